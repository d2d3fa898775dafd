"""Work whose objects all stay until its end, so that looking for circles among the dropped ones finds nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the collector of circular garbage: a tenth of the time of reading a catalogue (measured)."""
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()
