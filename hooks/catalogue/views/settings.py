"""What the publisher of the site sets, in the block `extra.catalogue` of mkdocs.yml."""

from typing import Literal
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict


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

    def edit_url(self, path: str) -> str:
        """The address that opens a file (its path in the repository) for editing; empty without a repository."""
        if not self.repository:
            return ""
        verb = {"github": "edit", "gitlab": "-/edit", "forgejo": "_edit"}[self.code_host]
        return f"{self.repository.rstrip('/')}/{verb}/{quote(self.branch)}/{quote(path)}"

    def new_file_url(self, folder: str) -> str:
        """The address that starts a new file in a folder of the repository; empty without a repository."""
        if not self.repository:
            return ""
        verb = {"github": "new", "gitlab": "-/new", "forgejo": "_new"}[self.code_host]
        return f"{self.repository.rstrip('/')}/{verb}/{quote(self.branch)}/{quote(folder)}"

    def mail_url(self, subject: str, path: str) -> str:
        """A mail to the publisher about a page of the site; empty without an address."""
        if not self.email:
            return ""
        page = f"{self.site_url.rstrip('/')}/{path}" if self.site_url else path
        return f"mailto:{self.email}?subject={quote(subject)}&body={quote('Dotyczy strony: ' + page)}"
