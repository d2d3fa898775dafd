"""Values of JSON gone wrong in every way: what may stand where a browser kept something."""

import json
from collections.abc import Iterator
from typing import Any

Json = Any

TYPES: tuple[Json, ...] = (None, True, -1, 1.5, "", "constructor", [], ["x"], [None], {}, {"x": "y"}, {"__proto__": 1})
"""A value of each type of JSON, some of them near to what may stand there."""
UNREADABLE = ("", " ", "null", "[]", "{}", "0", "true", '"x"', "{", "undefined", "\u0000", "[" * 100_000, "{}{}")
"""Texts that hold no record at all, or an empty one."""


def corrupted(value: Json) -> Iterator[Json]:
    """The value with one of its parts, at any depth, or itself replaced by each of TYPES; and with each field left out."""
    yield from TYPES
    for key in _keys(value):
        for inner in corrupted(value[key]):
            yield _with(value, key, inner)
        if isinstance(value, dict):
            yield {name: part for name, part in value.items() if name != key}


def _keys(value: Json) -> list[str] | range:
    return list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else []


def _with(value: Json, key: Any, inner: Json) -> Json:  # noqa: ANN401 - the name of a field or the number of an item
    if isinstance(value, dict):
        return {**value, key: inner}
    return [*value[:key], inner, *value[key + 1 :]]


def texts(value: Json) -> list[str]:
    """The same as texts, each once, behind those that hold no record."""
    written = (json.dumps(each, ensure_ascii=False) for each in corrupted(value))
    return list(dict.fromkeys([*UNREADABLE, *written]))
