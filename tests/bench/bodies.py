"""Time to read a body: one of the usual size, and the worst that the limits of a body let through.

Run with `make bench-bodies`.
"""

import time
from collections.abc import Iterator

from catalogue.source.markdown.body import read_utf8
from catalogue.source.markdown.parser import LIMITS
from form.bodies import ODD, REAL

SIZE = LIMITS["KiB"] * 1024
USUAL = (
    "## Na czym polega\n\nCentrum **uczy** zawodu, [zob. wpis](../slaskie/cis.md)[^1].\n\n- kuchnia\n- ogród\n\n" * 5
)
ENDINGS = ("*a ", "a", "_a **b ", "")
CONTAINERS = ("", "> " * 40 + "\n", "- " * 20 + "\n")


def worst() -> Iterator[tuple[str, str]]:
    """Bodies that are as large as may be, each of one odd piece, inside nothing and inside much."""
    for piece in (*ODD, *REAL):
        for ending in ENDINGS:
            yield f"{piece!r}, then {ending!r}", _filled(_within(piece, SIZE), ending)
        line = (piece.replace("\n", " ") * 40)[:40] + "\n"
        for around in CONTAINERS:
            yield f"lines of {piece!r} in {around[:2]!r}", around + _within(line, SIZE - len(around))
        row = "|" + f"{piece.strip()}|".replace("\n", " ") * 20 + "\n"
        yield f"cells of {piece!r}", f"{row}|{'-|' * 20}\n" + _within(row, SIZE - 2 * len(row.encode()) - 50)
    yield "empty cells", "|" + "a|" * 300 + "\n|" + "-|" * 300 + "\n" + "|\n" * (LIMITS["wierszy"] - 10)


def _within(piece: str, size: int) -> str:
    """The piece as often as the limits allow."""
    often = size // len(piece.encode())
    for unit, mark in (("wierszy", "\n"), ("nawiasów [", "[")):
        if mark in piece:
            often = min(often, (LIMITS[unit] - 30) // piece.count(mark))
    return piece * often


def _filled(body: str, ending: str) -> str:
    return body + ending * ((SIZE - len(body.encode())) // len(ending)) if ending else body


def _seconds(body: str) -> float:
    started = time.process_time()
    read_utf8.__wrapped__(body.encode())
    return time.process_time() - started


def main() -> None:
    """Print the time of the usual body and the ten slowest others."""
    print(f"usual, {len(USUAL.encode())} bytes: {_seconds(USUAL) * 1000:.2f} ms")
    times = sorted(((_seconds(body), name) for name, body in worst()), reverse=True)
    for seconds, name in times[:10]:
        print(f"{seconds:.2f} s  {name}")
    print(f"{len(times)} bodies of up to {LIMITS['KiB']} KiB, the slowest {times[0][0]:.2f} s of CPU")


if __name__ == "__main__":
    main()
