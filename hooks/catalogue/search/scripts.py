"""The index as small scripts, each of which hands one piece to `katalog.piece`: so `file://` works too.

    szukaj/start.js        what every query needs: the names of the pieces, acronyms, words that say little
    szukaj/slowa/<n>.js    the keys and exceptions that begin with a prefix
    szukaj/liczne/<n>.js   the postings of one key that very many documents have
    szukaj/litery/<n>.js   all keys and exceptions of n letters, to mend a typo
    szukaj/strony/<n>.js   what is shown of a run of documents: all paths, titles, lines and summaries, a line each

A query loads the pieces of its words and of the results it shows, whatever the size of the index.
Pieces bear numbers, since a system may refuse a name (`con.js` on Windows).
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from catalogue.search.findable import Findable
from catalogue.search.index import Index, split
from catalogue.search.postings import encoded
from catalogue.search.ranking import OF_QUERY

FOLDER = "szukaj"
RUN = 20  # documents in a piece
LARGEST = 12_000  # characters of a piece of keys, about; a larger one is split by one more letter
LONGEST = 12  # letters of a prefix: keys that share so many stay in one piece, or a long word would make one a letter
NUMEROUS = 3_000  # characters of postings; longer ones get a piece of their own
SHORTEST = 2  # letters of a prefix that is searched for
FIRST = 24  # documents that a prefix of too many keys names by itself

# Folded words that say little: they are looked for only where a query has no other.
# fmt: off
FREQUENT = (
    "a", "aby", "albo", "ale", "bez", "co", "czy", "dla", "do", "go", "i", "ich", "ile", "im", "imienia", "in", "innymi",
    "itd", "itp", "jak", "jako", "jest", "jej", "jego", "ktora", "ktore", "ktory", "ktorych", "lub", "ma", "miedzy",
    "na", "nad", "nie", "niz", "np", "o", "od", "oraz", "po", "pod", "przed", "przez", "przy", "sa", "sie", "ta",
    "tak", "tam", "te", "tego", "tej", "ten", "to", "tu", "tych", "tym", "tzw", "u", "w", "we", "z", "za", "ze",
    "zwana", "zwane", "zwany", "zwanych",
)
# fmt: on


def scripts(documents: Sequence[Findable], index: Index) -> Iterator[tuple[str, str]]:
    """The path (below the site) and the text of each script, with no more than one of a name."""
    numerous: list[str] = []
    split_keys = _Split(index, numerous)
    pieces = dict(sorted(_pieces("", sorted({*split_keys.keys, *split_keys.exceptions}), split_keys)))
    lengths = _by_length(index)
    start = {
        "documents": len(documents),
        "run": RUN,
        "prefixes": " ".join(pieces),
        "frequent": " ".join(FREQUENT),
        "shortened": {short: " ".join(keys) for short, keys in index.lexicon.shortened.items()},
        "ranking": OF_QUERY,
        "lengths": list(lengths),
        "acronyms": [
            [a.short, a.full, a.key, [list(index.lexicon.keys(w)) for w in split(a.full, ())]] for a in index.acronyms
        ],
    }
    yield script("start", start)
    for number, piece in enumerate(pieces.values()):
        yield script(f"slowa/{number}", piece)
    for number, postings in enumerate(numerous):
        yield script(f"liczne/{number}", postings)
    for length, words in lengths.items():
        yield script(f"litery/{length}", words)
    for first in range(0, len(documents), RUN):
        yield script(f"strony/{first // RUN}", _shown(documents[first : first + RUN]))


def path_of(name: str) -> str:
    """The path of the script of a name."""
    return f"{FOLDER}/{name}.js"


def script(name: str, piece: Any) -> tuple[str, str]:  # noqa: ANN401 - whatever JSON can say
    """The path and the text of the script that hands over a piece."""
    text = json.dumps(piece, ensure_ascii=False, separators=(",", ":"))
    return path_of(name), f'katalog.piece("{name}",{text})\n'


def _shown(documents: Sequence[Findable]) -> list[str]:
    rows = ((d.path, d.title, d.line, d.summary) for d in documents)
    return ["\n".join(" ".join(text.split()) for text in column) for column in zip(*rows, strict=True)]


class _Split:
    """All keys and exceptions in order, as they will be written; long postings go to `numerous`."""

    def __init__(self, index: Index, numerous: list[str]) -> None:
        self.entries = index.entries
        self.keys: dict[str, list[Any]] = {}
        for key, entry in index.entries.items():
            spelling = "" if entry.spelling == key else entry.spelling
            written: list[Any] = [spelling]
            all_postings = sorted(entry.postings.items())
            for marks, postings in all_postings:
                text: str | int = encoded(postings)
                if isinstance(text, str) and len(text) > NUMEROUS:
                    numerous.append(text)
                    text = len(numerous) - 1
                written += [marks, text] if len(all_postings) > 1 else [text]
            self.keys[key] = written
        self.exceptions = {form: " ".join(keys) for form, keys in index.lexicon.exceptions.items()}

    def size(self, words: Iterable[str]) -> int:
        """About how many characters the keys and exceptions of these words take."""
        return sum(
            len(word)
            + 8
            + sum(len(part) if isinstance(part, str) else 4 for part in self.keys.get(word, ()))
            + len(self.exceptions.get(word, ""))
            for word in words
        )


def _pieces(prefix: str, words: Sequence[str], split: _Split) -> Iterator[tuple[str, list[Any]]]:
    """By prefix: a piece for each that is small enough, and for each that had to be split.

    It holds of its keys spelling and postings, exceptions, and the first documents where keys are split.
    """
    whole = prefix and (len(prefix) >= LONGEST or split.size(words) <= LARGEST)
    own = words if whole else [word for word in words if word == prefix]
    first = "" if whole or len(prefix) < SHORTEST else _first((word for word in words if word in split.entries), split)
    piece = [*({word: known[word] for word in own if word in known} for known in (split.keys, split.exceptions)), first]
    if any(piece):
        yield prefix, piece
    if whole:
        return
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if word != prefix:
            by_letter[word[: len(prefix) + 1]].append(word)
    for longer, found in by_letter.items():
        yield from _pieces(longer, found, split)


def _first(keys: Iterable[str], split: _Split) -> str:
    """The documents in which a key of these counts most."""
    most: dict[int, int] = {}
    for key in keys:
        for postings in split.entries[key].postings.values():
            for number, weight in postings.items():
                if weight > most.get(number, 0):
                    most[number] = weight
    first = sorted(most, key=lambda number: (-most[number], number))[:FIRST]
    return encoded({number: most[number] for number in first})


def _by_length(index: Index) -> Mapping[int, tuple[str, str]]:
    """By the number of letters: all keys, and all exceptions that documents have."""
    lengths: dict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for which, words in enumerate((index.entries, index.forms)):
        for word in words:
            lengths[len(word)][which].append(word)
    return {length: (" ".join(keys), " ".join(forms)) for length, (keys, forms) in sorted(lengths.items())}
