"""The text of an entry: the form finds the faults in it that the check finds."""

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from markdown_it.token import Token

from catalogue.model.wordings import wordings
from catalogue.source.markdown.body import read_body
from catalogue.source.markdown.parser import LIMITS, parse
from catalogue.views.scripts import ASSETS
from form.bodies import EMPTY, MARKS, NO_MARKS, RIGHT, WRONG, anything
from form.checker import Checker

Faults = list[list[Any]]
"""Of each: line, code, message, hint."""


def faults(checker: Checker, texts: Sequence[str]) -> list[tuple[str, Faults, Faults]]:
    """The texts, with the faults that the check finds and those that the form finds."""
    messages = {name: {"code": w.code, "message": w.message, "hint": w.hint} for name, w in wordings().items()}
    theirs = checker.evaluate(
        """([texts, messages, limits]) => texts.map(text => readBody(text, messages, limits).faults
            .map(({line, code, message, hint}) => [line, code, message, hint]))""",
        [texts, messages, LIMITS],
    )
    ours = [[[f.place[0], f.code, f.message, f.hint] for f in read_body(text)[1]] for text in texts]
    return list(zip(texts, ours, theirs, strict=True))


def doubts(checker: Checker, texts: Sequence[str]) -> list[tuple[str, Faults, Faults]]:
    """The texts, with what the check doubts and what the form does."""
    messages = {name: {"code": w.code, "message": w.message, "hint": w.hint} for name, w in wordings().items()}
    theirs = checker.evaluate(
        """([texts, messages, limits]) => texts.map(text => readBody(text, messages, limits).doubts
            .map(({line, code, message, hint}) => [line, code, message, hint]))""",
        [texts, messages, LIMITS],
    )
    ours = [[[f.place[0], f.code, f.message, f.hint] for f in read_body(text)[0].doubts] for text in texts]
    return list(zip(texts, ours, theirs, strict=True))


def _told(tokens: Sequence[Token]) -> list[Any]:
    """Of each token all that a page, a check or a search takes from it."""
    return [
        [
            *(t.type, t.tag, t.nesting, t.content, t.hidden, {name: str(value) for name, value in t.attrs.items()}),
            *(t.meta.get(name) for name in ("id", "subId", "checked")),
            t.meta.get("label") if t.type.startswith("footnote") else None,
            t.map if t.type.endswith("_open") else None,
            _told(t.children or ()),
        ]
        for t in tokens
    ]


TOLD = """texts => {
  const told = tokens => (tokens || []).map(({ type, tag, nesting, content, hidden, attrs, meta, map, children }) => [
    type, tag, nesting, content, hidden, Object.fromEntries((attrs || []).map(([name, value]) => [name, String(value)])),
    ...["id", "subId", "checked"].map(name => meta?.[name] ?? null),
    type.startsWith("footnote") ? meta?.label ?? null : null,
    type.endsWith("_open") ? map ?? null : null,
    told(children),
  ]);
  return texts.map(text => told(parseMarkdown(text)));
}"""


def tokens_otherwise(checker: Checker, texts: Sequence[str]) -> list[tuple[str, Any, Any]]:
    """The texts of which the two sides make different tokens."""
    ours = [_told(parse(text)) for text in texts]
    return [
        three for three in zip(texts, ours, checker.evaluate(TOLD, list(texts)), strict=True) if three[1] != three[2]
    ]


def test_signs_that_stay_are_told_alike(checker: Checker) -> None:
    found = doubts(checker, [*MARKS, *NO_MARKS, *RIGHT, *WRONG, *EMPTY, *anything(4000)])
    assert [one for one in found if one[1] != one[2]] == []
    told = {text: ours for text, ours, _ in found}
    assert [text for text in MARKS if not told[text]] == []
    assert [(text, told[text]) for text in NO_MARKS if told[text]] == []


def test_what_says_nothing_is_empty(checker: Checker) -> None:
    for text, ours, theirs in faults(checker, [*EMPTY, *(f"{text}\n\nA" for text in EMPTY if "```" not in text)]):
        says = text.endswith("\n\nA") and "<!--" not in text
        assert any(code == "K012" for _, code, *_ in ours) != (says or text.endswith("\n\nA")), text
        assert sorted(ours) == sorted(theirs)


def test_anything_has_the_same_tokens(checker: Checker) -> None:
    assert tokens_otherwise(checker, [*RIGHT, *WRONG, *anything(4000)]) == []


def test_faults_are_found_where_the_check_finds_them(checker: Checker) -> None:
    found = faults(checker, [*WRONG, *RIGHT])
    assert [three for three in found if three[1] != three[2]] == []
    assert all(ours for _, ours, _ in found[: len(WRONG)])
    assert {fault[1] for _, ours, _ in found for fault in ours} == {"K007", "K012", "K013", "K016", "K017", "K018"}


def test_anything_odd_has_the_same_faults(checker: Checker) -> None:
    found = faults(checker, anything(4000))
    assert [three for three in found if three[1] != three[2]] == []


def test_the_libraries_are_those_that_were_fetched() -> None:
    sums = (ASSETS / "vendor" / "SHA256SUMS").read_text(encoding="utf-8")
    named = dict(re.findall(r"^([0-9a-f]{64})  (\S+)$", sums, re.MULTILINE))
    found = {}
    for file in (ASSETS / "vendor").glob("*.js"):  # each stands in a module of two lines before it and one after
        whole = file.read_bytes().removesuffix(b"\nreturn module.exports; })();\n").split(b"\n", 2)[2]
        found[hashlib.sha256(whole).hexdigest()] = f"{file.stem}.min.js"
    assert found == named
