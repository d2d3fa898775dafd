"""Pages enlarged, with more room between letters, without movement, and by the keyboard."""

from playwright.sync_api import Page, expect

NARROWEST = 320  # CSS px: 1280 px enlarged to 400 % (WCAG 1.4.10)
ENLARGED = 640  # 1280 px enlarged to 200 % (WCAG 1.4.4)
ADOPT = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
"""A style of the reader's own: one that the page's policy has no say in."""

SPACED = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }
svg text { letter-spacing: 0 !important; word-spacing: 0 !important; }
"""  # WCAG 1.4.12; not in drawings, which place their letters themselves

# The texts of which a part can be brought into view by no scrolling: cut off by a box, or left of the page.
# Texts for screen readers alone are no loss.
CUT_OFF = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const unseen = ".k-skip, script, style, noscript";
  while (walker.nextNode()) {
    const text = walker.currentNode, parent = text.parentElement;
    if (!text.data.trim() || parent.closest(unseen) || !parent.checkVisibility({visibilityProperty: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      let left = -scrollX, right = Infinity, top = -Infinity, bottom = Infinity;
      for (let outer = parent; outer; outer = outer.parentElement) {
        const style = getComputedStyle(outer), edge = outer.getBoundingClientRect();
        if (style.clipPath === "inset(50%)") { left = top = -Infinity; right = bottom = Infinity; break; }
        if (/auto|scroll/.test(style.overflow)) break;
        if (/hidden|clip/.test(style.overflowX)) { left = Math.max(left, edge.left); right = Math.min(right, edge.right); }
        if (/hidden|clip/.test(style.overflowY)) { top = Math.max(top, edge.top); bottom = Math.min(bottom, edge.bottom); }
        if (style.position === "fixed") break;
      }
      if (box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1) {
        found.push(text.data.trim().slice(0, 60));
        break;
      }
    }
  }
  return found;
}"""

# What takes longer than 0.01 s to change.
MOVING = """() => [...document.querySelectorAll("*")].flatMap(element => [null, "::before", "::after"].flatMap(part => {
  const style = getComputedStyle(element, part);
  const times = [style.transitionDuration, style.transitionDelay, style.animationDuration, style.animationDelay];
  const longest = Math.max(...times.join().split(",").map(time => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000)));
  return longest > 10 || style.scrollBehavior === "smooth" ? [`${element.tagName}.${element.className} ${part || ""}`] : [];
}))"""


def moving(page: Page) -> list[str]:
    """What takes longer than 0.01 s to change, on a page that was asked for no movement."""
    found: list[str] = page.evaluate(MOVING)
    return found


def assert_nothing_is_lost(page: Page) -> None:
    """Enlarged to 200 % and 400 %, and with more room between lines, letters and words. The page stays so."""
    for width in (ENLARGED, NARROWEST):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(CUT_OFF) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert moving(page) == []
    page.evaluate(ADOPT, SPACED)
    assert page.evaluate(CUT_OFF) == []


def first_stop_leads_past_the_header(page: Page) -> bool:
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Przejdź do treści")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    return bool(page.evaluate("document.activeElement.closest('article') !== null"))
