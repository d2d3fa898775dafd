"""Waiting for what a script says of a page, asked from outside: the page's policy lets nothing in it be evaluated."""

from time import monotonic, sleep

from playwright.sync_api import Page

PATIENCE = 30.0  # seconds


def wait_until(page: Page, script: str, argument: object = None) -> None:
    """Wait until an expression, or a function of the argument, gives something true."""
    until = monotonic() + PATIENCE
    while not page.evaluate(script, argument):
        if monotonic() > until:
            raise TimeoutError(script)
        sleep(0.02)
