"""Words that must be one of a list: yes and no, voivodeships, codes of vocabularies, ids of practices."""

from dataclasses import replace
from functools import partial
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo

from catalogue.model.geography.region import REGION_BY_NAME, Region
from catalogue.model.records.withdrawn import WITHDRAWN_FILE, code_of
from catalogue.model.types.about import Values, rule
from catalogue.model.types.known import Known, known
from catalogue.model.types.refusal import Hint, choice_of, fault, shown
from catalogue.problems.fault import Answer
from catalogue.problems.wording import Wording
from catalogue.source.files import PRACTICES, id_in
from catalogue.source.names import RESERVED_IDS
from catalogue.source.slug import MAX_LENGTH, SLUG, hyphenated, is_slug, unused_slug

FLAG = Wording("flag", "K105", "Oczekiwano „tak” lub „nie”, a jest {found}.", "Wpisz tak albo nie.")
CHOICE = Wording("choice", "K105", "Oczekiwano jednej z wartości: {allowed}, a jest {found}.")
REGION = Wording("region", "K201", "Nie ma województwa {found}.")
PRACTICE = Wording(
    "practice",
    "K207",
    "Nie ma praktyki o identyfikatorze {found}.",
    "Identyfikator to nazwa pliku praktyki bez „.md”.",
    "Wybierz praktykę z podpowiedzi.",
)
PRACTICE_WITHDRAWN = replace(
    PRACTICE,
    name="practice-withdrawn",
    hint=f"Tę praktykę wycofano ({WITHDRAWN_FILE}). Wskaż inną albo usuń to pole; punkt programu opisz polem place.",
    in_form="Tę praktykę wycofano z katalogu. Wybierz inną z podpowiedzi albo usuń ją stąd.",
)
PRACTICE_FORMER = replace(
    PRACTICE,
    name="practice-former",
    message="",
    hint="To dawny identyfikator tej praktyki. Wpisz {now}.",
    in_form="Ta praktyka ma nowy identyfikator: {now}. Wybierz ją z podpowiedzi.",
)
SLUG_WANTED = Wording(
    "slug",
    "K124",
    "Oczekiwano kodu z małych liter a–z, cyfr i pojedynczych łączników, a jest {found}.",
    "Wpisz {slug}.",
)

YES, NO = ("tak", "true", "yes"), ("nie", "false", "no")


@rule("flag")
def _flag(value: object) -> bool:
    text = value.strip().casefold() if isinstance(value, str) else ""
    if text not in YES + NO:
        raise fault(*FLAG.said(found=shown(value)))
    return text in YES


Flag = Annotated[bool, PlainValidator(_flag), Values("flag", words={"tak": "tak", "nie": "nie"})]
"""`tak` or `nie` (also `true`, `false`, `yes`, `no`)."""


def choice(*allowed: str) -> BeforeValidator:
    """A validator that lets only the given words pass."""

    def check(value: object) -> object:
        if value not in allowed:
            code, message, _ = CHOICE.said(allowed=", ".join(allowed), found=shown(value))
            raise fault(code, message, partial(choice_of, value if isinstance(value, str) else "", allowed))
        return value

    return BeforeValidator(check)


@rule("region")
def _region(value: object) -> Region:
    if not isinstance(value, str):
        message = f"Oczekiwano nazwy województwa, a jest {shown(value)}."
        raise fault("K103", message, "Wpisz jedną nazwę, np. śląskie.")
    text = value.strip()
    region = REGION_BY_NAME.get(text)
    if region is None:
        name = text.casefold().removeprefix("województwo ")
        code, message, _ = REGION.said(found=shown(text))
        raise fault(code, message, partial(choice_of, name, REGION_BY_NAME))
    return region


RegionName = Annotated[Region, PlainValidator(_region), Values("region", words={name: name for name in REGION_BY_NAME})]
"""A voivodeship by its Polish name in lower case."""


def _not_in(vocabulary: str, code: str, what: str) -> Wording:
    return Wording(
        vocabulary,
        code,
        f"W słowniku {vocabulary} nie ma {what} o kodzie {{found}}.",
        f"Kody są w pliku slowniki/{vocabulary}.yml; nowy można tam dopisać.",
    )


NO_ENTITY_TYPE = _not_in("rodzaje", "K202", "rodzaju podmiotu")
NO_TOPIC = _not_in("tematy", "K203", "tematu")
NO_ACTIVITY = _not_in("dzialalnosci", "K204", "działalności")
NO_TARGET_GROUP = _not_in("dla-kogo", "K205", "grupy odbiorców")
NO_FUNDING = _not_in("projekty", "K206", "projektu")


def _code_or(wording: Wording) -> AfterValidator:
    def check(value: str, info: ValidationInfo) -> str:
        codes = known(info).codes.get(wording.name)
        if codes is not None and value not in codes:
            code, message, names = wording.said(found=shown(value))
            raise fault(code, message, partial(choice_of, value, codes, names=names))
        return value

    return AfterValidator(check)


EntityTypeCode = Annotated[str, _code_or(NO_ENTITY_TYPE), Values("code", vocabulary="rodzaje")]
TopicCode = Annotated[str, _code_or(NO_TOPIC), Values("code", vocabulary="tematy")]
ActivityCode = Annotated[str, _code_or(NO_ACTIVITY), Values("code", vocabulary="dzialalnosci")]
TargetGroupCode = Annotated[str, _code_or(NO_TARGET_GROUP), Values("code", vocabulary="dla-kogo")]
FundingCode = Annotated[str, _code_or(NO_FUNDING), Values("code", vocabulary="projekty")]


@rule("practice")
def _practice_id(value: str, info: ValidationInfo) -> str:
    ids = known(info).practice_ids
    if value not in ids and code_of(PRACTICES, value) in known(info).withdrawn:
        raise fault(*PRACTICE_WITHDRAWN.said(found=shown(value)))
    if value not in ids:
        code, message, _ = PRACTICE.said(found=shown(value))
        raise fault(code, message, partial(_practice_meant, value, known(info)))
    return value


def _practice_meant(value: str, there: Known) -> Hint:
    """The practice that had the id before, else one with a similar id."""
    if now := id_in(there.former().get(code_of(PRACTICES, value), "")):
        return PRACTICE_FORMER.said(now=now)[2], Answer(now, sure=True)
    return choice_of(value, there.practice_ids, names=PRACTICE.hint, slips=False)


A_SLUG = Values("slug", f"^{SLUG.pattern}$", MAX_LENGTH)
PracticeId = Annotated[str, AfterValidator(_practice_id), replace(A_SLUG, kind="practice")]
"""The id of a practice that exists: its file's name without `.md`."""


def not_a_code(value: str) -> tuple[str, str, str, Answer]:
    """Code, message, hint and what to write, for a text that should be a code."""
    slug = unused_slug(value, RESERVED_IDS)
    return *SLUG_WANTED.said(found=shown(value), slug=slug), Answer(slug, sure=slug == hyphenated(value))


@rule("slug")
def _slug(value: str) -> str:
    if not is_slug(value):
        code, message, hint, answer = not_a_code(value)
        raise fault(code, message, hint, answer=answer)
    return value


Slug = Annotated[str, AfterValidator(_slug), A_SLUG]
"""Lower-case letters a–z, digits and single hyphens."""
