"""Fields written as YAML that the strict reader reads back as they were, and other tools as texts too."""

import re
from collections.abc import Iterator, Mapping, Sequence

from catalogue.source.yaml.tree import Value

_PLAIN = re.compile(r"[^\W_„](?:[^:#]|:(?=[^ ])|(?<=[^ ])#)*|„(?:[^:#]|:(?=[^ ])|(?<=[^ ])#)*")
_MEANS_MORE = re.compile(r"true|false|null|yes|no|on|off|y|n|0[0-9xob].*", re.IGNORECASE)  # to other tools
_NO_BREAK = "\N{NO-BREAK SPACE}"


def as_yaml(fields: Mapping[str, Value]) -> str:
    """The fields as lines of YAML, in blocks: lists and sets of fields are indented by two spaces."""
    return "".join(f"{line}\n" for line in _mapping(fields))


def scalar(text: str) -> str:
    """The text as one word of YAML: as it is where no tool takes it for more than a text, else in quotes."""
    seen = text.replace(_NO_BREAK, " ")
    plain = seen.isprintable() and seen == seen.strip() and _PLAIN.fullmatch(seen)
    if plain and not _MEANS_MORE.fullmatch(text):
        return text
    return '"' + "".join(map(_quoted, text)) + '"'


def _quoted(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable() or character == _NO_BREAK:
        return character
    return {"\n": "\\n", "\t": "\\t"}.get(character) or f"\\U{ord(character):08x}"


def _mapping(fields: Mapping[str, Value]) -> Iterator[str]:
    for key, value in fields.items():
        yield from _named(f"{scalar(key)}:", value)


def _list(values: Sequence[Value]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str) or not value:
            yield from _named("-", value)
        else:
            first, *rest = _block(value)
            yield f"- {first}"
            yield from (f"  {line}" for line in rest)


def _named(name: str, value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{name} {scalar(value)}"
    elif not value:
        yield f"{name} {'[]' if isinstance(value, list) else '{}'}"
    else:
        yield name
        yield from (f"  {line}" for line in _block(value))


def _block(value: list[Value] | dict[str, Value]) -> Iterator[str]:
    return _list(value) if isinstance(value, list) else _mapping(value)
