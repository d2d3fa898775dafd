"""What stands in the files of a content folder, and where data published of it differ."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

SITE = "https://example.org/katalog/"
ADDED = {"id", "code", "path", "body", "position", "position_from", "knowledge_year"}
"""What an entry has in `katalog.json` and not in its file."""
DEFAULTS = {"kind": "report", "format": "on-site", "order_known": False}
VOCABULARIES = {
    "rodzaje": "entity_types",
    "tematy": "topics",
    "dzialalnosci": "activities",
    "dla-kogo": "target_groups",
    "projekty": "funding_projects",
    "slowniczek": "glossary",
}
"""By the name of a file in `slowniki/`: what its words are called in `katalog.json`."""


def entries(practices: Path, folder: str) -> dict[str, tuple[dict[str, Any], str]]:
    """By id: the front matter of each file in a folder of entries, all values as texts, and the text below it."""
    found = {}
    for file in sorted(practices.glob(f"{folder}/*/*.md")):
        _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
        found[file.stem] = (yaml.load(front, yaml.BaseLoader), body)  # noqa: S506 - it makes texts alone
    return found


def words(practices: Path, name: str) -> dict[str, Any]:
    """The words of a vocabulary by their codes, all values as texts."""
    text = (practices / "slowniki" / f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader) or {}  # noqa: S506 - it makes texts alone


def differences(published: Any, in_file: Any, at: str) -> Iterator[str]:  # noqa: ANN401 - JSON
    """Where what is published differs from what stands in a file."""
    if isinstance(in_file, dict):
        for name, value in in_file.items():
            yield from differences(published[name], value, f"{at}.{name}")
    elif isinstance(published, list):
        values = in_file if isinstance(in_file, list) else [in_file]
        if len(published) != len(values):
            yield f"{at}: {published} is not {values}"
        for number, (one, other) in enumerate(zip(published, values, strict=False)):
            yield from differences(one, other, f"{at}.{number}")
    elif at.endswith((".practice", ".successor", ".part_of")) and ".uncertain." not in at:
        if published != f"{SITE}praktyki/{in_file}.html":
            yield f"{at}: {published} is not the id of {in_file}"
    elif published != _as_value(in_file, type(published)):
        yield f"{at}: {published!r} is not {in_file!r}"


def _as_value(text: str, kind: type) -> object:
    if kind is bool:
        return {"tak": True, "true": True, "nie": False, "false": False}[text]
    return kind(text.replace(",", ".")) if kind in {int, float} else " ".join(text.split())
