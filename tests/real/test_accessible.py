"""Of any content: axe is silent on a sample of each kind of page."""

import random
from collections import defaultdict

import pytest
from playwright.sync_api import Browser

from browser.conftest import Watched
from browser.test_every_kind_of_page import violations
from published import Published

pytestmark = pytest.mark.browser


def sample(site: Published, seed: str) -> list[str]:
    """Of each folder one page by chance, and by chance half of the pages at the top."""
    folders = defaultdict(list)
    for path in sorted(site.pages):
        folders[path.rpartition("/")[0]].append(path)
    chance, top = random.Random(seed), folders.pop("")
    return [*chance.sample(top, len(top) // 2), *map(chance.choice, folders.values())]


def test_axe_is_silent(chromium: Browser, site: Published, request: pytest.FixtureRequest) -> None:
    watched = Watched(chromium, ("file:", "data:"))
    page = watched.open(site.folder.as_uri() + "/index.html", offline=True, reduced_motion="reduce")
    found = {}
    for path in sample(site, request.node.name):
        page.goto(f"{site.folder.as_uri()}/{path}")
        found[path] = violations(page)
    watched.close()
    assert {path: faults for path, faults in found.items() if faults} == {}
    assert watched.faults == []
