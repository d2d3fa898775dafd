"""Macros for the hand-written pages in `docs/`: counts, and lists, cards or tables by any filter.

Their names and parameters are Polish, since editors write them. Each list is bounded by `ile`.
"""

from collections.abc import Callable, Collection, Mapping, Sized
from html import escape
from operator import attrgetter
from traceback import extract_tb
from typing import Any, ClassVar

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGION_BY_NAME, REGION_BY_SLUG
from catalogue.model.records.practice import Practice
from catalogue.model.types.refusal import choice_hint
from catalogue.settings.settings import MISSING, Settings
from catalogue.source.slug import slugify
from catalogue.views.fields import ENTRIES, field_tables
from catalogue.views.page import Plain, View
from catalogue.views.pages.cards import CardsView, card, practice_card
from catalogue.views.pages.charts.drawings import poland
from catalogue.views.pages.groups.terms import TilesView, region_tiles, term_tiles, type_tiles
from catalogue.views.rendering import Renderer
from catalogue.views.text import words

DEFAULT_COUNT = 12


class MacroError(Exception):
    """A macro was given a value that means nothing; the text says which, in Polish."""


class _NoMacro(StrictUndefined):
    """What stands for a name that is no macro."""

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str | None = None, *rest: Any) -> None:  # noqa: ANN401 - Jinja's signature
        if obj is missing and name:
            hint = f"Nie ma makra „{name}”. {choice_hint(name, DocsMacros.NAMES)}"
        super().__init__(hint, obj, name, *rest)


