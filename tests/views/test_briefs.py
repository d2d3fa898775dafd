"""What the planner knows of a practice: the script, and the facts in words in it."""

import json
from pathlib import Path
from typing import Annotated, Any

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.shape import RECORDS
from catalogue.model.types.about import About
from catalogue.model.types.texts import Line
from catalogue.views.facts import AS_ON_ITS_PAGE, LEFT_OUT, Facts
from catalogue.views.plan.briefs import brief_items
from catalogue.views.text.doubts import DOUBT
from golden import assert_as_kept

GOLDEN = Path(__file__).parent / "golden" / "szukaj_praktyki_cis-zarki.js"
BESIDES = {"knowledge_year", "sources", "visits"}


def briefs(catalogue: Catalogue) -> dict[str, dict[str, Any]]:
    found = {}
    for file in brief_items(catalogue):
        name = file.path.removeprefix("szukaj/").removesuffix(".js")
        piece = file.content.decode().removeprefix(f'katalog.piece("{name}",').removesuffix(")\n")
        found[name.removeprefix("praktyki/")] = json.loads(piece)
    return found


def facts_of(catalogue: Catalogue, practice: Practice) -> list[list[str]]:
    return [[fact.key, fact.label, fact.value] for fact in Facts(catalogue).of(practice)]


def test_a_brief_is_published_byte_for_byte_as_kept(catalogue: Catalogue) -> None:
    [file] = [file for file in brief_items(catalogue) if file.path == "szukaj/praktyki/cis-zarki.js"]
    assert_as_kept(GOLDEN, file.content)


def test_every_practice_has_its_brief(catalogue: Catalogue) -> None:
    found = briefs(catalogue)
    assert list(found) == list(catalogue.practices)
    for id_, brief in found.items():
        practice = catalogue.practices[id_]
        assert brief["id"] == id_
        assert (brief["title"], brief["host"], brief["summary"]) == (practice.title, practice.host, practice.summary)
        assert brief["times"] == len(catalogue.visited(practice))


def test_what_is_not_known_is_empty(catalogue: Catalogue) -> None:
    [practice] = [practice for practice in catalogue.practices.values() if practice.id == "cus-zarki"]
    nowhere = practice.model_copy(update={"locality": None, "sources": practice.sources[:1]})
    alone = Catalogue.of(catalogue.vocabularies, [nowhere], [])
    brief = briefs(alone)["cus-zarki"]
    unknown = {name: brief[name] for name in ("place", "town", "position", "times", "knowledge", "website", "hosting")}
    assert unknown == {
        "place": "woj. śląskie",
        "town": "",
        "position": None,
        "times": 0,
        "knowledge": "Rok wiedzy nieznany",
        "website": "",
        "hosting": [],
    }
    assert [key for key, _, _ in brief["facts"]] == [
        "title",
        "summary",
        "host",
        "entity_type",
        "region",
        "topics",
        "sources",
    ]


def test_every_known_field_has_its_line(catalogue: Catalogue) -> None:
    facts = Facts(catalogue)
    for practice in catalogue.practices.values():
        told = {fact.key.partition(".")[0] for fact in facts.of(practice)}
        from_file = {"id", "path", "body"}
        known = {name for name, value in practice if value not in (None, ()) and name not in LEFT_OUT | from_file}
        assert told - BESIDES == known
        assert all(fact.value.removesuffix(DOUBT) for fact in facts.of(practice))


def test_what_is_uncertain_says_so(catalogue: Catalogue) -> None:
    facts = Facts(catalogue)
    doubtful = set()
    for practice in catalogue.practices.values():
        for fact in facts.of(practice):
            assert fact.value.endswith(DOUBT) == (fact.key.partition(".")[0] in practice.uncertain), fact
            doubtful |= {fact.key} if fact.value.endswith(DOUBT) else set()
    assert doubtful >= {"since", "activities", "target_groups"}


def test_of_a_set_of_fields_each_part_is_uncertain(catalogue: Catalogue) -> None:
    practice = catalogue.practices["cis-zarki"].model_copy(update={"uncertain": {"hosting": "Z rozmowy."}})
    told = Catalogue.of(catalogue.vocabularies, [practice, catalogue.practices["cus-zarki"]], [])
    assert briefs(told)["cis-zarki"]["hosting"] == [
        ["Przyjmuje grupy", "tak (niepewne)"],
        ["Kontakt", "sekretariat centrum (niepewne)"],
        ["Języki", "polski (niepewne)"],
    ]


def test_no_is_an_answer(catalogue: Catalogue) -> None:
    practice = catalogue.practices["cis-zarki"]
    assert practice.hosting
    hosting = practice.hosting.model_copy(update={"accepts_groups": False})
    assert ["hosting.accepts_groups", "Jak umówić wizytę: przyjmuje grupy", "nie"] in facts_of(
        catalogue, practice.model_copy(update={"hosting": hosting})
    )


class _WithMotto(Practice):
    motto: Annotated[Line | None, About("motto", group="Gospodarz")] = None


def test_a_new_field_has_its_line_by_itself(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RECORDS, "praktyka", _WithMotto)
    practice = _WithMotto.model_construct(**dict(catalogue.practices["cus-zarki"]), motto="Razem")
    assert ["motto", "Motto", "Razem"] in facts_of(catalogue, practice)


def test_the_order_names_fields_that_exist() -> None:
    assert set(AS_ON_ITS_PAGE) < set(Practice.model_fields)
    assert set(Practice.model_fields) > LEFT_OUT
