"""The page that shows practices side by side: which ones stands in its address, what is said of them in their briefs."""

from collections.abc import Iterator
from functools import partial

from catalogue.model.catalogue import Catalogue
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.form.lookups import number_of_runs
from catalogue.views.json_in_html import json_in_html
from catalogue.views.page import Found, Page, Plain

COMPARED = 4
"""Practices at most: more do not fit on a sheet of paper."""


def compare_page(catalogue: Catalogue) -> Iterator[Page]:
    """The page; without scripts it leads to the lists."""
    data = {"practices": len(catalogue.practices), "runs": number_of_runs(catalogue), "most": COMPARED}
    yield Page(
        path=addresses.COMPARE,
        title="Porównaj praktyki",
        description="Do czterech praktyk obok siebie: najpierw to, czym się różnią, potem to, co mają takie same. Na ekranie i na jednej kartce.",
        script="compare",
        shows=partial(Plain, "tools/compare.html", json_in_html(data)),
        found=Found("Strona katalogu", {ranking.BODY: "porównanie, zestawienie, różnice, obok siebie"}, 0.7),
    )
