"""Slips in the example catalogue: `check --fix` brings back the very bytes, or leaves them for a person."""

import random
import re
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.editing.mend import mend
from drawn import TODAY, draw
from project import EXAMPLE_CONTENT

WORDS = "kind|status|mode|role|method|entity_type|region|topics|activities|target_groups|funding|home_regions|organisers|stops"
_NAME = re.compile(r"^ *(?:- )?([a-z_]{3,}):", re.MULTILINE)
_WORD = re.compile(rf"^ *(?:- )?(?:{WORDS}): ([^\W\d_][\w-]+)$", re.MULTILINE)
_ITEM = re.compile(r"^ *- ([a-z][a-z-]+)$", re.MULTILINE)
_DATE = re.compile(r"(?<=: )([0-9]{4})-([0-9]{2})-([0-9]{2})$", re.MULTILINE)
_QUOTED = re.compile(r"(?<=: )\"([^\"\n]*: [^\"\n]*)\"$", re.MULTILINE)
_ADDRESS = re.compile(r"(?<=: )https://", re.MULTILINE)
_LETTER = re.compile("[ąćęńóśźż]")

Slip = Callable[[random.Random, str], str]


def _in_one(pattern: re.Pattern[str], change: Callable[[random.Random, str], str], group: int = 0) -> Slip:
    """A slip in one of the places of a front matter that fit."""

    def slip(rng: random.Random, text: str) -> str:
        header = text.find("\n---\n", 4)
        found = list(pattern.finditer(text, 0, header if header > 0 else len(text)))
        if not found:
            return text
        start, end = rng.choice(found).span(group)
        return f"{text[:start]}{change(rng, text[start:end])}{text[end:]}"

    return slip


def _mistyped(rng: random.Random, word: str) -> str:
    at, letter = rng.randrange(len(word)), rng.choice("abcdefghijklmnoprstuwyz")
    before, behind = word[:at], word[at + 1 :]
    swapped = f"{before}{word[at + 1 : at + 2]}{word[at]}{word[at + 2 :]}"
    return rng.choice(
        [f"{before}{behind}" or letter, f"{before}{letter}{word[at:]}", f"{before}{letter}{behind}", swapped]
    )


def _turned(rng: random.Random, date: str) -> str:
    year, month, day = date.split("-")
    return rng.choice([f"{day}.{month}.{year}", f"{int(day)}.{month}.{year} r.", f"{year}/{int(month)}/{day}"])


SLIPS: dict[str, Slip] = {
    "name of a field": _in_one(_NAME, _mistyped, 1),
    "word": _in_one(_WORD, _mistyped, 1),
    "code in a list": _in_one(_ITEM, _mistyped, 1),
    "capital": _in_one(_WORD, lambda _, word: word.capitalize(), 1),
    "date": _in_one(_DATE, _turned),
    "quotes left out": _in_one(_QUOTED, lambda _, word: word[1:-1]),
    "https left out": _in_one(_ADDRESS, lambda _, __: ""),
    "soft hyphen": _in_one(_LETTER, lambda _, letter: f"{letter}\xad"),
    "letter taken apart": _in_one(_LETTER, lambda _, letter: unicodedata.normalize("NFD", letter)),
}


def _slipped(rng: random.Random, slip: Slip, path: str, text: str) -> str:
    """The text with a slip, but for the codes that a list of words defines: those are right, whatever they are."""
    wrong = slip(rng, text)
    codes = re.compile(r"^\S+:", re.MULTILINE)
    return text if path.endswith(".yml") and codes.findall(wrong) != codes.findall(text) else wrong


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_mended_to_the_very_bytes_or_left(name: str, tmp_path: Path) -> None:
    rng, mended, left = random.Random(name), 0, 0
    shutil.copytree(EXAMPLE_CONTENT, tmp_path, dirs_exist_ok=True)
    texts = {
        file.relative_to(EXAMPLE_CONTENT).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(EXAMPLE_CONTENT.rglob("*.*"))
        if file.suffix in {".md", ".yml"}
    }
    for _ in range(8):
        newline = rng.choice(["\n", "\r\n"])
        wrong = {path: _slipped(rng, SLIPS[name], path, text) for path, text in texts.items()}
        draw(tmp_path, {path: text.replace("\n", newline) for path, text in wrong.items()})
        drafts = mend(tmp_path, TODAY).drafts
        for path, text in texts.items():
            data = drafts.get(path)
            assert data in {None, text.replace("\n", newline).encode()}, path
            mended += data is not None
            left += data is None and wrong[path] != text
    assert mended > left, (mended, left)
