"""What the form works out and what Python works out, of whatever is given: where the two differ."""

import hashlib
import random
from collections.abc import Iterator, Sequence

from catalogue.editing.drafts import name_for_id
from catalogue.model.doubts.duplicates import KnownHosts
from catalogue.model.geography.region import REGIONS
from catalogue.model.types.refusal import shown
from catalogue.source.characters import HIDDEN
from catalogue.source.markdown.links import may_be_linked
from catalogue.source.names import RESERVED_IDS
from catalogue.source.slug import MAX_LENGTH, is_slug, unused_slug
from form.checker import Checker

LETTERS = (
    "aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄĆŁŻ" * 3
    + "qvxßæøđœþäöéčřİıſςΣжぁ字𝒜0129_-'’„”½ﬁ\u0301\u00a0\u2009\u200b\x85\x1c\ufeff \t\n.,:/?#@[]%"
)
CHANCE = 20261125
Host = tuple[str, str, str, str]
"""Host, voivodeship, town and type of a practice."""

Three = tuple[object, ...]
"""What was given, what Python makes of it, and what the form does."""


def texts(number: int, longest: int = 30, letters: str = LETTERS) -> list[str]:
    """So many texts of any letters."""
    chance = random.Random(CHANCE)
    return ["".join(chance.choices(letters, k=chance.randint(0, longest))) for _ in range(number)]


def differing(inputs: Sequence[object], ours: Sequence[object], theirs: Sequence[object]) -> list[Three]:
    """Those that are not alike."""
    return [three for three in zip(inputs, ours, theirs, strict=True) if three[1] != three[2]]


def texts_otherwise(checker: Checker, given: Sequence[str]) -> list[Three]:
    """Texts that are not stripped, collapsed, measured, shown and searched for hidden characters alike."""
    theirs = checker.evaluate(
        """texts => texts.map(text => {
            return [strip(text), collapsed(text), lengthOf(text), shownValue(text), hiddenIn(text).map(({code}) => code)];
        })""",
        list(given),
    )
    ours = [
        [t.strip(), " ".join(t.split()), len(t), shown(t), [f"{ord(found):04X}" for found in HIDDEN.findall(t)]]
        for t in given
    ]
    return differing(given, ours, theirs)


def read_by_rule(checker: Checker, name: str, given: Sequence[str]) -> list[object]:
    """What a rule of the form makes of each text; None where it refuses one."""
    found = checker.evaluate(
        """([name, texts]) => texts.map(text => {
            try {
                return rules[name](text, {});
            } catch (fault) {
                if (fault instanceof Fault) return null;
                throw fault;
            }
        })""",
        [name, list(given)],
    )
    assert isinstance(found, list)
    return found


def addresses_otherwise(checker: Checker, given: Sequence[str]) -> list[Three]:
    """Addresses that are not judged alike."""
    theirs = checker.evaluate("texts => texts.map(mayBeLinked)", list(given))
    return differing(given, [may_be_linked(text) for text in given], theirs)


def slugs_otherwise(checker: Checker, given: Sequence[str]) -> list[Three]:
    """Texts of which not the same slug is made; the checksum, which Python puts behind a cut one, is none of the form's."""
    theirs = checker.evaluate("texts => texts.map(text => [permittedSlug(text), isSlug(text)])", list(given))
    return [
        (text, (unused_slug(text, RESERVED_IDS), is_slug(text)), (made, is_one))
        for text, (made, is_one) in zip(given, theirs, strict=True)
        if is_one != is_slug(text) or not _is_slug_of(made, text)
    ]


def _is_slug_of(made: str, text: str) -> bool:
    ours = unused_slug(text, RESERVED_IDS)
    if not ours.endswith(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:8]):
        return made == ours
    return len(made) <= MAX_LENGTH and made.startswith(ours[:-9].rstrip("-"))  # too long, or without a Latin letter


def ids_otherwise(checker: Checker, pairs: Sequence[tuple[str, str]]) -> list[Three]:
    """Hosts and towns of which not the same name is made for an id."""
    theirs = checker.evaluate("pairs => pairs.map(pair => nameForId(...pair))", list(pairs))
    return differing(pairs, [name_for_id(*pair) for pair in pairs], theirs)


def hosts_found(checker: Checker, known: Sequence[Host], asked: Sequence[Host]) -> tuple[list[str | None], list[Three]]:
    """Which of the known hosts each of those asked for may be, by its number; and those where the form says otherwise."""
    slugs = {region.name: region.slug for region in REGIONS}
    hosts = KnownHosts()
    for index, (host, region, town, kind) in enumerate(known):
        hosts.add(host, slugs[region], town, kind, str(index))
    theirs = checker.evaluate(
        """([asked, hosts]) => {
            const known = hosts.map(([host, region, town, entity_type], index) => ({ id: String(index), host, region, town, entity_type }));
            return asked.map(([host, region, locality, entity_type]) =>
              similar({ host, region, locality, entity_type }, known)?.id ?? null);
        }""",
        [list(asked), list(known)],
    )
    ours = [hosts.find(host, slugs[region], town, kind) for host, region, town, kind in asked]
    return ours, differing(asked, ours, theirs)


def altered(hosts: Sequence[Host]) -> Iterator[Host]:
    """Each host under other spellings, of another type, elsewhere."""
    chance = random.Random(CHANCE)
    for host, region, town, kind in hosts:
        at = chance.randrange(len(host))
        words = host.split()
        yield host, region, town, kind
        yield host.upper(), region, town, "zaz"
        yield host, chance.choice(hosts)[1], town, kind
        yield host, region, "", kind
        yield host[:at] + host[at + 1 :], region, town, kind
        yield " ".join(chance.sample(words, len(words))), region, town, kind
        yield f"{host} nr 2", region, town, kind
        yield " ".join(words[1:]) or "x", region, town, kind
        yield f"{host} w {town}", region, town, kind
