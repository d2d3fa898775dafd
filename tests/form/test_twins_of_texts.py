"""Texts, slugs and addresses: the form makes of them what Python makes."""

import random
import re
import sys
import unicodedata
from urllib.parse import unquote

from catalogue.model.types.alphabet import polish_order
from catalogue.source.names import RESERVED_IDS
from catalogue.source.slug import is_slug, unused_slug
from form.checker import Checker
from form.twins import CHANCE, addresses_otherwise, slugs_otherwise, texts, texts_otherwise
from project import EXAMPLE_CONTENT
from search.content import texts_below

LINES = sorted({line for text in texts_below(EXAMPLE_CONTENT) for line in text.splitlines()})


def test_every_letter_is_folded_alike(checker: Checker) -> None:
    letters = [code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"}]
    theirs = checker.evaluate(
        """letters => letters.map(code => [code, String.fromCodePoint(code)])
            .map(([code, letter]) => [code, casefold(letter), collapsed(letter)])
            .filter(([code, folded, plain]) => folded !== plain || !plain)""",
        letters,
    )
    folded = ([code, chr(code).casefold(), " ".join(chr(code).split())] for code in letters)
    assert theirs == [found for found in folded if found[1] != found[2] or not found[2]]


def test_texts_are_shown_and_searched_alike(checker: Checker) -> None:
    assert texts_otherwise(checker, [*texts(3000, 90), *LINES]) == []


def test_texts_stand_in_the_same_order(checker: Checker) -> None:
    given = sorted({text for text in texts(500, 8) if max(text, default="") < "\ud800"})
    theirs = checker.evaluate("texts => inOrder(texts)", given)
    assert theirs == sorted(given, key=polish_order)


def test_figures_are_written_alike(checker: Checker) -> None:
    given = [
        "0",
        "-0",
        "49",
        "0.0001",
        "0.00001",
        "-0.00012",
        "0.0000000001",
        "123.4567891234",
        "999.9999999999",
        "-7.5",
    ]
    assert checker.evaluate("texts => texts.map(text => floatText(Number(text)))", given) == [
        str(float(text)) for text in given
    ]


URLS = [
    *("https://a.pl", "HTTP://A.PL/b?c#d", "https:a.pl", "https:/a.pl", "https://", "https:///a", "http://@", "http://a@", "http://a@b"),
    *("http://:80", "http://a:x", "http://[::1]/", "http://[::1", "http://::1]", "http://[1.2.3.4]", "http://[v1.a]", "http://[vx.a]"),
    *("http://[fe80::1%eth0]/", "http://[a]b", "http://a[::1]", "http://?a", "http://#a", "http://a b", "ftp://a.pl", "//a.pl", "a.pl"),
    *("http://a℀b", "http://a．b", "http://ｅx.pl", "http://a＠b", "httpſ://a", " https://a.pl", "https://a.pl\u00a0", "mailto:a@b", "tel:1", "mailto:"),
    *("#a", "?a", "/a", "a/b:c", "a:b", "", ":", "./a.md", "../a.md#b", "javascript:x", "http:a", "MAILTO:x", "#fn-1", "http://-", "http://.", "\x01http://a"),
]  # fmt: skip


def test_addresses_are_judged_alike(checker: Checker) -> None:
    chance = random.Random(CHANCE)
    parts = [
        "http",
        "https",
        "ftp",
        "mailto",
        ":",
        ":",
        "/",
        "//",
        "//",
        "a",
        "ż.pl",
        "@",
        "[",
        "]",
        "::1",
        "?",
        "#",
        "%",
        " ",
        "www.",
        "℀",
    ]
    given = [*URLS, *("".join(chance.choices(parts, k=chance.randint(1, 8))) for _ in range(4000))]
    given += re.findall(r"https?://\S+", "\n".join(LINES))
    assert addresses_otherwise(checker, given) == []


def test_percent_signs_are_undone_alike(checker: Checker) -> None:
    given = [
        "%C5%BC",
        "%c5%bc%20a",
        "%",
        "%4",
        "%zz",
        "%FF%FE",
        "%EF%BB%BFa",
        "a%00",
        "%C5a%BC",
        "%E2%82",
        "ż%C5%BC",
        "%F0%9F",
    ]
    assert checker.evaluate("texts => texts.map(plainAddress)", given) == [unquote(text) for text in given]


def test_a_number_behind_a_slug_leaves_it_a_slug(checker: Checker) -> None:
    slugs = ["a", "a" * 80, f"{'a' * 77}-b"]
    theirs = checker.evaluate("slugs => slugs.map(slug => [numbered(slug, 2), numbered(slug, 10)])", slugs)
    ours = [unused_slug(slug, {slug}) for slug in slugs]
    assert [two for two, _ in theirs] == ours
    assert all(is_slug(ten) for _, ten in theirs)


def test_slugs_are_made_alike(checker: Checker) -> None:
    taken = [
        spelled for name in RESERVED_IDS for spelled in (name, f" {name.upper()}.", f"{name}-2", name.capitalize())
    ]
    assert slugs_otherwise(checker, [*texts(4000), *LINES, *taken, "constructor", "toString"]) == []
    assert checker.evaluate("names => names.map(ownerOfName)", [*RESERVED_IDS, "konto", "constructor"]) == [
        *RESERVED_IDS.values(),
        "",
        "",
    ]
    long = ["a" * 80, "a" * 81, "a-" * 41, f"{'a' * 79}-b"]
    assert checker.evaluate("texts => texts.map(slugify)", long) == [
        "a" * 80,
        "a" * 80,
        ("a-" * 40)[:-1],
        "a" * 79,
    ]
    assert checker.evaluate("texts => texts.map(slugify)", long) == [
        "a" * 80,
        "a" * 80,
        ("a-" * 40)[:-1],
        "a" * 79,
    ]
