"""The `katalog` command: a group that loads the command that is called, and no other."""

from collections.abc import Mapping
from importlib import import_module

import click

from catalogue.garbage import uncollected

_COMMANDS: Mapping[str, str] = {
    "build": "build.build",
    "check": "check.check",
    "import": "import_sheet.import_",
    "new": "new.new",
    "offline": "offline.offline",
    "rename": "rename.rename",
    "stats": "stats.stats",
    "withdraw": "withdraw.withdraw",
}
"""By its name, where in `catalogue.commands` a command stands."""


class _Commands(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        with uncollected():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click calls it
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name].split(".")
        command: click.Command = getattr(import_module(f"catalogue.commands.{module}"), name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def katalog() -> None:
    """Katalog dobrych praktyk ekonomii społecznej: sprawdzanie i budowanie."""
