"""Every entry in the form: without a problem, and written back byte for byte."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.bare import opened
from browser.test_text_shown import shown_otherwise
from catalogue.model.records.shape import RECORDS, Kind
from catalogue.source.yaml.writing import as_yaml
from form.any_fields import told_of_any_fields
from form.checker import Checker
from form.test_markdown import faults
from form.twins import addresses_otherwise, altered, hosts_found, ids_otherwise, slugs_otherwise, texts_otherwise
from form.writing import Writer, assert_reads_back, changed, unchanged, written
from real.content import TODAY, catalogue_of, entries_of
from search.content import texts_below


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker() as opened:
        yield opened


@pytest.fixture(scope="module")
def writer() -> Iterator[Writer]:
    with Writer() as opened:
        yield opened


def _lines(practices: Path) -> list[str]:
    return sorted({line for text in texts_below(practices) for line in text.splitlines()})


def _hosts(practices: Path) -> list[tuple[str, str, str, str]]:
    found = catalogue_of(practices).practices.values()
    return [(p.host, p.region.name, p.locality or p.municipality or "", p.entity_type) for p in found]


def test_no_entry_has_a_problem(practices: Path, checker: Checker) -> None:
    entries = entries_of(practices)
    checker.know_catalogue(catalogue_of(practices), entries, TODAY)
    found = zip(entries, checker.check_all(entries), strict=True)
    assert {entry.path: problems for entry, problems in found if problems} == {}


@pytest.mark.parametrize("kind", RECORDS)
def test_anything_in_a_field_has_the_same_problems(practices: Path, checker: Checker, kind: Kind) -> None:
    found = told_of_any_fields(checker, catalogue_of(practices), entries_of(practices), kind, 2)
    assert [(entry.fields, ours, theirs) for entry, ours, theirs in found if ours != theirs] == []


def test_no_text_has_a_fault(practices: Path, checker: Checker) -> None:
    bodies = [entry.body for entry in entries_of(practices)]
    assert faults(checker, bodies) == [(body, [], []) for body in bodies]


@pytest.mark.browser
def test_every_text_is_shown_as_on_the_site(practices: Path, chromium: Browser, tmp_path: Path) -> None:
    page = opened(chromium, tmp_path, "form/markdown/shown.js")
    assert shown_otherwise(page, [entry.body for entry in entries_of(practices)]) == []


def test_every_line_is_read_alike(practices: Path, checker: Checker) -> None:
    lines = _lines(practices)
    assert texts_otherwise(checker, lines) == []
    assert slugs_otherwise(checker, lines) == []
    assert addresses_otherwise(checker, re.findall(r"https?://\S+", "\n".join(lines))) == []


def test_every_host_gives_the_same_id(practices: Path, checker: Checker) -> None:
    pairs = [(host, town) for host, _, own, _ in _hosts(practices) for town in (own, "", "Bielsko-Biała")]
    assert ids_otherwise(checker, pairs) == []


def test_every_host_under_another_name_is_known_alike(practices: Path, checker: Checker) -> None:
    hosts = _hosts(practices)
    _, otherwise = hosts_found(checker, hosts, list(altered(hosts)))
    assert otherwise == []


@pytest.mark.parametrize("kind", RECORDS)
def test_what_has_not_changed_stays_byte_for_byte(practices: Path, writer: Writer, kind: Kind) -> None:
    cases = list(unchanged(entry.text for entry in entries_of(practices) if entry.kind == kind))
    assert written(writer, cases, kind) == [text for text, _, _ in cases]


@pytest.mark.parametrize("kind", RECORDS)
def test_any_change_leaves_the_rest_as_it_is(practices: Path, writer: Writer, kind: Kind) -> None:
    texts = [entry.text for entry in entries_of(practices) if entry.kind == kind]
    cases = list(changed(random.Random(7), texts, 2))
    for case, after in zip(cases, written(writer, cases, kind), strict=True):
        assert_reads_back(case, after)


def test_every_field_is_written_as_python_writes_it(practices: Path, writer: Writer) -> None:
    fields = [dict(entry.fields) for entry in entries_of(practices)]
    assert writer.evaluate("all => all.map(yamlLines)", fields) == [as_yaml(each) for each in fields]
