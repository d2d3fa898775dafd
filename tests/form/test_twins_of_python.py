"""What the form works out and what Python works out are the same."""

import hashlib
import random
import re
import string
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from urllib.parse import unquote

import pytest
from pydantic_core import PydanticCustomError
from stdnum.exceptions import ValidationError
from stdnum.pl import nip, regon

from catalogue.editing.drafts import name_for_id
from catalogue.load import load
from catalogue.model.alphabet import polish_order
from catalogue.model.duplicates import KnownHosts
from catalogue.model.fault import nearest, shown
from catalogue.model.identifiers import _krs, _teryt
from catalogue.model.partial_date import PartialDate
from catalogue.model.region import REGIONS
from catalogue.source.body import _may_be_linked, is_web_address
from catalogue.source.characters import HIDDEN
from catalogue.source.slug import MAX_LENGTH, is_slug, slugify
from form.checker import ASSETS, Checker
from project import REPOSITORY

pytestmark = pytest.mark.browser

LETTERS = (
    "aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄĆŁŻ" * 3
    + "qvxßæøđœþäöéčřİıſςΣжぁ字𝒜0129_-'’„”½ﬁ\u0301\u00a0\u2009\u200b\x85\x1c\ufeff \t\n.,:/?#@[]%"
)
CHANCE = 20261125


def texts(number: int, longest: int = 30, letters: str = LETTERS) -> list[str]:
    chance = random.Random(CHANCE)
    return ["".join(chance.choices(letters, k=chance.randint(0, longest))) for _ in range(number)]


def differing(inputs: Sequence[object], ours: Sequence[object], theirs: Sequence[object]) -> list[tuple[object, ...]]:
    return [three for three in zip(inputs, ours, theirs, strict=True) if three[1] != three[2]]


def real_texts() -> list[str]:
    files = [*REPOSITORY.glob("practices/**/*.md"), *REPOSITORY.glob("practices/**/*.yml")]
    return sorted({line for file in files for line in file.read_text(encoding="utf-8").splitlines()})


