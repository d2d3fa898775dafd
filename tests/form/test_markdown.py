"""The text of an entry in the browser: shown as the site will show it, with the faults that the check finds in it."""

import random
from collections.abc import Sequence
from typing import Any

import pytest

from catalogue.model.wordings import wordings
from catalogue.source.body import read_body
from form.checker import Checker, entry_of
from project import REPOSITORY

pytestmark = pytest.mark.browser

SHOWN = """\
texts => texts.map(([markdown, html]) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [template.content, katalog.markdown.render(markdown)].map(plain);
});

/* The elements, their attributes and texts, without the white space between blocks. */
function plain(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\\s+/g, " ");
  const inner = [...node.childNodes].map(plain), blocks = /^(?:P|H[1-6]|UL|OL|LI|PRE|BLOCKQUOTE|TABLE|T[A-Z]+|SECTION|HR)$/;
  const apart = index => !node.childNodes[index] || blocks.test(node.childNodes[index].nodeName);
  const kept = inner.map((text, index) => {
    const begun = apart(index - 1) ? text.trimStart() : text;
    return apart(index + 1) ? begun.trimEnd() : begun;
  });
  const attributes = [...(node.attributes || [])].map(({ name, value }) => `${name}=${value}`).sort().join(" ");
  return `<${node.nodeName} ${attributes}>${kept.join("")}</>`;
}
"""

# fmt: off
RIGHT = [
    "Dopłata <500 zł", "a < b i c > d", "`<b>` \\<b>", "```html\n<b>\n```", "    <b>\n\n    c", "<https://example.org>", "www.example.org", "a@example.org",
    "[a](tel:+48123)", '[a](b.md "c")', "[a](<b c.md>)", "[a][b]\n\n[b]: c.md", "[a](https://example.org/O'Reilly?a=1&b=2)", "Tekst\n\n---\n\nDalej",
    "## A\n\n### B\n\n## C", "~~a~~ **b** *c* ~d~ ~~~e~~~", "x~20 i ~30~", "3. a\n4. b", "0. a", "1) a\n2) b", "- [x] a\n- [ ] *b*\n- [ ]\n- [X] c", "- [x] a\n\n- b",
    "|a|b|\n|-|:-:|\n|c|d|", "| a |\n|---|\n| b | c |\n| \\| d", "a | b\n--|--\nc | d\n\ne", "| `x\\|y` | **z** |\n|:-|-:|", "a\n| b |\n| - |\n| c |", "| a |\n| - |\nb",
    "{{ 7 * 7 }} {% x %} { onclick=a }", "Raz[^1], dwa[^1].\n\n[^1]: Relacja *a*.\n\n    dalej", "[^2][^1]\n\n[^1]: a[^2]\n[^2]: b", "[^1]\n\n[^1]: - a\n    - b",
    "a[^b]", "[^żółć]\n\n[^żółć]: a", "a  \nb\\\nc\nd", "&copy; &nbsp; &#35; &bad;", "[a]: b.md\n\n[A] [a][] [x][a]", "``  `a` ``", "> a\nb\n> - c",
    "http://a.pl, (www.b.pl) https://c.pl/d) mailto:a@b.pl http://ż.pl/ó example.com a.b@c_d.pl x@y", "**http://a.pl** _www.a.pl_ (see http://a.pl/x_y_z).",
    "http://a.pl/b*c*d http://a.pl/?a=b&c; www.a.pl/(b) (www.a.pl/b) xhttp://a.pl HTTP://a.pl http://", "'http://a.pl' \"www.a.pl\" http://a.pl<b https://a.pl:8080/b#c",
    "[http://a.pl] [http://a.pl b](c.md) a@b.pl. a@b.c1 a@b.pl/x", "tel. 34 000, e-mail: biuro@gmina.example.", "- a\n  - b\n\n    c\n- d", "* a\n+ b\n- c", "a\u00a0b\tc",
    "**a**b a**b** **„a”**b *„a”*ą __a__b ą**„b”**ć a *b_ c* _d ***e***", '[a](b.md "t<c>")', "[a](ż%C5%BC.md)", "~~~\na\n~~~", "- a\n  > b\n\n      c", "\\*a\\* \\[ \\",
]
WRONG = [
    "a <b>c</b>", "a\n\n<div>\nb\n</div>", "<!-- a -->", "a <!-- b\nc -->", "- `<i>`\n- ```\n  <u>\n  ```\n- <b>", "<script>alert(1)</script>", "a<?php ?>", "> <b>x</b>",
    "[a](javascript:alert(1))", "[a](JAVASCRIPT:x) <javascript:alert>", "[a](vbscript:x) [b](file:///etc)", "[a](data:image/png;base64,x)", "[a](//example.org)", "[a](#b) [c](?d)",
    "[a](http:/x) [b](https://)", "Zob.\n[a][b].\n\n[b]: //x", "Raz[^1].\n\n[^1]: [a](ftp://x)", "[a](ftp://x) i\n[a **b** `c`](ftp://ż^)", "|a|\n|-|\n|[b](ftp://x)|", "ftp://a.pl",
    "[]()", "[a]()", "a ![b](c.jpg)", "![b *c* `d` <e>\nf][c]\n\n[c]: d.jpg", "[![a](b)](//c)", "![](javascript:x)", "# A", "### A\n\n##### B", "> # A", "## A\n\n#### *B* & C", "#\n\n## ", "## ![a](b.png)",
    "a\n=\n\nb\n-", "###### a[^1]\n\n[^1]: b", "", " \n\n", "[x]: https://example.org", "> " * 41 + "a", "- " * 50 + "a", "*a **b " * 30 + "** c*" * 30, "<b>\n\n# A\n\n![c](d) [e](ftp:f)",
]
ODD = [
    "[", "[a](", "![", "*", "*a ", "_a_", "**a *", "1. ", "<", "<a ", "<b>", "<!--", "`", "`a``", "|a", "&", "http://a ", "~~a ", "[^a]", "# a\n", "#### *a*\n", "[a](ftp://x)",
    "<b>\n\n", "`<b>", "- [ ] a\n", "[a](b.md)", "\\<b>", "<?", "\n", "\n\n", " ", "b", "> ", "    ", "](", "**", "~", "\n- ", "![a](//b)", "<a href=x onclick=y>", "javascript:x",
]
# fmt: on


