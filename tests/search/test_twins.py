"""What Python builds with and what the browser looks up with are the same, word for word."""

import random
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from catalogue.search.index import split
from catalogue.search.postings import LEVELS, encoded
from catalogue.search.words import ENDINGS, fold, marks, stem, words_of
from project import REPOSITORY
from search.engine import Engine, document

pytestmark = pytest.mark.browser

_LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż" * 3 + "AĄĆĘŁŃÓŚŹŻqvxßæøđœþäöüéčěřžİıſςΣжЖぁ字𝒜0129_-'’½ﬁ\u0301\u00a0"
_ACRONYMS = ("CIS", "ZAZ", "WTZ", "EFS+")


@pytest.fixture(scope="module")
def engine(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return Engine(chromium, tmp_path_factory.mktemp("engine"), [document("słowo")], [])


def _corpus() -> list[str]:
    files = [
        *REPOSITORY.glob("practices/**/*.md"),
        *REPOSITORY.glob("practices/**/*.yml"),
        *REPOSITORY.glob("docs/*.md"),
    ]
    return sorted({match[0] for file in files for match in words_of(file.read_text(encoding="utf-8"))})


def _generated() -> list[str]:
    chance = random.Random(1)
    stems = ["".join(chance.choices(_LETTERS, k=chance.randint(0, 9))) for _ in range(6000)]
    endings = ["", "iec", "ec", "ek", *sorted(ENDINGS)]
    return [bare + chance.choice(endings) for bare in stems]


@pytest.mark.parametrize("words", [_corpus(), _generated()], ids=["every word of the corpus", "generated words"])
def test_words_are_folded_cut_and_marked_alike(engine: Engine, words: list[str]) -> None:
    assert len(words) > 3000
    theirs = engine.evaluate(
        """words => words.map(word => {
            const {fold, stem, marks} = katalog.words, folded = fold(word);
            return [folded, stem(folded), marks(word, 4), marks(word, 99)];
        })""",
        words,
    )
    ours = [[fold(word), stem(fold(word)), marks(word, 4), marks(word, 99)] for word in words]
    assert [pair for pair in zip(words, ours, theirs, strict=True) if pair[1] != pair[2]] == []


def test_texts_are_split_alike(engine: Engine) -> None:
    texts = [
        *(file.read_text(encoding="utf-8") for file in sorted(REPOSITORY.glob("practices/praktyki/*/*.md"))),
        "W CIS-ie, ZAZ-ów i wtz-ami; EFS+-u. Bielsko-Biała, a-b CIS-owskiego XCIS-u CIS-2 cis- -cis",
        "ko\u0301ł o\u0301 e_mail x’y 1/2 ½",
        *(" ".join(_generated()[at : at + 40]) for at in range(0, 4000, 40)),
    ]
    shorts = [[short, "", []] for short in _ACRONYMS]
    theirs = engine.evaluate(
        "([texts, shorts]) => texts.map(text => katalog.query.split(text, shorts))", [texts, shorts]
    )
    assert theirs == [split(text, _ACRONYMS) for text in texts]


def test_postings_are_read_as_they_are_written(engine: Engine) -> None:
    chance = random.Random(2)
    kept = [
        {number: chance.choice(LEVELS) for number in chance.sample(range(size * apart + 1), size)}
        for size in (0, 1, 2, 33, 500)
        for apart in (1, 2, 40, 3000)
    ]
    theirs = engine.evaluate("texts => texts.map(katalog.postings)", [encoded(postings) for postings in kept])
    assert theirs == [[part for pair in sorted(postings.items()) for part in pair] for postings in kept]


def test_the_lists_of_endings_are_the_same() -> None:
    script = Path(REPOSITORY / "hooks/catalogue/theme/assets/search/words.js").read_text(encoding="utf-8")
    written = re.search(r'const ENDINGS = new Set\(\(\s*"(.*?)" \+\s*"(.*?)"\)', script, re.DOTALL)
    assert written
    assert set("".join(written.groups()).split()) == ENDINGS
