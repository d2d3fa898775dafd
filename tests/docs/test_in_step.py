"""What README and the editors' guide say is what there is."""

import re
from pathlib import Path

import click
import pytest
import yaml

from catalogue.cli import katalog
from catalogue.commands.new import new
from catalogue.model.geography.region import REGIONS
from catalogue.model.records.practice import Practice
from catalogue.model.records.shape import shape
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.views.docs_macros import DocsMacros
from catalogue.views.fields import ENTRIES, field_tables
from catalogue.views.policy import HEADERS
from catalogue.views.text.words import MODE
from project import EXAMPLE_CONTENT, REPOSITORY

GUIDE = re.sub(
    "```.*?```", "", (REPOSITORY / "docs" / "dla-redaktorow.md").read_text(encoding="utf-8"), flags=re.DOTALL
)
SHOWN = re.sub(r'{{ pola\("(.*)"\) }}', lambda macro: field_tables(macro[1], Vocabularies()), GUIDE)
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
TESTS, THEME = REPOSITORY / "tests", REPOSITORY / "hooks" / "catalogue" / "theme"
KATALOG = click.Context(katalog)
MAKEFILE = (REPOSITORY / "Makefile").read_text(encoding="utf-8")


def _in_code(text: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)[`:]", text))


@pytest.mark.parametrize("record", [Practice, Visit])
def test_the_guide_names_every_field(record: type[Practice | Visit]) -> None:
    assert {where[-1] for where, _ in shape(record).each()} - _in_code(SHOWN) == set()


def test_the_guide_shows_every_table_of_fields() -> None:
    assert re.findall(r'{{ pola\("(.*)"\) }}', GUIDE) == list(ENTRIES)


def _section(heading: str) -> str:
    return GUIDE.split(f"## {heading}")[1].split("\n## ")[0]


def test_the_guide_names_every_macro() -> None:
    assert set(re.findall(r"`(\w+)\(", _section("Strony pisane ręcznie"))) == set(DocsMacros.NAMES)


def test_readme_names_every_target_of_make() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*##", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"^(?:make |\| `make )([a-z-]+)", README, re.MULTILINE)) == targets - {"help"}


def test_every_command_has_a_polish_help() -> None:
    commands = {**{name: katalog.get_command(KATALOG, name) for name in katalog.list_commands(KATALOG)}, **new.commands}
    assert {name: bool(command and command.help) for name, command in commands.items()} == {
        "check": True,
        "stats": True,
        "build": True,
        "offline": True,
        "rename": True,
        "withdraw": True,
        "import": True,
        "new": True,
        "practice": True,
        "visit": True,
    }


def test_readme_names_every_command() -> None:
    named = re.findall(r"\bkatalog ([a-z]+(?: practice| visit)?)", README)
    assert {*katalog.list_commands(KATALOG), "new practice", "new visit"} == set(named)


@pytest.mark.parametrize("file", ["CONTRIBUTING.md", "docs/dla-redaktorow.md"])
def test_editors_are_told_of_new_entries(file: str) -> None:
    text = (REPOSITORY / file).read_text(encoding="utf-8")
    assert all(f"`katalog new {command}`" in text for command in new.commands)


def test_every_file_of_tests_is_collected(pytestconfig: pytest.Config, collected: set[Path]) -> None:
    """Of the folders and files that this run was asked for: all of them in a run of the whole suite."""
    asked = [
        (pytestconfig.invocation_params.dir / argument.partition("::")[0]).resolve() for argument in pytestconfig.args
    ]
    files = {file for file in TESTS.rglob("test_*.py") if any(path in {file, *file.parents} for path in asked)}
    assert collected == files


def test_an_icon_of_its_own_has_its_use_and_a_type_without_one_has_the_first() -> None:
    css = (THEME / "assets" / "components" / "icon.css").read_text(encoding="utf-8")
    first, of_types, others = re.split(r"/\* (?:Entity types|All else)\b.*?\*/", css)
    pages = "".join(file.read_text(encoding="utf-8") for file in (THEME / "pages").rglob("*.html"))
    assert re.search(r"\.k-icon \{\s+--k-icon: url\(", first)
    assert pages.count("k-icon--") == pages.count('class="k-icon k-icon--')  # so that the first is there
    named = {"wizyta", "zapowiedz", "zdalna", *MODE.keys() - {"visited"}, *re.findall(r"k-icon--([a-z-]+)", pages)}
    assert _icons(others) == named
    types = yaml.safe_load((EXAMPLE_CONTENT / "slowniki" / "rodzaje.yml").read_text(encoding="utf-8"))
    assert types.keys() <= _icons(of_types)


def _icons(css: str) -> set[str]:
    return set(re.findall(r"\.k-icon--([a-z-]+)", css))


def test_servers_are_told_the_same_headers_everywhere() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    for line in ('Header set {} "{}"', 'add_header {} "{}";'):
        assert "".join(f"{line.format(*header)}\n" for header in HEADERS.items()) + "```\n" in readme


def test_each_voivodeship_pointed_at_shows_its_ways() -> None:
    css = (THEME / "assets" / "charts" / "flows.css").read_text(encoding="utf-8")
    for region in REGIONS:
        others = f".k-flows__arrow:not(.k-from--{region.slug}, .k-to--{region.slug})"
        assert f".k-flows:has(.k-at--{region.slug}:is(:hover, :focus-visible)) {others}" in css
