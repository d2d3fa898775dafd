"""What the pages of the example catalogue say, and where their links lead."""

from catalogue.views.pictures.photographs import pixels_alone
from element import Element
from project import EXAMPLE_CONTENT
from published import Published, ids, target

CIS = "praktyki/cis-zarki.html"
PICTURE = EXAMPLE_CONTENT / "praktyki" / "slaskie" / "kawiarnia.jpg"
KAWIARNIA = "Kawiarnia & pralnia <przy rynku>"


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


def test_a_former_id_leads_on(bare_site: Published) -> None:
    for path, new, title in (
        ("praktyki/klub-zarki.html", "praktyki/cis-zarki.html", KAWIARNIA),
        ("wizyty/wyjazd-2017.html", "wizyty/wizyta-zarki.html", "Wizyta w Żarkach"),
    ):
        page = bare_site.read(path)
        refresh = page.one("meta", **{"http-equiv": "refresh"}).attributes["content"]
        assert refresh == f"0; url=../{new}"
        assert links(page, path) == {title: new}


def test_an_image_is_published_and_described(bare_site: Published) -> None:
    image = bare_site.article(CIS).one("figure").one("img")
    assert image.attributes["alt"] == "Lada kawiarni"
    published = target(CIS, image.attributes["src"])[0]
    assert (bare_site.folder / published).read_bytes() == pixels_alone(PICTURE.read_bytes())
    assert bare_site.article(CIS).one("figcaption").text == "Fot. CIS w Żarkach, CC BY 4.0"


def test_a_part_and_its_whole_name_each_other(bare_site: Published) -> None:
    part = "praktyki/kuchnia-zarki.html"
    assert fact(bare_site.article(part), "Część większej całości") == KAWIARNIA
    assert links(bare_site.article(part), part)[KAWIARNIA] == CIS
    whole = bare_site.article(CIS)
    assert "czesci" in ids(whole)
    assert links(whole, CIS)["Kuchnia w centrum"] == part


def test_a_practice_and_its_successor_name_each_other(bare_site: Published) -> None:
    former, successor = "praktyki/ops-srem.html", "praktyki/cus-srem.html"
    assert fact(bare_site.article(former), "Przekształcono w") == "Centrum Usług Społecznych w Śremie"
    assert fact(bare_site.article(former), "Stan") == "przekształcony"
    assert links(bare_site.article(former), former)["Centrum Usług Społecznych w Śremie"] == successor
    assert fact(bare_site.article(successor), "Wcześniej") == "Ośrodek Pomocy Społecznej w Śremie"
    assert links(bare_site.article(successor), successor)["Ośrodek Pomocy Społecznej w Śremie"] == former


def test_a_page_says_how_its_knowledge_was_checked(bare_site: Published) -> None:
    said = {
        id_: bare_site.article(f"praktyki/{id_}.html").one("p", class_="k-knowledge").text
        for id_ in ("cis-zarki", "kuchnia-zarki", "cus-srem", "ops-srem")
    }
    more = "Wiesz więcej? Popraw ten wpis."
    assert said == {
        "cis-zarki": "Sprawdzono telefonicznie: 6 maja 2024, redakcja katalogu. "
        f"Wpis opiera się na jednym źródle, które znamy tylko w części. {more}",
        "kuchnia-zarki": f"Opis z relacji z 2017 r. Nie sprawdzono, czy nadal działa. {more}",
        "cus-srem": f"Opis z relacji z 2022 r. Nie sprawdzono, czy nadal działa. {more}",
        "ops-srem": f"Opis z zapowiedzi wizyty z 2023 r. Nie sprawdzono, czy nadal działa. {more}",
    }


