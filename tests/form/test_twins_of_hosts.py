"""Names of hosts: ids made of them, and which may mean the same; the form judges as Python does."""

import random
from itertools import product

import pytest

from catalogue.model.geography.region import REGIONS
from catalogue.model.types.likeness import distance, nearest
from form.checker import Checker
from form.twins import CHANCE, altered, differing, hosts_found, ids_otherwise, texts

NAMES = (
    "Centrum Integracji Społecznej",
    "Centrum Usług Społecznych",
    "Zakład Aktywności Zawodowej „Słoneczko”",
    "Spółdzielnia Socjalna „Promyk”",
    "Spółdzielnia Socjalna „Dobry Smak”",
    "Fundacja „Razem” – Wioska Rękodzieła",
    "Warsztat Terapii Zajęciowej przy Caritas",
    "Miejsko-Gminny Ośrodek Pomocy Społecznej",
    "Stowarzyszenie Na Rzecz",
    "Bank Żywności",
    "Klub Integracji Społecznej im. św. Brata Alberta",
    "ALFA Sp. z o.o. non profit",
)
TOWNS = {
    "Śrem": "wielkopolskie",
    "Gostyń": "wielkopolskie",
    "Kobylin": "wielkopolskie",
    "Żarki": "śląskie",
    "Bielsko-Biała": "śląskie",
    "Nowy Sącz": "małopolskie",
    "Łódź": "łódzkie",
    "Olsztynek": "warmińsko-mazurskie",
}
HOSTS = [
    (f"{name} w {town}" if at % 3 else name, region, town if at % 5 else "", "zaz" if at % 4 else "cis")
    for at, (name, (town, region)) in enumerate(product(NAMES, TOWNS.items()))
]


def test_ids_are_made_of_the_same(checker: Checker) -> None:
    towns = ["Żarki", "Nowy Sącz", "Łódź", "", "Bielsko-Biała"]
    assert ids_otherwise(checker, [(host, town) for host, _, own, _ in HOSTS for town in (own, *towns)]) == []


def _pairs(number: int) -> list[list[str]]:
    chance = random.Random(CHANCE)
    words = [
        "spoldzielnia",
        "socjalna",
        "zmysly",
        "zmysl",
        "cis",
        "zarki",
        "jarocin",
        "ab",
        "ba",
        "aab",
        "razem",
        "-",
        "warsztat",
    ]
    return [["-".join(chance.choices(words, k=chance.randint(0, 5))) for _ in range(2)] for _ in range(number)]


@pytest.mark.parametrize("most", range(9))
def test_distances_are_measured_alike(checker: Checker, most: int) -> None:
    pairs = _pairs(3000) + [
        [one, other] for one, other in zip(texts(1500, 12, "abc"), texts(1500, 9, "cba"), strict=True)
    ]
    theirs = checker.evaluate(
        "([pairs, most]) => pairs.map(pair => Math.min(editDistance(...pair, most), most + 1))", [pairs, most]
    )
    assert differing(pairs, [distance(one, other, most) for one, other in pairs], theirs) == []


def test_the_nearest_is_the_same(checker: Checker) -> None:
    allowed = sorted({one for pair in _pairs(60) for one in pair if one.strip("-")} | {r.name for r in REGIONS})
    given = [one for pair in _pairs(300) for one in pair if one.strip("-")] + [r.slug[1:] for r in REGIONS]
    theirs = checker.evaluate("([given, allowed]) => given.map(found => nearest(found, allowed))", [given, allowed])
    assert differing(given, [nearest(found, allowed) for found in given], theirs) == []


def test_the_same_host_may_be_another(checker: Checker) -> None:
    asked = list(altered(HOSTS))
    found, otherwise = hosts_found(checker, HOSTS, asked)
    assert otherwise == []
    assert 300 < sum(one is not None for one in found) < len(asked)
