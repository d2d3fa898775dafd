"""The one style sheet of all pages, made of those in `theme/assets/`.

Each sheet is in the layer that its folder names: a rule of a later layer beats every rule of an earlier one, whatever
their selectors. Sheets beside the scripts of a page are in the last.
"""

from collections.abc import Mapping

PATH = "assets/style.css"
LAYERS = ("frame", "tokens", "components", "pages")


def layer_of(path: str) -> str:
    """The layer of a sheet, by its path in the site."""
    folder = path.split("/")[1]
    return folder if folder in LAYERS else LAYERS[-1]


def joined(sheets: Mapping[str, str]) -> str:
    """All sheets, by their paths in the site, in one."""
    order = sorted(sheets, key=lambda path: (LAYERS.index(layer_of(path)), path))
    layers = (f"@layer {layer_of(path)} {{\n{sheets[path].strip()}\n}}\n" for path in order)
    return f"@layer {', '.join(LAYERS)};\n" + "".join(layers)
