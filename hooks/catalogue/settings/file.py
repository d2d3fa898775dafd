"""The settings where they stand: in mkdocs.yml, among much that is MkDocs' own."""

from pathlib import Path
from typing import Any

import yaml

from catalogue.problems.fault import Place, Where
from catalogue.settings.faults import ABOVE, BLOCK, CONFIG, SettingsError, no_block
from catalogue.settings.settings import Settings
from catalogue.source.yaml.syntax import syntax_fault

_DEPTH = 5  # steps from the top of the file to an item of a list of the declaration of accessibility
_ELSEWHERE = object()


class _Loader(yaml.SafeLoader):
    """Reads any mkdocs.yml: what a tag such as !ENV gives is `_ELSEWHERE`, what is no date or number is a text."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - PyYAML's signature
        try:
            return super().construct_object(node, deep)
        except ValueError:
            return node.value


_Loader.add_constructor(None, lambda _, __: _ELSEWHERE)


def places_in(text: str) -> dict[Where, Place]:
    """Where each setting in the text of mkdocs.yml is written: line and column of its name, or of an item.

    Empty where the text cannot be read.
    """
    places: dict[Where, Place] = {}
    try:
        todo: list[tuple[Where, yaml.Node | None]] = [((), yaml.compose(text, Loader=_Loader))]
    except (yaml.YAMLError, RecursionError):
        return places
    while todo:
        where, node = todo.pop()
        if len(where) >= _DEPTH:
            continue
        if isinstance(node, yaml.MappingNode):
            inner = [((*where, key.value), key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
        elif isinstance(node, yaml.SequenceNode):
            inner = [((*where, number), item, item) for number, item in enumerate(node.value)]
        else:
            continue
        for path, named, value in inner:
            if path[0] in ABOVE or path[: len(BLOCK)] == BLOCK[: len(path)]:
                places[path] = named.start_mark.line + 1, named.start_mark.column + 1
                todo.append((path, value))
    return places


def complaint(file: Path) -> str:
    """What is wrong with the settings in a mkdocs.yml at which MkDocs failed; empty where it must be something else.

    MkDocs refuses some by itself, in its own words or with a trace of its code.
    """
    try:
        text = file.read_text(encoding="utf-8")
        given = _Loader(text).get_single_data()
    except (OSError, UnicodeDecodeError):
        return ""
    except yaml.YAMLError as error:
        fault = syntax_fault(error)
        return f"{CONFIG}:{fault.place[0]}:{fault.place[1]}: {fault.message}\n    → {fault.hint}"
    except RecursionError:
        return f"{CONFIG}: wartości mieszczą się jedna w drugiej zbyt głęboko."
    config = given if isinstance(given, dict) else {}
    extra, places = _known(config.get("extra"), 3) or {}, places_in(text)
    above = {name: _known(config.get(name), 0) for name in ABOVE}
    if not isinstance(extra, dict):
        return str(SettingsError([no_block(extra, BLOCK[:1])], places))
    try:
        Settings.read(extra.get("settings"), **above, places=places)
    except SettingsError as refusal:
        return str(refusal)
    return ""


def _known(value: Any, depth: int) -> Any:  # noqa: ANN401 - whatever YAML made of it
    """The value, with nothing in the place of what only MkDocs knows, so many blocks deep."""
    if isinstance(value, dict) and depth:
        return {name: _known(inner, depth - 1) for name, inner in value.items()}
    return "" if value is _ELSEWHERE else value
