"""The addresses of code hosts that the form fills in are those by which `send_test.js` tests it."""

import json
from pathlib import Path

import pytest

from catalogue.settings.settings import Settings

HOSTS = json.loads((Path(__file__).parent / "hosts.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("host", ["github", "gitlab", "forgejo"])
def test_a_host_has_these_addresses(host: str) -> None:
    given = {"code_host": host, "repository": "https://code.example/x/y"}
    assert Settings.model_validate(given).proposal_urls() == HOSTS[host]
