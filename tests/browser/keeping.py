"""What tests of kept things share: a browser that is full, and what the site has to choose from."""

from pathlib import Path

from playwright.sync_api import Page

FULL = """
const room = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, text) {
    if (window.full !== false && key.startsWith("katalog.")) throw new DOMException("full", "QuotaExceededError");
    return room.call(this, key, text);
};
"""
"""A script: no room for anything of the catalogue's, until `full` is false."""

FORBIDDEN = """
Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("forbidden", "SecurityError"); },
});
"""
"""A script: nothing may be kept or looked at."""

GARBAGE = """
for (const name of ["plan", "wyglad", "szkic.praktyka", "szkic.wizyta", "bez-klawisza"]) {
  if (localStorage.getItem(`katalog.${name}`) === null) localStorage.setItem(`katalog.${name}`, "[object Object]");
}
"""
"""A script: what another program has left under the names of the catalogue."""


def ids(site: Path, kind: str) -> list[str]:
    """The ids of the entries of a kind (`praktyki`, `wizyty`) of a built site."""
    return sorted(path.stem for path in (site / "szukaj" / "wpisy" / kind).glob("*.js"))


def put(page: Page, key: str, text: str) -> None:
    """Keep a text under a key."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


def kept(page: Page) -> dict[str, str]:
    """All that the catalogue keeps."""
    found: dict[str, str] = page.evaluate("({ ...localStorage })")
    return {key: text for key, text in found.items() if key.startswith("katalog.")}
