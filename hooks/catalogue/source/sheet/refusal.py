"""Why a spreadsheet as a whole is not read, and what to do about it."""

from dataclasses import dataclass

SPLIT = "Podziel arkusz na mniejsze pliki i zaimportuj je po kolei."
DATA_ALONE = (
    "Skopiuj same dane do nowego arkusza (bez pustych wierszy i kolumn, obrazków i formatowania) i zaimportuj go; "
    "jeśli nadal jest za duży, podziel go na mniejsze."
)
SAVE_AS_XLSX = "Otwórz go w programie do arkuszy i zapisz jako „Skoroszyt programu Excel (.xlsx)” bez hasła."


class SheetError(Exception):
    """The file as a whole cannot be read; the text says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Take both in Polish."""
        super().__init__(message)
        self.hint = hint


@dataclass(slots=True)
class Bound:
    """How much of something a file may have, and the refusal of a file that has more."""

    most: int
    message: str
    hint: str
    found: int = 0

    def add(self, number: int = 1) -> None:
        """Count what was found. Raises SheetError."""
        self.found += number
        if self.found > self.most:
            raise SheetError(self.message, self.hint)
