"""Scripts in a page that has nothing else: for what they make of the page. What they work out is asked in Deno."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from catalogue.views.constants import constants_script
from scripts import ASSETS


def opened(browser: Browser, folder: Path, *names: str) -> Page:
    """A bare page, kept in a folder, with these scripts (paths below the assets, such as `form/yaml.js`) in this order."""
    (folder / "index.html").write_text("<!doctype html>\n", encoding="utf-8")
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    [constants] = constants_script()
    page.add_script_tag(content=constants.content.decode())
    for name in names:
        page.add_script_tag(path=ASSETS / name)
    return page
