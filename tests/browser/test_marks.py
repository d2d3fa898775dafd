"""The words that a query found are marked where a result is shown."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from search.engine import document, write_page

pytestmark = pytest.mark.browser


def test_found_words_are_marked_and_nothing_is_taken_for_html(chromium: Browser, tmp_path: Path) -> None:
    documents = [document("Spółdzielnia w Żarkach", "Pralnia i ogród."), document("Ogród w Łodzi")]
    page = chromium.new_page()
    page.goto(write_page(tmp_path, documents, []).as_uri())
    script = """async text => {
        const {keys} = await search$query.find("spółdzielnie w żarkach");
        const box = document.createElement("p");
        box.append(...search$query.marked(text, keys));
        return box.innerHTML;
    }"""
    marked = page.evaluate(script, "Spółdzielni <b>dwie</b>: w Żarkach & w Łodzi")
    assert marked == "<mark>Spółdzielni</mark> &lt;b&gt;dwie&lt;/b&gt;: w <mark>Żarkach</mark> &amp; w Łodzi"
