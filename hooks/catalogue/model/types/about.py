"""What stands beside a field in its record besides the checks: words for people, and what its values are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

Check = TypeVar("Check", bound=Callable[..., Any])
# fmt: off
ValueKind = Literal[
    "text", "place", "address", "slug", "practice", "date", "count", "degrees", "digits", "flag", "region", "word",
    "code", "field", "set",
]
# fmt: on


@dataclass(frozen=True, slots=True)
class About:
    """A field in Polish: its name, what to write (left empty where the name says it), an example, its group.

    `in_file` says what only who writes the file by hand must know: how it is spelled, where codes stand.
    A field that is a set of fields has no example, since its parts have. Of several values `item` names one, and `adds`
    says what a button adds (in the accusative); `rare` is a part of them that is seldom known. `in_form` stands in a
    form in the place of `help`.
    """

    name: str
    help: str = ""
    example: str = ""
    group: str = ""
    in_file: str = ""
    in_form: str = ""
    item: str = ""
    adds: str = ""
    rare: bool = False


@dataclass(frozen=True, slots=True, eq=False)  # told apart by identity, so that types may hold it
class Values:
    """What the values of a type are, which its checks enforce; of several beside a type the last holds.

    A text has no more characters than `longest` and matches `pattern` (ECMA-262); a number lies from `low` to `high`.
    `words` are those that there are, each with its name in Polish; a code is one of the vocabulary in
    `slowniki/<name>.yml`. A set of fields says nothing of itself.
    """

    kind: ValueKind
    pattern: str = ""
    longest: int = 0
    low: float = 0
    high: float = 0
    words: Mapping[str, str] = field(default_factory=dict)
    vocabulary: str = ""


def one_of(names: Mapping[str, str]) -> Values:
    """Says that a word is one of these, each with what it means in Polish."""
    return Values("word", words=names)


def rule(name: str) -> Callable[[Check], Check]:
    """Names a check that no keyword says: the schema gives the name, `assets/form/check/rules/` has its twin.

    What stands behind a space in the name is an argument: `not-before start`.
    """

    def named(check: Check) -> Check:
        check.__dict__["rule"] = name
        return check

    return named
