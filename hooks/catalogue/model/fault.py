"""What a field's check says when a value will not do, and how pydantic's own errors say it."""

import difflib
from collections.abc import Collection, Iterable
from typing import Any

from pydantic_core import ErrorDetails, PydanticCustomError

from catalogue.source.slug import slugify

LISTED_WHOLE = 8  # a choice of at most so many values is listed in the hint


def fault(code: str, message: str, hint: str = "", *, at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """An error for pydantic to collect; `at` leads from the checked field to the value at fault."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "at": at})


def nearest(found: str, allowed: Collection[str]) -> str:
    """The allowed value most like the one found (compared as slugs), or an empty text."""
    slugs = {slugify(value): value for value in sorted(allowed, reverse=True)}
    best = difflib.get_close_matches(slugify(found), slugs, n=1, cutoff=0.6)
    return slugs[best[0]] if best else ""


def choice_hint(found: str, allowed: Collection[str], *, names: str = "") -> str:
    """`Może chodziło o …?`, else the allowed values where they are few, else where to find them."""
    near = nearest(found, allowed)
    if near:
        return f"Może chodziło o „{near}”?"
    if len(allowed) <= LISTED_WHOLE:
        return "Dozwolone: " + ", ".join(sorted(allowed)) + "."
    return names or "Dozwolone: " + ", ".join(sorted(allowed)) + "."


def explain(error: ErrorDetails, known_keys: Iterable[str]) -> tuple[str, tuple[str | int, ...], str, str]:
    """Code, field, message and hint of an error of pydantic; ours carry them already."""
    kind, where, context = error["type"], error["loc"], error.get("ctx", {})
    if kind.startswith("K"):
        return kind, (*where, *context["at"]), context["message"], context["hint"]
    if kind == "extra_forbidden":
        key = str(where[-1])
        return "K101", where, f"Nieznany klucz „{key}”.", choice_hint(key, list(known_keys))
    if kind == "missing":
        return "K102", where, f"Brakuje pola „{where[-1]}”.", f"Dopisz wiersz „{where[-1]}: …”."
    return "K103", where, f"Oczekiwano {_EXPECTED[kind]}, a jest {_found(error['input'])}.", _HOW_TO[kind]


_EXPECTED = {
    "string_type": "tekstu",
    "tuple_type": "listy",
    "dict_type": "zestawu pól",
    "model_type": "zestawu pól",
    "model_attributes_type": "zestawu pól",
}
_HOW_TO = {
    "string_type": "Wpisz jedną wartość po dwukropku; tekst w nawiasach [ ] lub { } weź w cudzysłów.",
    "tuple_type": "Każdą wartość zapisz w osobnym wierszu, zaczynając od łącznika: „- wartość”.",
    "dict_type": "Pod nazwą pola wpisz z wcięciem wiersze „nazwa: wartość”.",
    "model_type": "Pod nazwą pola wpisz z wcięciem wiersze „nazwa: wartość”.",
    "model_attributes_type": "Pod nazwą pola wpisz z wcięciem wiersze „nazwa: wartość”.",
}


def _found(value: Any) -> str:  # noqa: ANN401 - pydantic hands over whatever it was given
    if isinstance(value, list | tuple):
        return "lista"
    if isinstance(value, dict):
        return "zestaw pól"
    return f"tekst „{value}”"
