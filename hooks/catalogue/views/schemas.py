"""JSON Schema of front matter, for editors' tools and forms that others build."""

import json
from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.schema import schema
from catalogue.model.records.shape import RECORDS, Kind
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.views.page import File


def schema_files(catalogue: Catalogue) -> Iterator[File]:
    """`schemat/praktyka.json` and `schemat/wizyta.json`."""
    for kind in RECORDS:
        yield File(f"schemat/{kind}.json", schema_text(kind, catalogue.vocabularies).encode())


def schema_text(kind: Kind, vocabularies: Vocabularies | None) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema(kind, vocabularies), ensure_ascii=False, indent=1) + "\n"
