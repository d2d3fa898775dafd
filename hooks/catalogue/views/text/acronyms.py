"""Acronyms explained wherever they stand: a button that opens the meaning, by mouse, keyboard and touch."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from catalogue.model.records.vocabulary import Vocabularies
from catalogue.views.anchors import anchor_of
from catalogue.views.pages.groups.glossary import TYPE_PREFIX

# What is passed over: these elements with all they hold, and every tag by itself.
_TAG = r"""<%s(?:[^<>"']++|"[^"]*"|'[^']*')*+>"""
_ELEMENTS = "a|abbr|button|code|dt|form|label|nav|pre|script|style|summary|svg|title"
_PASSED_OVER = re.compile("(" + _TAG % rf"(?P<name>{_ELEMENTS})\b" + r".*?</(?P=name)>|" + _TAG % "" + ")", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Acronym:
    """`short` stands for `full`; `anchor` is its place in the glossary."""

    short: str
    full: str
    anchor: str


def acronyms_of(vocabularies: Vocabularies) -> dict[str, Acronym]:
    """Every acronym by itself: those of the entity types and of the glossary."""
    found = {
        term.term: Acronym(term.term, term.expansion, anchor_of(code))
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
        begun = "|".join(re.escape(short[0]) + r"(?<![\w-].)" + re.escape(short[1:]) for short in longest_first)
        self._pattern = re.compile(rf"({begun})(?:-\w+)?(?![\w-])")  # a first letter is sought fastest

    def explain(self, html: str, root: str) -> str:
        """The article with a button at each acronym, and the meanings at its end."""
        if not any(short in html for short in self._acronyms):
            return html
        used: dict[str, Acronym] = {}

        def button(match: re.Match[str]) -> str:
            acronym = self._acronyms[match[1]]
            used[acronym.anchor] = acronym
            return (
                f'<button type="button" class="k-skrot" popovertarget="skrot-{acronym.anchor}" '
                f'title="{escape(acronym.full)}">{match[0]}</button>'
            )

        parts = _PASSED_OVER.split(html)  # a text, what is passed over, and the name of its element; a text, …
        del parts[2::3]
        parts[::2] = [text if text.isspace() else self._pattern.sub(button, text) for text in parts[::2]]
        return "".join(parts) + "".join(self._meaning(acronym, root) for acronym in used.values())

    def _meaning(self, acronym: Acronym, root: str) -> str:
        return (
            f'<div popover id="skrot-{acronym.anchor}" class="k-skrot-opis" data-search-exclude>'
            f"<strong>{escape(acronym.short)}</strong> – {escape(acronym.full)}. "
            f'<a href="{root}{self._glossary}#{acronym.anchor}">Zobacz w słowniczku</a></div>'
        )
