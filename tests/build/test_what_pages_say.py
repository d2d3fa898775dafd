"""What the pages of a small catalogue say, and where their links lead."""

from build.element import Element
from build.published import Published, ids, target
from build.trees import PHOTO
from catalogue.views.pictures.photographs import pixels_alone

CIS = "praktyki/cis-zarki.html"


def links(article: Element, path: str) -> dict[str, str]:
    """Text → where it leads, below the site, of the links of an article at a path."""
    return {a.text: target(path, a.attributes["href"])[0] for a in article.all("a") if "href" in a.attributes}


def fact(article: Element, name: str) -> str:
    """What the facts of an entry say under a name."""
    [found] = [
        row for row in article.one("section", class_="k-facts").one("dl").all("div") if row.one("dt").text == name
    ]
    return found.one("dd").text


def section(article: Element, anchor: str) -> str:
    """The text of the section that a heading names."""
    return article.one("section", **{"aria-labelledby": anchor}).text


def test_a_former_id_leads_on(small_site: Published) -> None:
    for path, new, title in (
        ("praktyki/klub-zarki.html", "praktyki/cis-zarki.html", "Kawiarnia przy rynku"),
        ("wizyty/wyjazd-2017.html", "wizyty/zarki-2017.html", "Wizyta w Żarkach"),
    ):
        page = small_site.read(path)
        refresh = page.one("meta", **{"http-equiv": "refresh"}).attributes["content"]
        assert refresh == f"0; url=../{new}"
        assert links(page, path) == {title: new}


def test_an_image_is_published_and_described(small_site: Published) -> None:
    image = small_site.article(CIS).one("figure").one("img")
    assert image.attributes["alt"] == "Lada kawiarni"
    published = target(CIS, image.attributes["src"])[0]
    assert (small_site.folder / published).read_bytes() == pixels_alone(PHOTO)
    assert small_site.article(CIS).one("figcaption").text == "Fot. CIS w Żarkach, CC BY 4.0"


def test_a_part_and_its_whole_name_each_other(small_site: Published) -> None:
    part = "praktyki/kuchnia-zarki.html"
    assert fact(small_site.article(part), "Część większej całości") == "Kawiarnia przy rynku"
    assert links(small_site.article(part), part)["Kawiarnia przy rynku"] == CIS
    whole = small_site.article(CIS)
    assert "czesci" in ids(whole)
    assert links(whole, CIS)["Kuchnia w centrum"] == part


def test_a_practice_and_its_successor_name_each_other(small_site: Published) -> None:
    former, successor = "praktyki/mgops-jarocin.html", "praktyki/cus-jarocin.html"
    assert fact(small_site.article(former), "Przekształcono w") == "CUS w Jarocinie"
    assert fact(small_site.article(former), "Stan") == "przekształcona"
    assert links(small_site.article(former), former)["CUS w Jarocinie"] == successor
    assert fact(small_site.article(successor), "Wcześniej") == "MGOPS w Jarocinie"
    assert links(small_site.article(successor), successor)["MGOPS w Jarocinie"] == former


def test_a_page_says_how_its_knowledge_was_checked(small_site: Published) -> None:
    said = {
        id_: small_site.article(f"praktyki/{id_}.html").one("p", class_="k-knowledge").text
        for id_ in ("cis-zarki", "kuchnia-zarki", "cus-jarocin", "mgops-jarocin")
    }
    more = "Wiesz więcej? Popraw ten wpis."
    assert said == {
        "cis-zarki": f"Sprawdzono telefonicznie: maj 2024, redakcja katalogu. {more}",
        "kuchnia-zarki": f"Opis z relacji z 2017 r. Nie sprawdzono, czy nadal działa. {more}",
        "cus-jarocin": f"Opis z relacji z 2022 r. Nie sprawdzono, czy nadal działa. {more}",
        "mgops-jarocin": f"Opis z zapowiedzi wizyty z 2023 r. Nie sprawdzono, czy nadal działa. {more}",
    }


