"""One process with the checks of the form for all tests of a module."""

from collections.abc import Iterator

import pytest

from form.checker import Checker


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker() as opened:
        yield opened
