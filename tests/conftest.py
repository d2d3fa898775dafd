"""What tests of every folder share: the system's Chromium, and whole sites."""

import shutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from published import Published
from sites import site

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


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The example catalogue, by a publisher who left no setting empty."""
    return site(tmp_path_factory.getbasetemp(), "example_site")


@pytest.fixture(scope="session")
def bare_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The example catalogue, by a publisher whose settings are empty."""
    return site(tmp_path_factory.getbasetemp(), "bare_site")


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A tree whose every text tries to be more than text, and a publisher who does the same."""
    return site(tmp_path_factory.getbasetemp(), "hostile_site")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The catalogue of the repository as it is today: for what holds of any content."""
    return site(tmp_path_factory.getbasetemp(), "real_site")


@pytest.fixture(scope="session")
def edited_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The catalogue of the repository after an office's first week with it."""
    return site(tmp_path_factory.getbasetemp(), "edited_site")
