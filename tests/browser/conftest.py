"""Chromium, and the example catalogue in it: opened from a disk, or served on this machine."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from project import REPOSITORY
from published import Published
from whole_site import Sources, sources_of

Open = Callable[..., Page]

expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong


def at_work(page: Page) -> Page:
    """The page of a form, once the form has opened what it is to hold."""
    page.locator("form[data-k-ready]").wait_for()
    return page


@pytest.fixture(scope="session")
def site(example_site: Published) -> Path:
    """The example catalogue, by a publisher who left no setting empty."""
    return example_site.folder


@pytest.fixture(scope="session")
def sources(example_site: Published) -> Sources:
    """What people and the program wrote of all that the example says."""
    return sources_of(example_site.folder.parent, REPOSITORY / "hooks")


SEEN = {
    "color_scheme": "light",
    "reduced_motion": "no-preference",
    "forced_colors": "none",
}
"""How a page is seen, unless told otherwise; this, and its size, can be told of a tab that is open."""

ANEW = """if (window.name === "anew") {
  window.name = "";
  localStorage.clear();
  sessionStorage.clear();
}"""
"""A script for each page: those of before have left by now, so that what they keep as one leaves them is cleared too."""


class Watched:
    """Pages in contexts of their own, or one after the other in one tab; what they must not do is written down."""

    def __init__(self, browser: Browser, permitted: tuple[str, ...]) -> None:
        """`permitted` are the beginnings of the addresses that a page may load."""
        self._browser = browser
        self._permitted = permitted
        self._contexts: list[BrowserContext] = []
        self._tab: Page | None = None
        self.faults: list[str] = []

    def open(self, address: str, *, offline: bool, anew: bool = False, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own options
        """A page at an address, loaded, at 1280 px in light mode unless told otherwise.

        It is in a context of its own, or `anew` in the tab: for a test that keeps nothing, since what is kept reaches
        the process of the next page in its own time; of the options such a page takes those of `SEEN`.
        """
        seen = {"viewport": {"width": options.pop("width", 1280), "height": 800}, **SEEN, **options}
        page = self._anew(seen, offline=offline) if anew else self._context(seen, offline=offline).new_page()
        page.goto(address)
        return page

    def ended(self) -> list[str]:
        """The faults of a test, the pages of which are closed but for the tab."""
        for context in self._contexts:
            context.close()
        self._contexts.clear()
        if self._tab:
            for other in self._tab.context.pages:
                if other != self._tab:
                    other.close()
        found, self.faults = self.faults, []
        return found

    def _anew(self, seen: dict[str, Any], *, offline: bool) -> Page:
        if not self._tab:
            context = self._context({}, offline=offline)
            self._contexts.remove(context)
            context.add_init_script(ANEW)
            self._tab = context.new_page()
        self._tab.context.clear_permissions()
        self._tab.evaluate("window.name = 'anew'")
        self._tab.set_viewport_size(seen["viewport"])
        self._tab.emulate_media(media="null", **{name: seen[name] for name in SEEN})
        return self._tab

    def _context(self, seen: dict[str, Any], *, offline: bool) -> BrowserContext:
        context = self._browser.new_context(**seen)
        self._contexts.append(context)
        context.set_offline(offline)
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.faults.append(f"page error: {error.error}"))
        return context

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith(self._permitted):
            self.faults.append(f"request: {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console {message.type}: {message.text}")


@pytest.fixture(scope="module")
def from_disk(chromium: Browser) -> Watched:
    return Watched(chromium, ("file:", "data:"))


@pytest.fixture
def open_file(from_disk: Watched, site: Path) -> Iterator[Open]:
    """Opens a page of the site from the disk with the network cut; any fault it has fails the test."""
    yield lambda path, **options: from_disk.open(f"{site.as_uri()}/{path}", offline=True, **options)
    assert from_disk.ended() == []


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep requests out of the tests' output."""


@pytest.fixture(scope="module")
def served(chromium: Browser, site: Path) -> Iterator[tuple[str, Watched]]:
    """The address of the site on this machine, and the tabs that show it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()  # seconds until it sees that it is over
        address = f"http://127.0.0.1:{server.server_port}/"
        yield address, Watched(chromium, (address, "data:", "blob:"))
        server.shutdown()


@pytest.fixture
def open_http(served: tuple[str, Watched]) -> Iterator[Open]:
    """Opens a page of the site from a server on this machine; any fault it has fails the test."""
    address, tabs = served
    yield lambda path, **options: tabs.open(address + path, offline=False, **options)
    assert tabs.ended() == []


@pytest.fixture(params=["from a disk", "over http"])
def open_page(request: pytest.FixtureRequest) -> Open:
    """Opens a page of the site both ways."""
    opened: Open = request.getfixturevalue("open_file" if request.param == "from a disk" else "open_http")
    return opened
