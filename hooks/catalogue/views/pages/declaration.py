"""„Deklaracja dostępności”, filled from the publisher's settings."""

from collections.abc import Iterator
from functools import partial

from catalogue.model.catalogue import Catalogue
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.page import Found, Page, Plain


def declaration_page(catalogue: Catalogue) -> Iterator[Page]:  # noqa: ARG001 - views are all called alike
    """The declaration of accessibility."""
    yield Page(
        path=addresses.ACCESSIBILITY,
        title="Deklaracja dostępności",
        description="Czy katalog jest dostępny cyfrowo, co wiadomo o barierach, jak je zgłosić i jak złożyć skargę.",
        shows=partial(Plain, "declaration.html"),
        found=Found("Strona katalogu", {ranking.BODY: "WCAG, skróty klawiszowe, żądanie dostępności, skarga"}, 0.7),
    )
