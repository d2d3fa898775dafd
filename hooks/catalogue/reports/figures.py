"""The catalogue in numbers, for a terminal: what `katalog stats` prints."""

from catalogue.views.figures import Numbers


def as_text(counted: Numbers) -> str:
    """The numbers as lines of text, for a terminal."""
    parts = (
        ("Praktyki według województw", counted.regions),
        ("Praktyki według rodzajów podmiotów", counted.types),
        ("Wizyty według lat", counted.years),
        ("Wizyty według organizatorów", counted.organisers),
        ("Najczęściej odwiedzane", counted.most_visited),
    )
    lines = [", ".join(counted.totals) + "."]
    for title, counts in parts:
        lines += [
            "",
            title,
            *(f"{count.number:>5}  {count.name}{count.note and f' ({count.note})'}" for count in counts),
        ]
    return "\n".join(lines) + "\n"
