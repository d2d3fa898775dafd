"""Modules joined into the script of a page, and what is refused."""

import re
import subprocess
from collections.abc import Mapping

import pytest
from deno import find_deno_bin

from catalogue.views.constants import constants_module
from catalogue.views.scripts import ASSETS, JoinError, joined, modules, page_scripts
from golden import assert_as_kept

CONSTANTS = ASSETS / "data" / "constants.js"

SHORT = {
    "pages/page.js": 'import { hour } from "../plan/clock.js";\nimport {\n  one,\n  two,\n} from "../ui/both.js";\n\nhour(one, two);\n',
    "plan/clock.js": '/* Hours.\n   Pure. */\nimport { two } from "../ui/both.js";\n\n// twice\nexport const hour = () => two;\n',
    "ui/both.js": "const three = 3;\nexport const one = 1, other = 2;\nexport async function two() {\n  return three; // kept\n}\nexport class Four {}\nexport function* five() {}\n",
    "ui/unused.js": "nobody needs this\n",
}

JOINED = """\
"use strict";
var ui$both = (() => {
const three = 3;
const one = 1, other = 2;
async function two() {
  return three; // kept
}
class Four {}
function* five() {}
return { one, two, Four, five };
})();
var plan$clock = (() => {
const { two } = ui$both;
const hour = () => two;
return { hour };
})();
var pages$page = (() => {
const { hour } = plan$clock;
const { one, two } = ui$both;
hour(one, two);
})();
"""


def test_each_module_stands_once_after_what_it_needs() -> None:
    assert joined("pages/page.js", SHORT) == JOINED
    assert joined("pages/page.js", dict(reversed(SHORT.items()))) == JOINED


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ({"a.js": '\nimport { b } from "./b.js";\n'}, "a.js:2: expected a module that is there, found b.js"),
        ({"a.js": 'import { b } from "./b.js";\n', "b.js": "const b = 1;\n"}, "a.js:1: expected names that b.js exports, found b"),
        (
            {"a.js": 'import { b } from "./b.js";\n', "b.js": '\n\nimport { a } from "./a.js";\nexport const b = 1;\n'},
            "b.js:3: expected no circle, found a.js needs b.js needs a.js",
        ),
        ({"a.js": 'import { a } from "./a.js";\nexport const a = 1;\n'}, "a.js:1: expected no circle, found a.js needs a.js"),
    ],
)  # fmt: skip
def test_what_cannot_be_joined_is_refused_with_its_place(texts: Mapping[str, str], told: str) -> None:
    with pytest.raises(JoinError) as refused:
        joined("a.js", texts)
    assert str(refused.value) == f"theme/assets/{told}"


@pytest.mark.parametrize(
    "line",
    [
        'import "./b.js";',
        'import b from "./b.js";',
        'import * as b from "./b.js";',
        'import { a as b } from "./b.js";',
        "import { b } from './b.js';",
        'import { b } from "b";',
        "export default a;",
        "export { a };",
        "export let b = 1;",
        "export const { b } = a;",
        'export * from "./b.js";',
    ],
)
def test_nothing_but_named_imports_and_exports_is_taken(line: str) -> None:
    with pytest.raises(JoinError) as refused:
        joined("a.js", {"a.js": f"const a = 1;\n{line}\n", "b.js": "export const b = 1;\n"})
    expected = "named imports, or export before a function, const or class"
    assert str(refused.value) == f"theme/assets/a.js:2: expected {expected}, found {line}"


def test_the_lines_of_what_is_refused_are_those_of_the_file() -> None:
    text = 'import {\n  b,\n} from "./b.js";\n\nexport default b;\n'
    with pytest.raises(JoinError, match=r"a\.js:5: "):
        joined("a.js", {"a.js": text, "b.js": "export const b = 1;\n"})


def _unreadable(script: str) -> str:
    """What is wrong with a script that is parsed, not run."""
    command = [find_deno_bin(), "eval", "new Function(await new Response(Deno.stdin.readable).text())"]
    return subprocess.run(command, input=script.encode(), capture_output=True, check=False).stderr.decode()


def test_the_scripts_of_all_pages_can_be_read_beside_the_one_in_the_head() -> None:
    made = {file.path: file.content.decode() for file in page_scripts()}
    assert set(made) == {f"assets/{path.name}" for path in (ASSETS / "pages").glob("*.js")}
    head = made.pop("assets/scheme.js")
    for script in made.values():
        both = head + script  # which may have a module in common
        assert not re.search(r"^(import|export)\b", both, re.MULTILINE)
        assert _unreadable(both) == ""


def test_every_module_is_used() -> None:
    """By a page: what no page needs is no part of the site."""
    texts = modules()
    used = {
        name
        for path in texts
        if path.startswith("pages/")
        for name in re.findall(r"^var (\S+) = \(\(\) => \{$", joined(path, texts), re.MULTILINE)
    }
    assert used == {re.sub(r"[^\w$]", "_", path.removesuffix(".js").replace("/", "$")) for path in texts}


def test_constants_are_those_of_python() -> None:
    assert_as_kept(CONSTANTS, constants_module())
