"""The files of the content folder: what is read, what is refused, what is never opened."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from catalogue.load import load
from catalogue.source.files import EntryFile, list_files
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, codes, draw, problems, with_fields

NAMES = ("rodzaje", "tematy")


def test_listing_is_sorted_and_knows_images_and_vocabularies(tmp_path: Path) -> None:
    draw(
        tmp_path,
        {
            "praktyki/slaskie/b.md": "",
            "praktyki/opolskie/c.md": "",
            "praktyki/opolskie/c.webp": "",
            "wizyty/2017/a.md": "",
            "slowniki/tematy.yml": "",
            "LICENSE": "",
            ".gitkeep": "",
        },
    )
    listing = list_files(tmp_path, NAMES)
    assert listing.entries == [
        EntryFile("praktyki", "opolskie", "c"),
        EntryFile("praktyki", "slaskie", "b"),
        EntryFile("wizyty", "2017", "a"),
    ]
    assert listing.images == {"praktyki/opolskie/c.webp"}
    assert listing.vocabularies == {"tematy": "slowniki/tematy.yml"}
    assert listing.problems == []


@pytest.mark.parametrize(
    ("path", "code", "hint"),
    [
        ("praktyki/slaskie/CIS.md", "K009", "Zmień nazwę na cis.md."),
        ("praktyki/slaskie/zażółć gęślą.md", "K009", "Zmień nazwę na zazolc-gesla.md."),
        ("praktyki/slaskie/a--b.md", "K009", "Zmień nazwę na a-b.md."),
        ("praktyki/slaskie/a_b.md", "K009", "Zmień nazwę na a-b.md."),
        ("praktyki/slaskie/-a.md", "K009", "Zmień nazwę na a.md."),
        ("praktyki/slaskie/a.b.md", "K009", "Zmień nazwę na a-b.md."),
        ("praktyki/slaskie/a.Md", "K009", "Zmień nazwę na a.md."),
        ("praktyki/slaskie/a.JPG", "K009", "Zmień nazwę na a.jpg."),
        ("praktyki/slaskie/Ж.md", "K009", "Zmień nazwę na a3a61fa8.md."),
        ("praktyki/slaskie/" + "a" * 81 + ".md", "K009", "Zmień nazwę na " + "a" * 71 + "-5832a02d.md."),
        ("praktyki/slaskie/index.md", "K009", "Nadaj plikowi nazwę od nazwy podmiotu i miejscowości."),
    ],
)
def test_a_name_that_will_not_do_gets_another(tmp_path: Path, path: str, code: str, hint: str) -> None:
    draw(tmp_path, {path: ""})
    assert [(p.code, p.path.endswith(path), p.hint) for p in list_files(tmp_path, NAMES).problems] == [
        (code, True, hint)
    ]


@pytest.mark.parametrize(
    "path",
    [
        "notatka.md",
        "praktyki/a.md",
        "praktyki/slaskie/inne/a.md",
        "praktyki/slaskie/a.txt",
        "praktyki/slaskie/a",
        "praktyki/slaskie/a.md~",
        "wizyty/2017/06/a.md",
        "slowniki/tematy.yaml",
        "slowniki/Tematy.yml",
        "slowniki/a/tematy.yml",
        "Praktyki/slaskie/a.md",
        "a/b/c",
        "hooks.py",
        "conftest.py",
        "__init__.py",
        "mkdocs.yml",
        "LICENSE.py",
        "praktyki/LICENSE",
        "praktyki/slaskie/conftest.py",
        "praktyki/slaskie/a.svg",
        "praktyki/slaskie/a.html",
        "slowniki/__init__.py",
        *(".gitattributes", ".git", ".gitmodules", ".github/workflows/a.yml", ".nojekyll", "_headers", "CNAME"),
        *("praktyki/.htaccess", "praktyki/slaskie/.hidden.md", "wizyty/2017/.a.jpg", "slowniki/.tematy.yml", ".zmiana"),
        *("praktyki/.gitkeep/a.md", "praktyki/slaskie/.a.swp/b.md", "praktyki/.#a/b.md", "praktyki/slaskie/.zmiana-po"),
        *("praktyki/slaskie/a.md.bak", "praktyki/slaskie/~$a.docx", "praktyki/slaskie/a.jpg.ORIG", "Icon\r"),
        *("praktyki/slaskie/a.md/", "praktyki/slaskie/a.jpg/b.jpg"),
    ],
)
def test_a_file_in_another_place_is_refused_once(tmp_path: Path, path: str) -> None:
    if path.endswith("/"):
        (tmp_path / path).mkdir(parents=True)
    else:
        draw(tmp_path, {path: ""})
    assert [problem.code for problem in list_files(tmp_path, NAMES).problems] == ["K015"]


def test_what_is_there_for_a_while_or_for_git_alone_is_passed_over(tmp_path: Path) -> None:
    names = (
        "praktyki/.gitkeep",
        "wizyty/2017/.a.md.swp",
        "wizyty/2017/.a.md.kate-swp",
        "wizyty/.goutputstream-A1B2C3",
        "slowniki/.~lock.tematy.yml#",
        ".zmiana.lock",
    )
    draw(tmp_path, dict.fromkeys(names, ""))
    (tmp_path / "wizyty" / ".#a.md").symlink_to("ktos@komputer.1234")
    assert list_files(tmp_path, NAMES).problems == []


@pytest.mark.parametrize("mode", [0o755, 0o444, 0o600])
def test_the_rights_of_a_file_say_nothing_of_it(tmp_path: Path, mode: int) -> None:
    draw(tmp_path / ROOT, BASE)
    (tmp_path / ROOT / PRACTICE).chmod(mode)
    assert load(tmp_path / ROOT, TODAY).problems == ()


def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    folder = tmp_path / "praktyki" / "slaskie"
    folder.mkdir(parents=True)
    with open(os.fsencode(folder) + b"/\xbf\xf3\xb3w.md", "w"):  # noqa: PTH123 - pathlib takes no bytes
        pass
    assert [p.code for p in load(tmp_path, TODAY).problems] == ["K001", "K009"]


def test_links_pipes_and_folders_are_not_opened(tmp_path: Path) -> None:
    draw(tmp_path / ROOT, BASE)
    folder = tmp_path / ROOT / "praktyki" / "slaskie"
    (folder / "link.md").symlink_to(folder / "cis-zarki.md")
    (folder / "nigdzie.md").symlink_to(folder / "nie-ma")
    (folder / "petla").symlink_to(folder)
    (folder / "folder.md").mkdir()
    os.mkfifo(folder / "potok.md")
    os.mkfifo(tmp_path / ROOT / "slowniki" / "nowy.yml")
    (folder / "lada.png").symlink_to("/etc/hostname")
    (tmp_path / ROOT / "LICENSE").symlink_to("/etc/hostname")
    (tmp_path / ROOT / "praktyki" / "opolskie").symlink_to("/etc")
    (tmp_path / ROOT / "inne").symlink_to(tmp_path)
    assert {(Path(p.path).name, p.code) for p in load(tmp_path / ROOT, TODAY).problems} == {
        (name, "K015")
        for name in (
            *("link.md", "nigdzie.md", "petla", "folder.md", "potok.md", "nowy.yml"),
            *("lada.png", "LICENSE", "opolskie", "inne"),
        )
    }


def test_a_folder_far_too_deep_is_refused_where_it_begins(tmp_path: Path) -> None:
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(300):
        os.mkdir("a", dir_fd=here)
        inner = os.open("a", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    assert [(p.code, Path(p.path).name) for p in load(tmp_path, TODAY).problems] == [("K015", "a")]


def test_a_vanished_folder_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(tmp_path / ROOT, BASE)
    scandir = os.scandir

    def forbidden(path: Path) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
        if path.name == "wizyty":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", forbidden)
    (problem,) = load(tmp_path / ROOT, TODAY).problems
    assert (problem.code, Path(problem.path).name) == ("K020", "wizyty")


@pytest.mark.parametrize(
    "data",
    [
        BASE[PRACTICE].replace("\n", "\r\n").encode(),
        BASE[PRACTICE].replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + BASE[PRACTICE].encode(),
        BASE[PRACTICE].rstrip("\n").encode(),
        BASE[PRACTICE].replace("---\n", "--- \t\n").encode(),
        (BASE[PRACTICE] + "\n---\n\nDalej.\n\n***\n---\n").encode(),
    ],
    ids=["CRLF", "CR", "BOM", "no final newline", "spaces behind the hyphens", "rules in the body"],
)
def test_ways_to_save_a_file(tmp_path: Path, data: bytes) -> None:
    assert problems(tmp_path, {PRACTICE: data}) == ()


def test_lines_are_counted_alike_however_they_end(tmp_path: Path) -> None:
    text = with_fields(BASE[PRACTICE], "localty: Żarki\n") + "\n<b>a</b>\n"
    places = [
        [(p.line, p.column, p.code) for p in problems(tmp_path, {PRACTICE: data})]
        for data in (text.encode(), text.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + text.encode())
    ]
    assert places == [[(12, 1, "K101"), (18, 1, "K013")]] * 3


def test_front_matter_may_end_with_the_file(tmp_path: Path) -> None:
    assert codes(tmp_path, {PRACTICE: BASE[PRACTICE].partition("## ")[0].rstrip("\n")}) == ["K012"]


def test_empty_front_matter_lacks_every_required_field(tmp_path: Path) -> None:
    assert codes(tmp_path, {PRACTICE: "---\n---\nTekst.\n"}) == ["K102"] * 7


@pytest.mark.parametrize("content", ["", "# komentarz\n", "---\n"])
def test_a_vocabulary_may_be_empty(tmp_path: Path, content: str) -> None:
    assert problems(tmp_path, {"slowniki/projekty.yml": content}) == ()


@pytest.mark.parametrize("content", [b"\xff", b"a: b: c", b"a: " + b"[" * 99, b"[]", b"x" * 300_000])
def test_a_broken_vocabulary_is_one_problem_and_no_flood(tmp_path: Path, content: bytes) -> None:
    found = problems(tmp_path, {"slowniki/rodzaje.yml": content})
    assert {Path(p.path).name for p in found} == {"rodzaje.yml"}


def test_a_wrong_start_says_nothing_about_the_folder(tmp_path: Path) -> None:
    for start in ("[2017]", "{a: b}", "20.06.2017", "soon"):
        assert set(codes(tmp_path, {VISIT: with_fields(BASE[VISIT], f"start: {start}\n")})) <= {"K103", "K106"}


def test_a_wrong_region_says_nothing_about_the_folder(tmp_path: Path) -> None:
    for region in ("[śląskie]", "{a: b}", "Śląsk"):
        assert set(codes(tmp_path, {PRACTICE: with_fields(BASE[PRACTICE], f"region: {region}\n")})) <= {"K103", "K201"}


def test_broken_fields_say_nothing_about_the_year(tmp_path: Path) -> None:
    assert codes(tmp_path, {VISIT: BASE[VISIT].replace("title: ", "title: a: ")}) == ["K003"]
