"""What the form looks up: ids, towns and the files of entries, script by script."""

import json
from dataclasses import replace
from typing import Any

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.places import places_in
from catalogue.model.geography.region import REGIONS
from catalogue.views.form.lookups import RUN, lookup_items, number_of_runs, run_of
from catalogue.views.page import File, Item
from project import EXAMPLE_CONTENT


def piece(text: bytes, name: str) -> Any:  # noqa: ANN401 - whatever JSON says
    return json.loads(text.decode().removeprefix(f'katalog.piece("{name}",').removesuffix(")\n"))


@pytest.fixture(scope="module")
def items(zarki: Catalogue) -> dict[str, Item]:
    return {item.path: item for item in lookup_items(zarki)}


def test_every_id_even_a_former_or_withdrawn_one_leads_to_its_file(items: dict[str, Item]) -> None:
    ids = items["szukaj/identyfikatory/0.js"]
    assert isinstance(ids, File)
    assert piece(ids.content, "identyfikatory/0") == {
        "praktyki/cis-zarki": "praktyki/slaskie/cis-zarki.md",
        "praktyki/klub-zarki": "praktyki/slaskie/cis-zarki.md",
        "praktyki/cus-zarki": "praktyki/slaskie/cus-zarki.md",
        "praktyki/punkt-zarki": "praktyki/slaskie/punkt-zarki.md",
        "wizyty/wizyta-zarki": "wizyty/2017/wizyta-zarki.md",
        "wizyty/wyjazd-2017": "wizyty/2017/wizyta-zarki.md",
        "wizyty/zapowiedz": "wizyty/bez-daty/zapowiedz.md",
        "praktyki/zaz-zarki": "slowniki/wycofane.yml",
        "wizyty/wizyta-zarki-2": "slowniki/wycofane.yml",
    }


def test_ids_are_spread_over_more_scripts_as_they_become_more(catalogue: Catalogue) -> None:
    one = catalogue.practices["cus-zarki"]
    many = [one.model_copy(update={"id": f"cus-{n}", "part_of": None}) for n in range(1000)]
    crowd = Catalogue.of(replace(catalogue.vocabularies, withdrawn={}), many, [])
    assert number_of_runs(crowd) == 1000 / RUN
    found = [
        piece(item.content, item.path.removeprefix("szukaj/").removesuffix(".js"))
        for item in lookup_items(crowd)
        if isinstance(item, File) and "identyfikatory" in item.path
    ]
    assert [{run_of(id_, len(found)) for id_ in ids} for ids in found] == [{n} for n in range(len(found))]
    assert sum(map(len, found)) == 1000
    assert max(map(len, found)) < 2 * RUN


def test_every_voivodeship_has_its_towns_as_the_table_has_them(items: dict[str, Item]) -> None:
    for region in REGIONS:
        item = items[f"szukaj/miejscowosci/{region.slug}.js"]
        assert isinstance(item, File)
        towns = piece(item.content, f"miejscowosci/{region.slug}")
        assert len(towns) > 50
        assert len(item.content) < 20_000
        known = [
            [name, point.lat, point.lon, people, *([near] if near else [])]
            for name, point, people, near in places_in(region)
        ]
        assert towns[: len(known)] == known


def test_the_file_of_an_entry_is_given_whole(items: dict[str, Item]) -> None:
    item = items["szukaj/wpisy/praktyki/cis-zarki.js"]
    assert isinstance(item, File)
    path = "praktyki/slaskie/cis-zarki.md"
    found = piece(item.content, "wpisy/praktyki/cis-zarki")
    assert found["text"].encode() == (EXAMPLE_CONTENT / path).read_bytes()
    assert found["path"] == path
    assert found["fields"]["title"] == "Kawiarnia & pralnia <przy rynku>"
    assert found["images"] == ["kawiarnia.jpg"]
