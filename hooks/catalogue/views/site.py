"""Everything that the catalogue puts on the site."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.views.form.lookups import lookup_items
from catalogue.views.page import Item
from catalogue.views.pages.charts.collection import collection_pages
from catalogue.views.pages.charts.flows import flow_page
from catalogue.views.pages.charts.maps import map_items
from catalogue.views.pages.charts.timeline import timeline_page
from catalogue.views.pages.declaration import declaration_page
from catalogue.views.pages.entries.practices import practice_pages
from catalogue.views.pages.entries.projects import project_pages
from catalogue.views.pages.entries.visits import visit_pages
from catalogue.views.pages.entries.withdrawn import withdrawn_pages
from catalogue.views.pages.groups.glossary import glossary_pages
from catalogue.views.pages.groups.organisations import organisation_pages
from catalogue.views.pages.groups.terms import region_pages, term_pages, type_pages
from catalogue.views.pages.tools.browse import browse_items
from catalogue.views.pages.tools.compare import compare_page
from catalogue.views.pages.tools.forms import form_pages
from catalogue.views.pages.tools.planner import planner_page
from catalogue.views.plan.briefs import brief_items
from catalogue.views.plan.grid import cell_items
from catalogue.views.policy import header_file
from catalogue.views.schemas import schema_files
from catalogue.views.scripts import page_scripts
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
        page_scripts,
        header_file,
        lookup_items,
        brief_items,
        cell_items,
    ):
        yield from view(catalogue)
