"""Addresses that two entries share where each should have its own."""

from collections import defaultdict
from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.checks.clash import Clash
from catalogue.model.doubts.kinship import Kinship
from catalogue.model.records.practice import Practice
from catalogue.source.slug import hyphenated

SAME_HOST = "Jeśli to jeden podmiot, połącz wpisy w jeden. Jeśli dwa, wpisz każdemu jego własny adres."
OF_SOURCE = "Wpisz stronę samego gospodarza albo usuń to pole: adres relacji należy do źródeł."


def shared_addresses(catalogue: Catalogue, kinship: Kinship) -> Iterator[Clash]:
    """A warning (code O007) where hosts that have nothing to do with each other share a website or a contact.

    Likewise where a host's website is a source of entries other than its own.
    """
    practices = sorted(catalogue.practices.values(), key=lambda practice: practice.path)
    yield from _shared(practices, kinship)
    sources: dict[str, list[str]] = defaultdict(list)
    for entry in catalogue.entries:
        for address in {plain(source.url) for source in entry.sources if source.url}:
            sources[address].append(entry.path)
    for practice in practices:
        others = [path for path in sources.get(plain(practice.website or ""), ()) if path != practice.path]
        if others and "/" in plain(practice.website or ""):
            named = ", ".join(sorted(others))
            message = f"Strona gospodarza jest źródłem innych wpisów: {named}."
            yield Clash(practice.path, ("website",), "O007", message, OF_SOURCE)


def _shared(practices: list[Practice], kinship: Kinship) -> Iterator[Clash]:
    by_address: dict[tuple[str, str], list[Practice]] = defaultdict(list)
    for practice in practices:
        if practice.website:
            by_address["website", plain(practice.website)].append(practice)
        if practice.hosting and practice.hosting.contact:
            by_address["contact", hyphenated(practice.hosting.contact)].append(practice)
    for (field, _), sharing in by_address.items():
        *before, last = sharing
        strangers = [practice for practice in before if not kinship.are_kin(practice, last)]
        if strangers:
            named = ", ".join(f"„{practice.host}” ({practice.path})" for practice in strangers)
            what = "Tę samą stronę" if field == "website" else "Ten sam kontakt"
            where = ("website",) if field == "website" else ("hosting", "contact")
            message = f"{what} {'ma' if len(strangers) == 1 else 'mają'} też {named}."
            yield Clash(last.path, where, "O007", message, SAME_HOST)


def plain(address: str) -> str:
    """An address without what may be left out of it: `http`, `www.`, the last slash, a fragment."""
    bare = address.partition("#")[0].partition("://")[2] or address
    host, slash, path = bare.partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/")
