"""The pieces of a site, made by several processes."""

import errno
import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from build.test_building import contents
from catalogue.load import load
from catalogue.publish import making as module
from catalogue.publish.making import Making, make_all
from catalogue.settings.settings import Settings
from catalogue.views import shell
from catalogue.views.publication import Publication
from drawn import TODAY
from project import EXAMPLE_CONTENT, example_project

SETTINGS = Settings(site_name="Katalog", site_url="https://example.org/", publisher="ROPS")
FRAME = shell.Shell(f"<title>{shell.TITLE}</title>{shell.DESCRIPTION}{shell.HEAD}{shell.CONTENT}")


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., dict[str, bytes]]:
    """Makes the example catalogue by so many processes; gives every file."""
    catalogue = load(EXAMPLE_CONTENT, TODAY).catalogue
    assert catalogue
    project = example_project(tmp_path / "project")

    def made(processes: int) -> dict[str, bytes]:
        site = tmp_path / str(processes)
        making = Making(Publication(catalogue, SETTINGS), project, site, dict.fromkeys(range(1, 4), FRAME))
        list(making.make(processes))
        return contents(site)

    return made


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_what_is_made_does_not_depend_on_how_many_make_it(
    make: Callable[..., dict[str, bytes]], monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    monkeypatch.setattr(module, "_start", lambda: multiprocessing.get_context(start))
    alone = make(1)
    assert "praktyki/cis-zarki.html" in alone
    assert "dane/katalog.jsonld" in alone
    assert "szukaj/start.js" in alone
    for processes in (2, 3):
        assert make(processes) == alone


class _Failing(Making):
    """Cannot write a file, in whichever process."""

    def write(self, item: object) -> None:  # noqa: ARG002 - as of what it stands for
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x")


def test_an_error_of_another_process_ends_the_making(tmp_path: Path) -> None:
    catalogue = load(EXAMPLE_CONTENT, TODAY).catalogue
    assert catalogue
    making = _Failing(Publication(catalogue, SETTINGS), tmp_path, tmp_path / "site")
    with pytest.raises(OSError, match="x") as refused:
        make_all(making, 2, lambda: None)
    assert refused.value.errno == errno.ENOSPC
