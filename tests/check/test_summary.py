"""The summary beside a pull request: what it says, and that nobody else's text is markup, a link or a mention in it.

`RENEW_GOLDEN=1 pytest tests/check/test_summary.py` writes the golden summaries anew (and fails, so that it is no habit).
"""

import os
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.gfm import gfm_plugin

from catalogue.cli import katalog
from catalogue.problems.problem import Problem
from catalogue.reports.summary import MAX_BYTES, summary
from drawn import BASE, PRACTICE, ROOT, VISIT, draw, with_body, with_fields, without_field

GOLDEN = Path(__file__).parent / "summaries"
AT_ZARKI = with_fields(BASE[PRACTICE], "locality: Żarki\n")

TREES: Mapping[str, Mapping[str, str]] = {
    "right": BASE,
    "doubt": {**BASE, PRACTICE: AT_ZARKI, "praktyki/slaskie/cis-zarki-2.md": AT_ZARKI},
    "wrong": {
        **BASE,
        PRACTICE: with_fields(
            without_field(BASE[PRACTICE], "topics"),
            "localty: Żarki\nregion: slaskie\nwebsite: www.cis.example\ntarget_groups: [mieszkanc]\nstatus: może\n",
        ),
        VISIT: with_fields(
            with_body(BASE[VISIT], "[CIS](../../praktyki/slaskie/cis-zarky.md)\n"), "start: 20.06.2017\nend: soon\n"
        ),
        "praktyki/slaskie/Nowy CIS.md": BASE[PRACTICE],
        "slowniki/dla-kogo.yml": "mieszkancy:\n  name: [mieszkańcy]\n",
        "notatka.txt": "",
    },
    "hostile": {
        **BASE,
        PRACTICE: with_fields(
            with_body(BASE[PRACTICE], "<img src=x onerror=alert(1)> [@ktos](javascript:a) \n\n# `` [x](https://evil.example)\n"),
            "status: '@ktos #1 <b>x</b> https://evil.example'\n"
            "since: '”. Zobacz www.evil.example, [tu](https://evil.example) `<script>` ``` albo „'\n"
            "'<h1> @ktos ![x](https://evil.example/x.png)': a\n"
            "operator: '$\\n| a | b |'\n"
            "website: 'www.evil.example/```\\@ktos'\n",
        ),
        "praktyki/slaskie/`@ktos` [x](https:).md": "",
    },
}  # fmt: skip


def _summary_of(files: Mapping[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    draw(folder / ROOT, files)
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(katalog, ["check", "--format", "summary"])
    assert result.exit_code == (0 if files in (TREES["right"], TREES["doubt"]) else 1)
    return result.stdout


@pytest.mark.parametrize("name", TREES)
def test_it_is_as_it_was_looked_at(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written, file = _summary_of(TREES[name], tmp_path, monkeypatch), GOLDEN / f"{name}.md"
    if os.environ.get("RENEW_GOLDEN"):
        file.write_text(written, encoding="utf-8")
        pytest.fail("written anew")
    assert written == file.read_text(encoding="utf-8")


class _Read(HTMLParser):
    """The elements of a page, their attributes, and the text outside code."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.prose = ""
        self._in_code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)
        self._in_code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self._in_code -= tag == "code"

    def handle_comment(self, data: str) -> None:
        self.tags.add(f"<!--{data}")

    def handle_data(self, data: str) -> None:
        self.prose += "" if self._in_code else data


def _read(markdown: str) -> _Read:
    """What Markdown like GitHub's makes of it, with every extension on and raw HTML let through."""
    page = _Read()
    page.feed(str(MarkdownIt("commonmark").use(gfm_plugin).render(markdown)))
    return page


def _assert_inert(markdown: str) -> None:
    page = _read(markdown)
    assert page.tags <= {"h2", "h3", "p", "ul", "li", "strong", "code", "pre"}
    assert page.attributes <= {("lang", "text"), ("class", "language-text")}
    assert not set(page.prose) & set("@#$<>[]`*_\\|~&")
    assert "://" not in page.prose
    assert "www." not in page.prose


def test_hostile_text_is_inert(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _assert_inert(_summary_of(TREES["hostile"], tmp_path, monkeypatch))


def test_what_is_inert_would_be_seen_if_it_were_not() -> None:
    page = _read("<b>a</b> www.x.example @ktos\n")
    assert (page.tags, page.prose) == ({"p", "b", "a"}, "a www.x.example @ktos\n")


TEXT = st.text(st.one_of(st.characters(), st.sampled_from("`„”<>[]()@#:/.!?-*_\\ &;w")), max_size=60)


@given(
    TEXT.filter(bool),
    TEXT,
    TEXT,
    TEXT,
    TEXT,
)
def test_any_text_is_inert(path: str, field: str, message: str, hint: str, paste: str) -> None:
    found = [Problem(path, 1, 1, "K103", field, message, hint, paste)]
    _assert_inert(summary(found, [], []))


def test_a_warning_beside_errors_stands_at_its_file_and_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = with_fields(BASE[PRACTICE], "localty: Z\N{COMBINING DOT ABOVE}arki\n")
    written = _summary_of(
        {**BASE, PRACTICE: entry, VISIT: with_fields(BASE[VISIT], "end: soon\n")}, tmp_path, monkeypatch
    )
    assert written.startswith("## Treść wymaga poprawy: 2\u00a0błędy w 2\u00a0plikach\n")
    assert written.count("### `") == 2
    assert written.index("(O003)") < written.index(f"### `practices/{VISIT}`")


def test_what_is_to_be_pasted_stands_whole() -> None:
    found = [Problem("a.md", 1, 1, "K109", "website", "Źle.", "Wpisz adres.", "website: https://a.example/```/`")]
    assert summary(found, [], []).endswith("\n\n  ````text\n  website: https://a.example/```/`\n  ````\n")


def test_it_has_an_end_however_much_is_wrong() -> None:
    found = [Problem(f"{n}.md", n, 1, "K103", "a" * 3000, "@ " * 900, "„ż” " * 900) for n in range(1, 2001)]
    written = summary(found, ["1.md"], [])
    shown = written.count("### `")
    assert MAX_BYTES - 20_000 < len(written.encode()) <= MAX_BYTES
    assert written.startswith("## Treść wymaga poprawy: 2\u00a0000\u00a0błędów w 2\u00a0000\u00a0plikach\n")
    assert written.endswith(
        f"\n\nNie zmieściło się tu więcej. Pozostałe ({2000 - shown}) pokażą się, gdy poprawisz powyższe.\n"
    )
