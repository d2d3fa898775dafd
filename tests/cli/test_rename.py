"""The command `katalog rename`: what it changes, byte for byte, what it says and what it refuses."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from catalogue.cli import katalog
from catalogue.load import load
from catalogue.views.page import File
from catalogue.views.pages.entries.practices import practice_pages
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, catalogue_of, draw, with_body, with_fields
from pictures import picture

NEW = "praktyki/slaskie/cis-feniks.md"
OTHER = "praktyki/opolskie/cis-brzeg.md"
IN_OPOLE = with_fields(BASE[PRACTICE], "host: CIS w Brzegu\nregion: opolskie\n")

MESSY = """\
---
# opis z relacji
title:   'Kawiarnia przy rynku'   # do sprawdzenia
aliases:
-  "kawiarnia"   # dawna nazwa
host: "Centrum Integracji Społecznej \\u0077 Żarkach"
entity_type: cis
region: śląskie
summary: >
  Uczestnicy centrum uczą się zawodu
  w kawiarni przy rynku.
topics: [ reintegracja ]
sources:
  - {title: Relacja, publisher: ROPS w Toruniu}
images:
  - file: cis-zarki.jpg
    alt: Sala
    credit: Gmina
    licence: CC BY 4.0
---

Centrum, czyli [ten wpis](cis-zarki.md),   prowadzi `cis-zarki.md`.  \n"""
REFERRING = with_fields(IN_OPOLE, 'successor: "cis-zarki"  # od 2020\npart_of: cis-zarki\n')
BODY = """\
Jak [w Żarkach](../slaskie/cis-zarki.md "Żarki"), [cis-zarki.md](./../slaskie/cis-zarki.md) i [tu][z].

    cis-zarki.md

O [innym](cis-brzeg.md), `[x](../slaskie/cis-zarki.md)` i nie-cis-zarki.md.

[z]: <../slaskie/cis-zarki.md>
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    draw(tmp_path / ROOT, BASE)
    return tmp_path / ROOT


def _contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _rename(*arguments: str) -> Result:
    return CliRunner().invoke(katalog, ["rename", *arguments])


def _said(result: Result) -> str:
    return result.output.replace("\N{NO-BREAK SPACE}", " ")


def _drawn(folder: Path, files: Mapping[str, str | bytes]) -> dict[str, bytes]:
    draw(folder, files)
    return _contents(folder)


def test_the_file_moves_its_old_id_becomes_an_alias_and_stops_follow(here: Path) -> None:
    before = _contents(here)
    result = _rename("cis-zarki", "cis-feniks")
    assert (result.exit_code, _said(result)) == (
        0,
        f"Zmieniono identyfikator: practices/{PRACTICE} → practices/{NEW}\nPoprawiono 1 odwołanie w 1 pliku.\n",
    )
    moved = BASE[PRACTICE].replace("---\n## Na", "aliases:\n  - cis-zarki\n---\n## Na").encode()
    visit = BASE[VISIT].replace("practice: cis-zarki", "practice: cis-feniks").encode()
    assert _contents(here) == {path: data for path, data in before.items() if path != PRACTICE} | {
        NEW: moved,
        VISIT: visit,
    }


def test_all_else_stays_byte_for_byte(here: Path) -> None:
    files: dict[str, str | bytes] = {
        PRACTICE: MESSY,
        "praktyki/slaskie/cis-zarki.jpg": picture(),
        OTHER: ("\ufeff" + with_body(REFERRING, BODY)).replace("\n", "\r\n"),
        VISIT: with_body(BASE[VISIT], "Byli [w Żarkach](../../praktyki/slaskie/cis-zarki.md).\n"),
    }
    before = _drawn(here, files)
    result = _rename("cis-zarki", "cis-feniks")
    assert _said(result).splitlines()[1] == "Poprawiono 8 odwołań w 3 plikach."
    moved = MESSY.replace("nazwa\n", "nazwa\n-  cis-zarki\n").replace("(cis-zarki.md)", "(cis-feniks.md)")
    fields = REFERRING.replace('"cis-zarki"', '"cis-feniks"').replace("of: cis-zarki", "of: cis-feniks")
    body = (
        BODY.replace('slaskie/cis-zarki.md "', 'slaskie/cis-feniks.md "')
        .replace("(./../slaskie/cis-zarki.md)", "(./../slaskie/cis-feniks.md)")
        .replace("<../slaskie/cis-zarki.md>", "<../slaskie/cis-feniks.md>")
    )
    visit = str(files[VISIT]).replace("practice: cis-zarki", "practice: cis-feniks")
    del before[PRACTICE]
    assert _contents(here) == before | {
        NEW: moved.encode(),
        OTHER: ("\ufeff" + with_body(fields, body)).replace("\n", "\r\n").encode(),
        VISIT: visit.replace("slaskie/cis-zarki.md", "slaskie/cis-feniks.md").encode(),
    }
    assert load(here, TODAY).problems == ()


