"""What a command takes: seconds of processors and by the clock, and memory of all its processes together."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.2  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True)
class Taken:
    """Processor time of the command and what it starts, time by the clock, and the most memory (MiB; Linux alone)."""

    processor: float
    clock: float
    memory: float


def measured(command: list[str], folder: Path, environment: Mapping[str, str] | None = None) -> Taken:
    """Run a command that ends well."""
    before, start, memory = os.times(), time.monotonic(), 0.0
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        while process.poll() is None:
            memory = max(memory, sum(map(_memory, _with_children(process.pid))))
            time.sleep(_EVERY)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Taken(processor, time.monotonic() - start, memory)


def _with_children(number: int) -> Iterator[int]:
    yield number
    for children in Path(f"/proc/{number}/task").glob("*/children"):
        for child in _read(children).split():
            yield from _with_children(int(child))


def _memory(number: int) -> float:
    """The share of a process in the memory (proc_pid_smaps(5)): what several use is shared out among them."""
    [shared_out] = [
        line.split()[1] for line in _read(Path(f"/proc/{number}/smaps_rollup")).splitlines() if line.startswith("Pss:")
    ] or ["0"]
    return int(shared_out) / 1024


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except OSError:  # it has ended
        return ""
