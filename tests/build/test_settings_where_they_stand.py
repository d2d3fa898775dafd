"""Settings that will not do stop every build at their line in mkdocs.yml, whoever finds them first: MkDocs or the hooks."""

import re
from pathlib import Path

import pytest

from build.conftest import drawn_project
from catalogue.settings.file import complaint
from project import katalog, mkdocs_build

BLOCK = re.compile(r"^  settings:\n.*", re.MULTILINE | re.DOTALL)
HINT = "    → Każde zapisz w osobnym wierszu, z wcięciem: „nazwa: wartość”."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return drawn_project(tmp_path)


def _with_block(project: Path, block: str) -> int:
    """Put the block into mkdocs.yml; gives the line of `settings`."""
    file = project / "mkdocs.yml"
    text = BLOCK.sub(lambda _: f"  settings: {block}\n", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    return text.splitlines().index(f"  settings: {block}") + 1


@pytest.mark.parametrize(
    ("block", "column", "message"),
    [
        ("[a]", 3, "extra.settings: oczekiwano zestawu ustawień, a jest lista.\n" + HINT),
        ("ROPS", 3, "extra.settings: oczekiwano zestawu ustawień, a jest „ROPS”.\n" + HINT),
        (
            "{email: 'javascript:alert(1)'}",
            14,
            "extra.settings.email: oczekiwano adresu e-mail, a jest „javascript:alert(1)”.\n    → Wpisz sam adres, np. redakcja@example.org.",
        ),
        ("{publisher: &a [*a]}", 14, "extra.settings.publisher: oczekiwano tekstu w cudzysłowie, a jest lista."),
    ],
    ids=["list", "text", "address", "list of itself"],
)
def test_the_line_is_named(project: Path, block: str, column: int, message: str) -> None:
    line = _with_block(project, block)
    assert complaint(project / "mkdocs.yml") == (
        f"Ustawienia w mkdocs.yml wymagają poprawy:\nmkdocs.yml:{line}:{column}: {message}"
    )


@pytest.mark.parametrize("block", ["[a]", "{publisher: &a [*a]}"], ids=["found by the hooks", "found by MkDocs"])
def test_a_build_says_it_and_publishes_nothing(project: Path, block: str) -> None:
    _with_block(project, block)
    done = katalog("build", project)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"{complaint(project / 'mkdocs.yml')}\nStrona nie została zbudowana; poprzednia jest bez zmian.\n"
    )


def test_mkdocs_by_itself_names_the_line_too(project: Path) -> None:
    line = _with_block(project, "{site_name: a, 2027: b}")
    done = mkdocs_build(project)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert f"mkdocs.yml:{line}:14: extra.settings.site_name: nie ma tu takiego ustawienia." in said
    assert f"mkdocs.yml:{line}:28: extra.settings.2027: nie ma takiego ustawienia." in said
    assert "Traceback" not in said


def test_what_stands_elsewhere_is_taken_from_there(project: Path) -> None:
    _with_block(project, "{publisher: !ENV [NO_SUCH_VARIABLE, ROPS z otoczenia]}")
    assert katalog("build", project).returncode == 0
    assert "Wydawca: ROPS z\u00a0otoczenia." in (project / "site" / "o-katalogu.html").read_text(encoding="utf-8")
