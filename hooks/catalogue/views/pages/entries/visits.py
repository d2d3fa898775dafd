"""The page of each visit, the list of visits by year, and the pages of the projects that paid."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Stop, Visit
from catalogue.model.types.partial_date import NO_YEAR, period_words
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.page import Found, Item, Page
from catalogue.views.pages.entries.redirects import redirect
from catalogue.views.pages.groups.lists import Section, bounded
from catalogue.views.pictures import maps
from catalogue.views.plan.link import link_of, plan_of_visit
from catalogue.views.text import words
from catalogue.views.text.prose import joined

LIST = (("Wizyty studyjne", addresses.listing("wizyty")),)


def visit_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Everything that visits put on the site."""
    summaries = Counter(summary(catalogue, visit) for visit in catalogue.visits.values())
    for visit in catalogue.visits.values():
        said = summary(catalogue, visit)
        yield _page(catalogue, visit, said if summaries[said] == 1 else f"{visit.title}. {said}")
        for alias in visit.aliases:
            yield redirect(f"wizyty/{alias}.html", addresses.visit(visit), visit.title)
    by_year: dict[int | None, list[Visit]] = defaultdict(list)
    for visit in catalogue.visits.values():
        by_year[visit.year].append(visit)
    every = Page(
        path=addresses.listing("wizyty"),
        title="Wizyty studyjne",
        description=f"Wizyty studyjne w katalogu według lat, od najnowszych: {words.visits(len(catalogue.visits))}.",
        template="groups/all.html",
        context={
            "lead": "Kto, dokąd i kiedy pojechał uczyć się od innych. Od najnowszych. Zobacz też rysunki:",
            "also": [(addresses.TIMELINE, "oś czasu wizyt"), (addresses.FLOWS, "kto do kogo jeździł")],
        },
    )
    sections = [
        Section(str(year or "bez-daty"), str(year) if year else words.capital(NO_YEAR), found)
        for year, found in by_year.items()
    ]
    yield from bounded(every, sections)


def _page(catalogue: Catalogue, visit: Visit, description: str) -> Page:
    when = period_words(visit.start, visit.end)
    return Page(
        path=addresses.visit(visit),
        title=visit.title,
        description=f"{description}.",
        template="entries/visit.html",
        context={
            "visit": visit,
            "when": when,
            "regions": catalogue.regions_of(visit),
            "days": _by_day(visit),
            "route": maps.route(catalogue, visit),
            "similar": addresses.plan(link_of(plan_of_visit(visit))),
            "project": catalogue.vocabularies.funding_projects.get(visit.funding or ""),
        },
        trail=LIST,
        source=visit.path,
        found=found(catalogue, visit),
        about=visit,
    )


def found(catalogue: Catalogue, visit: Visit) -> Found:
    """What search sees of a visit."""
    hosts = [catalogue.practices[stop.practice] if stop.practice else stop for stop in visit.stops]
    names = [host.host if isinstance(host, Practice) else host.place for host in hosts]
    places = dict.fromkeys(
        place for host in hosts for place in (host.locality, host.region.name if host.region else None)
    )
    topics = (catalogue.vocabularies.topics[code].name for code in visit.topics)
    kind = "Zapowiedź wizyty" if visit.kind == "announcement" else "Wizyta studyjna"
    return Found(
        line=f"{kind} · {period_words(visit.start, visit.end)}",
        texts={
            ranking.KIND: kind,
            ranking.FACT: joined(*visit.organisers, *names, *places, *topics),
            ranking.SUMMARY: summary(catalogue, visit),
            ranking.BODY: joined(*(stop.note for stop in visit.stops), visit.body.text),
        },
        factor=ranking.VISIT,
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
            template="entries/project.html",
            context={"project": project},
            found=Found(
                line="Projekt", texts={ranking.BODY: joined(*(value for _, value in project))}, factor=ranking.PROJECT
            ),
            trail=(("Projekty", addresses.listing("projekty")),),
        )
        yield from bounded(page, [Section("wizyty", "Sfinansowane wizyty", catalogue.by_funding[code].visits)])
    yield Page(
        path=addresses.listing("projekty"),
        title="Z czego sfinansowano wizyty",
        description="Projekty, z których zapłacono za wizyty studyjne, z programem i funduszem.",
        template="entries/projects.html",
        context={"projects": projects},
        trail=LIST,
        items=tuple((project.title, addresses.group("projekty", code)) for code, project in projects.items()),
    )
