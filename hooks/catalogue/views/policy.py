"""What a page may load and run: its own scripts, styles and pictures, nothing from elsewhere (Content Security Policy 3).

Each page says so by itself, for a disk has no server to say it; `'self'` was seen to mean the files beside the page in
Chromium and Firefox. What a page cannot say of itself, a server may: see `header_file`.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from catalogue.views.page import File

PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'"
"""The policy of a page: nothing inline runs, whatever got into it. No page of ours connects; Lighthouse, in one, does."""
ALONE = "katalog-mark-policy"
"""Stands for the policy in a page that has to do without files, and so has its style and script inline."""

_INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)

HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What a page cannot say of itself."""


def secured(html: str) -> str:
    """A page that stands alone with its policy in the place of the mark: what it has inline, by its SHA-256, and no more."""
    allowed = [(name, b64encode(sha256(text.encode()).digest()).decode()) for name, text in _INLINE.findall(html)]
    each = "".join(f"; {name}-src 'sha256-{digest}'" for name, digest in allowed)
    return html.replace(ALONE, f"default-src 'none'{each}; img-src 'self' data:; base-uri 'none'", 1)


def header_file(_: object = None) -> Iterator[File]:
    """What a server is to say of every page besides, as Netlify and Cloudflare Pages read it; README has it for others."""
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    yield File("_headers", f"/*\n{lines}".encode())
