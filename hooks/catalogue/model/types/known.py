"""What a field's check may look up while one file is read."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from pydantic import ValidationInfo

from catalogue.model.records.withdrawn import WITHDRAWN
from catalogue.model.types.numbers import Coordinates
from catalogue.model.types.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Known:
    """The codes, ids and image files that exist, the day of the check, and the file being read.

    `codes` maps a vocabulary (`tematy`) to its codes; a vocabulary that could not be read is
    missing there, and references to it are not checked. `folder` is the file's folder below the
    content folder, such as `praktyki/slaskie`. `former` gives by the codes of former ids
    (`praktyki/klub`) the files of the entries that had them; it reads all files, so only a problem asks.
    `places` are the points of those that the table does not know, by name (casefolded) and voivodeship.
    """

    today: PartialDate
    codes: Mapping[str, Collection[str]] = field(default_factory=dict)
    practice_ids: Collection[str] = ()
    images: Collection[str] = ()
    folder: str = ""
    places: Mapping[tuple[str, str], Sequence[Coordinates]] = field(default_factory=dict)
    former: Callable[[], Mapping[str, str]] = dict

    @property
    def withdrawn(self) -> Collection[str]:
        """The codes of the entries that were withdrawn."""
        return self.codes.get(WITHDRAWN, ())


def known(info: ValidationInfo) -> Known:
    """The Known that the caller of pydantic handed in as context."""
    return cast("Known", info.context)
