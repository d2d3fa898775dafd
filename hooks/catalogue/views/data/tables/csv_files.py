"""A table as CSV that a Polish spreadsheet opens: semicolons, decimal commas, UTF-8 with a mark of order, CRLF.

A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io

from catalogue.views.data.published import path_of
from catalogue.views.data.tables.cell_text import joined, text
from catalogue.views.data.tables.columns import Table, Value
from catalogue.views.page import File

BEGIN_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def file_of(table: Table) -> str:
    """Where the table is published."""
    return path_of(f"{table.name}.csv")


def csv_file(table: Table) -> File:
    """The table, its names of columns in the first line."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return File(file_of(table), written.getvalue().encode("utf-8-sig"))


def _cell(value: Value) -> str:
    one = joined(value)
    said = text(one)
    return f"'{said}" if isinstance(one, str) and said.startswith(BEGIN_FORMULAS) else said
