"""The forms as they are laid out: the page around one control of each kind, and the words of every control."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import get_args

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.texts import MAX_LINE
from catalogue.views.form.controls import Control, Group, What
from catalogue.views.page import Page
from catalogue.views.pages.tools.forms import FormView, form_pages
from element import Element, read_html
from golden import assert_as_kept
from views.test_pages import GOLDEN, laid_out

SHOWN = 6
"""So many options of a control are enough, but for codes: many of them have a filter."""


class OneOfEachKind:
    """Takes the first control of each kind; of a set or a row, the parts that are new, and what must be given."""

    def __init__(self) -> None:
        self.seen: set[tuple[object, ...]] = set()

    def of(self, controls: tuple[Control, ...]) -> Iterator[Control]:
        for control in controls:
            kind, parts = _kind(control), tuple(self.of(control.parts))
            if parts or kind not in self.seen:
                self.seen.add(kind)
                needed = [part for part in control.parts if part.required]
                missing = needed[:1] if not any(part.required for part in parts) else []
                options = control.options if control.what == "codes" else control.options[:SHOWN]
                yield replace(control, parts=(*missing, *parts) or control.parts[:1], options=options)

    def page(self, page: Page) -> Page:
        view = page.shows()
        assert isinstance(view, FormView)
        required = tuple(self.of(view.required))
        groups = [Group(group.name, tuple(self.of(group.controls))) for group in view.groups]
        return replace(
            page, shows=partial(replace, view, required=required, groups=[some for some in groups if some.controls])
        )


def _kind(control: Control) -> tuple[object, ...]:
    """What tells it from others in the page, besides its words."""
    explained = any(option.meaning for option in control.options)
    signs = (
        control.required,
        bool(control.default),
        control.rare,
        bool(control.way),
        control.limit > MAX_LINE,
        explained,
    )
    return (control.what, *signs)


def test_forms_with_one_control_of_each_kind_are_laid_out_as_kept(catalogue: Catalogue) -> None:
    few = OneOfEachKind()
    cut = "".join(laid_out(catalogue, few.page(page)) for page in form_pages(catalogue))
    assert {what for what, *_ in few.seen} == set(get_args(What))
    assert_as_kept(GOLDEN / "formularze.html", cut)


def test_every_control_has_its_place_and_its_words(catalogue: Catalogue) -> None:
    said = ""
    for page in form_pages(catalogue):
        controls = [_in_words(control) for control in read_html(laid_out(catalogue, page)).walk() if _name(control)]
        there, added = ([line for line in controls if row in line] for row in ("[1].", "[§]."))
        assert {line.replace("[1].", "[§].") for line in there} <= set(added)
        said += f"== {page.title} ==\n" + "".join(f"{line}\n" for line in controls if line not in there)
    assert_as_kept(GOLDEN / "formularze.txt", said)


def _name(control: Element) -> str:
    return control.attributes.get("data-k-field", "")


def _in_words(control: Element) -> str:
    """On a line: the name of a control, its kind, its signs, its label and hint, what adds a row, the first options."""
    name, what = _name(control), control.attributes["data-k-what"]
    signs = [
        f"{sign}={control.attributes[f'data-k-{sign}']}"
        for sign in ("way", "default", "required")
        if f"data-k-{sign}" in control.attributes
    ]
    label = control.all(class_="k-form__label")[0].text
    [hint] = [element.text for element in control.all("p", id=f"pole-{_dashed(name)}-hint")] or ["–"]
    return " | ".join([f"{name} {what} {' '.join(signs)}".rstrip(), label, hint, *_rest(control)])


def _dashed(name: str) -> str:
    return name.replace("].", "-").replace("[", "-").replace(".", "-")


def _rest(control: Element) -> Iterator[str]:
    if any(_name(element) for element in control.walk() if element is not control):
        return
    yield from (paragraph.one("button").text for paragraph in control.all("p", class_="k-form__add"))
    options = control.all("option") or [label for label in control.all("label") if label.all("input")]
    if options:
        names = [
            option.text.removesuffix(" ".join(small.text for small in option.all("small"))).strip()
            for option in options
        ]
        yield ", ".join([*names[:SHOWN], *(["…"] if len(names) > SHOWN else [])])
