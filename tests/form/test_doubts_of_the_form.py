"""The form doubts of one entry what `katalog check` does, in the same words."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from catalogue.load import load
from catalogue.model.doubts.host_names import Named, may_be_one
from catalogue.model.doubts.persons import WORDS, persons, places_of_two_words
from catalogue.model.doubts.towns import meant
from catalogue.model.geography.places import places_in, places_named
from catalogue.model.geography.region import REGION_BY_NAME
from drawn import BASE, PRACTICE, ROOT, TODAY, VISIT, catalogue_of, with_body, with_fields
from form.checker import Checker, entries_of, entry_of
from form.test_twins_of_hosts import HOSTS
from form.twins import altered, differing
from model.test_persons import IS_PLACE, OTHERS, PERSONS

SAID_TWICE = "title: Centrum Integracji Społecznej w Żarkach\nsummary: Centrum prowadzi kawiarnię.\n"
STOPS = """\
stops:
  - place: Muzeum
    region: śląskie
    locality: Czestochowa
    note: Rozmowa z prezesem Janem Kosem.
  - place: Centrum Integracji Społecznej w Żarkach
"""
CASES: Mapping[str, tuple[str, str]] = {
    "what is said twice": (PRACTICE, with_fields(BASE[PRACTICE], SAID_TWICE)),
    "the title again": (PRACTICE, with_fields(BASE[PRACTICE], "title: Kawiarnia\nsummary: Kawiarnia!\n")),
    "a town with its part": (PRACTICE, with_fields(BASE[PRACTICE], "locality: Katowice – Ligota\n")),
    "a gmina": (PRACTICE, with_fields(BASE[PRACTICE], "municipality: Czestochowa\n")),
    "people": (
        PRACTICE,
        with_body(with_fields(BASE[PRACTICE], "hosting:\n  contact: pani Ewa Lis\n"), "O.\n\nDr Jan\nKos.\n"),
    ),
    "stops": (VISIT, with_fields(BASE[VISIT], STOPS)),
    "no date": ("wizyty/bez-daty/a.md", BASE[VISIT].replace("start: 2017-06-20\n", "")),
}


@pytest.mark.parametrize("name", CASES)
def test_the_form_doubts_what_the_check_does(name: str, tmp_path: Path, checker: Checker) -> None:
    path, text = CASES[name]
    files = {**BASE, path: text}
    catalogue = catalogue_of(tmp_path / ROOT, files)
    loaded = load(tmp_path / ROOT, TODAY, warn=True)
    checker.know_catalogue(catalogue, entries_of(files), TODAY)
    entry = entry_of(path, text)
    found: list[dict[str, Any]] = checker.evaluate(
        "([kind, context]) => doubts(forms[kind], context, look)",
        [
            entry.kind,
            {"fields": entry.fields, "body": entry.body, "id": entry.id, "folder": entry.folder, "entry": None},
        ],
    )
    ours = [(one.code, one.field) for one in loaded.warnings if one.path.endswith(path)]
    assert sorted((one["code"], one["field"]) for one in found) == sorted(ours) != []
    said = {(one.code, one.message) for one in loaded.warnings}
    assert {(one["code"], one["message"]) for one in found if one["code"] != "O006"} <= said


def test_the_persons_are_the_same(checker: Checker) -> None:
    lists = {**WORDS, "places": sorted(places_of_two_words())}
    texts = [*PERSONS, *OTHERS, *(text.replace(" ", "\n", 1) for text in PERSONS), "\n\n".join((*PERSONS, *OTHERS))]
    theirs = checker.evaluate(
        "([texts, lists]) => { const isPlace = placeFinder(lists, ['Dymaczewo Nowe']);"
        " return texts.map(text => persons(text, lists, isPlace).map(({ at, found }) => [at, found])); }",
        [texts, lists],
    )
    assert differing(texts, [[list(found) for found in persons(text, IS_PLACE)] for text in texts], theirs) == []


def test_the_towns_are_the_same(checker: Checker) -> None:
    region = REGION_BY_NAME["śląskie"]
    known = [town.name for town in places_in(region)]
    some = known[::6]
    names = [
        *some,
        *(name[1:] for name in some),
        *(f"{name}{more}" for name in some for more in ("x", "xx")),
        *(f"{n} – Górka" for n in some),
    ]
    ours = [[] if places_named(name, region) else meant(name, known) for name in names]
    theirs = checker.evaluate("([names, known]) => names.map(name => meant(name, known))", [names, known])
    assert differing(names, ours, theirs) == []


def test_hosts_may_be_one_alike(checker: Checker) -> None:
    asked = list(altered(HOSTS[::2]))
    pairs = [[list(one), list(other)] for one in asked[::3] for other in asked[::3]]
    slugs = {name: region.slug for name, region in REGION_BY_NAME.items()}
    named = {tuple(one): Named.of(one[0], slugs[one[1]], one[2], one[3]) for one in asked}
    ours = [may_be_one(named[tuple(one)], named[tuple(other)]) for one, other in pairs]
    theirs = checker.evaluate(
        """pairs => {
            const named = ([host, region, town, entity_type]) => ({ host, region, town, entity_type });
            return pairs.map(([one, other]) => mayBeOne(named(one), named(other)));
        }""",
        pairs,
    )
    assert differing(pairs, ours, theirs) == []
    assert 100 < sum(ours) < len(pairs)
