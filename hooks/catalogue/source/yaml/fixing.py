"""What a hint says to write, as it is written in YAML, and where it goes."""

from catalogue.problems.fault import Where
from catalogue.problems.fix import Answer, Fix
from catalogue.source.yaml.strict import Read
from catalogue.source.yaml.writing import scalar

_QUOTES = ("'", '"')


def to_paste(where: Where, answer: Answer) -> str:
    """The answer as a line of YAML: a value stands behind the name of its field, unless it is an item of a list."""
    if answer.of != "value":
        return answer.text
    written = _written(answer.text)
    return f"{where[-1]}: {written}" if where and isinstance(where[-1], str) else written


def fix_of(placed: Read, header: str, where: Where, answer: Answer) -> Fix | None:
    """The fix in a YAML read with places, from its first line; None where the answer is not sure, or cannot simply be put there."""
    if not answer.sure or answer.of == "line":
        return None
    return _of_name(placed, header, where, answer) if answer.of == "name" else _of_value(placed, header, where, answer)


def _of_name(placed: Read, header: str, where: Where, answer: Answer) -> Fix | None:
    place, name = placed.places.get(where), str(where[-1])
    if place is None or (*where[:-1], answer.text) in placed.places:
        return None
    line, column = place
    text = header.split("\n")[line - 1][column - 1 :]
    written = next((each for each in (name, f'"{name}"', f"'{name}'") if text.startswith(each)), None)
    return Fix(place, written, _written(answer.text, instead_of=written)) if written else None


def _of_value(placed: Read, header: str, where: Where, answer: Answer) -> Fix | None:
    span = placed.spans.get(where)
    if span is None or span[0][0] != span[1][0]:
        return None
    (line, start), (_, end) = span
    written = header.split("\n")[line - 1][start - 1 : end - 1]
    if not written or written[0] in "|>&*![{":
        return None
    return Fix((line, start), written, _written(answer.text, instead_of=written))


def _written(text: str, *, instead_of: str = "") -> str:
    """The text as one word of YAML, also inside brackets, in the quotes of what it replaces."""
    quote = instead_of[:1]
    if quote in _QUOTES and quote not in text and "\\" not in text:
        return f"{quote}{text}{quote}"
    word = scalar(text)
    return f'"{text}"' if word == text and any(sign in text for sign in ",[]{}") else word
