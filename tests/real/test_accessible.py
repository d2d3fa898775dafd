"""Of any content: axe is silent on a sample of each kind of page."""

import random
from collections import defaultdict

import pytest
from playwright.sync_api import Browser

from browser.conftest import Watched
from browser.test_every_kind_of_page import violations
from published import Published

pytestmark = pytest.mark.browser

SEED = 1


def sample(site: Published) -> list[str]:
    """Every page at the top, and of each folder its list and one page more by chance."""
    folders = defaultdict(list)
    for path in sorted(site.pages):
        folders[path.rpartition("/")[0]].append(path)
    chance, top = random.Random(SEED), folders.pop("")
    lists = {folder: [path for path in paths if path.endswith("/index.html")] for folder, paths in folders.items()}
    others = {folder: [path for path in paths if path not in lists[folder]] for folder, paths in folders.items()}
    return [
        *top,
        *(path for found in lists.values() for path in found),
        *map(chance.choice, filter(None, others.values())),
    ]


def test_axe_is_silent(chromium: Browser, site: Published) -> None:
    watched = Watched(chromium, ("file:", "data:"))
    page = watched.open(site.folder.as_uri() + "/index.html", offline=True, reduced_motion="reduce")
    found = {}
    for path in sample(site):
        page.goto(f"{site.folder.as_uri()}/{path}")
        found[path] = violations(page)
    watched.close()
    assert {path: faults for path, faults in found.items() if faults} == {}
    assert watched.faults == []
