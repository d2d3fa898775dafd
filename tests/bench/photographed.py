"""The pages to photograph, how each is shown, and what is done on it first."""

import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, sync_playwright

from browser.test_every_kind_of_page import KINDS, OPENED, TURN
from conftest import ARGUMENTS, BROWSERS

_TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)

_Media = dict[str, Any]  # as Playwright takes it
_LIGHT: _Media = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}
_DARK: _Media = {**_LIGHT, "color_scheme": "dark"}
VARIANTS: dict[str, tuple[int, _Media]] = {
    "light-390": (390, _LIGHT),
    "dark-390": (390, _DARK),
    "light-1280": (1280, _LIGHT),
    "dark-1280": (1280, _DARK),
    "forced-1280": (1280, {**_LIGHT, "forced_colors": "active"}),
    "print-794": (794, {**_LIGHT, "media": "print"}),
}
"""Widths and media, by name."""

# As TURN turns, on sites built before the scheme stood in the root.
_TURN_BEFORE = """scheme => {
  const { dataset } = document.body;
  if (dataset.mdColorScheme) dataset.mdColorScheme = scheme === "dark" ? "slate" : "default";
}"""

_STILL = """async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map(image => image.decode().catch(() => null)));
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


@dataclass(frozen=True, slots=True)
class State:
    """A page with something done on it; it is photographed in those variants that fit an expression."""

    path: str
    act: Callable[[Page], object]
    variants: str = ""


def _all_open(page: Page) -> None:
    page.evaluate(OPENED)
    page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")


def _wrong(page: Page) -> None:
    """Answers in a form that cannot be right, and the wish to have the file."""
    page.evaluate(
        """() => {
          const fields = document.querySelectorAll("form[data-k-ready] :is(input:not([type]), [type=text], textarea)");
          for (const field of fields) {
            field.value = "a:?";
            for (const kind of ["input", "change", "blur", "focusout"]) {
              field.dispatchEvent(new Event(kind, { bubbles: true }));
            }
          }
        }"""
    )
    page.wait_for_timeout(1500)


def _suggested(name: str, words: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_role("combobox", name=name).first.press_sequentially(words)
        page.locator(".k-suggestions [role=option]").first.wait_for()
        page.wait_for_timeout(300)

    return act


def _searched(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("gmin")
    page.locator(".k-suggestions [role=option]").first.wait_for()
    page.wait_for_timeout(300)


def _pressed(name: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role("button", name=name).first.click()


def _focused(selector: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.keyboard.press("Tab")  # so that the focus shows
        page.locator(selector).first.focus()

    return act


_PLAN = "planer.html?plan=1_d.cus-srem"

STATES = {
    "drawer": State("index.html", _pressed("Menu"), "390"),
    "suggestions": State("praktyki/cis-zarki.html", _searched, "light|dark|forced"),
    "results": State(
        "szukaj.html?q=gmina", lambda page: page.locator("[data-results][data-done]").wait_for(state="attached")
    ),
    "card hovered": State("index.html", lambda page: page.locator(".k-card").first.hover(), "1280"),
    "card focused": State("praktyki/index.html", _focused(".k-card a"), "1280"),
    "button focused": State("praktyki/cis-zarki.html", _focused("main .md-button"), "1280"),
    "button hovered": State("index.html", lambda page: page.locator("main .md-button").nth(1).hover(), "1280"),
    "practice chosen": State("praktyki/cis-zarki.html", _pressed("Dodaj do wizyty")),
    "town of the map": State("mapa.html", _pressed("Śrem"), "light|dark|forced"),
    "filters as a sheet": State("przegladaj.html", _pressed("Filtry"), "390"),
    "filters open": State("przegladaj.html?wojewodztwo=wielkopolskie&rodzaj=cus", _all_open, "1280"),
    "filters of text": State("przegladaj.html?q=gmina&co=opisane", _all_open, "light-390|1280"),
    "comparison empty": State("porownaj.html", _all_open, "light|dark"),
    "comparison suggested": State("porownaj.html", _suggested("Dodaj praktykę do porównania", "gmin"), "light|dark"),
    "practice open": State("praktyki/cis-zarki.html", _all_open),
    "form open": State("dodaj.html", _all_open),
    "form wrong": State("dodaj.html", _wrong),
    "form of a visit open": State("dodaj-wizyte.html", _all_open),
    "form of a visit from a plan, open": State("dodaj-wizyte.html?plan=1_d.cus-srem", _all_open),
    "form of a visit wrong": State("dodaj-wizyte.html", _wrong, "light|dark"),
    "planner open": State(_PLAN, _all_open),
    "planner suggested": State(_PLAN, _suggested("Dodaj praktykę", "zaz"), "light|dark"),
    "stop focused": State(_PLAN, _focused(".k-plan-stop button"), "1280"),
}
"""By name; what the kinds of page do not show by themselves."""


def photograph(address: str, wanted: Iterable[tuple[str, str, Path]]) -> None:
    """Take pictures of a site that is served at `address`: of pages in variants, each into a file."""
    executable = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        for name, pictures in groupby(wanted, lambda each: each[0]):
            context = browser.new_context(reduced_motion="reduce", locale="pl-PL", timezone_id="Europe/Warsaw")
            page = context.new_page()
            page.set_default_timeout(10_000)
            page.clock.set_fixed_time(_TODAY)
            _take(page, address, name, [(variant, file) for _, variant, file in pictures])
            context.close()
        browser.close()


def _take(page: Page, address: str, name: str, pictures: list[tuple[str, Path]]) -> None:
    """Open a page once and show it in each variant."""
    state = STATES.get(name)
    path = state.path if state else KINDS[name]
    for place, (variant, file) in enumerate(pictures):
        width, media = VARIANTS[variant]
        page.set_viewport_size({"width": width, "height": 800})
        if not place:
            page.emulate_media(**_LIGHT)
            page.goto(address + path, wait_until="networkidle")
            if state:
                try:
                    state.act(page)
                except Error as error:
                    print(f"{name}: {error.message.splitlines()[0]}", file=sys.stderr)
        if page.locator("[data-k-scheme], [data-md-color-scheme]").count():  # as by the switch: the system's comes late
            page.emulate_media(**{**media, "color_scheme": "light"})
            page.evaluate(TURN, media["color_scheme"])
            page.evaluate(_TURN_BEFORE, media["color_scheme"])
        else:
            page.emulate_media(**media)
        page.evaluate(_STILL)
        page.screenshot(path=file, full_page=True, animations="disabled")
