"""The page on which a visit is planned: its frame, and what its scripts need to know of the catalogue."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.json_in_html import json_in_html
from catalogue.views.page import Found, Page, Plain
from catalogue.views.plan.data import planner_data


def planner_page(catalogue: Catalogue) -> Iterator[Page]:
    """The planner; without scripts it leads to the lists."""
    yield Page(
        path=addresses.PLANNER,
        title="Zaplanuj wizytę",
        description="Planer wizyty studyjnej: wybrane praktyki w dniach, trasa, godziny, pytania, wydruk i kalendarz.",
        script="planner",
        shows=lambda: Plain("tools/planner.html", json_in_html(planner_data(catalogue))),
        trail=(("Wizyty studyjne", addresses.listing("wizyty")),),
        found=Found("Strona katalogu", {ranking.BODY: "planer, plan wizyty, trasa, program, kalendarz"}, 0.7),
    )
