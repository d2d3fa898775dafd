"""Everything that the catalogue puts on the site."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.views.form.lookups import lookup_items
from catalogue.views.page import Item
from catalogue.views.pages.browse import browse_items
from catalogue.views.pages.collection import collection_pages
from catalogue.views.pages.compare import compare_page
from catalogue.views.pages.declaration import declaration_page
from catalogue.views.pages.flow_page import flow_page
from catalogue.views.pages.form_pages import form_pages
from catalogue.views.pages.glossary import glossary_pages
from catalogue.views.pages.groups import region_pages, term_pages, type_pages
from catalogue.views.pages.map_pages import map_items
from catalogue.views.pages.organisations import organisation_pages
from catalogue.views.pages.planner import planner_page
from catalogue.views.pages.practices import practice_pages
from catalogue.views.pages.timeline import timeline_page
from catalogue.views.pages.visits import project_pages, visit_pages
from catalogue.views.pages.withdrawn import withdrawn_pages
from catalogue.views.plan.briefs import brief_items
from catalogue.views.plan.cells import cell_items
from catalogue.views.schemas import schema_files
from catalogue.views.search import search_page


def site_items(catalogue: Catalogue) -> Iterator[Item]:
    """All pages, files and copies; each path occurs once."""
    for view in (
        practice_pages,
        visit_pages,
        withdrawn_pages,
        region_pages,
        type_pages,
        term_pages,
        organisation_pages,
        project_pages,
        timeline_page,
        flow_page,
        collection_pages,
        glossary_pages,
        search_page,
        browse_items,
        compare_page,
        map_items,
        declaration_page,
        form_pages,
        planner_page,
        schema_files,
        lookup_items,
        brief_items,
        cell_items,
    ):
        yield from view(catalogue)
