"""How the entries that were withdrawn are named: the vocabulary that lists them, and its codes."""

from collections.abc import Iterable

from catalogue.source.files import VOCABULARIES, VOCABULARY_ENDING

WITHDRAWN = "wycofane"
"""The vocabulary of the entries that were withdrawn."""
WITHDRAWN_FILE = f"{VOCABULARIES}/{WITHDRAWN}{VOCABULARY_ENDING}"


def code_of(kind: str, id_: str) -> str:
    """The code of an entry that was withdrawn: `praktyki/<id>` or `wizyty/<id>`."""
    return f"{kind}/{id_}"


def ids_withdrawn(codes: Iterable[str], kind: str) -> frozenset[str]:
    """The ids among the codes that entries of a kind (`praktyki` or `wizyty`) had."""
    return frozenset(code.removeprefix(f"{kind}/") for code in codes if code.startswith(f"{kind}/"))
