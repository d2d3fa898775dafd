"""Which field of a practice its place on a map comes from."""

from catalogue.model.records.practice import Practice


def position_from(practice: Practice) -> str | None:
    """`coordinates`, `locality` or `municipality`; None where the place is unknown."""
    if practice.position is None:
        return None
    return next(name for name in ("coordinates", "locality", "municipality") if getattr(practice, name))
