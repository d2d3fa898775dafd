"""How dark a number is drawn: on the map and in tables. The number itself always stands beside its shade."""

SHADES = 4  # besides 0, that of nothing


def shade(number: int, most: int) -> int:
    """From 0 (nothing) to SHADES, in equal steps up to the largest number."""
    return -(-number * SHADES // most) if most else 0


def steps(most: int) -> list[tuple[int, str]]:
    """For a legend: each shade that numbers up to `most` have, and those numbers: `2–3`."""
    found = []
    for step in range(1, SHADES + 1):
        first, last = (step - 1) * most // SHADES + 1, step * most // SHADES
        if first <= last:
            found.append((step, str(first) if first == last else f"{first}–{last}"))
    return found
