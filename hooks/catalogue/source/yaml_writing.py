"""Fields as YAML, from which the strict reader gets the same fields back."""

import re
from collections.abc import Iterator, Mapping, Sequence

from catalogue.source.strict_yaml import Value

_INDENT = "  "
# Begins with a letter or a digit; no colon at the end or before a space, no # behind one, no space at the ends.
_PLAIN = re.compile(r"(?=\w)(?:[^\s:#]|:(?=[^\s])|(?<=[^\s])#| (?=[^\s#]))+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def as_yaml(fields: Mapping[str, Value]) -> str:
    """The fields in their order, each ended by a line break; nothing for none."""
    return "".join(f"{line}\n" for line in _mapping(fields))


def _mapping(fields: Mapping[str, Value]) -> Iterator[str]:
    for key, value in fields.items():
        yield from _behind(f"{_text(key)}:", value)


def _behind(start: str, value: Value) -> Iterator[str]:
    """A value behind its key: a text on the same line, anything else below."""
    if isinstance(value, str) or not value:
        yield f"{start} {_inline(value)}"
    else:
        yield start
        yield from (_INDENT + line for line in _lines(value))


def _lines(value: Sequence[Value] | Mapping[str, Value]) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _mapping(value)
        return
    for item in value:
        if isinstance(item, str) or not item:
            yield f"- {_inline(item)}"
        else:
            first, *others = _lines(item)
            yield f"- {first}"
            yield from (_INDENT + line for line in others)


def _inline(value: Value) -> str:
    if isinstance(value, str):
        return _text(value)
    return "{}" if isinstance(value, dict) else "[]"


def _text(text: str) -> str:
    """A text as it is where YAML reads it so, else in double quotes."""
    if text.isprintable() and _PLAIN.fullmatch(text):
        return text
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    return character if character.isprintable() else f"\\U{ord(character):08x}"
