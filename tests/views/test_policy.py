"""The policies of pages: what each says, and that nothing inline is allowed but where a page stands alone."""

from base64 import b64encode
from hashlib import sha256

from catalogue.views.policy import ALONE, PAGE, header_file, secured


def test_a_page_that_stands_alone_allows_what_it_has_inline() -> None:
    page = f'<meta content="{ALONE}"><style>\na {{}}\n</style><script>1</script><script src="a.js"></script>'
    style, script = (b64encode(sha256(text).digest()).decode() for text in (b"\na {}\n", b"1"))
    inline = f"style-src 'sha256-{style}'; script-src 'sha256-{script}'"
    policy = f"default-src 'none'; {inline}; img-src 'self' data:; base-uri 'none'"
    assert secured(page) == page.replace(ALONE, policy)


def test_what_a_server_says_comes_in_a_file() -> None:
    [file] = header_file()
    told = """\
/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin
"""
    assert (file.path, file.content.decode()) == ("_headers", told)


def test_no_page_allows_anything_inline_or_from_elsewhere() -> None:
    assert "unsafe" not in PAGE
    assert "http" not in PAGE
    assert "*" not in PAGE
