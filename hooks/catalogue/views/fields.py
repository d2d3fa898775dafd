"""What an editor writes in each field, in Polish words: for tables, templates and questions."""

from collections.abc import Mapping

from catalogue.model.records.schema import GROUP, VOCABULARY, Schema, schema
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.model.types.refusal import LISTED_WHOLE

ENTRIES: Mapping[str, tuple[str, ...]] = {
    "praktyka": ("praktyka",),
    "wizyta": ("wizyta",),
    "punkt programu": ("wizyta", "stops"),
}
"""What has a table of fields of its own: the schema, and the field of it that is meant."""

_HEAD = "| Pole | Co wpisać |\n|---|---|\n"


def field_tables(entry: str, vocabularies: Vocabularies) -> str:
    """The fields of an entry (one of ENTRIES) as Markdown: a table for each group, under its heading."""
    kind, *steps = ENTRIES[entry]
    record = schema("praktyka" if kind == "praktyka" else "wizyta", vocabularies)
    for step in steps:
        record = item_of(record["properties"][step])
    tables = []
    for group, names in by_group(record).items():
        rows = "".join(_row(name, record["properties"][name], required=name in needed(record)) for name in names)
        tables.append((f"### {group}\n\n" if group else "") + _HEAD + rows)
    return "\n".join(tables)


def _row(name: str, field: Schema, *, required: bool) -> str:
    called = field["title"] + (" (wymagane)" if required else "")
    return f"| `{name}`<br>{called} | {told(field, required=required)} |\n"


def by_group(record: Schema) -> dict[str, list[str]]:
    """The names of a record's fields by group, those that must be given first in each."""
    groups: dict[str, list[str]] = {field.get(GROUP, ""): [] for field in record["properties"].values()}
    for name in sorted(record["properties"], key=lambda name: name not in needed(record)):
        groups[record["properties"][name].get(GROUP, "")].append(name)
    return groups


def needed(record: Schema) -> list[str]:
    """The names of the fields that must be given."""
    return list(record.get("required", ()))


def item_of(field: Schema) -> Schema:
    """What an item of a list is; of a field that is no list, or need not be, the field itself."""
    if "anyOf" in field:
        return dict(field["anyOf"][0])
    return dict(field["items"]) if field.get("type") == "array" else field


def told(field: Schema, *, required: bool = False) -> str:
    """What to write in a field beside its name, on one line of Markdown: words, limit, choices or an example, parts."""
    said = [field.get("description", "")]
    if required and "maxLength" in field:
        said.append(f"do {field['maxLength']} znaków")
    said += [choices(item_of(field)) or _for_example(field), _parts(item_of(field))]
    if "default" in field:
        said.append(f"bez tego pola: `{field['default']}`")
    return "; ".join(filter(None, said))


def _for_example(field: Schema) -> str:
    if True in item_of(field).get("enum", ()):
        return ""  # tak or nie: the words say when
    [example] = field.get("examples", [""])
    [shown] = example if isinstance(example, list) else [example]
    return f"np. {shown}" if shown and isinstance(shown, str) else ""


def choices(item: Schema) -> str:
    """The words to choose from, where they are no vocabulary: `active` – działa, `closed` – zakończona."""
    if VOCABULARY in item:
        return ""
    return ", ".join(f"`{word['const']}` – {word['title']}" for word in item.get("oneOf", ()) if "const" in word)


def _parts(item: Schema) -> str:
    parts = {name: part for name, part in item.get("properties", {}).items() if "title" in part}
    if len(parts) > LISTED_WHOLE:  # those have a table of their own
        return ""
    must = [_part(name, part) for name, part in parts.items() if name in needed(item)]
    may = [_part(name, part) for name, part in parts.items() if name not in needed(item)]
    if must and may:
        return f"{', '.join(must)}, a jeśli są znane, {', '.join(may)}"
    return ", ".join(must or may)


def _part(name: str, part: Schema) -> str:
    said = ", ".join(filter(None, (part["title"], part.get("description", ""))))
    words = choices(item_of(part))
    return f"`{name}` ({said}{f': {words}' if words else ''})"