@pytest.mark.parametrize(
    ("written", "then"),
    [
        ("aliases: [a, 'b']\n", "aliases: [a, 'b', cis-zarki]\n"),
        ("aliases: [ ]\n", "aliases: [cis-zarki ]\n"),
        ("aliases:\n  # dawne\n", "aliases:\n  - cis-zarki\n  # dawne\n"),
        ("aliases:\n    - a\n\n    # koniec\n", "aliases:\n    - a\n    - cis-zarki\n\n    # koniec\n"),
        ("aliases:\n  - |-\n    a\n", "aliases:\n  - |-\n    a\n  - cis-zarki\n"),
        (
            "discrepancies:\n  - |+\n    Tak.\n\n",
            "discrepancies:\n  - |+\n    Tak.\n\naliases:\n  - cis-zarki\n",
        ),
    ],
)
def test_a_former_id_is_listed_as_the_list_is_written(here: Path, written: str, then: str) -> None:
    draw(here, {PRACTICE: with_fields(BASE[PRACTICE], written)})
    assert _rename("cis-zarki", "cis-feniks").exit_code == 0
    assert (here / NEW).read_text(encoding="utf-8") == with_fields(BASE[PRACTICE], written).replace(written, then)


@pytest.mark.parametrize(("margin", "listed"), [("  ", "  aliases:\n    - cis-zarki\n")])
def test_fields_with_a_margin_keep_it(here: Path, margin: str, listed: str) -> None:
    opening, header, body = BASE[PRACTICE].split("---\n", 2)
    fields = "".join(margin + line for line in header.splitlines(keepends=True))
    draw(here, {PRACTICE: f"{opening}---\n{fields}---\n{body}"})
    assert _rename("cis-zarki", "cis-feniks").exit_code == 0
    assert (here / NEW).read_text(encoding="utf-8") == f"---\n{fields}{listed}---\n{body}"


def test_fields_in_braces_are_served_too(here: Path) -> None:
    fields = (
        "title: K, host: CIS, entity_type: cis, region: śląskie, summary: S, topics: [reintegracja], "
        "sources: [{title: R, publisher: P}]}"
    )
    draw(here, {PRACTICE: f"---\n{{{fields}\n---\nTekst.\n"})
    assert _rename("cis-zarki", "cis-feniks").exit_code == 0
    assert (here / NEW).read_text(encoding="utf-8") == f"---\n{{aliases: [cis-zarki], {fields}\n---\nTekst.\n"


def test_a_visit_is_renamed_likewise(here: Path) -> None:
    draw(here, {PRACTICE: with_body(BASE[PRACTICE], "Z [wizyty](../../wizyty/2017/wizyta-zarki.md).\n")})
    result = _rename("wizyta-zarki", "rops-2017")
    assert _said(result) == (
        f"Zmieniono identyfikator: practices/{VISIT} → practices/wizyty/2017/rops-2017.md\n"
        "Poprawiono 1 odwołanie w 1 pliku.\n"
    )
    assert "(../../wizyty/2017/rops-2017.md)" in (here / PRACTICE).read_text(encoding="utf-8")
    assert load(here, TODAY).problems == ()


@pytest.mark.usefixtures("here")
def test_nothing_refers_to_it() -> None:
    assert _said(_rename("wizyta-zarki", "rops-2017")).splitlines()[1] == (
        "Żaden wpis nie odwołuje się do tego identyfikatora."
    )


def test_the_old_address_leads_to_the_new_page(here: Path) -> None:
    _rename("cis-zarki", "cis-feniks")
    pages = {item.path: item for item in practice_pages(catalogue_of(here, {}))}
    former = pages["praktyki/cis-zarki.html"]
    assert isinstance(former, File)
    assert b'content="0; url=../praktyki/cis-feniks.html"' in former.content
    assert "praktyki/cis-feniks.html" in pages


def test_a_dry_run_shows_files_and_lines_and_changes_nothing(here: Path) -> None:
    before = _contents(here)
    result = _rename("cis-zarki", "cis-feniks", "--dry-run")
    assert (result.exit_code, _said(result)) == (
        0,
        (
            f"practices/{PRACTICE} → practices/{NEW}\n"
            "    12 + aliases:\n"
            "    12 +   - cis-zarki\n"
            f"practices/{VISIT}\n"
            "    7 -   - practice: cis-zarki\n"
            "    7 +   - practice: cis-feniks\n"
            "Do poprawienia: 1 odwołanie w 1 pliku. Na próbę: niczego nie zmieniono.\n"
        ),
    )
    assert _contents(here) == before


