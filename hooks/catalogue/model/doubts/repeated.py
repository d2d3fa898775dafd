"""What an entry says twice: a title that is the host's name, a summary that is the title or the beginning of the text."""

import re
from collections.abc import Iterator

from catalogue.model.checks.clash import Clash
from catalogue.model.records.practice import Practice
from catalogue.problems.wording import Wording
from catalogue.source.slug import hyphenated

TITLE_IS_HOST = Wording(
    "title-is-host",
    "O011",
    "Nazwa praktyki jest taka sama jak nazwa gospodarza.",
    "Napisz w polu title, co jest warte naśladowania, np. „Kawiarnia, w której można nauczyć się zawodu”.",
    "Napisz, co jest warte naśladowania, np. „Kawiarnia, w której można nauczyć się zawodu”.",
)
SUMMARY_IS_TITLE = Wording(
    "summary-is-title",
    "O012",
    "Streszczenie powtarza nazwę praktyki.",
    "Napisz własnymi słowami, w jednym lub dwóch zdaniach, co warto skopiować.",
)
SUMMARY_IS_TEXT = Wording(
    "summary-is-text",
    "O012",
    "Streszczenie powtarza początek tekstu, a na stronie stoją jedno pod drugim.",
    "Napisz w streszczeniu, co warto skopiować, albo zacznij tekst od czegoś innego.",
)

AROUND = 400  # characters of headings and addresses that may stand within the beginning of a text
NOT_SAID = r"^[ \t]*#.*$|\]\([^)\n]*\)|\[\^[^\]\n]*\]"
"""What stands in Markdown and is no sentence: headings, addresses of links, footnotes."""
_NOT_SAID = re.compile(NOT_SAID, re.MULTILINE)


def repetitions(practice: Practice) -> Iterator[Clash]:
    """A warning at the title (code O011), and at the summary (code O012), where it says again what stands beside it."""
    title, summary = hyphenated(practice.title), hyphenated(practice.summary)
    if title and title == hyphenated(practice.host):
        yield Clash(practice.path, ("title",), *TITLE_IS_HOST.said())
    if not summary:
        return
    if summary == title:
        yield Clash(practice.path, ("summary",), *SUMMARY_IS_TITLE.said())
    elif _begins_with(practice.body.markdown, summary):
        yield Clash(practice.path, ("summary",), *SUMMARY_IS_TEXT.said())


def _begins_with(markdown: str, said: str) -> bool:
    """Whether a text begins with these words, hyphenated; of most texts the first letters tell that they do not."""
    return all(
        f"{_words(markdown, length)}-".startswith(f"{said[:length]}-"[:length]) for length in (16, len(said) + 1)
    )


def _words(markdown: str, length: int) -> str:
    """The words with which a text begins, hyphenated: at least as many letters."""
    return hyphenated(_NOT_SAID.sub(" ", markdown[: AROUND + 2 * length]).lstrip()[: 8 * length])
