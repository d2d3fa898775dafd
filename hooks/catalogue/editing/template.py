"""An entry to fill in: every field with its words and an example, all as comments."""

from collections.abc import Iterator

from catalogue.model.records.shape import RECORDS, Field, Kind, Shape, shape
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.source.markdown.body import TO_WRITE
from catalogue.source.yaml.tree import Value
from catalogue.source.yaml.writing import as_yaml
from catalogue.views.fields import by_group, called, told

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
    return f"---\n{_HOW}{''.join(_groups(shape(RECORDS[kind], vocabularies)))}---\n\n{BODY[kind]}"


def _groups(record: Shape) -> Iterator[str]:
    for group, fields in by_group(record).items():
        yield f"\n## == {group} ==\n"
        for field in fields:
            words = told(field, example=False).replace("`", "")
            yield f"\n## {called(field)}{f': {words}' if words else ''}\n"
            yield "".join(f"# {line}\n" for line in as_yaml({field.name: _example(field)}).splitlines())


def _example(field: Field) -> Value:
    if not field.parts:
        return field.example_as_written
    parts = field.parts.fields
    shown: list[Value] = [
        {name: _example(part) for name, part in parts.items() if name not in left_out}
        for left_out in _ways(field.parts)
    ]
    return shown if field.several else shown[0]


def _ways(parts: Shape) -> list[set[str]]:
    """For each way to write a set of fields (a stop is a practice or a place): the fields that do not go with it."""
    ways = [{way, *alone} for way, alone in parts.ways.items()]
    return [set().union(*(other for other in ways if other != way)) for way in ways] or [set()]
