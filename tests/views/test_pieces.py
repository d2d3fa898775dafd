"""The pieces that pages are made of: acronyms, bodies, frames, lists, links, settings."""

from collections.abc import Iterator, Sequence
from functools import partial

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.settings.settings import Settings, SettingsError
from catalogue.source.markdown.body import read_body
from catalogue.views import shell
from catalogue.views.page import Page
from catalogue.views.pages.entries.related import SHOWN as RELATED_SHOWN
from catalogue.views.pages.entries.related import Neighbours
from catalogue.views.pages.groups.lists import ON_A_PAGE, SHOWN, AllView, ListView, Section, bounded
from catalogue.views.rendering import Renderer
from catalogue.views.text.acronyms import Acronym, Explainer
from catalogue.views.text.prose import body_html

EXPLAINER = Explainer(
    {
        "CIS": Acronym("CIS", "centrum integracji", "cis"),
        "OPS": Acronym("OPS", "ośrodek", "ops"),
        "MOPS": Acronym("MOPS", "miejski ośrodek", "mops"),
    },
    "slowniczek.html",
)


def _button(text: str, anchor: str, full: str) -> str:
    return f'<button type="button" class="k-skrot" popovertarget="skrot-{anchor}" title="{full}">{text}</button>'


@pytest.mark.parametrize(
    ("html", "explained"),
    [
        ("<p>CIS</p>", f"<p>{_button('CIS', 'cis', 'centrum integracji')}</p>"),
        ("<p>w CIS-ie.</p>", f"<p>w {_button('CIS-ie', 'cis', 'centrum integracji')}.</p>"),
        ("<p>MOPS</p>", f"<p>{_button('MOPS', 'mops', 'miejski ośrodek')}</p>"),
        ("<h2>CIS</h2>", f"<h2>{_button('CIS', 'cis', 'centrum integracji')}</h2>"),
        ("<th>CIS</th>", f"<th>{_button('CIS', 'cis', 'centrum integracji')}</th>"),
    ],
)
def test_an_acronym_becomes_a_button(html: str, explained: str) -> None:
    assert EXPLAINER.explain(html, "../").startswith(explained)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="cis.html">CIS <b>CIS</b></a>',
        '<p title="CIS > OPS">tekst</p>',
        "<code>CIS</code>",
        "<pre><code>CIS</code></pre>",
        "<dt>CIS</dt>",
        "<button>CIS</button>",
        "<p>CISPOL, KCIS, ACIS-B, cis</p>",
        "<nav><ol><li>CIS</li></ol></nav>",
    ],
)
def test_an_acronym_is_left_alone(html: str) -> None:
    assert EXPLAINER.explain(html, "../") == html


def test_each_meaning_stands_once() -> None:
    explained = EXPLAINER.explain("<p>CIS i CIS</p>", "../")
    assert explained.count("<div popover") == 1
    assert explained.endswith(
        '<div popover id="skrot-cis" class="k-skrot-opis" data-search-exclude><strong>CIS</strong> – centrum integracji. '
        '<a href="../slowniczek.html#cis">Zobacz w słowniczku</a></div>'
    )


def test_without_acronyms_nothing_changes() -> None:
    assert Explainer({}, "slowniczek.html").explain("<p>CIS</p>", "") == "<p>CIS</p>"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("## A b\n\nc", '<h2 id="t-a-b">A b</h2>\n<p>c</p>\n'),
        ("## A\n\n## A\n\nc", '<h2 id="t-a">A</h2>\n<h2 id="t-a-2">A</h2>\n<p>c</p>\n'),
        ("[x](../opolskie/cis.md)", '<p><a href="../praktyki/cis.html">x</a></p>\n'),
        ("[x](../../wizyty/2017/w.md)", '<p><a href="../wizyty/w.html">x</a></p>\n'),
        ("[x](https://example.org/a.md)", '<p><a href="https://example.org/a.md">x</a></p>\n'),
    ],
)
def test_a_body_on_its_page(markdown: str, html: str) -> None:
    body, faults = read_body(markdown)
    assert not faults
    assert body_html(body, "praktyki/slaskie/zarki.md", "../") == html


FRAME = (
    "<title>{title}</title><meta content='{description}'><link href='https://e.org/{path}'>{head}{content}"
    "<i>{title}</i>"
)


def test_a_frame_is_filled() -> None:
    marks = FRAME.format(
        title=shell.TITLE,
        description=shell.DESCRIPTION,
        path=shell.path_of_marks(2),
        head=shell.HEAD,
        content=shell.CONTENT,
    )
    page = Page("a/b/c.html", "T & <t>", 'D "d"')
    assert shell.Shell(marks).fill(page, "<b>katalog-mark-title</b>", "<p>katalog-mark-title</p>") == (
        "<title>T &amp; &lt;t&gt;</title><meta content='D &quot;d&quot;'><link href='https://e.org/a/b/c.html'>"
        "<b>katalog-mark-title</b>"
        "<p>katalog-mark-title</p><i>T &amp; &lt;t&gt;</i>"
    )


@pytest.mark.parametrize(
    ("html", "squeezed"),
    [
        ("<p>a</p>\n\n  \n\t\n  <p>b</p>\n\n", "<p>a</p>\n  <p>b</p>\n"),
        (
            "\n\n<pre>a\n\n\nb</pre>\n\n<pre class='k'>\n\n</pre>\n\n",
            "\n<pre>a\n\n\nb</pre>\n<pre class='k'>\n\n</pre>\n",
        ),
        ("<textarea rows='2'>\n\na\n\n</textarea>\n\n", "<textarea rows='2'>\n\na\n\n</textarea>\n"),
        ("<script>a = `\n\n`</script>\n\n\n", "<script>a = `\n\n`</script>\n"),
        ("a\nb\n", "a\nb\n"),
    ],
)
def test_blank_lines_are_taken_out_where_nobody_sees_them(html: str, squeezed: str) -> None:
    assert shell.squeezed(html) == squeezed


