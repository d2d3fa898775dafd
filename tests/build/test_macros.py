"""Each macro on a page of docs, as HTML."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from build.conftest import drawn_project
from build.trees import SMALL
from catalogue.load import load
from catalogue.views.docs_macros import DocsMacros, MacroError
from catalogue.views.rendering import Renderer
from catalogue.views.settings import Settings
from drawn import TODAY, draw
from element import Element, read_html
from project import built
from published import Published, linked

CARDS = {
    "alphabet": "{{ praktyki() }}",
    "visited": '{{ praktyki(kolejnosc="odwiedzane", ile=1) }}',
    "newest": '{{ praktyki(kolejnosc="najnowsze", ile=2) }}',
    "by region": '{{ praktyki(wojewodztwo="śląskie") }}',
    "by slug of region": '{{ praktyki(wojewodztwo="slaskie") }}',
    "by type": '{{ praktyki(rodzaj="cus") }}',
    "by topic": '{{ praktyki(temat="reintegracja") }}',
    "by activity": '{{ praktyki(dzialalnosc="gastronomia") }}',
    "by target group": '{{ praktyki(dla_kogo="mieszkancy") }}',
    "by town": '{{ praktyki(miejscowosc="zarki") }}',
    "by two": '{{ praktyki(rodzaj="cis", dzialalnosc="gastronomia") }}',
    "none": '{{ praktyki(wojewodztwo="podlaskie") }}',
    "visits": "{{ wizyty(ile=2) }}",
}
INLINE = {
    "practices": '{{ liczba("praktyki") }}',
    "practices of a region": '{{ liczba("praktyki", wojewodztwo="śląskie") }}',
    "visits": '{{ liczba("wizyty") }}',
    "mentions": '{{ liczba("wzmianki") }}',
    "organisations": '{{ liczba("organizacje") }}',
    "setting": '{{ ustawienie("publisher") }}',
    "mail": "{{ poczta() }}",
}
BLOCKS = {
    "list": '{{ praktyki(postac="lista", wojewodztwo="slaskie") }}',
    "table": '{{ praktyki(postac="tabela", dzialalnosc="gastronomia") }}',
    "regions": "{{ wojewodztwa() }}",
    "types": "{{ rodzaje() }}",
    "topics": "{{ tematy(ile=1) }}",
    "fields": '{{ pola("punkt programu") }}',
}


def page(shown: Mapping[str, str]) -> str:
    parts = [f"## {name}\n\n{text}\n" for name, text in shown.items()]
    return "---\nrender_macros: true\n---\n# Próba CIS-u\n\nCIS.\n\n" + "\n".join([*parts, "## end\n"])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    project = drawn_project(tmp_path_factory.mktemp("macros"), SMALL)
    pages = {"karty.md": page(CARDS), "w-zdaniu.md": page(INLINE), "glebiej/bloki.md": page(BLOCKS)}
    draw(project / "docs", {**pages, "bez-makr.md": "# Bez makr\n\n{{ liczba('praktyki') }}\n"})
    return Published(built(project))


def inside(site: Published, path: str, name: str) -> str:
    """The HTML below a heading."""
    [found] = re.findall(rf'<h2 id="{name}">[^<]*</h2>\n(.*?)\n+<h2', site.text(path), re.DOTALL)
    return str(found)


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        (
            "alphabet",
            [
                "Centrum usług w Jarocinie",
                "Kawiarnia przy rynku",
                "Kuchnia w centrum",
                "Ośrodek pomocy, który planował centrum",
            ],
        ),
        ("visited", ["Kawiarnia przy rynku"]),
        ("newest", ["Kawiarnia przy rynku", "Ośrodek pomocy, który planował centrum"]),
        ("by-region", ["Kawiarnia przy rynku", "Kuchnia w centrum"]),
        ("by-slug-of-region", ["Kawiarnia przy rynku", "Kuchnia w centrum"]),
        ("by-type", ["Centrum usług w Jarocinie", "Ośrodek pomocy, który planował centrum"]),
        ("by-topic", ["Kawiarnia przy rynku", "Kuchnia w centrum"]),
        ("by-activity", ["Kawiarnia przy rynku"]),
        ("by-target-group", ["Kawiarnia przy rynku"]),
        ("by-town", ["Kawiarnia przy rynku", "Kuchnia w centrum"]),
        ("by-two", ["Kawiarnia przy rynku"]),
        ("none", []),
        ("visits", ["Zapowiedź wizyty w dwóch gminach", "Druga wizyta w Żarkach"]),
    ],
)
def test_cards_are_chosen_and_ordered(site: Published, name: str, titles: list[str]) -> None:
    block = read_html(inside(site, "karty.html", name))
    assert [title.text for title in block.all("p", class_="k-card__title")] == titles


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("practices", "<p>4</p>"),
        ("practices-of-a-region", "<p>2</p>"),
        ("visits", "<p>4</p>"),
        ("mentions", "<p>1</p>"),
        ("organisations", "<p>4</p>"),
        ("setting", "<p>do uzupełnienia</p>"),
        ("mail", "<p>do uzupełnienia</p>"),
    ],
)
def test_a_macro_stands_in_a_sentence(site: Published, name: str, html: str) -> None:
    assert inside(site, "w-zdaniu.html", name) == html


@pytest.mark.parametrize(
    ("name", "html"),
    [
        (
            "list",
            (
                '<ul class="k-short">'
                ' <li><a href="../praktyki/cis-zarki.html">Kawiarnia przy rynku</a> – Centrum Integracji Społecznej w Żarkach</li>'
                ' <li><a href="../praktyki/kuchnia-zarki.html">Kuchnia w centrum</a> – Centrum Integracji Społecznej w Żarkach</li>'
                " </ul>"
            ),
        ),
        ("topics", '<ul class="k-tags"><li><a href="../tematy/reintegracja.html">reintegracja</a></li></ul>'),
        (
            "types",
            (
                '<ul class="k-tiles k-types">'
                ' <li><span class="k-icon k-icon--cis"></span><a href="../typy/cis.html">centrum integracji społecznej</a> <span class="k-quiet">2\N{NO-BREAK SPACE}praktyki</span></li>'
                ' <li><span class="k-icon k-icon--cus"></span><a href="../typy/cus.html">centrum usług społecznych</a> <span class="k-quiet">2\N{NO-BREAK SPACE}praktyki</span></li>'
                " </ul>"
            ),
        ),
    ],
)
def test_a_macro_stands_by_itself(site: Published, name: str, html: str) -> None:
    assert inside(site, "glebiej/bloki.html", name) == html


def test_a_table_has_a_row_for_each_practice(site: Published) -> None:
    block = read_html(inside(site, "glebiej/bloki.html", "table"))
    rows = [[cell.text for cell in row.children if isinstance(cell, Element)] for row in block.all("tr")]
    assert rows == [
        ["Praktyka", "Gospodarz", "Rodzaj", "Miejsce"],
        [
            "Kawiarnia przy rynku",
            "Centrum Integracji Społecznej w Żarkach",
            "centrum integracji społecznej",
            "Żarki, woj. śląskie",
        ],
    ]
    assert "../praktyki/cis-zarki.html" in linked(block)


def test_a_table_of_fields_says_what_to_write(site: Published) -> None:
    block = read_html(inside(site, "glebiej/bloki.html", "fields"))
    rows = [[cell.text for cell in row.children if isinstance(cell, Element)] for row in block.all("tr")]
    assert rows[:3] == [
        ["Pole", "Co wpisać"],
        ["practice praktyka z katalogu", "jej identyfikator: nazwa pliku bez „.md”; np. cus-jarocin"],
        ["place inne miejsce", "jego nazwa, gdy nie ma praktyki; np. Muzeum Regionalne"],
    ]


def test_every_voivodeship_has_a_tile(site: Published) -> None:
    tiles = [tile.text for tile in read_html(inside(site, "glebiej/bloki.html", "regions")).all("li")]
    assert len(tiles) == 16
    assert "śląskie 2 praktyki" in tiles
    assert "podlaskie brak praktyk" in tiles


def test_acronyms_on_a_page_of_docs_are_explained(site: Published) -> None:
    article = site.article("karty.html")
    assert article.one("h1").text == "Próba CIS-u"
    explained = {button.attributes["popovertarget"] for button in article.all("button", class_="k-skrot")}
    assert explained == {element.attributes["id"] for element in article.all("div", class_="k-skrot-opis")}
    assert "skrot-typ-cis" in explained


def test_a_page_that_does_not_ask_for_macros_has_none(site: Published) -> None:
    assert "{{ liczba('praktyki') }}" in site.article("bez-makr.html").text


@pytest.mark.parametrize(
    ("macro", "values", "message"),
    [
        ("praktyki", {"wojewodztwo": "slask"}, "Nie ma województwa „slask”. Może chodziło o „slaskie”?"),
        ("praktyki", {"rodzaj": "ciss"}, "Nie ma rodzaju podmiotu „ciss”. Może chodziło o „cis”?"),
        ("praktyki", {"temat": "reintegracje"}, "Nie ma tematu „reintegracje”. Może chodziło o „reintegracja”?"),
        ("praktyki", {"dzialalnosc": "gastro"}, "Nie ma działalności „gastro”. Może chodziło o „gastronomia”?"),
        (
            "praktyki",
            {"dla_kogo": "mieszkaniec"},
            "Nie ma grupy odbiorców „mieszkaniec”. Może chodziło o „mieszkancy”?",
        ),
        ("praktyki", {"postac": "karta"}, "Nie ma postaci „karta”. Może chodziło o „karty”?"),
        ("praktyki", {"kolejnosc": "najnowsza"}, "Nie ma kolejności „najnowsza”. Może chodziło o „najnowsze”?"),
        ("praktyki", {"tematy": "uslugi"}, "Nie ma filtra „tematy”. Może chodziło o „temat”?"),
        ("liczba", {"what": "praktyka"}, "Nie ma licznika „praktyka”. Może chodziło o „praktyki”?"),
        ("pola", {"kind": "praktyki"}, "Nie ma tabeli pól „praktyki”. Może chodziło o „praktyka”?"),
        ("ustawienie", {"name": "mail"}, "Nie ma ustawienia „mail”. Może chodziło o „email”?"),
    ],
)
def test_a_value_that_means_nothing_is_refused_with_the_nearest(
    tmp_path: Path, macro: str, values: dict[str, str], message: str
) -> None:
    draw(tmp_path, SMALL)
    catalogue = load(tmp_path, TODAY).catalogue
    assert catalogue
    macros = DocsMacros(catalogue, Settings(), Renderer(catalogue, Settings()), lambda: "index.html")
    with pytest.raises(MacroError) as refused:
        macros.by_name()[macro](**values)
    assert str(refused.value) == message
