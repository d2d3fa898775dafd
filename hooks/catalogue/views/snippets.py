"""Small pieces of HTML that many pages repeat: links, places, cards of entries."""

from jinja2 import Environment
from markupsafe import Markup, escape

from catalogue.model.catalogue import Catalogue, Mention, OrganisationInRoles
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Stop, Visit
from catalogue.views import addresses


def link(root: str, path: str, text: object) -> Markup:
    """A link to a path below the site, from a page from which `root` leads to the top."""
    return Markup(f'<a href="{root}{escape(path)}">{escape(text)}</a>')  # noqa: S704 - escaped here


def place(entry: Practice | Stop | Mention) -> str:
    """`Żarki, gmina Żarki, woj. śląskie`, as far as it is known."""
    municipality = entry.municipality if isinstance(entry, Practice) else None
    parts = [entry.locality] if entry.locality else []
    parts += [f"gmina {municipality}"] if municipality and municipality != entry.locality else []
    parts += [f"woj. {entry.region.name}"] if entry.region else []
    return ", ".join(parts) or "miejsce nie podane"


_CARDS = {
    "Practice": "cards/practice.html",
    "Visit": "cards/visit.html",
    "OrganisationInRoles": "cards/organisation.html",
}


class Cards:
    """Cards of practices, visits and organisations. A card is laid out once and kept: lists repeat it."""

    def __init__(self, environment: Environment, catalogue: Catalogue) -> None:
        """Take the templates `card_*.html` of the environment."""
        self._environment = environment
        self._catalogue = catalogue
        self._kept: dict[tuple[str, str, str], Markup] = {}

    def card(self, root: str, entry: Practice | Visit | OrganisationInRoles, reason: str = "") -> Markup:
        """The card of an entry; `reason` says why it stands where it stands and is not kept."""
        kind = type(entry).__name__
        key = (root, kind, entry.slug if isinstance(entry, OrganisationInRoles) else entry.id)
        if reason:
            return self._laid_out(root, kind, entry, reason)
        if key not in self._kept:
            self._kept[key] = self._laid_out(root, kind, entry, "")
        return self._kept[key]

    def _laid_out(self, root: str, kind: str, entry: object, reason: str) -> Markup:
        template = self._environment.get_template(_CARDS[kind])
        return Markup(template.render(root=root, entry=entry, reason=reason))  # noqa: S704 - the template escapes

    def name(self, root: str, name: str) -> Markup:
        """A name, as a link where it is that of an organisation with a page."""
        known = self._catalogue.organisation_slug(name) in self._catalogue.organisations
        return self.organisation(root, name) if known else escape(name)

    def organisation(self, root: str, name: str) -> Markup:
        """A link to the page of the organisation that a name means."""
        return link(root, addresses.group("organizacje", self._catalogue.organisation_slug(name)), name)
