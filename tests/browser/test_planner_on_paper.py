"""The programme of a plan as it is printed."""

import re

import pytest
from playwright.sync_api import expect

from browser.conftest import Open
from browser.test_planner import planner

pytestmark = pytest.mark.browser


def test_on_paper_hours_beyond_midnight_stay_beside_their_stop(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_s!C5!9Arem.wielkopolskie_d2300.*Przejazd~m600.*Nocleg~m720.cus-srem"))
    page.emulate_media(media="print")
    hours, stops = page.locator(".k-paper__when"), page.locator(".k-paper__stop")
    expect(hours.nth(1)).to_have_text("9:00–21:00 następnego\u00a0dnia")
    for at in range(3):
        when, stop = hours.nth(at).bounding_box(), stops.nth(at).bounding_box()
        assert when
        assert stop
        assert when["y"] + when["height"] <= stop["y"] + stop["height"]


def test_paper_tells_first_what_it_estimates_and_where_one_waits(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_sLeszno.wielkopolskie_d.cus-srem~a1100"))
    page.emulate_media(media="print")
    expect(page.locator(".k-paper > h2 + p")).to_contain_text("Odległości i czasy przejazdu to szacunek")
    expect(page.locator(".k-paper__stop")).to_contain_text("1 godz. 5 min czekania na umówioną godzinę.")


@pytest.mark.parametrize(("stops", "pages"), [(24, 2), (41, 2)])
def test_no_page_holds_headings_or_the_way_home_alone(open_http: Open, stops: int, pages: int) -> None:
    page = planner(open_http(f"planer.html?plan=1_sLeszno.wielkopolskie_eLeszno.wielkopolskie_d{'.*Punkt' * stops}"))
    page.emulate_media(media="print")
    expect(page.locator(".k-paper__stop").last).to_contain_text("Leszno, woj. wielkopolskie, ")
    expect(page.locator(".k-paper button, .k-paper a")).to_have_count(0)
    found = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    assert found == pages


def test_stops_have_one_numbering_everywhere(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_d.cus-srem.*Obiad_d.zaz-pleszew.*Nocleg~lLeszno~rwielkopolskie"))
    assert page.locator(".k-plan-stop__number").all_inner_texts() == ["1", "2", "3", "4"]
    assert sorted(page.locator(".k-map__mark").all_text_contents()) == ["1", "3", "4"]
    expect(page.locator("#k-plan-map")).to_contain_text("Na mapie nie ma, bo nie znamy położenia: 2. Obiad.")
    page.emulate_media(media="print")
    titles = page.locator(".k-paper__title").all_inner_texts()
    assert [title.partition(".")[0] for title in titles] == ["1", "2", "3", "4"]


def test_the_way_home_is_on_paper_though_nothing_is_seen_that_day(open_file: Open) -> None:
    page = planner(open_file("planer.html?plan=1_eLeszno.wielkopolskie_d.cus-srem_d_d"))
    page.emulate_media(media="print")
    expect(page.locator(".k-paper__date")).to_have_text(["Dzień 1", "Dzień 3"])
    expect(page.locator(".k-paper__day").last).to_contain_text("Leszno, woj. wielkopolskie, 9:55.")


def test_a_stop_with_much_to_read_leaves_no_page_for_headings_alone(open_http: Open) -> None:
    page = planner(open_http("planer.html?plan=1_d.cus-srem.ops-srem"))
    notes = {"cus-srem": {"notes": "Zapytać o umowę.\n" * 30}}
    page.evaluate("texts => plan$choice.keepPlan(plan$choice.ownPlan().plan, texts)", notes)
    page.reload()
    planner(page)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 2
