"""Each kind of page from the disk, with the network cut, on a phone and on a desk, in light and dark."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import JSHandle, Page

from browser.conftest import Open, at_work
from browser.drawn_words import drawn_wrong
from browser.enlarged import assert_nothing_is_lost, first_stop_leads_past_the_header, moving
from browser.looks import looks_other
from browser.waiting import wait_until
from whole_site import Sources

pytestmark = pytest.mark.browser

KINDS = {
    "home": "index.html",
    "practice": "praktyki/cis-zarki.html",
    "former practice": "praktyki/ops-srem.html",
    "visit": "wizyty/wizyta-zarki.html",
    "announcement": "wizyty/zapowiedz-2023.html",
    "region": "wojewodztwa/wielkopolskie.html",
    "empty region": "wojewodztwa/podlaskie.html",
    "type": "typy/cus.html",
    "topic": "tematy/przeksztalcanie-ops-w-cus.html",
    "activity": "dzialalnosc/gastronomia.html",
    "target group": "dla-kogo/mieszkancy.html",
    "organisation": "organizacje/rops-torun.html",
    "project": "projekty/koordynacja-2014.html",
    "list of practices": "praktyki/index.html",
    "list of visits": "wizyty/index.html",
    "list of organisations": "organizacje/index.html",
    "list of regions": "wojewodztwa/index.html",
    "list of types": "typy/index.html",
    "list of topics": "tematy/index.html",
    "collection": "o-zbiorze.html",
    "glossary": "slowniczek.html",
    "about": "o-katalogu.html",
    "guide to adding": "jak-dodac.html",
    "editors' guide": "dla-redaktorow.html",
    "problem codes": "bledy.html",
    "privacy": "prywatnosc.html",
    "declaration of accessibility": "deklaracja-dostepnosci.html",
    "open data": "dane.html",
    "search": "szukaj.html",
    "filters": "przegladaj.html?wojewodztwo=wielkopolskie",
    "comparison": "porownaj.html?wpisy=cus-srem.ops-srem",
    "map": "mapa.html",
    "line of time": "os-czasu.html",
    "who visited whom": "kto-do-kogo.html",
    "form of a practice": "dodaj.html",
    "form of a visit": "dodaj-wizyte.html",
    "form of a visit from a plan": "dodaj-wizyte.html?plan=1_d.cus-srem",
    "planner": "planer.html",
    "plan": "planer.html?plan=1_sToru!C5!84.kujawsko-pomorskie_d.cus-srem.*Obiad_d.ops-srem~a0905",
    "404": "404.html",
}
PHONE, DESK = 360, 1280

AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "rules": {"target-size": {"enabled": True}},  # WCAG 2.5.8; not among those that axe runs unasked
    "resultTypes": ["violations"],
    "preload": False,  # it would ask for the styles again, which a page on a disk may not do
}

COLOUR_RULES = ("color-contrast", "link-in-text-block")
COLOURS = {**AXE, "runOnly": {"type": "rule", "values": COLOUR_RULES}, "rules": {}}
"""The rules that look at colours: all that can be otherwise in the dark."""

WITHOUT_COLOURS = {
    **AXE,
    "rules": {"target-size": {"enabled": True}, **{rule: {"enabled": False} for rule in COLOUR_RULES}},
}
"""All but these."""

DARK_TEXT = (
    "(getComputedStyle(document.body).color.match(/[\\d.]+/g).slice(0, 3).reduce((a, b) => a + +b, 0) < 3 * 128)"
)

kinds = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())

# As the switch does, which would take the focus and close what is open.
TURN = "scheme => { document.documentElement.dataset.scheme = scheme; }"

LAID_OUT_IN_THE_FRAME = """() => {
  const style = getComputedStyle(document.body), header = document.querySelector(".k-header");
  return style.getPropertyValue("--k-line") !== "" && getComputedStyle(header).position === "sticky";
}"""
LAID_OUT_BY_ITSELF = "() => getComputedStyle(document.body).maxWidth !== 'none'"

LEFT = "indexedDB.databases().then(found => [found, Object.keys(sessionStorage)])"

OPENED = """() => {
  window.opened = [...document.querySelectorAll(".k-form details, .k-planner details")].filter(each => !each.open);
  for (const closed of window.opened) closed.open = true;
}"""


@kinds
def test_opens_with_its_styles_is_accessible_and_nothing_is_lost_or_moves(
    open_file: Open, sources: Sources, path: str
) -> None:
    page = open_file(path, anew=True, reduced_motion="reduce")  # no colours that fade
    assert page.evaluate(LAID_OUT_BY_ITSELF if path == "404.html" else LAID_OUT_IN_THE_FRAME)
    if path != "404.html":  # which has no header
        assert first_stop_leads_past_the_header(page)
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    assert moving(page) == []
    assert drawn_wrong(at_work(page) if path.startswith("dodaj") else page, sources) == []
    page.evaluate(OPENED)
    faults = {}
    for scheme, text in (("light", DARK_TEXT), ("dark", f"!{DARK_TEXT}")):
        if scheme == "dark":
            _darken(page, has_switch=path != "404.html")
        wait_until(page, text)
        for width in (DESK, PHONE) if scheme == "light" else (PHONE, DESK):
            page.set_viewport_size({"width": width, "height": 800})
            assert _width_of_content(page) <= width
            faults[scheme, width] = _violations(page, scheme, width)
    assert [shown for shown, found in faults.items() if found] == [], faults
    page.evaluate("for (const opened of window.opened) opened.open = false")
    assert_nothing_is_lost(page)
    assert page.evaluate(LEFT) == [[], []]
    assert set(page.evaluate("Object.keys(localStorage)")) <= {"katalog.wyglad", *kept_on_opening(path)}


def kept_on_opening(path: str) -> set[str]:
    """What a page at an address may keep though nothing was done on it."""
    return {"katalog.plan"} if "?plan=" in path else set()  # a plan that one opens is one's own from then on


def _violations(page: Page, scheme: str, width: int) -> set[str]:
    """What axe finds; in the dark by the rules of colours alone.

    These it is asked of the whole page at one width of each scheme, and at the other width of what looks other there:
    they take four fifths of its time. Of what lies upon something else it tells nothing at any width.
    """
    if (scheme, width) in {("light", DESK), ("dark", PHONE)}:
        looks_other(page)
        return violations(page, AXE if scheme == "light" else COLOURS)
    return violations_of_other_looks(page) | (violations(page, WITHOUT_COLOURS) if scheme == "light" else set())


def _darken(page: Page, *, has_switch: bool) -> None:
    if has_switch:
        page.get_by_title("Włącz tryb ciemny").click()
    else:
        page.emulate_media(color_scheme="dark")


def violations(page: Page, options: dict[str, object] = AXE, where: JSHandle | None = None) -> set[str]:
    """What axe finds on the page, or within some of its elements."""
    page.evaluate("Promise.all(document.getAnimations().map(a => a.finished.catch(() => null)))")  # colours fade
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("([where, options]) => axe.run(where || document, options)", [where, options])["violations"]
    return {
        f"{rule['id']}: {node['html']}: {[check['message'] for check in node['any'] + node['all'] + node['none']]}"
        for rule in found
        for node in rule["nodes"]
    }


def violations_of_other_looks(page: Page) -> set[str]:
    """What axe finds by the rules of colours in what looks other than when `looks_other` was asked last."""
    other = looks_other(page)
    return violations(page, COLOURS, other) if other.evaluate("all => all.length") else set()


def violations_since(page: Page) -> set[str]:
    """What axe finds by all other rules too: of a page whose looks were asked when it was opened, as all kinds are."""
    return violations(page, WITHOUT_COLOURS) | violations_of_other_looks(page)


def violations_in_both_schemes(page: Page) -> set[str]:
    """What axe finds on a page as it is, and by the rules of colours in the dark. The page is light again afterwards."""
    found = violations(page)
    page.evaluate(TURN, "dark")
    wait_until(page, f"!{DARK_TEXT}")
    found |= violations(page, COLOURS)
    page.evaluate(TURN, "light")
    return found


def _width_of_content(page: Page) -> int:
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return width
