"""Settings of the publisher: each value of its kind, what is wrong at its place, and nothing odd gets through."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.settings.accessibility import Accessibility
from catalogue.settings.faults import ABOVE
from catalogue.settings.file import complaint, places_in
from catalogue.settings.settings import Settings, SettingsError

RIGHT: dict[str, list[Any]] = {
    "site_url": ["https://katalog.example.org/", "http://rops.example.org:8080/katalog/", "https://żarki.example/"],
    "email": ["katalog@example.org", "es.rops+katalog@um-slaskie.example.pl", "poczta@żarki.example"],
    "repository": [
        "https://github.com/wydawca/katalog",
        "https://gitlab.example.org/grupa/podgrupa/katalog/",
        "http://10.0.0.7:3000/~rops/katalog",
    ],
    "branch": ["main", "wydanie/2027", "gałąź-1", "v1.2"],
    "funding_strip": ["assets/pasek-ue.png", "pasek.SVG"],
    "accessibility.cost_assessment": ["https://rops.example.org/koszty?rok=2027#ocena"],
    "accessibility.published": ["2027-01-11", " 2027-01-11 ", date(2027, 1, 11)],
}
WRONG: dict[str, list[Any]] = {
    "site_url": [
        *("javascript:alert(1)", "javascript://example.org/%0aalert(1)", "data:text/html,x", "katalog.example.org"),
        *("https://", "https://ala:haslo@example.org/", "https://example.org/?a=b", "https://example.org/#a"),
        *(
            "https://example.org:99999/",
            'https://example.org/"onclick=alert(1)',
            "https://a b.example/",
            "//example.org",
        ),
    ],
    "email": [
        *("javascript:alert(1)", "mailto:a@example.org", "a@b", "a@example.org?subject=x", "a@example.org&cc=b@c.pl"),
        *("a b@example.org", "a@example.org, b@example.org", "<a@example.org>", "a@-example.org", "a@example..org"),
        *("a%40b@example.org", "@example.org", "a@", "a@b@example.org", "a@example.org\nBcc: b@example.org"),
    ],
    "repository": [
        *(
            "javascript:alert(1)",
            "https://github.com",
            "https://github.com/wydawca",
            "git@github.com:wydawca/katalog.git",
        ),
        *("https://ala:token@github.com/a/b", "https://github.com/a/b?c=d", "https://github.com/a/b#c", "ssh://a/b/c"),
        *("https://github.com/a/{text}", "https://github.com/a/b c", "https://github.com//a/b"),
    ],
    "branch": ["-d", "a..b", "a b", "/a", "a/", "a//b", "a.lock", "a?b", "a\\b", "a~1", "a:b", "."],
    "code_host": ["svn", "GitHub", "javascript:alert(1)"],
    "funding_strip": [
        "../a.png",
        "/a.png",
        "javascript:alert(1).png",
        "https://example.org/a.png",
        "a.pdf",
        "a/.b.png",
    ],
    "accessibility.cost_assessment": ["javascript:alert(1)", "www.example.org", "https://a:b@example.org/", "/koszty"],
    "accessibility.architecture_url": ["javascript:alert(1)", "ftp://example.org/"],
    "accessibility.published": [
        "2027-02-30",
        "11.01.2027",
        "2027",
        "2027-1-1",
        datetime(2027, 1, 11, tzinfo=UTC),
        2027,
    ],
    "accessibility.status": ["tak", "Zgodna"],
    "publisher": ["ROPS\u200b", "ROPS\ufffe", "\x07", "\ud800", "x" * 2001],
}
MESSAGE = {
    "site_url": "adresu strony od https://",
    "email": "adresu e-mail",
    "branch": "nazwy gałęzi repozytorium",
    "code_host": "github, gitlab lub forgejo",
}


def _given(name: str, value: object) -> dict[str, Any]:
    block, _, inner = name.rpartition(".")
    given: dict[str, Any] = {block: {inner: value}} if block else {name: value}
    return {"funding_strip_alt": "Unia Europejska"} | given if name == "funding_strip" else given


def _read(given: dict[str, Any]) -> Settings:
    above = {name: given.pop(name) for name in ABOVE if name in given}
    return Settings.read(given, **{"site_name": "Katalog", "site_url": "", **above})


def _cases(table: dict[str, list[Any]]) -> list[Any]:
    return [
        pytest.param(name, value, id=f"{name}: {ascii(value)[:40]}")
        for name, values in table.items()
        for value in values
    ]


@pytest.mark.parametrize(("name", "value"), _cases(RIGHT))
def test_a_value_of_its_kind_is_kept(name: str, value: object) -> None:
    read: Any = _read(_given(name, value))
    for step in name.split("."):
        read = getattr(read, step)
    assert read == (date(2027, 1, 11) if name.endswith("published") else value)


@pytest.mark.parametrize(("name", "value"), _cases(WRONG))
def test_a_value_of_another_kind_is_refused(name: str, value: object) -> None:
    with pytest.raises(SettingsError) as refusal:
        _read(_given(name, value))
    head, told, *hints = str(refusal.value).splitlines()
    shown = name if name in ABOVE else f"extra.settings.{name}"
    assert head == "Ustawienia w mkdocs.yml wymagają poprawy:"
    assert told.startswith(f"{shown}: oczekiwano {MESSAGE.get(name, '')}")
    assert all(hint.startswith("    → ") for hint in hints)
    assert len(hints) <= 1
    str(refusal.value).encode()


def test_white_space_in_a_text_is_one_space() -> None:
    assert _read({"funding": " z budżetu\n  województwa\u00a0śląskiego "}).funding == "z budżetu województwa śląskiego"


FILE = """\
site_name: [a]
site_url: javascript:alert(1)
plugins: [!ENV [A, b], !!python/name:os.system , &x {a: *x}]
nav:
  - Start: index.md
