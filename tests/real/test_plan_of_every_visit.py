"""Every visit as a plan: its link can be followed, and is read as the plan that was written."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from catalogue.views import addresses
from catalogue.views.plan.link import link_of, plan_of_visit
from real.content import catalogue_of
from scripts import Scripts


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    with Scripts("plan/link.js", "plan/reading.js") as opened:
        yield opened


def test_every_visit_has_a_link_that_is_not_too_long_to_follow(practices: Path) -> None:
    for visit in catalogue_of(practices).visits.values():
        link = addresses.plan(link_of(plan_of_visit(visit)))
        assert re.fullmatch(r"planer\.html\?plan=2[0-9a-f~]+(_d(\.[A-Za-z0-9!*~-]+)+)+", link)
        assert len(link) < 2000


def test_every_link_is_read_as_the_plan_of_its_visit(practices: Path, scripts: Scripts) -> None:
    """Of visits that fit into a plan."""
    limits = scripts.evaluate("LIMITS")
    plans = [
        plan
        for plan in map(plan_of_visit, catalogue_of(practices).visits.values())
        if len(plan["days"]) <= limits["days"] and sum(len(day["stops"]) for day in plan["days"]) <= limits["stops"]
    ]
    read = scripts.evaluate("links => links.map(readPlan)", [link_of(plan) for plan in plans])
    assert read == [{"plan": plan, "skipped": [], "damage": ""} for plan in plans]
