"""The one style sheet of all pages, made of those in `theme/assets/` and of Material's.

Each sheet is in the layer that its folder names: a rule of a later layer beats every rule of an earlier one, whatever
their selectors. Sheets beside the scripts of a page are in the last.
"""

from collections.abc import Mapping

PATH = "assets/style.css"
LAYERS = ("material", "tokens", "components", "pages")
_MATERIAL = "assets/stylesheets/"
_OF_FOLDERS = {"stylesheets": "material", "frame": "material", "tokens": "tokens", "components": "components"}


def layer_of(path: str) -> str:
    """The layer of a sheet, by its path in the site."""
    return _OF_FOLDERS.get(path.split("/")[1], "pages")


def joined(sheets: Mapping[str, str]) -> str:
    """All sheets, by their paths in the site, in one."""
    order = sorted(sheets, key=lambda path: (LAYERS.index(layer_of(path)), not path.startswith(_MATERIAL), path))
    layers = (f"@layer {layer_of(path)} {{\n{_inner(sheets[path])}\n}}\n" for path in order)
    return f"@layer {', '.join(LAYERS)};\n" + "".join(layers)


def _inner(sheet: str) -> str:
    """A sheet as it may stand within braces, without the place of its map."""
    return sheet.removeprefix('@charset "UTF-8";').partition("/*# sourceMappingURL=")[0].strip()
