"""The forms that make a new entry, or mend one: every field of the schema as a control, laid out at the build."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.shape import RECORDS, Kind, shape
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.form.controls import Control, Group, optional_groups, required_controls
from catalogue.views.form.data import form_data
from catalogue.views.json_in_html import json_in_html
from catalogue.views.page import Found, Page, View


@dataclass(frozen=True, slots=True)
class FormView(View):
    """A form: its controls, the usual headings of the text, and what its scripts are given (`data`)."""

    template = "tools/form.html"
    kind: Kind
    lead: str
    headings: tuple[str, ...]
    required: tuple[Control, ...]
    groups: Sequence[Group]
    data: Markup


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
        yield Page(
            path=form.path,
            title=form.title,
            description=form.description,
            script="form",
            shows=partial(_view, catalogue, kind),
            found=Found("Strona katalogu", {ranking.BODY: "formularz, nowy wpis, zgłoś"}, 0.7),
        )


def _view(catalogue: Catalogue, kind: Kind) -> FormView:
    form, record = _FORMS[kind], shape(RECORDS[kind], catalogue.vocabularies)
    data = json_in_html(form_data(kind, catalogue))
    return FormView(kind, form.lead, form.headings, required_controls(record), optional_groups(record), data)
