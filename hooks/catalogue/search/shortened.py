"""Abbreviations that stand in place of a word: whoever writes one means, and finds, the word too."""

from collections.abc import Mapping

STANDING_FOR: Mapping[str, str] = {
    "al": "aleja",
    "gm": "gmina",
    "im": "imienia",
    "os": "osiedle",
    "oo": "ograniczoną odpowiedzialnością",
    "pl": "plac",
    "pow": "powiat",
    "sp": "spółka",
    "spzoo": "spółka ograniczoną odpowiedzialnością",
    "stow": "stowarzyszenie",
    "sw": "święty",
    "tzw": "zwany",
    "ul": "ulica",
    "woj": "województwo",
    "zoo": "ograniczoną odpowiedzialnością",
}
"""Folded, without dots (`sp. z o.o.` is `sp`, `z`, `oo`): the words that each stands for."""

WORDS = frozenset(("al", "im", "os", "pl", "sp", "ul", "zoo"))
"""Those that are words or endings of addresses by themselves: they are found under their own key too."""
