"""ProperDocs, which others keep up from MkDocs 1.x, builds the same site: the way out if MkDocs goes."""

import subprocess
import sys
from pathlib import Path

from build.test_building import contents
from project import example_project
from published import Published


def test_the_site_differs_in_the_line_that_names_the_generator_alone(tmp_path: Path, example_site: Published) -> None:
    project = example_project(tmp_path)
    command = [sys.executable, "-m", "properdocs", "build", "--config-file", "mkdocs.yml"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    theirs, ours = contents(project / "site"), contents(example_site.folder)
    assert theirs.keys() == ours.keys()
    changed = {path for path, content in ours.items() if theirs[path] != content}
    assert all(path.endswith(".html") for path in changed)
    lines = {
        (one.strip(), other.strip())
        for path in changed
        for one, other in zip(ours[path].splitlines(), theirs[path].splitlines(), strict=True)
        if one != other
    }
    [(one, other)] = lines
    assert one.startswith(b'<meta name="generator" content="mkdocs-1.')
    assert other.startswith(b'<meta name="generator" content="')
