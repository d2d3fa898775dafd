"""Something wrong, or to be looked at, between records."""

from typing import NamedTuple

from catalogue.problems.fault import Answer, Where


class Clash(NamedTuple):
    """Something wrong between records, to be reported at a field.

    `path` is that of the entry's file, or the name of the vocabulary; `answer` is what the hint says to write.
    """

    path: str
    where: Where
    code: str
    message: str
    hint: str
    answer: Answer | None = None
