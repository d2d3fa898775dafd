"""The modules of the site without a browser: one process of Deno that has imported some of them."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import pytest
from deno import find_deno_bin

from catalogue.views.scripts import ASSETS

COMMAND = (
    "run",
    "--quiet",
    "--no-prompt",
    "--no-remote",
    "--no-npm",
    "--no-lock",
    "--no-config",
    "--no-code-cache",
    f"--allow-read={ASSETS}",
)


class ScriptError(Exception):
    """What a script threw, with where it did."""


class Scripts:
    """Modules that need no page, in a process that may read nothing but them: what they export is global there."""

    def __init__(self, *names: str) -> None:
        """Start the process and import these modules (paths below the assets, such as `form/file/yaml.js`)."""
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self._process = subprocess.Popen(
            [find_deno_bin(), *COMMAND, str(Path(__file__).with_suffix(".js"))],
            env={**os.environ, "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
        )
        for name in names:
            self.load(name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def load(self, name: str) -> None:
        """Import a module of the assets."""
        self._asked({"load": (ASSETS / name).as_uri()})

    def run(self, script: str) -> None:
        """Run a classic script."""
        self._asked({"script": f"{script}\n;void 0"})

    def evaluate(self, script: str, argument: object = None) -> Any:  # noqa: ANN401 - whatever the script gives
        """What an expression gives, or a function of the argument: as a page of Playwright does, promises awaited.

        Raises `ScriptError` with what the script threw, and for an answer that is not JSON (but `undefined` is None).
        """
        return self._asked({"script": script, "argument": argument})

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()
        self._errors.close()

    def _asked(self, request: dict[str, object]) -> Any:  # noqa: ANN401 - as above
        assert self._process.stdin
        assert self._process.stdout
        try:
            self._process.stdin.write(json.dumps(request, allow_nan=False).encode() + b"\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = b""
        if not line:
            code = self._process.wait()
            self._errors.seek(0)
            raise RuntimeError(f"Deno ended with {code}: {self._errors.read().decode(errors='replace')}")
        answer = json.loads(line)
        if "error" in answer:
            raise ScriptError(answer["error"])
        return answer["answer"]


def loaded(*names: str) -> object:
    """A fixture for the tests of a module: a process with these modules."""

    @pytest.fixture(scope="module")
    def scripts() -> Iterator[Scripts]:
        with Scripts(*names) as opened:
            yield opened

    return scripts
