"""Of any content: axe is silent on a sample of each kind of page."""

import random
from collections import defaultdict

import pytest
from playwright.sync_api import Browser

from browser.conftest import Watched
from browser.test_every_kind_of_page import WITHOUT_COLOURS, violations
from published import Published

pytestmark = pytest.mark.browser


NAMES = ("real_site", "edited_site")
"""Each looks at the kinds of page that the other leaves out."""


WITH_THE_CODE = {
    *("bledy.html", "dane.html", "deklaracja-dostepnosci.html", "dla-redaktorow.html", "jak-dodac.html"),
    *("planer.html", "porownaj.html", "prywatnosc.html", "szukaj.html"),
}
"""Pages that are the same with any content, looked at on the example."""


def sample(site: Published, name: str) -> list[str]:
    """A page of every other kind: the kinds are the pages at the top and, by chance one page of each, the folders."""
    kinds = defaultdict(list)
    for path in sorted(site.pages.keys() - WITH_THE_CODE):
        kinds[path.rpartition("/")[0] or path].append(path)
    chance = random.Random(name)
    return [chance.choice(pages) for pages in [*kinds.values()][NAMES.index(name) :: len(NAMES)]]


@pytest.mark.parametrize("name", NAMES)
def test_axe_is_silent(chromium: Browser, request: pytest.FixtureRequest, name: str) -> None:
    site: Published = request.getfixturevalue(name)
    watched = Watched(chromium, ("file:", "data:"))
    page = watched.open(site.folder.as_uri() + "/index.html", offline=True, reduced_motion="reduce")
    found = {}
    for path in sample(site, name):
        page.goto(f"{site.folder.as_uri()}/{path}")
        found[path] = violations(page, WITHOUT_COLOURS)  # content chooses no colour: see the example, in light and dark
    assert {path: faults for path, faults in found.items() if faults} == {}
    assert watched.ended() == []
