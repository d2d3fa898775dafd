"""What belongs together stays in one line, wherever a page says it."""

import pytest

from catalogue.views.text.spaces import kept_together

BUTTON = '<button type="button" class="k-skrot" popovertarget="skrot-cis" title="a b">CIS</button>'


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<h1>Praca w domu</h1>", "<h1>Praca w~domu</h1>"),
        ("<p>W Żarkach i u siebie, a to</p>", "<p>W~Żarkach i~u~siebie, a~to</p>"),
        ("<p>z <a href='x'>relacji</a></p>", "<p>z~<a href='x'>relacji</a></p>"),
        ("<p>praca\ni\ndom</p>", "<p>praca\ni~dom</p>"),
        ("<p>sp. z o.o.</p>", "<p>sp. z~o.o.</p>"),
        ("<p>200 000 zł, 12 osób, 5 km</p>", "<p>200~000~zł, 12~osób, 5~km</p>"),
        ("<p>20 czerwca 2017 r. w § 5 i art. 4 ust. 2</p>", "<p>20~czerwca 2017~r. w~§~5 i~art.~4 ust.~2</p>"),
        ("<p>z 2021 r.</p>", "<p>z~2021~r.</p>"),
        ("<p>dla 3 mieszkań</p>", "<p>dla 3 mieszkań</p>"),
        ("<p>dom o tym</p>", "<p>dom o~tym</p>"),
        ("<p>klasa-a b</p>", "<p>klasa-a b</p>"),
        ('<img alt="praca w domu"><p>i ty</p>', '<img alt="praca w domu"><p>i~ty</p>'),
        ("<pre>a w b</pre><p>w b</p>", "<pre>a w b</pre><p>w~b</p>"),
        ("<script>x('a w b')</script><p>a</p>", "<script>x('a w b')</script><p>a</p>"),
        ("<textarea>a w b</textarea><code>w b</code>", "<textarea>a w b</textarea><code>w b</code>"),
        ("<title>a w b</title>", "<title>a w b</title>"),
        (f"<p>Centrum ({BUTTON}).</p>", f'<p>Centrum <span class="k-whole">({BUTTON}).</span></p>'),
        (f"<p>pracy w {BUTTON} jest</p>", f'<p>pracy <span class="k-whole">w~{BUTTON}</span> jest</p>'),
        (f"<p>{BUTTON} jest</p>", f"<p>{BUTTON} jest</p>"),
    ],
)
def test_a_line_does_not_end_there(html: str, kept: str) -> None:
    assert kept_together(html) == kept.replace("~", "\N{NO-BREAK SPACE}")
