"""Polish around values: words for numbers, acronyms explained, bodies."""
