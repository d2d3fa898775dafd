"""Numbers that join a record with public registers."""

import re
from dataclasses import replace
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo
from stdnum.exceptions import ValidationError as NumberError
from stdnum.pl import nip, regon

from catalogue.model.records.record import Record
from catalogue.model.types.about import About, Values, rule
from catalogue.model.types.refusal import fault, shown
from catalogue.model.types.region import REGIONS
from catalogue.problems.fix import Answer
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


@rule("krs")
def _krs(value: str) -> str:
    text = value.strip()
    if not re.fullmatch("[0-9]{10}", text):
        whole = text.zfill(10)
        wording, answer = (KRS_SHORT, Answer(whole)) if re.fullmatch("[0-9]{1,9}", text) else (KRS, None)
        raise fault(*wording.said(found=shown(value), whole=whole), answer=answer)
    return text


@rule("nip")
def _nip(value: str) -> str:
    try:
        return str(nip.validate(value))
    except NumberError:
        raise fault(*NIP.said(found=shown(value))) from None


@rule("regon")
def _regon(value: str) -> str:
    try:
        return str(regon.validate(value))
    except NumberError:
        raise fault(*REGON.said(found=shown(value))) from None


@rule("teryt")
def _teryt(value: str) -> str:
    text = value.strip()
    if not re.fullmatch("[0-9]{6}[1-589]", text) or not any(text.startswith(region.teryt) for region in REGIONS):
        raise fault(*TERYT.said(found=shown(value)))
    return text


def _digits(pattern: str, low: int, high: int) -> Values:
    """Digits without quotes are a number for other tools, and zeros in front of it are lost."""
    return Values("digits", pattern, low=low, high=high)


_APART = r"(?:[ -]*[0-9])"  # groups of digits with spaces or hyphens between them
_TERYT_DIGITS = _digits(
    rf"^\s*(?:{'|'.join(region.teryt for region in REGIONS)})[0-9]{{4}}[1-589]\s*$", 200_000, 3_299_999
)
_KRS_DIGITS = _digits(r"^\s*[0-9]{10}\s*$", 1, 10**10 - 1)
_NIP_DIGITS = _digits(rf"^\s*(?:[Pp][Ll])?{_APART}{{10}}[ -]*$", 10**9, 10**10 - 1)
_REGON_DIGITS = _digits(rf"^{_APART}{{9}}(?:{_APART}{{5}})?[ -]*$", 1, 10**14 - 1)


class Identifiers(Record):
    """`teryt` of the gmina, `krs`, `nip` and `regon` as digits without spaces or hyphens."""

    teryt: Annotated[
        Annotated[str, AfterValidator(_teryt), _TERYT_DIGITS] | None,
        About("TERYT", "numer gminy, 7 cyfr", "3003011"),
    ] = None
    krs: Annotated[
        Annotated[str, AfterValidator(_krs), _KRS_DIGITS] | None,
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
