"""What all blocks of the publisher's settings have in common."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError


class SettingsBlock(BaseModel):
    """A block in which a value left empty counts as not given."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:  # noqa: ANN401 - whatever YAML made of it
        if not isinstance(given, Mapping):
            return given
        return {name: value for name, value in given.items() if name not in cls.model_fields or not _is_empty(value)}


def refused(expected: str) -> PydanticCustomError:
    """An error for pydantic to collect; `expected` is what should stand there, in the Polish genitive."""
    return PydanticCustomError("setting", "expected {expected}", {"expected": expected})


def _is_empty(value: Any) -> bool:  # noqa: ANN401 - whatever YAML made of it
    return value is None or (isinstance(value, str) and not value.strip())
