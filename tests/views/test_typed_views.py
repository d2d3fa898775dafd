"""What templates are given: views of values, each of which some template shows."""

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from jinja2 import Environment, nodes
from jinja2.defaults import DEFAULT_NAMESPACE
from markupsafe import Markup

from catalogue import views
from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import Region
from catalogue.model.records.shape import Choice
from catalogue.settings.settings import Settings
from catalogue.views.page import Plain, View
from catalogue.views.rendering import Renderer

TEMPLATES = {
    file: file.read_text(encoding="utf-8")
    for file in (Path(views.__file__).parents[1] / "theme" / "pages").rglob("*.html")
}
VALUES = {str, int, float, bool, type(None), Markup, Region, Choice}
"""What views are made of in the end; a voivodeship is no record but its names, a choice a word and its name."""
GIVEN = {"root", "path", "view"}
WHERE = {"title", "trail"}
"""Only pages have them."""


def _kinds(of: type[View]) -> Iterator[type[View]]:
    for kind in of.__subclasses__():
        yield kind
        yield from _kinds(kind)


KINDS = sorted(
    {kind.__qualname__: kind for kind in _kinds(View) if is_dataclass(kind)}.values(),
    key=lambda kind: kind.__qualname__,
)


def _leaves(type_: object, seen: set[object]) -> Iterator[object]:
    """The types that a type is made of, down to those that are made of nothing else."""
    if parts := get_args(type_):
        for part in parts:
            yield from _leaves(part, seen)
    elif not isinstance(type_, type):
        return  # `...`, and the words of a Literal
    elif type_ in VALUES or not type_.__module__.startswith("catalogue.views"):
        yield type_
    elif type_ not in seen:
        seen.add(type_)
        for part in get_type_hints(type_).values():
            yield from _leaves(part, seen)


@pytest.mark.parametrize("kind", KINDS)
def test_a_view_holds_no_record(kind: type[View]) -> None:
    assert set(_leaves(kind, set())) - VALUES == set()


@pytest.mark.parametrize("kind", KINDS)
def test_each_value_of_a_view_is_shown(kind: type[View]) -> None:
    shown = set(re.findall(r"\.(\w+)", "".join(TEMPLATES.values())))
    assert get_type_hints(kind).keys() - {"template"} <= shown


def test_templates_know_nothing_else(catalogue: Catalogue) -> None:
    helpers = {"settings", "missing", "at", "words", "link", "card", "map_width", "map_height"}
    environment: Environment = Renderer(catalogue, Settings())._environment  # noqa: SLF001 - what templates are given
    assert environment.globals.keys() - DEFAULT_NAMESPACE.keys() == helpers
    for file, text in TEMPLATES.items():
        given = {"reason"} if file.parent.name == "cards" else WHERE
        assert _free(environment.parse(text)) <= GIVEN | given | helpers, file


def _free(template: nodes.Template) -> set[str]:
    """The names that a template reads and does not set itself."""
    names = list(template.find_all(nodes.Name))
    own = {name.name for name in names if name.ctx != "load"} | {macro.name for macro in template.find_all(nodes.Macro)}
    imported = {each.target for each in template.find_all(nodes.Import)}
    return {name.name for name in names} - own - imported - {"loop", "caller"}


def test_a_view_without_its_own_values_is_plain() -> None:
    assert [kind for kind in KINDS if not get_type_hints(kind).keys() - {"template"}] == []
    assert get_type_hints(Plain).keys() == {"template", "data"}
