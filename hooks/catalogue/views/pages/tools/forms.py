"""The forms that make a new entry, or mend one: every field of the schema as a control, laid out at the build."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.schema import Kind, schema
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.form.controls import optional_groups, required_controls
from catalogue.views.form.data import form_data
from catalogue.views.json_in_html import json_in_html
from catalogue.views.page import Found, Page


@dataclass(frozen=True, slots=True)
class _Form:
    path: str
    title: str
    description: str
    lead: str
    headings: tuple[str, ...]
    """The usual headings of the text."""


_FORMS: Mapping[Kind, _Form] = {
    "praktyka": _Form(
        addresses.ADD_PRACTICE,
        "Dodaj praktykę",
        "Formularz nowej dobrej praktyki: od razu podpowiada, co poprawić, i sam układa plik wpisu.",
        "Opisz rozwiązanie, które warto skopiować. Wystarczy kilka pierwszych pól; resztę można uzupełnić później.",
        ("Na czym polega", "Czego się nauczyć", "Współpraca z samorządem"),
    ),
    "wizyta": _Form(
        addresses.ADD_VISIT,
        "Dodaj wizytę",
        "Formularz nowej wizyty studyjnej: od razu podpowiada, co poprawić, i sam układa plik wpisu.",
        "Opisz, kto dokąd pojechał i co tam zobaczył. Wystarczy kilka pierwszych pól; resztę można uzupełnić później.",
        ("Cel", "Przebieg", "Wnioski"),
    ),
}


def form_pages(catalogue: Catalogue) -> Iterator[Page]:
    """A form for practices and one for visits."""
    for kind, form in _FORMS.items():
        record = schema(kind, catalogue.vocabularies)
        yield Page(
            path=form.path,
            title=form.title,
            description=form.description,
            template="form.html",
            context={
                "kind": kind,
                "lead": form.lead,
                "headings": form.headings,
                "required": required_controls(record),
                "groups": optional_groups(record),
                # Nothing is left in it that HTML could take for its own.
                "data": Markup(json_in_html(form_data(kind, catalogue))),  # noqa: S704
            },
            found=Found("Strona katalogu", {ranking.BODY: "formularz, nowy wpis, zgłoś"}, 0.7),
        )
