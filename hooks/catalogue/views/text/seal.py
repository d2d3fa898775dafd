"""What an address says of a text that stands in it, so that one that was cut is told; `assets/text/seal.js` reads it."""

_OFFSET, _PRIME, _BITS = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


def sum_of(text: str) -> str:
    """Eight hexadecimal digits of a text (FNV-1a, 32 bits)."""
    found = _OFFSET
    for octet in text.encode():
        found = (found ^ octet) * _PRIME & _BITS
    return f"{found:08x}"


def seal_of(text: str, number: int) -> str:
    """The seal of a text of signs that no address changes, which names so many things: `~127~9f3ac01b~5`."""
    return f"~{len(text)}~{sum_of(text)}~{number}"
