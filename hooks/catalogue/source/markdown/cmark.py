"""GitHub-flavoured Markdown as HTML, by cmark, for any text."""

import cmarkgfm
from cmarkgfm.cmark import Options

_ALONE = ((b"\xfe", "\ufffe".encode()), (b"\xff", "\uffff".encode()))


def to_html(markdown: str, *, places: bool = False) -> str:
    """The HTML, footnotes included, in which raw HTML and addresses that could run are left out.

    With `places`, blocks bear the lines and columns they take (`data-sourcepos`). Where a code such as
    `&#xFFFE;` stands for U+FFFE or U+FFFF, cmark writes one byte that no UTF-8 has
    (`cmark_utf8proc_encode_char` in https://github.com/github/cmark-gfm/blob/master/src/utf8.c).
    """
    options = Options.CMARK_OPT_FOOTNOTES | (Options.CMARK_OPT_SOURCEPOS if places else 0)
    try:
        return str(cmarkgfm.github_flavored_markdown_to_html(markdown, options))
    except UnicodeDecodeError as refusal:
        html = refusal.object
        for byte, character in _ALONE:
            html = html.replace(byte, character)
        return html.decode()
