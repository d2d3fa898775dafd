"""What scripts draw on a page, and the faults of theirs that a page may never show."""

import re

from playwright.sync_api import Page

from whole_site import Said, Sources, faults_of

DRAWN = """() => [
  document.body.innerText,
  ...[...document.querySelectorAll("*")].flatMap(each =>
    ["aria-label", "title", "alt", "placeholder", "data-title"].flatMap(name => each.getAttribute(name) ?? [])),
  ...[...document.querySelectorAll("input, textarea, select")].map(each => each.value),
  document.title,
  ...[...document.querySelectorAll("[href]")].map(each => each.getAttribute("href")),
]"""
"""What a reader sees, hears or follows."""

OF_SCRIPTS = re.compile(": (?:a value of a program|a character that was lost|glued): ")
"""The faults that scripts make; of the others, examples are not told apart here."""


def drawn_wrong(page: Page, sources: Sources) -> list[str]:
    """What the page says now that it may never say."""
    texts = [*page.evaluate(DRAWN), page.locator("body").aria_snapshot()]
    lines = (re.sub(r"\bplan=\S*", "", line) for text in texts for line in text.split("\n"))
    return [fault for fault in faults_of([Said("", "", line) for line in lines], sources) if OF_SCRIPTS.search(fault)]
