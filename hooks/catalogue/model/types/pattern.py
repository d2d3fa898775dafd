"""How a value is spelled, said once: the form in a browser gets the same expressions and the same words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from catalogue.model.types.about import rule
from catalogue.model.types.refusal import fault, shown
from catalogue.problems.fault import Answer
from catalogue.problems.wording import Wording


@dataclass(frozen=True, slots=True)
class Almost:
    """Another spelling, of which something is missing in front: what is meant are the last `length` characters (0: all)."""

    wording: Wording
    expression: str
    before: str
    length: int = 0

    def whole(self, text: str) -> str:
        """What is meant by a text of this spelling."""
        return (self.before + text)[-self.length :]


@dataclass(frozen=True, slots=True)
class Pattern:
    r"""How a text is spelled, and what is said of one that is spelled otherwise.

    `re` runs the expression here and RegExp (with the flag `u`) in a browser, over the whole text without space around it.
    So it holds only what both read alike: no `\\w`, `\\d`, `\\s` or `\\b` and no point that stands for any character.
    """

    wording: Wording
    expression: str
    almost: Almost | None = None

    @property
    def keyword(self) -> str:
        """The expression as JSON Schema takes it."""
        return f"^(?:{self.expression})$"

    def read(self, value: object) -> str:
        """The text without space around it; raises the fault where it is spelled otherwise."""
        text = value.strip() if isinstance(value, str) else ""
        if re.fullmatch(self.expression, text):
            return text
        if self.almost and re.fullmatch(self.almost.expression, text):
            whole = self.almost.whole(text)
            raise fault(*self.almost.wording.said(found=shown(value), whole=whole), answer=Answer(whole))
        raise fault(*self.wording.said(found=shown(value)))


def spelled(pattern: Pattern) -> Callable[[str], str]:
    """The check that a text is spelled so; the browser finds the pattern by the name of its wording."""

    @rule(pattern.wording.name)
    def check(value: str) -> str:
        return pattern.read(value)

    return check
