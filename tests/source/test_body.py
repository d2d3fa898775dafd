"""Bodies: what is rendered, what is left out, what is refused."""

import re

import pytest
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

from catalogue.source.markdown.body import read_body
from catalogue.source.markdown.parser import LIMITS, parse

FRAME = '<div class="k-scroll" tabindex="0" role="region" aria-label="Tabela 1"><table class="k-table">'


def html(markdown: str) -> str:
    body, faults = read_body(markdown)
    assert [fault.code for fault in faults if fault.code != "K012"] == []
    return body.html().strip()


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Dopłata <500 zł", "<p>Dopłata &lt;500 zł</p>"),
        ("a < b i c > d", "<p>a &lt; b i c &gt; d</p>"),
        ("`<b>` \\<b>", "<p><code>&lt;b&gt;</code> &lt;b&gt;</p>"),
        ("```html\n<b>\n```", '<pre tabindex="0"><code>&lt;b&gt;\n</code></pre>'),
        ("    <b>", '<pre tabindex="0"><code>&lt;b&gt;\n</code></pre>'),
        ("<https://example.org>", '<p><a href="https://example.org">https://example.org</a></p>'),
        ("www.example.org", '<p><a href="http://www.example.org">www.example.org</a></p>'),
        ("a@example.org", '<p><a href="mailto:a@example.org">a@example.org</a></p>'),
        ("[a](tel:+48123)", '<p><a href="tel:+48123">a</a></p>'),
        ('[a](b.md "c")', '<p><a href="b.md" title="c">a</a></p>'),
        ("[a](<b.md>)", '<p><a href="b.md">a</a></p>'),
        ("[a][b]\n\n[b]: c.md", '<p><a href="c.md">a</a></p>'),
        (
            "[a](https://example.org/O'Reilly?a=1&b=2)",
            '<p><a href="https://example.org/O\'Reilly?a=1&amp;b=2">a</a></p>',
        ),
        ("Tekst\n\n---\n\nDalej", "<p>Tekst</p>\n<hr>\n<p>Dalej</p>"),
        ("## A\n\n### B\n\n## C", '<h2 id="t-a">A</h2>\n<h3 id="t-b">B</h3>\n<h2 id="t-c">C</h2>'),
        ("~~a~~ **b** *c*", "<p><del>a</del> <strong>b</strong> <em>c</em></p>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        (
            "- [x] a\n- [ ] b",
            '<ul>\n<li><input type="checkbox" checked="" disabled=""> a</li>\n<li><input type="checkbox" disabled=""> b</li>\n</ul>',
        ),
        (
            "|a|b|\n|-|:-:|\n|c|d|",
            FRAME
            + '\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col" align="center">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td align="center">d</td>\n</tr>\n</tbody>\n</table></div>',
        ),
        ("{{ 7 * 7 }} {% x %} { onclick=a }", "<p>{{ 7 * 7 }} {% x %} { onclick=a }</p>"),
    ],
)
def test_markdown_is_rendered(markdown: str, expected: str) -> None:
    assert html(markdown) == expected


def test_footnotes_keep_their_ids_and_speak_polish() -> None:
    rendered = html("Raz[^1], dwa[^1].\n\n[^1]: Relacja.")
    assert '<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup>' in rendered
    assert '<li id="fn-1">' in rendered
    assert 'aria-label="Wróć do odnośnika 1"' in rendered
    assert 'aria-label="Wróć do odnośnika 1-2"' in rendered


