"""Texts of entries: what is right in every mark, what is wrong in every way, and anything odd."""

import random

# fmt: off
RIGHT = [
    "Dopłata <500 zł", "a < b i c > d", "`<b>` \\<b>", "```html\n<b>\n```", "    <b>\n\n    c", "<https://example.org>", "www.example.org", "a@example.org",
    "[a](tel:+48123)", '[a](b.md "c")', "[a](<b c.md>)", "[a][b]\n\n[b]: c.md", "[a](https://example.org/O'Reilly?a=1&b=2)", "Tekst\n\n---\n\nDalej",
    "## A\n\n### B\n\n## C\n\nd", "~~a~~ **b** *c* ~d~ ~~~e~~~", "x~20 i ~30~", "3. a\n4. b", "0. a", "1) a\n2) b", "- [x] a\n- [ ] *b*\n- [ ]\n- [X] c", "- [x] a\n\n- b", "- \\[x\\] a\n- \\[ \\] b\n- &#91;x] c",
    "|a|b|\n|-|:-:|\n|c|d|", "| a |\n|---|\n| b | c |\n| \\| d", "a | b\n--|--\nc | d\n\ne", "| `x\\|y` | **z** |\n|:-|-:|", "a\n| b |\n| - |\n| c |", "| a |\n| - |\nb",
    "{{ 7 * 7 }} {% x %} { onclick=a }", "Raz[^1], dwa[^1].\n\n[^1]: Relacja *a*.\n\n    dalej", "[^2][^1]\n\n[^1]: a[^2]\n[^2]: b", "[^1]\n\n[^1]: - a\n    - b",
    "a[^b]", "[^żółć]\n\n[^żółć]: a", "a  \nb\\\nc\nd", "&copy; &nbsp; &#35; &bad;", "[a]: b.md\n\n[A] [a][] [x][a]", "``  `a` ``", "> a\nb\n> - c",
    "http://a.pl, (www.b.pl) https://c.pl/d) mailto:a@b.pl http://ż.pl/ó example.com a.b@c_d.pl x@y", "**http://a.pl** _www.a.pl_ (see http://a.pl/x_y_z).",
    "http://a.pl/b*c*d http://a.pl/?a=b&c; www.a.pl/(b) (www.a.pl/b) xhttp://a.pl HTTP://a.pl http://", "'http://a.pl' \"www.a.pl\" http://a.pl<b https://a.pl:8080/b#c",
    "[http://a.pl] [http://a.pl b](c.md) a@b.pl. a@b.c1 a@b.pl/x", "tel. 34 000, e-mail: biuro@gmina.example.", "- a\n  - b\n\n    c\n- d", "* a\n+ b\n- c", "a\u00a0b\tc",
    "**a**b a**b** **„a”**b *„a”*ą __a__b ą**„b”**ć a *b_ c* _d ***e***", '[a](b.md "t<c>")', "[a](ż%C5%BC.md)", "~~~\na\n~~~", "- a\n  > b\n\n      c", "\\*a\\* \\[ \\",
]
WRONG = [
    "a <b>c</b>", "a\n\n<div>\nb\n</div>", "<!-- a -->", "a <!-- b\nc -->", "- `<i>`\n- ```\n  <u>\n  ```\n- <b>", "<script>alert(1)</script>", "a<?php ?>", "> <b>x</b>",
    "[a](javascript:alert(1))", "[a](JAVASCRIPT:x) <javascript:alert>", "[a](vbscript:x) [b](file:///etc)", "[a](data:image/png;base64,x)", "[a](//example.org)", "[a](#b) [c](?d)",
    "[a](http:/x) [b](https://)", "Zob.\n[a][b].\n\n[b]: //x", "Raz[^1].\n\n[^1]: [a](ftp://x)", "[a](ftp://x) i\n[a **b** `c`](ftp://ż^)", "|a|\n|-|\n|[b](ftp://x)|", "ftp://a.pl",
    "[]()", "[a]()", "a ![b](c.jpg)", "![b *c* `d` <e>\nf][c]\n\n[c]: d.jpg", "[![a](b)](//c)", "![](javascript:x)", "# A", "### A\n\n##### B", "> # A", "## A\n\n#### *B* & C", "#\n\n## ", "## ![a](b.png)",
    "a\n=\n\nb\n-", "###### a[^1]\n\n[^1]: b", "", " \n\n", "[x]: https://example.org", "> " * 41 + "a", "- " * 50 + "a", "*a **b " * 30 + "** c*" * 30, "<b>\n\n# A\n\n![c](d) [e](ftp:f)",
]
ODD = [
    "[", "[a](", "![", "*", "*a ", "_a_", "**a *", "1. ", "<", "<a ", "<b>", "<!--", "`", "`a``", "|a", "&", "http://a ", "~~a ", "[^a]", "# a\n", "#### *a*\n", "[a](ftp://x)",
    "<b>\n\n", "`<b>", "- [ ] a\n", "[a](b.md)", "\\<b>", "<?", "\n", "\n\n", " ", "b", "> ", "    ", "](", "**", "~", "\n- ", "![a](//b)", "<a href=x onclick=y>", "javascript:x",
]
REAL = [
    "| a | b |\n|---|:-:|\n| c \\| d | *e* |\n", "[^1]", "[^1]: a\n    b\n\n", "[^ż]: - c\n", "[^ż]", "[x]: c.md 't'\n", "[x]", "[y][x]", "1) a\n", "2. ", "- a\n  - b\n", "> - ", "***", "---\n",
    "www.a.pl", "https://a.pl/b_c*d*", "a@b.pl", "mailto:a@b.pl", "ftp://a", "HTTP://Ż.pl/ó", "„www.a.pl”", "(http://a.pl/(b).)", "&copy;", "&#x41;", "&amp;", "żółć ", "~~x~~", "  \n", "\\\n", "\t", "```\n",
    "<http://b.pl>", "- [x] a\n", "- [ ] ", "Σİß ", "\u00a0", "**„a”**", "\n\n", "\n", " ", "## ", "a\n=\n", "![z](y 'w')", '[a](<b c.md> "d")', "`c\nd`", "_", "*", "𝒜", "\u2028", "<br>", "&shy;", "    ",
]
MARKS = [
    "##Finansowanie", "Zdanie[^1]. Zobacz [stronę] (https://example.org/x) i [drugą][x].", "To ** ważne ** i [[cis-feniks]].", "a **b", "ważne** a", "lone ` tick", "a\\\\*b\\\\*",
    "&nbsp", "a &oacute b", "&nbps;", "&amp;nbsp;", "[a](b c.md)", "(a)[https://x.pl]", "[a](https://x.pl", "![a] (x.jpg)", "~~ a ~~", "__ a __ i _b c", "\\„Feniks\\”", "Tekst.\\nDrugi",
    "**a:**b", "#Finansowanie", "a ## b", ":::note", "!!! note", "{.x}", "[b]x[/b]", "[^1]: brak", "*meble\n*torby", "- ab\n-cd", "-a i\n-b c", "| a | b |\n| c | d |", "1.Meble\n2.Torby",
    "a `x\ny` b\n##Fin", "> ##Fin [a] (https://x.pl)", "| a | **b |\n|---|---|\n| [c] (../d.md) | d |", "a[^2]\n\n[^2]: b **c", "####### a", "==a b==", "Zdanie *ważne jest",
]
"""Signs that stay signs."""
NO_MARKS = [
    "5 * 3 * 2 i C# i @ i 2* i [sic] i [...] i „[…]” i R&D, AT&T; i hotel *** i k***a i ____ i a_b_c", "\\*a\\* \\_b \\[c] (https://a.pl) \\#", "C:\\dane i\\lub", "#dobrzerobisz", "#Ekonomia #PES",
    "**ważne**, `a*b` **„a”** *b*", "[1][2] Wikipedia", "[a] [b]", "[x] (zob. niżej)", "[…] (https://a.pl)", "Cena 100 zł*\n*cena brutto", "Cena 100 zł*.\n\n*cena brutto", "12. maja i 3. miejsce",
    "tel. *21#", "x = y & z; a&b;", "**** hotel", "https://x.pl/a_b__c*d~e?x=1&y=2", "[*a*](https://x.pl/b_c)", "a - b\n- c", "a[^1]\n\n[^1]: b", "```\n##a [b] (https://c.pl)\n[^1]: x\n```", "`[a] (https://b.pl)`",
    "a &amp; b &nbsp; c", "a | b", "+48 34 000", "- [ ] a\n- [x] b", "{{ a }}", "uczestnik*czka", "„* * *”", "Rok | Osoby\n---|---\n2019 | 5", "2019\\. Rok", "»a« – b",
]
"""What looks like signs, and is a text."""
EMPTY = [
    "", " ", "\n\n", "## A", "## A\n\n### B", "---", "***", "- ", "* \n* ", "1. ", "> ", "&nbsp;", "&nbsp; &#160;", "<!-- a -->", "## A\n\n<!-- a\n\nb -->", "- &nbsp;", "…", "> ## A", "|  |\n|--|\n|  |", "```\n```",
    "[a]: https://b.pl", "**&nbsp;**", "\\", "A\n===\n", "- [ ] ", "# A\n\n---\n\n- \n",
]
"""What says nothing."""
# fmt: on


def anything(number: int) -> list[str]:
    """So many texts drawn from odd pieces, and as many from such as editors write."""
    chance = random.Random(1)
    return ["".join(chance.choices(pieces, k=chance.randint(1, 9))) for pieces in (ODD, REAL) for _ in range(number)]
