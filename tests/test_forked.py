"""What is run in a forked process ends and speaks as in a Python of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from forked import python

BEFORE = """\
import os, sys, signal
print(__name__, sys.argv, sys.path[0], os.getcwd(), os.environ["ZNAK"], sys.stdin.read(), "ż")
print("uwaga", file=sys.stderr, flush=True)
"""


@pytest.mark.parametrize(
    "end",
    [
        "",
        "sys.exit()",
        "sys.exit(3)",
        "sys.exit('za mało')",
        "sys.stdout.flush(); os.kill(os.getpid(), signal.SIGKILL)",
    ],
)
def test_it_ends_and_speaks_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    monkeypatch.setenv("ZNAK", "tu")
    file = tmp_path / "program.py"
    file.write_text(BEFORE + end, encoding="utf-8")
    arguments = [str(file), "a", "b c"]
    alone = subprocess.run(
        [sys.executable, *arguments],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    forked = python(arguments, cwd=tmp_path)
    assert (forked.returncode, forked.stdout, forked.stderr) == (alone.returncode, alone.stdout, alone.stderr)


def test_what_is_raised_is_traced(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text("1 / 0", encoding="utf-8")
    done = python(["-m", "program"], cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Traceback")
    assert done.stderr.endswith("ZeroDivisionError: division by zero\n")


def test_nothing_of_one_is_left_for_the_next(tmp_path: Path) -> None:
    (tmp_path / "first.py").write_text("import os, json; os.environ['ZNAK'] = json.ZNAK = 'tu'", encoding="utf-8")
    (tmp_path / "then.py").write_text("import os, json; print('ZNAK' in os.environ, dir(json)[0])", encoding="utf-8")
    assert python([str(tmp_path / "first.py")], cwd=tmp_path).returncode == 0
    assert python([str(tmp_path / "then.py")], cwd=tmp_path).stdout == "False JSONDecodeError\n"
