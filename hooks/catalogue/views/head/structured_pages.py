"""The nodes of each kind of page: an entry, an organisation, a list, the home page; and the way to it."""

from catalogue.model.organisations import OrganisationInRoles
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.views import addresses
from catalogue.views.head.structured import Node, Site, kind_of, node, registers
from catalogue.views.head.structured_entries import practice, visit
from catalogue.views.page import Page


def nodes(site: Site, page: Page) -> list[Node]:
    """What a page is about, and where it stands."""
    return [*_about(site, page), *([breadcrumbs(site, page)] if page.trail else [])]


def _about(site: Site, page: Page) -> list[Node]:
    match page.about:
        case Practice():
            return [practice(site, page, page.about)]
        case Visit():
            return [visit(site, page, page.about)]
        case OrganisationInRoles():
            return [organisation(site, page, page.about), plain_page(site, page)]
        case None:
            return [website(site, page) if page.path == addresses.HOME else plain_page(site, page)]


def breadcrumbs(site: Site, page: Page) -> Node:
    """The way from the home page."""
    way = (("Start", addresses.HOME), *page.trail, (page.title, page.path))
    steps = [
        {"@type": "ListItem", "position": number, "name": name, "item": site.url(path)}
        for number, (name, path) in enumerate(way, start=1)
    ]
    return node("BreadcrumbList", itemListElement=steps)


def website(site: Site, page: Page) -> Node:
    """The whole site, on its home page; with its search where the site's address is known."""
    settings = site.settings
    search: Node | None = None
    if settings.site_url:
        address = f"{settings.page_url(addresses.SEARCH)}?q={{slowa}}"
        target = node("EntryPoint", urlTemplate=address)
        search = node("SearchAction", target=target) | {"query-input": "required name=slowa"}
    return node(
        "WebSite",
        id=site.url(page.path),
        url=settings.page_url(page.path),
        name=settings.site_name,
        description=page.description,
        inLanguage="pl",
        publisher=site.publisher(),
        potentialAction=search,
    )


def plain_page(site: Site, page: Page) -> Node:
    """A page that is no entry, with the list of what it shows where it is one; the page of something is about that."""
    address, items = site.url(page.path), page.items or ()
    listed = [
        {"@type": "ListItem", "position": number, "url": site.url(path), "name": name}
        for number, (name, path) in enumerate(items, start=1)
    ]
    return node(
        "WebPage" if page.items is None else "CollectionPage",
        id=None if page.about else address,
        url=address if page.about else None,
        name=page.title,
        description=page.description,
        inLanguage="pl",
        isPartOf=site.home(),
        about={"@id": address} if page.about else None,
        mainEntity=node("ItemList", itemListElement=listed) if listed else None,
    )


def organisation(site: Site, page: Page, about: OrganisationInRoles) -> Node:
    """An organisation with what its entry in the vocabulary adds."""
    entry = about.entry
    if entry is None:
        return node("Organization", id=site.url(page.path), name=about.name)
    return node(
        kind_of(entry),
        id=site.url(page.path),
        name=about.name,
        alternateName=[*([entry.short] if entry.short else []), *entry.aliases],
        url=entry.website,
        address=node("PostalAddress", addressCountry="PL", addressRegion=entry.region.name) if entry.region else None,
        **registers(entry.identifiers),
    )
