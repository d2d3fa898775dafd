"""What the page of the planner knows besides the briefs and the cells."""

from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.geography.region import REGIONS
from catalogue.views.form.lookups import number_of_runs
from catalogue.views.pages.tools.compare import COMPARED
from catalogue.views.pictures import maps
from catalogue.views.plan.grid import cells_of


def planner_data(catalogue: Catalogue) -> dict[str, Any]:
    """As JSON: `runs` (of ids) and `practices` how many there are, the names of the `cells`, how many practices can be `compared`, what codes mean, how the map is drawn.

    A point lies on the map, which is `width` wide, at (lon - west) * squeeze * scale, (north - lat) * scale.
    """
    lists = catalogue.vocabularies
    return {
        "runs": number_of_runs(catalogue),
        "practices": len(catalogue.practices),
        "cells": cells_of(catalogue.practices.values()),
        "compared": COMPARED,
        "topics": {code: topic.name for code, topic in lists.topics.items()},
        "types": {code: kind.name for code, kind in lists.entity_types.items()},
        "regions": [{"slug": region.slug, "name": region.name} for region in REGIONS],
        "map": {
            "width": maps.WIDTH,
            "height": maps.HEIGHT,
            "west": maps.WEST,
            "north": maps.NORTH,
            "squeeze": maps.SQUEEZE,
            "scale": maps.SCALE,
            "regions": [{"name": region.name, "middle": maps.middle(region)} for region in REGIONS],
        },
    }
