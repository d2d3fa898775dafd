"""What Python ships to the scripts is what `data/shipped.d.ts` tells them: Deno checks it as literals of those types."""

import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from deno import find_deno_bin

from catalogue.views.scripts import ASSETS
from published import Published

Json = object

_PIECE = re.compile(r'katalog\.piece\("([^"]+)",(.*)\)\n', re.DOTALL)
_DATA = re.compile(r'<script type="application/json" id="(k-[a-z-]+)">(.*?)</script>', re.DOTALL)
GIVEN = {"dodaj.html": "k-form-data", "dodaj-wizyte.html": "k-form-data", "planer.html": "k-plan-data", "porownaj.html": "k-compare-data"}  # fmt: skip
KINDS = {
    *("start", "slowa", "litery", "strony", "przegladanie", "tabela"),
    *("praktyki", "okolica", "identyfikatory", "dawne", "miejscowosci", "wpisy"),
}
"""The beginnings of the names of pieces; no key of the example has so many documents that it gets one of `liczne`."""
RECORDS = {"start", "przegladanie", "praktyki", "wpisy"}
"""Those that are a set of fields."""


@pytest.fixture(scope="module")
def pieces(example_site: Published) -> Mapping[str, Json]:
    """The pieces of the example, by their names."""
    found = {}
    for path in sorted((example_site.folder / "szukaj").rglob("*.js")):
        match = _PIECE.fullmatch(path.read_text(encoding="utf-8"))
        assert match, path
        found[match[1]] = json.loads(match[2])
    return found


@pytest.fixture(scope="module")
def given(example_site: Published) -> Mapping[str, Json]:
    """The data in its pages, by their paths."""
    texts = {page: (example_site.folder / page).read_text(encoding="utf-8") for page in GIVEN}
    found = {page: _DATA.search(text) for page, text in texts.items()}
    assert {page: match and match[1] for page, match in found.items()} == GIVEN
    return {page: json.loads(match[2]) for page, match in found.items() if match}


def faults(folder: Path, values: Iterator[tuple[str, Json]]) -> str:
    """What Deno finds where each value stands as one of its type."""
    lines = [f'import type {{ Given, Pieces }} from "{(ASSETS / "data" / "shipped.d.ts").as_uri()}";']
    lines += [f"export const of{n}: {kind} = {json.dumps(value)};" for n, (kind, value) in enumerate(values)]
    file = folder / "shipped.ts"
    file.write_text("\n".join(lines), encoding="utf-8")
    run = subprocess.run(
        [find_deno_bin(), "check", "--quiet", "--no-config", "--no-lock", file],
        env={**os.environ, "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert bool(run.returncode) == bool(run.stderr)
    return run.stderr


def all_values(pieces: Mapping[str, Json], given: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    """Everything that is shipped, each with its type."""
    yield from ((f'Pieces["{name}"]', piece) for name, piece in pieces.items())
    yield from ((f'Given["{GIVEN[page]}"]', data) for page, data in given.items())


def test_every_piece_and_all_data_of_pages_are_as_they_are_told(
    tmp_path: Path, pieces: Mapping[str, Json], given: Mapping[str, Json]
) -> None:
    assert {name.partition("/")[0] for name in pieces} == KINDS
    assert faults(tmp_path, all_values(pieces, given)) == ""


def wrong_values(values: Iterator[tuple[str, Json]]) -> Iterator[tuple[str, Json]]:
    """The first value of each type gone wrong: nothing in its place; a field that is missing, or one too many."""
    seen = set[str]()
    for kind, value in values:
        beginning = kind.partition("/")[0]
        if beginning in seen:
            continue
        seen.add(beginning)
        yield kind, None
        if isinstance(value, dict) and beginning.partition('"')[2].removesuffix('"]') in {*RECORDS, *GIVEN.values()}:
            yield kind, {**value, "other": ""}
            for name in value:
                yield kind, {other: part for other, part in value.items() if other != name}


def test_what_goes_wrong_is_found(tmp_path: Path, pieces: Mapping[str, Json], given: Mapping[str, Json]) -> None:
    wrong = list(wrong_values(all_values(pieces, given)))
    found = faults(tmp_path, iter(wrong))
    assert {int(line) - 2 for line in re.findall(r"shipped\.ts:(\d+):\d+", found)} == set(range(len(wrong)))
