"""The hours and kilometres of a plan."""

import json
from pathlib import Path
from typing import Any

import pytest

from scripts import Scripts, loaded

FILE = json.loads(Path(__file__).with_name("schedules.json").read_text(encoding="utf-8"))
PLACES = FILE["places"]
BY_ID = {"w-ajnach": "Ajny", "w-borach": "Bory", "w-cisach": "Cisy", "w-debach": "Dęby"}
POSITIONS = {**PLACES, **{practice: PLACES[town] for practice, town in BY_ID.items()}}


scripts = loaded("plan/schedule.js")


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["about"] for case in FILE["cases"]])
def test_a_plan_takes_these_hours(scripts: Scripts, case: dict[str, Any]) -> None:
    found = scripts.evaluate(
        "([plan, positions]) => scheduleOf(plan, ({ id, town }) => positions[id || town] || null)",
        [case["plan"], POSITIONS],
    )
    assert found == case["schedule"]
