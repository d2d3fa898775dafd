"""`mkdocs serve` as an editor runs it: files written under it, pages asked of it, its memory."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

BUILT, REFUSED = "Reloading browsers", "An error happened during the rebuild"
_READY = "Serving on"
PATIENCE = 300  # seconds, after which a preview that says nothing hangs


@dataclass(slots=True)
class Preview:
    """A preview that runs; `said` is what it logged since it was last asked. It does not watch `scratch`."""

    process: subprocess.Popen[str]
    address: str
    scratch: Path
    said: list[str] = field(default_factory=list)
    _lines: Queue[str] = field(default_factory=Queue)

    def write(self, file: Path, content: bytes | None) -> bool:
        """Write a file (None: delete it) in one step, and wait; whether the preview was made anew."""
        self.said.clear()
        if content is None:
            file.unlink()
        else:
            fresh = self.scratch / "fresh"
            fresh.write_bytes(content)
            fresh.replace(file)
        return self._wait(BUILT, REFUSED) == BUILT

    def page(self, path: str) -> bytes | None:
        """What it serves at a path; None where there is nothing."""
        try:
            with urlopen(self.address + path, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                found: bytes = answer.read()
                return found
        except HTTPError:
            return None

    @property
    def memory(self) -> float:
        """Resident memory in MiB (proc_pid_status(5))."""
        [line] = [
            line
            for line in Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines()
            if line.startswith("VmRSS:")
        ]
        return int(line.split()[1]) / 1024

    def _wait(self, *for_: str) -> str:
        while True:
            line = self._lines.get(timeout=PATIENCE)
            self.said.append(line)
            for word in for_:
                if word in line:
                    return word

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            self._lines.put(line)


@contextmanager
def preview(project: Path) -> Iterator[Preview]:
    """`mkdocs serve` of a project, once it serves."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", host],
        cwd=project,
        env=os.environ | {"TMPDIR": str(project.parent)},  # where it builds
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    found = Preview(process, f"http://{host}/", project.parent)
    Thread(target=found._listen, daemon=True).start()  # noqa: SLF001
    try:
        found._wait(_READY)  # noqa: SLF001
        yield found
    finally:
        process.terminate()
        process.wait()
