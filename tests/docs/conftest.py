"""What pytest collects, before a choice by name or mark leaves any of it out."""

from pathlib import Path

import pytest

_COLLECTED = pytest.StashKey[set[Path]]()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    config.stash[_COLLECTED] = {item.path for item in items}


@pytest.fixture
def collected(pytestconfig: pytest.Config) -> set[Path]:
    """The files whose tests this run has found."""
    return pytestconfig.stash[_COLLECTED]
