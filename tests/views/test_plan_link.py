"""A plan of a visit as a link: the cases that the scripts keep to, too, and the plan that a visit gives."""

import json
import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.stop import Stop
from catalogue.views import addresses
from catalogue.views.plan.link import link_of, plan_of_visit
from project import REPOSITORY

OF_A_VISIT = {"id", "name", "town", "region"}
CASES = [
    case
    for case in json.loads((REPOSITORY / "tests" / "plan" / "links.json").read_text(encoding="utf-8"))
    if case["plan"].keys() == {"days"}
    and all(
        day.keys() == {"stops"} and all(stop.keys() <= OF_A_VISIT for stop in day["stops"])
        for day in case["plan"]["days"]
    )
]
"""Those that a visit can give."""


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_a_plan_is_written_as_the_scripts_write_it(case: dict[str, Any]) -> None:
    assert link_of(case["plan"]) == case["link"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_stands_in_a_link_without_a_sign_that_means_something(text: str) -> None:
    link = link_of({"days": [{"stops": [{"name": text}]}]})
    written = re.fullmatch(r"2~\d+~[0-9a-f]{8}~1_d\.\*([A-Za-z0-9!-]*)", link)
    assert written
    assert unquote(written[1].replace("!", "%"), errors="strict") == text


def test_a_visit_gives_its_stops_by_day(catalogue: Catalogue) -> None:
    plan = plan_of_visit(catalogue.visits["wizyta-zarki"])
    assert plan == {
        "days": [
            {"stops": [{"id": "cis-zarki"}, {"id": "cus-zarki"}]},
            {
                "stops": [
                    {"name": "Spółdzielnia „Miód”", "region": "slaskie"},
                    {"name": "CIS „Przystań”"},
                    {"name": "Muzeum regionalne", "town": "Żarki", "region": "slaskie"},
                ]
            },
        ]
    }
    assert addresses.plan(link_of(plan)) == (
        "planer.html?plan=2~167~cae201b0~5_d.cis-zarki.cus-zarki"
        "_d.*Sp!C3!B3!C5!82dzielnia!20!E2!80!9EMi!C3!B3d!E2!80!9D~rslaskie"
        ".*CIS!20!E2!80!9EPrzysta!C5!84!E2!80!9D.*Muzeum!20regionalne~l!C5!BBarki~rslaskie"
    )


def test_stops_of_no_day_stand_behind_and_a_practice_stands_once(catalogue: Catalogue) -> None:
    stops = [
        Stop.model_construct(practice="cis-zarki", day=2),
        Stop.model_construct(place="Obiad", locality="Żarki"),
        Stop.model_construct(practice="cis-zarki", day=3),
        Stop.model_construct(practice="cus-zarki", day=1),
        Stop.model_construct(place="Obiad", day=1),
    ]
    visit = catalogue.visits["zapowiedz"].model_copy(update={"stops": tuple(stops)})
    assert plan_of_visit(visit) == {
        "days": [
            {"stops": [{"id": "cus-zarki"}, {"name": "Obiad"}]},
            {"stops": [{"id": "cis-zarki"}]},
            {"stops": [{"name": "Obiad", "town": "Żarki"}]},
        ]
    }


def test_a_long_name_is_cut_to_what_a_reader_takes(catalogue: Catalogue) -> None:
    visit = catalogue.visits["zapowiedz"].model_copy(
        update={"stops": (Stop.model_construct(place="Spółdzielnia " * 15, locality="Ż" * 130),)}
    )
    assert plan_of_visit(visit) == {
        "days": [{"stops": [{"name": "Spółdzielnia " * 8 + "Spółdzielnia…", "town": "Ż" * 119 + "…"}]}]
    }
