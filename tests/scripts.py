"""The scripts of the site without a browser: one process of Deno that has loaded some of them."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import pytest
from deno import find_deno_bin

from catalogue.views.constants import constants_script
from project import REPOSITORY

ASSETS = REPOSITORY / "hooks" / "catalogue" / "theme" / "assets"
COMMAND = ("run", "--quiet", "--no-prompt", "--no-remote", "--no-npm", "--no-lock", "--no-config", "--no-code-cache")


class ScriptError(Exception):
    """What a script threw, with where it did."""


class Scripts:
    """Scripts that need no page, in the global scope of a process that may neither read, write nor load anything."""

    def __init__(self, *names: str) -> None:
        """Start the process and load these scripts (paths below the assets, such as `form/yaml.js`) in this order."""
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self._process = subprocess.Popen(
            [find_deno_bin(), *COMMAND, str(Path(__file__).with_suffix(".js"))],
            env={**os.environ, "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
        )
        [constants] = constants_script()
        self.run(constants.content.decode(), constants.path)
        for name in names:
            self.load(name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def load(self, name: str) -> None:
        """Run a script of the assets."""
        self.run((ASSETS / name).read_text(encoding="utf-8"), name)

    def run(self, script: str, name: str) -> None:
        """Run a classic script; errors tell of it by the name."""
        self._asked({"name": name, "script": f"{script}\n;void 0"})

    def evaluate(self, script: str, argument: object = None) -> Any:  # noqa: ANN401 - whatever the script gives
        """What an expression gives, or a function of the argument: as a page of Playwright does, promises awaited.

        Raises `ScriptError` with what the script threw, and for an answer that is not JSON (but `undefined` is None).
        """
        return self._asked({"name": "asked", "script": script, "argument": argument})

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
    """A fixture for the tests of a module: a process with these scripts."""

    @pytest.fixture(scope="module")
    def scripts() -> Iterator[Scripts]:
        with Scripts(*names) as opened:
            yield opened

    return scripts
