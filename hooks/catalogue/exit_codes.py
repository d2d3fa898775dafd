"""How the `katalog` command ends where it has not done what was asked."""

from typing import NoReturn

import click

WRONG_CONTENT = 1
STOPPED = 1  # by the person who was asked
WRONG_USE = 2
INTERRUPTED = 130  # Ctrl-C, as shells count it


def end(code: int, said: str) -> NoReturn:
    """Say why, and end."""
    click.echo(said, err=True)
    raise SystemExit(code) from None