def test_every_letter_is_folded_alike(checker: Checker) -> None:
    letters = [code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"}]
    theirs = checker.evaluate(
        """letters => letters.map(code => [code, String.fromCodePoint(code)])
            .map(([code, letter]) => [code, katalog.texts.casefold(letter), katalog.texts.collapsed(letter)])
            .filter(([code, folded, plain]) => folded !== plain || !plain)""",
        letters,
    )
    folded = ([code, chr(code).casefold(), " ".join(chr(code).split())] for code in letters)
    assert theirs == [found for found in folded if found[1] != found[2] or not found[2]]


def test_texts_are_shown_and_searched_alike(checker: Checker) -> None:
    given = [*texts(3000, 90), *real_texts()]
    theirs = checker.evaluate(
        """texts => texts.map(text => {
            const {strip, collapsed, length, shown, hidden} = katalog.texts;
            return [strip(text), collapsed(text), length(text), shown(text), hidden(text).map(({code}) => code)];
        })""",
        given,
    )
    ours = [
        [t.strip(), " ".join(t.split()), len(t), shown(t), [f"{ord(found):04X}" for found in HIDDEN.findall(t)]]
        for t in given
    ]
    assert differing(given, ours, theirs) == []


def test_texts_stand_in_the_same_order(checker: Checker) -> None:
    given = sorted({text for text in texts(500, 8) if max(text, default="") < "\ud800"})
    theirs = checker.evaluate("texts => katalog.texts.inOrder(texts)", given)
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
    assert checker.evaluate("texts => texts.map(text => katalog.texts.float(Number(text)))", given) == [
        str(float(text)) for text in given
    ]


def _dates() -> list[str]:
    chance = random.Random(CHANCE)
    days = [str(date(1999, 1, 1) + timedelta(days=number)) for number in range(2000)]
    parts = [
        "0000",
        "0001",
        "1900",
        "2000",
        "XXXX",
        "xxxx",
        "00",
        "02",
        "12",
        "13",
        "29",
        "30",
        "31",
        "32",
        "٢٠١٧",
        "1",
    ]
    made = [
        "-".join(chance.choices(parts, k=chance.randint(1, 4))) + chance.choice(["", "", "?", " ", "\n"])
        for _ in range(6000)
    ]
    return [*days, *made, *(f"XXXX{day[4:]}?" for day in days[:366]), *(day[:7] for day in days[::20])]


def _parsed(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def test_dates_are_read_and_said_alike(checker: Checker) -> None:
    given = _dates()
    theirs = checker.evaluate(
        """texts => texts.map(text => {
            const date = katalog.dates.parse(text);
            return date && [katalog.dates.text(date), katalog.dates.words(date)];
        })""",
        given,
    )
    ours = [[str(found), found.words()] if (found := _parsed(text)) else None for text in given]
    assert differing(given, ours, theirs) == []
    assert 2000 < sum(found is not None for found in ours) < 6000


def test_what_people_write_for_dates_means_the_same(checker: Checker) -> None:
    chance = random.Random(CHANCE)
    days, years = ["", "0", "1", "06", "21", "31", "32", "٢"], ["2017", "0000", "201", "17"]
    months = ["2", "06", "13", "²", "czerwiec", "Czerwca", "luty", "czerwcu", ""]
    made = [
        chance.choice(days)
        + (sign := chance.choice([".", "/", "-", " ", ". ", "\u00a0"]))
        + chance.choice(months)
        + chance.choice([sign, " "])
        + chance.choice(years)
        + chance.choice(["", " r.", "r", "\u00a0r.", " roku", "?"])
        for _ in range(6000)
    ]
    turned = ["/".join(chance.choices(["2017", "6", "06", "31"], k=chance.randint(1, 3))) for _ in range(300)]
    given = [text.strip(" .") for text in made] + turned
    theirs = checker.evaluate("texts => texts.map(katalog.dates.meant)", given)
    ours = [str(PartialDate.meant(text) or "") for text in given]
    assert differing(given, ours, theirs) == []
    assert 100 < sum(found != "" for found in ours) < 5000


def test_dates_follow_each_other_alike(checker: Checker) -> None:
    chance = random.Random(CHANCE)
    read = [text for text in _dates() if _parsed(text)]
    pairs = [[chance.choice(read), chance.choice(read)] for _ in range(3000)]
    theirs = checker.evaluate(
        "pairs => pairs.map(pair => katalog.dates.after(...pair.map(katalog.dates.parse)))", pairs
    )
    ours = [PartialDate.parse(one).after(PartialDate.parse(other)) for one, other in pairs]
    assert differing(pairs, ours, theirs) == []
    assert len(set(ours)) == 2


def _numbers(length: int, right: Callable[[str], bool]) -> Iterator[str]:
    """Numbers that are right, with a digit changed, two swapped, and in other spellings."""
    chance = random.Random(CHANCE + length)
    spaces = "   --\u2013\u00a0\u2009\u2212\uff0d"
    while True:
        number = "".join(chance.choices(string.digits, k=length))
        if not right(number):
            continue
        at = chance.randrange(length - 1)
        yield number
        yield number[:at] + chance.choice(string.digits) + number[at + 1 :]
        yield number[:at] + number[at + 1] + number[at] + number[at + 2 :]
        yield number[:at] + chance.choice("\uff15\U0001d7d7٣a½") + number[at + 1 :]
        yield number[:at] + chance.choice(spaces) + number[at:]
        yield (
            chance.choice(["PL", "pl ", "P L", " ", "\t", "KRS ", "PLPL", "\n"])
            + number
            + chance.choice(["", " ", "\n", "PL"])
        )
        yield number[1:]
        yield number + "0"


def _or_none(check: Callable[[str], str]) -> Callable[[str], str | None]:
    def checked(text: str) -> str | None:
        try:
            return check(text)
        except (ValidationError, PydanticCustomError):
            return None

    return checked


NUMBERS = [
    ("nip", 10, nip.is_valid, _or_none(nip.validate)),
    ("regon", 9, regon.is_valid, _or_none(regon.validate)),
    ("regon", 14, regon.is_valid, _or_none(regon.validate)),
    ("krs", 10, lambda number: number.startswith("0"), _or_none(_krs)),
    ("teryt", 7, lambda number: _or_none(_teryt)(number) is not None, _or_none(_teryt)),
]


@pytest.mark.parametrize(
    ("name", "length", "right", "ours"), NUMBERS, ids=lambda value: str(value) if isinstance(value, (str, int)) else ""
)
def test_numbers_are_checked_alike(
    checker: Checker, name: str, length: int, right: Callable[[str], bool], ours: Callable[[str], str | None]
) -> None:
    made = _numbers(length, right)
    given = [next(made) for _ in range(3000)]
    regions = [{"teryt": region.teryt} for region in REGIONS]
    theirs = checker.evaluate(
        "([name, texts, regions]) => texts.map(text => katalog.numbers[name](text, regions))", [name, given, regions]
    )
    expected = [ours(text) for text in given]
    assert differing(given, expected, theirs) == []
    assert 800 < sum(found is not None for found in expected) < 2800


def test_every_character_separates_digits_alike(checker: Checker) -> None:
    theirs = checker.evaluate(
        """last => {
            const accepted = [];
            for (let code = 0; code <= last; code++) {
              const character = String.fromCodePoint(code);
              if (["123" + character + "4563218", "123456321" + character].some(katalog.numbers.nip)) accepted.push(code);
            }
            return accepted;
        }""",
        sys.maxunicode,
    )
    never = {
        "Cn",
        "Co",
        "Cs",
        "Lo",
    }  # most characters: Python takes none of these for a digit, the library none for a sign
    characters = (chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in never)
    assert theirs == [
        ord(each) for each in characters if nip.is_valid(f"123{each}4563218") or nip.is_valid(f"123456321{each}")
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
    given += re.findall(r"https?://\S+", "\n".join(real_texts()))
    theirs = checker.evaluate(
        "texts => texts.map(text => [katalog.addresses.isWeb(text), katalog.addresses.mayBeLinked(text)])", given
    )
    footnotes = ("#fn-", "#fnref-")  # the browser has no addresses of these to judge
    ours = [[is_web_address(text), not text.startswith(footnotes) and _may_be_linked(text)] for text in given]
    assert differing(given, ours, theirs) == []


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
    assert checker.evaluate("texts => texts.map(katalog.addresses.plain)", given) == [unquote(text) for text in given]


def test_slugs_are_made_alike(checker: Checker) -> None:
    given = [*texts(4000), *real_texts()]
    theirs = checker.evaluate(
        "texts => texts.map(text => [katalog.slug.slugify(text), katalog.slug.isSlug(text)])", given
    )
    ours = [[slugify(text), is_slug(text)] for text in given]
    marked = [hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:8] for text in given]
    for (text, (made, _), (theirs_made, theirs_is)), digest, (_, ours_is) in zip(
        zip(given, ours, theirs, strict=True), marked, ours, strict=True
    ):
        assert theirs_is == ours_is, text
        if str(made).endswith(digest):  # too long, or without a Latin letter: cut, or empty
            assert len(theirs_made) <= MAX_LENGTH
            assert theirs_made.startswith(str(made)[:-9].rstrip("-"))
        else:
            assert theirs_made == made, text
    long = ["a" * 80, "a" * 81, "a-" * 41, f"{'a' * 79}-b"]
    assert checker.evaluate("texts => texts.map(katalog.slug.slugify)", long) == [
        "a" * 80,
        "a" * 80,
        ("a-" * 40)[:-1],
        "a" * 79,
    ]


def _hosts() -> list[tuple[str, str, str, str]]:
    """Host, voivodeship, town and type of every practice."""
    catalogue = load(REPOSITORY / "practices", date.today()).catalogue  # noqa: DTZ011 - as the check does
    assert catalogue
    return [
        (p.host, p.region.name, p.locality or p.municipality or "", p.entity_type) for p in catalogue.practices.values()
    ]


def test_ids_are_made_of_the_same(checker: Checker) -> None:
    towns = ["Żarki", "Nowy Sącz", "Łódź", "", "Bielsko-Biała"]
    given = [[host, town] for host, _, own, _ in _hosts() for town in (own, *towns)]
    theirs = checker.evaluate("pairs => pairs.map(pair => katalog.slug.nameForId(...pair))", given)
    assert differing(given, [name_for_id(*pair) for pair in given], theirs) == []


def _pairs(number: int) -> list[list[str]]:
    chance = random.Random(CHANCE)
    words = [
        "spoldzielnia",
        "socjalna",
        "zmysly",
        "zmysl",
        "cis",
        "zarki",
        "jarocin",
        "ab",
        "ba",
        "aab",
        "razem",
        "-",
        "warsztat",
    ]
    return [["-".join(chance.choices(words, k=chance.randint(0, 5))) for _ in range(2)] for _ in range(number)]


def test_likeness_is_measured_alike(checker: Checker) -> None:
    pairs = _pairs(3000) + [
        [one, other] for one, other in zip(texts(1500, 12, "abc"), texts(1500, 9, "cba"), strict=True)
    ]
    theirs = checker.evaluate("pairs => pairs.map(pair => katalog.nearest.ratio(...pair))", pairs)
    assert differing(pairs, [SequenceMatcher(None, one, other).ratio() for one, other in pairs], theirs) == []


def test_the_nearest_is_the_same(checker: Checker) -> None:
    allowed = sorted({one for pair in _pairs(60) for one in pair if one.strip("-")} | {r.name for r in REGIONS})
    given = [one for pair in _pairs(300) for one in pair if one.strip("-")] + [r.slug[1:] for r in REGIONS]
    theirs = checker.evaluate(
        "([given, allowed]) => given.map(found => katalog.nearest.nearest(found, allowed))", [given, allowed]
    )
    assert differing(given, [nearest(found, allowed) for found in given], theirs) == []


def _altered(hosts: Sequence[tuple[str, str, str, str]]) -> Iterator[tuple[str, str, str, str]]:
    """Each host under other spellings, of another type, elsewhere."""
    chance = random.Random(CHANCE)
    for host, region, town, kind in hosts:
        at = chance.randrange(len(host))
        words = host.split()
        yield host, region, town, kind
        yield host.upper(), region, town, "zaz"
        yield host, chance.choice(hosts)[1], town, kind
        yield host, region, "", kind
        yield host[:at] + host[at + 1 :], region, town, kind
        yield " ".join(chance.sample(words, len(words))), region, town, kind
        yield f"{host} nr 2", region, town, kind
        yield " ".join(words[1:]) or "x", region, town, kind
        yield f"{host} w {town}", region, town, kind


def test_the_same_host_may_be_another(checker: Checker) -> None:
    hosts, slugs = _hosts(), {region.name: region.slug for region in REGIONS}
    known = KnownHosts()
    for index, (host, region, town, kind) in enumerate(hosts):
        known.add(host, slugs[region], town, kind, str(index))
    asked = list(_altered(hosts))
    theirs = checker.evaluate(
        """([asked, hosts]) => {
            const known = hosts.map(([host, region, town, entity_type], index) => ({ id: String(index), host, region, town, entity_type }));
            return asked.map(([host, region, locality, entity_type]) =>
              katalog.similar({ host, region, locality, entity_type }, known)?.id ?? null);
        }""",
        [asked, hosts],
    )
    ours = [known.find(host, slugs[region], town, kind) for host, region, town, kind in asked]
    assert differing(asked, ours, theirs) == []
    assert 300 < sum(found is not None for found in ours) < len(asked)


def test_the_libraries_are_those_that_were_fetched() -> None:
    sums = (ASSETS / "vendor" / "SHA256SUMS").read_text(encoding="utf-8")
    named = dict(re.findall(r"^([0-9a-f]{64})  (\S+)$", sums, re.MULTILINE))
    scripts = (ASSETS / "vendor").glob("*.js")
    assert {hashlib.sha256(file.read_bytes()).hexdigest(): file.name for file in scripts} == named
