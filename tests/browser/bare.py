"""Scripts in a page that has nothing else: for what they make of the page. What they work out is asked in Deno."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from catalogue.views.scripts import joined, modules


def opened(browser: Browser, folder: Path, module: str) -> Page:
    """A bare page, kept in a folder, with a module (a path below the assets, such as `form/file/yaml.js`) and all that it needs."""
    (folder / "index.html").write_text("<!doctype html>\n", encoding="utf-8")
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    page.add_script_tag(content=joined(module, modules()))
    return page
