"""Golden files: what is made, as it is kept. RENEW_GOLDEN=1 writes them anew (and fails, so that it is no habit)."""

import os
from pathlib import Path

import pytest


def assert_as_kept(file: Path, made: str | bytes) -> None:
    """Hold what was made to the file that keeps it, byte for byte."""
    content = made.encode("utf-8") if isinstance(made, str) else made
    if os.environ.get("RENEW_GOLDEN"):
        file.write_bytes(content)
        pytest.fail("written anew: look at the difference, then run without RENEW_GOLDEN")
    assert content.decode("utf-8") == file.read_bytes().decode("utf-8")
