"""What a reader gets of the tokens of a body, without any marks."""

from collections.abc import Sequence

from markdown_it.token import Token


def plain(children: Sequence[Token], *, notes: bool = True) -> str:
    """What stands in inline tokens, on one line, with or without the numbers of footnotes."""
    return " ".join("".join(_said(token, notes=notes) for token in children).split())


def _said(token: Token, *, notes: bool) -> str:
    match token.type:
        case "text" | "code_inline":
            return token.content
        case "softbreak" | "hardbreak":
            return " "
        case "footnote_ref":
            return str(token.meta["id"] + 1) if notes else ""
    return ""


def described(children: Sequence[Token]) -> str:
    """The description of an image."""
    return "".join(
        described(token.children)
        if token.children is not None
        else " "
        if token.type.endswith("break")
        else token.content
        for token in children
    )


def searched(tokens: Sequence[Token]) -> str:
    """A whole body, with a gap between one paragraph, cell or item and the next."""
    inside = ("fence", "code_block")
    parts = (
        plain(t.children, notes=False) if t.children is not None else t.content
        for t in tokens
        if t.children is not None or t.type in inside
    )
    return " ".join(" ".join(parts).split())
