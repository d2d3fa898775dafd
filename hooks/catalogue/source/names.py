"""Names that no entry, code or page may have, and paths that some system could not keep."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)))
OWNERS: Mapping[str, tuple[str, ...]] = {
    "strona z listą wpisów": ("index",),
    "urządzenie w systemie Windows": DEVICES,
}
"""What has names that are taken, and which."""
RESERVED_IDS: Mapping[str, str] = {name: owner for owner, names in OWNERS.items() for name in names}
LONGEST_PATH = 200  # of a file in the zip: Windows takes 259 characters with the folder in which it is unpacked

_DEVICE = re.compile(rf"(?:{'|'.join(DEVICES)}|com[¹²³]|lpt[¹²³]|conin\$|conout\$)[ ]*(?:[.:].*)?", re.IGNORECASE)
_REFUSED = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*]')


def unportable(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each path (with `/`) that some system cannot keep beside the others, and why, in Polish."""
    others: dict[str, str] = {}
    for path in paths:
        why = next(filter(None, map(_why_not, path.split("/"))), "")
        if not why and len(path) > LONGEST_PATH:
            why = f"Ścieżka ma {len(path)} znaków, a w spakowanej stronie może ich mieć najwyżej {LONGEST_PATH}."
        alike = others.setdefault(unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold()), path)
        if not why and alike != path:
            why = f"Windows i macOS nie odróżniają tej nazwy od {alike}."
        if why:
            yield path, why


def _why_not(name: str) -> str:
    if _DEVICE.fullmatch(name):
        return f"Nazwa „{name}” należy w systemie Windows do urządzenia."
    if refused := _REFUSED.search(name):
        sign = refused[0] if refused[0].isprintable() else f"U+{ord(refused[0]):04X}"
        return f"Windows nie przyjmuje w nazwie znaku {sign}."
    if name.endswith((".", " ")):
        return f"Windows ucina kropkę i spację z końca nazwy „{name}”."
    return "" if unicodedata.is_normalized("NFC", name) else f"Litery nazwy „{name}” są złożone z dwóch znaków."
