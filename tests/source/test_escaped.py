"""A plain text as Markdown: what a reader gets of it is the very text, with its lines and its lists."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalogue.source.markdown.body import read_body
from catalogue.source.markdown.escaped import as_markdown, without_bullet
from catalogue.source.markdown.parser import parse
from catalogue.source.markdown.text import searched

ORDINARY = {
    "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    "inline", "text", "hardbreak", "link_open", "link_close",
}  # fmt: skip
SIGNS = [
    "1. ", "1) ", "1.", "    ", "\t", "---", "===", "~~~", "```", "***", "___", "**", "__", "~~", "~", "*", "_", "`", "# ", "#",
    "> ", ">", "+ ", "+", "-", "- ", "* ", "| a |", "|---|", "|", ":-", "\\", "\n", "\n\n", " ", "a", "o ", "• ", "– ", "\uf0b7",
    "[a](b)", "![a](b)", "[^1]", "[^1]: x", "[a]: b", "[ ] ", "[x] ", "[", "]", "(", ")", "!", "&copy;", "&#65;", "&", ";",
    "<b>", "</b>", "<!--", "-->", "<https://x.pl>", "<", "https://a.pl/x_y_", "https://a.pl/*a*?b=1&copy=2", "www.a.pl",
    "a_b@c.pl", "żółć", "1", "20", ".", ":", '"', "'", "„a”", "=", "$", "{a}", "@x",
]  # fmt: skip


def _told(text: str) -> str:
    """The text without white space and what begins items."""
    return "".join("".join(map(without_bullet, text.split("\n"))).split())


@settings(max_examples=600)
@given(st.lists(st.sampled_from([sign for sign in SIGNS if sign != "o "]), max_size=14).map("".join))
@example("a\n- [ ] b")
@example("a | b\n:-|-:")
def test_a_reader_gets_the_very_text(text: str) -> None:
    tokens = parse(as_markdown(text))
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    assert kinds <= ORDINARY
    assert "".join(searched(tokens).split()) == _told(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a\nb\n\nc", "<p>a<br>\nb</p>\n<p>c</p>\n"),
        ("1. maja\n2. maja", "<p>1. maja<br>\n2. maja</p>\n"),
        ("3*2*1 _x_ \\", "<p>3*2*1 _x_ \\</p>\n"),
        ("Praca:\n• a\n•b\n\uf0b7 c\n– d\n- e\n· f\nKoniec", ("<p>Praca:</p>\n<ul>\n"
         "<li>a</li>\n<li>b</li>\n<li>c</li>\n<li>d</li>\n<li>e</li>\n<li>f</li>\n</ul>\n<p>Koniec</p>\n")),
        ("• a\n\n• b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
        ("o\ta\no\tb", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("o a\no b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("o pracy\nw gminie", "<p>o pracy<br>\nw gminie</p>\n"),
        ("-5 stopni\n+ 48", "<p>-5 stopni<br>\n+ 48</p>\n"),
        ("* przypis", "<p>* przypis</p>\n"),
        ("    a\n=====", "<p>a<br>\n=====</p>\n"),
        ("&copy; A&B <b>", "<p>&amp;copy; A&amp;B &lt;b&gt;</p>\n"),
        ("pod www.a.pl/b_c_d, a@b.pl", ('<p>pod <a href="http://www.a.pl/b_c_d">www.a.pl/b_c_d</a>, '
         '<a href="mailto:a@b.pl">a@b.pl</a></p>\n')),
    ],
)  # fmt: skip
def test_lines_and_bullets(text: str, html: str) -> None:
    body, faults = read_body(as_markdown(text))
    assert (body.html(), faults) == (html, ())
