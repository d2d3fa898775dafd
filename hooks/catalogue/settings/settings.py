"""What the publisher of the site sets, in the block `extra.settings` of mkdocs.yml."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Literal
from urllib.parse import quote

from pydantic import Field, ValidationError, ValidationInfo, field_validator

from catalogue.problems.fault import Place, Where
from catalogue.settings.accessibility import Accessibility
from catalogue.settings.block import SettingsBlock, refused
from catalogue.settings.faults import ABOVE, SettingsError, explained, misplaced, nameless, no_block
from catalogue.settings.kinds import Branch, Mail, RepositoryAddress, SiteAddress, Text

__all__ = ["MISSING", "Settings", "SettingsError"]

MISSING = "do uzupełnienia"
_PROPOSALS = {
    "github": ("new/{branch}?filename={{path}}&value={{text}}", "edit/{branch}/{{path}}"),
    "gitlab": ("-/new/{branch}?file_name={{path}}", "-/edit/{branch}/{{path}}"),
    "forgejo": ("_new/{branch}/?filename={{path}}&value={{text}}", "_edit/{branch}/{{path}}"),
}
_PICTURES = {".png", ".jpg", ".jpeg", ".svg", ".webp"}


class Settings(SettingsBlock):
    """Every value may be empty: its feature is then left out, or the page says „do uzupełnienia”.

    Those that begin with `site_` MkDocs knows, too: they stand above the block.
    `funding_strip` is the path of a picture below the folder of the hand-written pages, and
    `funding_strip_alt` says what the picture says.
    """

    site_name: Text = "Katalog dobrych praktyk"
    site_description: Text = ""
    site_url: SiteAddress = ""
    publisher: Text = ""
    email: Mail = ""
    code_host: Literal["github", "gitlab", "forgejo"] = "github"
    repository: RepositoryAddress = ""
    branch: Branch = "main"
    funding: Text = ""
    funding_strip: Text = ""
    funding_strip_alt: Text = Field(default="", validate_default=True)
    accessibility: Accessibility = Accessibility()

    @field_validator("funding_strip")
    @classmethod
    def _below_docs(cls, given: str) -> str:
        path = PurePosixPath(given)
        hidden = any(part.startswith(".") for part in path.parts)
        if path.is_absolute() or hidden or "\\" in given or ":" in given or path.suffix.lower() not in _PICTURES:
            raise refused("ścieżki obrazu w folderze docs/, na przykład assets/pasek-ue.png", "Umieść plik w docs/.")
        return given

    @field_validator("funding_strip_alt")
    @classmethod
    def _what_the_strip_says(cls, given: str, info: ValidationInfo) -> str:
        if info.data.get("funding_strip") and not given:
            raise refused("opisu paska z ustawienia funding_strip, dla osób, które go nie widzą")
        return given

    @classmethod
    def read(
        cls,
        given: object,
        *,
        site_name: object,
        site_url: object,
        site_description: object = "",
        places: Mapping[Where, Place] | None = None,
    ) -> "Settings":
        """The settings of a site: the block as YAML gives it, and those above it; raises SettingsError that names every wrong one.

        `places` are those of the file; without them the error names none.
        """
        above = {"site_name": site_name, "site_description": site_description, "site_url": site_url}
        block, faults = given or {}, [] if site_name is not None else [nameless()]
        if not isinstance(block, Mapping):
            faults.append(no_block(block))
            block = {}
        faults += [misplaced(name) for name in block if name in ABOVE]
        try:
            read = cls.model_validate({name: value for name, value in block.items() if name not in ABOVE} | above)
        except ValidationError as refusal:
            faults += [explained(error, cls) for error in refusal.errors(include_url=False)]
        if faults:
            raise SettingsError(faults, places or {})
        return read

    def missing(self) -> str:
        """Which empty settings make a page say „do uzupełnienia”, in Polish; empty where none does."""
        named = [name for name in ("publisher", "email", "funding") if not getattr(self, name)]
        blocks = {"extra.settings": named, "extra.settings.accessibility": self.accessibility.missing()}
        found = [] if self.site_url else ["site_url"]
        found += [f"{block}: {', '.join(names)}" for block, names in blocks.items() if names]
        return f"Strony mówią „{MISSING}”, bo w mkdocs.yml są puste: {'; '.join(found)}." if found else ""

    def proposal_urls(self) -> Mapping[str, str]:
        """Where a file is proposed at the code host: `add` a new one, `edit` one that is there; empty without a repository.

        The addresses are patterns with {path} and, where the host fills in the text of a new file, {text}. GitHub:
        https://github.com/isaacs/github/issues/1527, Forgejo: https://docs.gitea.com/development/integrations;
        GitLab takes the name alone: https://gitlab.com/gitlab-org/gitlab/-/work_items/594214.
        """
        if not self.repository:
            return {}
        add, edit = _PROPOSALS[self.code_host]
        base, branch = self.repository.rstrip("/"), quote(self.branch)
        return {"add": f"{base}/{add.format(branch=branch)}", "edit": f"{base}/{edit.format(branch=branch)}"}

    def page_url(self, path: str) -> str:
        """The address of a page of the site; empty where that of the site is not known."""
        return f"{self.site_url.rstrip('/')}/{path}" if self.site_url else ""

    def mail_url(self, subject: str, path: str) -> str:
        """A mail to the publisher about a page of the site; empty without an address."""
        if not self.email:
            return ""
        page = self.page_url(path) or path
        return f"mailto:{self.email}?subject={quote(subject)}&body={quote('Dotyczy strony: ' + page)}"
