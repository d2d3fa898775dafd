"""Pages → HTML: the templates of `theme/pages`, every value escaped, acronyms explained."""

from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.partial_date import period_words
from catalogue.model.types.region import REGIONS
from catalogue.settings.settings import MISSING, Settings
from catalogue.views import addresses
from catalogue.views.facts import label
from catalogue.views.page import Page, View
from catalogue.views.pictures import maps, shades
from catalogue.views.plan.grid import cells_of
from catalogue.views.snippets import Cards, link, place
from catalogue.views.text import words
from catalogue.views.text.acronyms import Explainer, acronyms_of
from catalogue.views.text.prose import body_html, wide_tables


class Renderer:
    """Lays pages out. Knows the Catalogue and the Settings, and nothing else."""

    def __init__(self, catalogue: Catalogue, settings: Settings) -> None:
        """Prepare the templates once for all pages."""
        self.catalogue = catalogue
        self._environment = Environment(
            loader=PackageLoader("catalogue", "theme/pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(
            catalogue=catalogue,
            settings=settings,
            missing=MISSING,
            vocabularies=catalogue.vocabularies,
            at=addresses,
            maps=maps,
            shades=shades,
            regions_all=REGIONS,
            words=words,
            period_words=period_words,
            link=link,
            place=place,
            label=label,
            cells_of=cells_of,
        )
        cards = Cards(self._environment, catalogue)
        self._environment.globals.update(card=cards.card, organisation_link=cards.organisation, name_link=cards.name)
        self._explainer = Explainer(acronyms_of(catalogue.vocabularies), addresses.GLOSSARY)

    def page(self, page: Page) -> str:
        """The article of a page."""
        if page.view:
            html = self.show(page.view, page.path, title=page.title, trail=page.trail)
        else:
            html = self.fragment(
                page.template, page.path, title=page.title, trail=page.trail, page=page, **page.context
            )
        return self._explainer.explain(html, addresses.root_of(page.path))

    def fragment(self, template: str, path: str, **context: Any) -> str:  # noqa: ANN401 - whatever a template shows
        """A template laid out for the page at `path`, with links relative to it."""
        root = addresses.root_of(path)
        return self._environment.get_template(template).render(
            root=root, body_html=partial(_safe_body, root=root), **context
        )

    def show(self, view: View, path: str, **where: object) -> str:
        """A view laid out for the page at `path`, with links relative to it."""
        return self._environment.get_template(view.template).render(
            root=addresses.root_of(path), path=path, view=view, **where
        )

    def by_hand(self, html: str, path: str) -> str:
        """The article of a page written by hand, finished like the others: tables framed, acronyms explained."""
        return self._explainer.explain(wide_tables(html), addresses.root_of(path))


def _safe_body(entry: Any, *, root: str) -> Markup:  # noqa: ANN401 - a practice or a visit
    return Markup(body_html(entry.body, entry.path, root))  # noqa: S704 - nh3 made it safe when it was read
