"""What gets into a page all the same can neither run nor load anything."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ELSEWHERE = "https://elsewhere.example"

INTRUDE = """async elsewhere => {
  const stopped = new Set();
  addEventListener("securitypolicyviolation", event => stopped.add(event.effectiveDirective));
  const put = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
  put("script", { textContent: "window.ran = 'script'" });
  put("script", { src: `${elsewhere}/a.js` });
  put("div", { innerHTML: `<img src="nie-ma.png" onerror="window.ran = 'handler'"><p style="color: red">a</p>` });
  put("style", { textContent: "body { display: none }" });
  put("link", { rel: "stylesheet", href: `${elsewhere}/a.css` });
  put("img", { src: `${elsewhere}/a.png` });
  put("iframe", { src: `${elsewhere}/a.html` });
  put("object", { data: `${elsewhere}/a.swf` });
  put("audio", { src: `${elsewhere}/a.mp3` });
  put("base", { href: elsewhere });
  await fetch(`${elsewhere}/a.json`).catch(() => 0);
  navigator.sendBeacon(`${elsewhere}/told`);
  try { new Worker(URL.createObjectURL(new Blob(["1"]))); } catch { /* it may say so at once */ }
  setTimeout("window.ran = 'eval'");
  await new Promise(resolve => setTimeout(resolve, 300));
  return { ran: window.ran ?? null, hidden: getComputedStyle(document.body).display === "none", stopped: [...stopped].sort() };
}"""
STOPPED = [
    *("base-uri", "connect-src", "frame-src", "img-src", "media-src", "object-src"),
    *("script-src", "script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem", "worker-src"),
]


@pytest.fixture(params=["disk", "server"])
def page(request: pytest.FixtureRequest, chromium: Browser, site: Path) -> Iterator[Page]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(site))) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        opened = chromium.new_page()
        there = site.as_uri() if request.param == "disk" else f"http://127.0.0.1:{server.server_port}"
        opened.goto(f"{there}/praktyki/cus-srem.html")
        yield opened
        opened.close()
        server.shutdown()


def test_nothing_inline_runs_and_nothing_comes_from_elsewhere(page: Page) -> None:
    sent: set[str] = set()
    page.on("requestfinished", lambda request: sent.add(request.url))
    page.on("requestfailed", lambda request: sent.add(request.url) if request.failure != "csp" else None)
    assert page.evaluate(INTRUDE, ELSEWHERE) == {"ran": None, "hidden": False, "stopped": STOPPED}
    assert {url for url in sent if url.startswith(ELSEWHERE)} == set()
