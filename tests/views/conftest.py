"""A small catalogue that shows everything a page can show, and the real one."""

import pytest

from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from drawn import BASE, PRACTICE, TODAY, VISIT, draw, with_body, with_fields
from pictures import picture
from project import REPOSITORY

RICH = """\
title: Kawiarnia & pralnia <przy rynku>
municipality: Żarki
locality: Żarki
coordinates:
  lat: 50.6
  lon: 19.4
operator: Fundacja „Feniks”
founders:
  - Gmina Żarki
  - Miasto i Gmina Żarki
since: 2009
status: transformed
successor: cus-zarki
social_enterprise:
  since: 2023-01
activities:
  - gastronomia
target_groups:
  - mieszkancy
results:
  - value: "12"
    what: osób znalazło pracę
    as_of: 2017
transfer:
  cost: Około 200 tys. zł na start.
  pitfalls: Trzeba czasu.
hosting:
  accepts_groups: tak
  contact: sekretariat centrum
  languages:
    - polski
identifiers:
  krs: "0000123456"
website: https://example.org/cis
images:
  - file: kawiarnia.jpg
    alt: Lada kawiarni
    credit: CIS w Żarkach
    licence: CC BY 4.0
verified:
  date: 2024-05-06
  by: redakcja katalogu
  method: phone
uncertain:
  since: Podano w rozmowie.
discrepancies:
  - Źródła podają różny rok.
aliases:
  - cis-zarki-dawny
sources:
  - title: Relacja z wizyty studyjnej
    publisher: ROPS w Toruniu
    url: https://example.org/relacja
    published: 2017-06-21
    accessed: 2024-05-06
    archived: https://example.org/kopia
    complete: nie
"""

BODY = """\
## Na czym polega

CIS-ie kawiarnia służy **wszystkim**[^1]; zobacz [następcę](cus-zarki.md), {{ 7*7 }} i 2 < 3.

| a | b |
|---|---|
| 1 | 2 |

[^1]: Relacja.
"""

SECOND = """\
---
title: Centrum usług
host: Centrum Usług Społecznych w Żarkach
entity_type: cus
region: śląskie
locality: Żarki
summary: Jedno miejsce dla wszystkich usług.
topics:
  - reintegracja
  - uslugi-opiekuncze
sources:
  - title: Zapowiedź
    publisher: ROPS w Toruniu
---
Tekst.
"""

PART = SECOND.replace("title: Centrum usług", "title: Punkt doradztwa\npart_of: cus-zarki").replace(
    "Żarkach", "Żarkach, punkt"
)

VISIT_FIELDS = """\
end: 2017-06-21
partners:
  - name: Gmina Żarki
    role: guide
home_regions:
  - kujawsko-pomorskie
participants:
  groups:
    - urzędnicy
  count: 22
order_known: tak
stops_complete: nie
topics:
  - reintegracja
funding: koordynacja-2014
stops:
  - practice: cis-zarki
    day: 1
  - practice: cus-zarki
    day: 1
    mode: presented
    note: W ratuszu.
  - place: Spółdzielnia „Miód”
    entity_type: cis
    region: śląskie
    day: 2
  - place: Muzeum
    day: 2
uncertain:
  participants: Liczba według listy.
"""

ANNOUNCEMENT = """\
---
title: Zapowiedź wyjazdu
kind: announcement
organisers:
  - ROPS w Toruniu
start: XXXX-06
date_note: Roku nie podano.
stops:
  - practice: punkt-zarki
    mode: planned
  - place: Koło gospodyń
    entity_type: cis
sources:
  - title: Zapowiedź
    publisher: ROPS w Toruniu
---
Program w przygotowaniu.
"""

TREE: dict[str, str | bytes] = {
    **BASE,
    PRACTICE: with_body(with_fields(BASE[PRACTICE], RICH), BODY),
    "praktyki/slaskie/kawiarnia.jpg": picture(),
    "praktyki/slaskie/cus-zarki.md": SECOND,
    "praktyki/slaskie/punkt-zarki.md": PART,
    VISIT: with_fields(BASE[VISIT], VISIT_FIELDS),
    "wizyty/bez-daty/zapowiedz.md": ANNOUNCEMENT,
    "slowniki/organizacje.yml": """\
gmina-zarki:
  name: Gmina Żarki
  short: UMiG Żarki
  kind: gmina
  region: śląskie
  website: https://example.org/gmina
  aliases:
    - Urząd Gminy Żarki
""",
    "slowniki/projekty.yml": """\
koordynacja-2014:
  title: Koordynacja ekonomii społecznej
  beneficiary: Gmina Żarki
  programme: Program regionalny
  fund: Europejski Fundusz Społeczny
  statement: Wizytę współfinansowała Unia Europejska.
""",
    "slowniki/rodzaje.yml": BASE["slowniki/rodzaje.yml"]
    .replace("plural: centra integracji społecznej\n", "plural: centra integracji społecznej\n  acronym: CIS\n")
    .replace("do pracy.\n", "do pracy.\n  law: ustawa z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym\n"),
    "slowniki/tematy.yml": BASE["slowniki/tematy.yml"].replace(
        "name: reintegracja\n", "name: reintegracja\n  question: Ile osób <znalazło> pracę?\n"
    ),
    "slowniki/slowniczek.yml": "pes:\n  term: PES\n  expansion: podmiot ekonomii społecznej\n  definition: Także CIS.\n",
    "slowniki/wycofane.yml": """\
praktyki/zaz-zarki:
  date: 2026-11-20
  reason: Gospodarz & wydawca uznali, że CIS <opisał> to lepiej.
wizyty/wizyta-zarki-2:
  date: 2026
""",
}


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    folder = tmp_path_factory.mktemp("drawn")
    draw(folder, TREE)
    loaded = load(folder, TODAY)
    assert loaded.problems == ()
    assert loaded.catalogue
    return loaded.catalogue


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """The content of the repository."""
    loaded = load(REPOSITORY / "practices", TODAY)
    assert loaded.catalogue
    return loaded.catalogue
