"""One page with the checks of the form for all tests of a module."""

import pytest
from playwright.sync_api import Browser

from form.checker import Checker


@pytest.fixture(scope="module")
def checker(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Checker:
    return Checker(chromium, tmp_path_factory.mktemp("checker"))
