"""Numbers that join a record with public registers."""

import re
from dataclasses import replace
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo
from stdnum.pl import nip, regon

from catalogue.model.geography.region import REGIONS
from catalogue.model.records.record import Record
from catalogue.model.types.about import About, Values, rule
from catalogue.model.types.pattern import Almost, Pattern, spelled
from catalogue.model.types.refusal import fault, shown
from catalogue.problems.wording import Wording

_COPY = "Przepisz numer z rejestru: brakuje w nim cyfry albo jedna się nie zgadza."
KRS = Wording("krs", "K113", "Numer KRS ma 10 cyfr, a jest {found}.", "Przepisz numer z rejestru, same cyfry.")
KRS_SHORT = replace(KRS, name="krs-short", hint="Dopisz zera z przodu: {whole}.")
NIP = Wording("nip", "K111", "NIP ma 10 cyfr, z których ostatnia jest kontrolna, a jest {found}.", _COPY)
REGON = Wording("regon", "K112", "REGON ma 9 lub 14 cyfr, z których ostatnia jest kontrolna, a jest {found}.", _COPY)
TERYT = Wording(
    "teryt",
    "K114",
    "TERYT gminy ma 7 cyfr (województwo, powiat, gmina, rodzaj gminy), a jest {found}.",
    "Sprawdź numer w wyszukiwarce TERYT na stronie GUS.",
)
IN_REGION = Wording(
    "in-region",
    "K115",
    "TERYT {teryt} należy do innego województwa niż {region} (jego numery zaczynają się od {digits}).",
    "Popraw numer TERYT albo pole region.",
    "Popraw numer TERYT albo województwo.",
)


_APART = "(?:[ -]*[0-9])"  # groups of digits with spaces or hyphens between them
OF_COURT = Pattern(KRS, "[0-9]{10}", Almost(KRS_SHORT, "[0-9]{1,9}", "0000000000", 10))
OF_TAXES = Pattern(NIP, f"(?:[Pp][Ll])?{_APART}{{10}}")
OF_STATISTICS = Pattern(REGON, f"{_APART}{{9}}(?:{_APART}{{5}})?")
OF_GMINA = Pattern(TERYT, f"(?:{'|'.join(region.teryt for region in REGIONS)})[0-9]{{4}}[1-589]")


@rule("nip")
def _nip(value: str) -> str:
    digits = re.sub("[^0-9]", "", OF_TAXES.read(value))
    if not nip.is_valid(digits):
        raise fault(*NIP.said(found=shown(value)))
    return digits


@rule("regon")
def _regon(value: str) -> str:
    digits = re.sub("[^0-9]", "", OF_STATISTICS.read(value))
    if not regon.is_valid(digits):
        raise fault(*REGON.said(found=shown(value)))
    return digits


def _digits(pattern: Pattern, low: int, high: int) -> Values:
    """Digits without quotes are a number for other tools, and zeros in front of it are lost."""
    return Values("digits", pattern.keyword, low=low, high=high)


_TERYT_DIGITS = _digits(OF_GMINA, 200_000, 3_299_999)
_KRS_DIGITS = _digits(OF_COURT, 1, 10**10 - 1)
_NIP_DIGITS = _digits(OF_TAXES, 10**9, 10**10 - 1)
_REGON_DIGITS = _digits(OF_STATISTICS, 1, 10**14 - 1)


class Identifiers(Record):
    """`teryt` of the gmina, `krs`, `nip` and `regon` as digits without spaces or hyphens."""

    teryt: Annotated[
        Annotated[str, AfterValidator(spelled(OF_GMINA)), _TERYT_DIGITS] | None,
        About("TERYT", "numer gminy, 7 cyfr", "3003011"),
    ] = None
    krs: Annotated[
        Annotated[str, AfterValidator(spelled(OF_COURT)), _KRS_DIGITS] | None,
        About("KRS", "10 cyfr, razem z zerami na początku", "0000123456"),
    ] = None
    nip: Annotated[Annotated[str, AfterValidator(_nip), _NIP_DIGITS] | None, About("NIP", "10 cyfr", "1234563218")] = (
        None
    )
    regon: Annotated[
        Annotated[str, AfterValidator(_regon), _REGON_DIGITS] | None,
        About("REGON", "9 albo 14 cyfr", "123456785"),
    ] = None


@rule("in-region")
def _in_region(value: Identifiers | None, info: ValidationInfo) -> Identifiers | None:
    region = info.data.get("region")
    if value and value.teryt and region and not value.teryt.startswith(region.teryt):
        said = IN_REGION.said(teryt=value.teryt, region=region.name, digits=region.teryt)
        raise fault(*said, at=("teryt",))
    return value


IdentifiersInRegion = Annotated[Identifiers | None, AfterValidator(_in_region)]
"""Identifiers whose TERYT fits the `region` that stands before them in the record."""
