"""Each kind of page as it is laid out, and everything else the views give."""

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from catalogue import views
from catalogue.model.catalogue import Catalogue
from catalogue.search.findable import read
from catalogue.settings.settings import Settings
from catalogue.views.page import ChangedError, Copy, File, Page
from catalogue.views.pictures.photographs import pixels_alone
from catalogue.views.policy import PAGE
from catalogue.views.rendering import Renderer
from catalogue.views.site import site_items
from data_made import data_items
from golden import assert_as_kept
from project import EXAMPLE_CONTENT

GOLDEN = Path(__file__).parent / "golden"
SHOWN = [
    "praktyki/cis-zarki.html",
    "praktyki/cus-zarki.html",
    "praktyki/punkt-zarki.html",
    "praktyki/index.html",
    "wizyty/wizyta-zarki.html",
    "wizyty/zapowiedz.html",
    "wizyty/index.html",
    "praktyki/zaz-zarki.html",
    "wojewodztwa/slaskie.html",
    "wojewodztwa/lubuskie.html",
    "wojewodztwa/index.html",
    "typy/cis.html",
    "typy/index.html",
    "tematy/reintegracja-zawodowa.html",
    "tematy/index.html",
    "dzialalnosc/pralnia.html",
    "dla-kogo/mieszkancy.html",
    "organizacje/gmina-zarki.html",
    "organizacje/powiat-myszkowski.html",
    "organizacje/rops-torun.html",
    "organizacje/index.html",
    "projekty/koordynacja-2014.html",
    "projekty/index.html",
    "o-zbiorze.html",
    "slowniczek.html",
    "szukaj.html",
    "przegladaj.html",
    "porownaj.html",
    "planer.html",
    "mapa.html",
    "deklaracja-dostepnosci.html",
    "os-czasu.html",
    "kto-do-kogo.html",
    "dane.html",
]
DATA = re.compile(r'(<script type="application/json" id="k-(?:form|plan)-data">).*?(</script>)')
"""What the scripts of the form and of the planner know: held to the records by tests/form and test_cells.py."""
FILLED = Settings(
    site_url="https://example.org/",
    email="redakcja@example.org",
    repository="https://github.com/example/katalog",
)


@pytest.fixture(scope="session")
def pages(catalogue: Catalogue) -> dict[str, Page]:
    items = (*site_items(catalogue), *data_items(catalogue, FILLED))
    return {item.path: item for item in items if isinstance(item, Page)}


@pytest.mark.parametrize("path", SHOWN)
def test_a_page_is_laid_out_as_kept(catalogue: Catalogue, pages: dict[str, Page], path: str) -> None:
    assert_as_kept(GOLDEN / path.replace("/", "_"), laid_out(catalogue, pages[path]))


def laid_out(catalogue: Catalogue, page: Page) -> str:
    """A page as a golden file keeps it, with what else it says."""
    html = Renderer(catalogue, FILLED).page(page)
    found = page.found and replace(page.found, texts=read(page.found.texts))
    return DATA.sub(r"\1…\2", f"<!-- {page.title} | {page.description} | {found} -->\n{html}\n")


def test_without_an_address_no_link_to_mail(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    assert "mailto:" not in Renderer(catalogue, Settings()).page(pages["praktyki/cis-zarki.html"])


def test_every_group_of_page_is_kept(pages: dict[str, Page]) -> None:
    shown = {pages[path].shows().template for path in SHOWN}
    assert {page.shows().template for page in pages.values()} == shown | {"tools/form.html"}


def test_paths_are_unique(catalogue: Catalogue) -> None:
    paths = [item.path for item in (*site_items(catalogue), *data_items(catalogue, FILLED))]
    assert sorted(paths) == sorted(set(paths))


def test_every_voivodeship_has_a_page(pages: dict[str, Page]) -> None:
    assert sum(path.startswith("wojewodztwa/") for path in pages) == 16 + 1


def test_an_image_is_published_beside_its_entry_id(catalogue: Catalogue) -> None:
    copies = [item for item in site_items(catalogue) if isinstance(item, Copy) and item.path.startswith("obrazy/")]
    source = "praktyki/slaskie/kawiarnia.jpg"
    data = (EXAMPLE_CONTENT / source).read_bytes()
    assert copies == [Copy("obrazy/cis-zarki/kawiarnia.jpg", source, sha256(data).digest(), pixels_alone)]
    assert copies[0].content(data) == pixels_alone(data)


def test_an_image_that_was_not_checked_is_not_published(catalogue: Catalogue) -> None:
    [copy] = [item for item in site_items(catalogue) if isinstance(item, Copy)]
    with pytest.raises(ChangedError, match=r"praktyki/slaskie/kawiarnia\.jpg"):
        copy.content(b"other")


def test_a_former_id_leads_to_the_entry(catalogue: Catalogue) -> None:
    [redirect] = [
        item for item in site_items(catalogue) if isinstance(item, File) and item.path.startswith("praktyki/")
    ]
    assert redirect.path == "praktyki/klub-zarki.html"
    assert redirect.content.decode() == (
        '<!doctype html>\n<html lang="pl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{PAGE}">\n'
        '<noscript><meta http-equiv="refresh" content="0; url=../praktyki/cis-zarki.html"></noscript>\n'
        '<meta name="robots" content="noindex">\n<link rel="canonical" href="../praktyki/cis-zarki.html">\n'
        "<title>Kawiarnia &amp; pralnia &lt;przy rynku&gt;</title>\n"
        '<script src="../assets/redirect.js" data-to="../praktyki/cis-zarki.html"></script>\n</head>\n<body>\n'
        '<p>Ten wpis ma nowy adres: <a href="../praktyki/cis-zarki.html">Kawiarnia &amp; pralnia &lt;przy rynku&gt;'
        "</a></p>\n</body>\n</html>\n"
    )


def test_every_template_is_used() -> None:
    folder = Path(views.__file__).parents[1] / "theme" / "pages"
    templates = {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in folder.rglob("*.html")
    }
    code = "".join(file.read_text(encoding="utf-8") for file in Path(views.__file__).parent.rglob("*.py"))
    by_name = {f"macros/{form}.html" for form in ("karty", "lista", "tabela")}
    assert templates.keys() <= {*re.findall(r'"([\w/]+\.html)"', "".join((code, *templates.values())))} | by_name
