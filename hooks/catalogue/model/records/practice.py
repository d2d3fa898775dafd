"""A good practice: something worth copying, at one host."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PrivateAttr, ValidationInfo

from catalogue.model.geography.places import NameOfPlace, added_places, position
from catalogue.model.records.record import Record
from catalogue.model.records.source import (
    KNOWN,
    Sources,
    Verification,
    about_discrepancies,
    about_uncertain,
    names_of_fields,
    one_of_fields,
)
from catalogue.model.types.about import About, one_of, rule
from catalogue.model.types.codes import (
    ActivityCode,
    EntityTypeCode,
    Flag,
    PracticeId,
    RegionName,
    Slug,
    TargetGroupCode,
    TopicCode,
    choice,
)
from catalogue.model.types.dates import Date, PastDate, not_before
from catalogue.model.types.identifiers import IdentifiersInRegion
from catalogue.model.types.known import known
from catalogue.model.types.lists import Distinct, NotEmpty, OneOrMore, at_most
from catalogue.model.types.numbers import Coordinates
from catalogue.model.types.refusal import fault, shown
from catalogue.model.types.texts import Line, Paragraph, Summary, Url
from catalogue.problems.wording import Wording
from catalogue.source.markdown.body import Body
from catalogue.source.pictures.picture import MAX_BYTES

NO_IMAGE = Wording(
    "image",
    "K116",
    "Obok pliku wpisu nie ma obrazu {found}.",
    "Dodaj plik jpg, png lub webp do tego samego folderu i wpisz jego nazwę.",
    "Wyślij redakcji także to zdjęcie: plik jpg, png lub webp o tej nazwie.",
)
UNDESCRIBED = Wording(
    "described",
    "K117",
    "Obraz nie ma opisu w polu alt.",
    "Dopisz wiersz „alt: …”: co widać na zdjęciu, dla osób, które go nie zobaczą.",
    "Napisz, co widać na zdjęciu, dla osób, które go nie zobaczą.",
)

MOST_IMAGES = 6

STATUS = {
    "active": "działa",
    "planned": "planowana",
    "transformed": "przekształcona",
    "closed": "zakończona",
    "unknown": "nie wiadomo, czy działa",
}
Status = Annotated[Literal["active", "planned", "transformed", "closed", "unknown"], choice(*STATUS), one_of(STATUS)]


class SocialEnterprise(Record):
    """The status of a social enterprise, granted by the wojewoda (act of 5 August 2022)."""

    since: Annotated[PastDate, About("przyznany", "", "2023-01")]
    until: Annotated[Date | None, not_before("since"), About("ważny do", "", "2025-12-31")] = None


class Result(Record):
    """A figure: `value` with `what` it counts, `as_of` when."""

    value: Annotated[Line, About("liczba", "", "12")]
    what: Annotated[Line, About("czego", "", "osób znalazło pracę")]
    as_of: Annotated[PastDate | None, About("stan na", "", "2017")] = None


class Transfer(Record):
    """What it takes to do the same elsewhere."""

    cost: Annotated[Paragraph | None, About("koszt", "", "Około 200 tys. zł na start.")] = None
    staff: Annotated[Paragraph | None, About("ludzie", "", "Dwie osoby na pełny etat.")] = None
    legal_basis: Annotated[Paragraph | None, About("podstawa prawna", "", "Uchwała rady gminy.")] = None
    prerequisites: Annotated[Paragraph | None, About("co trzeba mieć", "", "Lokal gminy z kuchnią.")] = None
    pitfalls: Annotated[Paragraph | None, About("na co uważać", "", "Pierwszy rok przynosi stratę.")] = None


class Hosting(Record):
    """How to come and see it; institutional contacts only."""

    accepts_groups: Annotated[Flag | None, About("przyjmuje grupy", "", "tak")] = None
    contact: Annotated[
        Paragraph | None, About("kontakt", "tylko do instytucji, bez nazwisk", "sekretariat centrum, tel. 61 000 00 00")
    ] = None
    duration: Annotated[Line | None, About("czas wizyty", "", "2 godziny")] = None
    fee: Annotated[Line | None, About("opłata", "", "bezpłatnie")] = None
    group_size: Annotated[Line | None, About("wielkość grupy", "", "do 20 osób")] = None
    accessibility: Annotated[Paragraph | None, About("dostępność", "", "Wejście bez progu, winda.")] = None
    languages: Annotated[tuple[Line, ...], About("języki", "", "polski", item="język", adds="kolejny język")] = ()


@rule("image")
def _image_file(value: str, info: ValidationInfo) -> str:
    around = known(info)
    if f"{around.folder}/{value}" not in around.images:
        raise fault(*NO_IMAGE.said(found=shown(value)))
    return value


@rule("described")
def _described(value: object) -> object:
    if isinstance(value, str) and not value.strip():
        raise fault(*UNDESCRIBED.said())
    return value


class Image(Record):
    """A picture that lies beside the entry's file, with its description, author and licence."""

    file: Annotated[Line, AfterValidator(_image_file), About("nazwa pliku", "plik jpg, png lub webp", "kawiarnia.jpg")]
    alt: Annotated[
        Line, BeforeValidator(_described), About("co widać", "dla osób, które zdjęcia nie zobaczą", "Lada kawiarni")
    ] = Field(default="", validate_default=True)
    credit: Annotated[Line, About("autor", "", "Spółdzielnia Socjalna „Przykład”")]
    licence: Annotated[Line, About("licencja", "", "CC BY 4.0")]


