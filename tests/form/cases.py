"""The cases of the check that a form can produce."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from check.test_cases import CASES

SYNTAX = "the syntax of YAML, which the form writes itself"
VOCABULARY = "a vocabulary, which no form fills in"
ANOTHER_FILE = "a file that no form makes"
UNKNOWN = "a form has the fields of the schema and no others"
A_KIND = "a form gives a text where a text is wanted, a list for a list"
CHOSEN = "the fields of `uncertain` are chosen from those there are"

# By the code, or by the code and the name of a case.
NOT_FROM_A_FORM = {
    **dict.fromkeys(("K001", "K002", "K003", "K004", "K005", "K006", "K030"), SYNTAX),
    "K007: a hundred thousand brackets": SYNTAX,
    "K007: lists in lists": SYNTAX,
    "K008: an entry of 257 KiB": "a file without fields",
    "K008: a vocabulary": VOCABULARY,
    "K009: an ending in capitals": ANOTHER_FILE,
    "K009: an image with a space in its name": ANOTHER_FILE,
    "K009: an image with the name of a device": ANOTHER_FILE,
    "K009: images whose names become that of a device": ANOTHER_FILE,
    "K010: pictures alone in a folder of another name, told once": ANOTHER_FILE,
    "K010: a folder that is no voivodeship": "the folder follows from the voivodeship",
    "K010: a folder that is no year": "the folder follows from the date",
    "K015": ANOTHER_FILE,
    "K019: a space without width, in a field and in the body": "as it is, where a form writes a code in quotes",
    **dict.fromkeys(
        (
            "K019: written as a code between quotation marks",
            "K019: a noncharacter, in a field and in the body",
            "K019: letters without ink, a title of them alone, and written as codes between quotation marks",
        ),
        SYNTAX,
    ),
    "K019: bullets of Word's, and characters that were lost": "the form makes list items of such lines by itself",
    "K020": "what the system lets nobody read",
    "K021": SYNTAX,
    "K022": "a fault of the program",
    "K025": ANOTHER_FILE,
    "K035": "what an earlier version had",
    "K036": "what an earlier version had",
    "K101": UNKNOWN,
    "K102: a term without fields": VOCABULARY,
    "K103": A_KIND,
    "K120: a long title": VOCABULARY,
    "K123": CHOSEN,
    "K124: a code that is none, and one that is taken": VOCABULARY,
    "K124: what was withdrawn, without its folder and with more than an id": VOCABULARY,
    "K209": VOCABULARY,
    "K211": VOCABULARY,
}


def every_case() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every case of the check, with its name."""
    for file in sorted(CASES.glob("*.yml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield f"{file.stem}: {case['name']}", case


def _left_out(name: str) -> bool:
    return name in NOT_FROM_A_FORM or name.partition(":")[0] in NOT_FROM_A_FORM


def cases_of_a_form() -> list[tuple[str, Mapping[str, Any]]]:
    """The cases of the check that a form can produce, each with its name."""
    return [(name, case) for name, case in every_case() if not _left_out(name)]
