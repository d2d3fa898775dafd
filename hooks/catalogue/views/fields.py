"""What an editor writes in each field, in Polish words: for tables, templates and questions."""

from collections.abc import Mapping

from catalogue.model.records.practice import Practice
from catalogue.model.records.record import Record
from catalogue.model.records.shape import Field, Shape, shape
from catalogue.model.records.stop import Stop
from catalogue.model.records.visit import Visit
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.model.types.refusal import LISTED_WHOLE

ENTRIES: Mapping[str, type[Record]] = {"praktyka": Practice, "wizyta": Visit, "punkt programu": Stop}
"""What has a table of fields of its own."""

_HEAD = "| Pole | Co wpisać |\n|---|---|\n"


def field_tables(entry: str, vocabularies: Vocabularies) -> str:
    """The fields of an entry (one of ENTRIES) as Markdown: a table for each group, under its heading."""
    tables = []
    for group, fields in by_group(shape(ENTRIES[entry], vocabularies)).items():
        rows = "".join(f"| `{field.name}`<br>{called(field)} | {told(field)} |\n" for field in fields)
        tables.append((f"### {group}\n\n" if group else "") + _HEAD + rows)
    return "\n".join(tables)


def called(field: Field) -> str:
    """Its name, with a word where it must be given."""
    return field.about.name + (" (wymagane)" if field.required else "")


def by_group(record: Shape) -> dict[str, list[Field]]:
    """The fields of a record by group, those that must be given first in each."""
    groups: dict[str, list[Field]] = {field.about.group: [] for field in record.fields.values()}
    for field in sorted(record.fields.values(), key=lambda field: not field.required):
        groups[field.about.group].append(field)
    return groups


def told(field: Field, *, example: bool = True) -> str:
    """What to write in a field beside its name, on one line of Markdown: words, limit, choices or an example, parts."""
    said = [field.about.help, field.about.in_file]
    if field.required and not field.several and field.values.longest:
        said.append(f"do {field.values.longest} znaków")
    said += [_choices(field) or (_for_example(field) if example else ""), _parts(field)]
    if field.default:
        said.append(f"bez tego pola: `{field.default}`")
    return "; ".join(filter(None, said))


def _for_example(field: Field) -> str:
    says_when = field.keys or field.values.kind == "flag"
    return f"np. {field.example}" if field.example and not says_when else ""


def _choices(field: Field) -> str:
    """The words to choose from, where they are no vocabulary: `active` – działa, `closed` – zakończona."""
    if field.values.kind != "word":
        return ""
    return ", ".join(f"`{choice.word}` – {choice.name}" for choice in field.choices)


def _parts(field: Field) -> str:
    parts = field.parts.fields.values() if field.parts else ()
    if len(parts) > LISTED_WHOLE:  # those have a table of their own
        return ""
    must = [_part(part) for part in parts if part.required]
    may = [_part(part) for part in parts if not part.required]
    if must and may:
        return f"{', '.join(must)}, a jeśli są znane, {', '.join(may)}"
    return ", ".join(must or may)


def _part(part: Field) -> str:
    said = ", ".join(filter(None, (part.about.name, "; ".join(filter(None, (part.about.help, part.about.in_file))))))
    words = _choices(part)
    return f"`{part.name}` ({said}{f': {words}' if words else ''})"
