"""`nowosci.xml`: the newest entries as a feed (Atom, RFC 4287)."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.source.characters import HIDDEN
from catalogue.views import addresses
from catalogue.views.data.published import LICENCE_NAME, path_of, reference
from catalogue.views.facts import name_of
from catalogue.views.head.structured_entries import LICENCE
from catalogue.views.page import File
from catalogue.views.pages.entries.visits import summary
from catalogue.views.text import words

NAME = "nowosci.xml"
ENTRIES = 50
UNDATED = "1970-01-01T00:00:00Z"
"""When a feed without any dated entry was brought up to date: the format wants a time."""
_TAG = "tag:katalog.invalid,2026:"  # RFC 4151; ids of a site whose address is not known belong to no one


class _News(NamedTuple):
    date: PartialDate
    path: str
    entry: Practice | Visit


def news(catalogue: Catalogue, settings: Settings) -> File:
    """The entries with the newest content, by its date. One whose sources give no year has no place among them."""
    found = sorted(_dated(catalogue), key=lambda each: each.path)
    newest = sorted(found, key=lambda each: each.date.sort_key(), reverse=True)[:ENTRIES]
    own = path_of(NAME)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl">',
        _element("id", _id(settings, own)),
        _element("title", settings.site_name),
        _element(
            "subtitle", "Praktyki i wizyty o najnowszej treści. Data mówi, z kiedy jest treść, a nie kiedy ją dodano."
        ),
        _element("updated", _time(newest[0].date) if newest else UNDATED),
        f"<author>{_element('name', settings.publisher or settings.site_name)}</author>",
        *([_link("self", "application/atom+xml", settings.page_url(own))] if settings.site_url else []),
        _link("alternate", "text/html", reference(settings, addresses.HOME)),
        _element("rights", f"{LICENCE_NAME}, {LICENCE}"),
    ]
    for each in newest:
        lines += _entry(catalogue, settings, each)
    return File(path_of(NAME), ("\n".join([*lines, "</feed>"]) + "\n").encode())


def _dated(catalogue: Catalogue) -> Iterator[_News]:
    for practice in catalogue.practices.values():
        if date := date_of_practice(catalogue, practice):
            yield _News(date, addresses.practice(practice), practice)
    for visit in catalogue.visits.values():
        if date := date_of_visit(visit):
            yield _News(date, addresses.visit(visit), visit)


def date_of_practice(catalogue: Catalogue, practice: Practice) -> PartialDate | None:
    """The newest of the days that `Catalogue.edition` counts: its sources, its check, and the reports that tell of it."""
    dates = [source.published for source in practice.sources]
    dates += [_day_of_report(sighting.visit) for sighting in catalogue.sightings[practice.id]]
    dates += [practice.verified.date] if practice.verified else []
    return _newest(dates)


def date_of_visit(visit: Visit) -> PartialDate | None:
    """The newest day of its sources and, of a report, its own."""
    return _newest([*(source.published for source in visit.sources), _day_of_report(visit)])


def _day_of_report(visit: Visit) -> PartialDate | None:
    return (visit.end or visit.start) if visit.kind == "report" else None


def _newest(dates: list[PartialDate | None]) -> PartialDate | None:
    return max((date for date in dates if date and date.year), key=PartialDate.sort_key, default=None)


def _entry(catalogue: Catalogue, settings: Settings, news: _News) -> Iterator[str]:
    entry = news.entry
    yield "<entry>"
    yield _element("id", _id(settings, news.path))
    yield _element("title", entry.title)
    yield _element("updated", _time(news.date))
    yield _link("alternate", "text/html", reference(settings, news.path))
    term, label = _category(entry)
    yield f'<category term="{_text(term)}" label="{_text(label)}"/>'
    yield f'<summary type="text">{_text(_summary(catalogue, news))}</summary>'
    yield "</entry>"


def _category(entry: Practice | Visit) -> tuple[str, str]:
    if isinstance(entry, Practice):
        return "praktyka", "Dobra praktyka"
    label, term = words.kind_of_visit(entry)
    return term, label


def _summary(catalogue: Catalogue, news: _News) -> str:
    """What it is, how exactly its date is known, and what in it is uncertain."""
    entry = news.entry
    said = entry.summary if isinstance(entry, Practice) else f"{summary(catalogue, entry)}."
    doubts = ", ".join(name_of(entry, name) for name in entry.uncertain)
    return f"{said} Data treści: {news.date.words()}.{f' Niepewne: {doubts}.' if doubts else ''}"


def _id(settings: Settings, path: str) -> str:
    return settings.page_url(path) or _TAG + path


def _time(date: PartialDate) -> str:
    """The first moment of the day, month or year: the format wants a time of every entry."""
    return f"{date.year:04}-{date.month or 1:02}-{date.day or 1:02}T00:00:00Z"


def _element(name: str, text: str) -> str:
    return f"<{name}>{_text(text)}</{name}>"


def _link(rel: str, kind: str, address: str) -> str:
    return f'<link rel="{rel}" type="{kind}" href="{_text(address)}"/>'


def _text(text: str) -> str:
    """A text that no character ends; those that XML does not know are left out."""
    return escape(HIDDEN.sub("", text))
