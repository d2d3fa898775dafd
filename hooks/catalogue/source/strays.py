"""Files that are no content: what systems, editors and Git leave in a folder, and what would hide from view.

A file whose name begins with a dot is not shown by most programs, and some of them change how others read the folder:
`.gitattributes` hides differences, `.htaccess` is obeyed by a server.
"""

import re
from collections.abc import Mapping

from catalogue.source.writing.journal import AFTER, BEFORE, LOCK, UNDERWAY

_OWN = frozenset({AFTER, BEFORE, LOCK, UNDERWAY})
_KEPT = ".gitkeep"
_AT_WORK = re.compile(r"\.(?:#.+|.+\.(?:sw[a-p]|kate-swp)|~lock\..+#|goutputstream-\w+)")
"""What Vim, Emacs, Kate, LibreOffice and GNOME keep beside a file while it is open or saved."""
_COPY = re.compile(r".+(?:~|\.(?:bak|old|orig|rej|save|tmp))|#.+#|~\$.+", re.IGNORECASE)
_OF_SYSTEMS: Mapping[str, str] = {
    "macOS": r"\.DS_Store|\._.*|\.localized|\.Spotlight-V100|\.Trashes|\.fseventsd|Icon\r",
    "Windows": r"(?:eh)?Thumbs\.db|desktop\.ini|\$RECYCLE\.BIN|System Volume Information",
    "Linux": r"\.directory|\.Trash-\d+|\.nfs[0-9a-f]+|\.fuse_hidden[0-9a-f]+",
}
_BY_SYSTEM = {system: re.compile(names, re.IGNORECASE) for system, names in _OF_SYSTEMS.items()}

Said = tuple[str, str, str]
"""Code, message and hint."""


def is_passed_over(path: str, *, folder: bool) -> bool:
    """Whether what lies at a path below the content folder is there for a while, or for Git alone."""
    name = path.rpartition("/")[2]
    return path in _OWN or (not folder and (name == _KEPT or _AT_WORK.fullmatch(name) is not None))


def stray(name: str) -> Said | None:
    """What is wrong with a file or a folder of this name, wherever it lies; None where the name tells nothing."""
    for system, names in _BY_SYSTEM.items():
        if names.fullmatch(name):
            message = f"To zapisał sam system {system}, a nie autor treści."
            return "K015", message, "Usuń to: katalog tego nie potrzebuje, a system odtworzy, gdy zechce."
    if _COPY.fullmatch(name):
        message = "To jest kopia, którą zostawił edytor albo Git."
        return "K015", message, "Usuń ją; jeśli jest w niej coś potrzebnego, przepisz to do właściwego pliku."
    if name.startswith("."):
        message = "Nazwa zaczyna się od kropki: większość programów ukrywa takie pliki, a niektóre zmieniają przez nie działanie."
        return "K015", message, "Usuń to: w folderze z treścią wszystko ma być widoczne."
    return None
