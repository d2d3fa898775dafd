"""What a hint says to write, as it is written in YAML, and where it goes."""

from catalogue.problems.fault import Answer, Fix, Where
from catalogue.source.writing.written import Written
from catalogue.source.yaml.tree import Kind, Node, nearest
from catalogue.source.yaml.writing import scalar

_MARKS = "&*!"
_QUOTES = ("'", '"')


def to_paste(where: Where, answer: Answer) -> str:
    """The answer as a line of YAML: a value stands behind the name of its field, unless it is an item of a list."""
    if answer.of != "value":
        return answer.text
    written = _written(answer.text)
    return f"{where[-1]}: {written}" if where and isinstance(where[-1], str) else written


def fix_of(written: Written, root: Node, where: Where, answer: Answer) -> Fix | None:
    """The fix in a file with these fields; None where the answer is not sure, or cannot simply be put there."""
    there, member = nearest(root, where)
    if member is None or there != where or not answer.sure or answer.of == "line":
        return None
    if answer.of == "name":
        found, name = written.text[member.start : member.end], where[-1]
        fits = found in {name, f'"{name}"', f"'{name}'"} and nearest(root, (*where[:-1], answer.text))[0] == where[:-1]
        start = member.start
    elif answer.of == "both":
        found, start = written.text[member.start : member.node.end], member.start
        fits = member.node.kind == Kind.TEXT and len(found.splitlines()) == 1
        return Fix(written.place(start), found, answer.text) if fits else None
    else:
        found, start = written.text[member.node.start : member.node.end], member.node.start
        fits = member.node.kind == Kind.TEXT and len(found.splitlines()) == 1 and found[0] not in _MARKS
    return Fix(written.place(start), found, _written(answer.text, instead_of=found)) if fits else None


def _written(text: str, *, instead_of: str = "") -> str:
    """The text as one word of YAML, also inside brackets, in the quotes of what it replaces."""
    quote = instead_of[:1]
    if quote in _QUOTES and quote not in text and "\\" not in text:
        return f"{quote}{text}{quote}"
    word = scalar(text)
    return f'"{text}"' if word == text and any(sign in text for sign in ",[]{}") else word
