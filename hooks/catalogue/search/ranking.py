"""The ranking of search, all of it: how much a find counts. What a query needs of it goes to the browser with the index."""

Weight = int

TITLE, NAME, KIND, FACT, SUMMARY, BODY = 20, 16, 12, 8, 7, 2
"""How much a word counts in a title; in the name and place of a host; in a type; in other facts; in what is shown; below."""

REPEATED = 0.2
"""What each further text that holds a key adds, as a share of its weight."""
BY_PHRASE = 0.9
"""What an acronym counts where only its expansion is written."""

ENTRY, TERM, ORGANISATION, MENTION, VISIT, OF_CATALOGUE, PROJECT = 1.0, 0.9, 0.8, 0.8, 0.75, 0.7, 0.6
"""What the weights of a page are multiplied by: pages that are less often meant come later. `OF_CATALOGUE` are those
about the catalogue itself."""

OF_QUERY = {
    "acronym": 0.9,
    "prefix": 0.5,
    "form": 0.25,
    "typo": 0.5,
    "otherMarks": 0.9,
    "everyWord": 1e9,
    "sameMarks": 1e5,
}
"""For the browser: what a find is worth by an expanded acronym, by the beginning of a word that is being typed (or of a
form of it), by a mended typo, and with other diacritics than the query's; and what each word that was found, and each
found with the diacritics of the query, adds: more than all that comes after can be worth."""