extra:
  other: !odd {a: b}
  settings:
    publisher: !ENV [WYDAWCA, ROPS]
    email: javascript:alert(1)
    2027: a
    site_url: https://example.org/
    branch: true
    funding: 2027-01-11
    funding_strip: a.png
    accessibility:
      phone: 618550000
      published: 2027-02-30
      inaccessible:
        - Skany.
        - 7
      comunication: ""
"""
TOLD = """\
Ustawienia w mkdocs.yml wymagają poprawy:
mkdocs.yml:1:1: site_name: oczekiwano tekstu w cudzysłowie, a jest lista.
mkdocs.yml:2:1: site_url: oczekiwano adresu strony od https://, a jest „javascript:alert(1)”.
    → Skopiuj cały adres z paska przeglądarki, np. https://example.org/strona.
mkdocs.yml:8:3: extra.settings.funding_strip_alt: oczekiwano opisu paska z ustawienia funding_strip, dla osób, które go nie widzą, a jest pusta wartość.
mkdocs.yml:10:5: extra.settings.email: oczekiwano adresu e-mail, a jest „javascript:alert(1)”.
    → Wpisz sam adres, np. redakcja@example.org.
mkdocs.yml:11:5: extra.settings.2027: nie ma takiego ustawienia.
    → Dozwolone: accessibility, branch, code_host, email, funding, funding_strip, funding_strip_alt, publisher, repository.
mkdocs.yml:12:5: extra.settings.site_url: nie ma tu takiego ustawienia.
    → Przenieś je na początek pliku mkdocs.yml, przed extra.
mkdocs.yml:13:5: extra.settings.branch: oczekiwano tekstu w cudzysłowie, a jest „True”.
mkdocs.yml:14:5: extra.settings.funding: oczekiwano tekstu w cudzysłowie, a jest „2027-01-11”.
    → Weź wartość w cudzysłów: funding: "2027-01-11".
mkdocs.yml:17:7: extra.settings.accessibility.phone: oczekiwano tekstu w cudzysłowie, a jest „618550000”.
    → Weź wartość w cudzysłów: phone: "618550000".
mkdocs.yml:18:7: extra.settings.accessibility.published: oczekiwano daty w postaci RRRR-MM-DD, a jest „2027-02-30”.
    → Wpisz ją w cudzysłowie, np. "2027-01-11".
mkdocs.yml:21:11: extra.settings.accessibility.inaccessible[2]: oczekiwano tekstu w cudzysłowie, a jest „7”.
    → Weź wartość w cudzysłów: "7".
