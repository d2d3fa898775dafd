"""A spreadsheet read by a process that may have a gibibyte of memory, so that a bomb ends it and not the machine.

The processes are forked from one that has loaded what reads sheets: each starts in some milliseconds.
"""

import multiprocessing
import resource
from multiprocessing.connection import Connection
from pathlib import Path

from catalogue.source.sheet import xlsx_rows  # noqa: F401 - loaded before the processes part
from catalogue.source.sheet.file import read_sheet
from catalogue.source.sheet.refusal import SheetError

MEMORY = 2**30  # bytes
PATIENCE = 300  # seconds, after which it hangs
_FROM = multiprocessing.get_context("forkserver")
_FROM.set_forkserver_preload([__name__])


def told(file: Path) -> tuple[str, ...]:
    """The beginnings of the rows of a file, and its faults; or its refusal and hint."""
    here, there = _FROM.Pipe(duplex=False)
    process = _FROM.Process(target=_tell, args=(there, file))
    process.start()
    there.close()
    try:
        assert here.poll(PATIENCE), "it hangs"
        found: tuple[str, ...] = here.recv()
    except EOFError:
        process.join()
        raise AssertionError(f"the process ended with {process.exitcode}") from None
    finally:
        process.kill()
        process.join()
    return found


def _tell(there: Connection, file: Path) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        sheet = read_sheet(file, ("Nazwa", "Opis"))
    except SheetError as refusal:
        there.send((str(refusal), refusal.hint))
    else:
        rows = {row: "".join(cells.values())[:9] for row, cells in sheet.rows.items()}
        there.send((str(rows), *(fault.message for fault in sheet.faults)))
