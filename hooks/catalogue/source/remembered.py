"""Results that are kept while the process lives, for what is asked of the same values again and again."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import ParamSpec, TypeVar

Result = TypeVar("Result")
Given = ParamSpec("Given")


def by_content(most: int) -> Callable[[Callable[[bytes], Result]], Callable[[bytes], Result]]:
    """A decorator: the function is asked once for the same bytes.

    Of the bytes only a digest is kept, and at most so many results. A preview asks for the same ones
    in the same order at each change, so where there is no room the latest gives way, not the oldest.
    """
    return _by(most, lambda data: data)


def by_words(most: int) -> Callable[[Callable[Given, Result]], Callable[Given, Result]]:
    """The same for a function of any values that are written alike where they are alike."""
    return _by(most, lambda *args, **named: repr((args, named)).encode())


def _by(most: int, key: Callable[..., bytes]) -> Callable[[Callable[Given, Result]], Callable[Given, Result]]:
    def decorate(function: Callable[Given, Result]) -> Callable[Given, Result]:
        known: dict[bytes, Result] = {}

        @wraps(function)
        def asked(*args: Given.args, **named: Given.kwargs) -> Result:
            digest = sha256(key(*args, **named)).digest()
            if digest not in known:
                found = function(*args, **named)
                if len(known) >= most:
                    known.popitem()
                known[digest] = found
            return known[digest]

        return asked

    return decorate
