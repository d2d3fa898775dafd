"""A stranger's check: entries that hold one form each, built as a site, and the other form typed into its search."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Browser, expect

from catalogue.search.words import fold
from drawn import draw
from project import built, new_project
from search.pairs import DIFFERENT, INFLECTED, Pair

Find = Callable[[str], set[str]]

pytestmark = pytest.mark.browser

CHOSEN = 40
NEITHER = ("wkrętak", "wkrętakiem")  # an entry that no query means
ENTRY = """\
---
title: Qwertum {number}
host: Zxcvbus {number}
entity_type: stowarzyszenie
region: opolskie
summary: Oto {form}.
topics:
  - bezdomnosc
sources:
  - title: Plughus
    publisher: Fnordum
---
Asdfum ghjklum.
"""


def path(pair: Pair) -> str:
    return "praktyki/" + re.sub(r"[^a-z]+", "-", fold("-".join(pair)))


def some(pairs: list[Pair]) -> list[Pair]:
    return random.Random(1).sample(pairs, CHOSEN)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = new_project(tmp_path_factory.mktemp("strangers"), docs=False)
    pairs = [NEITHER, *some(INFLECTED), *some(DIFFERENT)]
    entries = {
        path(pair).replace("/", "/opolskie/") + ".md": ENTRY.format(form=pair[0], number=number)
        for number, pair in enumerate(pairs)
    }
    draw(project / "practices", entries)
    return built(project)


@pytest.fixture
def found(chromium: Browser, site: Path) -> Iterator[Find]:
    """The paths that a query finds; where the site says that it searched for something similar, none."""
    page = chromium.new_page()

    def paths(query: str) -> set[str]:
        page.goto(f"{(site / 'szukaj.html').as_uri()}?q={quote_plus(query)}")
        expect(page.locator("[data-results][data-done]")).to_be_attached()
        if "Nie ma słowa" in page.locator(".k-told").inner_text():
            return set()
        links: list[str] = page.locator("[data-results] a").evaluate_all("links => links.map(link => link.href)")
        return {link.removeprefix(f"{site.as_uri()}/").removesuffix(".html") for link in links}

    yield paths
    page.close()


def test_the_other_form_finds_the_entry(found: Find) -> None:
    answers = {pair: found(pair[1]) for pair in some(INFLECTED)}
    told_apart = {pair: paths for pair, paths in answers.items() if path(NEITHER) not in paths}
    assert len(told_apart) >= CHOSEN * 0.9
    missed = [pair for pair, paths in told_apart.items() if path(pair) not in paths]
    assert len(missed) <= CHOSEN * 0.02, missed


def test_another_word_does_not(found: Find) -> None:
    answers = {pair: found(pair[1]) for pair in some(DIFFERENT)}
    told_apart = {pair: paths for pair, paths in answers.items() if path(NEITHER) not in paths}
    assert len(told_apart) >= CHOSEN * 0.9
    false = [pair for pair, paths in told_apart.items() if path(pair) in paths]
    assert len(false) <= CHOSEN * 0.1, false
