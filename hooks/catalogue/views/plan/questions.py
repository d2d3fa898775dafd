"""What to ask at a practice: what its topics make one want to know, and what it takes to do the same elsewhere."""

from collections.abc import Mapping

from catalogue.model.records.practice import Practice, Transfer
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.views.text.doubts import doubt
from catalogue.views.text.words import shortened

MOST = 6  # questions; more are not asked on one visit
QUOTED = 160  # characters of what the catalogue says
_INNER_QUOTES = str.maketrans("„”", "»«")

OF_TRANSFER: Mapping[str, tuple[str, str]] = {
    "cost": (
        "Katalog podaje koszt{doubt}: {said}. Czy to nadal aktualne?",
        "Ile kosztował początek, ile kosztuje rok działania i skąd są na to pieniądze?",
    ),
    "staff": (
        "Katalog podaje, jacy ludzie są potrzebni{doubt}: {said}. Czy taki zespół wystarcza?",
        "Ile osób tu pracuje, na jakich stanowiskach i z jakimi kwalifikacjami?",
    ),
    "pitfalls": (
        "Katalog ostrzega{doubt}: {said}. Jak sobie z tym poradzono?",
        "Co się nie udało i co dziś zrobiliby Państwo inaczej?",
    ),
    "legal_basis": (
        "Katalog podaje podstawę prawną{doubt}: {said}. Czy coś się w niej zmieniło?",
        "Na jakiej podstawie prawnej to działa i jakie uchwały, umowy lub decyzje były potrzebne?",
    ),
    "prerequisites": (
        "Katalog podaje, co trzeba mieć{doubt}: {said}. Czy to wystarczyło?",
        "Co trzeba mieć, zanim się zacznie: lokal, sprzęt, partnerów, zgody?",
    ),
}
"""By the name of a part of `transfer`: the question where it is known, and where it is not."""


def questions(practice: Practice, vocabularies: Vocabularies) -> list[str]:
    """At most MOST: those of its topics first, then those that start from what is known, then the others."""
    of_topics = (vocabularies.topics[code].question for code in practice.topics)
    transfer = practice.transfer or Transfer()
    mark = doubt(practice, "transfer")
    starting, asking = [], []
    for part, (known, unknown) in OF_TRANSFER.items():
        said = getattr(transfer, part)
        if said:
            starting.append(known.format(doubt=mark, said=_quoted(said)))
        else:
            asking.append(unknown)
    return [*filter(None, of_topics), *starting, *asking][:MOST]


def _quoted(said: str) -> str:
    """In quotes, without the last stop; quotes inside have the other form."""
    return f"„{shortened(said, QUOTED).rstrip('.').translate(_INNER_QUOTES)}”"
