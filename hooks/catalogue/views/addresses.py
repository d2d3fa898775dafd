"""Where each thing has its page: paths below the site, with `/`. They are permanent."""

from sys import intern
from urllib.parse import urlencode

from catalogue.model.geography.region import Region
from catalogue.model.records.practice import Image, Practice
from catalogue.model.records.visit import Visit
from catalogue.views.text.seal import seal_of

HOME = "index.html"
COLLECTION = "o-zbiorze.html"
GLOSSARY = "slowniczek.html"
SEARCH = "szukaj.html"
BROWSE = "przegladaj.html"
MAP = "mapa.html"
TIMELINE = "os-czasu.html"
FLOWS = "kto-do-kogo.html"
MAP_DRAWING = "assets/polska.svg"
DATA = "dane.html"
EDITORS = "dla-redaktorow.html"
ADD_PRACTICE = "dodaj.html"
ADD_VISIT = "dodaj-wizyte.html"
PLANNER = "planer.html"
COMPARE = "porownaj.html"
ACCESSIBILITY = "deklaracja-dostepnosci.html"


def root_of(path: str) -> str:
    """The way from a page to the top of the site: empty, or `../` for each folder."""
    return "../" * path.count("/")


def practice(entry: Practice) -> str:
    """The page of a practice."""
    return intern(f"praktyki/{entry.id}.html")  # a dozen lists hold it


def visit(entry: Visit) -> str:
    """The page of a visit."""
    return intern(f"wizyty/{entry.id}.html")


def region(of: Region) -> str:
    """The page of a voivodeship."""
    return f"wojewodztwa/{of.slug}.html"


def group(folder: str, code: str) -> str:
    """The page of a type, topic, activity, target group, organisation or project."""
    return f"{folder}/{code}.html"


def listing(folder: str) -> str:
    """The page that lists all of a kind."""
    return f"{folder}/index.html"


def image(entry: Practice, of: Image) -> str:
    """The published place of an image of a practice."""
    return f"obrazy/{entry.id}/{of.file}"


def entry_page(source: str) -> str:
    """The page made from an entry's file, by its path below the content folder."""
    kind, _, name = source.split("/")
    return f"{kind}/{name.removesuffix('.md')}.html"


def browse(facet: str, value: str) -> str:
    """The page of filters with one value chosen."""
    return f"{BROWSE}?{facet}={value}"


def mend(entry: Practice | Visit) -> str:
    """The form with an entry in it."""
    return f"{ADD_PRACTICE if isinstance(entry, Practice) else ADD_VISIT}?wpis={entry.id}"


def add_practice(**known: str) -> str:
    """The form for a new practice, with some of its fields filled in."""
    return f"{ADD_PRACTICE}?{urlencode(known)}"


def plan(text: str) -> str:
    """The planner with a plan in it, as `plan/link.py` writes one."""
    return f"{PLANNER}?plan={text}"


def compare(*practices: Practice) -> str:
    """The page that shows practices side by side, with these chosen."""
    ids = ".".join(entry.id for entry in practices)
    return f"{COMPARE}?wpisy={seal_of(ids, len(practices))}.{ids}" if practices else COMPARE


LISTS = (
    (listing("praktyki"), "Wszystkie praktyki", "alfabetycznie"),
    (listing("wizyty"), "Wizyty studyjne", "od najnowszych"),
    (listing("wojewodztwa"), "Województwa", "co jest gdzie"),
    (listing("typy"), "Rodzaje podmiotów", "spółdzielnie, centra, zakłady i inne"),
    (listing("tematy"), "Tematy", "czego można się nauczyć"),
    (listing("organizacje"), "Organizacje", "kto prowadzi, zakłada i organizuje"),
)
"""The lists that lead to everything: path, name and what is in it."""
