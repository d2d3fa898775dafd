"""Codes of characters that nobody sees: the form finds those that the check finds."""

import random

from catalogue.model.wordings import wordings
from catalogue.source.markdown.body import read_body
from catalogue.source.markdown.parser import LIMITS
from form.checker import Checker

FAULTS = """([texts, messages, limits]) => texts.map(text => readBody(text, messages, limits).faults
    .map(({line, code, message, hint}) => [line, code, message, hint]))"""
CODES = [
    *("&#xFFFE;", "&#65535;", "&#x1FFFF;", "&#xFDD0;", "&#x10FFFF;", "&#0;", "&#x7;", "&#xD800;", "&#x110000;"),
    *(
        "&#9999999;",
        "&#99999999;",
        "&#x0000200B;",
        "&#x200B;",
        "&shy;",
        "&lrm;",
        "&NoBreak;",
        "&amp;",
        "&copy;",
        "&#322;",
        "&Shy;",
        "&nosuch;",
        "&#x;",
    ),
]
AROUND = [
    "a ",
    "\n\n",
    "\n",
    "`",
    "`` ",
    "    ",
    "| a |\n|---|\n| ",
    " |",
    "> ",
    "- ",
    "**",
    '[a](b.md "',
    '")',
    "x.\n\n",
]


def test_codes_are_told_alike(checker: Checker) -> None:
    chance = random.Random(1)
    texts = [f"Tekst {code} i `{code}`.\n\n```\n{code}\n```\n\n{code}" for code in CODES]
    texts += ["".join(chance.choices([*CODES, *AROUND], k=chance.randint(1, 9))) for _ in range(3000)]
    messages = {name: {"code": w.code, "message": w.message, "hint": w.hint} for name, w in wordings().items()}
    ours = [[[f.place[0], f.code, f.message, f.hint] for f in read_body(text)[1]] for text in texts]
    theirs = checker.evaluate(FAULTS, [texts, messages, LIMITS])
    differing = [three for three in zip(texts, ours, theirs, strict=True) if three[1] != three[2]]
    assert differing == []
    assert sum(any(code == "K019" for _, code, _, _ in faults) for faults in ours) > 1000
