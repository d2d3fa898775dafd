"""The 16 voivodeships: fixed by law, so kept in code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A voivodeship. `teryt`: GUS code; `nuts2`: Eurostat codes (Mazowsze has two)."""

    name: str
    slug: str
    teryt: str
    nuts2: tuple[str, ...]

    @property
    def genitive(self) -> str:
        """`województwa śląskiego`, without the noun."""
        return f"{self.name.removesuffix('ie')}iego"

    @property
    def locative(self) -> str:
        """`w województwie śląskim`, without the noun."""
        return f"{self.name.removesuffix('ie')}im"


# TERYT and NUTS 2021: GUS; checked 2026-11-22.
REGIONS: tuple[Region, ...] = (
    Region("dolnośląskie", "dolnoslaskie", "02", ("PL51",)),
    Region("kujawsko-pomorskie", "kujawsko-pomorskie", "04", ("PL61",)),
    Region("lubelskie", "lubelskie", "06", ("PL81",)),
    Region("lubuskie", "lubuskie", "08", ("PL43",)),
    Region("łódzkie", "lodzkie", "10", ("PL71",)),
    Region("małopolskie", "malopolskie", "12", ("PL21",)),
    Region("mazowieckie", "mazowieckie", "14", ("PL91", "PL92")),
    Region("opolskie", "opolskie", "16", ("PL52",)),
    Region("podkarpackie", "podkarpackie", "18", ("PL82",)),
    Region("podlaskie", "podlaskie", "20", ("PL84",)),
    Region("pomorskie", "pomorskie", "22", ("PL63",)),
    Region("śląskie", "slaskie", "24", ("PL22",)),
    Region("świętokrzyskie", "swietokrzyskie", "26", ("PL72",)),
    Region("warmińsko-mazurskie", "warminsko-mazurskie", "28", ("PL62",)),
    Region("wielkopolskie", "wielkopolskie", "30", ("PL41",)),
    Region("zachodniopomorskie", "zachodniopomorskie", "32", ("PL42",)),
)

REGION_BY_NAME = {region.name: region for region in REGIONS}
REGION_BY_SLUG = {region.slug: region for region in REGIONS}
