"""Results that are kept while the process lives, for what is asked of the same bytes again and again."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import TypeVar

Result = TypeVar("Result")


def by_content(most: int) -> Callable[[Callable[[bytes], Result]], Callable[[bytes], Result]]:
    """A decorator: the function is asked once for the same bytes.

    Of the bytes only a digest is kept, and at most so many results. A preview asks for the same ones
    in the same order at each change, so where there is no room the latest gives way, not the oldest.
    """

    def decorate(function: Callable[[bytes], Result]) -> Callable[[bytes], Result]:
        known: dict[bytes, Result] = {}

        @wraps(function)
        def asked(data: bytes) -> Result:
            digest = sha256(data).digest()
            if digest not in known:
                found = function(data)
                if len(known) >= most:
                    known.popitem()
                known[digest] = found
            return known[digest]

        return asked

    return decorate
