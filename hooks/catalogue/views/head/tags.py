"""What other programs read in the head of a page: Open Graph for links to it, JSON-LD for what it is about."""

from html import escape

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.settings.settings import Settings
from catalogue.views.addresses import root_of
from catalogue.views.head.structured import Site, script
from catalogue.views.head.structured_pages import nodes
from catalogue.views.page import Page
from catalogue.views.pictures import drawing
from catalogue.views.pictures.previews import preview_of, previews


class Head:
    """Makes the heads of pages. Knows the Catalogue and the Settings, and nothing else."""

    def __init__(self, catalogue: Catalogue, settings: Settings) -> None:
        """Find the pictures once for all pages."""
        self._catalogue = catalogue
        self._settings = settings
        self._previews = previews(catalogue, settings)

    def of(self, page: Page) -> str:
        """The elements for a page. Addresses must be absolute, so without that of the site they are left out."""
        site = Site(self._catalogue, self._settings, root_of(page.path))
        robots = [] if page.offered else ['<meta name="robots" content="noindex">']
        return "\n".join([*robots, *self._open_graph(page), script(nodes(site, page))])

    def _open_graph(self, page: Page) -> list[str]:
        preview = preview_of(page, self._previews)
        properties = {
            "og:title": page.title,
            "og:description": page.description,
            "og:type": "article" if isinstance(page.about, Practice | Visit) else "website",
            "og:locale": "pl_PL",
            "og:site_name": self._settings.site_name,
            "og:url": self._settings.page_url(page.path),
        }
        if preview:
            properties |= {
                "og:image": self._settings.page_url(preview.path),
                "og:image:width": str(drawing.WIDTH),
                "og:image:height": str(drawing.HEIGHT),
                "og:image:alt": preview.alt,
            }
        found = [f'<meta property="{name}" content="{escape(value)}">' for name, value in properties.items() if value]
        return [*found, '<meta name="twitter:card" content="summary_large_image">'] if preview else found
