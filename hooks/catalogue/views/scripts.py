"""The scripts of the pages: ES modules joined into one classic script for each kind of page, which works from a disk too.

A module has named imports at its top and `export` before functions, constants and classes of its own, each at the
beginning of a line; nothing else passes between modules. Each stands in a function, whose result is what it exports:

    var plan$clock = (() => { …; return { hourOf, dateOf }; })();

`var`, because two scripts of one page may both have a module: each keeps its own, taken as it was made.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from catalogue.views.page import File

ASSETS = Path(__file__).parent.parent / "theme" / "assets"
KINDS = "pages"
"""The folder of the modules that each begin a script of the site: each is published as `assets/<its name>.js`."""

_IMPORT = re.compile(r'import \{\s*([\w$]+(?:,\s*[\w$]+)*),?\s*\} from "(\.{1,2}/[^"]+)";\n')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) ([\w$]+)\b)", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?:/\*(?!!)(?:[^*]|\*(?!/))*\*/|//.*)[ \t]*\n", re.MULTILINE)


class JoinError(Exception):
    """Modules that cannot be joined; the text gives file and line, what was expected and what was found."""


def modules() -> dict[str, str]:
    """The text of each module by its path below the assets."""
    return {
        path.relative_to(ASSETS).as_posix(): path.read_text(encoding="utf-8") for path in sorted(ASSETS.rglob("*.js"))
    }


def sources() -> Iterator[str]:
    """The paths, below the assets, of all that the scripts are made from: modules, and their types (`.d.ts`)."""
    for pattern in ("*.js", "*.d.ts"):
        yield from (path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob(pattern))


def page_scripts(_: object = None) -> Iterator[File]:
    """The script of each kind of page. Raises JoinError."""
    texts = modules()
    for path in texts:
        if path.startswith(f"{KINDS}/"):
            yield File(f"assets/{posixpath.basename(path)}", joined(path, texts).encode())


def joined(beginning: str, texts: Mapping[str, str]) -> str:
    """The module of a path and all that it needs, each once, after what it needs itself. Raises JoinError."""
    return "".join(('"use strict";\n', *_Joining(texts).parts(beginning, ())))


class _Joining:
    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts, self._exports = texts, dict[str, set[str]]()

    def parts(self, path: str, above: tuple[str, ...]) -> Iterator[str]:
        text, bindings = self._texts[path], list[str]()
        for found in _IMPORT.finditer(text):
            names, needed = found[1].replace(",", " ").split(), posixpath.join(posixpath.dirname(path), found[2])
            other = posixpath.normpath(needed)
            if other not in self._texts:
                _refuse(path, text, found.start(), "a module that is there", other)
            if other in (*above, path):
                _refuse(path, text, found.start(), "no circle", " needs ".join((*above, path, other)))
            if other not in self._exports:
                yield from self.parts(other, (*above, path))
            if unknown := [name for name in names if name not in self._exports[other]]:
                _refuse(path, text, found.start(), f"names that {other} exports", ", ".join(unknown))
            bindings.append(f"const {{ {', '.join(names)} }} = {_name(other)};\n")
        exported = _EXPORT.findall(text)
        code = _EXPORT.sub("", _IMPORT.sub(lambda found: "\n" * found[0].count("\n"), text))
        if wrong := _OTHER.search(code):
            _refuse(path, code, wrong.start(), "named imports, or export before a function, const or class", wrong[0])
        self._exports[path] = set(exported)
        result = f"return {{ {', '.join(exported)} }};\n" if exported else ""
        yield f"var {_name(path)} = (() => {{\n{''.join(bindings)}{_COMMENT.sub('', code).lstrip()}{result}}})();\n"


def _name(path: str) -> str:
    return re.sub(r"[^\w$]", "_", path.removesuffix(".js").replace("/", "$"))


def _refuse(path: str, text: str, at: int, expected: str, found: str) -> NoReturn:
    line = text.count("\n", 0, at) + 1
    raise JoinError(f"theme/assets/{path}:{line}: expected {expected}, found {found}")
