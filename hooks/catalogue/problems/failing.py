"""What the program itself fails at is a problem like any other: it keeps nothing else from being told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

_HINT = (
    "Zgłoś to opiekunowi programu razem z plikiem. Na razie cofnij ostatnią zmianę w pliku "
    "albo przenieś go poza folder z treścią."
)
_SHOWN = 200  # so many characters of what Python says stand in a message


@contextmanager
def failures_told(report: Callable[[str, str, str], None]) -> Iterator[None]:
    """Hand any exception to `report` as code, message and hint, and go on behind the block."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever it is
        said = f"{type(error).__name__}: {error}"[:_SHOWN].rstrip(": ")
        report("K022", f"Program nie dokończył sprawdzania ({said}). To błąd programu, a nie treści.", _HINT)
