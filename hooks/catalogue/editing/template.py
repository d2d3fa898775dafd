"""An entry to fill in: every field with its words and an example, all as comments."""

from collections.abc import Iterator
from typing import Any

from catalogue.model.records.schema import Kind, Schema, schema
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.source.markdown.body import TO_WRITE
from catalogue.source.yaml.writing import as_yaml
from catalogue.views.fields import by_group, item_of, needed, told

BODY = {
    "praktyka": f"## Na czym polega\n\n{TO_WRITE} dwa, trzy zdania własnymi słowami.\n",
    "wizyta": f"## Przebieg\n\n{TO_WRITE} dwa, trzy zdania własnymi słowami.\n",
}
"""What stands under the fields until an editor writes the text."""

_HOW = """\
## Wiersze z „# ” to przykłady: usuń z nich „# ” i wpisz własne wartości.
## Wiersze z „## ” to objaśnienia. Pól, których nie znasz, nie ruszaj.
"""


def template(kind: Kind, vocabularies: Vocabularies) -> str:
    """The file of a new entry in which each field is a comment; `## ` begins words, `# ` an example."""
    record = schema(kind, vocabularies)
    return f"---\n{_HOW}{''.join(_groups(record))}---\n\n{BODY[kind]}"


def _groups(record: Schema) -> Iterator[str]:
    for group, names in by_group(record).items():
        yield f"\n## == {group} ==\n"
        for name in names:
            field = record["properties"][name]
            must = name in needed(record)
            words = told({**field, "examples": [""]}, required=must).replace("`", "")
            called = field["title"] + (" (wymagane)" if must else "")
            yield f"\n## {called}{f': {words}' if words else ''}\n"
            yield "".join(f"# {line}\n" for line in as_yaml({name: _example(field)}).splitlines())


def _example(field: Schema) -> Any:  # noqa: ANN401 - a text, a list or a set of fields
    if "examples" in field:
        return field["examples"][0]
    item = item_of(field)
    shown = [
        {name: _example(part) for name, part in item["properties"].items() if name not in left_out}
        for left_out in _ways(item)
    ]
    return shown if field.get("type") == "array" else shown[0]


def _ways(item: Schema) -> list[set[str]]:
    """For each way to write a set of fields (a stop is a practice or a place): the fields that do not go with it."""
    ways = [set(way["required"]) for way in item.get("oneOf", ())]
    if not ways:
        return [set()]
    needs = item.get("dependentRequired", {})
    left_out = (set().union(*(other for other in ways if other != way)) for way in ways)
    return [out | {name for name, given in needs.items() if out & set(given)} for out in left_out]
