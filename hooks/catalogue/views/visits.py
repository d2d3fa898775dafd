"""The page of each visit, the list of visits by year, and the pages of the projects that paid."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from catalogue.model.catalogue import Catalogue
from catalogue.model.partial_date import NO_YEAR, period_words
from catalogue.model.visit import Stop, Visit
from catalogue.views import addresses, words
from catalogue.views.lists import Section, bounded
from catalogue.views.page import Item, Page
from catalogue.views.prose import plain_text
from catalogue.views.redirects import redirect

LIST = (("Wizyty studyjne", addresses.listing("wizyty")),)


def visit_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Everything that visits put on the site."""
    for visit in catalogue.visits.values():
        yield _page(catalogue, visit)
        for alias in visit.aliases:
            yield redirect(f"wizyty/{alias}.html", addresses.visit(visit), visit.title)
    by_year: dict[int | None, list[Visit]] = defaultdict(list)
    for visit in catalogue.visits.values():
        by_year[visit.year].append(visit)
    every = Page(
        path=addresses.listing("wizyty"),
        title="Wizyty studyjne",
        description=f"Wizyty studyjne w katalogu według lat, od najnowszych: {words.visits(len(catalogue.visits))}.",
        template="all.html",
        context={"lead": "Kto, dokąd i kiedy pojechał uczyć się od innych. Od najnowszych."},
    )
    sections = [
        Section(str(year or "bez-daty"), str(year) if year else words.capital(NO_YEAR), found)
        for year, found in by_year.items()
    ]
    yield from bounded(every, sections)


def _page(catalogue: Catalogue, visit: Visit) -> Page:
    when = period_words(visit.start, visit.end)
    places = [catalogue.practices[stop.practice].host if stop.practice else stop.place for stop in visit.stops]
    return Page(
        path=addresses.visit(visit),
        title=visit.title,
        description=f"{summary(catalogue, visit)}.",
        template="visit.html",
        context={
            "visit": visit,
            "when": when,
            "regions": catalogue.regions_of(visit),
            "days": _by_day(visit),
            "project": catalogue.vocabularies.funding_projects.get(visit.funding or ""),
        },
        trail=LIST,
        source=visit.path,
        text=" · ".join([summary(catalogue, visit), *(place for place in places if place), plain_text(visit.body)]),
    )


def summary(catalogue: Catalogue, visit: Visit) -> str:
    """A visit in one line: what it was, by whom, when, where to, how many stops."""
    kind = "Zapowiedź wizyty studyjnej" if visit.kind == "announcement" else "Wizyta studyjna"
    regions = ", ".join(region.name for region in catalogue.regions_of(visit))
    where = f", województwa: {regions}" if "," in regions else f", województwo {regions}" if regions else ""
    stops = words.counted(len(visit.stops), "punkt programu", "punkty programu", "punktów programu")
    return f"{kind} ({', '.join(visit.organisers)}): {period_words(visit.start, visit.end)}{where}, {stops}"


def _by_day(visit: Visit) -> list[tuple[int | None, list[Stop]]]:
    return [(day, list(stops)) for day, stops in groupby(visit.stops, key=lambda stop: stop.day)]


def project_pages(catalogue: Catalogue) -> Iterator[Item]:
    """The funding projects, and the list of them."""
    projects = catalogue.vocabularies.funding_projects
    for code, project in projects.items():
        page = Page(
            path=addresses.group("projekty", code),
            title=project.title,
            description=f"Projekt „{project.title}” i wizyty studyjne, które z niego sfinansowano.",
            template="project.html",
            context={"project": project},
            text=" · ".join(value for _, value in project if value),
            trail=(("Projekty", addresses.listing("projekty")),),
        )
        yield from bounded(page, [Section("wizyty", "Sfinansowane wizyty", catalogue.by_funding[code].visits)])
    yield Page(
        path=addresses.listing("projekty"),
        title="Z czego sfinansowano wizyty",
        description="Projekty, z których zapłacono za wizyty studyjne, z programem i funduszem.",
        template="projects.html",
        context={"projects": projects},
        trail=LIST,
    )
