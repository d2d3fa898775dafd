"""Pages → HTML: the templates of `theme/pages`, every value escaped, acronyms explained."""

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from catalogue.model.catalogue import Catalogue
from catalogue.settings.settings import MISSING, Settings
from catalogue.views import addresses
from catalogue.views.compiled import COMPILED
from catalogue.views.page import Page, View
from catalogue.views.pages.cards import Card
from catalogue.views.pictures.maps import HEIGHT, WIDTH
from catalogue.views.snippets import link
from catalogue.views.text import words
from catalogue.views.text.acronyms import Explainer, acronyms_of
from catalogue.views.text.prose import scrolled

_REASON, _OF_REASON = Markup("<!-- reason -->"), Markup('<p class="k-card__reason">{}</p>')


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
            auto_reload=False,
            bytecode_cache=COMPILED,
        )
        self._environment.globals.update(
            settings=settings,
            missing=MISSING,
            at=addresses,
            words=words,
            link=link,
            card=self._card,
            map_width=WIDTH,
            map_height=HEIGHT,
        )
        self._cards: dict[tuple[str, str], tuple[Markup, Markup]] = {}
        self._explainer = Explainer(acronyms_of(catalogue.vocabularies), addresses.GLOSSARY)

    def page(self, page: Page) -> str:
        """The article of a page."""
        html = self.fragment(page.shows(), page.path, title=page.title, trail=page.trail)
        return self._explainer.explain(html, addresses.root_of(page.path))

    def fragment(self, view: View, path: str, **where: object) -> str:
        """What a view shows, laid out for the page at `path`, with links relative to it."""
        template = self._environment.get_template(view.template)
        return template.render(root=addresses.root_of(path), path=path, view=view, **where)

    def _card(self, root: str, view: Card, reason: str = "") -> Markup:
        """A card, with the reason to stand there if one is given; laid out once, since lists repeat it."""
        key = root, view.link.path
        if key not in self._cards:
            html = self._environment.get_template(view.template).render(root=root, view=view, reason=_REASON)
            before, _, behind = Markup(html).partition(_REASON)  # noqa: S704 - the template escapes
            self._cards[key] = before, behind
        before, behind = self._cards[key]
        return before + (_OF_REASON.format(words.capital(reason)) if reason else "") + behind

    def by_hand(self, html: str, path: str) -> str:
        """The article of a page written by hand, finished like the others: tables and examples scroll, acronyms explained."""
        return self._explainer.explain(scrolled(html), addresses.root_of(path))
