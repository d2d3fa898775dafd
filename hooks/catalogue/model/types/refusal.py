"""What a field's check says when a value will not do, and how pydantic's own errors say it."""

from collections.abc import Callable, Collection, Iterable
from typing import Any, Literal

from pydantic_core import ErrorDetails, PydanticCustomError

from catalogue.model.types.alphabet import polish_order
from catalogue.model.types.likeness import is_meant, nearest
from catalogue.problems.fault import Answer
from catalogue.problems.wording import Wording

MISSING = Wording(
    "missing", "K102", "Brakuje wartości w wymaganym polu „{name}”.", "Dopisz wiersz „{name}: …”.", "Wypełnij to pole."
)
MEANT = Wording("meant", "", "", "Może chodziło o „{near}”?")
ALLOWED = Wording("allowed", "", "", "Dozwolone: {allowed}.")

LISTED_WHOLE = 8  # a choice of at most so many values is listed in the hint
SHOWN = 60  # so many characters of a value stand in a message

Hint = tuple[str, Answer | None]
"""How to mend a fault: in words, and what they say to write."""


def fault(
    code: str,
    message: str,
    hint: str | Callable[[], Hint] = "",
    *,
    at: tuple[str | int, ...] = (),
    answer: Answer | None = None,
) -> PydanticCustomError:
    """An error for pydantic to collect; `at` leads from the checked field to the value at fault.

    `answer` is what the hint says to write. A hint that takes a search is given as a function,
    called only where the problem is shown.
    """
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "at": at, "answer": answer})


def shown(value: object) -> str:
    """A found value as a message names it: `„tekst”`, shortened, or what else it is."""
    if isinstance(value, list | tuple):
        return "lista"
    if isinstance(value, dict):
        return "zestaw pól"
    text = " ".join(str(value).split())
    if not text:
        return "pusta wartość"
    return f"„{text}”" if len(text) <= SHOWN else f"„{text[:SHOWN]}…”"


def choice_hint(found: str, allowed: Collection[str], *, names: str = "") -> str:
    """`Może chodziło o …?`, else the allowed values where they are few, else where to find them."""
    return choice_of(found, allowed, names=names)[0]


def choice_of(
    found: str,
    allowed: Collection[str],
    *,
    names: str = "",
    of: Literal["value", "name"] = "value",
    slips: bool = True,
) -> Hint:
    """The same with the value that it names. That it is meant is sure where only its spelling differs.

    Without `slips`, letters may not differ either: where the allowed values are names of things, another thing may be meant.
    """
    near = nearest(found, allowed)
    if near:
        return MEANT.said(near=near)[2], Answer(near, is_meant(near, found, allowed, slips=slips), of)
    if allowed and (len(allowed) <= LISTED_WHOLE or not names):
        return ALLOWED.said(allowed=", ".join(sorted(allowed, key=polish_order)))[2], None
    return names, None


def explain(error: ErrorDetails, known_keys: Iterable[str]) -> tuple[str, tuple[str | int, ...], str, Hint]:
    """Code, field, message and hint of an error of pydantic; ours carry them already."""
    kind, where, context = error["type"], error["loc"], error.get("ctx", {})
    if kind.startswith("K"):
        hint, answer = context["hint"], context["answer"]
        if where[-1:] == (_KEY,):
            where = where[:-1]
        said = (hint, answer) if isinstance(hint, str) else hint()
        return kind, (*where, *context["at"]), context["message"], said
    name = str(where[-1]) if where else ""
    if kind == "extra_forbidden":
        code, message, said = unknown(name, known_keys)
        return code, where, message, said
    if kind == "missing":
        code, message, hint = MISSING.said(name=name)
        return code, where, message, (hint, Answer(f"{name}: …", sure=False, of="line"))
    expected, hint = _EXPECTED.get(kind, ("innej wartości", ""))
    return "K103", where, f"Oczekiwano {expected}, a jest {_found(error['input'])}.", (hint, None)


def unknown(name: str, known_keys: Iterable[str]) -> tuple[str, str, Hint]:
    """Code, message and hint of a field of a name that there is not."""
    return "K101", f"Nieznane pole {shown(name)}.", choice_of(name, list(known_keys), of="name")


_KEY = "[key]"  # so pydantic ends the place of an error that is one of a mapping's key
_A_TEXT = ("tekstu", "Wpisz jedną wartość po dwukropku; tekst w nawiasach [ ] lub { } weź w cudzysłów.")
_A_LIST = ("listy", "Każdą wartość zapisz w osobnym wierszu, zaczynając od łącznika: „- wartość”.")
_FIELDS = ("zestawu pól", "Zapisz w osobnych wierszach, z wcięciem: „nazwa: wartość”.")
_EXPECTED = {"string_type": _A_TEXT, "tuple_type": _A_LIST, "dict_type": _FIELDS, "model_type": _FIELDS}


def _found(value: Any) -> str:  # noqa: ANN401 - pydantic hands over whatever it was given
    return f"tekst {shown(value)}" if isinstance(value, str) and value.strip() else shown(value)
