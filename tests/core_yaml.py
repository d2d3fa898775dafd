"""YAML as editors' tools read it (the core schema of YAML 1.2): `2017` is a number, `2017-06` and `NO` are texts."""

import re
from typing import Any

import yaml


class _Core(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as PyYAML has it


for _tag, _form, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_form})$"), _first)


def _decimal(loader: _Core, node: yaml.ScalarNode) -> int:
    return int(str(loader.construct_scalar(node)))


_Core.add_constructor("tag:yaml.org,2002:int", _decimal)


def front_matter(entry: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    """The fields of an entry, between its two lines of `---`."""
    return yaml.load(entry.split("---\n", 2)[1], _Core)  # noqa: S506 - a safe loader
