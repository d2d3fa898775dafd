"""Places in pages that are called by a code of a vocabulary, apart from those that the page itself names."""

OF_FRAME = frozenset({"menu", "spis-tresci"})
"""The ids of what stands around every article."""
OF_PAGES = OF_FRAME | {"tresc", "wizyty", "projekty", "miejscowosci", "wspomniane"}
"""All ids of a page on which codes are ids, too (a test reads the templates)."""
PREFIXES = ("typ-", "skrot-", "kod-", "k-", "t-", "fn-", "fnref-")
"""How ids begin that are made of something else: types, acronyms, these here, scripts, headings and notes of a body."""


def anchor_of(code: str) -> str:
    """The id for a code: the code itself, unless the page has or could have that for something else."""
    return f"kod-{code}" if code in OF_PAGES or code.startswith(PREFIXES) else code