_WHAT, _WHERE, _WHO, _USE = ("Co warto skopiować", "Gdzie", "Gospodarz", "Jak skorzystać")

# fmt: off
MAY_BE_UNCERTAIN = (
    "title", "host", "entity_type", "region", "summary", "topics", "municipality", "locality", "coordinates",
    "operator", "founders", "since", "status", "social_enterprise", "successor", "part_of", "activities",
    "target_groups", "results", "transfer", "hosting", "identifiers", "website",
)
# fmt: on


class Practice(Record):
    """`id`, `path` (below the content folder) and `body` come from the file; the rest is its front matter."""

    id: str
    path: str
    body: Body

    title: Annotated[
        Line, About("nazwa", "co jest warte naśladowania", "Kawiarnia, w której można nauczyć się zawodu", _WHAT)
    ]
    host: Annotated[Line, About("gospodarz", "kto to robi: nazwa podmiotu", "Spółdzielnia Socjalna „Przykład”", _WHAT)]
    entity_type: Annotated[
        EntityTypeCode,
        About("rodzaj podmiotu", "", "spoldzielnia-socjalna", _WHAT, in_file="kod z pliku slowniki/rodzaje.yml"),
    ]
    region: Annotated[RegionName, About("województwo", "", "wielkopolskie", _WHERE, in_file="małymi literami")]
    summary: Annotated[
        Summary,
        About(
            "streszczenie",
            "jedno lub dwa zdania: co warto skopiować",
            "Kawiarnia uczy zawodu osoby, które długo nie pracowały, i sama na siebie zarabia.",
            _WHAT,
        ),
    ]
    topics: Annotated[
        tuple[TopicCode, ...],
        Distinct,
        NotEmpty,
        About("tematy", "", "spoldzielnie-osob-prawnych", _WHAT, in_file="kody z pliku slowniki/tematy.yml"),
    ]
    coordinates: Annotated[
        Coordinates | None,
        About(
            "współrzędne",
            "bez tego pola miejsce wynika z miejscowości albo gminy, a gdy katalog jej nie zna, pozostaje nieznane",
            "",
            _WHERE,
        ),
    ] = None
    locality: Annotated[NameOfPlace, About("miejscowość", "", "Gniezno", _WHERE)] = None
    municipality: Annotated[NameOfPlace, About("gmina", "", "Gniezno", _WHERE)] = None
    operator: Annotated[
        tuple[Line, ...],
        OneOrMore,
        Distinct,
        About(
            "prowadzący",
            "kto prowadzi placówkę",
            "Fundacja „Przykład”",
            _WHO,
            in_file="kilka podmiotów zapisz jako listę",
            item="prowadzący",
            adds="kolejnego prowadzącego",
        ),
    ] = ()
    founders: Annotated[
        tuple[Line, ...],
        Distinct,
        About("założyciele", "", "Gmina Gniezno", _WHO, item="założyciel", adds="kolejnego założyciela"),
    ] = ()
    since: Annotated[PastDate | None, About("początek działania", "", "2009", _WHO)] = None
    status: Annotated[Status | None, About("stan", "", "active", _WHO)] = None
    social_enterprise: Annotated[
        SocialEnterprise | None, About("status przedsiębiorstwa społecznego", "nadany przez wojewodę", "", _WHO)
    ] = None
    successor: Annotated[
        PracticeId | None,
        About(
            "przekształcono w",
            "praktyka, w którą ją przekształcono",
            "centrum-przyklad",
            _WHO,
            in_file="jej identyfikator",
        ),
    ] = None
    part_of: Annotated[
        PracticeId | None,
        About(
            "część większej całości",
            "praktyka, której jest częścią",
            "centrum-przyklad",
            _WHO,
            in_file="jej identyfikator",
        ),
    ] = None
    activities: Annotated[
        tuple[ActivityCode, ...],
        Distinct,
        About("działalność", "", "gastronomia", _WHAT, in_file="kody z pliku slowniki/dzialalnosci.yml"),
    ] = ()
    target_groups: Annotated[
        tuple[TargetGroupCode, ...],
        Distinct,
        About("dla kogo", "", "mieszkancy", _WHAT, in_file="kody z pliku slowniki/dla-kogo.yml"),
    ] = ()
    results: Annotated[tuple[Result, ...], About("wyniki", "w liczbach", "", _WHAT, item="wynik", adds="wynik")] = ()
    transfer: Annotated[Transfer | None, About("jak wdrożyć u siebie", "", "", _USE)] = None
    hosting: Annotated[Hosting | None, About("jak umówić wizytę", "", "", _USE)] = None
    identifiers: Annotated[IdentifiersInRegion, About("numery w rejestrach", "", "", _WHO)] = None
    website: Annotated[Url | None, About("strona", "adres strony gospodarza", "https://example.org", _WHO)] = None
    images: Annotated[
        tuple[Image, ...],
        at_most(MOST_IMAGES),
        About(
            "zdjęcia",
            group=_USE,
            in_file=f"leżą obok pliku wpisu, najwyżej {MOST_IMAGES}",
            in_form=f"Tu tylko je opisz, najwyżej {MOST_IMAGES}. Same zdjęcia (JPG, PNG lub WebP, do {MAX_BYTES // 1024**2} MB) "
            "wyślij redakcji osobno: formularz ich nie przyjmuje",
            item="zdjęcie",
            adds="zdjęcie",
        ),
    ] = ()
    sources: Sources
    verified: Annotated[Verification | None, About("sprawdzenie poza relacją", "", "", KNOWN)] = None
    uncertain: Annotated[
        dict[Annotated[str, one_of_fields(MAY_BE_UNCERTAIN), names_of_fields(MAY_BE_UNCERTAIN)], Paragraph],
        about_uncertain("Wynika z rodzaju podmiotu."),
    ] = Field(default_factory=dict)
    discrepancies: Annotated[tuple[Paragraph, ...], about_discrepancies("Źródła podają różny rok.")] = ()
    aliases: Annotated[
        tuple[Slug, ...],
        Distinct,
        About("dawne identyfikatory", "ich adresy prowadzą tutaj", "kawiarnia-gniezno", KNOWN),
    ] = ()

    _added: tuple[Coordinates, ...] = PrivateAttr(default=())

    def model_post_init(self, context: object) -> None:
        """Note where its place lies, if an office added it to the table."""
        self._added = tuple(added_places(self.locality or self.municipality, self.region, context))

    @property
    def position(self) -> Coordinates | None:
        """Where it lies: as it says itself, else its town or the seat of its gmina; None where unknown."""
        return position(self.coordinates, self.locality or self.municipality, self.region, self._added)