class DocsMacros:
    """The macros for a page."""

    NAMES: ClassVar[Mapping[str, str]] = {
        "liczba": "count",
        "policz": "counted",
        "praktyki": "practices",
        "wizyty": "visits",
        "szukaj": "search",
        "mapa": "map",
        "wojewodztwa": "regions",
        "rodzaje": "types",
        "tematy": "topics",
        "ustawienie": "setting",
        "poczta": "mail",
        "pola": "fields",
    }

    def __init__(self, catalogue: Catalogue, settings: Settings, renderer: Renderer, path: str) -> None:
        """Keep what the macros look at; `path` is where the page is published."""
        self._catalogue = catalogue
        self._settings = settings
        self._renderer = renderer
        self._path = path

    def by_name(self) -> dict[str, Callable[..., str]]:
        """The macros by the names that pages use."""
        return {name: getattr(self, method) for name, method in self.NAMES.items()}

    def rendered(self, markdown: str, file: str, above: int) -> str:
        """The text of the page with what its macros give; the MacroError of a wrong one names its place.

        So many lines stand above the text in its file.
        """
        environment = SandboxedEnvironment(undefined=_NoMacro)
        environment.globals.update(self.by_name())
        try:
            return environment.from_string(markdown).render()
        except (MacroError, TemplateError, TypeError) as error:  # the last where a macro has no such parameter
            raise MacroError(f"{file}:{above + _line_of(error)}: {error}") from error

    def count(self, what: str, **filters: str) -> str:
        """`liczba("praktyki", wojewodztwo="śląskie")` → `5`; also wizyty, wzmianki, organizacje."""
        catalogue = self._catalogue
        counts: dict[str, Sized] = {
            "praktyki": self._select(**filters),
            "wizyty": catalogue.visits,
            "wzmianki": catalogue.mentions,
            "organizacje": catalogue.organisations,
        }
        counter = counts[_one_of(what, counts, "licznika")]
        if filters and what != "praktyki":
            raise MacroError(f"Filtry dotyczą tylko praktyk; usuń je z licznika „{what}”.")
        return str(len(counter))

    def counted(self, what: str, **filters: str) -> str:
        """`policz("praktyki")` → `22 praktyki`: the number with its word in the form that goes with it."""
        said = {
            "praktyki": words.practices,
            "wizyty": words.visits,
            "wzmianki": words.mentions,
            "organizacje": words.organisations,
        }
        number = int(self.count(what, **filters))
        return said[what](number)

    def practices(
        self, postac: str = "karty", ile: int = DEFAULT_COUNT, kolejnosc: str = "alfabetycznie", **filters: str
    ) -> str:
        """`praktyki(postac="karty" | "lista" | "tabela", ile=12, kolejnosc=…, wojewodztwo=…, rodzaj=…, …)`."""
        found = self._in_order(self._select(**filters), kolejnosc)[:ile]
        form = _one_of(postac, ("karty", "lista", "tabela"), "postaci")
        cards = tuple(practice_card(self._catalogue, practice) for practice in found)
        return self._show(CardsView(f"macros/{form}.html", cards))

    def visits(self, ile: int = DEFAULT_COUNT) -> str:
        """`wizyty(ile=3)`: cards of the newest visits."""
        newest = list(self._catalogue.visits.values())[:ile]
        return self._show(CardsView("macros/karty.html", tuple(card(self._catalogue, visit) for visit in newest)))

    def search(self) -> str:
        """`szukaj()`: the large search box."""
        return self._show(Plain("macros/szukaj.html"))

    def map(self) -> str:
        """`mapa()`: the map of Poland with the practices of each voivodeship."""
        return self._show(poland(self._catalogue))

    def regions(self) -> str:
        """`wojewodztwa()`: tiles of all voivodeships with their counts."""
        return self._show(TilesView("macros/wojewodztwa.html", region_tiles(self._catalogue)))

    def types(self) -> str:
        """`rodzaje()`: tiles of the entity types that have entries."""
        return self._show(TilesView("macros/rodzaje.html", type_tiles(self._catalogue, attrgetter("name"))))

    def topics(self, ile: int = DEFAULT_COUNT) -> str:
        """`tematy(ile=12)`: the topics of most practices."""
        tiles = term_tiles("tematy", self._catalogue.vocabularies.topics, self._catalogue.by_topic)
        used = sorted((tile for tile in tiles if tile.practices), key=lambda tile: -tile.practices)
        return self._show(TilesView("macros/tematy.html", tuple(used[:ile])))

    def setting(self, name: str) -> str:
        """`ustawienie("publisher")`: a setting of the site, or „do uzupełnienia”."""
        texts = {field: value for field, value in self._settings if isinstance(value, str)}
        return _inline(texts[_one_of(name, texts, "ustawienia")] or MISSING)

    def mail(self) -> str:
        """`poczta()`: the mail address for corrections as a link, or „do uzupełnienia”."""
        address = self._settings.email
        return f'<a href="mailto:{escape(address)}">{_inline(address)}</a>' if address else MISSING

    def fields(self, kind: str) -> str:
        """`pola("praktyka" | "wizyta" | "punkt programu")`: what may stand in such an entry, by group."""
        return field_tables(_one_of(kind, ENTRIES, "tabeli pól"), self._catalogue.vocabularies)

    def _show(self, view: View) -> str:
        html = self._renderer.fragment(view, self._path)
        return "".join(line.strip() + " " for line in html.splitlines() if line.strip()).strip()

    def _select(self, **filters: str) -> list[Practice]:
        lists, found = self._catalogue.vocabularies, list(self._catalogue.practices.values())
        for name, value in filters.items():
            match name:
                case "wojewodztwo":
                    region = REGION_BY_NAME.get(value) or REGION_BY_SLUG[_one_of(value, REGION_BY_SLUG, "województwa")]
                    found = [p for p in found if p.region == region]
                case "rodzaj":
                    _one_of(value, lists.entity_types, "rodzaju podmiotu")
                    found = [p for p in found if p.entity_type == value]
                case "temat":
                    _one_of(value, lists.topics, "tematu")
                    found = [p for p in found if value in p.topics]
                case "dzialalnosc":
                    _one_of(value, lists.activities, "działalności")
                    found = [p for p in found if value in p.activities]
                case "dla_kogo":
                    _one_of(value, lists.target_groups, "grupy odbiorców")
                    found = [p for p in found if value in p.target_groups]
                case "miejscowosc":
                    found = [p for p in found if slugify(p.locality or "-") == slugify(value)]
                case _:
                    _one_of(name, _FILTERS, "filtra")
        return found

    def _in_order(self, found: list[Practice], order: str) -> list[Practice]:
        orders: dict[str, Callable[[Practice], int]] = {
            "alfabetycznie": lambda _: 0,
            "odwiedzane": lambda practice: -len(self._catalogue.visited(practice)),
            "najnowsze": lambda practice: -(self._catalogue.knowledge_year(practice) or 0),
        }
        return sorted(found, key=orders[_one_of(order, orders, "kolejności")])


_FILTERS = ("wojewodztwo", "rodzaj", "temat", "dzialalnosc", "dla_kogo", "miejscowosc")


def _line_of(error: Exception) -> int:
    """The line of a template that an error comes from."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    lines = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return lines[0] or 1


def _inline(text: str) -> str:
    """The text inside a line of Markdown: punctuation as entities, so that none of it is a mark."""
    return "".join(c if c.isalnum() or c == " " else f"&#{ord(c)};" for c in text)


def _one_of(value: str, allowed: Collection[str], what: str) -> str:
    if value not in allowed:
        raise MacroError(f"Nie ma {what} „{value}”. {choice_hint(value, allowed)}")
    return value
