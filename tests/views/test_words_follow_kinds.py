"""Words that are said of kinds of entities, voivodeships and visits follow them in gender, case and number."""

import re

import pytest

from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS, Region
from catalogue.model.records.practice import STATUS
from catalogue.model.records.vocabulary import GENDER, EntityType
from catalogue.settings.settings import Settings
from catalogue.views.pages.cards import card
from catalogue.views.rendering import Renderer
from catalogue.views.text import words
from drawn import TODAY
from project import CONTENT, EXAMPLE_CONTENT

ENDS = {"masculine": "ny", "feminine": "na", "neuter": "ne"}
OF_ANY_GENDER = {"w planach", "po przekształceniu", "działalność zakończona", "działa", "nie wiadomo, czy działa"}


def _kinds() -> list[EntityType]:
    found = [load(content, TODAY).catalogue for content in (EXAMPLE_CONTENT, CONTENT)]
    return [kind for each in found if each for kind in each.vocabularies.entity_types.values()]


@pytest.mark.parametrize("status", STATUS)
def test_the_state_follows_the_gender_of_each_kind(catalogue: Catalogue, status: str) -> None:
    practice = next(iter(catalogue.practices.values())).model_copy(update={"status": status, "uncertain": {}})
    kinds = _kinds()
    for kind in (*kinds, *(kinds[0].model_copy(update={"gender": gender}) for gender in (*GENDER, None))):
        said = words.state(practice, kind)
        if kind.gender is None or status not in {"planned", "transformed"}:
            assert said in OF_ANY_GENDER
        else:
            assert re.fullmatch(rf"(planowa|przekształco){ENDS[kind.gender]}", said), kind.name


def test_the_first_word_of_a_name_tells_the_gender_that_its_list_gives() -> None:
    ends = {"feminine": r"\w+a", "neuter": r"\w+(?:[oe]|um)", "masculine": r"\w+[^aeo]"}
    for kind in _kinds():
        noun = next(word for word in kind.name.split() if not re.fullmatch(r"\w+(?:owe|lny|lne|lna)", word))
        assert kind.gender, kind.name
        assert re.fullmatch(ends[kind.gender], noun), kind.name


@pytest.mark.parametrize("number", [1, 2, 3])
def test_hosts_from_afar_are_from_voivodeships_in_the_genitive(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    pages, visit = Renderer(catalogue, Settings()), catalogue.visits["zdalnie-2022"]
    for first in range(len(REGIONS)):
        regions = [REGIONS[(first + step) % len(REGIONS)] for step in range(number)]
        monkeypatch.setattr(Catalogue, "regions_of", lambda *_, regions=tuple(regions): regions)
        said = re.sub(r"<[^>]*>", "", pages.fragment(card(catalogue, visit), "", reason=""))
        assert f"Gospodarze z {_genitive(regions)}" in said


def _genitive(regions: list[Region]) -> str:
    names = [f"{region.name[:-2]}iego" for region in regions]
    if len(names) == 1:
        return f"województwa {names[0]}"
    return f"województw: {', '.join(names[:-1])} i {names[-1]}"


@pytest.mark.parametrize(
    ("number", "form"), [(0, 2), (1, 0), (2, 1), (5, 2), (12, 2), (21, 2), (22, 1), (101, 2), (112, 2), (122, 1)]
)
def test_each_noun_has_the_form_of_its_number(number: int, form: int) -> None:
    nouns = {
        words.practices: ("praktyka", "praktyki", "praktyk"),
        words.mentions: ("wzmianka", "wzmianki", "wzmianek"),
        words.visits: ("wizyta", "wizyty", "wizyt"),
        words.organisations: ("organizacja", "organizacje", "organizacji"),
        words.times: ("raz", "razy", "razy"),
        words.uncertain: ("niepewna", "niepewne", "niepewnych"),
    }
    for counted, forms in nouns.items():
        assert counted(number) == f"{number}\N{NO-BREAK SPACE}{forms[form]}"
