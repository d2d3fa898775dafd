"""What the publisher declares about the accessibility of the site, in the block `extra.settings.accessibility`.

The declaration follows the technical conditions of the Polish act of 4 April 2019, version 2.0
(31 July 2024), which name the ids of its parts.
"""

import re
from typing import Any, Literal

from pydantic import ValidationInfo, field_validator

from catalogue.settings.block import SettingsBlock, refused
from catalogue.settings.kinds import Address, Day, GivenText, Text

CONFORMANT = "zgodna"
_NUMBER = re.compile(r"\+?[0-9 ()-]+")


Status = Literal["zgodna", "częściowo zgodna", "niezgodna"]


class Accessibility(SettingsBlock):
    """The judgement of a human and its days; who publishes and the mail address are settings of their own.

    `assessment` is `samoocena`, or whoever examined the site. `cost_assessment` leads to the analysis
    of undue costs and `reviewed` is the day of the last review, where there was one.
    """

    published: Day = None
    updated: Day = None
    status: Status | None = None
    inaccessible: tuple[GivenText, ...] = ()
    cost_assessment: Address = ""
    prepared: Day = None
    reviewed: Day = None
    assessment: Text = ""
    phone: Text = ""
    architecture: Text = ""
    architecture_url: Address = ""
    communication: Text = ""

    @field_validator("inaccessible", "cost_assessment")
    @classmethod
    def _nothing_where_all_is_accessible(cls, given: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 - two fields
        if given and info.data.get("status") == CONFORMANT:
            raise refused("pustej wartości, bo status to „zgodna”", "Usuń ją albo popraw status.")
        return given

    @property
    def says_what_is_inaccessible(self) -> bool:
        """Whether the declaration has that section: all but a site that conforms in full."""
        return self.status != CONFORMANT

    @property
    def phone_url(self) -> str:
        """The link that dials; empty where the number holds words, such as an extension."""
        return f"tel:{re.sub(r'[^0-9+]', '', self.phone)}" if _NUMBER.fullmatch(self.phone) else ""

    def missing(self) -> list[str]:
        """The names of the empty values that the declaration needs."""
        needed = ["published", "updated", "status", "prepared", "assessment", "phone", "architecture", "communication"]
        if self.says_what_is_inaccessible:
            needed.insert(3, "inaccessible")
        return [name for name in needed if not getattr(self, name)]
