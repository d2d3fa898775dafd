"""A proposal that touches only `practices/` runs no code: what could is refused, the rest is inert, in check and build."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from build.conftest import drawn_project
from catalogue.views.pictures.photographs import pixels_alone
from drawn import BASE, PRACTICE, draw, with_body, with_fields
from pictures import drawn, saved
from project import EXAMPLE_CONTENT, REPOSITORY, built, example_project, katalog
from published import Published

ENTRY, PICTURE = "praktyki/slaskie/cis-zarki.md", "praktyki/slaskie/kawiarnia.jpg"
WRITTEN = (EXAMPLE_CONTENT / ENTRY).read_text(encoding="utf-8")
RAN = "dowod.txt"


def runs(folder: Path) -> str:
    """Python that leaves a proof when it runs, whoever runs it."""
    return f"open({str(folder / RAN)!r}, 'w').close()\n\n\ndef test_x() -> None:\n    pass\n"


def _tagged(folder: Path) -> str:
    return f"!!python/object/apply:os.system ['touch {folder / RAN}']"


REFUSED = [
    *("hooks.py", "conftest.py", "test_x.py", "__init__.py", "sitecustomize.py", "mkdocs_events.py", "setup.py"),
    *("praktyki/conftest.py", "praktyki/slaskie/test_x.py", "wizyty/2017/__init__.py", "slowniki/rodzaje.py"),
    *("catalogue/__init__.py", "theme/main.html", "praktyki/slaskie/main.html"),
    *("mkdocs.yml", "pyproject.toml", "macros.py", "main.py", "slowniki/mkdocs.yml"),
    *(".gitattributes", "praktyki/.gitattributes", "praktyki/slaskie/.htaccess", ".pth", "CNAME", "_headers"),
    *(
        ".conftest.py",
        ".mkdocs.yml",
        ".hooks/__init__.py",
        "praktyki/slaskie/.x.py",
        "praktyki/.github/workflows/x.yml",
    ),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with right content."""
    return example_project(tmp_path / "projekt")


def _complaints(project: Path) -> set[str]:
    """What the build complains of, as place and code; it publishes nothing, and nothing ran."""
    done = katalog("build", project)
    assert done.returncode == 1
    assert not (project / "site").exists()
    assert not (project / RAN).exists()
    said = [line.removeprefix(f"{project}/practices/") for line in done.stdout.splitlines() if line[0] != " "]
    found = [line.split(" ")[:2] for line in said]
    return {f"{place.partition(':')[0]} {code}" for place, code in found}


def test_what_could_run_is_refused_by_name_and_does_not_run(project: Path) -> None:
    settings = f"hooks:\n  - {project / 'practices' / 'hooks.py'}\n"
    draw(project / "practices", {path: settings if path.endswith(".yml") else runs(project) for path in REFUSED})
    whole = {
        "catalogue/__init__.py": "catalogue",
        "theme/main.html": "theme",
        ".hooks/__init__.py": ".hooks",
        "praktyki/.github/workflows/x.yml": "praktyki/.github",
    }  # refused as folders
    assert _complaints(project) == {f"{whole.get(path, path)} K015" for path in REFUSED}


def test_a_tag_of_yaml_makes_no_object(project: Path) -> None:
    entry = with_fields(WRITTEN, f"website: {_tagged(project)}\n")
    words = f"gastronomia:\n  name: {_tagged(project)}\n"
    draw(project / "practices", {ENTRY: entry, "slowniki/dzialalnosci.yml": words})
    assert _complaints(project) >= {f"{ENTRY} K006", "slowniki/dzialalnosci.yml K006"}


def test_a_link_leads_nowhere(project: Path) -> None:
    secret = project.parent / "tajne.md"
    secret.write_text(WRITTEN, encoding="utf-8")
    slaskie = project / "practices" / "praktyki" / "slaskie"
    (slaskie / "tajne.md").symlink_to(secret)
    (slaskie / "kawiarnia.jpg").unlink()
    (slaskie / "kawiarnia.jpg").symlink_to(secret)
    shutil.move(project / "practices" / "wizyty" / "2021", project.parent)
    (project / "practices" / "wizyty" / "2021").symlink_to(project.parent / "2021")
    links = ("praktyki/slaskie/tajne.md", PICTURE, "wizyty/2021")
    assert _complaints(project) >= {f"{link} K015" for link in links}


def _inert(project: Path) -> Mapping[str, str | bytes]:
    """What the check lets pass although it looks like code."""
    return {
        ".gitkeep": runs(project),
        "praktyki/slaskie/.x.py.swp": runs(project),
        "wizyty/.~lock.x.py#": runs(project),
        "LICENSE": runs(project),
    }


def test_what_passes_is_inert(project: Path, example_site: Published) -> None:
    draw(project / "practices", _inert(project))
    script = f"{{{{ 7*7 }}}}<script>{runs(project)}</script>"
    picture = saved(drawn((640, 400)), comment=script) + script.encode()  # as large as the other: pages tell
    draw(project / "practices", {PICTURE: picture})
    site, copy = built(project), "obrazy/cis-zarki/kawiarnia.jpg"
    assert not (project / RAN).exists()
    now, before = (
        {path: (folder / path).read_bytes() for path in Published(folder).files}
        for folder in (site, example_site.folder)
    )
    assert now == before | {copy: pixels_alone(picture)}
    assert before[copy] != now[copy]


def test_a_body_cannot_ask_for_macros(tmp_path: Path) -> None:
    body = '{{ 7*7 }} {% include "x" %} {{ macros_info() }} {{ liczba("praktyki") }} --8<-- "mkdocs.yml" ::: os\n'
    project = drawn_project(tmp_path, {**BASE, PRACTICE: with_body(BASE[PRACTICE], body)})
    shown = Published(built(project)).article("praktyki/cis-zarki.html").one("div", class_="k-body").text
    assert shown == body.strip()


def test_a_field_cannot_ask_for_macros_templates_or_hooks(project: Path) -> None:
    fields = "render_macros: true\nhooks: [practices/x.py]\ntemplate: ../x.html\nhide: [toc]\n"
    draw(project / "practices", {ENTRY: with_fields(WRITTEN, fields)})
    assert _complaints(project) == {f"{ENTRY} K101"}


def test_the_tests_of_the_code_collect_nothing_from_it(project: Path) -> None:
    draw(project / "practices", {"conftest.py": runs(project), "test_x.py": runs(project), **_inert(project)})
    draw(project / "tests", {"test_ok.py": "def test_ok() -> None:\n    pass\n"})
    shutil.copy(REPOSITORY / "pyproject.toml", project)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.splitlines()[-1].partition(" in ")[0]) == (0, "1 passed")
    assert not (project / RAN).exists()


def test_the_proof_would_be_there_if_it_ran(project: Path) -> None:
    draw(project / "practices", {"hooks.py": runs(project)})
    subprocess.run([sys.executable, project / "practices" / "hooks.py"], check=True)
    assert (project / RAN).exists()