@pytest.mark.parametrize(
    "markdown",
    [
        "## A\n\n## A\n\n## A 2\n\n## A-2\n\n## A 2 2\n\n## A",
        "## A 2\n\n## A\n\n## A\n\n## A-3\n\n## A",
        "Raz[^1], dwa[^1], trzy[^1-2].\n\n[^1]: A.\n[^1-2]: B.",
        "Raz[^ż], dwa[^%C5%BC], trzy[^A][^a].\n\n[^ż]: A.\n[^%C5%BC]: B.\n[^a]: C.\n[^A]: D.",
        "## Ref 1\n\nRaz[^ref-1][^1].\n\n## Fnref 1\n\n[^ref-1]: A.\n[^1]: B.",
    ],
)
def test_no_heading_and_no_footnote_doubles_an_id(markdown: str) -> None:
    ids = re.findall(r' id="([^"]*)"', html(markdown))
    assert len(ids) == len(set(ids)) >= 4
    assert {*re.findall('href="#([^"]*)"', html(markdown))} <= {*ids}


def test_words_of_an_editor_are_not_translated() -> None:
    assert 'aria-label="Back to reference 1"' in html('`aria-label="Back to reference 1"`')


@pytest.mark.parametrize(
    ("markdown", "faults"),
    [
        ("a <b>c</b>", [("K013", (1, 3))]),
        ("a\n\n<div>\nb\n</div>", [("K013", (3, 1)), ("K013", (5, 1))]),
        ("<!-- a -->", [("K012", (1, 1)), ("K013", (1, 1))]),
        ("a <!-- b -->", [("K013", (1, 3))]),
        ("- `<i>`\n- ```\n  <u>\n  ```\n- <b>", [("K013", (5, 3))]),
        ("<script>alert(1)</script>", [("K013", (1, 1))]),
        ("a<?php ?>", [("K013", (1, 2))]),
        ("> <b>x</b>", [("K013", (1, 3))]),
        ("[a](javascript:alert(1))", [("K016", (1, 1))]),
        ("[a](JAVASCRIPT:x)", [("K016", (1, 1))]),
        ("[a](vbscript:x) [b](file:///etc)", [("K016", (1, 1)), ("K016", (1, 17))]),
        ("[a](data:image/png;base64,x)", [("K016", (1, 1))]),
        ("[a](//example.org)", [("K016", (1, 1))]),
        ("[a](/praktyki/a.html)", [("K016", (1, 1))]),
        ("[a](#b) [c](?d)", [("K016", (1, 1)), ("K016", (1, 9))]),
        ("[a](http:/x) [b](https://)", [("K016", (1, 1)), ("K016", (1, 14))]),
        ("Zob.\n[a][b].\n\n[b]: //x", [("K016", (2, 1))]),
        ("Raz[^1].\n\n[^1]: [a](ftp://x)", [("K016", (3, 7))]),
        ("[a](ftp://x) i [a](ftp://x)", [("K016", (1, 1)), ("K016", (1, 16))]),
        ("|a|\n|-|\n|[b](ftp://x)|", [("K016", (3, 2))]),
        ("a ![b](c.jpg)", [("K017", (1, 3))]),
        ("![b][c]\n\n[c]: d.jpg", [("K017", (1, 1))]),
        ("# A", [("K012", (1, 1)), ("K018", (1, 1))]),
        ("### A\n\na", [("K018", (1, 1))]),
        ("> # A\n> a", [("K018", (1, 3))]),
        ("## A\n\n#### *B* & C\n\na", [("K018", (3, 1))]),
        ("", [("K012", (1, 1))]),
        (" \n\n", [("K012", (1, 1))]),
        ("> " * 41 + "a", [("K007", (1, 81))]),
        ("- " * 50 + "a", [("K007", (1, 41))]),
    ],
)
def test_what_is_refused_and_where(markdown: str, faults: list[tuple[str, tuple[int, int]]]) -> None:
    assert [(fault.code, fault.place) for fault in read_body(markdown)[1]] == faults


def test_links_leave_out_footnotes_and_what_is_refused() -> None:
    body, _ = read_body("[a](b.md) [c](https://x.pl) [d](//e) [f](javascript:g)[^1]\n\n[^1]: h")
    assert [link.address for link in body.links] == ["b.md", "https://x.pl"]


