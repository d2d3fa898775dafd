"""Where a fact comes from, and how it was checked since."""

from functools import partial
from typing import Annotated, Literal

from pydantic import AfterValidator

from catalogue.model.records.record import Record
from catalogue.model.types.about import About, Values, one_of
from catalogue.model.types.codes import Flag, choice
from catalogue.model.types.dates import PastDate
from catalogue.model.types.lists import NotEmpty
from catalogue.model.types.refusal import choice_of, fault, shown
from catalogue.model.types.texts import Line, Url

KNOWN = "Skąd to wiemy"
"""The group of the fields that say how the others are known."""


class Source(Record):
    """A report, a page, a paper. `complete` is false where only a part of it is known."""

    title: Annotated[Line, About("tytuł źródła", "", "Wizyta studyjna w Wielkopolsce")]
    publisher: Annotated[Line, About("kto je wydał", "", "Regionalny Ośrodek Polityki Społecznej")]
    url: Annotated[Url | None, About("adres strony", "", "https://example.org/relacja")] = None
    published: Annotated[PastDate | None, About("data publikacji", "", "2022-05-16")] = None
    accessed: Annotated[PastDate | None, About("dostęp", "kiedy je czytano", "2024-05-06", rare=True)] = None
    archived: Annotated[
        Url | None, About("kopia w archiwum", "adres kopii", "https://example.org/kopia", rare=True)
    ] = None
    complete: Annotated[Flag, About("czy znamy całość", "nie, gdy znamy tylko część", "nie", rare=True)] = True


Sources = Annotated[
    tuple[Source, ...],
    NotEmpty,
    About("źródła", "relacje, strony i dokumenty, z których pochodzą fakty", group=KNOWN, item="źródło", adds="źródło"),
]
"""Those of an entry."""

METHOD = {
    "phone": "telefonicznie",
    "visit": "na miejscu",
    "website": "na stronie internetowej",
    "host": "przez gospodarza",
}


class Verification(Record):
    """A check beyond the report: when, by which role and how."""

    date: Annotated[PastDate, About("kiedy sprawdzono", "", "2024-05-06")]
    by: Annotated[Line, About("kto sprawdził", "funkcja i instytucja, bez nazwiska", "redakcja katalogu")]
    method: Annotated[
        Literal["phone", "visit", "website", "host"],
        choice(*METHOD),
        one_of(METHOD),
        About("jak sprawdzono", "", "phone"),
    ]


def about_uncertain(example: str) -> About:
    """The words of `uncertain`, with a reason for an example."""
    said = "nazwa pola i powód, dla którego jest niepewne"
    return About("co jest niepewne", said, example, KNOWN, item="niepewne pole", adds="niepewne pole")


def about_discrepancies(example: str) -> About:
    """The words of `discrepancies`."""
    said = "zdania o tym, w czym źródła się różnią"
    return About("rozbieżności", said, example, KNOWN, item="rozbieżność", adds="kolejną rozbieżność")


def names_of_fields(fields: tuple[str, ...]) -> Values:
    """Says the same as `one_of_fields`."""
    return Values("field", words=dict.fromkeys(fields, ""))


def one_of_fields(fields: tuple[str, ...]) -> AfterValidator:
    """Checks a key of `uncertain`: it must be a field of the record."""

    def check(key: str) -> str:
        if key not in fields:
            message = f"W polu uncertain jest {shown(key)}, a mogą tu być tylko nazwy pól tego wpisu."
            raise fault("K123", message, partial(choice_of, key, fields, of="name"))
        return key

    return AfterValidator(check)
