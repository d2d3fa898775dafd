"""Alphabetical order in Polish, the same on every machine."""

# fmt: off
AFTER = {
    "ą": "a\x7f", "ć": "c\x7f", "ę": "e\x7f", "ł": "l\x7f", "ń": "n\x7f",
    "ó": "o\x7f", "ś": "s\x7f", "ź": "z\x7f", "ż": "z\x7f\x7f",
}
# fmt: on
"""What stands for a letter where texts are put in order."""
_AFTER = str.maketrans(AFTER)


def polish_order(text: str) -> str:
    """A sort key: quotes are passed over, `ą` stands between `a` and `b`, `ż` after `ź`."""
    return text.casefold().replace("„", "").replace("”", "").translate(_AFTER)
