"""The pages of the projects that paid for visits."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from catalogue.model.catalogue import Catalogue
from catalogue.search import ranking
from catalogue.views import addresses
from catalogue.views.page import Found, Item, Page, View
from catalogue.views.pages.groups.lists import Section, Sectioned, bounded
from catalogue.views.pages.lines import Line, lines
from catalogue.views.snippets import Link, to_organisation
from catalogue.views.text.prose import joined


@dataclass(frozen=True, slots=True)
class Project:
    """A project that paid for visits: whose it is, from what programme, and what it says of itself."""

    link: Link
    statement: str | None
    programme: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ProjectView(Sectioned):
    """A project, with the visits that it paid for."""

    template = "entries/project.html"
    project: Project


@dataclass(frozen=True, slots=True)
class ProjectsView(View):
    """All projects."""

    template = "entries/projects.html"
    projects: tuple[Project, ...]


def project_of(catalogue: Catalogue, code: str) -> Project:
    """The project of this code."""
    project = catalogue.vocabularies.funding_projects[code]
    return Project(
        Link(addresses.group("projekty", code), project.title),
        project.statement,
        project.programme,
        lines(
            ("Beneficjent", to_organisation(catalogue, project.beneficiary) if project.beneficiary else None),
            ("Program", project.programme),
            ("Fundusz", project.fund),
            ("Okres", project.period),
            ("Oś", project.axis),
            ("Działanie", project.measure),
            ("Poddziałanie", project.submeasure),
        ),
    )


def project_pages(catalogue: Catalogue) -> Iterator[Item]:
    """The funding projects, and the list of them."""
    projects = catalogue.vocabularies.funding_projects
    for code, project in projects.items():
        page = Page(
            path=addresses.group("projekty", code),
            title=project.title,
            description=f"Projekt „{project.title}” i wizyty studyjne, które z niego sfinansowano.",
            found=Found(
                line="Projekt", texts={ranking.BODY: joined(*(value for _, value in project))}, factor=ranking.PROJECT
            ),
            trail=(("Projekty", addresses.listing("projekty")),),
        )
        paid = Section("wizyty", "Sfinansowane wizyty", catalogue.by_funding[code].visits)
        yield from bounded(catalogue, page, partial(_view, catalogue, code), [paid])
    yield Page(
        path=addresses.listing("projekty"),
        title="Z czego sfinansowano wizyty",
        description="Projekty, z których zapłacono za wizyty studyjne, z programem i funduszem.",
        shows=lambda: ProjectsView(tuple(project_of(catalogue, code) for code in projects)),
        trail=(("Wizyty studyjne", addresses.listing("wizyty")),),
        items=tuple((project.title, addresses.group("projekty", code)) for code, project in projects.items()),
    )


def _view(catalogue: Catalogue, code: str) -> ProjectView:
    return ProjectView(project_of(catalogue, code))
