"""What looks other than when it was last asked about: only there a check of colours can say anything new."""

from playwright.sync_api import JSHandle, Page

# An element within one that looks other is not named: what stands behind it may be other too.
_OTHER = """() => {
  const before = window.looks, other = [], properties = ["color", "background-color", "background-image", "opacity",
    "font-size", "font-weight", "text-shadow", "text-decoration-line", "clip-path", "visibility"];
  window.looks = new Map();
  const walk = (element, told) => {
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const there = box.width > 0 && box.height > 0 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
    window.looks.set(element, [there, ...properties.map(name => style.getPropertyValue(name))].join());
    const differs = there && before?.get(element) !== window.looks.get(element);
    if (differs && !told) other.push(element);
    for (const child of element.children) walk(child, told || differs);
  };
  walk(document.body, false);
  return other;
}"""


def looks_other(page: Page) -> JSHandle:
    """The elements that are there, or have their colours or letters, otherwise than when this was last asked; at first all."""
    return page.evaluate_handle(_OTHER)
