"""Scripts of the form by themselves, in a page that has nothing else."""

from playwright.sync_api import Browser, Page

from project import REPOSITORY

ASSETS = REPOSITORY / "hooks" / "catalogue" / "theme" / "assets"


def opened(browser: Browser, *names: str) -> Page:
    """A bare page with these scripts (paths below the assets, such as `form/yaml.js`), in this order."""
    page = browser.new_page()
    for name in names:
        page.add_script_tag(path=ASSETS / name)
    return page
