"""Of any content: every entry goes through the form and comes back as it was."""

from datetime import date

import pytest
from playwright.sync_api import Browser

from browser.conftest import Watched, at_work
from browser.round_trip import FORMS, assert_comes_back
from published import Published

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", FORMS)
def test_every_entry_comes_back_byte_for_byte_and_without_a_problem(
    chromium: Browser, site: Published, kind: str
) -> None:
    watched = Watched(chromium, ("file:", "data:"))
    page = at_work(watched.open(f"{site.folder.as_uri()}/{FORMS[kind][1]}", offline=True))
    today = str(date.today())  # noqa: DTZ011 - the content may be as new as today
    assert_comes_back(page, site.folder.parent / "practices", kind, today)
    assert watched.ended() == []
