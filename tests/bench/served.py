"""What a browser does with a site: pages served on this machine, scripts timed in it, bytes that it asked for."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Error

from bench.engine import Engine

PATIENCE = 120_000  # ms
_FROM_DISK = 10_000  # ms that a search opened from a disk may take


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_: object) -> None:
        """Keep requests out of the figures."""


@contextmanager
def served(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """The address of a folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@dataclass(frozen=True, slots=True)
class First:
    """The first answer on a page just opened: the time until it shows, and what the search loaded, gzipped."""

    ms: float
    size: int


def first_answer(browser: Browser, site: Path, engine: Engine, query: str) -> First:
    """Opens a page in a browser that knows nothing of the site, and types a query."""
    context = browser.new_context()
    asked: list[str] = []
    context.on("requestfinished", lambda request: asked.append(unquote(urlsplit(request.url).path[1:])))
    try:
        with served(site) as address:
            page = context.new_page()
            page.goto(address + engine.page, wait_until="networkidle")
            ms = page.evaluate(engine.typed, [query, PATIENCE])
            page.wait_for_load_state("networkidle")
    finally:
        context.close()
    files = {site / path for path in asked if path.startswith(engine.parts)}
    return First(ms, sum(map(zipped, files)))


def evaluated(browser: Browser, site: Path, page: str, script: str, argument: object) -> Any:  # noqa: ANN401 - as the script gives it
    """What a script gives on a page of the site over http."""
    opened = browser.new_page()
    try:
        with served(site) as address:
            opened.goto(address + page, wait_until="networkidle")
            return opened.evaluate(script, argument)
    finally:
        opened.close()


def from_disk(browser: Browser, site: Path, engine: Engine, query: str) -> str:
    """Whether a first answer shows on a page opened from the disk, and why not."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    try:
        page.goto((site / engine.page).as_uri())
        page.evaluate(engine.typed, [query, _FROM_DISK])
    except Error as error:
        return f"no: {(said or [error.message])[0].splitlines()[0]}"
    finally:
        page.close()
    return "yes"


def zipped(file: Path) -> int:
    """The size of a file, gzipped."""
    return len(gzip.compress(file.read_bytes(), 6))
