"""Commands that are stopped while they change the content, two at once, and what the next command does and says."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import stopping
from catalogue.cli import katalog
from catalogue.editing import undisturbed
from catalogue.load import load
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_fields
from forked import python
from pictures import picture
from project import REPOSITORY
from stopping import KilledError, stopped, tree

OTHER = "praktyki/opolskie/cis-brzeg.md"
IMAGE = "  - {file: sala.jpg, alt: Sala, credit: Gmina, licence: CC BY 4.0}\n"
FILES: Mapping[str, str | bytes] = {
    **BASE,
    OTHER: with_fields(BASE[PRACTICE], f"host: CIS w Brzegu\nregion: opolskie\nimages:\n{IMAGE}"),
    "praktyki/opolskie/sala.jpg": picture(),
}
SHEET = "title;host;entity_type;region;summary;topics;sources;body\n" + "".join(
    f"Pralnia;CIS {name};CIS;{region};Pierze.;reintegracja;Relacja;Centrum pierze.\n"
    for name, region in (("Jutrzenka", "śląskie"), ("Zorza", "pomorskie"))
)
MAP = """\
body: body
constants:
  sources: [{publisher: ROPS}]
columns:
  sources: [{title: sources}]
""" + "".join(f"  {name}: {name}\n" for name in ("title", "host", "entity_type", "region", "summary", "topics"))
NEW = (
    *("new", "practice", "--title", "Ogród", "--host", "Fundacja Ogród", "--type", "CIS", "--region", "pomorskie"),
    *("--summary", "Ogród.", "--topic", "reintegracja", "--source-title", "Relacja", "--source-publisher", "ROPS"),
)
COMMANDS = {
    "rename": ("rename", "cis-zarki", "cis-feniks"),
    "withdraw": ("withdraw", "cis-brzeg"),
    "import": ("import", "lista.csv", "--map", "mapa.yml", "--write"),
    "new": NEW,
}
NEW_NAME = "praktyki/slaskie/cis-feniks.md"
UNDONE = "Przerwaną zmianę treści w folderze practices cofnięto: pliki są takie jak przed nią.\n"
FINISHED = "Przerwaną zmianę treści w folderze practices dokończono: pliki są takie, jakie miały być.\n"
WAITS = "Inne polecenie zmienia teraz treść w folderze practices. Czekam, aż skończy.\n"
STOPPED = (
    "practices/.zmiana-w-toku:1:1: K025 Polecenie, które zmienia treść, przerwano albo jeszcze trwa.\n"
    "    → Uruchom katalog check: cofnie tę zmianę albo ją dokończy. "
    "Gdy to nie pomaga, sprawdź, czy wolno zapisywać w folderze z treścią.\n"
)
each_command = pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """One content folder after another, all the same, each in the current folder."""

    def drawn() -> Iterator[Path]:
        for number in count():
            here = tmp_path / str(number)
            draw(here, {"lista.csv": SHEET, "mapa.yml": MAP})
            draw(here / ROOT, FILES)
            monkeypatch.chdir(here)
            yield Path(ROOT)

    return drawn()


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(katalog, arguments)


def _trees(folders: Iterator[Path], command: tuple[str, ...]) -> tuple[dict[str, bytes | None], ...]:
    """The content folder before and after a command."""
    folder = next(folders)
    before = tree(folder)
    result = _run(*command)
    assert result.exit_code == 0, result.output
    assert tree(folder) != before
    return before, tree(folder)


def _steps(folders: Iterator[Path], command: tuple[str, ...]) -> int:
    with stopped(next(folders), None, KilledError()) as counted:
        _run(*command)
    return len(counted.steps)


def _killed(folder: Path, command: tuple[str, ...], at: int) -> dict[str, bytes | None]:
    """What a command that is killed at a step leaves."""
    with pytest.raises(KilledError), stopped(folder, at, KilledError()):
        CliRunner().invoke(katalog, command, standalone_mode=False)
    return tree(folder)


def _shown(left: Mapping[str, bytes | None]) -> dict[str, bytes | None]:
    """What is not hidden."""
    return {path: data for path, data in left.items() if not path.startswith(".")}


@each_command
def test_killed_at_any_step_the_next_command_finishes_or_undoes_it_and_says_so(
    folders: Iterator[Path], command: tuple[str, ...]
) -> None:
    before, after = _trees(folders, command)
    heard = set()
    for at in range(_steps(folders, command)):
        folder = next(folders)
        left = _killed(folder, command, at)
        halfway = _shown(left) not in (before, after)
        assert bool(load(folder, TODAY).problems) >= halfway  # who does not settle it does not take it for whole
        result = _run("check")
        said = result.stderr.partition("Treść jest poprawna")[0]
        assert result.exit_code == 0, result.output
        assert tree(folder) == (after if said == FINISHED or (not said and _shown(left) == after) else before)
        assert said in ({UNDONE, FINISHED} if halfway else {UNDONE, FINISHED, ""})
        heard.add(said)
    assert heard == {UNDONE, FINISHED, ""}


@each_command
def test_after_ctrl_c_at_any_step_it_is_all_or_nothing_and_it_says_which(
    folders: Iterator[Path], command: tuple[str, ...]
) -> None:
    before, after = _trees(folders, command)
    heard = set()
    for at in range(_steps(folders, command)):
        folder = next(folders)
        with stopped(folder, at, KeyboardInterrupt()):
            result = _run(*command)
        said = result.stderr.strip()
        whole = said == "Przerwano. Wszystko było już zapisane." or (said == "Aborted!" and result.stdout)
        assert _shown(tree(folder)) == (after if whole else before)
        assert tree(folder).keys() <= {*before, *after, ".zmiana.lock"}
        assert result.exit_code == (1 if said == "Aborted!" else 130)
        heard.add(said)
    assert heard == {"Przerwano. Niczego nie zmieniono.", "Przerwano. Wszystko było już zapisane.", "Aborted!"}


@each_command
def test_a_step_that_the_disk_refuses_undoes_it_unless_all_is_done(
    folders: Iterator[Path], command: tuple[str, ...]
) -> None:
    before, after = _trees(folders, command)
    for at in range(_steps(folders, command)):
        folder = next(folders)
        with stopped(folder, at, OSError(28, "No space left on device", "x")):
            result = _run(*command)
        refused = "System nie pozwala zapisać pliku x (No space left on device). Niczego nie zmieniono.\n"
        assert (result.exit_code, result.stderr) in {(2, refused), (0, "")}
        assert _shown(tree(folder)) == (before if result.exit_code else after)


def test_who_reads_no_more_of_what_it_says_does_not_hear_that_nothing_was_changed(
    folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, after = _trees(folders, COMMANDS["rename"])
    folder, really_echo = next(folders), click.echo

    def echo(said: str, **options: bool) -> None:
        if not options.get("err"):
            raise BrokenPipeError(32, "Broken pipe")
        really_echo(said, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("catalogue.commands.rename.click.echo", echo)
    result = _run(*COMMANDS["rename"])
    assert (result.exit_code, result.output, tree(folder)) == (1, "", after)


def test_a_disk_that_lets_nothing_be_undone_leaves_it_to_the_next_command(folders: Iterator[Path]) -> None:
    before, _ = _trees(folders, COMMANDS["rename"])
    heard = set()
    for at in range(_steps(folders, COMMANDS["rename"])):
        folder = next(folders)
        with stopped(folder, at, OSError(5, "Input/output error", "x"), for_good=True):
            heard.add(_run(*COMMANDS["rename"]).stderr.partition(". ")[2])
            assert ("K025" in _run("check").stdout) == any(path.startswith(".zmiana-") for path in tree(folder))
        _run("check")
        assert tree(folder).keys() <= {*before, "praktyki/slaskie/cis-feniks.md"}
    assert heard == {
        *("", "Niczego nie zmieniono.\n"),
        "Zmiana jest w połowie: następne polecenie katalog cofnie ją albo dokończy.\n",
    }


@pytest.mark.parametrize("command", [*COMMANDS.values()][:3], ids=[*COMMANDS][:3])
def test_a_real_kill_leaves_no_lock_and_is_settled(folders: Iterator[Path], command: tuple[str, ...]) -> None:
    before, after = _trees(folders, command)
    steps = _steps(folders, command)
    for at in (steps // 3, steps // 2, steps - 2):
        folder = next(folders)
        done = python([stopping.__file__, str(at), *command], cwd=Path.cwd())
        assert done.returncode == -signal.SIGKILL
        result = _run("check")
        assert result.exit_code == 0
        assert WAITS not in result.stderr
        assert tree(folder) in (before, after)


def _underway(folders: Iterator[Path]) -> tuple[Path, dict[str, bytes | None]]:
    """A folder in which a renaming was killed, when the new file was there and the old one was gone."""
    before, _ = _trees(folders, COMMANDS["rename"])
    for at in range(_steps(folders, COMMANDS["rename"])):
        folder = next(folders)
        left = _killed(folder, COMMANDS["rename"], at)
        if NEW_NAME in left and PRACTICE not in left:
            assert left[VISIT] == before[VISIT]
            return folder, before
    raise AssertionError


@pytest.mark.parametrize(
    "command",
    [("check",), ("stats",), ("build",), ("rename", "x", "y"), ("rename", "x", "y", "--dry-run"), ("withdraw", "x"),
     ("import", "lista.csv", "--map", "mapa.yml"), ("new", "visit", "--empty")],
)  # fmt: skip
def test_every_command_settles_first(
    folders: Iterator[Path], command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, before = _underway(folders)
    Path("mkdocs.yml").touch()
    monkeypatch.setattr("catalogue.commands.build.build_site", lambda *_: [])
    assert _run(*command).stderr.startswith(UNDONE)
    assert tree(folder) == before


def test_where_nothing_may_be_written_the_check_tells_it(folders: Iterator[Path]) -> None:
    folder, _ = _underway(folders)
    left = tree(folder)
    with stopped(folder, 0, OSError(30, "Read-only file system"), for_good=True):
        for command in ("check", "stats"):
            result = _run(command)
            assert result.exit_code == 1
            assert result.stdout.startswith(STOPPED)
    assert tree(folder) == left


def test_content_in_order_is_read_without_writing(folders: Iterator[Path]) -> None:
    with stopped(next(folders), 0, OSError(30, "Read-only file system"), for_good=True) as counted:
        for command in (("check",), ("stats",), (*COMMANDS["rename"], "--dry-run"), COMMANDS["import"][:-1]):
            assert _run(*command).exit_code == 0
    assert counted.steps == []


def test_what_somebody_has_changed_since_is_told_and_left_until_it_is_put_aside(folders: Iterator[Path]) -> None:
    folder, before = _underway(folders)
    draw(folder, {VISIT: "poprawione ręcznie"})
    left = tree(folder)
    for command in (("check",), COMMANDS["rename"], COMMANDS["withdraw"], NEW):
        result = _run(*command)
        assert result.exit_code == 1
        assert result.stdout.partition("practices/wizyty/2017/wizyta-zarki.md:1:1: K025")[2].startswith(
            " Zmianę tego pliku przerwano, a potem ktoś zmienił go jeszcze raz.\n    → Przenieś ten plik poza folder "
            "z treścią i uruchom katalog check: cofnie przerwaną zmianę albo ją dokończy. "
            "Potem nanieś swoje poprawki jeszcze raz.\n"
        )
        assert tree(folder) == left
    (folder / VISIT).rename("na-bok.md")
    assert _run("check").stderr.startswith(UNDONE)
    assert tree(folder) == before


@pytest.fixture
def holder(folders: Iterator[Path]) -> Iterator[subprocess.Popen[bytes]]:
    """Another command at work in the current content folder."""
    code = "import filelock, sys; lock = filelock.FileLock(sys.argv[1]); lock.acquire(); print(flush=True); sys.stdin.read()"
    lock = next(folders) / ".zmiana.lock"
    with subprocess.Popen([sys.executable, "-c", code, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        yield process
        process.kill()


@pytest.mark.parametrize("command", [("check",), *COMMANDS.values()])
def test_a_second_command_waits_until_the_first_ends_or_dies(
    holder: subprocess.Popen[bytes], command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    really_echo = click.echo

    def echo(said: str, **options: bool) -> None:
        really_echo(said, **options)  # type: ignore[arg-type]
        holder.kill()

    monkeypatch.setattr("catalogue.editing.undisturbed.click.echo", echo)
    result = _run(*command)
    assert (result.exit_code, result.stderr.partition("Treść jest poprawna")[0]) == (0, WAITS)
    assert not Path(ROOT, ".zmiana.lock").exists()


@pytest.mark.usefixtures("holder")
@pytest.mark.parametrize("command", [("check",), *COMMANDS.values()])
def test_a_second_command_gives_up_where_the_first_does_not_end(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(Path(ROOT))
    monkeypatch.setattr(undisturbed, "PATIENCE", 0.1)
    result = _run(*command)
    assert (result.exit_code, result.output) == (
        2,
        f"{WAITS}Nadal nie skończyło. Niczego nie zmieniono; spróbuj ponownie później.\n",
    )
    assert tree(Path(ROOT)) == before


def test_two_commands_at_once_change_the_same_file_one_after_the_other(folders: Iterator[Path]) -> None:
    folder = next(folders)
    draw(folder, {VISIT: BASE[VISIT].replace("cis-zarki\n", "cis-zarki\n  - practice: cis-brzeg\n")})
    arguments = (COMMANDS["rename"], ("rename", "cis-brzeg", "cis-odra"))
    started = [subprocess.Popen([sys.executable, "-m", "catalogue", *each]) for each in arguments]
    assert [process.wait() for process in started] == [0, 0]
    stops = "  - practice: cis-feniks\n  - practice: cis-odra\n"
    assert stops in (folder / VISIT).read_text(encoding="utf-8")
    assert _run("check").exit_code == 0


def test_git_ignores_what_is_left_behind(folders: Iterator[Path]) -> None:
    folder, _ = _underway(folders)
    draw(folder, {"praktyki/slaskie/.cis-zarki.md.nowy": ""})
    shutil.copy(REPOSITORY / ".gitignore", ".gitignore")
    Path("lista.csv").unlink()
    Path("mapa.yml").unlink()
    hidden = [path for path in tree(folder) if path.partition("/")[0].startswith(".")]
    assert len(hidden) == 5
    subprocess.run(["git", "init", "--quiet"], check=True)  # noqa: S607 - as on PATH
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"],  # noqa: S607 - as on PATH
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert [path for path in listed.stdout.splitlines() if "/." in path] == []
    assert f"practices/{VISIT}" in listed.stdout
