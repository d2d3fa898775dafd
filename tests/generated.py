"""Plausible entries in any number: the same seed gives the same files."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from catalogue.model.geography.region import REGIONS, Region
from catalogue.source.slug import slugify

VISITS = 0.1  # the share of visits among the entries
TOWNS = 0.2  # towns an entry; with their gminas and foundations about 0.4 organisations an entry

_SYLLABLES = [
    "bo",
    "cho",
    "dą",
    "gro",
    "ja",
    "kę",
    "lu",
    "mie",
    "no",
    "osa",
    "pło",
    "ra",
    "ści",
    "sta",
    "świe",
    "to",
    "wie",
    "wło",
    "za",
    "żar",
    "ber",
    "dów",
    "gód",
    "lin",
    "nów",
    "sko",
    "wice",
]
_NOUNS = [
    "kawiarnia",
    "pralnia",
    "stolarnia",
    "poligrafia",
    "opieka",
    "ogród",
    "piekarnia",
    "warsztat",
    "sklep",
    "świetlica",
    "noclegownia",
    "szwalnia",
]
_HOSTS = [
    "Promyk",
    "Razem",
    "Zmysły",
    "Nadzieja",
    "Podaj",
    "Rękę",
    "Horyzont",
    "Wspólna",
    "Droga",
    "Dobry",
    "Start",
    "Jaskółka",
    "Skarbnica",
    "Manufaktura",
]
_WORDS = [
    "gmina",
    "spółdzielnia",
    "uczestnicy",
    "centrum",
    "zatrudnia",
    "osoby",
    "po",
    "przerwie",
    "w",
    "pracy",
    "prowadzi",
    "razem",
    "z",
    "samorządem",
    "usługi",
    "dla",
    "mieszkańców",
    "które",
    "zleca",
    "urząd",
    "na",
    "podstawie",
    "umowy",
    "zajęcia",
    "odbywają",
    "się",
    "codziennie",
    "a",
    "część",
    "przychodu",
    "wraca",
    "do",
    "pracowników",
    "dzięki",
    "temu",
    "powstały",
    "nowe",
    "miejsca",
    "pracy",
    "opieki",
    "i",
    "reintegracji",
    "CIS",
    "oraz",
    "ZAZ",
    "współpracują",
    "z",
    "NGO",
]


def write_entries(practices: Path, number: int, seed: int = 1) -> None:
    """Write `number` entries, a tenth of them visits, into a content folder that has its vocabularies."""
    chance = random.Random(seed)
    lists = {
        name: sorted(_codes(practices / "slowniki" / f"{name}.yml"))
        for name in ("rodzaje", "tematy", "dzialalnosci", "dla-kogo")
    }
    number_of_towns = max(int(number * TOWNS), 1)
    towns = [(_name(chance), chance.choice(REGIONS), _point(chance)) for _ in range(number_of_towns)]
    visits = int(number * VISITS)
    ids: list[str] = []
    for index in range(number - visits):
        town, region, point = chance.choice(towns)
        id_ = f"praktyka-{index}-{slugify(town)}"
        ids.append(id_)
        _write(
            practices / "praktyki" / region.slug / f"{id_}.md", _practice(chance, town, region, lists, point), chance
        )
    for index in range(visits):
        year = chance.randint(2008, 2025)
        _write(practices / "wizyty" / str(year) / f"wizyta-{index}.md", _visit(chance, year, ids, lists), chance)


def _point(chance: random.Random) -> dict[str, float]:
    """Somewhere in Poland, whatever the voivodeship."""
    return {"lat": round(chance.uniform(50, 54), 4), "lon": round(chance.uniform(15, 23), 4)}


def _practice(
    chance: random.Random, town: str, region: Region, lists: dict[str, list[str]], point: dict[str, float]
) -> dict[str, object]:
    host = chance.choice(_HOSTS)
    return {
        "title": f"{chance.choice(_NOUNS).capitalize()} i {chance.choice(_NOUNS)}: {town}",
        "host": f"Spółdzielnia Socjalna „{host}” w {town}",
        "entity_type": chance.choice(lists["rodzaje"]),
        "region": region.name,
        "coordinates": point,
        "locality": town,
        "summary": _sentence(chance, 22),
        "operator": f"Fundacja na rzecz {town}",
        "founders": [f"Gmina {town}"],
        "since": str(chance.randint(2004, 2020)),
        "topics": _some(chance, lists["tematy"], 3),
        "activities": _some(chance, lists["dzialalnosci"], 2),
        "target_groups": _some(chance, lists["dla-kogo"], 2),
        "sources": [_source(chance, 2020)],
    }


def _visit(chance: random.Random, year: int, ids: Sequence[str], lists: dict[str, list[str]]) -> dict[str, object]:
    month, day = chance.randint(1, 12), chance.randint(1, 26)
    stops = [{"practice": id_, "day": index // 4 + 1} for index, id_ in enumerate(chance.sample(ids, min(8, len(ids))))]
    return {
        "title": f"Wizyta studyjna: {_sentence(chance, 5)}",
        "organisers": [f"Regionalny Ośrodek Polityki Społecznej nr {chance.randint(1, 16)}"],
        "home_regions": [chance.choice(REGIONS).name],
        "start": f"{year}-{month:02}-{day:02}",
        "end": f"{year}-{month:02}-{day + 1:02}",
        "topics": _some(chance, lists["tematy"], 2),
        "order_known": True,
        "sources": [_source(chance, year)],
        "stops": stops,
    }


def _source(chance: random.Random, year: int) -> dict[str, object]:
    return {"title": _sentence(chance, 6), "publisher": "ROPS", "published": f"{year}-12-31"}


def _write(path: Path, fields: dict[str, object], chance: random.Random) -> None:
    body = "\n\n".join(
        f"## {title}\n\n" + " ".join(_sentence(chance, 16) for _ in range(6))
        for title in ("Na czym polega", "Współpraca z samorządem", "Czego się nauczyć")
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    front = yaml.dump(fields, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    path.write_text(f"---\n{front}---\n\n{body}\n", encoding="utf-8")


def _sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(_WORDS, k=length)).capitalize() + "."


def _name(chance: random.Random) -> str:
    return "".join(chance.sample(_SYLLABLES, 3)).capitalize()


def _some(chance: random.Random, codes: list[str], number: int) -> list[str]:
    """As many of the codes, or all where there are fewer."""
    return chance.sample(codes, min(number, len(codes)))


def _codes(file: Path) -> Iterator[str]:
    yield from yaml.safe_load(file.read_text(encoding="utf-8")) or {}
