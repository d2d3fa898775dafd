"""The browser writes YAML as Python does, letter for letter."""

import random
import sys
import unicodedata
from typing import Any

from catalogue.source.yaml.tree import Value
from catalogue.source.yaml.writing import as_yaml, scalar
from form.checker import entries_below
from project import EXAMPLE_CONTENT
from scripts import Scripts, loaded

_TRAPS = (
    "NO|no|No|y|Y|n|on|OFF|~|null|NULL|true|falſe|yeſ|- a|a: b|a:b|a #b|a#b|a:#b|a: #|a:|:a|#|---|...|&a|*a|!a|%a"
    "|@a|`a|'|'a'|\"|\\|{a}|[a]|? a|> a|012|0|0a|09.5|0x1f|0o7|0b1|0X|1|2017-06|1e3|.5|_a|„|„:|„ a|„ #||  | a|a |a  b"
    "|a\nb|a\n|\t|a\tb|a\rb|\u2028|a\u2029b|\ufeff|a\ufeff|a\u00a0|\u00a0a|a\u00a0#b|a\u00a0b|a:\u00a0b|no\u00a0|\u3000a"
    "|a\u3000b|e\u0300|\u0300|𝒜|a𝒜|😀|a😀|\U000e0001|a\u202eb|a\u00adb|\x85|a\x7f|a\uffff|½|٣|Ⅷ|字|ª"
    "|Nasutów i Lublin: ośrodek|https://example.org/a#b"
)
_LETTERS = "aAżn0129: #„”\"'\\-_.,{}[]&*!|>%@`~\n\t\u00a0\u3000\u2028\u202e\u0301\ufeff𝒜😀\U000e0001"


scripts = loaded("form/file/yaml.js")


def _texts(scripts: Scripts, texts: list[str]) -> list[str]:
    written: list[str] = scripts.evaluate("texts => texts.map(scalar)", texts)
    return written


def test_every_character_is_written_alike(scripts: Scripts) -> None:
    known = [character for code in range(sys.maxunicode + 1) if _is_known(character := chr(code))]
    texts = [text for character in known for text in (character, f"a{character}")]
    theirs = scripts.evaluate(
        "texts => texts.map(text => scalar(text) === text ? 1 : 0).join('')", texts
    )  # by far the most are written as they are
    ours = "".join("1" if scalar(text) == text else "0" for text in texts)
    assert [text for text, a, b in zip(texts, ours, theirs, strict=True) if a != b] == []
    quoted = [text for text, plain in zip(texts, ours, strict=True) if plain == "0" and ord(text[-1]) < 0xE0100]
    assert len(quoted) > 10_000
    assert _texts(scripts, quoted) == [scalar(text) for text in quoted]


def _is_known(character: str) -> bool:
    """Whether this Python's Unicode has the character; a browser may know newer ones. Half of one is none."""
    return unicodedata.category(character) not in {"Cn", "Cs", "Co"}


def test_texts_are_written_alike(scripts: Scripts) -> None:
    chance = random.Random(1)
    generated = ["".join(chance.choices(_LETTERS, k=chance.randint(0, 8))) for _ in range(20_000)]
    texts = [*_TRAPS.split("|"), "a" * 5000 + ":", *generated]
    written = _texts(scripts, texts)
    assert [pair for pair in zip(texts, written, strict=True) if pair[1] != scalar(pair[0])] == []


def test_fields_are_written_alike(scripts: Scripts) -> None:
    chance = random.Random(2)
    entries = [dict(entry.fields) for entry in entries_below(EXAMPLE_CONTENT)]
    generated = [{f"k{index}": _value(chance, 4) for index in range(3)} for _ in range(2000)]
    odd: list[Any] = [{}, {"a": []}, {"a": {}}, {"a": [[], {}, [["b"]], {"c": [{"d": "e"}]}]}, {"---": "a", "": "b"}]
    fields = [*entries, *generated, *odd]
    assert scripts.evaluate("all => all.map(yamlLines)", fields) == [as_yaml(each) for each in fields]


def _value(chance: random.Random, depth: int) -> Value:
    kind = chance.randrange(4) if depth else 0
    if kind == 1:
        return [_value(chance, depth - 1) for _ in range(chance.randrange(4))]
    if kind == 2:
        names = chance.sample([*"abcde", "żółw", "no", "a b", "#", "„x”"], chance.randrange(4))
        return {name: _value(chance, depth - 1) for name in names}
    return "".join(chance.choices(_LETTERS, k=chance.randint(0, 6)))
