"""A small valid content folder, and how tests draw variations of it."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.problems.problem import Problem

TODAY = date(2026, 11, 22)
ROOT = "practices"
PRACTICE = "praktyki/slaskie/cis-zarki.md"
VISIT = "wizyty/2017/wizyta-zarki.md"

BASE: Mapping[str, str] = {
    PRACTICE: """\
---
title: Kawiarnia przy rynku
host: Centrum Integracji Społecznej w Żarkach
entity_type: cis
region: śląskie
summary: Uczestnicy centrum uczą się zawodu w kawiarni przy rynku.
topics:
  - reintegracja
sources:
  - title: Relacja z wizyty studyjnej
    publisher: ROPS w Toruniu
---
## Na czym polega

Centrum prowadzi kawiarnię.
""",
    VISIT: """\
---
title: Wizyta w Żarkach
organisers:
  - ROPS w Toruniu
start: 2017-06-20
stops:
  - practice: cis-zarki
sources:
  - title: Relacja z wizyty studyjnej
    publisher: ROPS w Toruniu
---
Grupa obejrzała kawiarnię.
""",
    "slowniki/rodzaje.yml": """\
cis:
  name: centrum integracji społecznej
  plural: centra integracji społecznej
  definition: Jednostka, która przygotowuje do pracy.
cus:
  name: centrum usług społecznych
  plural: centra usług społecznych
  definition: Jednostka gminy, która łączy usługi dla mieszkańców.
""",
    "slowniki/tematy.yml": "reintegracja:\n  name: reintegracja\nuslugi-opiekuncze:\n  name: usługi opiekuńcze\n",
    "slowniki/dzialalnosci.yml": "gastronomia:\n  name: gastronomia\n",
    "slowniki/dla-kogo.yml": "mieszkancy:\n  name: mieszkańcy\n",
    "slowniki/organizacje.yml": "gmina-zarki:\n  name: Gmina Żarki\n  kind: gmina\n  region: śląskie\n",
    "slowniki/projekty.yml": "koordynacja-2014:\n  title: Koordynacja ekonomii społecznej\n",
    "slowniki/slowniczek.yml": "pes:\n  term: PES\n  definition: Podmiot ekonomii społecznej.\n",
}


def draw(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a folder; the folders between are made."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def problems(project: Path, files: Mapping[str, str | bytes] | None = None) -> tuple[Problem, ...]:
    """The problems of the base with these files drawn over it (paths below the content folder)."""
    draw(project / ROOT, {**BASE, **(files or {})})
    return load(project / ROOT, TODAY).problems


def catalogue_of(folder: Path, files: Mapping[str, str | bytes]) -> Catalogue:
    """The catalogue of these files alone, which must be valid (paths below the content folder)."""
    draw(folder, files)
    loaded = load(folder, TODAY)
    assert loaded.problems == ()
    assert loaded.catalogue
    return loaded.catalogue


def codes(project: Path, files: Mapping[str, str | bytes] | None = None) -> list[str]:
    """The codes alone."""
    return [problem.code for problem in problems(project, files)]


def with_fields(entry: str, snippet: str) -> str:
    """The entry with the top-level fields of the snippet: in the place of its own, else at the end."""
    header, body = split(entry)
    fields = _fields(header)
    for name, lines in _fields(snippet).items():
        fields[name] = lines
    return f"---\n{''.join(fields.values())}---\n{body}"


def without_field(entry: str, name: str) -> str:
    """The entry without one of its top-level fields."""
    header, body = split(entry)
    return f"---\n{''.join(lines for key, lines in _fields(header).items() if key != name)}---\n{body}"


def with_body(entry: str, body: str) -> str:
    """The entry with another body."""
    return f"---\n{split(entry)[0]}---\n{body}"


def split(entry: str) -> tuple[str, str]:
    """Front matter (without its two lines of `---`) and body."""
    _, header, body = entry.split("---\n", 2)
    return header, body


def _fields(header: str) -> dict[str, str]:
    """Top-level name → its lines. A name that comes twice keeps both."""
    fields: dict[str, str] = {}
    name = ""
    for line in header.splitlines(keepends=True):
        if not re.match(r"[\s#-]", line):
            name = line.partition(":")[0].rstrip("\n")
        fields[name] = fields.get(name, "") + (line if line.endswith("\n") else line + "\n")
    return fields
