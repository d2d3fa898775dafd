"""What the publisher of the site sets, in the block `extra.settings` of mkdocs.yml."""

from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from catalogue.model.fault import choice_hint, shown


class SettingsError(Exception):
    """Settings that will not do; the text says which, what was expected and what was found, in Polish."""


class Settings(BaseModel):
    """Every value may be empty: its feature is then left out, or the page says „do uzupełnienia”."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    site_name: str = "Katalog dobrych praktyk"
    site_url: str = ""
    publisher: str = ""
    email: str = ""
    code_host: Literal["github", "gitlab", "forgejo"] = "github"
    repository: str = ""
    branch: str = "main"
    funding: str = ""

    @classmethod
    def read(cls, given: Mapping[str, Any], *, site_name: str, site_url: str) -> "Settings":
        """The settings of a site; raises SettingsError that names every wrong one."""
        try:
            return cls(site_name=site_name, site_url=site_url, **given)
        except ValidationError as refusal:
            wrong = "\n".join(_complaint(error) for error in refusal.errors())
            raise SettingsError(f"Ustawienia w mkdocs.yml wymagają poprawy:\n{wrong}") from None

    def page_url(self, path: str) -> str:
        """The published address of a path below the site; empty where the site's address is not known."""
        return f"{self.site_url.rstrip('/')}/{path}" if self.site_url else ""

    def edit_url(self, path: str) -> str:
        """The address that opens a file (its path in the repository) for editing; empty without a repository."""
        if not self.repository:
            return ""
        verb = {"github": "edit", "gitlab": "-/edit", "forgejo": "_edit"}[self.code_host]
        return f"{self.repository.rstrip('/')}/{verb}/{quote(self.branch)}/{quote(path)}"

    def mail_url(self, subject: str, path: str) -> str:
        """A mail to the publisher about a page of the site; empty without an address."""
        if not self.email:
            return ""
        page = self.page_url(path) or path
        return f"mailto:{self.email}?subject={quote(subject)}&body={quote('Dotyczy strony: ' + page)}"


def _complaint(error: ErrorDetails) -> str:
    name = ".".join(map(str, error["loc"]))
    if error["type"] == "extra_forbidden":
        return f"extra.settings.{name}: nie ma takiego ustawienia. {choice_hint(name, list(Settings.model_fields))}"
    allowed = error.get("ctx", {}).get("expected", "tekstu").replace("'", "").replace(" or ", " lub ")
    return f"extra.settings.{name}: oczekiwano {allowed}, a jest {shown(error['input'])}."
