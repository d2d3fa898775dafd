"""What an editor should know of the rows and columns that were taken, and of those that were left out."""

from collections.abc import Collection, Iterator, Sequence

from catalogue.source.characters import printable

_SHOWN = 20


def letters(column: int) -> str:
    """The letters of a column: 1 is A, 28 is AB."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def ranges(numbers: Collection[int]) -> str:
    """Numbers in order, as `2–4, 7`."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    texts = [f"{first}–{last}" if first < last else f"{first}" for first, last in runs]
    return _some(texts)


def above(header: int, *, given: bool) -> Iterator[str]:
    """Where the names of the columns were found, if not in the first row or where the map says."""
    if header > 1 and not given:
        yield f"Nazwy kolumn znaleziono w wierszu {header}; to, co jest nad nim, pominięto."


def hidden(rows: Collection[int], columns: Collection[int], names: Sequence[str]) -> Iterator[str]:
    """The rows and columns that nobody sees in the sheet."""
    if rows:
        word = "Ukryty wiersz" if len(rows) == 1 else "Ukryte wiersze"
        yield f"{word} (także przez filtr) pominięto: {ranges(rows)}. Z --hidden też będą wzięte."
    if columns:
        texts = [
            letters(at) + (f" „{printable(names[at - 1])}”" if at <= len(names) and names[at - 1] else "")
            for at in sorted(columns)
        ]
        word = "Ukrytą kolumnę" if len(columns) == 1 else "Ukryte kolumny"
        yield f"{word} pominięto: {_some(texts)}. Z --hidden też będą wzięte."


def unnamed(columns: Collection[int]) -> Iterator[str]:
    """The columns behind those with names that hold something; numbered from 0."""
    if columns:
        texts = [letters(at + 1) for at in sorted(columns)]
        yield f"{'Kolumnę' if len(texts) == 1 else 'Kolumny'} bez nazwy pominięto: {_some(texts)}."


def merged(areas: Sequence[tuple[int, int, int, int]], header: int) -> Iterator[str]:
    """What the cells merged below the names of the columns give."""
    below = [area for area in areas if area[0] > header]
    down, across = ([area for area in below if (area[0] < area[2]) is down] for down in (True, False))
    if down:
        yield f"Scalone komórki ({_places(down)}): wartość pierwszej ma każdy z tych wierszy."
    if across:
        yield f"Komórki scalone w poziomie ({_places(across)}): wartość ma tylko pierwsza kolumna."


def _places(areas: Sequence[tuple[int, int, int, int]]) -> str:
    return _some([f"{letters(left)}{top}:{letters(right)}{bottom}" for top, left, bottom, right in areas])


def _some(texts: Sequence[str]) -> str:
    return ", ".join(texts[:_SHOWN]) + (f" i jeszcze {len(texts) - _SHOWN}" if len(texts) > _SHOWN else "")
