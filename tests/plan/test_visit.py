"""The visit that a plan becomes passes the check of the catalogue once its organiser and source are added."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.load import load
from catalogue.model.geography.region import REGIONS
from drawn import BASE, PRACTICE, TODAY, catalogue_of, draw, with_fields
from scripts import Scripts, loaded

Plan = dict[str, Any]

WIELKOPOLSKIE = "region: wielkopolskie\nhost: Spółdzielnia „Promyk”\n"
FILES = {
    **BASE,
    "praktyki/wielkopolskie/cus-srem.md": with_fields(BASE[PRACTICE], WIELKOPOLSKIE),
    "praktyki/wielkopolskie/zaz-pleszew.md": with_fields(
        BASE[PRACTICE], f"{WIELKOPOLSKIE}part_of: cus-srem\ntopics: [reintegracja, uslugi-opiekuncze]\n"
    ),
}
ADDED = """\
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
        {"leave": 480, "stops": [{"id": "cus-srem", "at": 600}, {"name": "Obiad: „Pod Dębem” # 1", "town": "Rawicz", "region": "wielkopolskie"}]},
        {"stops": []},
        {"stops": [{"id": "zaz-pleszew"}, {"name": "- Nocleg"}, {"name": "Urząd", "region": "slaskie"}, {"name": "Postój", "town": "Nigdzie"}]},
        {"stops": []},
    ],
}  # fmt: skip


scripts = loaded("form/file/written.js", "plan/visit.js")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with the practices of the plan."""
    made = tmp_path_factory.mktemp("visit")
    draw(made, FILES)
    return made


def visit_of(scripts: Scripts, plan: Plan, briefs: dict[str, Any]) -> Any:  # noqa: ANN401 - what the script gives
    regions = [{"slug": region.slug, "name": region.name} for region in REGIONS]
    return scripts.evaluate("given => visitOf(...given)", [plan, briefs, regions])


def test_it_passes_the_check_of_the_catalogue(scripts: Scripts, folder: Path) -> None:
    practices = catalogue_of(folder, {}).practices
    briefs = {id_: {"topics": list(practices[id_].topics)} for id_ in ("cus-srem", "zaz-pleszew")}
    fields = visit_of(scripts, PLAN, briefs)
    written = scripts.evaluate("fields => written(null, fields, 'Grupa pojechała.')", fields)
    text = written.replace("---\n", f"---\n{ADDED}", 1)
    path = "wizyty/2025/plan.md"
    checked = load(folder, TODAY, drafts={path: text.encode()})
    assert [(problem.field, problem.message) for problem in checked.problems] == []
    assert checked.catalogue
    visit = checked.catalogue.visits["plan"]
    assert (visit.title, str(visit.start), str(visit.end)) == (fields["title"], "2025-12-30", "2026-01-01")
    assert visit.order_known
    assert visit.topics
    assert list(visit.topics) == fields["topics"]
    assert [(stop.practice, stop.place, stop.day) for stop in visit.stops] == [
        ("cus-srem", None, 1),
        (None, "Obiad: „Pod Dębem” # 1", 1),
        ("zaz-pleszew", None, 3),
        (None, "- Nocleg", 3),
        (None, "Urząd", 3),
        (None, "Postój", 3),
    ]
    assert visit.stops[1].region is not None
    assert visit.stops[1].position is not None
