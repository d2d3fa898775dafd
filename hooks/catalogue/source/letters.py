"""Letters written as two characters, a letter and a mark for it, as some computers name files and PDFs give texts."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from catalogue.problems.fault import Fault, Fix

_APART = re.compile("[^\\W\\d_][\u0300-\u036f]+")


def taken_apart(data: bytes) -> Iterator[Fault]:
    """A warning (code O003) at each line of a file with such letters; none where it is not UTF-8."""
    text = data.decode("utf-8-sig", errors="replace")
    if unicodedata.is_normalized("NFC", text) or "\ufffd" in text:
        return
    for number, line in enumerate(re.split("\r\n|\r|\n", text), start=1):
        found = [match for match in _APART.finditer(line) if _joined(match[0]) != match[0]]
        if found:
            start, end = found[0].start(), found[-1].end()
            apart, letter = line[start:end], _joined(found[0][0])
            yield Fault(
                (number, start + 1),
                "O003",
                f"Litera „{letter}” jest tu zapisana dwoma znakami, a powinna jednym.",
                "Napisz te litery od nowa albo uruchom katalog check --fix.",
                fix=Fix((number, start + 1), apart, _APART.sub(lambda match: _joined(match[0]), apart)),
            )


def as_written(fault: Fault, line: str) -> Fault:
    """A fault of a line in composed letters, at its place in the line as it is written."""
    place, fix = (fault.place[0], _column(line, fault.place[1])), fault.fix
    if fix:
        start, end = _column(line, fix.place[1]), _column(line, fix.end[1])
        fix = Fix((fix.place[0], start), line[start - 1 : end - 1], fix.text)
    return replace(fault, place=place, fix=fix)


def _column(line: str, column: int) -> int:
    """Where in a line stands what has this column when its letters are composed."""
    at = bisect_left(range(len(line)), column - 1, key=lambda end: len(_joined(line[:end])))
    while at < len(line) and unicodedata.combining(line[at]):
        at += 1
    return at + 1


def _joined(letter: str) -> str:
    return unicodedata.normalize("NFC", letter)
