"""JSON Schema of front matter, for editors' tools and forms that others build."""

import json
from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.schema import RECORDS, schema
from catalogue.views.page import File


def schema_files(catalogue: Catalogue) -> Iterator[File]:
    """`schemat/praktyka.json` and `schemat/wizyta.json`."""
    for kind in RECORDS:
        text = json.dumps(schema(kind, catalogue.vocabularies), ensure_ascii=False, indent=1)
        yield File(f"schemat/{kind}.json", f"{text}\n".encode())
