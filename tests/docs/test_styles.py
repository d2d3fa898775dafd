"""The style sheets: all in layers, colours and sizes of type from the tokens, nothing forced but what is named here."""

import re
from collections.abc import Iterator

import pytest

from catalogue.views import styles
from project import REPOSITORY

ASSETS = REPOSITORY / "hooks" / "catalogue" / "theme" / "assets"
SHEETS = sorted(path.relative_to(ASSETS.parent).as_posix() for path in ASSETS.rglob("*.css"))
FORCED = {
    "assets/components/hidden.css": {"display"},  # what is hidden is, whatever gives it a place
    "assets/around/reading.css": {
        "animation",
        "scroll-behavior",
        "transition",
    },  # whoever asked for no movement gets none
}
LONGEST, ALL = 300, 3000  # lines

COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|light-dark|color)a?\(|\b(?:white|black|red)\b"
)
SIZE = re.compile(r"(?:var\(--k-size-[a-z0-9-]+\)|inherit|[\d.]+em)")

sheets = pytest.mark.parametrize("path", SHEETS)


def declarations(path: str) -> Iterator[tuple[str, str]]:
    """Each property of a sheet with its value; addresses of pictures are left out."""
    text = (ASSETS.parent / path).read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/|url\(\"[^\"]*\"\)", "", text, flags=re.DOTALL)
    for block in re.findall(r"\{([^{}]*)\}", text):
        for declaration in filter(None, map(str.strip, block.split(";"))):
            name, _, value = declaration.partition(":")
            yield name.strip(), value.strip()


@sheets
def test_colours_and_sizes_of_type_come_from_the_tokens(path: str) -> None:
    own = [value for name, value in declarations(path) if COLOUR.search(value)]
    sizes = [value for name, value in declarations(path) if name == "font-size" and not SIZE.fullmatch(value)]
    if styles.layer_of(path) != "tokens":
        assert (own, sizes) == ([], [])


@sheets
def test_nothing_is_forced_but_what_is_named(path: str) -> None:
    forced = {name for name, value in declarations(path) if value.endswith("!important")}
    assert forced == FORCED.get(path, set())


@sheets
def test_a_sheet_outshouts_no_other_and_can_be_read_at_once(path: str) -> None:
    lines = (ASSETS.parent / path).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.lstrip().startswith(("[dir]", "html .", "body ."))] == []
    assert len(lines) <= LONGEST


def test_every_rule_is_in_a_layer() -> None:
    texts = {path: (ASSETS.parent / path).read_text(encoding="utf-8") for path in SHEETS}
    joined = styles.joined(texts)
    depth, outside = 0, ""
    for piece in re.findall(r"[{}]|[^{}]+", re.sub(r"/\*.*?\*/", "", joined, flags=re.DOTALL)):
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if not depth and piece != "}":
            outside += piece
    assert re.sub(r"@layer (?:[a-z]+, )*[a-z]+;?", "", outside).split() == []
    assert [path for path, text in texts.items() if text.strip() not in joined] == []
    assert {styles.layer_of(path) for path in SHEETS} == set(styles.LAYERS)


def test_all_of_them_are_no_more_than_can_be_known() -> None:
    lines = {path: len((ASSETS.parent / path).read_text(encoding="utf-8").splitlines()) for path in SHEETS}
    assert sum(lines.values()) <= ALL
