"""The content of the repository: as it is today, and after an office's first week with it.

What is tested here holds of any content, of none as well.
"""

from pathlib import Path

import pytest

from catalogue.model.catalogue import Catalogue
from published import Published
from real.content import catalogue_of


@pytest.fixture(scope="session", params=["real_site", "edited_site"])
def site(request: pytest.FixtureRequest) -> Published:
    """The site that is built of it."""
    published: Published = request.getfixturevalue(request.param)
    return published


@pytest.fixture(scope="session")
def practices(site: Published) -> Path:
    """The content folder that the site is built of."""
    return site.folder.parent / "practices"


@pytest.fixture(scope="session")
def catalogue(practices: Path) -> Catalogue:
    """What the folder holds, which passes the check."""
    return catalogue_of(practices)
