"""A warning where a new entry still says what is to be written."""

from pathlib import Path

from catalogue.editing.template import BODY
from catalogue.load import load
from catalogue.reports.problems import render
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, draw, with_body


def _warned(folder: Path, path: str, body: str) -> str:
    draw(folder / ROOT, {**BASE, path: with_body(BASE[path], body)})
    loaded = load(folder / ROOT, TODAY, warn=True)
    assert loaded.problems == ()
    return render(loaded.warnings).replace(f"{folder}/", "")


def test_words_of_the_template_are_named_at_their_line(tmp_path: Path) -> None:
    hint = "    → Napisz w tym miejscu własny tekst albo usuń ten wiersz.\n"
    said = "O002 W tekście zostały słowa wzoru: „Do uzupełnienia: …”.\n" + hint
    assert _warned(tmp_path / "a", PRACTICE, BODY["praktyka"]) == f"practices/{PRACTICE}:15:1: {said}"
    assert _warned(tmp_path / "b", VISIT, f"Tekst.\n\n{BODY['wizyta']}") == f"practices/{VISIT}:16:1: {said}"


def test_a_text_of_ones_own_is_not_warned_of(tmp_path: Path) -> None:
    assert _warned(tmp_path, PRACTICE, "Jest co uzupełnić. Do uzupełnienia jest niewiele.\n") == ""