mkdocs.yml:22:7: extra.settings.accessibility.comunication: nie ma takiego ustawienia.
    → Może chodziło o „communication”?"""


def test_all_that_is_wrong_in_a_file_is_told_at_its_place(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(FILE, encoding="utf-8")
    assert complaint(file) == TOLD


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: a", ""),
        ("site_name: a\nextra: {settings: null}", ""),
        ("site_name: !ENV [A, a]\nextra: !odd b", ""),
        ("site_name: a\nextra: {settings: {accessibility: !odd a, email: !ENV b}}", ""),
        (
            "site_name:\nextra: [a]",
            "Ustawienia w mkdocs.yml wymagają poprawy:\nmkdocs.yml:2:1: extra: oczekiwano zestawu ustawień, a jest lista.\n    → Każde zapisz w osobnym wierszu, z wcięciem: „nazwa: wartość”.",
        ),
        (
            "# a\nsite_name:",
            "Ustawienia w mkdocs.yml wymagają poprawy:\nmkdocs.yml:2:1: site_name: oczekiwano nazwy katalogu, a jest pusta wartość.",
        ),
        (
            "site_name: a\nextra: {settings: [",
            "mkdocs.yml:2:20: Oczekiwano pól zapisanych jako „nazwa: wartość” (w YAML-u), a tego wiersza nie da się tak odczytać.\n    → Brakuje zamykającego nawiasu albo przecinka; tekst w nawiasach [ ] lub { } weź w cudzysłów.",
        ),
        ("a: " + "[" * 1000 + "]" * 1000, "mkdocs.yml: wartości mieszczą się jedna w drugiej zbyt głęboko."),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_a_file_at_which_mkdocs_fails(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    assert complaint(file) == said


def test_a_file_that_is_not_there_or_no_text_is_left_to_mkdocs(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    assert complaint(file) == ""
    file.write_bytes(b"\xff\xfea")
    assert complaint(file) == ""


def test_places_are_those_of_settings_alone() -> None:
    places = places_in(
        "a: b\nextra:\n  x: {y: z}\n  settings: {email: a, accessibility: {inaccessible: [b]}}\nsite_url: c\n"
    )
    assert places == {
        ("extra",): (2, 1),
        ("extra", "settings"): (4, 3),
        ("extra", "settings", "email"): (4, 14),
        ("extra", "settings", "accessibility"): (4, 24),
        ("extra", "settings", "accessibility", "inaccessible"): (4, 40),
        ("extra", "settings", "accessibility", "inaccessible", 0): (4, 55),
        ("site_url",): (5, 1),
    }
    assert places_in("a: [") == places_in("[" * 1000) == places_in("") == {}


HARMLESS = re.compile(r"https?://[^/\s@\"<>]+/[^\s\"<>]*|mailto:[^?:\s]+@[^?:\s]+\?\S*|tel:[0-9+]+|[\w/.-]*")
RECURSIVE: list[Any] = []
RECURSIVE.append(RECURSIVE)
ODD = [
    *(
        [],
        ["a"],
        [["a"]],
        [None],
        RECURSIVE,
        {},
        {"a": "b"},
        {1: 2},
        {None: {None: []}},
        {("a",): 1},
        (),
        {"a"},
        b"a",
        b"\xff",
    ),
    *(0, 7, -1, 2027, 10**5000, 1.5, float("nan"), float("inf"), True, False, None, object(), len),
    *(
        date(2027, 1, 11),
        datetime(2027, 1, 11, 12, tzinfo=UTC),
        "",
        " ",
        "\x00",
        "\x1b[31m",
        "\ud800",
        "\u202e",
        "a\nb",
    ),
    *(
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
    ),
    *(
        "javascript://example.org/a/b",
        "vbscript:x",
        "https://javascript:alert(1)",
        "https://[",
        "https://example.org:x/",
    ),
    *(
        "x" * 100_000,
        "https://example.org/" + "a" * 100_000,
        "{{ 7*7 }}",
        "<script>",
        "../../etc",
        "2027-01-11",
        "main",
    ),
]
NAMES = [*Settings.model_fields, *(f"accessibility.{name}" for name in Accessibility.model_fields)]


def _links(read: Settings) -> list[str]:
    """Everything that becomes an address of a link."""
    declared = read.accessibility
    return [
        *read.proposal_urls().values(),
        read.page_url("a.html"),
        read.mail_url("a", "b.html"),
        *(read.site_url, read.repository, read.funding_strip),
        *(declared.phone_url, declared.cost_assessment, declared.architecture_url),
    ]


def _held(given: object, above: Mapping[str, object]) -> None:
    """Settings, whose links are harmless, or a refusal that can be shown."""
    try:
        read = Settings.read(given, **{"site_name": "Katalog", "site_url": "", **above})  # type: ignore[arg-type]
    except SettingsError as error:
        refusal = str(error)
    else:
        assert [link for link in _links(read) if not HARMLESS.fullmatch(link)] == []
        return
    assert re.fullmatch(r"[^\x00-\x09\x0b-\x1f\ud800-\udfff]+", refusal)
    assert all(len(line) < 600 for line in refusal.splitlines())


@pytest.mark.parametrize("name", [*NAMES, "nosuch", "accessibility.nosuch"])
def test_any_odd_value_is_refused_or_harmless(name: str) -> None:
    for value in ODD:
        given = _given(name, value)
        _held({key: inner for key, inner in given.items() if key not in ABOVE}, {})
        _held(given, {})
        _held({}, {key: inner for key, inner in given.items() if key in ABOVE})


def test_any_odd_block_is_refused_or_harmless() -> None:
    for value in ODD:
        _held(value, {})
        _held({"accessibility": value}, {})
        if isinstance(value, str | int | float | tuple | bytes | date):
            _held({value: "a", "accessibility": {value: "a"}}, {})


ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.dates()
    | st.sampled_from(ODD[-12:]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=9), ANY, max_size=4), ANY, ANY, ANY)
def test_any_settings_are_refused_or_harmless(
    block: dict[str, Any], name: object, url: object, description: object
) -> None:
    _held(block, {"site_name": name, "site_url": url, "site_description": description})


@settings(max_examples=100)
@given(ANY)
def test_any_settings_as_yaml_are_placed(block: object) -> None:
    text = yaml.safe_dump({"site_name": "a", "extra": {"settings": block}}, allow_unicode=True)
    assert places_in(text)["extra", "settings"] == (2, 3)
