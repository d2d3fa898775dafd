"""What MkDocs' process tells the one that ordered the build: a file of JSON lines, named by an environment variable."""

import json
import logging
import os
from dataclasses import dataclass, field
from pathlib import Path

VARIABLE = "KATALOG_REPORT"


@dataclass(frozen=True, slots=True)
class Refused:
    """An error of the system: its number as in errno, its words, and the file that it is about."""

    number: int | None
    reason: str | None
    file: str


@dataclass(slots=True)
class Report:
    """`notes` for whoever builds and `problems` of the project; what the system `refused`; whether our code `failed`."""

    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    refused: Refused | None = None
    failed: bool = False


def read(file: Path) -> Report:
    """The report in a file; an empty one where there is none."""
    report = Report()
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        told = json.loads(line)
        report.notes += told.get("notes", ())
        report.problems += told.get("problems", ())
        report.refused = Refused(*told["refused"]) if "refused" in told else report.refused
        report.failed |= "failed" in told
    return report


class Reporter(logging.Handler):
    """Writes a report, where one is wanted: notes, and what a logger warns of."""

    def __init__(self, logger: logging.Logger) -> None:
        """Listen to the logger, and say the notes through it too."""
        super().__init__(logging.WARNING)
        self._logger, self._file = logger, os.environ.get(VARIABLE)
        logger.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Report a warning or an error."""
        self._write(problems=[record.getMessage()])

    def tell(self, notes: list[str]) -> None:
        """Report notes."""
        self._write(notes=notes)
        for note in notes:
            self._logger.info(note)

    def end(self, error: Exception, *, explained: bool) -> None:
        """Report the error that ended the build, where what was warned of does not explain it."""
        if isinstance(error, OSError):
            self._write(refused=[error.errno, error.strerror, str(error.filename or "")])
        elif not explained:
            self._write(failed=True)

    def _write(self, **told: object) -> None:
        if self._file:
            with Path(self._file).open("a", encoding="utf-8") as file:
                file.write(json.dumps(told) + "\n")
