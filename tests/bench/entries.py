"""Entries whose words vary as in real text: the same files for every engine."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import yaml

from bench.real import words
from drawn import split as split_entry
from drawn import with_body, with_fields
from generated import write_entries

INVENTED = 30_000  # words beyond those of the real catalogue, which are rare
_FIELDS = ("title", "host", "locality", "operator", "founders", "organisers", "summary")


@dataclass(frozen=True, slots=True)
class Text:
    """A page for an engine that is not ours."""

    path: str
    markdown: str


class _Words:
    """Sentences by Zipf's law: the real catalogue's words by frequency, then words made of halves of two."""

    def __init__(self, chance: random.Random) -> None:
        counts = Counter(word for word in words() if word.isalpha())
        real = [word for word, _ in counts.most_common()]
        long = [word.lower() for word in real if len(word) > 5]
        halves = (chance.sample(long, 2) for _ in range(INVENTED))
        invented = dict.fromkeys(one[: len(one) // 2] + other[len(other) // 2 :] for one, other in halves)
        self._words = [*real, *invented]
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self._words))))
        self._chance = chance

    def sentence(self, length: int) -> str:
        return " ".join(self._chance.choices(self._words, cum_weights=self._weights, k=length)).capitalize() + "."


def write_varied_entries(practices: Path, number: int) -> None:
    """Write entries into a content folder that has its vocabularies, each with a summary of 18 words and a body of 57.

    So many have those of the real catalogue on average (2026-11), headings counted.
    """
    write_entries(practices, number)
    drawn = _Words(random.Random(1))
    for file in sorted(practices.glob("*/*/*.md")):
        entry = file.read_text(encoding="utf-8")
        if "\nsummary:" in entry:
            entry = with_fields(entry, f"summary: {drawn.sentence(18)}\n")
        body = (f"## Na czym polega {part}\n\n{drawn.sentence(15)}\n" for part in range(3))
        file.write_text(with_body(entry, "\n".join(body)), encoding="utf-8")


def texts_of(practices: Path) -> Iterator[Text]:
    """What the entries say, as plain pages."""
    for file in sorted(practices.glob("*/*/*.md")):
        header, body = split_entry(file.read_text(encoding="utf-8"))
        fields = yaml.load(header, Loader=yaml.CSafeLoader)
        facts = [value if isinstance(value, str) else ", ".join(value) for value in map(fields.get, _FIELDS) if value]
        yield Text(file.stem, f"# {facts[0]}\n\n" + "\n\n".join(facts[1:]) + f"\n\n{body}")