def test_only_stops_where_the_group_was_count_as_visited(bare_site: Published) -> None:
    article = bare_site.article(CIS)
    assert fact(article, "Wizyty studyjne") == "odwiedzone 2 razy, ostatnio w 2021 r."
    visits = {
        item.one("a").text: item.one("span", class_="k-badge").text
        for item in article.one("ul", class_="k-visits").all("li")
    }
    assert visits == {
        "Zapowiedź wizyty w dwóch gminach": "planowane",
        "Śrem, Gostyń i Pleszew w dwa dni": "odwiedzone",
        "Wizyta w Żarkach": "odwiedzone",
        "Cztery dni na Dolnym Śląsku": "przedstawione w innym miejscu",
    }
    assert "odwiedzone" not in bare_site.article("praktyki/cus-zarki.html").one("dl").text


def test_an_announcement_is_not_taken_for_a_report(bare_site: Published) -> None:
    article = bare_site.article("wizyty/zapowiedz-2023.html")
    assert article.one("p", class_="k-kicker").text == "Zapowiedź wizyty studyjnej · 27 listopada 2023"
    assert article.one("p", class_="k-knowledge").text == "To opis z zapowiedzi. Nie wiadomo, jak wizyta przebiegła."


def test_a_date_without_a_year_is_said_in_words(bare_site: Published) -> None:
    article = bare_site.article("wizyty/cztery-dni-na-dolnym-slasku.html")
    assert fact(article, "Termin") == "16–19 września, rok nie podany"
    years = [heading.text for heading in bare_site.article("wizyty/index.html").all("h2")]
    assert years == ["2023", "2022", "2021", "2017", "Rok nie podany"]


def test_a_visit_shows_its_programme_by_day_and_in_order(bare_site: Published) -> None:
    article = bare_site.article("wizyty/wizyta-zarki.html")
    assert [heading.text for heading in article.all("h3")] == ["Dzień 1", "Dzień 2"]
    first, second = article.all("ol", class_="k-programme")
    assert [p.text for p in first.all("p", class_="k-card__title")] == [
        KAWIARNIA,
        "Jedno miejsce dla wszystkich usług gminy",
    ]
    assert [p.text for p in second.all("p", class_="k-card__title")] == [
        "Spółdzielnia „Miód”",
        "CIS „Przystań”",
        "Muzeum regionalne",
    ]
    assert "Kolejność punktów nie jest znana." in bare_site.article("wizyty/zapowiedz-2023.html").text


def test_an_empty_voivodeship_invites(bare_site: Published) -> None:
    path = "wojewodztwa/podlaskie.html"
    article = bare_site.article(path)
    assert "Z województwa podlaskiego nie ma jeszcze żadnego wpisu w katalogu." in article.text
    assert article.one("a", href="../dodaj.html?region=podlaskie").text == "Dodaj ją"


def test_a_mention_without_a_region_stands_with_its_type_alone(bare_site: Published) -> None:
    mention = "CIS „Przystań” – centrum integracji społecznej, miejsce nie podane. Wizyta: Wizyta w Żarkach."
    listed = section(bare_site.article("typy/cis.html"), "bez-wojewodztwa")
    assert listed == f"Województwo nie podane Wspomniane w relacjach {mention}"
    regions = [path for path in bare_site.pages if path.startswith("wojewodztwa/")]
    assert [path for path in regions if "Przystań" in bare_site.article(path).text] == []
    assert "2 wzmianki bez podanego województwa" in bare_site.article("o-zbiorze.html").text


def test_a_plain_place_is_no_mention(bare_site: Published) -> None:
    assert [path for path, page in bare_site.pages.items() if "Muzeum regionalne" in page.text] == [
        "wizyty/wizyta-zarki.html"
    ]


def test_spellings_of_an_organisation_lead_to_one_page(bare_site: Published) -> None:
    founders = links(bare_site.article(CIS), CIS)
    assert founders["Gmina Żarki"] == founders["Urząd Miasta i Gminy w Żarkach"] == "organizacje/gmina-zarki.html"
    article = bare_site.article("organizacje/gmina-zarki.html")
    assert "W źródłach także Urząd Miasta i Gminy w Żarkach" in article.text
    assert section(article, "founder").count(KAWIARNIA) == 1


