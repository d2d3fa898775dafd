"""ProperDocs, which others keep up from MkDocs 1.x, builds the same site: the way out if MkDocs goes."""

import subprocess
import sys
from pathlib import Path

from build.test_building import contents
from project import example_project
from published import Published


def test_the_site_is_the_same(tmp_path: Path, example_site: Published) -> None:
    project = example_project(tmp_path)
    command = [sys.executable, "-m", "properdocs", "build", "--config-file", "mkdocs.yml"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert contents(project / "site") == contents(example_site.folder)