def test_a_dry_run_shows_a_line_with_two_links_once(here: Path) -> None:
    draw(
        here,
        {
            VISIT: with_body(
                BASE[VISIT],
                "[A](../../praktyki/slaskie/cis-zarki.md), [cis-zarki.md](../../praktyki/slaskie/cis-zarki.md)\n",
            )
        },
    )
    assert _said(_rename("cis-zarki", "x", "--dry-run")).splitlines()[-3:] == [
        "    12 - [A](../../praktyki/slaskie/cis-zarki.md), [cis-zarki.md](../../praktyki/slaskie/cis-zarki.md)",
        "    12 + [A](../../praktyki/slaskie/x.md), [cis-zarki.md](../../praktyki/slaskie/x.md)",
        "Do poprawienia: 3 odwołania w 1 pliku. Na próbę: niczego nie zmieniono.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("cis-zarkii", "x", "Nie ma wpisu o identyfikatorze „cis-zarkii”. Może chodziło o „cis-zarki”?"),
        ("zupelnie-inny", "x", "Nie ma wpisu o identyfikatorze „zupelnie-inny”."),
        ("a\x1b[0m", "x", "Nie ma wpisu o identyfikatorze „a\\x1b[0m”."),
        ("dawny", "x", "Nie ma wpisu o identyfikatorze „dawny”. To dawny identyfikator wpisu „cis-brzeg”."),
        (
            "praktyki/dawny.html",
            "x",
            "Nie ma wpisu o identyfikatorze „praktyki/dawny.html”. To dawny identyfikator wpisu „cis-brzeg”.",
        ),
        ("Dawny.md/", "x", "Nie ma wpisu o identyfikatorze „Dawny.md/”. To dawny identyfikator wpisu „cis-brzeg”."),
        ("wizyty/dawny", "x", "Nie ma wpisu o identyfikatorze „wizyty/dawny”."),
        ("wspolny", "x", "Identyfikator „wspolny” ma praktyka i wizyta. Wpisz praktyki/wspolny albo wizyty/wspolny."),
        (
            "cis-zarki",
            "CIS Żarki",
            (
                "Identyfikator „CIS Żarki” nie składa się z samych małych liter a–z, cyfr i pojedynczych łączników "
                "albo ma ponad 80 znaków. Wpisz cis-zarki."
            ),
        ),
        (
            "cis-zarki",
            "zaz-zarki",
            "Identyfikator „zaz-zarki” jest zajęty: miał go wpis, który wycofano. Wybierz inny.",
        ),
        ("cis-zarki", "index", "Identyfikator „index” jest zajęty: ma go strona z listą wpisów. Wybierz inny."),
        (
            "cis-zarki",
            "cis-brzeg",
            f"Identyfikator „cis-brzeg” jest zajęty: ma go plik {OTHER}. Wybierz inny.",
        ),
        ("cis-zarki", "cis-zarki", f"Identyfikator „cis-zarki” jest zajęty: ma go plik {PRACTICE}. Wybierz inny."),
        (
            "cis-zarki",
            "dawny",
            f"Identyfikator „dawny” jest zajęty: to dawny identyfikator wpisu {OTHER}. Wybierz inny.",
        ),
        (
            "cis-brzeg",
            "dawny",
            (
                f"Identyfikator „dawny” jest zajęty: to dawny identyfikator tego samego wpisu ({OTHER}). "
                "Usuń go z pola aliases albo wybierz inny."
            ),
        ),
    ],
)
def test_what_is_refused(here: Path, old: str, new: str, said: str) -> None:
    both = {"praktyki/slaskie/wspolny.md": BASE[PRACTICE], "wizyty/2017/wspolny.md": BASE[VISIT]}
    withdrawn = {"slowniki/wycofane.yml": "praktyki/zaz-zarki:\n  date: 2024\n"}
    before = _drawn(here, {OTHER: with_fields(IN_OPOLE, "aliases: [dawny]\n"), **both, **withdrawn})
    result = _rename(old, new)
    assert (result.exit_code, result.output) == (2, f"{said} Niczego nie zmieniono.\n")
    assert _contents(here) == before


