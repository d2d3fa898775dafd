"""The editors' page of errors and the code keep step: same codes, and every example does what it says."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from catalogue.load import load
from catalogue.model.geography.region import REGION_BY_SLUG
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.problems import codes
from catalogue.problems.codes import ERRORS, WARNINGS
from catalogue.reports.problems import render
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, problems, with_body, with_fields
from pictures import HEIC, picture

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs" / "bledy.md").read_text(encoding="utf-8")
HEADING = re.compile(r"^## (K\d{3}) – (.+) \{ #k\d{3} \}$", re.MULTILINE)
WARNING = re.compile(r"^\*\*(O\d{3}) – (.+)\.\*\* ", re.MULTILINE)
EXAMPLE = re.compile(r"\*\*(Źle|Dobrze)\*\*\n\n```(\w+)\n(.*?)```\n", re.DOTALL)
SPECIAL = re.compile(r"(\S+) – (?:kodowanie (\S+)|rozmiar (\d+) KiB|(\d+) nieznanych pól)")
PICTURE = re.compile(r"(\S+) – (JPEG|HEIC)(?:, (\d+) MB)?")
NOT_RUN = {
    "K020": "whether the system lets a file be read cannot be drawn, least of all as root",
    "K022": "a fault of the program, which no file is meant to bring about",
    "K033": "of a spreadsheet that is imported, tests/cli/test_import_sheets.py",
    "K034": "of a spreadsheet that is imported, tests/cli/test_import_sheets.py",
    "K035": "told against an earlier version alone",
    "K036": "as before",
}

# What the examples refer to: a second practice and an image beside the first.
AROUND: Mapping[str, str | bytes] = {
    **BASE,
    "praktyki/slaskie/cus-zarki.md": BASE[PRACTICE].replace("entity_type: cis", "entity_type: cus"),
    "praktyki/slaskie/kawiarnia.jpg": picture(),
}


class Example(NamedTuple):
    code: str
    label: str
    language: str
    text: str


def _sections() -> dict[str, str]:
    parts = HEADING.split(PAGE)
    return dict(zip(parts[1::3], parts[3::3], strict=True))


EXAMPLES = [Example(code, *found) for code, section in _sections().items() for found in EXAMPLE.findall(section)]


def _files(example: Example) -> dict[str, str | bytes]:
    """The files that an example means."""
    if example.language == "text":
        return dict(_from_path(line) for line in example.text.splitlines())
    if example.language == "yaml":
        named = re.match(r"# (slowniki/\S+)\n", example.text)
        if named:
            return {named[1]: example.text}
        keys = set(re.findall(r"^\w+", example.text, re.MULTILINE))
        path = VISIT if keys & (Visit.model_fields.keys() - Practice.model_fields.keys()) else PRACTICE
        return {path: with_fields(BASE[path], example.text)}
    whole = example.text.startswith("---\n") or example.code == "K001"
    return {PRACTICE: example.text if whole else with_body(BASE[PRACTICE], example.text)}


def _from_path(line: str) -> tuple[str, str | bytes]:
    photo = PICTURE.fullmatch(line)
    if photo:
        data = HEIC if photo[2] == "HEIC" else picture()
        return photo[1], data + bytes(int(photo[3] or 0) * 1024**2)
    special = SPECIAL.fullmatch(line)
    if special:
        path, encoding, size, unknown = special.groups()
        if encoding:
            return path, BASE[path].encode(encoding)
        if size:
            return path, BASE[path] + "\n" * (int(size) * 1024 - len(BASE[path].encode()))
        return path, with_fields(BASE[path], "".join(f"pole{number}: x\n" for number in range(int(unknown))))
    region = REGION_BY_SLUG.get(line.split("/")[1])
    return line, with_fields(BASE[PRACTICE], f"region: {region.name}\n") if region else BASE[PRACTICE]


def test_page_has_every_code_in_order_with_its_heading() -> None:
    assert HEADING.findall(PAGE) == list(ERRORS.items())
    assert WARNING.findall(PAGE) == list(WARNINGS.items())
    assert [*ERRORS, *WARNINGS] == sorted([*ERRORS, *WARNINGS])


def test_every_code_that_is_told_is_registered_and_every_registered_one_told() -> None:
    files = [file for file in (REPOSITORY / "hooks" / "catalogue").rglob("*.py") if file != Path(codes.__file__)]
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    assert set(re.findall(r'"([KO]\d{3})"', code)) == {*ERRORS, *WARNINGS}


def test_every_heading_has_the_anchor_of_its_code() -> None:
    assert re.findall(r"^## (.{4}).* \{ #(.*) \}$", PAGE, re.MULTILINE) == [
        (code, code.lower()) for code in _sections()
    ]


def test_every_code_has_a_bad_and_a_good_example() -> None:
    labels = {code: [e.label for e in EXAMPLES if e.code == code] for code in _sections()}
    assert {code for code, found in labels.items() if found != ["Źle", "Dobrze"]} == NOT_RUN.keys()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.code} {example.label}")
def test_example_does_what_it_says(tmp_path: Path, example: Example) -> None:
    draw(tmp_path / ROOT, AROUND)
    found = {problem.code for problem in problems(tmp_path, _files(example))}
    if example.label == "Dobrze":
        assert found == set()
    elif example.code == "K021":
        assert found == {"K021", "K101"}  # the count of the others comes with them
    else:
        assert found == {example.code}


def test_the_example_of_a_message_is_a_real_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = BASE[PRACTICE].replace("title: Relacja z wizyty studyjnej", "title: [Relacja, Wizyta]")
    draw(tmp_path / ROOT, {**BASE, PRACTICE: entry})
    monkeypatch.chdir(tmp_path)
    report = render(load(Path(ROOT), TODAY).problems)
    assert f"```text\n{report}```" in PAGE
