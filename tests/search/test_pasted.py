"""Queries as people paste and shorten them find what the plain words find; so do entries that are written so."""

from collections.abc import Iterator

import pytest

from catalogue.search.findable import Abbreviation
from search.engine import Engine, document

PLAIN = {
    "CIS": "CIS w Pile",
    "niepełnosprawność": "Niepełnosprawność",
    "województwo śląskie": "Województwo śląskie",
    "ulica Długa": "Ulica Długa",
    "święty Józef": "Święty Józef",
    "imienia Jana": "Warsztat imienia Jana",
    "gmina Żarki": "Gmina Żarki",
    "powiat myszkowski": "Powiat myszkowski",
    "spółka z ograniczoną odpowiedzialnością": "Spółka z ograniczoną odpowiedzialnością",
    "Bielsko-Biała": "Bielsko-Biała",
    "0000123456": "KRS 0000123456, NIP 5270205261, REGON 123456785",
    "tak zwany dom": "Tak zwany dom",
}
PASTED = {
    "CIS": [
        *("C.I.S.", "c.i.s", "C. I. S.", "C.\xa0I.\xa0S.", "„CIS”", '"CIS"', "'CIS'", "CIS, ", "(CIS).", "ＣＩＳ"),
        *("CIS-ie", "CIS‑ie", "CIS–ie", "CIS’ie", "CIS'ie", "C.I.S.-ie", "C\u200bI\u2060S", "CIS/", "CIS…"),
        *(
            "https://example.org/katalog/praktyki/cis.html",
            "praktyki/cis.html?a=1#zrodla",
            "www.cis.pl",
            "http://cis.org.pl/o-nas",
        ),
    ],
    "niepełnosprawność": [
        *(
            "nie\xadpełno\xadsprawność",
            "NIEPEŁNOSPRAWNOŚĆ",
            "niepełnosprawnos\u0301c\u0301",
            "nie\u200dpełno\u200csprawność",
        ),
        *("\ufeffniepełnosprawność!", "niepełnosprawność\ufe0f", "nie\u180epełnosprawność"),
    ],
    "województwo śląskie": [
        "woj. śląskie",
        "woj śląskie",
        "WOJ. ŚLĄSKIE",
        "woj.śląskie",
        "woj.\xa0śląskie",
        "Woj. slaskie,",
    ],
    "ulica Długa": ["ul. Długa", "UL. DŁUGA", "ul.Długa", "ul. Długiej"],
    "święty Józef": ["św. Józefa", "ŚW. JÓZEF", "sw. jozefa"],
    "imienia Jana": ["im. Jana", "IM. JANA", "im.Jana"],
    "gmina Żarki": ["gm. Żarki", "gm Żarki", "GM. ŻARKI"],
    "powiat myszkowski": ["pow. myszkowski", "pow myszkowski", "pow.myszkowski"],
    "spółka z ograniczoną odpowiedzialnością": [
        *("sp. z o.o.", "Sp. z o. o.", "SP. Z O.O.", "sp z oo", "sp. z.o.o.", "spółka z o.o.", "sp.z o.o.", "spzoo"),
    ],
    "Bielsko-Biała": [
        "Bielsko–Biała",
        "Bielsko — Biała",
        "Bielsko‑Biała",
        "Bielsko−Biała",
        "Bielsko/Biała",
        "bielsko biala",
    ],
    "0000123456": [
        "0000 123 456",
        "KRS 0000123456",
        "KRS: 0000 123456",
        "nip 527-020-52-61",
        "527 020 52 61",
        "REGON 123 456 785",
    ],
    "tak zwany dom": ["tzw. dom", "m.in. tzw. dom", "dom, np. w domu, m.in. dom"],
}
ENCODED = {
    "niepełnosprawność": [
        *("nie&shy;pełno&shy;sprawność", "nie&#173;pełno&#xAD;sprawno&#347;&#x107;", "&nbsp;niepełnosprawność&nbsp;"),
        *(
            "niepe%C5%82nosprawno%C5%9B%C4%87",
            "niepe%c5%82no%C2%ADsprawno%C5%9B%C4%87%20",
            "&bdquo;niepełnosprawność&rdquo;",
        ),
    ],
    "święty Józef": ["&#347;w. J&oacute;zef", "%C5%9Bwi%C4%99ty%20J%C3%B3zef", "&#x15B;w. &amp; J&Oacute;ZEF"],
    "Bielsko-Biała": ["Bielsko%20Bia%C5%82a", "Bielsko&ndash;Bia&#322;a", "Bielsko&nbsp;Biała"],
    "tak zwany dom": ["tzw.%20dom", "&lt;tzw. dom&gt;", "tzw. dom %"],
}
CIS = [Abbreviation("CIS", "centrum integracji społecznej")]


@pytest.fixture(scope="module")
def entries() -> Iterator[Engine]:
    with Engine([document(title) for title in PLAIN.values()], CIS) as opened:
        yield opened


@pytest.mark.parametrize("plain", PLAIN)
def test_finds_what_the_plain_words_find(entries: Engine, plain: str) -> None:
    queries = [plain, *PASTED[plain], *ENCODED.get(plain, [])]
    answers = entries.answers(queries)
    whole = {query: answer["numbers"][: answer["whole"]] for query, answer in zip(queries, answers, strict=True)}
    assert whole == {query: [list(PLAIN).index(plain)] for query in queries}
    assert [note for answer in answers for note in answer["told"] if note["what"] != "acronym"] == []


@pytest.mark.parametrize("plain", [plain for plain in PLAIN if plain not in {"CIS", "0000123456"}])
def test_what_is_written_so_is_found_by_the_plain_words(plain: str) -> None:
    with Engine([document("Inny"), *map(document, PASTED[plain])], CIS) as written:
        assert written.answer(plain)["whole"] == len(PASTED[plain])


@pytest.mark.parametrize(
    ("text", "query"),
    [
        pytest.param("Wariant A. W 2019-2021 10 osób", "2019", id="years are no number in groups"),
        pytest.param("W gminie jest zoo", "zoo", id="a zoo"),
        pytest.param("Stoi tam ul", "ul", id="a beehive"),
        pytest.param("Sp. z o.o. S. K.", "ograniczoną odpowiedzialnością", id="two runs of letters"),
    ],
)
def test_what_only_looks_alike_stays(text: str, query: str) -> None:
    with Engine([document("Inny"), document(text)], CIS) as written:
        assert written.titles(query) == [text]
