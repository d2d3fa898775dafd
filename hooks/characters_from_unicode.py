"""Derive the tables of characters that nobody sees (`catalogue/source/unseen.py`) from Unicode; `make characters` runs it.

Unicode's properties are those that come with Deno, which the tests pin: Python's own tables lack most of them.
"""

import json
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

MODULE = Path(__file__).parent / "catalogue" / "source" / "unseen.py"

_ASK = r"""
const every = Array.from({ length: 0x110000 }, (_, code) => code);
const having = (property) => {
  const pattern = new RegExp(`^${property}$`, "u");
  return every.filter((code) => pattern.test(String.fromCodePoint(code)));
};
const emoji = having("(?=\\p{Emoji})\\p{Extended_Pictographic}");
const before = new Set(), after = new Set(), known = /^\p{RGI_Emoji}$/v;
const asSeen = (code) => [String.fromCodePoint(code), `${String.fromCodePoint(code)}\ufe0f`];
const note = (...codes) => codes.slice(1).forEach((code, at) => before.add(codes[at]) && after.add(code));
for (const one of emoji) {
  for (const other of emoji) {
    const joined = asSeen(one).flatMap((a) => asSeen(other).map((b) => `${a}\u200d${b}`));
    if (joined.some((text) => known.test(text))) note(one, other);
  }
}
const people = [..."👨👩🧑"], alike = [..."👨👩🧑👦👧🧒"];
for (const middle of emoji) {
  for (const shown of asSeen(middle)) {
    for (const one of people) {
      for (const other of alike) {
        const [a, b] = [one, other].map((text) => text.codePointAt(0));
        for (const [tone, another] of [["", ""], ["🏻", "🏼"]]) {
          const start = `${one}${tone}\u200d${shown}\u200d`, end = `${other}${another}`;
          if (known.test(start + end)) note(a, middle, b);
          if (known.test(`${start}💋\u200d${end}`)) note(a, middle, 0x1f48b, b);
        }
      }
    }
  }
}
console.log(JSON.stringify({
  version: process.versions.unicode,
  emoji, before: [...before], after: [...after],
  ignorable: having("\\p{Default_Ignorable_Code_Point}"),
  turning: having("\\p{Bidi_Control}"),
  format: having("\\p{Cf}"),
  private: having("\\p{Co}"),
  never: having("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}]"),
}));
"""
SEEN_FORMAT = frozenset({*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD})
"""Prepended_Concatenation_Mark: signs before Arabic, Syriac and Kaithi numbers, which are seen."""
BLANK = frozenset({0x2800, 0x13441, 0x13442, 0x16FE4, 0x1D159})
"""Letters and symbols without ink: of Braille, of Egyptian, of Khitan and of music."""
FILLERS = frozenset({0x115F, 0x1160, 0x3164, 0xFFA0})
"""Letters of Hangul without ink."""
BREAKS = frozenset({0x0B, 0x0C, 0x2028, 0x2029})
"""Ends of lines that only some programs know."""
PLACEHOLDERS = frozenset({0xFFFC, 0xFFFD})
"""What stands for an object, and for a character, that was lost."""
OVERRIDES = frozenset({0x202D, 0x202E})
"""Without these, letters stand in another order than they were seen in."""
LINES = frozenset(map(ord, "\t\n\r"))
ONLY_IN_EMOJI = frozenset({0x200D, 0xFE0F})

_HEAD = """\"\"\"Characters that nobody sees, and those between which some may stand: code points in hexadecimal.

Written by hooks/characters_from_unicode.py, by Unicode {version}; not by hand.
\"\"\"
"""


def tables(unicode: dict[str, list[int]]) -> Iterator[tuple[str, str, set[int]]]:
    """Each table's name, what it holds, and its code points."""
    ignorable, turning, never = (set(unicode[name]) for name in ("ignorable", "turning", "never"))
    private = set(unicode["private"])
    hidden = ignorable | turning | never | private | (set(unicode["format"]) - SEEN_FORMAT) | BLANK | PLACEHOLDERS
    gaps = BLANK | FILLERS | BREAKS
    yield "HIDDEN", "Nobody sees them, wherever they stand.", hidden - LINES - ONLY_IN_EMOJI | {ord("\r")}
    yield "NO_ROOM", "Without these a text looks the same.", (ignorable | turning) - gaps - OVERRIDES
    yield "GAPS", "With a space in their place a text looks the same.", set(gaps)
    yield "PRIVATE", "What each means, only a font says.", private
    yield "EMOJI", "Pictures: U+FE0F behind one says that it is in colours.", set(unicode["emoji"])
    yield "JOINED_BEFORE", "Pictures that U+200D joins to the next.", set(unicode["before"])
    yield "JOINED_AFTER", "Pictures that U+200D joins to the one before.", set(unicode["after"])


def in_ranges(codes: Iterable[int]) -> str:
    """Code points in hexadecimal, those that follow one another as a range: `ad 200b-200f`."""
    ranges: list[list[int]] = []
    for code in sorted(codes):
        if ranges and ranges[-1][-1] == code - 1:
            ranges[-1][1:] = [code]
        else:
            ranges.append([code])
    return " ".join("-".join(f"{code:x}" for code in ends) for ends in ranges)


def _as_python(name: str, said: str, ranges: str) -> str:
    lines = textwrap.wrap(ranges, 105, break_on_hyphens=False)
    written = "".join(f'    "{line} "\n' for line in lines[:-1]) + f'    "{lines[-1]}"\n'
    value = f"(\n{written})" if len(lines) > 1 else f'"{ranges}"'
    return f'{name} = {value}\n"""{said}"""\n'


def module(deno: str) -> str:
    """The module, by the properties that a Deno has."""
    asked = subprocess.run(
        [deno, "eval", _ASK],
        capture_output=True,
        text=True,
        check=True,
        env={"NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
    )
    unicode = json.loads(asked.stdout)
    parts = [_as_python(name, said, in_ranges(codes)) for name, said, codes in tables(unicode)]
    return "\n".join([_HEAD.format(version=unicode["version"]), *parts]).replace('"""\n\n\n', '"""\n\n')


if __name__ == "__main__":
    MODULE.write_text(module(sys.argv[1]), encoding="utf-8")