def test_an_organisation_without_an_entry_has_a_page(bare_site: Published) -> None:
    path = "organizacje/powiat-myszkowski.html"
    assert links(bare_site.article(CIS), CIS)["Powiat Myszkowski"] == path
    assert links(bare_site.article(path), path)[KAWIARNIA] == CIS
    assert "Powiat Myszkowski" in section(bare_site.article("organizacje/index.html"), "pozostale")


def test_an_organisation_shows_what_it_runs_organised_and_paid_for(bare_site: Published) -> None:
    path = "organizacje/rops-torun.html"
    article = bare_site.article(path)
    assert [heading.text for heading in article.all("h2")] == [
        "Prowadzi",
        "Organizator wizyt",
        "Projekty, z których opłacono wizyty",
    ]
    assert links(article, path)["Koordynacja ekonomii społecznej"] == "projekty/koordynacja-2014.html"


def test_a_project_states_who_paid(bare_site: Published) -> None:
    path = "wizyty/wizyta-zarki.html"
    article = bare_site.article(path)
    assert links(article, path)["Koordynacja ekonomii społecznej"] == "projekty/koordynacja-2014.html"
    assert "Wizytę współfinansowała Unia Europejska." in article.text
    project = bare_site.article("projekty/koordynacja-2014.html")
    assert "Wizytę współfinansowała Unia Europejska." in project.text
    assert "Wizyta w Żarkach" in project.text


def test_footnotes_lead_there_and_back(bare_site: Published) -> None:
    article = bare_site.article(CIS)
    there = article.all("a", href="#fn-1")
    assert [a.text for a in there] == ["1", "1"]
    note = article.one("li", id="fn-1")
    assert note.text.startswith("Relacja ROPS w Toruniu.")
    assert [a.attributes["href"] for a in note.all("a")] == [f"#{a.attributes['id']}" for a in there]
    assert all(a.attributes["aria-label"].startswith("Wróć do odnośnika 1") for a in note.all("a"))


def test_links_between_entries_lead_to_their_pages(bare_site: Published) -> None:
    body = links(bare_site.article(CIS).one("div", class_="k-body"), CIS)
    assert body["osobno"] == "praktyki/kuchnia-zarki.html"
    assert body["wizytę"] == "wizyty/wizyta-zarki.html"
    assert body["CUS w Śremie"] == "praktyki/cus-srem.html"


def test_acronyms_are_explained_where_they_stand(bare_site: Published) -> None:
    article = bare_site.article(CIS)
    buttons = article.all("button", class_="k-skrot")
    assert {"CIS-ie", "ROPS"} <= {button.text for button in buttons}
    [button] = [button for button in buttons if button.text == "CIS-ie"]
    meaning = article.one("div", id=button.attributes["popovertarget"])
    assert meaning.text == "CIS – centrum integracji społecznej. Zobacz w słowniczku"
    assert target(CIS, meaning.one("a").attributes["href"]) == ("slowniczek.html", "typ-cis")


def test_a_page_of_several_lists_names_them_with_their_size(bare_site: Published) -> None:
    contents = bare_site.article("wojewodztwa/slaskie.html").one("nav", class_="k-contents")
    assert [(a.attributes["href"], a.text) for a in contents.all("a")] == [
        ("#spoldzielnia-socjalna", "Spółdzielnie socjalne"),
        ("#cis", "Centra integracji społecznej"),
        ("#zaz", "Zakłady aktywności zawodowej"),
        ("#cus", "Centra usług społecznych"),
        ("#wizyty", "Wizyty w województwie śląskim"),
    ]
    assert [number.text for number in contents.all("span")] == ["1", "2", "1", "2", "6"]


def test_the_matrix_counts_and_leads_to_the_sections(bare_site: Published) -> None:
    article = bare_site.article("o-zbiorze.html")
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
    assert (sums[-2].text, sums[-2].one("a").attributes["href"]) == (
        "13 (2)",
        "praktyki/index.html",
    )