def test_a_frame_without_a_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="left a mark out"):
        shell.Shell(f"<title>{shell.TITLE}</title>{shell.DESCRIPTION}{shell.CONTENT}")


@pytest.mark.parametrize(
    ("number", "list_pages"), [(SHOWN, 0), (SHOWN + 1, 1), (ON_A_PAGE, 1), (ON_A_PAGE + 1, 2), (3 * ON_A_PAGE, 3)]
)
def test_a_long_section_leads_to_pages_of_its_own(catalogue: Catalogue, number: int, list_pages: int) -> None:
    entries = [catalogue.practices["cus-zarki"]] * number
    page, *rest = _bounded(catalogue, entries)
    view = page.shows()
    assert isinstance(view, AllView)
    [shown] = view.sections
    assert [item.path for item in rest] == [f"typy/cus/slaskie/{n}.html" for n in range(1, list_pages + 1)]
    assert len(shown.entries.cards) == min(number, SHOWN)
    assert shown.more == ("typy/cus/slaskie/1.html" if list_pages else "")
    listed = [view for view in (item.shows() for item in rest) if isinstance(view, ListView)]
    assert sum(len(view.entries.cards) for view in listed) == (number if list_pages else 0)


def _bounded(catalogue: Catalogue, entries: Sequence[Practice]) -> Iterator[Page]:
    return bounded(
        catalogue, Page("typy/cus.html", "CUS", "Opis."), partial(AllView, ""), [Section("slaskie", "Śląskie", entries)]
    )


def test_a_list_page_leads_to_the_others(catalogue: Catalogue) -> None:
    entries = [catalogue.practices["cus-zarki"]] * (10 * ON_A_PAGE)
    _, *pages = _bounded(catalogue, entries)
    html = Renderer(catalogue, Settings()).page(pages[4])
    pager = html[html.index('<nav class="k-pager"') :]
    assert "<p>Strona 5 z 10.</p>" in html
    assert [f">{n}</a>" in pager for n in range(1, 11)] == [
        True,
        False,
        True,
        True,
        False,
        True,
        True,
        False,
        False,
        True,
    ]
    assert '<strong aria-current="page">5</strong>' in pager


def test_related_practices_name_the_reason_and_never_the_practice_itself(catalogue: Catalogue) -> None:
    practices = [
        catalogue.practices[id_] for id_ in ("cis-zarki", "cus-srem", "cus-zarki", "punkt-zarki", "zaz-pleszew")
    ]
    neighbours = Neighbours(Catalogue.of(catalogue.vocabularies, practices, []))
    found = neighbours.of(catalogue.practices["cus-zarki"])
    assert [(item.practice.id, item.reason) for item in found] == [
        (
            "punkt-zarki",
            (
                "ta sama miejscowość; ten sam rodzaj podmiotu;"
                " wspólne tematy: Koordynacja usług społecznych, Usługi opiekuńcze"
            ),
        ),
        ("cis-zarki", "ta sama miejscowość"),
        ("cus-srem", "ten sam rodzaj podmiotu; wspólny temat: Koordynacja usług społecznych"),
    ]


def test_related_practices_are_few_however_many_there_are(catalogue: Catalogue) -> None:
    one = catalogue.practices["cus-zarki"]
    many = [one.model_copy(update={"id": f"cus-{n}", "part_of": None}) for n in range(200)]
    crowd = Catalogue.of(catalogue.vocabularies, many, [])
    assert len(Neighbours(crowd).of(many[0])) == RELATED_SHOWN


@pytest.mark.parametrize(
    ("host", "add", "edit"),
    [
        ("github", "new/ga%C5%82%C4%85%C5%BA/1?filename={path}&value={text}", "edit/ga%C5%82%C4%85%C5%BA/1/{path}"),
        ("gitlab", "-/new/ga%C5%82%C4%85%C5%BA/1?file_name={path}", "-/edit/ga%C5%82%C4%85%C5%BA/1/{path}"),
        ("forgejo", "_new/ga%C5%82%C4%85%C5%BA/1/?filename={path}&value={text}", "_edit/ga%C5%82%C4%85%C5%BA/1/{path}"),
    ],
)
def test_the_addresses_at_the_code_host(host: str, add: str, edit: str) -> None:
    given = {"code_host": host, "repository": "https://code.example/x/y/", "branch": "gałąź/1"}
    base = "https://code.example/x/y/"
    assert Settings.model_validate(given).proposal_urls() == {"add": base + add, "edit": base + edit}


def test_empty_settings_give_no_addresses() -> None:
    settings = Settings()
    assert (settings.proposal_urls(), settings.mail_url("a", "b")) == ({}, "")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"publiser": "ROPS"},
            "extra.settings.publiser: nie ma takiego ustawienia.\n    → Może chodziło o „publisher”?",
        ),
        ({"code_host": "svn"}, "extra.settings.code_host: oczekiwano github, gitlab lub forgejo, a jest „svn”."),
        ({"email": ["a"]}, "extra.settings.email: oczekiwano tekstu w cudzysłowie, a jest lista."),
    ],
)
def test_a_wrong_setting_is_refused(given: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        Settings.read(given, site_name="Katalog", site_url="")
    assert str(refusal.value) == f"Ustawienia w mkdocs.yml wymagają poprawy:\n{said}"
