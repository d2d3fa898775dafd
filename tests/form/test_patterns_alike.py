"""Patterns: `re` and RegExp read each the same way."""

import random
import re
import sys

import pytest
from pydantic_core import PydanticCustomError

from catalogue.model.types.pattern import Pattern
from catalogue.source.addresses import WITHOUT_SCHEME
from catalogue.source.characters import HIDDEN, SPACE
from catalogue.views.constants import CONSTANTS, PATTERNS
from form.checker import Checker
from form.twins import CHANCE, differing

ONLY_HERE = re.compile(r"\\[wWdDsSbBAZpPUN]|\(\?[P<>aiLmsux]|(?<!\\)\.|\{,|[*+?}]\+")
EXPRESSIONS = {
    **{pattern.wording.name: pattern.expression for pattern in PATTERNS},
    **{f"almost {p.wording.name}": p.almost.expression for p in PATTERNS if p.almost},
    "slug": CONSTANTS["slug"]["pattern"],
    "mark": CONSTANTS["hosts"]["mark"],
    "date": CONSTANTS["dates"]["spelling"],
    **{f"from the year {at}": form for at, form in enumerate(CONSTANTS["dates"]["fromTheYear"])},
    **{f"from the day {at}": form for at, form in enumerate(CONSTANTS["dates"]["fromTheDay"])},
}
LIKELY = [
    *("https://", "HTTP://", "www.", "a", "ż", "ü", ".", "-", "--", ":", "80", "65535", "/", "?", "#", "@", "_", "[", "]", " ", "\n", "\u00a0"),
    *("0", "1", "7", "02", "12", "2017", "XXXX", "2000-02-29", "czerwca", "r.", "PL", "pl", "\u0661", "\uff11", "½", ",", "nr", "ii", "\u2028", "𝒜", "\r"),
]  # fmt: skip


def _texts(number: int) -> list[str]:
    chance = random.Random(CHANCE)
    made = ["".join(chance.choices(LIKELY, k=chance.randint(0, 6))) for _ in range(number)]
    digits = ["".join(chance.choices("0123456789 -.,", k=chance.randint(1, 16))) for _ in range(number)]
    return [*made, *digits]


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_a_pattern_matches_the_same_texts(checker: Checker, name: str) -> None:
    given, expression = _texts(4000), EXPRESSIONS[name]
    script = "([form, texts]) => texts.map(text => new RegExp(`^(?:${form})$`, 'u').test(text))"
    ours = [re.fullmatch(expression, text) is not None for text in given]
    assert differing(given, ours, checker.evaluate(script, [expression, given])) == []


@pytest.mark.parametrize("expression", EXPRESSIONS.values(), ids=EXPRESSIONS)
def test_a_pattern_has_only_what_both_read_alike(expression: str) -> None:
    within = re.sub(r"\[(?:\\.|[^\]\\])*\]", lambda found: found[0].replace(".", ""), expression)
    assert ONLY_HERE.findall(within) == []


@pytest.mark.parametrize("pattern", [pattern for pattern in PATTERNS if pattern.almost], ids=lambda p: p.wording.name)
def test_what_is_almost_right_is_mended_alike(checker: Checker, pattern: Pattern) -> None:
    given = ["29148", "1", "0000029148", "www.a.pl", "ż.pl/ó?b", "a b.pl", "", "12345678901"]
    script = """([name, texts]) => texts.map(text => {
        try {
            return [rules[name](text, {}), null];
        } catch ({ advice }) {
            return [null, advice.fix ?? null];
        }
    })"""

    def read(text: str) -> list[str | None]:
        try:
            return [pattern.read(text), None]
        except PydanticCustomError as fault:
            answer = (fault.context or {})["answer"]
            return [None, answer and answer.text]

    theirs = checker.evaluate(script, [pattern.wording.name, given])
    assert differing(given, [read(text) for text in given], theirs) == []


def test_space_and_hidden_characters_are_the_same_ones(checker: Checker) -> None:
    theirs = checker.evaluate(
        """last => [constants.space, null].map(space => {
            const found = new RegExp(space ? `[${space}]` : constants.hidden.pattern, "u"), codes = [];
            for (let code = 0; code <= last; code++) if (found.test(String.fromCodePoint(code))) codes.push(code);
            return codes;
        })""",
        sys.maxunicode,
    )
    every = range(sys.maxunicode + 1)
    assert theirs == [
        [code for code in every if chr(code).isspace()],
        [code for code in every if HIDDEN.match(chr(code))],
    ]
    assert [code for code in every if re.match(f"[{SPACE}]", chr(code))] == theirs[0]


def test_an_address_without_a_scheme_becomes_one_with_it() -> None:
    assert re.fullmatch(WITHOUT_SCHEME, "www.cis.example/a?b")
    assert not re.fullmatch(WITHOUT_SCHEME, "cis")
