"""Practices that belong together, of which it is known that they are not one: parts, successors, those of one operator."""

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.practice import Practice


class Kinship:
    """What the catalogue says of how hosts are related."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take what is said there."""
        self._slug = catalogue.organisation_slug
        self._organisations = catalogue.vocabularies.organisations
        self._around = {
            practice.id: frozenset(map(self._slug, (*practice.operator, *practice.founders)))
            for practice in catalogue.practices.values()
        }

    def are_kin(self, one: Practice, other: Practice) -> bool:
        """Whether one is a part, a successor or a work of the other, or one organisation runs both."""
        linked = {one.part_of, one.successor} & {other.id} or {other.part_of, other.successor} & {one.id}
        shared = set(map(self._slug, one.operator)) & set(map(self._slug, other.operator))
        siblings = one.part_of is not None and one.part_of == other.part_of
        return bool(linked or shared) or siblings or self.is_of(one, other.host) or self.is_of(other, one.host)

    def is_of(self, practice: Practice, name: str) -> bool:
        """Whether an organisation of this name runs or founded the practice."""
        return self._slug(name) in self._around[practice.id]

    def are_two(self, one: str, other: str) -> bool:
        """Whether the vocabulary has an organisation for each of two names."""
        mine, theirs = self._slug(one), self._slug(other)
        return mine != theirs and mine in self._organisations and theirs in self._organisations
