"""Pictures for links: which there are, which page has which, and that they are small and always the same."""

import struct
from pathlib import Path

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS
from catalogue.model.types.numbers import Coordinates
from catalogue.settings.settings import Settings
from catalogue.views.page import Page
from catalogue.views.pictures.drawing import Drawing, Picture
from catalogue.views.pictures.previews import DOTS, preview_files, preview_of, previews
from catalogue.views.site import site_items
from drawn import BASE, catalogue_of

PUBLISHED = Settings(site_name="Katalog", site_url="https://example.org/")
EMPTY = {region.slug: 0 for region in REGIONS}
LARGEST = 40_000  # bytes


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height, as the header of a PNG with a palette says them."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png[25] == 3
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_there_is_one_for_each_voivodeship_and_type_the_visits_and_the_home_page(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, BASE)
    regions = {f"assets/podglad/wojewodztwo-{region.slug}.png" for region in REGIONS}
    files = list(preview_files(catalogue, PUBLISHED))
    assert sorted(file.path for file in files) == sorted(
        regions
        | {
            "assets/podglad/rodzaj-cis.png",
            "assets/podglad/rodzaj-cus.png",
            "assets/podglad/start.png",
            "assets/podglad/wizyty.png",
        }
    )
    assert {size_of(file.content) for file in files} == {(1200, 630)}
    assert max(len(file.content) for file in files) <= LARGEST
    again = preview_files(catalogue, PUBLISHED)
    assert [file.content for file in files] == [file.content for file in again]


def test_without_the_address_of_the_site_there_are_none(catalogue: Catalogue) -> None:
    assert list(preview_files(catalogue, Settings())) == []
    assert preview_of(Page("index.html", "", ""), previews(catalogue, Settings())) is None


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            "index.html",
            [
                "assets/podglad/start.png",
                "",
                "Katalog",
                "3 praktyki · 2 wizyty",
                "Mapa Polski z liczbą praktyk w województwach: 3 praktyki · 2 wizyty",
            ],
        ),
        (
            "wizyty/index.html",
            [
                "assets/podglad/wizyty.png",
                "Kto, dokąd i kiedy pojechał",
                "Wizyty studyjne",
                "2 wizyty",
                "Mapa Polski z liczbą wizyt studyjnych w województwach: 2 wizyty",
            ],
        ),
        (
            "wojewodztwa/slaskie.html",
            [
                "assets/podglad/wojewodztwo-slaskie.png",
                "Dobre praktyki",
                "Województwo śląskie",
                "3 praktyki",
                "Mapa Polski z zaznaczonym województwem śląskim: 3 praktyki",
            ],
        ),
        (
            "wojewodztwa/lodzkie.html",
            [
                "assets/podglad/wojewodztwo-lodzkie.png",
                "Dobre praktyki",
                "Województwo łódzkie",
                "brak praktyk",
                "Mapa Polski z zaznaczonym województwem łódzkim: brak praktyk",
            ],
        ),
        (
            "typy/cis.html",
            [
                "assets/podglad/rodzaj-cis.png",
                "Dobre praktyki",
                "Centrum integracji społecznej (CIS)",
                "1 praktyka",
                "Mapa Polski: Centrum integracji społecznej (CIS), 1 praktyka",
            ],
        ),
    ],
)
def test_what_it_says(zarki: Catalogue, path: str, said: list[str]) -> None:
    found = previews(zarki, PUBLISHED)[path]
    texts = [found.path, found.picture.kicker, found.picture.title, found.picture.count, found.alt]
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts] == said


def test_a_map_shows_the_places_of_its_practices(zarki: Catalogue) -> None:
    found = previews(zarki, PUBLISHED)
    picture = found["typy/cis.html"].picture
    assert picture.shades == {**EMPTY, "slaskie": 4}
    assert [dot.places for dot in picture.dots] == ["Żarki"]
    assert found["wojewodztwa/lodzkie.html"].picture.dots == []
    assert found["wizyty/index.html"].picture.shades == {**EMPTY, "slaskie": 4}


@pytest.mark.parametrize(
    ("path", "above"),
    [
        ("praktyki/cis-zarki.html", "wojewodztwa/slaskie.html"),
        ("wizyty/zapowiedz.html", "wizyty/index.html"),
        ("wizyty/index.html", "wizyty/index.html"),
        ("wojewodztwa/slaskie.html", "wojewodztwa/slaskie.html"),
        ("wojewodztwa/index.html", "index.html"),
        ("typy/cus.html", "typy/cus.html"),
        ("tematy/reintegracja-zawodowa.html", "index.html"),
        ("organizacje/gmina-zarki.html", "index.html"),
        ("przegladaj.html", "index.html"),
    ],
)
def test_a_page_has_its_own_or_that_of_the_nearest_page_above(catalogue: Catalogue, path: str, above: str) -> None:
    found = previews(catalogue, PUBLISHED)
    [page] = [item for item in site_items(catalogue) if isinstance(item, Page) and item.path == path]
    assert preview_of(page, found) == found[above]


def test_the_rest_of_a_long_list_has_that_of_the_list(catalogue: Catalogue) -> None:
    trail = (("Województwa", "wojewodztwa/index.html"), ("Województwo śląskie", "wojewodztwa/slaskie.html"))
    found = previews(catalogue, PUBLISHED)
    page = Page("wojewodztwa/slaskie/cis/1.html", "", "", trail=trail)
    assert preview_of(page, found) == found["wojewodztwa/slaskie.html"]


def test_a_large_catalogue_has_shades_alone(catalogue: Catalogue) -> None:
    practice = catalogue.practices["cis-zarki"]
    spread = [
        practice.model_copy(
            update={
                "id": f"p{n}",
                "coordinates": Coordinates.model_construct(lat=50 + n % 20 / 5, lon=18 + n // 20 / 2),
            }
        )
        for n in range(200)
    ]
    large = previews(Catalogue.of(catalogue.vocabularies, spread, []), PUBLISHED)
    assert [len(large[path].picture.dots) for path in ("index.html", "typy/cis.html")] == [0, 0]
    few = previews(Catalogue.of(catalogue.vocabularies, spread[:DOTS], []), PUBLISHED)
    assert [len(few[path].picture.dots) for path in ("index.html", "typy/cis.html")] == [DOTS, DOTS]
    assert len(Drawing("Katalog").png(few["index.html"].picture)) <= LARGEST


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Wizyty",
        "Zażółć gęślą jaźń „i” – ŁÓDŹ",
        "podmiot " * 25,
        "x" * 200,
        "漢字 и emoji 🎉",
    ],
)
def test_any_title_has_room(title: str) -> None:
    picture = Drawing("Katalog " * 20).png(Picture("Dobre praktyki", title, "10 000 praktyk", EMPTY))
    assert size_of(picture) == (1200, 630)
    assert len(picture) <= LARGEST


def test_polish_letters_are_in_the_font() -> None:
    drawing = Drawing("")
    letters = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–…·"
    drawn = {drawing.png(Picture("", letter, "", EMPTY)) for letter in [*letters, "\ue000"]}
    assert len(drawn) == len(letters) + 1


def test_no_page_or_file_has_the_address_of_one(catalogue: Catalogue) -> None:
    pictures = {preview.path for preview in previews(catalogue, PUBLISHED).values()}
    assert pictures.isdisjoint(item.path for item in site_items(catalogue))
