"""The content of the repository: what is tested here holds of any content, of none as well."""

from pathlib import Path

import pytest

from project import REPOSITORY


@pytest.fixture(scope="session")
def practices() -> Path:
    return REPOSITORY / "practices"
