"""The visit that a plan becomes passes the check of the catalogue once its organiser and source are added."""

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.model.region import REGIONS
from form.scripts import opened
from project import REPOSITORY

pytestmark = pytest.mark.browser

Plan = dict[str, Any]

TODAY = date(2026, 11, 22)
FOLDER = REPOSITORY / "practices"
BASE = """\
organisers: [ROPS w Toruniu]
sources:
  - title: Relacja
    publisher: ROPS w Toruniu
"""
PLAN: Plan = {
    "title": " Toruń w\u00adWielkopolsce: \n„CUS & spółdzielnie” ",
    "date": "2025-12-30",
    "start": {"town": "Toruń", "region": "kujawsko-pomorskie"},
    "days": [
        {"leave": 480, "stops": [{"id": "cus-rawicz", "at": 600}, {"name": "Obiad: „Pod Dębem” # 1", "town": "Rawicz", "region": "wielkopolskie"}]},
        {"stops": []},
        {"stops": [{"id": "mgops-jarocin"}, {"name": "- Nocleg"}, {"name": "Urząd", "region": "slaskie"}, {"name": "Postój", "town": "Nigdzie"}]},
        {"stops": []},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    return opened(chromium, "form/texts.js", "form/yaml.js", "form/written.js", "plan/clock.js", "plan/visit.js")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = load(FOLDER, TODAY).catalogue
    assert found
    return found


def visit_of(page: Page, plan: Plan, briefs: dict[str, Any]) -> Any:  # noqa: ANN401 - what the script gives
    regions = [{"slug": region.slug, "name": region.name} for region in REGIONS]
    return page.evaluate("given => katalog.visitOf(...given)", [plan, briefs, regions])


def briefs_of(catalogue: Catalogue) -> dict[str, Any]:
    return {id_: {"topics": list(catalogue.practices[id_].topics)} for id_ in ("cus-rawicz", "mgops-jarocin")}


def test_its_fields_are_what_the_plan_knows(page: Page) -> None:
    briefs = {
        "cus-rawicz": {"topics": ["a", "b", "c"]},
        "mgops-jarocin": {"topics": ["c", "d"]},
        "inna": {"topics": ["e"]},
    }
    assert visit_of(page, PLAN, briefs) == {
        "title": "Toruń wWielkopolsce: „CUS & spółdzielnie”",
        "start": "2025-12-30",
        "end": "2026-01-01",
        "order_known": "tak",
        "topics": ["a", "b", "c", "d"],
        "stops": [
            {"practice": "cus-rawicz", "day": "1"},
            {"place": "Obiad: „Pod Dębem” # 1", "region": "wielkopolskie", "locality": "Rawicz", "day": "1"},
            {"practice": "mgops-jarocin", "day": "3"},
            {"place": "- Nocleg", "day": "3"},
            {"place": "Urząd", "region": "śląskie", "day": "3"},
            {"place": "Postój", "locality": "Nigdzie", "day": "3"},
        ],
    }


def test_its_topics_are_those_of_half_of_the_practices(page: Page) -> None:
    ids = ["a", "b", "c"]
    plan = {"days": [{"stops": [{"id": id_} for id_ in [*ids, "a", "nie-ma-jej", "toString"]]}]}
    briefs = {"a": {"topics": ["x", "y"]}, "b": {"topics": ["z", "y"]}, "c": {"topics": ["x", "y"]}}
    assert visit_of(page, plan, briefs)["topics"] == ["x", "y"]
    assert "topics" not in visit_of(page, plan, {})


def test_nothing_planned_gives_no_fields(page: Page) -> None:
    assert visit_of(page, {"days": [{"stops": []}]}, {}) == {}
    assert visit_of(page, {"date": "2025-12-31", "days": []}, {}) == {"start": "2025-12-31", "end": "2025-12-31"}
    assert visit_of(page, {"days": [{"stops": [{"id": "a"}]}]}, {}) == {"stops": [{"practice": "a", "day": "1"}]}


def test_it_passes_the_check_of_the_catalogue(page: Page, catalogue: Catalogue) -> None:
    fields = visit_of(page, PLAN, briefs_of(catalogue))
    written = page.evaluate("fields => katalog.written(null, fields, 'Grupa pojechała.')", fields)
    text = written.replace("---\n", f"---\n{BASE}", 1)
    path = "wizyty/2025/plan.md"
    checked = load(FOLDER, TODAY, drafts={path: text.encode()})
    assert [(problem.field, problem.message) for problem in checked.problems] == []
    assert checked.catalogue
    visit = checked.catalogue.visits["plan"]
    assert (visit.title, str(visit.start), str(visit.end)) == (fields["title"], "2025-12-30", "2026-01-01")
    assert visit.order_known
    assert visit.topics
    assert list(visit.topics) == fields["topics"]
    assert [(stop.practice, stop.place, stop.day) for stop in visit.stops] == [
        ("cus-rawicz", None, 1),
        (None, "Obiad: „Pod Dębem” # 1", 1),
        ("mgops-jarocin", None, 3),
        (None, "- Nocleg", 3),
        (None, "Urząd", 3),
        (None, "Postój", 3),
    ]
    assert visit.stops[1].region is not None
    assert visit.stops[1].position is not None
