"""The command `katalog withdraw`: what it takes away, what it lists, byte for byte, and what it refuses."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from catalogue.cli import katalog
from catalogue.load import load
from catalogue.model.types.partial_date import PartialDate
from catalogue.views.pages.entries.withdrawn import WithdrawnView, withdrawn_pages
from drawn import BASE, PRACTICE, ROOT, VISIT, draw, with_body, with_fields
from pictures import picture

LIST = "slowniki/wycofane.yml"
OTHER = "praktyki/opolskie/cis-brzeg.md"
IN_OPOLE = with_fields(BASE[PRACTICE], "host: CIS w Brzegu\nregion: opolskie\n")
NOTHING = "Niczego nie zmieniono.\n"


@pytest.fixture
def today() -> date:
    return date.today()  # noqa: DTZ011 - the day that the command writes


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    draw(tmp_path / ROOT, {**BASE, OTHER: IN_OPOLE})
    return tmp_path / ROOT


def _contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _drawn(folder: Path, files: Mapping[str, str | bytes]) -> dict[str, bytes]:
    draw(folder, files)
    return _contents(folder)


def _withdraw(*arguments: str) -> Result:
    return CliRunner().invoke(katalog, ["withdraw", *arguments])


def _said(result: Result) -> str:
    return result.output.replace("\N{NO-BREAK SPACE}", " ")


def test_the_file_goes_and_its_id_is_listed(here: Path, today: date) -> None:
    before = _contents(here)
    result = _withdraw("cis-brzeg")
    assert (result.exit_code, _said(result)) == (
        0,
        (
            f"Usunięto: practices/{OTHER}\nDopisano: practices/{LIST}\n"
            f"    + praktyki/cis-brzeg:\n    +   date: {today}\n"
        ),
    )
    del before[OTHER]
    assert _contents(here) == before | {LIST: f"praktyki/cis-brzeg:\n  date: {today}\n".encode()}
    assert load(here, today).problems == ()


def test_former_ids_are_listed_too_and_images_go_unless_another_shows_them(here: Path, today: date) -> None:
    image = "  - {{file: {}, alt: Sala, credit: Gmina, licence: CC BY 4.0}}\n"
    fields = f"aliases: [cis-dawny]\nimages:\n{image.format('sala.jpg')}{image.format('wspolne.jpg')}"
    beside = with_fields(IN_OPOLE, f"host: CUS w Opolu\nimages:\n{image.format('wspolne.jpg')}")
    listed = "\ufeff# Wycofane\r\nwizyty/dawna: {date: 2024}"
    before = _drawn(
        here,
        {
            OTHER: with_fields(IN_OPOLE, fields),
            "praktyki/opolskie/cus-opole.md": beside,
            "praktyki/opolskie/sala.jpg": picture(),
            "praktyki/opolskie/wspolne.jpg": picture(),
            LIST: listed,
        },
    )
    result = _withdraw("praktyki/cis-brzeg", "--reason", "Prośba: gospodarz # zakończył działalność")
    assert _said(result).splitlines()[:3] == [
        f"Usunięto: practices/{OTHER}",
        "Usunięto: practices/praktyki/opolskie/sala.jpg",
        f"Dopisano: practices/{LIST}",
    ]
    said = f'  date: {today}\r\n  reason: "Prośba: gospodarz # zakończył działalność"\r\n'
    del before[OTHER], before["praktyki/opolskie/sala.jpg"]
    assert _contents(here) == before | {
        LIST: f"{listed}\r\npraktyki/cis-brzeg:\r\n{said}praktyki/cis-dawny:\r\n{said}".encode()
    }
    assert load(here, today).problems == ()


def test_a_visit_is_withdrawn_likewise(here: Path, today: date) -> None:
    assert _withdraw("wizyta-zarki", "--reason", "2017").exit_code == 0
    assert not (here / VISIT).exists()
    assert (here / LIST).read_text(encoding="utf-8") == f"wizyty/wizyta-zarki:\n  date: {today}\n  reason: 2017\n"


def test_its_address_says_that_it_was_withdrawn(here: Path, today: date) -> None:
    _withdraw("cis-brzeg", "--reason", "Zakończyło działalność.")
    catalogue = load(here, today).catalogue
    assert catalogue
    [page] = withdrawn_pages(catalogue)
    assert (page.path, page.title, page.offered, page.found) == (
        "praktyki/cis-brzeg.html", "Wpis wycofany", False, None,
    )  # fmt: skip
    since = PartialDate.of(today).words()
    assert page.shows() == WithdrawnView("praktyki/cis-brzeg", since, "Zakończyło działalność.")


def test_a_dry_run_shows_what_goes_and_changes_nothing(here: Path, today: date) -> None:
    before = _contents(here)
    result = _withdraw("cis-brzeg", "--dry-run")
    assert (result.exit_code, _said(result)) == (
        0,
        (
            f"Do usunięcia: practices/{OTHER}\nDo dopisania: practices/{LIST}\n"
            f"    + praktyki/cis-brzeg:\n    +   date: {today}\nNa próbę: niczego nie zmieniono.\n"
        ),
    )
    assert _contents(here) == before


def test_where_others_refer_to_it_each_place_is_named_and_nothing_changes(here: Path) -> None:
    referring = with_body(with_fields(IN_OPOLE, "part_of: cis-zarki\n"), "Jak [w Żarkach](../slaskie/cis-zarki.md).\n")
    before = _drawn(here, {OTHER: referring})
    result = _withdraw("cis-zarki")
    told = (
        "Tę praktykę wycofano (slowniki/wycofane.yml). Wskaż inną albo usuń to pole; punkt programu opisz polem place."
    )
    assert (result.exit_code, _said(result)) == (
        1,
        (
            f"practices/{OTHER}:12:1: K207 [part_of] Nie ma praktyki o identyfikatorze „cis-zarki”.\n    → {told}\n"
            f"practices/{OTHER}:14:5: K014 Odnośnik „w Żarkach” ma adres „../slaskie/cis-zarki.md”, "
            "pod którym nie ma żadnego wpisu.\n    → Ten wpis wycofano. Usuń odnośnik albo wskaż inny wpis.\n"
            f"practices/{VISIT}:7:5: K207 [stops[1].practice] Nie ma praktyki o identyfikatorze „cis-zarki”.\n"
            f"    → {told}\n"
            f"Po zmianie treść wymagałaby poprawy: 3 błędy. {NOTHING}"
        ),
    )
    assert _contents(here) == before


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("cis-zarkii", "Nie ma wpisu o identyfikatorze „cis-zarkii”. Może chodziło o „cis-zarki”?"),
        ("dawny", "Nie ma wpisu o identyfikatorze „dawny”. To dawny identyfikator wpisu „cis-brzeg”."),
        ("zaz", "Nie ma wpisu o identyfikatorze „zaz”. Wycofano go (data: 20 listopada 2024)."),
        ("wizyty/zaz", "Nie ma wpisu o identyfikatorze „wizyty/zaz”. Wycofano go (data: 20 listopada 2024)."),
    ],
)
def test_what_is_no_entry_is_refused(here: Path, id_: str, said: str) -> None:
    before = _drawn(
        here,
        {OTHER: with_fields(IN_OPOLE, "aliases: [dawny]\n"), LIST: "wizyty/zaz:\n  date: 2024-11-20\n"},
    )
    result = _withdraw(id_)
    assert (result.exit_code, result.output) == (2, f"{said} {NOTHING}")
    assert _contents(here) == before


def test_a_reason_that_will_not_do_is_told(here: Path) -> None:
    before = _contents(here)
    result = _withdraw("cis-brzeg", "--reason", " ")
    assert result.exit_code == 1
    assert result.stdout.startswith(
        f"practices/{LIST}:3:3: K104 [praktyki/cis-brzeg.reason] Oczekiwano tekstu, a wartość jest pusta."
    )
    assert _contents(here) == before


@pytest.mark.parametrize("written", ["{wizyty/zaz: {date: 2024}}\n", "  wizyty/zaz:\n    date: 2024\n"])
def test_a_list_written_too_oddly_to_be_added_to_is_refused(here: Path, written: str) -> None:
    before = _drawn(here, {LIST: written})
    result = _withdraw("cis-brzeg")
    assert (result.exit_code, result.output) == (
        2,
        (
            "Pliku slowniki/wycofane.yml nie da się uzupełnić samemu, bo jego zapis jest nietypowy. "
            f"Zapisz w nim każdy wpis w osobnych wierszach, od początku wiersza, i spróbuj ponownie. {NOTHING}"
        ),
    )
    assert _contents(here) == before


def test_a_disk_that_fails_leaves_everything_as_it_was(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _contents(here)

    def unlink(self: Path, *, missing_ok: bool = False) -> None:
        if not missing_ok:
            raise OSError(30, "Read-only file system", str(self))
        really_unlink(self, missing_ok=True)

    really_unlink = Path.unlink
    monkeypatch.setattr(Path, "unlink", unlink)
    result = _withdraw("cis-brzeg")
    assert (result.exit_code, result.stderr) == (
        2,
        f"System nie pozwala zapisać pliku practices/{OTHER} (Read-only file system). {NOTHING}",
    )
    assert _contents(here) == before
