"""Acronyms explained wherever they stand: a button that opens the meaning, by mouse, keyboard and touch."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from catalogue.model.vocabulary import Vocabularies
from catalogue.views.glossary import TYPE_PREFIX

_TOKEN = re.compile(r"""(<(?:[^<>"']|"[^"]*"|'[^']*')*>)""")
_TAG_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_UNTOUCHED = frozenset(
    [
        "a",
        "abbr",
        "button",
        "code",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "label",
        "nav",
        "pre",
        "script",
        "style",
        "summary",
        "svg",
        "th",
        "title",
    ]
)


@dataclass(frozen=True, slots=True)
class Acronym:
    """`short` stands for `full`; `anchor` is its place in the glossary."""

    short: str
    full: str
    anchor: str


def acronyms_of(vocabularies: Vocabularies) -> dict[str, Acronym]:
    """Every acronym by itself: those of the entity types and of the glossary."""
    found = {
        term.term: Acronym(term.term, term.expansion, code)
        for code, term in vocabularies.glossary.items()
        if term.expansion
    }
    found |= {
        kind.acronym: Acronym(kind.acronym, kind.name, TYPE_PREFIX + code)
        for code, kind in vocabularies.entity_types.items()
        if kind.acronym
    }
    return found


class Explainer:
    """Finds acronyms, inflected ones too (`CIS-ie`), in the text of a finished article."""

    def __init__(self, acronyms: Mapping[str, Acronym], glossary: str) -> None:
        """`glossary` is the path of the page that explains them all."""
        self._acronyms = acronyms
        self._glossary = glossary
        longest_first = sorted(acronyms, key=lambda short: (-len(short), short))
        self._pattern = (
            re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest_first))})(?:-\w+)?(?![\w-])")
            if acronyms
            else None
        )

    def explain(self, html: str, root: str) -> str:
        """The article with a button at each acronym, and the meanings at its end."""
        if self._pattern is None or not self._pattern.search(html):
            return html
        used: dict[str, Acronym] = {}

        def button(match: re.Match[str]) -> str:
            acronym = self._acronyms[match[1]]
            used[acronym.anchor] = acronym
            return f'<button type="button" class="k-skrot" popovertarget="skrot-{acronym.anchor}" title="{escape(acronym.full)}">{match[0]}</button>'

        parts, closing = _TOKEN.split(html), ""
        for index, part in enumerate(parts):
            if index % 2:
                closing = _inside(part, closing)
            elif not closing and part:
                parts[index] = self._pattern.sub(button, part)
        return "".join(parts) + "".join(self._meaning(acronym, root) for acronym in used.values())

    def _meaning(self, acronym: Acronym, root: str) -> str:
        return (
            f'<div popover id="skrot-{acronym.anchor}" class="k-skrot-opis" data-search-exclude>'
            f"<strong>{escape(acronym.short)}</strong> – {escape(acronym.full)}. "
            f'<a href="{root}{self._glossary}#{acronym.anchor}">Zobacz w słowniczku</a></div>'
        )


def _inside(tag: str, waiting: str) -> str:
    """The name of the element whose end is waited for after this tag; empty outside such elements."""
    name = _TAG_NAME.match(tag)
    if not name:
        return waiting
    if waiting:
        return "" if tag.startswith("</") and name[1] == waiting else waiting
    return name[1] if name[1] in _UNTOUCHED and not tag.startswith("</") and not tag.endswith("/>") else ""