@pytest.mark.parametrize(
    "markdown", ["<b onclick='x'>a</b>", "[a](javascript:x)", "![a](https://x.pl/y.png)", "<img src=x>"]
)
def test_nothing_dangerous_or_foreign_is_left(markdown: str) -> None:
    rendered = read_body(markdown)[0].html()
    assert not any(part in rendered for part in ("<b", "onclick", "javascript", "<img", "https"))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("## Na czym polega\n\nUczą **się**\n*zawodu*.", "Na czym polega Uczą się zawodu."),
        ("**CIS**-ów i `C`I`S`", "CIS-ów i CIS"),
        ("| a | b |\n|---|---|\n| c | d<e |", "a b c d<e"),
        ("- a\n- b\n  - c\n\n> d\\\ne", "a b c d e"),
        ("Raz[^1], dwa.\n\n[^1]: Relacja", "Raz, dwa. Relacja"),
        ("    kod\n\n```\nteż\n```", "kod też"),
        ("[x](a.md 'y') www.a.pl &amp; \\*", "x www.a.pl & *"),
    ],
)
def test_search_reads_a_gap_between_elements_and_none_inside_a_word(markdown: str, text: str) -> None:
    assert read_body(markdown)[0].text == text


def test_paths_are_led_to_where_they_are_asked_for() -> None:
    body, _ = read_body("[a](b.md?c&d) [e](https://f.pl/g.md) [h](../i.md 'j')[^1]\n\n[^1]: [k](l.md)")
    assert body.paths == ("b.md?c&d", "../i.md", "l.md")
    led = body.html(lambda path: f"&{path.upper()}")
    assert (
        '<a href="&amp;B.MD?C&amp;D">a</a> <a href="https://f.pl/g.md">e</a> <a href="&amp;../I.MD" title="j">' in led
    )
    assert body.html(lambda path: path) == body.html()


def test_what_stands_for_a_path_may_stand_in_a_text() -> None:
    body, _ = read_body("a\ufdd0 `\ufdd0` [b](c.md '\ufdd0')")
    assert body.paths == ("c.md",)
    assert '<a href="c.md"' in body.html()


@pytest.mark.parametrize(("unit", "piece"), [("KiB", "a" * 1024), ("wierszy", "a\n"), ("nawiasów [", "[")])
def test_a_body_has_limits(unit: str, piece: str) -> None:
    assert "K026" not in {fault.code for fault in read_body(piece * LIMITS[unit])[1]}
    [fault] = read_body(piece * (LIMITS[unit] + 1))[1]
    assert (fault.code, fault.place) == ("K026", (1, 1))
    assert f"{unit} jest {LIMITS[unit] + 1}, a może być najwyżej {LIMITS[unit]}." in fault.message


def test_cells_that_are_not_written_count_too() -> None:
    [fault] = read_body("|" + "a|" * 300 + "\n|" + "-|" * 300 + "\n" + "|\n" * 1000)[1]
    assert (fault.code, "elementów jest" in fault.message) == ("K026", True)


@pytest.mark.parametrize("piece", ["[", "![", "[^", "[a][", "[![", "*["])
def test_brackets_are_not_followed_without_end(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = 0
    skip = ParserInline.skipToken

    def counted(parser: ParserInline, state: StateInline) -> None:
        nonlocal steps
        steps += 1
        skip(parser, state)

    monkeypatch.setattr(ParserInline, "skipToken", counted)
    parse(piece * (LIMITS["nawiasów ["] // piece.count("[")) + "_a **b " * 8000)
    assert steps < 900_000


@pytest.mark.parametrize(
    "piece", [">", "> ", "- ", "> - ", "*a **b ", "[&amp;](javascript:x)", "<b>", "&shy;", "|a", "`a``"]
)
def test_a_large_body_of_anything_odd_ends(piece: str) -> None:
    brackets = piece.count("[")
    often = LIMITS["nawiasów ["] if brackets else 64 * 1024 // len(piece)
    body, _ = read_body(piece * often)
    assert body.markdown == piece * often
