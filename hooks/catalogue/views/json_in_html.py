"""Data as JSON that can stand in a script element."""

import json
import re

from markupsafe import Markup

_UNSAFE = re.compile("[<>&\u2028\u2029]")


def json_in_html(data: object) -> Markup:
    """The data as JSON, in which no text can end the element or open another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text))  # noqa: S704 - nothing is left in it that HTML takes for its own
