"""The words of a fault, kept beside the check that finds it, so that others can say the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What is wrong and how to mend it, with `{names}` where the values of a case go.

    `name` is unique among all wordings: by it the browser finds the same words. Where a hint takes
    a search, or several values, it is another wording with the message left empty. `in_form` stands
    in the place of a hint that speaks of the lines of a file, where there is a form in front of them.
    """

    name: str
    code: str
    message: str
    hint: str = ""
    in_form: str = ""

    def said(self, **values: object) -> tuple[str, str, str]:
        """Code, message and hint of a case."""
        return self.code, self.message.format(**values), self.hint.format(**values)
