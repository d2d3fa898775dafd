"""What a cell of a sheet means to a field: a word of a list by its code or its name, a text or a number."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice
from catalogue.model.records.shape import shape
from catalogue.model.types.likeness import nearest
from catalogue.model.types.written_date import date_meant
from catalogue.problems.fault import Where
from catalogue.source.slug import slugify


@dataclass(frozen=True, slots=True)
class Words:
    """Of fields that take words of a list: the word for each code and Polish name (as slugs), and the names.

    `texts` are the fields that people read as they are written, `dates` those of days.
    """

    by_slug: Mapping[Where, Mapping[str, str]]
    names: Mapping[Where, frozenset[str]]
    texts: frozenset[Where]
    dates: frozenset[Where]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Words":
        """The words of the catalogue's lists and of the records."""
        fields = list(shape(Practice, catalogue.vocabularies).each())
        named: dict[Where, list[tuple[str, str]]] = {
            where: [(name, word) for word, name in of.names.items()]
            for where, of in fields
            if of.values.kind in {"word", "region", "code"}
        }
        types = catalogue.vocabularies.entity_types.items()
        named["entity_type",] += [(kind.acronym, code) for code, kind in types if kind.acronym]
        by_slug = {
            where: {slugify(name): code for name, code in pairs} | {slugify(code): code for _, code in pairs}
            for where, pairs in named.items()
        }
        names = {where: frozenset(name for name, _ in pairs) for where, pairs in named.items()}
        texts = frozenset(where for where, of in fields if of.values.kind in {"text", "place"})
        dates = frozenset(where for where, of in fields if of.values.kind == "date")
        return cls(by_slug, names, texts, dates)

    def is_text(self, where: Where) -> bool:
        """Whether people read the field as it is written."""
        return names_of(where) in self.texts

    def meant(self, text: str, where: Where) -> tuple[str, str]:
        """The word or the date that is meant and an empty text, else the text as it is and the name nearest to it."""
        if where in self.dates:
            return str(date_meant(text) or text), ""
        if where not in self.by_slug:
            return text, ""
        slug = slugify(text)
        if where == ("region",):
            slug = slug.removeprefix("wojewodztwo-").removeprefix("woj-")
        word = self.by_slug[where].get(slug)
        return (word, "") if word else (text, nearest(text, self.names[where]))


def names_of(where: Where) -> tuple[str, ...]:
    """The place of a field in the shape of records, which numbers no items."""
    return tuple(step for step in where if isinstance(step, str))
