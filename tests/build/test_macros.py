"""Each macro on a page of docs, as HTML."""

import re
from collections.abc import Mapping

import pytest

from catalogue.load import load
from catalogue.settings.settings import Settings
from catalogue.views.docs_macros import DocsMacros, MacroError
from catalogue.views.rendering import Renderer
from catalogue.views.text.spaces import kept_together
from drawn import TODAY, draw
from element import Element, read_html
from project import EXAMPLE_CONTENT, built, example_project, set_up
from published import Published, linked

CARDS = {
    "alphabet": "{{ praktyki() }}",
    "visited": '{{ praktyki(kolejnosc="odwiedzane", ile=1) }}',
    "newest": '{{ praktyki(kolejnosc="najnowsze", ile=2) }}',
    "by region": '{{ praktyki(wojewodztwo="śląskie") }}',
    "by slug of region": '{{ praktyki(wojewodztwo="slaskie") }}',
    "by type": '{{ praktyki(rodzaj="cus") }}',
    "by topic": '{{ praktyki(temat="reintegracja-zawodowa") }}',
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
    "counted": '{{ policz("praktyki", wojewodztwo="śląskie") }}',
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


IN_ZARKI = [
    "Jedno miejsce dla wszystkich usług gminy",
    "Kawiarnia & pralnia <przy rynku>",
    "Kuchnia w centrum",
    "Punkt doradztwa",
]


def page(shown: Mapping[str, str]) -> str:
    parts = [f"## {name}\n\n{text}\n" for name, text in shown.items()]
    return "---\nrender_macros: true\n---\n# Próba CIS-u\n\nCIS.\n\n" + "\n".join([*parts, "## end\n"])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    project = example_project(tmp_path_factory.mktemp("macros"))
    set_up(project, {"publisher": "", "email": ""})
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
                "Centrum usług, które zaczęło od rozmów",
                "Jedno miejsce dla wszystkich usług gminy",
                "Kawiarnia & pralnia <przy rynku>",
                "Kawiarnia i zajęcia dla dzieci w jednej spółdzielni",
                "Klub, który uczy gospodarowania pieniędzmi",
                "Krok po kroku: z ośrodka pomocy w centrum usług",
                "Kuchnia w centrum",
                "Ośrodek, który przygotował się do zmiany",
                "Ośrodek, mieszkania i wytchnienie pod jednym dachem",
                "Pierogi i catering z warzyw od sąsiadów",
                "Praca na dostosowanych stanowiskach i codzienna rehabilitacja",
                "Punkt doradztwa",
            ],
        ),
        ("visited", ["Praca na dostosowanych stanowiskach i codzienna rehabilitacja"]),
        ("newest", ["Kawiarnia & pralnia <przy rynku>", "Ośrodek, który przygotował się do zmiany"]),
        ("by-region", IN_ZARKI),
        ("by-slug-of-region", IN_ZARKI),
        (
            "by-type",
            [
                "Centrum usług, które zaczęło od rozmów",
                "Jedno miejsce dla wszystkich usług gminy",
                "Krok po kroku: z ośrodka pomocy w centrum usług",
                "Punkt doradztwa",
            ],
        ),
        ("by-topic", ["Kawiarnia & pralnia <przy rynku>", "Kuchnia w centrum"]),
        (
            "by-activity",
            [
                "Kawiarnia & pralnia <przy rynku>",
                "Kawiarnia i zajęcia dla dzieci w jednej spółdzielni",
                "Pierogi i catering z warzyw od sąsiadów",
            ],
        ),
        (
            "by-target-group",
            [
                "Centrum usług, które zaczęło od rozmów",
                "Kawiarnia & pralnia <przy rynku>",
                "Krok po kroku: z ośrodka pomocy w centrum usług",
            ],
        ),
        ("by-town", IN_ZARKI),
        ("by-two", ["Kawiarnia & pralnia <przy rynku>"]),
        ("none", []),
        ("visits", ["Zapowiedź wizyty w dwóch gminach", "Wielkopolska i Śląsk"]),
    ],
)
def test_cards_are_chosen_and_ordered(site: Published, name: str, titles: list[str]) -> None:
    block = read_html(inside(site, "karty.html", name))
    assert [title.text for title in block.all("p", class_="k-card__title")] == titles


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("practices", "<p>13</p>"),
        ("practices-of-a-region", "<p>4</p>"),
        ("visits", "<p>7</p>"),
        ("counted", "<p>4\N{NO-BREAK SPACE}praktyki</p>"),
        ("mentions", "<p>4</p>"),
        ("organisations", "<p>13</p>"),
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
                ' <li><a href="../praktyki/cus-zarki.html">Jedno miejsce dla wszystkich usług gminy</a> – Centrum Usług Społecznych w Żarkach</li>'
                ' <li><a href="../praktyki/cis-zarki.html">Kawiarnia &amp; pralnia &lt;przy rynku&gt;</a> – Centrum Integracji Społecznej w Żarkach</li>'
                ' <li><a href="../praktyki/kuchnia-zarki.html">Kuchnia w centrum</a> – Kuchnia Centrum Integracji Społecznej w Żarkach</li>'
                ' <li><a href="../praktyki/punkt-zarki.html">Punkt doradztwa</a> – Centrum Usług Społecznych w Żarkach, punkt</li>'
                " </ul>"
            ),
        ),
        (
            "topics",
            '<ul class="k-tags"><li><a href="../tematy/koordynacja-uslug-spolecznych.html">Koordynacja usług społecznych</a></li></ul>',
        ),
        (
            "types",
            (
                '<ul class="k-tiles k-types">'
                ' <li><span class="k-icon k-icon--spoldzielnia-socjalna"></span><a href="../typy/spoldzielnia-socjalna.html">spółdzielnia socjalna</a> <span class="k-quiet">2\N{NO-BREAK SPACE}praktyki</span></li>'
                ' <li><span class="k-icon k-icon--cis"></span><a href="../typy/cis.html">centrum integracji społecznej</a> <span class="k-quiet">2\N{NO-BREAK SPACE}praktyki</span></li>'
                ' <li><span class="k-icon k-icon--kis"></span><a href="../typy/kis.html">klub integracji społecznej</a> <span class="k-quiet">1\N{NO-BREAK SPACE}praktyka</span></li>'
                ' <li><span class="k-icon k-icon--zaz"></span><a href="../typy/zaz.html">zakład aktywności zawodowej</a> <span class="k-quiet">1\N{NO-BREAK SPACE}praktyka</span></li>'
                ' <li><span class="k-icon k-icon--cus"></span><a href="../typy/cus.html">centrum usług społecznych</a> <span class="k-quiet">4\N{NO-BREAK SPACE}praktyki</span></li>'
                ' <li><span class="k-icon k-icon--ops"></span><a href="../typy/ops.html">ośrodek pomocy społecznej</a> <span class="k-quiet">1\N{NO-BREAK SPACE}praktyka</span></li>'
                ' <li><span class="k-icon k-icon--osrodek-dzienny"></span><a href="../typy/osrodek-dzienny.html">ośrodek dzienny</a> <span class="k-quiet">1\N{NO-BREAK SPACE}praktyka</span></li>'
                ' <li><span class="k-icon k-icon--lokalne-przedsiewziecie"></span><a href="../typy/lokalne-przedsiewziecie.html">lokalne przedsięwzięcie</a> <span class="k-quiet">1\N{NO-BREAK SPACE}praktyka</span></li>'
                " </ul>"
            ),
        ),
    ],
)
def test_a_macro_stands_by_itself(site: Published, name: str, html: str) -> None:
    assert inside(site, "glebiej/bloki.html", name) == kept_together(html)


