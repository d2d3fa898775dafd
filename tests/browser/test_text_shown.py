"""The text of an entry in the browser: shown as the site will show it, with nothing that runs or loads."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, Page

from browser.bare import opened
from catalogue.source.markdown.body import read_body
from form.bodies import RIGHT, WRONG, anything

pytestmark = pytest.mark.browser

SHOWN = """\
texts => texts.map(([markdown, html]) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  withoutFrames(template.content);
  return [template.content, form$markdown$shown.renderMarkdown(markdown)].map(plain);
});

/* What a page of the site has around a text: the ids of headings, the frames of tables. */
function withoutFrames(text) {
  for (const heading of text.querySelectorAll("h2, h3, h4, h5, h6")) heading.removeAttribute("id");
  for (const frame of text.querySelectorAll("div.k-scroll")) frame.replaceWith(frame.firstChild);
  for (const table of text.querySelectorAll("table.k-table")) table.removeAttribute("class");
  for (const cell of text.querySelectorAll("th")) cell.removeAttribute("scope");
}

/* The elements, their attributes and texts, without the white space between blocks. */
function plain(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\\s+/g, " ");
  const inner = [...node.childNodes].map(plain), blocks = /^(?:P|H[1-6]|UL|OL|LI|PRE|BLOCKQUOTE|TABLE|T[A-Z]+|SECTION|HR)$/;
  const apart = index => !node.childNodes[index] || blocks.test(node.childNodes[index].nodeName);
  const kept = inner.map((text, index) => {
    const begun = apart(index - 1) ? text.trimStart() : text;
    return apart(index + 1) ? begun.trimEnd() : begun;
  });
  const attributes = [...(node.attributes || [])].map(({ name, value }) => `${name}=${value}`).sort().join(" ");
  return `<${node.nodeName} ${attributes}>${kept.join("")}</>`;
}
"""


@pytest.fixture(scope="module")
def page(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Page:
    return opened(chromium, tmp_path_factory.mktemp("bare"), "form/markdown/shown.js")


def shown_otherwise(page: Page, texts: Sequence[str]) -> list[tuple[str, str, str]]:
    """The texts that a page with the scripts of the checks does not show as the site does: with what each shows."""
    shown = page.evaluate(SHOWN.replace(";\n\n", "\n", 1), [[text, read_body(text)[0].html()] for text in texts])
    return [(text, ours, theirs) for text, (ours, theirs) in zip(texts, shown, strict=True) if ours != theirs]


def test_what_is_right_is_shown_as_on_the_site(page: Page) -> None:
    assert len(RIGHT) > 50
    assert [text for text in RIGHT if read_body(text)[1]] == []
    assert shown_otherwise(page, RIGHT) == []


def test_nothing_can_run_or_load(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    tags, attributes, addresses = page.evaluate(
        """texts => {
            const box = document.body.appendChild(document.createElement("div")), tags = new Set(), attributes = new Set(), addresses = new Set();
            for (const text of texts) {
              box.replaceChildren(form$markdown$shown.renderMarkdown(text));
              for (const found of box.querySelectorAll("*")) {
                tags.add(found.localName);
                for (const { name, value } of found.attributes) attributes.add(`${found.localName} ${name}`) && name === "href" && addresses.add(value);
              }
            }
            box.remove();
            return [[...tags].sort(), [...attributes].sort(), [...addresses]];
        }""",
        [*WRONG, *RIGHT, *anything(4000)],
    )
    assert asked == []
    expected = "a blockquote br code del em h1 h2 h3 h4 h5 h6 hr input li ol p pre section strong sup table tbody td th thead tr ul"
    assert tags == sorted(expected.split())
    assert attributes == sorted(
        f"{tag} {name}"
        for tag, names in {
            "a": "aria-label class href id title",
            "input": "checked disabled type",
            "li": "id",
            "ol": "start",
            "pre": "tabindex",
            "section": "class",
            "sup": "class",
            "td": "align",
            "th": "align",
        }.items()
        for name in names.split()
    )
    assert [one for one in addresses if not read_body(f"[a](<{one}>)")[0].links and not one.startswith("#fn")] == []
