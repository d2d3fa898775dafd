"""For whoever reads enlarged, without moving pictures, by keyboard, or with a screen reader."""

from itertools import product

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from browser.enlarged import NARROWEST
from browser.test_every_kind_of_page import DESK, KINDS, PHONE, violations_in_both_schemes
from browser.waiting import wait_until

pytestmark = pytest.mark.browser

# Writes down how what has the focus looks, and compares how what had it looks now.
FOCUSED = """async () => {
  const look = element => [element, element.nextElementSibling, element.closest("li"), ...element.querySelectorAll("path, circle")].map(each => {
    if (!each) return "";
    const style = getComputedStyle(each);
    const outline = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "" : style.outline;
    const border = style.borderWidth === "0px" ? "" : `${style.borderWidth} ${style.borderColor}`;
    return [outline, border, style.boxShadow, style.stroke, style.strokeWidth].join(" ");
  }).join("|");
  // Browsers take for seen what shows a part of its width, so one of three lines down through it must be free.
  const seen = (element, box) => element.closest("svg") || [box.left + 2, (box.left + box.right) / 2, box.right - 2].some(x =>
    [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].every(y => {
      const there = document.elementFromPoint(x, y);
      return there && (element.contains(there) || there.contains(element));
    }));
  const {before, first} = window, faults = [];
  const element = document.activeElement;
  const named = each => each.outerHTML.slice(0, 120);
  if (before && before.element !== element && look(before.element) === before.look) faults.push(`looks the same: ${named(before.element)}`);
  if (element === document.body || element === first) return {faults, element: null};
  window.first = first || element;
  window.before = {element, look: look(element)};
  const inside = box => box.top >= -1 && box.top < innerHeight - 1;
  const inView = () => [...element.getClientRects()].some(box =>
    box.width > 1 && inside(box) && (box.height > innerHeight / 2 || seen(element, box)));
  if (!inView()) await new Promise(resolve => setTimeout(resolve, 500)); // what follows the scrolling needs a moment
  if (!inView()) {
    const box = element.getBoundingClientRect();
    faults.push(`not in view: ${named(element)} ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
  }
  return {faults, element: named(element)};
}"""


def walked(page: Page, key: str, most: int = 400) -> tuple[int, list[str]]:
    """How many elements get the focus by a key, pressed until it comes round, and what is wrong with them."""
    page.evaluate("() => { document.activeElement.blur(); window.before = window.first = null; }")
    faults: list[str] = []
    for number in range(most):
        page.keyboard.press(key)
        step = page.evaluate(FOCUSED)
        faults += step["faults"]
        if step["element"] is None:
            return number, faults
    raise AssertionError(f"the focus does not come round within {most} steps")


@pytest.mark.parametrize(
    ("kind", "width"),
    [*product(["home", "practice", "search", "filters"], [PHONE, DESK]), ("collection", PHONE)],
)
def test_what_has_the_focus_is_seen(open_file: Open, kind: str, width: int) -> None:
    page = open_file(
        KINDS[kind] + ("?q=gmina" if kind == "search" else ""), width=width, reduced_motion="reduce", anew=True
    )
    if kind in {"search", "filters"}:
        wait_until(page, "document.querySelector('[data-done]')")
    for key in ("Tab", "Shift+Tab"):
        number, faults = walked(page, key)
        assert faults == []
        assert number > 20


def test_on_a_low_screen_the_header_leaves_the_room_to_the_page(open_file: Open) -> None:
    page = open_file(KINDS["practice"], viewport={"width": NARROWEST, "height": 256})  # 1280 × 1024 at 400 %
    page.mouse.wheel(0, 600)
    expect(page.get_by_role("banner")).not_to_be_in_viewport()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_what_opens_has_no_accessibility_violation(open_file: Open, width: int) -> None:
    page = open_file(KINDS["practice"], width=width, reduced_motion="reduce", anew=True)
    found = {}
    page.locator(".k-skrot").first.click()
    expect(page.locator(".k-skrot-opis:popover-open")).to_be_visible()
    found["acronym"] = violations_in_both_schemes(page)
    page.keyboard.press("Escape")
    box = page.get_by_role("combobox", name="Szukaj w katalogu")
    box.press_sequentially("centrum")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    found["suggestions"] = violations_in_both_schemes(page)
    page.keyboard.press("Escape")
    if width == PHONE:
        page.get_by_role("button", name="Menu").click()
        found["menu"] = violations_in_both_schemes(page)
        page.get_by_role("navigation", name="Menu").locator("summary", has_text="Praktyki").click()
        found["section of the menu"] = violations_in_both_schemes(page)
    assert {what: faults for what, faults in found.items() if faults} == {}


def test_suggestions_leave_the_box_in_view_and_say_which_is_chosen(open_file: Open) -> None:
    page = open_file(KINDS["practice"], width=PHONE, anew=True)
    box = page.get_by_role("combobox", name="Szukaj w katalogu")
    box.press_sequentially("centrum")
    expect(page.get_by_role("option").first).to_be_visible()
    for _ in range(page.get_by_role("option").count()):
        page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_be_in_viewport(ratio=1)
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    expect(box).to_be_in_viewport(ratio=1)
    assert chosen.evaluate("e => getComputedStyle(e).boxShadow") != "none"
