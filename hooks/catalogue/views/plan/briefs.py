"""What the planner knows of a practice, as a script for each: `szukaj/praktyki/<id>.js`."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.search.scripts import path_of, script
from catalogue.views.facts import Facts
from catalogue.views.page import File
from catalogue.views.plan.questions import questions
from catalogue.views.snippets import place
from catalogue.views.text import words
from catalogue.views.text.doubts import doubt, host, title, town


def brief_items(catalogue: Catalogue) -> Iterator[File]:
    """The briefs of all practices."""
    facts = Facts(catalogue)
    for practice in catalogue.practices.values():
        name = f"praktyki/{practice.id}"
        yield File(path_of(name), partial(_script, name, catalogue, practice, facts))


def _script(name: str, catalogue: Catalogue, practice: Practice, facts: Facts) -> bytes:
    return script(name, _brief(catalogue, practice, facts))[1].encode()


def _brief(catalogue: Catalogue, practice: Practice, facts: Facts) -> dict[str, Any]:
    """`position` is [lat, lon] or null, `times` the visits that were there; a text that is not known is empty."""
    known = list(facts.of(practice))
    position = practice.position
    return {
        "id": practice.id,
        "title": title(practice),
        "host": host(practice),
        "type": practice.entity_type,
        "typeName": catalogue.vocabularies.entity_types[practice.entity_type].name + doubt(practice, "entity_type"),
        "place": place(practice),
        "town": town(practice),
        "region": practice.region.slug,
        "position": [position.lat, position.lon] if position else None,
        "topics": practice.topics,
        "times": len(catalogue.visited(practice)),
        "knowledge": words.knowledge_from(practice, catalogue.knowledge(practice)),
        "summary": practice.summary + doubt(practice, "summary"),
        "website": practice.website or "",
        "hosting": [[words.capital(fact.name), fact.value] for fact in known if fact.key.startswith("hosting.")],
        "questions": questions(practice, catalogue.vocabularies),
        "facts": [[fact.key, fact.label, fact.value] for fact in known],
    }
