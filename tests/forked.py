"""Python with a module or a file to run, in a process of its own that is forked from one which has loaded its imports.

What is run sees no difference: it is the main program, with arguments, folder, environment, output and exit code of its
own. Starting Python, importing and compiling templates would be three quarters of what a small build costs.
What Python reads only as it starts (`PYTHONPATH`, `PYTHONHASHSEED`) has no effect; nor has what a test changed in its
own process.
"""

import atexit
import json
import os
import runpy
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from functools import cache, partialmethod
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache

HOOKS = Path(__file__).parents[1] / "hooks" / "mkdocs_events.py"
COMMANDS = ("build", "check", "import_sheet", "new", "rename", "withdraw")
IMPORTED = (
    "catalogue.cli",
    *(f"catalogue.commands.{name}" for name in COMMANDS),
    "mkdocs.__main__",
    "mkdocs.commands.build",
)


def python(
    arguments: Sequence[str], *, cwd: Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Python with `-m` and a module, or a file, and arguments for it; `env` is its whole environment."""
    server = _server()
    assert server.stdin
    assert server.stdout
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        asked = (arguments, str(cwd), dict(os.environ if env is None else env), str(out), str(err))
        server.stdin.write(json.dumps(asked) + "\n")
        server.stdin.flush()
        code = int(server.stdout.readline())
        said = [file.read_text(encoding="utf-8") for file in (out, err)]
    return subprocess.CompletedProcess([sys.executable, *arguments], code, *said)


@cache
def _server() -> subprocess.Popen[str]:
    server = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    atexit.register(server.communicate)
    return server


def _serve() -> None:
    for name in IMPORTED:
        import_module(name)
    runpy.run_path(str(HOOKS))
    subprocess.run = _run  # type: ignore[assignment] # `katalog build` runs MkDocs
    with tempfile.TemporaryDirectory() as compiled:
        known = FileSystemBytecodeCache(compiled)  # of each template as it is: told by a checksum
        Environment.__init__ = partialmethod(Environment.__init__, bytecode_cache=known)  # type: ignore[assignment]
        for line in sys.stdin:
            arguments, cwd, env, out, err = json.loads(line)
            with Path(out).open("wb") as to, Path(err).open("wb") as errors_to:
                code = _forked(arguments, cwd, env, to.fileno(), errors_to.fileno())
            print(code, flush=True)  # noqa: T201 - the answer


def _run(command: Sequence[str], **options: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401 - as of subprocess
    """Stands for `subprocess.run` of Python whose two outputs are one."""
    assert (command[0], options["stdout"], options["stderr"]) == (sys.executable, subprocess.PIPE, subprocess.STDOUT)
    with tempfile.TemporaryFile() as to:
        code = _forked(command[1:], options["cwd"], options["env"], to.fileno(), to.fileno())
        to.seek(0)
        return subprocess.CompletedProcess(command, code, to.read().decode())


def _forked(arguments: Sequence[str], cwd: str, env: Mapping[str, str], out: int, err: int) -> int:
    process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        code = _main(arguments, cwd, env)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _main(arguments: Sequence[str], cwd: str, env: Mapping[str, str]) -> int:
    """Run it as Python does; gives the exit code."""
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    module = arguments[0] == "-m"
    sys.argv = list(arguments[1:] if module else arguments)
    sys.path[0] = cwd if module else str(Path(arguments[0]).parent)
    try:
        if module:
            runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
        else:
            runpy.run_path(arguments[0], run_name="__main__")
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)  # noqa: T201 - as Python does
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - as Python does
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    _serve()
