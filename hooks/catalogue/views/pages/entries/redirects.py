"""Pages that send on from a former address."""

from html import escape

from catalogue.views.addresses import root_of
from catalogue.views.page import File
from catalogue.views.policy import PAGE


def redirect(path: str, target: str, title: str) -> File:
    """A small page at `path` that leads to `target` (both below the site); by its script with what stands behind the path."""
    root = root_of(path)
    link = escape(root + target)
    html = (
        '<!doctype html>\n<html lang="pl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{PAGE}">\n'
        f'<noscript><meta http-equiv="refresh" content="0; url={link}"></noscript>\n<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{link}">\n<title>{escape(title)}</title>\n'
        f'<script src="{root}assets/redirect.js" data-to="{link}"></script>\n</head>\n'
        f'<body>\n<p>Ten wpis ma nowy adres: <a href="{link}">{escape(title)}</a></p>\n</body>\n</html>\n'
    )
    return File(path, html.encode())
