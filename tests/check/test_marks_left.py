"""Warnings of signs of Markdown that would stay signs on the page: at their place, and mended where one thing is meant."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from catalogue.cli import katalog
from catalogue.load import load
from drawn import BASE, PRACTICE, ROOT, TODAY, draw, with_body

BODY = """\
## Na czym polega

Zdanie[^1]. Zobacz [stronę] (https://example.org/x) i [drugą][x].

##Finansowanie

- To ** ważne ** i [[cis-feniks-czestochowa]].
- a&nbsp b

| Rok | **Osoby |
|---|---|
| 2019 | 5 ` |
"""
FIRST = 13  # the line on which the body begins


def _drawn(folder: Path, body: str) -> Path:
    draw(folder / ROOT, {**BASE, PRACTICE: with_body(BASE[PRACTICE], body)})
    return folder / ROOT


def test_each_is_told_at_its_place(tmp_path: Path) -> None:
    loaded = load(_drawn(tmp_path, BODY), TODAY, warn=True)
    assert loaded.problems == ()
    lines = BODY.split("\n")
    assert [(w.code, lines[w.line - FIRST][w.column - 1 :][:6]) for w in loaded.warnings] == [
        ("O004", "[^1]. "),
        ("O004", "[stron"),
        ("O004", "[drugą"),
        ("O004", "##Fina"),
        ("O004", "** waż"),
        ("O004", "[[cis-"),
        ("O005", "&nbsp "),
        ("O004", "**Osob"),
        ("O004", "` |"),
    ]


def test_the_check_ends_well_and_mends_what_is_sure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _drawn(tmp_path, BODY)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    result = CliRunner().invoke(katalog, ["check"])
    assert (result.exit_code, result.output.count("O004")) == (0, 8)
    assert CliRunner().invoke(katalog, ["check", "--fix"]).exit_code == 0
    mended = (tmp_path / ROOT / PRACTICE).read_text(encoding="utf-8")
    assert mended == with_body(
        BASE[PRACTICE],
        BODY.replace("##Fin", "## Fin").replace("] (https", "](https").replace("&nbsp ", "&nbsp; "),
    )
