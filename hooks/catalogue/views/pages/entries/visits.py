"""The page of each visit, and the list of visits by year."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.stop import Stop
from catalogue.model.records.visit import Visit
from catalogue.model.types.partial_date import NO_YEAR
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.facts import label
from catalogue.views.page import Found, Item, Page, View
from catalogue.views.pages.entries.about import About, about
from catalogue.views.pages.entries.projects import Project, project_of
from catalogue.views.pages.entries.redirects import redirect
from catalogue.views.pages.groups.lists import AllView, Section, bounded
from catalogue.views.pages.lines import Line, line, lines
from catalogue.views.pictures.maps import Route, route
from catalogue.views.plan.link import link_of, plan_of_visit
from catalogue.views.snippets import Link, place, to_organisation, to_practice, to_region, to_terms
from catalogue.views.text import words
from catalogue.views.text.doubts import doubt, host, marked, organisers, title, when
from catalogue.views.text.prose import joined

LIST = (("Wizyty studyjne", addresses.listing("wizyty")),)


def visit_pages(catalogue: Catalogue) -> Iterator[Item]:
    """Everything that visits put on the site."""
    summaries = Counter(summary(catalogue, visit) for visit in catalogue.visits.values())
    for visit in catalogue.visits.values():
        said = summary(catalogue, visit)
        yield _page(catalogue, visit, said if summaries[said] == 1 else f"{title(visit)}. {said}")
        for alias in visit.aliases:
            yield redirect(f"wizyty/{alias}.html", addresses.visit(visit), visit.title)
    by_year: dict[int | None, list[Visit]] = defaultdict(list)
    for visit in catalogue.visits.values():
        by_year[visit.year].append(visit)
    every = Page(
        path=addresses.listing("wizyty"),
        title="Wizyty studyjne",
        description=f"Wizyty studyjne w katalogu według lat, od najnowszych: {words.visits(len(catalogue.visits))}.",
    )
    sections = [
        Section(str(year or "bez-daty"), str(year) if year else words.capital(NO_YEAR), found)
        for year, found in by_year.items()
    ]
    view = partial(
        AllView,
        "Kto, dokąd i kiedy pojechał uczyć się od innych. Od najnowszych. Zobacz też rysunki:",
        (Link(addresses.TIMELINE, "oś czasu wizyt"), Link(addresses.FLOWS, "kto do kogo jeździł")),
    )
    yield from bounded(catalogue, every, view, sections)


class StopLine(NamedTuple):
    """A stop: what it was, where (`kind` of an entity first), and how it was seen, if not by a visit (`mode`)."""

    mode: str
    name: Link
    kind: Link | None
    where: str
    mode_words: str
    note: str | None


@dataclass(frozen=True, slots=True)
class VisitView(View):
    """A visit: its programme by day, its route, who paid."""

    template = "entries/visit.html"
    about: About
    icon: str
    kind: str
    is_announcement: bool
    kind_doubt: str
    lines: tuple[Line, ...]
    topics: tuple[Link, ...]
    topics_doubt: str
    route: Route | None
    programme: str
    days: tuple[tuple[int | None, tuple[StopLine, ...]], ...]
    order_known: bool
    order_doubt: str
    incomplete_doubt: str
    is_incomplete: bool
    similar: str
    paid: str
    project: Project | None


def _page(catalogue: Catalogue, visit: Visit, description: str) -> Page:
    return Page(
        path=addresses.visit(visit),
        title=title(visit),
        description=f"{description}.",
        shows=partial(_view, catalogue, visit),
        trail=LIST,
        source=visit.path,
        found=found(catalogue, visit),
        about=visit,
    )


def _view(catalogue: Catalogue, visit: Visit) -> VisitView:
    kind, icon = words.kind_of_visit(visit)
    project = project_of(catalogue, visit.funding) if visit.funding else None
    return VisitView(
        about=about(visit, addresses.visit(visit), title(visit), when(visit)),
        icon=icon,
        kind=kind,
        is_announcement=visit.kind == "announcement",
        kind_doubt=doubt(visit, "kind"),
        lines=_lines(catalogue, visit, project),
        topics=to_terms("tematy", visit.topics, catalogue.vocabularies.topics),
        topics_doubt=doubt(visit, "topics"),
        route=route(catalogue, visit),
        programme=label(visit, "stops") + doubt(visit, "stops"),
        days=tuple(
            (day, tuple(_stop(catalogue, stop) for stop in stops))
            for day, stops in groupby(visit.stops, key=lambda stop: stop.day)
        ),
        order_known=visit.order_known,
        order_doubt=doubt(visit, "order_known"),
        incomplete_doubt=doubt(visit, "stops_complete"),
        is_incomplete=visit.stops_complete is False,
        similar=addresses.plan(link_of(plan_of_visit(visit))),
        paid=label(visit, "funding") + doubt(visit, "funding"),
        project=project,
    )


def _lines(catalogue: Catalogue, visit: Visit, project: Project | None) -> tuple[Line, ...]:
    people = visit.participants
    count = words.counted(people.count, "osoba", "osoby", "osób") if people and people.count else ""
    said = " – ".join(filter(None, (", ".join(people.groups), count))) if people else ""
    return lines(
        line(label(visit, "start"), when(visit))._replace(note=visit.date_note or ""),
        line(
            label(visit, "organisers", visit.organisers),
            [to_organisation(catalogue, name) for name in visit.organisers],
            after=doubt(visit, "organisers"),
        ),
        *(
            line(
                words.capital(words.PARTNER_ROLE[partner.role]),
                to_organisation(catalogue, partner.name),
                after=doubt(visit, "partners"),
            )
            for partner in visit.partners
        ),
        line(
            "Skąd",
            [*map(to_region, visit.home_regions), *(Link("", name) for name in visit.home_countries)],
            after=doubt(visit, "home_regions", "home_countries"),
        ),
        line(
            "Skąd są gospodarze" if visit.format == "online" else "Dokąd",
            map(to_region, catalogue.regions_of(visit)),
            after=doubt(visit, "stops"),
        ),
        (label(visit, "participants"), marked(said, doubt(visit, "participants"))),
        line(
            label(visit, "funding"),
            Link("#finansowanie", project.link.text) if project else "nie wiadomo",
            after=doubt(visit, "funding"),
        ),
    )


def _stop(catalogue: Catalogue, stop: Stop) -> StopLine:
    mode = "" if stop.mode == "visited" else words.capital(words.MODE[stop.mode])
    if stop.practice:
        practice = catalogue.practices[stop.practice]
        return StopLine(
            stop.mode, to_practice(practice), None, f"{host(practice)} · {place(practice)}", mode, stop.note
        )
    kinds = to_terms("typy", [stop.entity_type] if stop.entity_type else [], catalogue.vocabularies.entity_types)
    name = to_organisation(catalogue, stop.place or "")
    return StopLine(stop.mode, name, next(iter(kinds), None), place(stop), mode, stop.note)


def found(catalogue: Catalogue, visit: Visit) -> Found:
    """What search sees of a visit."""
    line = f"{_kind(visit)}{doubt(visit, 'kind')} · {when(visit)}"
    return Found(line, partial(_texts, catalogue, visit), ranking.VISIT)


def _kind(visit: Visit) -> str:
    return "Zapowiedź wizyty" if visit.kind == "announcement" else "Wizyta studyjna"


def _texts(catalogue: Catalogue, visit: Visit) -> Mapping[ranking.Weight, str]:
    hosts = [catalogue.practices[stop.practice] if stop.practice else stop for stop in visit.stops]
    names = [host.host if isinstance(host, Practice) else host.place for host in hosts]
    places = dict.fromkeys(
        place for host in hosts for place in (host.locality, host.region.name if host.region else None)
    )
    topics = (catalogue.vocabularies.topics[code].name for code in visit.topics)
    return {
        ranking.TITLE: visit.title,
        ranking.KIND: _kind(visit),
        ranking.FACT: joined(*visit.organisers, *names, *places, *topics),
        ranking.SUMMARY: summary(catalogue, visit),
        ranking.BODY: joined(*(stop.note for stop in visit.stops), visit.body.text, *visit.aliases),
    }


def summary(catalogue: Catalogue, visit: Visit) -> str:
    """A visit in one line: what it was, by whom, when, where to, how many stops."""
    kind = "Zapowiedź wizyty studyjnej" if visit.kind == "announcement" else "Wizyta studyjna"
    regions = ", ".join(region.name for region in catalogue.regions_of(visit))
    where = f", województwa: {regions}" if "," in regions else f", województwo {regions}" if regions else ""
    stops = words.stops(visit)
    return f"{kind}{doubt(visit, 'kind')} ({organisers(visit)}): {when(visit)}{where}, {stops}"
