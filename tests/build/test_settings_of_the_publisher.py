"""What changes on the site with the publisher's settings."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from build.conftest import drawn_project
from build.published import Published
from build.trees import SMALL
from project import built, katalog, set_up

CIS = "praktyki/cis-zarki.html"
FILE = "practices/praktyki/slaskie/cis-zarki.md"


def actions(site: Published, path: str) -> dict[str, str]:
    return {a.text: a.attributes["href"] for a in site.article(path).all("a", class_="md-button")}


def test_an_entry_can_be_corrected_by_file_and_by_mail(set_up_site: Published) -> None:
    found = actions(set_up_site, CIS)
    assert found["Popraw"] == f"https://github.com/wydawca/katalog/edit/main/{FILE}"
    mail = urlsplit(found["Zgłoś poprawkę lub wycofanie wpisu"])
    assert (mail.scheme, mail.path) == ("mailto", "katalog@example.org")
    assert parse_qs(mail.query) == {
        "subject": ["Poprawka: Kawiarnia przy rynku"],
        "body": [f"Dotyczy strony: https://katalog.example.org/{CIS}"],
    }


@pytest.mark.parametrize(
    ("host", "repository", "edit"),
    [
        ("gitlab", "https://gitlab.com/grupa/katalog/", "https://gitlab.com/grupa/katalog/-/edit/main/"),
        ("forgejo", "https://codeberg.org/grupa/katalog", "https://codeberg.org/grupa/katalog/_edit/main/"),
    ],
)
def test_other_code_hosts_are_known_too(tmp_path: Path, host: str, repository: str, edit: str) -> None:
    project = drawn_project(tmp_path, SMALL)
    set_up(project, {"code_host": host, "repository": repository})
    assert actions(Published(built(project)), CIS) == {"Popraw": edit + FILE}


def test_the_about_page_names_the_publisher_as_text(set_up_site: Published) -> None:
    article = set_up_site.article("o-katalogu.html")
    assert "Wydawca: Wydawca <b>& Spółka." in article.text
    assert article.one("a", href="mailto:katalog@example.org").text == "katalog@example.org"


def test_every_page_names_its_published_address(set_up_site: Published) -> None:
    for path, page in set_up_site.pages.items():
        assert page.one("link", rel="canonical").attributes["href"] == f"https://katalog.example.org/{path}"


def test_the_sitemap_names_every_page_once_and_no_day(set_up_site: Published) -> None:
    sitemap = set_up_site.text("sitemap.xml")
    named = re.findall(r"<loc>https://katalog.example.org/(.*?)</loc>", sitemap)
    redirects = {path for path, page in set_up_site.everything.items() if page.all("meta", **{"http-equiv": "refresh"})}
    assert redirects == {"praktyki/klub-zarki.html", "wizyty/wyjazd-2017.html"}
    html = {path for path in set_up_site.files if path.endswith(".html")}
    assert sorted(named) == sorted(html - redirects - {"404.html", "szukaj.html"})
    assert "lastmod" not in sitemap


def test_the_page_for_missing_addresses_leads_home_from_any_depth(set_up_site: Published) -> None:
    hrefs = [a.attributes["href"] for a in set_up_site.everything["404.html"].all("a")]
    assert [href for href in hrefs if not href.startswith("https://katalog.example.org/")] == []


def test_without_settings_their_features_are_left_out(small_site: Published) -> None:
    assert actions(small_site, CIS) == {}
    assert [path for path, page in small_site.pages.items() if page.all("link", rel="canonical")] == []
    assert "sitemap.xml" not in small_site.files
    about = small_site.article("o-katalogu.html").text
    assert "Wydawca: do uzupełnienia." in about
    assert "Finansowanie katalogu: do uzupełnienia." in about
    assert "Napisz: do uzupełnienia." in about


def test_an_unknown_code_host_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    project = drawn_project(tmp_path, SMALL)
    set_up(project, {"code_host": "svn"})
    done = katalog("build", project)
    assert done.returncode == 1
    assert "extra.settings.code_host: oczekiwano github, gitlab lub forgejo, a jest „svn”." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_site_without_any_settings_is_built(tmp_path: Path) -> None:
    project = drawn_project(tmp_path, SMALL)
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    start, end = text.index("  settings:\n"), text.index("  generator:")
    config.write_text(text[:start] + text[end:], encoding="utf-8")
    assert katalog("build", project).returncode == 0
