"""The command `katalog new`: what it writes, what it asks, and what it refuses."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from unicodedata import normalize

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from catalogue.cli import katalog
from catalogue.commands import new
from catalogue.editing.drafts import Drafts
from catalogue.editing.template import template
from catalogue.load import load
from catalogue.model.records.schema import schema
from catalogue.model.records.shape import RECORDS, Kind, shape
from catalogue.model.types.partial_date import PartialDate
from catalogue.source.document import read_entry
from core_yaml import front_matter
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, catalogue_of, draw, with_fields
from project import EXAMPLE_CONTENT

OF_PRACTICE = [
    *(
        "--title",
        "Ogród: miejsce pracy",
        "--host",
        "Spółdzielnia „Ogród”",
        "--type",
        "CIS",
        "--region",
        "wielkopolskie",
    ),
    *("--summary", "Ogród zatrudnia.", "--topic", "reintegracja", "--topic", "usługi opiekuńcze"),
    *("--source-title", "Relacja", "--source-publisher", "ROPS w Poznaniu"),
]
OF_VISIT = [
    *("--title", "Toruń w Żarkach", "--organiser", "ROPS w Toruniu", "--stop", "cis-zarki", "--stop", "Muzeum"),
    *("--source-title", "Relacja", "--source-publisher", "ROPS w Toruniu"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    draw(tmp_path / ROOT, BASE)
    monkeypatch.chdir(tmp_path)
    return tmp_path / ROOT


def run(*arguments: str) -> Result:
    return CliRunner().invoke(katalog, ["new", *arguments])


def files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def check(folder: Path) -> None:
    assert load(folder, TODAY).problems == ()


def test_a_practice_from_options(folder: Path) -> None:
    result = run("practice", *OF_PRACTICE, "--locality", "Jarocin")
    path = "praktyki/wielkopolskie/spoldzielnia-ogrod-jarocin.md"
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"Zapisano: practices/{path}\n"
        "Dalej:\n"
        "  1. Otwórz ten plik i zastąp zdanie „Do uzupełnienia…” własnym opisem.\n"
        "  2. Dopisz pola, które znasz; wszystkie pokazuje: katalog new practice --empty\n"
        "  3. Sprawdź: katalog check\n"
    )
    assert (folder / path).read_text(encoding="utf-8") == (
        "---\n"
        'title: "Ogród: miejsce pracy"\n'
        "host: Spółdzielnia „Ogród”\n"
        "entity_type: cis\n"
        "region: wielkopolskie\n"
        "locality: Jarocin\n"
        "summary: Ogród zatrudnia.\n"
        "topics:\n"
        "  - reintegracja\n"
        "  - uslugi-opiekuncze\n"
        "sources:\n"
        "  - title: Relacja\n"
        "    publisher: ROPS w Poznaniu\n"
        "---\n"
        "\n"
        "## Na czym polega\n"
        "\n"
        "Do uzupełnienia: dwa, trzy zdania własnymi słowami.\n"
    )
    assert files(folder) == {*BASE, path}
    check(folder)


def test_a_town_in_the_name_of_the_host_is_not_said_twice(folder: Path) -> None:
    assert run("practice", *OF_PRACTICE, "--locality", "Poznań", "--host", "CIS w Poznaniu").exit_code == 0
    assert (folder / "praktyki/wielkopolskie/cis-w-poznaniu.md").is_file()


@pytest.mark.parametrize(
    ("dates", "path"),
    [
        (["--start", "2017-06", "--end", "2017-07"], "wizyty/2017/rops-w-toruniu-2017.md"),
        (["--start", "XXXX-06"], "wizyty/bez-daty/rops-w-toruniu.md"),
        ([], "wizyty/bez-daty/rops-w-toruniu.md"),
    ],
)
def test_a_visit_lies_in_the_folder_of_its_year(folder: Path, dates: list[str], path: str) -> None:
    assert run("visit", *OF_VISIT, *dates).exit_code == 0
    written = (folder / path).read_text(encoding="utf-8")
    assert "stops:\n  - practice: cis-zarki\n  - place: Muzeum\n" in written
    assert files(folder) == {*BASE, path}
    check(folder)


def test_a_second_visit_of_a_year_gets_a_number(folder: Path) -> None:
    for _ in range(3):
        assert run("visit", *OF_VISIT, "--start", "2017").exit_code == 0
    names = {"rops-w-toruniu-2017", "rops-w-toruniu-2017-2", "rops-w-toruniu-2017-3"}
    assert {path.stem for path in folder.glob("wizyty/2017/*.md")} == {*names, "wizyta-zarki"}
    check(folder)


def test_all_that_is_missing_or_wrong_is_said_at_once(folder: Path) -> None:
    result = run("practice", "--title", "Ogród", "--region", "slask", "--topic", "reintegracje", "--source-url", "x.pl")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "Brakuje:\n"
        "  --host  Gospodarz: kto to robi: nazwa podmiotu; do 200 znaków; np. Spółdzielnia Socjalna „Przykład”\n"
        "  --type  Rodzaj podmiotu: kod z pliku slowniki/rodzaje.yml; np. cis\n"
        "  --summary  Streszczenie: jedno lub dwa zdania: co warto skopiować; do 400 znaków;"
        " np. Kawiarnia uczy zawodu osoby, które długo nie pracowały, i sama na siebie zarabia.\n"
        "  --source-title  Tytuł źródła: do 200 znaków; np. Wizyta studyjna w Wielkopolsce\n"
        "  --source-publisher  Kto je wydał: do 200 znaków; np. Regionalny Ośrodek Polityki Społecznej\n"
        "Do poprawy:\n"
        "  --region  Nie ma województwa „slask”.\n"
        "      → Może chodziło o „śląskie”?\n"
        "  --topic  W słowniku tematy nie ma tematu o kodzie „reintegracje”.\n"
        "      → Może chodziło o „reintegracja”?\n"
        "  --source-url  Oczekiwano adresu strony http:// lub https://, a jest „x.pl”.\n"
        "      → Wpisz https://x.pl\n"
        "Niczego nie zapisano.\n"
    )
    assert files(folder) == {*BASE}


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("cis-zarki", f"Identyfikator „cis-zarki” jest zajęty: ma go {PRACTICE}."),
        ("dawny", f"Identyfikator „dawny” jest zajęty: ma go {PRACTICE}."),
        ("cis-dawny", "Identyfikator „cis-dawny” jest zajęty: ma go slowniki/wycofane.yml."),
        ("index", "Identyfikator „index” jest zajęty: ma go strona z listą wpisów."),
        ("Ogród 1", "Identyfikator to małe litery a–z, cyfry i pojedyncze łączniki, np. ogrod-1."),
        ("../x", "Identyfikator to małe litery a–z, cyfry i pojedyncze łączniki, np. x."),
    ],
)
def test_an_id_that_may_not_be(folder: Path, id_: str, said: str) -> None:
    withdrawn = "praktyki/cis-dawny: {date: 2024}\nwizyty/wizyta: {date: 2024}\n"
    former = with_fields(BASE[PRACTICE], "aliases: [dawny]\n")
    draw(folder, {PRACTICE: former, "slowniki/wycofane.yml": withdrawn})
    result = run("practice", *OF_PRACTICE, "--id", id_)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{said} Wybierz inny opcją --id. Niczego nie zapisano.\n"
    assert files(folder) == {*BASE, "slowniki/wycofane.yml"}


def test_a_file_that_appeared_meanwhile_is_kept(folder: Path) -> None:
    drafts = Drafts("wizyta", catalogue_of(folder, BASE), PartialDate.of(TODAY))
    with pytest.raises(FileExistsError):
        drafts.write(folder, {"start": "2017-06-20"}, "wizyta-zarki")
    assert (folder / VISIT).read_text(encoding="utf-8") == BASE[VISIT]
    assert files(folder) == {*BASE}


def test_beside_wrong_content_nothing_is_written(folder: Path) -> None:
    draw(folder, {PRACTICE: "x"})
    result = run("practice", *OF_PRACTICE)
    assert result.exit_code == 1
    assert f"practices/{PRACTICE}:1:1: K001" in result.stdout
    assert result.stderr == "Najpierw popraw treść, która już jest.\n"
    assert files(folder) == {*BASE}


def asked(monkeypatch: pytest.MonkeyPatch, arguments: list[str], answers: list[str]) -> Result:
    monkeypatch.setattr(new, "_at_a_terminal", lambda: True)
    return CliRunner().invoke(katalog, ["new", *arguments], input="".join(f"{answer}\n" for answer in answers))


def test_a_practice_from_answers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [
        *("", "Ogród"),  # what must be given is asked again
        "Fundacja Ogród",
        *("cisy", "1"),
        *("Śląskie",),
        "Żarki",
        "Ogród zatrudnia.",
        *("reintegracje", "1, usługi opiekuńcze"),
        *("Relacja", "ROPS", "", "19.09.2021", "2021-09-19"),
        *("cis-zarki", ""),
    ]
    result = asked(monkeypatch, ["practice"], answers)
    assert result.exit_code == 0, result.stderr
    for said in (
        "Odpowiedź: \nTa odpowiedź jest potrzebna.\nOdpowiedź: Ogród\n",
        "Miejscowość (nieobowiązkowe): np. Gniezno\n",
        "   1. centrum integracji społecznej (cis)\n   2. centrum usług społecznych (cus)\n",
        "W słowniku rodzaje nie ma rodzaju podmiotu o kodzie „cisy”.\n    → Może chodziło o „cis”?",
        "W słowniku tematy nie ma tematu o kodzie „reintegracje”.\n    → Może chodziło o „reintegracja”?",
        "  12. śląskie\n",
        "Oczekiwano istniejącej daty, a jest „19.09.2021”.\n    → Wpisz 2021-09-19.",
        f"Identyfikator „cis-zarki” jest zajęty: ma go {PRACTICE}.",
    ):
        assert said in result.stderr
    written = front_matter((folder / "praktyki/slaskie/fundacja-ogrod-zarki.md").read_text(encoding="utf-8"))
    assert written == {
        "title": "Ogród",
        "host": "Fundacja Ogród",
        "entity_type": "cis",
        "region": "śląskie",
        "locality": "Żarki",
        "summary": "Ogród zatrudnia.",
        "topics": ["reintegracja", "uslugi-opiekuncze"],
        "sources": [{"title": "Relacja", "publisher": "ROPS", "published": "2021-09-19"}],
    }
    check(folder)


def test_only_what_the_options_lack_is_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ["", "", "", "cis-zarki", "Muzeum", "", "", "", "visit-1"]
    given_without_stops = [*OF_VISIT[:4], *OF_VISIT[8:]]
    result = asked(monkeypatch, ["visit", *given_without_stops, "--kind", "report"], answers)
    assert result.exit_code == 0, result.stderr
    assert "Organizator" not in result.stderr
    assert files(folder) == {*BASE, "wizyty/bez-daty/visit-1.md"}
    check(folder)


def test_of_two_towns_of_a_name_it_asks_which(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = [option for option in OF_PRACTICE if option not in {"--summary", "Ogród zatrudnia."}]
    place = ["--region", "mazowieckie", "--locality", "Józefów"]
    answers = ["Józefów", "52.13", "21.23", "Ogród zatrudnia.", "", "", ""]
    result = asked(monkeypatch, ["practice", *given, *place], answers)
    assert result.exit_code == 0, result.stderr
    assert "jest kilka miejscowości „Józefów”" in result.stderr
    [file] = folder.glob("praktyki/mazowieckie/*.md")
    assert "coordinates:\n  lat: 52.13\n  lon: 21.23\n" in file.read_text(encoding="utf-8")
    check(folder)


def test_answers_that_end_early_leave_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = asked(monkeypatch, ["practice"], ["Ogród"])
    assert result.exit_code == 1
    assert result.stderr.endswith("Przerwano; niczego nie zapisano.\n")
    assert files(folder) == {*BASE}


def test_at_a_terminal_it_asks(folder: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "catalogue", "new", "visit", *OF_VISIT[2:], "--start", "2017", "--id", "nowa"]
    with subprocess.Popen(command, cwd=folder.parent, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, b"Wyjazd\n\n\n\n\n")
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    assert process.returncode == 0, shown.decode()
    assert "title: Wyjazd\n" in (folder / "wizyty/2017/nowa.md").read_text(encoding="utf-8")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so at the end of a terminal
        return b""


@pytest.mark.parametrize(("command", "kind"), [("practice", "praktyka"), ("visit", "wizyta")])
def test_the_template_shows_every_field_as_a_comment(folder: Path, command: str, kind: Kind) -> None:
    result = run(command, "--empty")
    assert result.exit_code == 0
    assert read_entry("", result.stdout.encode()).fields == {}
    assert sorted(re.findall(r"^# (\w+):", result.stdout, re.MULTILINE)) == sorted(shape(RECORDS[kind]).fields)
    assert files(folder) == {*BASE}


@pytest.mark.usefixtures("folder")
def test_the_words_of_a_template() -> None:
    assert (
        "\n## województwo (wymagane): małymi literami\n# region: wielkopolskie\n" in run("practice", "--empty").stdout
    )


@pytest.mark.parametrize("kind", ["praktyka", "wizyta"])
def test_without_its_comment_marks_a_template_is_an_entry(tmp_path: Path, kind: Kind) -> None:
    draw(tmp_path, {f"slowniki/{file.name}": file.read_bytes() for file in EXAMPLE_CONTENT.glob("slowniki/*")})
    lists = load(tmp_path, TODAY).catalogue
    assert lists
    filled = re.sub("^# ", "", template(kind, lists.vocabularies), flags=re.MULTILINE)
    assert list(Draft202012Validator(schema(kind, lists.vocabularies)).iter_errors(front_matter(filled))) == []
    cus = re.sub("(?m)^(part_of|successor|aliases|images):.*\n(?: .*\n)*", "", filled) if kind == "praktyka" else ""
    draw(tmp_path, {"praktyki/wielkopolskie/centrum-przyklad.md": cus} if cus else {"wizyty/2022/w.md": filled})
    left = {"K207"} if kind == "wizyta" else set()  # the practice that it names
    assert {problem.code for problem in load(tmp_path, TODAY).problems} == left


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.text(max_size=30))
def test_any_text_is_refused_or_comes_back(title: str, host: str) -> None:
    drafts = Drafts("praktyka", _EXAMPLE, PartialDate.of(TODAY))
    fields = {"title": title, "host": host}
    refused = {problem.field for problem in drafts.problems(fields)}
    document = read_entry("", drafts.text(fields).encode())
    for name, text in fields.items():
        assert name in refused or document.fields[name] == normalize("NFC", text).strip()


_EXAMPLE = load(EXAMPLE_CONTENT, TODAY).catalogue or pytest.fail("the example has problems")
