"""What tests of every folder share: the system's Chromium, and whole sites."""

import shutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from published import Published
from sites import SITES, site

# A busy machine is slow, not wrong: no example has a time limit.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# The shell is Chromium without the windows that nobody sees here: twice as fast.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def _started() -> Iterator[Browser]:
    """The system's Chromium; its absence is a failure."""
    found = [path for name in BROWSERS if (path := shutil.which(name))]
    assert found, "no Chromium on PATH: see tests/run"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found[0], args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def chromium(_started: Browser) -> Iterator[Browser]:
    """Chromium; what a file of tests left open in it is closed: twenty idle pages slow the others by a third."""
    yield _started
    for context in _started.contexts:
        context.close()


def _built_once(name: str) -> object:
    """A fixture for one of the sites of `sites.py`, which says what each is."""

    @pytest.fixture(scope="session", name=name)
    def built_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
        return site(tmp_path_factory.getbasetemp(), name)

    return built_site


example_site, bare_site, hostile_site, real_site, edited_site = map(_built_once, SITES)
