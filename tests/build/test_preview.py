"""What `mkdocs serve` makes anew at each change, in one process."""

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from build.conftest import drawn_project
from catalogue.search import morphology
from drawn import BASE, draw, with_fields

ENTRY = "praktyki/slaskie/cis-zarki.md"


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mock]:
    """What stands in the place of loading the dictionary, which takes its time and its memory."""
    loaded = Mock(return_value=None)
    monkeypatch.setattr(morphology, "_morfeusz", loaded)
    morphology.of_this_process.cache_clear()
    yield loaded
    morphology.of_this_process.cache_clear()


def test_the_dictionary_is_loaded_once_a_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loaded: Mock) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # which the hooks set
    project = drawn_project(tmp_path)
    for title in ("Herbaciarnia", "Piekarnia"):
        draw(project / "practices", {ENTRY: with_fields(BASE[ENTRY], f"title: {title}\n")})
        build(load_config(str(project / "mkdocs.yml")))
        assert f"{title}</h1>" in (project / "site" / "praktyki" / "cis-zarki.html").read_text(encoding="utf-8")
    loaded.assert_called_once_with()
