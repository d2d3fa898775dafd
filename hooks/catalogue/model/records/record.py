"""What all records have in common."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    WAYS: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """Where a record is written in one of several ways: the field that makes each, and those that go with it alone."""
