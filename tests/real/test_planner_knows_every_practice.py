"""Of any content: the planner and the comparison know every practice, by its facts and by where it lies."""

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Transfer
from catalogue.model.records.record import Record
from catalogue.model.types.partial_date import UNCERTAIN_DATE
from catalogue.views.facts import LEFT_OUT, Facts
from catalogue.views.plan.questions import MOST, questions
from catalogue.views.text.doubts import DOUBT
from published import Published
from views.test_briefs import BESIDES
from views.test_cells import assert_each_is_in_its_cell


def test_every_practice_has_its_brief(site: Published, catalogue: Catalogue) -> None:
    briefs = {path for path in site.files if path.startswith("szukaj/praktyki/")}
    assert briefs == {f"szukaj/praktyki/{id_}.js" for id_ in catalogue.practices}


def test_every_known_field_has_its_line_and_every_doubt_is_told(catalogue: Catalogue) -> None:
    facts = Facts(catalogue)
    for practice in catalogue.practices.values():
        told = {fact.key.partition(".")[0]: fact.value for fact in facts.of(practice)}
        known = {name for name, value in practice if _is_known(value) and name not in {*LEFT_OUT, "id", "path", "body"}}
        assert told.keys() - BESIDES == known, practice.id
        assert all(value.removesuffix(DOUBT) for value in told.values())
        assert {
            name for name in told.keys() & practice.uncertain.keys() if not told[name].endswith((DOUBT, UNCERTAIN_DATE))
        } == set()


def _is_known(value: object) -> bool:
    if isinstance(value, Record):
        return any(_is_known(part) for _, part in value)
    return value not in (None, ())


def test_every_practice_with_a_place_is_in_the_one_cell_around_it(catalogue: Catalogue) -> None:
    assert_each_is_in_its_cell(catalogue)


def test_every_practice_has_questions(catalogue: Catalogue) -> None:
    for practice in catalogue.practices.values():
        assert len(Transfer.model_fields) <= len(questions(practice, catalogue.vocabularies)) <= MOST
