"""What a page is about, for machines: nodes of schema.org (https://schema.org) as JSON-LD.

The id of a node is the address of its page: absolute where the site's address is known, else
relative to the page. A node says what the record says and nothing else: what a record calls
uncertain, and a date whose year is not given, is left out.
"""

from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.vocabulary import Organisation
from catalogue.model.types.identifiers import Identifiers
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.views import addresses
from catalogue.views.json_in_html import json_in_html

Node = dict[str, object]

_KINDS = {
    "gmina": "GovernmentOrganization",
    "powiat": "GovernmentOrganization",
    "voivodeship": "GovernmentOrganization",
    "public-body": "GovernmentOrganization",
    "ngo": "NGO",
}
_ID = {"id": "@id"}


def given(**values: object) -> Node:
    """Those of the values that are there; `id` becomes `@id`."""
    return {_ID.get(name, name): value for name, value in values.items() if value not in ("", None, [], ())}


def node(kind: str, **values: object) -> Node:
    """A node of this type with those of the values that are there."""
    return {"@type": kind, **given(**values)}


def script(nodes: list[Node]) -> str:
    """The nodes as a script that no text in them can end or open."""
    data = json_in_html({"@context": "https://schema.org", "@graph": nodes})
    return f'<script type="application/ld+json">{data}</script>'


def iso(date: PartialDate | None) -> str:
    """A certain date as ISO 8601 has it, as far as it is given (`2017-06`); empty without a year."""
    return str(date) if date and date.year is not None and not date.uncertain else ""


def kind_of(entry: Organisation | None) -> str:
    """The type of an organisation."""
    return _KINDS.get(entry.kind, "Organization") if entry else "Organization"


def registers(numbers: Identifiers | None) -> Node:
    """The numbers of an organisation in registers; its NIP is a `taxID`."""
    if numbers is None:
        return {}
    others = [("KRS", numbers.krs), ("REGON", numbers.regon)]
    listed = [node("PropertyValue", propertyID=name, value=number) for name, number in others if number]
    return given(taxID=numbers.nip, identifier=listed)


@dataclass(frozen=True, slots=True)
class Site:
    """The site as seen from a page from which `root` leads to the top."""

    catalogue: Catalogue
    settings: Settings
    root: str

    def url(self, path: str) -> str:
        """The address of a page."""
        return self.settings.page_url(path) or self.root + path

    def home(self) -> Node:
        """The site as the whole of which a page is a part."""
        return node("WebSite", id=self.url(addresses.HOME), name=self.settings.site_name)

    def publisher(self) -> Node | None:
        """Who publishes the site, where that is set."""
        return node("Organization", name=self.settings.publisher) if self.settings.publisher else None

    def organisation(self, name: str) -> Node:
        """The organisation that a name means; with its page where it has one."""
        known = self.catalogue.organisations.get(self.catalogue.organisation_slug(name))
        if known is None:
            return node("Organization", name=name)
        return node(kind_of(known.entry), id=self.url(addresses.group("organizacje", known.slug)), name=known.name)