def test_only_stops_where_the_group_was_count_as_visited(small_site: Published) -> None:
    article = small_site.article(CIS)
    assert fact(article, "Wizyty") == "odwiedzone 2 razy, ostatnio 2021"
    visits = {
        item.one("a").text: item.one("span", class_="k-badge").text
        for item in article.one("ul", class_="k-visits").all("li")
    }
    assert visits == {
        "Zapowiedź wizyty w dwóch gminach": "planowane",
        "Druga wizyta w Żarkach": "odwiedzone",
        "Wizyta w Żarkach": "odwiedzone",
        "Wizyta bez roku": "przedstawione w innym miejscu",
    }
    assert "odwiedzone" not in small_site.article("praktyki/cus-jarocin.html").one("dl").text


def test_an_announcement_is_not_taken_for_a_report(small_site: Published) -> None:
    article = small_site.article("wizyty/zapowiedz-2023.html")
    assert article.one("p", class_="k-kicker").text == "Zapowiedź wizyty studyjnej · 27 listopada 2023"
    assert article.one("p", class_="k-knowledge").text == "To opis z zapowiedzi. Nie wiadomo, jak wizyta przebiegła."


def test_a_date_without_a_year_is_said_in_words(small_site: Published) -> None:
    article = small_site.article("wizyty/zarki-bez-roku.html")
    assert fact(article, "Termin") == "czerwiec – lipiec, rok nie podany"
    years = [heading.text for heading in small_site.article("wizyty/index.html").all("h2")]
    assert years == ["2023", "2021", "2017", "Rok nie podany"]


def test_a_visit_shows_its_programme_by_day_and_in_order(small_site: Published) -> None:
    article = small_site.article("wizyty/zarki-2017.html")
    assert [heading.text for heading in article.all("h3")] == ["Dzień 1", "Dzień 2"]
    first, second = article.all("ol", class_="k-programme")
    assert [p.text for p in first.all("p", class_="k-card__title")] == [
        "Kawiarnia przy rynku",
        "Centrum usług w Jarocinie",
    ]
    assert [p.text for p in second.all("p", class_="k-card__title")] == ["CIS „Przystań”", "Muzeum regionalne"]
    assert "Kolejność punktów nie jest znana." in small_site.article("wizyty/zarki-2021.html").text


def test_an_empty_voivodeship_invites(small_site: Published) -> None:
    path = "wojewodztwa/podlaskie.html"
    article = small_site.article(path)
    assert "Z województwa podlaskiego nie ma jeszcze żadnego wpisu w katalogu." in article.text
    assert article.one("a", href="../dodaj.html?region=podlaskie").text == "Dodaj ją"


def test_a_mention_without_a_region_stands_with_its_type_alone(small_site: Published) -> None:
    mention = "CIS „Przystań” – centrum integracji społecznej, miejsce nie podane. Wizyta: Wizyta w Żarkach."
    listed = section(small_site.article("typy/cis.html"), "bez-wojewodztwa")
    assert listed == f"Województwo nie podane Wspomniane w relacjach {mention}"
    regions = [path for path in small_site.pages if path.startswith("wojewodztwa/")]
    assert [path for path in regions if "Przystań" in small_site.article(path).text] == []
    assert "1 wzmianka bez podanego województwa" in small_site.article("o-zbiorze.html").text


def test_a_plain_place_is_no_mention(small_site: Published) -> None:
    assert [path for path, page in small_site.pages.items() if "Muzeum regionalne" in page.text] == [
        "wizyty/zarki-2017.html"
    ]


def test_spellings_of_an_organisation_lead_to_one_page(small_site: Published) -> None:
    founders = links(small_site.article(CIS), CIS)
    assert founders["Gmina Żarki"] == founders["Urząd Miasta i Gminy w Żarkach"] == "organizacje/gmina-zarki.html"
    article = small_site.article("organizacje/gmina-zarki.html")
    assert "W źródłach także Urząd Miasta i Gminy w Żarkach" in article.text
    assert section(article, "founder").count("Kawiarnia przy rynku") == 1


def test_an_organisation_without_an_entry_has_a_page(small_site: Published) -> None:
    path = "organizacje/fundacja-nieznana.html"
    assert links(small_site.article(CIS), CIS)["Fundacja Nieznana"] == path
    assert links(small_site.article(path), path)["Kawiarnia przy rynku"] == CIS
    assert "Fundacja Nieznana" in section(small_site.article("organizacje/index.html"), "pozostale")


