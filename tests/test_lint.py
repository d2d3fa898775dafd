"""What deno lint looks for besides its own rules: each fault is found where it is planted."""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from deno import find_deno_bin

RULES = Path(__file__).with_name("lint.js")
SHORT = "function call() {\n" + "  call();\n" * 48 + "}\n"
LONG = "  call();\n" * 49


def faults(folder: Path, modules: Sequence[str]) -> list[list[tuple[str, int]]]:
    """The rules that each module breaks, with the line of each fault."""
    files = {folder / f"{number:02}.js": module for number, module in enumerate(modules)}
    for file, module in files.items():
        file.write_text(module)
    config = folder / "deno.json"
    config.write_text(json.dumps({"lint": {"plugins": [str(RULES)], "rules": {"tags": []}}}))
    run = subprocess.run(
        [find_deno_bin(), "lint", "--json", "--config", config, *files],
        env={**os.environ, "DENO_NO_UPDATE_CHECK": "1"},
        stdout=subprocess.PIPE,
        check=False,
    )
    found = json.loads(run.stdout)
    assert not found["errors"]
    by_file: dict[str, list[tuple[str, int]]] = {file.as_uri(): [] for file in files}
    for fault in found["diagnostics"]:
        by_file[fault["filename"]].append((fault["code"], fault["range"]["start"]["line"]))
    return list(by_file.values())


def test_a_function_of_more_than_50_lines_is_found(tmp_path: Path) -> None:
    modules = [
        f"{SHORT}function long() {{\n{LONG}}}\n",
        f"{SHORT}const long = () => {{\n{LONG}}};\n",
        f"{SHORT}class Long {{ async long() {{\n{LONG}}} }}\n",
        f"{SHORT}function holds() {{\n  return () => {{\n{LONG[10:]}  }};\n}}\n",
    ]
    assert faults(tmp_path, modules) == [[("catalogue/short-functions", 51)]] * len(modules)


def test_what_cannot_be_joined_is_found(tmp_path: Path) -> None:
    lines = [
        'import one from "./one.js";',
        'import { one as two } from "./one.js";',
        'import * as one from "./one.js";',
        'import "./one.js";',
        'import { one } from "https://site.example/one.js";',
        'const one = await import("./one.js");',
        "export let one = 1;",
        "export const { one } = {};",
        "export default 1;",
        'export * from "./one.js";',
        "export { first };",
        'first();\nimport { one } from "./one.js";',
    ]
    modules = [f'import {{ first }} from "./first.js";\n{line}\n' for line in lines]
    expected = [[("catalogue/joined-modules", 2 + line.count("\n"))] for line in lines]
    assert faults(tmp_path, modules) == expected


def test_a_module_of_short_functions_that_can_be_joined_has_no_fault(tmp_path: Path) -> None:
    exports = "export const two = 2;\nexport class Three {}\nexport async function four() {}\n"
    assert faults(tmp_path, [f'import {{ a, b }} from "../x.js";\n{SHORT}{exports}']) == [[]]
