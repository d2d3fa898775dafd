"""What is wrong with settings, in words for the publisher: all at once, each at its place in mkdocs.yml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from catalogue.model.types.likeness import nearest
from catalogue.model.types.refusal import MEANT, SHOWN, choice_hint, shown
from catalogue.problems.fault import Place, Where
from catalogue.settings.block import text_of
from catalogue.source.characters import printable
from catalogue.source.document import field_name

CONFIG = "mkdocs.yml"
BLOCK: Where = ("extra", "settings")
"""Where the settings stand that MkDocs does not know itself."""
ABOVE = ("site_name", "site_description", "site_url")
"""The settings that MkDocs knows, too, and that stand above the block."""

_EXPECTED = {
    "tuple_type": ('listy w postaci ["…", "…"]', "Weź ją w nawiasy, a każdą pozycję w cudzysłów."),
    "string_unicode": ("widocznego tekstu", "Usuń kod, który nie oznacza znaku."),
    "model_type": ("zestawu ustawień", "Każde zapisz w osobnym wierszu, z wcięciem: „nazwa: wartość”."),
}
_TEXT = "tekstu w cudzysłowie"


class SettingsError(Exception):
    """Settings that will not do; the text says which, what was expected and what was found, in Polish."""

    def __init__(self, faults: Iterable["SettingFault"], places: Mapping[Where, Place]) -> None:
        """Put the faults into the order of their places; where the file was not read they have none."""
        told = sorted(fault.told(places) for fault in faults)
        super().__init__("\n".join((f"Ustawienia w {CONFIG} wymagają poprawy:", *(text for _, text in told))))


@dataclass(frozen=True, slots=True)
class SettingFault:
    """What is wrong with a setting, said after its name; `where` leads to it from the top of the file."""

    where: Where
    message: str
    hint: str = ""

    def told(self, places: Mapping[Where, Place]) -> tuple[Place, str]:
        """The nearest place that is written, and the fault in a line, with its hint in another."""
        near = self.where
        while near and near not in places:
            near = near[:-1]
        line, column = places.get(near, (1, 1))
        at = f"{CONFIG}:{line}:{column}: " if places else ""
        hint = f"\n    → {printable(self.hint)}" if self.hint else ""
        name = field_name(tuple(step if isinstance(step, int) else step[:SHOWN] for step in self.where))
        return (line, column), f"{at}{printable(f'{name}: {self.message}')}{hint}"


def misplaced(name: str) -> SettingFault:
    """The fault of a setting in the block that belongs above it."""
    hint = f"Przenieś je na początek pliku {CONFIG}, przed extra."
    return SettingFault((*BLOCK, name), "nie ma tu takiego ustawienia.", hint)


def nameless() -> SettingFault:
    """The fault of a site without a name, which MkDocs refuses too."""
    return SettingFault(ABOVE[:1], "oczekiwano nazwy katalogu, a jest pusta wartość.")


def no_block(found: object, where: Where = BLOCK) -> SettingFault:
    """The fault of whatever stands where the block, or what it lies in, is expected."""
    expected, hint = _EXPECTED["model_type"]
    return SettingFault(where, f"oczekiwano {expected}, a jest {_shown(found)}.", hint)


def explained(error: ErrorDetails, model: type[BaseModel]) -> SettingFault:
    """The fault that pydantic found in settings; `model` is the record that it was to make of them."""
    loc = error["loc"]
    where = loc if loc[0] in ABOVE else (*BLOCK, *loc)
    if error["type"] == "extra_forbidden":
        hint = choice_hint(str(loc[-1]), list(_names_beside(loc, model)))
        return SettingFault(where, "nie ma takiego ustawienia.", hint)
    expected, hint = _expected(error)
    return SettingFault(where, f"oczekiwano {expected}, a jest {_shown(error['input'])}.", hint)


def _shown(found: object) -> str:
    return shown(found if isinstance(found, list | tuple | dict) else text_of(found))


def _names_beside(loc: Where, model: type[BaseModel]) -> Iterable[str]:
    for step in loc[:-1]:
        inner = model.model_fields[str(step)].annotation
        assert isinstance(inner, type)  # noqa: S101 - a block within a block
        model = inner
    return (name for name in model.model_fields if name not in ABOVE)


def _expected(error: ErrorDetails) -> tuple[str, str]:
    found, context = error["input"], error.get("ctx", {})
    if error["type"] == "setting":
        return context["expected"], context["hint"]
    if error["type"] == "literal_error":
        allowed = context["expected"].replace("'", "")
        near = nearest(text_of(found)[:SHOWN], allowed.replace(" or ", ", ").split(", "))
        return allowed.replace(" or ", " lub "), MEANT.said(near=near)[2] if near else ""
    return _EXPECTED.get(error["type"]) or (_TEXT, _in_quotes(error["loc"][-1], found))


def _in_quotes(name: int | str, found: Any) -> str:  # noqa: ANN401 - whatever YAML made of it
    """How to write a value that YAML took for something else than a text."""
    if isinstance(found, bool) or not isinstance(found, int | float | date):
        return ""
    named = f"{name}: " if isinstance(name, str) else ""
    return f'Weź wartość w cudzysłów: {named}"{text_of(found)[:SHOWN]}".'
