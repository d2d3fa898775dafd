"""What all blocks of the publisher's settings have in common."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from catalogue.source.characters import printable


class SettingsBlock(BaseModel):
    """A block in which a value left empty counts as not given, and a name that is no text is an unknown one."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:  # noqa: ANN401 - whatever YAML made of it
        if not isinstance(given, Mapping):
            return given
        named = {printable(text_of(name)): value for name, value in given.items()}
        return {name: value for name, value in named.items() if name not in cls.model_fields or not _is_empty(value)}


def refused(expected: str, hint: str = "") -> PydanticCustomError:
    """An error for pydantic to collect; `expected` is what should stand there, in the Polish genitive."""
    return PydanticCustomError("setting", "expected {expected}", {"expected": expected, "hint": hint})


def text_of(value: object) -> str:
    """A value of YAML as a text; of a number with more digits than Python writes, that it is one."""
    try:
        return str(value)
    except ValueError:
        return "liczba"


def _is_empty(value: Any) -> bool:  # noqa: ANN401 - whatever YAML made of it
    return value is None or (isinstance(value, str) and not value.strip())
