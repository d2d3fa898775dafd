"""Every Python process with this folder in its path writes down which files it opens and which texts of YAML it reads."""

import os
import sys
from hashlib import sha256

import yaml

_log = os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def _note(what: str, which: str) -> None:
    os.write(_log, f"{what} {which}\n".encode())


def _hear(event: str, said: tuple[object, ...]) -> None:
    if event == "open" and isinstance(said[0], str):
        _note("open", os.path.realpath(said[0]))


class _Loader(yaml.CBaseLoader):
    def __init__(self, text: str) -> None:
        _note("parse", sha256(text.encode()).hexdigest())
        super().__init__(text)


vars(yaml)["CBaseLoader"] = _Loader
sys.addaudithook(_hear)