def test_a_table_has_a_row_for_each_practice(site: Published) -> None:
    block = read_html(inside(site, "glebiej/bloki.html", "table"))
    rows = [[cell.text for cell in row.children if isinstance(cell, Element)] for row in block.all("tr")]
    assert rows == [
        ["Praktyka", "Gospodarz", "Rodzaj podmiotu", "Miejsce"],
        [
            "Kawiarnia & pralnia <przy rynku>",
            "Centrum Integracji Społecznej w Żarkach",
            "centrum integracji społecznej",
            "Żarki, woj. śląskie",
        ],
        [
            "Kawiarnia i zajęcia dla dzieci w jednej spółdzielni",
            "Spółdzielnia Socjalna „Promyk”",
            "spółdzielnia socjalna",
            "Gostyń, woj. wielkopolskie",
        ],
        [
            "Pierogi i catering z warzyw od sąsiadów",
            "Spółdzielnia Socjalna „Jarzębina”",
            "spółdzielnia socjalna",
            "Gostyń, woj. wielkopolskie",
        ],
    ]
    assert "../praktyki/cis-zarki.html" in linked(block)


def test_a_table_of_fields_says_what_to_write(site: Published) -> None:
    block = read_html(inside(site, "glebiej/bloki.html", "fields"))
    rows = [[cell.text for cell in row.children if isinstance(cell, Element)] for row in block.all("tr")]
    assert rows[:3] == [
        ["Pole", "Co wpisać"],
        ["practice praktyka z katalogu", "jej identyfikator: nazwa pliku bez „.md”; np. centrum-przyklad"],
        ["place inne miejsce", "jego nazwa, gdy nie ma praktyki; np. Muzeum Regionalne"],
    ]


def test_every_voivodeship_has_a_tile(site: Published) -> None:
    tiles = [tile.text for tile in read_html(inside(site, "glebiej/bloki.html", "regions")).all("li")]
    assert len(tiles) == 16
    assert "śląskie 4 praktyki" in tiles
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
        (
            "praktyki",
            {"temat": "reintegracja-zawodow"},
            "Nie ma tematu „reintegracja-zawodow”. Może chodziło o „reintegracja-zawodowa”?",
        ),
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
        (
            "ustawienie",
            {"name": "accessibility"},  # which is no text
            "Nie ma ustawienia „accessibility”. Dozwolone: branch, code_host, email, funding, funding_strip, funding_strip_alt, publisher, repository, site_description, site_name, site_url.",
        ),
    ],
)
def test_a_value_that_means_nothing_is_refused_with_the_nearest(
    macro: str, values: dict[str, str], message: str
) -> None:
    catalogue = load(EXAMPLE_CONTENT, TODAY).catalogue
    assert catalogue
    macros = DocsMacros(catalogue, Settings(), Renderer(catalogue, Settings()), "index.html")
    with pytest.raises(MacroError) as refused:
        macros.by_name()[macro](**values)
    assert str(refused.value) == message
