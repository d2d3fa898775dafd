"""Where the ways out of the form lead: the file whole where it fits, else by the clipboard or as an attachment."""

from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from catalogue.settings.settings import Settings
from scripts import Scripts, loaded

PATH = "practices/praktyki/slaskie/cis-żarki & spółka.md"
SHORT = "---\ntitle: „Kawiarnia” & 100 % + #1\n---\n\n## Na czym polega\n\nTekst?\n"
LONG = SHORT + "Zażółć gęślą jaźń.\n" * 400


scripts = loaded("form/send/addresses.js")


def proposal(scripts: Scripts, host: str, text: str, *, new: bool) -> Any:  # noqa: ANN401 - what the script gives
    given = {"code_host": host, "repository": "https://code.example/x/y"}
    urls = Settings.model_validate(given).proposal_urls()
    return scripts.evaluate("([host, path, text, isNew]) => proposal(host, path, text, isNew)", [urls, PATH, text, new])


@pytest.mark.parametrize("host", ["github", "forgejo"])
def test_a_new_file_goes_in_the_address_where_it_fits(scripts: Scripts, host: str) -> None:
    found = proposal(scripts, host, SHORT, new=True)
    assert found["pasted"] is False
    assert parse_qs(urlsplit(found["href"]).query) == {"filename": [PATH], "value": [SHORT]}


@pytest.mark.parametrize(("host", "name"), [("github", "filename"), ("forgejo", "filename"), ("gitlab", "file_name")])
def test_a_long_file_or_one_for_gitlab_goes_by_the_clipboard(scripts: Scripts, host: str, name: str) -> None:
    found = proposal(scripts, host, LONG, new=True)
    assert found["pasted"] is True
    assert parse_qs(urlsplit(found["href"]).query) == {name: [PATH]}
    assert proposal(scripts, "gitlab", SHORT, new=True)["pasted"] is True


@pytest.mark.parametrize("host", ["github", "forgejo"])
@pytest.mark.parametrize("letter", ["a", "ż", " ", "\n", "%", "—", "😀"])
def test_the_address_fits_the_way_back_from_where_one_logs_in(scripts: Scripts, host: str, letter: str) -> None:
    """There, the address is encoded once more; what fits is not pasted, either."""
    found = [proposal(scripts, host, letter * 2**size, new=True) for size in range(14)]
    assert max(len(f"https://github.com/login?return_to={quote(each['href'], safe='')}") for each in found) < 7100
    assert [each["pasted"] for each in found] == sorted(each["pasted"] for each in found)
    assert found[6]["pasted"] is False
    assert found[-1]["pasted"] is True


@pytest.mark.parametrize("text", [SHORT, LONG])
def test_a_mail_fits_whatever_its_subject(scripts: Scripts, text: str) -> None:
    given = ["redakcja@example.org", "Nowa praktyka: " + "żó" * 5000, PATH, text]
    assert len(scripts.evaluate("given => mailOf(...given).href", given)) <= 1900


@pytest.mark.parametrize(("host", "verb"), [("github", "edit"), ("gitlab", "-/edit"), ("forgejo", "_edit")])
def test_a_change_goes_to_the_page_of_the_file(scripts: Scripts, host: str, verb: str) -> None:
    assert proposal(scripts, host, SHORT, new=False) == {
        "href": f"https://code.example/x/y/{verb}/main/practices/praktyki/slaskie/cis-%C5%BCarki%20%26%20sp%C3%B3%C5%82ka.md",
        "pasted": True,
    }


def mail(scripts: Scripts, text: str) -> Any:  # noqa: ANN401 - what the script gives
    return scripts.evaluate(
        "([path, text]) => mailOf('redakcja@example.org', 'Nowa praktyka: a & b', path, text)", [PATH, text]
    )


def test_a_short_file_goes_in_the_mail(scripts: Scripts) -> None:
    found = mail(scripts, SHORT)
    assert found["attached"] is False
    address = urlsplit(found["href"])
    assert (address.scheme, address.path) == ("mailto", "redakcja@example.org")
    body = f"Plik {PATH}:\n\n{SHORT}".replace("\n", "\r\n")
    assert parse_qs(address.query) == {"subject": ["Nowa praktyka: a & b"], "body": [body]}


def test_a_long_file_is_to_be_attached(scripts: Scripts) -> None:
    found = mail(scripts, LONG)
    assert found["attached"] is True
    assert len(found["href"]) < 600
    body = f"Załączam plik cis-żarki & spółka.md (miejsce w katalogu: {PATH})."
    assert parse_qs(urlsplit(found["href"]).query) == {"subject": ["Nowa praktyka: a & b"], "body": [body]}


def test_half_a_character_breaks_nothing(scripts: Scripts) -> None:
    href = scripts.evaluate("mailOf('a@example.org', '', 'a/b.md', 'x\\ud83dy').href")
    assert href.endswith("x%EF%BF%BDy")
