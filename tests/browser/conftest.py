"""Chromium, and the example catalogue in it: opened from a disk, or served on this machine."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from published import Published

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


class Watched:
    """Pages in contexts of their own; what they must not do is written down."""

    def __init__(self, browser: Browser, permitted: tuple[str, ...]) -> None:
        """`permitted` are the beginnings of the addresses that a page may load."""
        self._browser = browser
        self._permitted = permitted
        self._contexts: list[BrowserContext] = []
        self.faults: list[str] = []

    def open(self, address: str, *, offline: bool, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own options
        """A page at an address, loaded, at 1280 px in light mode unless told otherwise."""
        width = options.pop("width", 1280)
        options = {"viewport": {"width": width, "height": 800}, "color_scheme": "light", **options}
        context = self._browser.new_context(**options)
        self._contexts.append(context)
        context.set_offline(offline)
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.faults.append(f"page error: {error.error}"))
        page = context.new_page()
        page.goto(address)
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith(self._permitted):
            self.faults.append(f"request: {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console {message.type}: {message.text}")


@pytest.fixture
def open_file(chromium: Browser, site: Path) -> Iterator[Open]:
    """Opens a page of the site from the disk with the network cut; any fault it has fails the test."""
    watched = Watched(chromium, ("file:", "data:"))
    yield lambda path, **options: watched.open(f"{site.as_uri()}/{path}", offline=True, **options)
    watched.close()
    assert watched.faults == []


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep requests out of the tests' output."""


@pytest.fixture
def open_http(chromium: Browser, site: Path) -> Iterator[Open]:
    """Opens a page of the site from a server on this machine; any fault it has fails the test."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()  # seconds until it sees that it is over
        address = f"http://127.0.0.1:{server.server_port}/"
        watched = Watched(chromium, (address, "data:", "blob:"))
        yield lambda path, **options: watched.open(address + path, offline=False, **options)
        watched.close()
        server.shutdown()
    assert watched.faults == []


@pytest.fixture(params=["from a disk", "over http"])
def open_page(request: pytest.FixtureRequest) -> Open:
    """Opens a page of the site both ways."""
    opened: Open = request.getfixturevalue("open_file" if request.param == "from a disk" else "open_http")
    return opened