@pytest.mark.parametrize(
    "asked",
    [
        *("CIS-Zarki", "cis-zarki.md", "praktyki/cis-zarki/", "practices/praktyki/slaskie/cis-zarki.md"),
        "https://example.org/katalog/praktyki/cis-zarki.html?x=1#zrodla",
    ],
)
@pytest.mark.usefixtures("here")
def test_an_id_may_be_pasted_as_an_address_or_a_file(asked: str) -> None:
    assert "practices/praktyki/slaskie/x.md" in _said(_rename(asked, "x", "--dry-run"))


def test_an_id_that_a_practice_and_a_visit_share_is_told_by_its_folder(here: Path) -> None:
    draw(here, {"praktyki/slaskie/wspolny.md": BASE[PRACTICE], "wizyty/2017/wspolny.md": BASE[VISIT]})
    assert _rename("wizyty/wspolny", "wizyta").exit_code == 0
    assert (here / "wizyty/2017/wizyta.md").is_file()
    assert (here / "praktyki/slaskie/wspolny.md").is_file()


def test_content_with_problems_is_shown_and_left(here: Path) -> None:
    before = _drawn(here, {OTHER: with_fields(IN_OPOLE, "status: dziala\n")})
    result = _rename("cis-zarki", "cis-feniks")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"practices/{OTHER}:12:1: K105 [status] Oczekiwano jednej z wartości: active,")
    assert result.stderr == "Treść wymaga poprawy: 1\N{NO-BREAK SPACE}błąd.\n"
    assert _contents(here) == before


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (OTHER, with_fields(IN_OPOLE, 'successor: "cis\\x2dzarki"\n')),
        (OTHER, with_body(IN_OPOLE, "Jak [w Żarkach](../slaskie/cis\\-zarki.md).\n")),
        (OTHER, with_body(IN_OPOLE, "Jak [cis-zarki.md].\n\n[cis-zarki.md]: ../slaskie/cis-zarki.md\n")),
        (PRACTICE, with_fields(BASE[PRACTICE], "aliases:\n  -  # dawny\n    a\n")),
    ],
)
def test_what_is_written_too_oddly_to_be_mended_is_refused(here: Path, path: str, text: str) -> None:
    before = _drawn(here, {path: text})
    result = _rename("cis-zarki", "cis-feniks")
    assert (result.exit_code, result.output) == (
        2,
        (
            f"Pliku {path} nie da się poprawić samemu, bo jego zapis jest nietypowy. Zapisz w nim identyfikatory i odnośniki "
            "zwyczajnie („pole: identyfikator”, [tekst](plik.md)) i spróbuj ponownie. Niczego nie zmieniono.\n"
        ),
    )
    assert _contents(here) == before


def test_a_file_that_would_grow_too_large_stops_all(here: Path) -> None:
    room = 256 * 1024 - len(BASE[PRACTICE].encode())
    comment = f"---\n#{'a' * (room - 2)}\n"
    before = _drawn(here, {PRACTICE: BASE[PRACTICE].replace("---\n", comment, 1)})
    result = _rename("cis-zarki", "cis-feniks")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"practices/{NEW}:1:1: K008 Plik ma 257 KiB, a dopuszczalne jest najwyżej 256 KiB.")
    assert result.stderr == "Po zmianie treść wymagałaby poprawy: 1\N{NO-BREAK SPACE}błąd. Niczego nie zmieniono.\n"
    assert _contents(here) == before


@pytest.mark.parametrize("moment", [1, 2, 3])
def test_a_disk_that_fails_leaves_everything_as_it_was(
    here: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    before, really_replace, left = _contents(here), Path.replace, [moment]

    def replace(self: Path, target: Path) -> Path:
        left[0] -= 1
        if not left[0]:
            raise OSError(28, "No space left on device", str(target))
        return really_replace(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    result = _rename("cis-zarki", "cis-feniks")
    if moment == 3:
        assert result.exit_code == 0
        return
    target = (NEW, VISIT)[moment - 1]
    assert (result.exit_code, result.stderr) == (
        2,
        f"System nie pozwala zapisać pliku practices/{target} (No space left on device). Niczego nie zmieniono.\n",
    )
    assert _contents(here) == before


def test_a_file_that_cannot_be_read_any_more_leaves_everything_as_it_was(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, really_read = _contents(here), Path.read_bytes

    def read_bytes(self: Path) -> bytes:
        if self.name == Path(VISIT).name:
            raise PermissionError(13, "Permission denied", str(self))
        return really_read(self)

    with monkeypatch.context() as refusing:
        refusing.setattr(Path, "read_bytes", read_bytes)
        result = _rename("cis-zarki", "cis-feniks")
    assert (result.exit_code, result.stderr) == (
        2,
        f"System nie pozwala odczytać pliku practices/{VISIT} (Permission denied). Niczego nie zmieniono.\n",
    )
    assert _contents(here) == before
