"""The process that runs scripts without a browser: what it gives, and how it tells what went wrong."""

import re
from collections.abc import Iterator

import pytest

from scripts import ScriptError, Scripts, loaded

scripts = loaded("text/texts.js", "form/file/yaml.js")


@pytest.mark.parametrize(
    ("script", "argument", "found"),
    [
        ("1 + 1", None, 2),
        ("text => text.length", "ż𝒜", 3),
        ("text => [...text].reverse().join('')", "a\ud800\n\u2028\ufeff", "\ufeff\u2028\n\ud800a"),
        ("async given => (await Promise.resolve(given)) * 2", 21, 42),
        ("Promise.resolve('kot')", None, "kot"),
        ("({ a: undefined, b: [null, 0.5, 1e21, true] })", None, {"a": None, "b": [None, 0.5, 1e21, True]}),
        ("window.kept = 1; undefined", None, None),
        ("scalar", "a: b", '"a: b"'),
        ("console.log('kot'); 1", None, 1),
        ("text => text.length", "ż" * 3_000_000, 3_000_000),
    ],
)
def test_it_gives_what_a_page_would(scripts: Scripts, script: str, argument: object, found: object) -> None:
    assert scripts.evaluate(script, argument) == found


def test_what_is_kept_is_there_for_the_next(scripts: Scripts) -> None:
    scripts.evaluate("word => { window.word = word; }", "kot")
    assert scripts.evaluate("word + window.word + globalThis.word") == "kotkotkot"
    assert scripts.evaluate("typeof document") == "undefined"


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("nie.ma", "ReferenceError: nie is not defined\n"),
        ("1 +", "SyntaxError: Unexpected end of input\n"),
        ("(() => { throw 'kot'; })()", "kot"),
        ("async () => { throw new RangeError('później'); }", "RangeError: później\n"),
        ("({ a: { b: NaN } })", "TypeError: the answer holds NaN at „b”\n"),
        ("[1 / 0]", "TypeError: the answer holds Infinity at „0”\n"),
        ("[() => 1]", "TypeError: the answer holds () => 1 at „0”\n"),
        ("Deno.readTextFileSync('/etc/hostname')", "NotCapable: Requires read access"),
        ("Deno.env.get('PATH')", "NotCapable: Requires env access"),
        ("fetch('http://127.0.0.1/')", "NotCapable: Requires net access"),
    ],
)
def test_what_a_script_throws_is_raised(scripts: Scripts, script: str, told: str) -> None:
    with pytest.raises(ScriptError, match=re.escape(told)):
        scripts.evaluate(script)
    assert scripts.evaluate("1") == 1


def test_an_error_names_the_script_it_came_from(scripts: Scripts) -> None:
    with pytest.raises(ScriptError, match=r"at scalar \(file://\S+/assets/form/file/yaml\.js:\d+:\d+\)"):
        scripts.evaluate("scalar(null)")


@pytest.fixture
def fragile() -> Iterator[Scripts]:
    with Scripts() as opened:
        yield opened


@pytest.mark.parametrize(
    ("script", "code", "told"),
    [("Deno.exit(3)", 3, ""), ("Promise.reject(new Error('nikt nie czeka')); 1", 1, "nikt nie czeka")],
)
def test_a_process_that_ended_says_why(fragile: Scripts, script: str, code: int, told: str) -> None:
    with pytest.raises(RuntimeError, match=rf"(?s)Deno ended with {code}: .*{told}"):
        _asked_until_it_ends(fragile, script)


def _asked_until_it_ends(scripts: Scripts, script: str) -> None:
    """What nobody waits for is told after the answer: at the next question."""
    for _ in range(3):
        scripts.evaluate(script)
