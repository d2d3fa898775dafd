"""What stands beside a field in its record besides the checks: words for people, keywords for JSON Schema."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

KeywordsOf = Mapping[str, Any]
Check = TypeVar("Check", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class About:
    """A field in Polish: its name, what to write (left empty where the name says it), an example, its group.

    `in_file` says what only who writes the file by hand must know: how it is spelled, where codes stand.
    A field that is a set of fields has no example, since its parts have.
    """

    name: str
    help: str = ""
    example: str = ""
    group: str = ""
    in_file: str = ""


@dataclass(frozen=True, slots=True, eq=False)  # told apart by identity, so that types may hold it
class Says:
    """Keywords of JSON Schema for the type that it stands beside, which the type's checks enforce."""

    keywords: KeywordsOf


def rule(name: str) -> Callable[[Check], Check]:
    """Names a check that no keyword says: the schema gives the name, `theme/assets/form/rules.js` has its twin.

    What stands behind a space in the name is an argument: `not-before start`.
    """

    def named(check: Check) -> Check:
        check.__dict__["rule"] = name
        return check

    return named


@dataclass(frozen=True, slots=True)
class CodeOf:
    """Marks a code of the vocabulary in `slowniki/<name>.yml`."""

    vocabulary: str


def one_of(names: Mapping[Any, str]) -> Says:
    """Says that a word is one of these, each with what it means in Polish."""
    return Says({"oneOf": [{"const": word, "title": name} for word, name in names.items()]})
