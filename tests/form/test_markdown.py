"""The text of an entry: the form finds the faults in it that the check finds."""

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from catalogue.model.checks.wordings import wordings
from catalogue.source.markdown.body import read_body
from form.bodies import RIGHT, WRONG, anything
from form.checker import Checker
from scripts import ASSETS

Faults = list[list[Any]]
"""Of each: line, code, message, hint."""


def faults(checker: Checker, texts: Sequence[str]) -> list[tuple[str, Faults, Faults]]:
    """The texts, with the faults that the check finds and those that the form finds."""
    messages = {name: {"code": w.code, "message": w.message, "hint": w.hint} for name, w in wordings().items()}
    theirs = checker.evaluate(
        """([texts, messages]) => texts.map(text => katalog.markdown.faults(text, messages)
            .map(({line, code, message, hint}) => [line, code, message, hint]))""",
        [texts, messages],
    )
    ours = [[[f.place[0], f.code, f.message, f.hint] for f in read_body(text)[1]] for text in texts]
    return list(zip(texts, ours, theirs, strict=True))


def test_faults_are_found_where_the_check_finds_them(checker: Checker) -> None:
    found = faults(checker, [*WRONG, *RIGHT])
    assert [three for three in found if three[1] != three[2]] == []
    assert all(ours for _, ours, _ in found[: len(WRONG)])
    assert {fault[1] for _, ours, _ in found for fault in ours} == {"K007", "K012", "K013", "K016", "K017", "K018"}


def test_anything_odd_has_the_same_faults(checker: Checker) -> None:
    found = faults(checker, anything(4000))
    plain = [(text, [fault[1:] for fault in ours], [fault[1:] for fault in theirs]) for text, ours, theirs in found]
    assert [three for three in plain if three[1] != three[2]] == []


def test_the_libraries_are_those_that_were_fetched() -> None:
    sums = (ASSETS / "vendor" / "SHA256SUMS").read_text(encoding="utf-8")
    named = dict(re.findall(r"^([0-9a-f]{64})  (\S+)$", sums, re.MULTILINE))
    scripts = (ASSETS / "vendor").glob("*.js")
    assert {hashlib.sha256(file.read_bytes()).hexdigest(): file.name for file in scripts} == named
