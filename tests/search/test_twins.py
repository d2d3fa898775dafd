"""What Python builds with and what the browser looks up with are the same, word for word."""

import random
from collections.abc import Sequence

import pytest

from catalogue.search.index import split
from catalogue.search.postings import LEVELS, encoded
from catalogue.search.words import ENDINGS, fold, marks, stem
from project import EXAMPLE_CONTENT
from scripts import Scripts, loaded
from search.content import texts_below
from search.pairs import FIELD, words_of_pairs
from search.test_pasted import PASTED

_LETTERS = (
    "aąbcćdeęfghijklłmnńoóprsśtuwyzźż" * 3
    + "AĄĆĘŁŃÓŚŹŻqvxßæøđœþäöüéčěřžİıſςΣжЖぁ字𝒜0129_-'’½ﬁ\u0301\u00a0.. \xad\u200b\ufe0fＡ①Ⅷ\u2013"
)
_ACRONYMS = ("CIS", "ZAZ", "WTZ", "EFS+")

MODULES = ("search/words.js", "search/postings.js")

scripts = loaded(*MODULES)


def _generated() -> list[str]:
    chance = random.Random(1)
    stems = ["".join(chance.choices(_LETTERS, k=chance.randint(0, 9))) for _ in range(6000)]
    endings = ["", "iec", "ec", "ek", *sorted(ENDINGS)]
    return [bare + chance.choice(endings) for bare in stems]


def words_otherwise(scripts: Scripts, words: Sequence[str]) -> list[tuple[object, ...]]:
    """The words that Python and the browser do not fold, cut and mark alike: with what each makes of them."""
    theirs = scripts.evaluate(
        """words => words.map(word => {
            const folded = fold(word);
            return [folded, stem(folded), marks(word, 4), marks(word, 99)];
        })""",
        list(words),
    )
    ours = [[fold(word), stem(fold(word)), marks(word, 4), marks(word, 99)] for word in words]
    return [pair for pair in zip(words, ours, theirs, strict=True) if pair[1] != pair[2]]


def texts_otherwise(scripts: Scripts, texts: Sequence[str]) -> list[tuple[object, ...]]:
    """The texts that Python and the browser do not split alike: with what each makes of them."""
    shorts = [[short, "", []] for short in _ACRONYMS]
    theirs = scripts.evaluate("([texts, shorts]) => texts.map(text => splitQuery(text, shorts))", [list(texts), shorts])
    ours = [split(text, _ACRONYMS) for text in texts]
    return [pair for pair in zip(texts, ours, theirs, strict=True) if pair[1] != pair[2]]


@pytest.mark.parametrize(
    "words", [[*FIELD, *words_of_pairs()], _generated()], ids=["words of the field", "generated words"]
)
def test_words_are_folded_cut_and_marked_alike(scripts: Scripts, words: list[str]) -> None:
    assert len(words) > 3000
    assert words_otherwise(scripts, words) == []


def test_texts_are_split_alike(scripts: Scripts) -> None:
    generated = _generated()
    texts = [
        *texts_below(EXAMPLE_CONTENT),
        "W CIS-ie, ZAZ-ów i wtz-ami; EFS+-u. Bielsko-Biała, a-b CIS-owskiego XCIS-u CIS-2 cis- -cis",
        "ko\u0301ł o\u0301 e_mail x’y 1/2 ½",
        *(query for queries in PASTED.values() for query in queries),
        *(" ".join(generated[at : at + 40]) for at in range(0, 4000, 40)),
    ]
    assert texts_otherwise(scripts, texts) == []


def test_postings_are_read_as_they_are_written(scripts: Scripts) -> None:
    chance = random.Random(2)
    kept = [
        {number: chance.choice(LEVELS) for number in chance.sample(range(size * apart + 1), size)}
        for size in (0, 1, 2, 33, 500)
        for apart in (1, 2, 40, 3000)
    ]
    theirs = scripts.evaluate("texts => texts.map(postingsOf)", [encoded(postings) for postings in kept])
    assert theirs == [[part for pair in sorted(postings.items()) for part in pair] for postings in kept]
