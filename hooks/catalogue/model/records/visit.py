"""A study visit: who went where, when, and what was seen."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo

from catalogue.model.records.record import Record
from catalogue.model.records.source import (
    KNOWN,
    Sources,
    about_discrepancies,
    about_uncertain,
    names_of_fields,
    one_of_fields,
)
from catalogue.model.records.stop import Stop
from catalogue.model.types.about import About, one_of, rule
from catalogue.model.types.codes import Flag, FundingCode, RegionName, Slug, TopicCode, choice
from catalogue.model.types.dates import Date, not_before
from catalogue.model.types.known import known
from catalogue.model.types.lists import Distinct, NotEmpty
from catalogue.model.types.numbers import Count
from catalogue.model.types.partial_date import PartialDate
from catalogue.model.types.refusal import fault
from catalogue.model.types.texts import Line, Paragraph
from catalogue.problems.wording import Wording
from catalogue.source.markdown.body import Body

NOT_YET = Wording(
    "not-yet",
    "K108",
    "Data {date} jest z przyszłości (dziś jest {today}), a relacja opisuje wizytę, która się odbyła.",
    "Popraw datę; zapowiedź wizyty oznacz kind: announcement.",
    "Popraw datę; jeśli wizyta dopiero się odbędzie, wybierz „zapowiedź” w polu „Charakter opisu”.",
)

PARTNER_ROLE = {"commissioner": "zamawiający", "contractor": "wykonawca", "guide": "opieka nad grupą"}
_KIND = {"report": "relacja", "announcement": "zapowiedź"}
_FORMAT = {"on-site": "na miejscu", "online": "zdalnie"}


class Partner(Record):
    """An organisation that took part in making the visit happen."""

    name: Annotated[Line, About("nazwa", "", "Fundacja „Przykład”")]
    role: Annotated[
        Literal["commissioner", "contractor", "guide"],
        choice(*PARTNER_ROLE),
        one_of(PARTNER_ROLE),
        About("rola", "", "contractor"),
    ]


class Participants(Record):
    """Who went: groups in words, and how many people."""

    groups: Annotated[
        tuple[Line, ...],
        About(
            "grupy",
            "kto jechał, bez nazwisk",
            "pracownicy ośrodków pomocy społecznej",
            item="grupa",
            adds="kolejną grupę",
        ),
    ] = ()
    count: Annotated[Count | None, About("ile osób", "", "22")] = None


@rule("happened")
def _happened(value: PartialDate | None, info: ValidationInfo) -> PartialDate | None:
    today = known(info).today
    if value and info.data.get("kind", "announcement") == "report" and value.after(today):
        raise fault(*NOT_YET.said(date=value, today=today))
    return value


_WHO, _WHEN, _SEEN = "Kto i po co", "Kiedy i jak", "Co zobaczono"

# fmt: off
MAY_BE_UNCERTAIN = (
    "title", "kind", "organisers", "stops", "partners", "home_regions", "home_countries", "start", "end", "format",
    "participants", "order_known", "stops_complete", "topics", "funding",
)
# fmt: on


class Visit(Record):
    """`id`, `path` (below the content folder) and `body` come from the file; the rest is its front matter."""

    id: str
    path: str
    body: Body

    title: Annotated[
        Line, About("nazwa", "kto dokąd pojechał", "Nasz powiat u spółdzielni socjalnych w Wielkopolsce", _WHO)
    ]
    kind: Annotated[
        Literal["report", "announcement"], choice(*_KIND), one_of(_KIND), About("charakter opisu", "", "report", _WHEN)
    ] = "report"
    organisers: Annotated[
        tuple[Line, ...],
        Distinct,
        NotEmpty,
        About(
            "organizatorzy",
            "jeden albo kilku",
            "Regionalny Ośrodek Polityki Społecznej",
            _WHO,
            item="organizator",
            adds="kolejnego organizatora",
        ),
    ]
    partners: Annotated[
        tuple[Partner, ...], About("partnerzy", "kto pomógł w organizacji", group=_WHO, item="partner", adds="partnera")
    ] = ()
    home_regions: Annotated[
        tuple[RegionName, ...], Distinct, About("skąd przyjechano", "województwa", "lubuskie", _WHO)
    ] = ()
    home_countries: Annotated[
        tuple[Line, ...],
        Distinct,
        About(
            "z jakich krajów przyjechano",
            "gdy goście byli z zagranicy",
            "Słowacja",
            _WHO,
            item="kraj",
            adds="kolejny kraj",
        ),
    ] = ()
    start: Annotated[
        Date | None, AfterValidator(_happened), About("termin", "pierwszy dzień albo miesiąc, rok", "2022-05-09", _WHEN)
    ] = None
    end: Annotated[
        Date | None,
        AfterValidator(_happened),
        not_before("start"),
        About("koniec", "ostatni dzień", "2022-05-11", _WHEN),
    ] = None
    date_note: Annotated[
        Paragraph | None, About("uwaga do terminu", "", "Relacja podaje dni, a nie podaje roku.", _WHEN)
    ] = None
    format: Annotated[
        Literal["on-site", "online"], choice(*_FORMAT), one_of(_FORMAT), About("forma", "", "on-site", _WHEN)
    ] = "on-site"
    participants: Annotated[Participants | None, About("uczestnicy", "", "", _WHO)] = None
    order_known: Annotated[Flag, About("kolejność", "tak, gdy kolejność punktów programu jest znana", "tak", _SEEN)] = (
        False
    )
    stops_complete: Annotated[
        Flag | None, About("pełność programu", "nie, gdy lista punktów jest niepełna", "nie", _SEEN)
    ] = None
    topics: Annotated[
        tuple[TopicCode, ...],
        Distinct,
        About("tematy", "", "reintegracja-zawodowa", _SEEN, in_file="kody z pliku slowniki/tematy.yml"),
    ] = ()
    funding: Annotated[
        FundingCode | None,
        About(
            "z czego sfinansowano",
            "projekt, z którego zapłacono za wizytę",
            "wizyty-2022",
            _WHO,
            in_file="jego kod z pliku slowniki/projekty.yml",
        ),
    ] = None
    stops: Annotated[
        tuple[Stop, ...],
        NotEmpty,
        About(
            "program",
            "lista punktów: praktyk i innych miejsc",
            group=_SEEN,
            item="punkt programu",
            adds="punkt programu",
        ),
    ]
    sources: Sources
    uncertain: Annotated[
        dict[Annotated[str, one_of_fields(MAY_BE_UNCERTAIN), names_of_fields(MAY_BE_UNCERTAIN)], Paragraph],
        about_uncertain("Przyjęto wydawcę relacji."),
    ] = Field(default_factory=dict)
    discrepancies: Annotated[tuple[Paragraph, ...], about_discrepancies("Źródła podają różną liczbę osób.")] = ()
    aliases: Annotated[
        tuple[Slug, ...], Distinct, About("dawne identyfikatory", "ich adresy prowadzą tutaj", "rops-2022", KNOWN)
    ] = ()

    @property
    def year(self) -> int | None:
        """The year of its start, where known."""
        return self.start.year if self.start else None

    @property
    def is_year_uncertain(self) -> bool:
        """Whether that year may be another one."""
        return bool(self.start and (self.start.uncertain or "start" in self.uncertain))
