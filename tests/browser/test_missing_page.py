"""A missing address in a site that does not know its own: the page said instead finds the way, at any depth."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from published import Published

pytestmark = pytest.mark.browser


class _Host(SimpleHTTPRequestHandler):
    """Serves a site below a folder, and its 404.html for all else, as hosts of static sites do."""

    def __init__(self, *given: object, site: Path, below: str) -> None:
        self._site, self._below = site, below
        super().__init__(*given, directory=str(site))  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        """Keep requests out of the tests' output."""

    def translate_path(self, path: str) -> str:
        """The file of an address; of none outside the folder."""
        return super().translate_path("/" + path.removeprefix(self._below) if path.startswith(self._below) else "/-")

    def send_error(self, code: int, *_: object) -> None:
        """The page for missing addresses."""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write((self._site / "404.html").read_bytes())


Missing = Callable[[str, str], Page]


@pytest.fixture(scope="module")
def hosts(bare_site: Published) -> Iterator[Callable[[str], str]]:
    """Gives the address of a host that has the site below a folder."""
    servers: dict[str, ThreadingHTTPServer] = {}

    def host(below: str) -> str:
        if below not in servers:
            handler = partial(_Host, site=bare_site.folder, below=below)
            servers[below] = ThreadingHTTPServer(("127.0.0.1", 0), handler)
            Thread(target=servers[below].serve_forever, args=(0.02,), daemon=True).start()
        return f"http://127.0.0.1:{servers[below].server_port}"

    yield host
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Page:
    return chromium.new_context().new_page()


@pytest.fixture
def missing(hosts: Callable[[str], str], tab: Page) -> Iterator[Missing]:
    """Opens a missing address of a host that has the site below a folder; nothing may be asked of another host."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    def opened(below: str, path: str) -> Page:
        tab.goto(hosts(below) + path)
        return tab

    tab.on("request", note)
    yield opened
    tab.remove_listener("request", note)
    assert asked
    assert [url for url in asked if not url.startswith("http://127.0.0.1:")] == []


@pytest.mark.parametrize("below", ["/", "/katalog/", "/a/b/katalog/"])
@pytest.mark.parametrize(
    "path",
    ["x.html", "praktyki/x.html", "wpisy/", "praktyki/slaskie/x/y/z.html?a=1#b", "%C5%BC/ó/x", "/evil.example/x"],
)
def test_the_page_finds_the_root_of_the_site(missing: Missing, below: str, path: str) -> None:
    page = missing(below, below + path)
    link = page.get_by_role("link", name="Wszystkie praktyki")
    host = "/".join(page.url.split("/", 3)[:3])
    expect(link).to_have_attribute("href", f"{host}{below}praktyki/index.html")
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wszystkie praktyki")


def test_outside_of_the_site_nothing_is_found_and_nothing_goes_wrong(missing: Missing) -> None:
    page = missing("/katalog/", "/inne/" + "a/" * 30 + "x.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nie ma takiej strony")
