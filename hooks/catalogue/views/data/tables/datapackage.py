"""What the CSV files hold, as a Tabular Data Package (https://specs.frictionlessdata.io/tabular-data-package/)."""

import hashlib
import json
from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.settings.settings import Settings
from catalogue.views.data.how_to_read import ABOUT, GEONAMES, ORIGIN
from catalogue.views.data.published import LICENCE_NAME, VERSION, id_of, path_of
from catalogue.views.data.tables.cell_text import BETWEEN
from catalogue.views.data.tables.columns import Column, Table
from catalogue.views.page import File

PATH = path_of("datapackage.json")
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Uznanie autorstwa 4.0",
}
_DIALECT = {"delimiter": ";", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}
_EDTF = "data: 2017-06-20, 2017-06, 2017, XXXX-06 (rok nie podany), ze znakiem „?”, gdy niepewna"


def datapackage(catalogue: Catalogue, settings: Settings, published: list[tuple[Table, File]]) -> File:
    """The description of the tables, each with the file that holds it."""
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "katalog-dobrych-praktyk",
        "id": id_of(settings, PATH),
        "title": settings.site_name,
        "description": f"{ABOUT} {ORIGIN}",
        "version": VERSION,
        "licenses": [LICENCE],
        "sources": [{"title": f"GeoNames: współrzędne miejscowości ({LICENCE_NAME})", "path": GEONAMES}],
    }
    if settings.site_url:
        package["homepage"] = settings.site_url
    if settings.publisher:
        package["contributors"] = [{"title": settings.publisher, "role": "publisher"}]
    if catalogue.edition:
        package["edition"] = str(catalogue.edition)
    package["resources"] = [_resource(table, file) for table, file in published]
    return File(PATH, (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode())


def _resource(table: Table, file: File) -> dict[str, Any]:
    found: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "primaryKey": list(table.key)}
    if table.refers:
        found["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": "" if other == table.name else other, "fields": ["id"]}}
            for column, other in table.refers
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": file.path.removeprefix("dane/"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
        "dialect": _DIALECT,
        "schema": found,
    }


def _field(column: Column) -> dict[str, Any]:
    kind = "string" if column.several or column.kind == "date" else column.kind
    found: dict[str, Any] = {"name": column.name, "type": kind, "title": column.title}
    if description := explained(column):
        found["description"] = description
    if kind == "number":
        found["decimalChar"] = ","
    if kind == "boolean":
        found |= {"trueValues": ["tak"], "falseValues": ["nie"]}
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    return found | ({"constraints": constraints} if constraints else {})


def explained(column: Column) -> str:
    """What a column holds, besides its title, in Polish; empty where the title says it."""
    said = [column.description, _EDTF if column.kind == "date" else ""]
    said += [f"kilka wartości, między nimi znak {BETWEEN}"] if column.several else []
    return "; ".join(filter(None, said))