def _bodies() -> list[str]:
    content = REPOSITORY / "practices"
    files = [*content.glob("praktyki/*/*.md"), *content.glob("wizyty/*/*.md")]
    return [entry_of(str(file.relative_to(content)), file.read_text(encoding="utf-8")).body for file in sorted(files)]


def _differing(checker: Checker, texts: Sequence[str]) -> list[tuple[str, str, str]]:
    shown = checker.evaluate(SHOWN.replace(";\n\n", "\n", 1), [[text, read_body(text)[0].html] for text in texts])
    return [(text, ours, theirs) for text, (ours, theirs) in zip(texts, shown, strict=True) if ours != theirs]


@pytest.mark.parametrize("texts", [_bodies(), RIGHT], ids=["every entry", "every mark"])
def test_what_is_right_is_shown_as_on_the_site(checker: Checker, texts: list[str]) -> None:
    assert len(texts) > 50
    assert [text for text in texts if read_body(text)[1]] == []
    assert _differing(checker, texts) == []


def _faults(checker: Checker, texts: Sequence[str]) -> list[list[list[Any]]]:
    messages = {name: {"code": w.code, "message": w.message, "hint": w.hint} for name, w in wordings().items()}
    found = checker.evaluate(
        """([texts, messages]) => texts.map(text => katalog.markdown.faults(text, messages)
            .map(({line, code, message, hint}) => [line, code, message, hint]))""",
        [texts, messages],
    )
    assert isinstance(found, list)
    return found


def test_faults_are_found_where_the_check_finds_them(checker: Checker) -> None:
    texts = [*WRONG, *RIGHT, *_bodies()]
    ours = [[[f.place[0], f.code, f.message, f.hint] for f in read_body(text)[1]] for text in texts]
    theirs = _faults(checker, texts)
    assert [three for three in zip(texts, ours, theirs, strict=True) if three[1] != three[2]] == []
    assert all(ours[: len(WRONG)])
    assert {fault[1] for faults in ours for fault in faults} == {"K007", "K012", "K013", "K016", "K017", "K018"}


def _anything(number: int) -> list[str]:
    chance = random.Random(1)
    return ["".join(chance.choices(ODD, k=chance.randint(1, 9))) for _ in range(number)]


def test_anything_odd_has_the_same_faults(checker: Checker) -> None:
    texts = _anything(4000)
    ours = [[[f.code, f.message, f.hint] for f in read_body(text)[1]] for text in texts]
    theirs = [[fault[1:] for fault in faults] for faults in _faults(checker, texts)]
    assert [three for three in zip(texts, ours, theirs, strict=True) if three[1] != three[2]] == []


def test_nothing_can_run_or_load(checker: Checker) -> None:
    asked: list[str] = []
    checker.page.on("request", lambda request: asked.append(request.url))
    tags, attributes, addresses = checker.evaluate(
        """texts => {
            const box = document.body.appendChild(document.createElement("div")), tags = new Set(), attributes = new Set(), addresses = new Set();
            for (const text of texts) {
              box.replaceChildren(katalog.markdown.render(text));
              for (const found of box.querySelectorAll("*")) {
                tags.add(found.localName);
                for (const { name, value } of found.attributes) attributes.add(`${found.localName} ${name}`) && name === "href" && addresses.add(value);
              }
            }
            box.remove();
            return [[...tags].sort(), [...attributes].sort(), [...addresses]];
        }""",
        [*WRONG, *RIGHT, *_anything(4000)],
    )
    assert asked == []
    expected = "a blockquote br code del em h1 h2 h3 h4 h5 h6 hr input li ol p pre section strong sup table tbody td th thead tr ul"
    assert tags == sorted(expected.split())
    assert attributes == sorted(
        f"{tag} {name}"
        for tag, names in {
            "a": "aria-label class href id title",
            "input": "checked disabled type",
            "li": "id",
            "ol": "start",
            "section": "class",
            "sup": "class",
            "td": "align",
            "th": "align",
        }.items()
        for name in names.split()
    )
    assert [one for one in addresses if not read_body(f"[a](<{one}>)")[0].links and not one.startswith("#fn")] == []
