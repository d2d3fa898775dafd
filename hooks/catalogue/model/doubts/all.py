"""Everything that entries without a problem are warned of between fields and between each other."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.clash import Clash
from catalogue.model.doubts.addresses import shared_addresses
from catalogue.model.doubts.duplicates import likely_duplicates
from catalogue.model.doubts.kinship import Kinship
from catalogue.model.doubts.organisations import almost_known
from catalogue.model.doubts.repeated import repetitions
from catalogue.model.doubts.towns import unknown_towns
from catalogue.model.doubts.visit_dates import same_visits, undated


def doubts(catalogue: Catalogue) -> Iterator[Clash]:
    """A warning at each field that may be wrong."""
    kinship = Kinship(catalogue)
    yield from likely_duplicates(catalogue, kinship)
    yield from shared_addresses(catalogue, kinship)
    yield from almost_known(catalogue)
    yield from unknown_towns(catalogue)
    for practice in catalogue.practices.values():
        yield from repetitions(practice)
    for visit in catalogue.visits.values():
        yield from undated(visit)
    yield from same_visits(catalogue.visits.values())
