"""What README and the editors' guide say is what there is."""

import re
import subprocess
import sys

import pytest
import yaml
from pydantic import BaseModel

from catalogue.cli import katalog
from catalogue.model.practice import Hosting, Practice, Result, Transfer
from catalogue.model.reading import FROM_FILE
from catalogue.model.source import Source, Verification
from catalogue.model.visit import Participants, Partner, Stop, Visit
from catalogue.views.docs_macros import DocsMacros
from catalogue.views.words import MODE
from project import REPOSITORY

GUIDE = re.sub(
    "```.*?```", "", (REPOSITORY / "docs" / "dla-redaktorow.md").read_text(encoding="utf-8"), flags=re.DOTALL
)
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
MAKEFILE = (REPOSITORY / "Makefile").read_text(encoding="utf-8")


def _in_code(text: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)[`:]", text))


@pytest.mark.parametrize(
    "record", [Practice, Visit, Stop, Source, Verification, Result, Transfer, Hosting, Partner, Participants]
)
def test_the_guide_names_every_field(record: type[BaseModel]) -> None:
    missing = set(record.model_fields) - set(FROM_FILE) - _in_code(GUIDE)
    assert missing == set()


def _section(heading: str) -> str:
    return GUIDE.split(f"## {heading}")[1].split("\n## ")[0]


@pytest.mark.parametrize(("heading", "record"), [("Pola praktyki", Practice), ("Pola wizyty", Visit)])
def test_the_tables_of_the_guide_name_no_other_field(heading: str, record: type[BaseModel]) -> None:
    rows = re.findall(r"^\| (`[^|]+) \|.*\|.*\|$", _section(heading), re.MULTILINE)
    named = {field for row in rows for field in re.findall(r"`([a-z_]+)`", row)}
    assert named == set(record.model_fields) - set(FROM_FILE)


def test_the_guide_names_every_macro() -> None:
    assert set(re.findall(r"`(\w+)\(", _section("Strony pisane ręcznie"))) == set(DocsMacros.NAMES)


def test_readme_names_every_target_of_make() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*##", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"^(?:make |\| `make )([a-z-]+)", README, re.MULTILINE)) == targets - {"help"}


def test_every_command_has_a_polish_help() -> None:
    assert {name: bool(command.help) for name, command in katalog.commands.items()} == {
        "check": True,
        "stats": True,
        "build": True,
        "offline": True,
        "rename": True,
        "import": True,
    }


def test_readme_names_every_command() -> None:
    assert set(katalog.commands) <= set(re.findall(r"katalog ([a-z]+)", README))


def test_every_file_of_tests_is_collected() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    collected = {line.partition("::")[0] for line in done.stdout.splitlines() if "::" in line}
    assert collected == {file.relative_to(REPOSITORY).as_posix() for file in REPOSITORY.glob("tests/**/test_*.py")}


def test_each_entity_type_has_an_icon_and_no_icon_is_idle() -> None:
    theme = REPOSITORY / "hooks" / "catalogue" / "theme"
    drawn = set(re.findall(r"\.k-icon--([a-z-]+)", (theme / "assets" / "icons.css").read_text(encoding="utf-8")))
    types = set(yaml.safe_load((REPOSITORY / "practices" / "slowniki" / "rodzaje.yml").read_text(encoding="utf-8")))
    templates = "".join(file.read_text(encoding="utf-8") for file in (theme / "pages").glob("*.html"))
    named = (
        set(re.findall(r"k-icon--([a-z-]+)", templates))
        | {"wizyta", "zapowiedz", "zdalna"}
        | (MODE.keys() - {"visited"})
    )
    assert types <= drawn
    assert drawn == types | named