def test_an_organisation_shows_what_it_runs_organised_and_paid_for(small_site: Published) -> None:
    path = "organizacje/rops-w-toruniu.html"
    article = small_site.article(path)
    assert [heading.text for heading in article.all("h2")] == [
        "Prowadzi",
        "Organizator wizyt",
        "Projekty, z których opłacono wizyty",
    ]
    assert links(article, path)["Koordynacja ekonomii społecznej"] == "projekty/koordynacja.html"


def test_a_project_states_who_paid(small_site: Published) -> None:
    path = "wizyty/zarki-2017.html"
    article = small_site.article(path)
    assert links(article, path)["Koordynacja ekonomii społecznej"] == "projekty/koordynacja.html"
    assert "Wizytę sfinansowała Unia Europejska." in article.text
    project = small_site.article("projekty/koordynacja.html")
    assert "Wizytę sfinansowała Unia Europejska." in project.text
    assert "Wizyta w Żarkach" in project.text


def test_footnotes_lead_there_and_back(small_site: Published) -> None:
    article = small_site.article(CIS)
    there = article.all("a", href="#fn-1")
    assert [a.text for a in there] == ["1", "1"]
    note = article.one("li", id="fn-1")
    assert note.text.startswith("Relacja ROPS w Toruniu.")
    assert [a.attributes["href"] for a in note.all("a")] == [f"#{a.attributes['id']}" for a in there]
    assert all(a.attributes["aria-label"].startswith("Wróć do odnośnika 1") for a in note.all("a"))


def test_links_between_entries_lead_to_their_pages(small_site: Published) -> None:
    body = links(small_site.article(CIS).one("div", class_="k-body"), CIS)
    assert body["osobno"] == "praktyki/kuchnia-zarki.html"
    assert body["wizytę"] == "wizyty/zarki-2017.html"
    assert body["CUS w Jarocinie"] == "praktyki/cus-jarocin.html"


def test_acronyms_are_explained_where_they_stand(small_site: Published) -> None:
    article = small_site.article(CIS)
    buttons = article.all("button", class_="k-skrot")
    assert {"CIS-ie", "CUS"} <= {button.text for button in buttons}
    [button] = [button for button in buttons if button.text == "CIS-ie"]
    meaning = article.one("div", id=button.attributes["popovertarget"])
    assert meaning.text == "CIS – centrum integracji społecznej. Zobacz w słowniczku"
    assert target(CIS, meaning.one("a").attributes["href"]) == ("slowniczek.html", "typ-cis")


def test_a_page_of_several_lists_names_them_with_their_size(small_site: Published) -> None:
    contents = small_site.article("wojewodztwa/slaskie.html").one("nav", class_="k-contents")
    assert [(a.attributes["href"], a.text) for a in contents.all("a")] == [
        ("#cis", "Centra integracji społecznej"),
        ("#wizyty", "Wizyty w województwie śląskim"),
    ]
    assert [number.text for number in contents.all("span")] == ["2", "4"]


def test_the_matrix_counts_and_leads_to_the_sections(small_site: Published) -> None:
    article = small_site.article("o-zbiorze.html")
    cell = article.one("a", href="wojewodztwa/slaskie.html#cis")
    assert (cell.text, cell.attributes["aria-label"]) == ("2", "2\N{NO-BREAK SPACE}praktyki")
    [podlaskie] = [row for row in article.one("tbody").all("tr") if row.one("th").text == "podlaskie"]
    *cells, total, add = podlaskie.all("td")
    assert {cell.one("span", class_="k-hidden").text for cell in cells} == {"brak wpisu"}
    assert {cell.one("a").attributes["tabindex"] for cell in cells} == {"-1"}
    assert total.text == "0"
    assert (add.text, add.one("a").attributes["href"]) == (
        "Dodaj praktykę z województwa podlaskiego",
        "dodaj.html?region=podlaskie",
    )
    sums = article.one("tfoot").all("td")
    assert (sums[-2].text, sums[-2].one("a").attributes["href"]) == ("4", "praktyki/index.html")
