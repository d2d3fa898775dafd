"""Words that must be one of a list: yes and no, voivodeships, codes of vocabularies, ids of practices."""

from functools import partial
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo

from catalogue.model.about import CodeOf, Says
from catalogue.model.fault import choice_hint, fault, shown
from catalogue.model.known import known
from catalogue.model.region import REGION_BY_NAME, Region
from catalogue.source.slug import MAX_LENGTH, SLUG, is_slug, slugify

_YES, _NO = frozenset({"tak", "true", "yes"}), frozenset({"nie", "false", "no"})


def _flag(value: object) -> bool:
    text = value.strip().casefold() if isinstance(value, str) else ""
    if text not in _YES | _NO:
        raise fault("K105", f"Oczekiwano „tak” lub „nie”, a jest {shown(value)}.", "Wpisz tak albo nie.")
    return text in _YES


Flag = Annotated[bool, PlainValidator(_flag), Says({"enum": ["tak", "nie", True, False, "yes", "no"]})]
"""`tak` or `nie` (also `true`, `false`, `yes`, `no`)."""


def choice(*allowed: str) -> BeforeValidator:
    """A validator that lets only the given words pass."""

    def check(value: object) -> object:
        if value not in allowed:
            raise fault(
                "K105",
                f"Oczekiwano jednej z wartości: {', '.join(allowed)}, a jest {shown(value)}.",
                partial(choice_hint, value if isinstance(value, str) else "", allowed),
            )
        return value

    return BeforeValidator(check)


def _region(value: object) -> Region:
    if not isinstance(value, str):
        message = f"Oczekiwano nazwy województwa, a jest {shown(value)}."
        raise fault("K103", message, "Wpisz jedną nazwę, np. śląskie.")
    text = value.strip()
    region = REGION_BY_NAME.get(text)
    if region is None:
        name = text.casefold().removeprefix("województwo ")
        raise fault("K201", f"Nie ma województwa {shown(text)}.", partial(choice_hint, name, REGION_BY_NAME))
    return region


RegionName = Annotated[Region, PlainValidator(_region), Says({"enum": list(REGION_BY_NAME)})]
"""A voivodeship by its Polish name in lower case."""


def _code_in(code: str, vocabulary: str, what: str) -> AfterValidator:
    names = f"Kody są w pliku slowniki/{vocabulary}.yml; nowy można tam dopisać."

    def check(value: str, info: ValidationInfo) -> str:
        codes = known(info).codes.get(vocabulary)
        if codes is not None and value not in codes:
            message = f"W słowniku {vocabulary} nie ma {what} o kodzie {shown(value)}."
            raise fault(code, message, partial(choice_hint, value, codes, names=names))
        return value

    return AfterValidator(check)


EntityTypeCode = Annotated[str, _code_in("K202", "rodzaje", "rodzaju podmiotu"), CodeOf("rodzaje")]
TopicCode = Annotated[str, _code_in("K203", "tematy", "tematu"), CodeOf("tematy")]
ActivityCode = Annotated[str, _code_in("K204", "dzialalnosci", "działalności"), CodeOf("dzialalnosci")]
TargetGroupCode = Annotated[str, _code_in("K205", "dla-kogo", "grupy odbiorców"), CodeOf("dla-kogo")]
FundingCode = Annotated[str, _code_in("K206", "projekty", "projektu"), CodeOf("projekty")]


def _practice_id(value: str, info: ValidationInfo) -> str:
    ids = known(info).practice_ids
    if value not in ids:
        names = "Identyfikator to nazwa pliku praktyki bez „.md”."
        message = f"Nie ma praktyki o identyfikatorze {shown(value)}."
        raise fault("K207", message, partial(choice_hint, value, ids, names=names))
    return value


_SLUG = Says({"type": "string", "pattern": f"^{SLUG.pattern}$", "maxLength": MAX_LENGTH})
PracticeId = Annotated[str, AfterValidator(_practice_id), _SLUG]
"""The id of a practice that exists: its file's name without `.md`."""


def not_a_code(value: str) -> tuple[str, str]:
    """Message and hint for a text that should be a code."""
    return (
        f"Oczekiwano kodu z małych liter a–z, cyfr i pojedynczych łączników, a jest {shown(value)}.",
        f"Wpisz {slugify(value)}.",
    )


def _slug(value: str) -> str:
    if not is_slug(value):
        raise fault("K124", *not_a_code(value))
    return value


Slug = Annotated[str, AfterValidator(_slug), _SLUG]
"""Lower-case letters a–z, digits and single hyphens."""
