"""The controls that the shape of a record becomes."""

from collections.abc import Iterator

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.records.shape import RECORDS, Choice, Kind, shape
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.views.form.controls import (
    LEFT_OUT,
    Control,
    optional_groups,
    required_controls,
)


def controls(kind: Kind, vocabularies: Vocabularies) -> Iterator[Control]:
    record = shape(RECORDS[kind], vocabularies)
    for control in (*required_controls(record), *(c for group in optional_groups(record) for c in group.controls)):
        yield from _with_parts(control)


def _with_parts(control: Control) -> Iterator[Control]:
    yield control
    for part in control.parts:
        yield from _with_parts(part)


def named(kind: Kind, name: str, vocabularies: Vocabularies) -> Control:
    return next(control for control in controls(kind, vocabularies) if control.name == name)


def _drawn(controls: tuple[Control, ...], depth: int = 0) -> str:
    lines = ""
    for control in controls:
        signs = [control.what, control.name, "*" * control.required, f"({control.way})" if control.way else ""]
        lines += "  " * depth + " ".join(filter(None, signs)) + "\n" + _drawn(control.parts, depth + 1)
    return lines


def test_what_a_visit_asks_for(catalogue: Catalogue) -> None:
    record = shape(RECORDS["wizyta"], catalogue.vocabularies)
    drawn = _drawn(required_controls(record))
    drawn += "".join(f"= {group.name}\n{_drawn(group.controls)}" for group in optional_groups(record))
    assert (
        drawn
        == """\
line title *
texts organisers *
rows stops *
  practice practice * (practice)
  line place * (place)
  choice entity_type (place)
  choice region (place)
  place locality (place)
  number day
  choice mode
  text note
  set coordinates (place)
    degrees lat *
    degrees lon *
rows sources *
  line title *
  line publisher *
  address url
  date published
  date accessed
  address archived
  flag complete
= Kiedy i jak
few kind
date start
date end
text date_note
few format
= Kto i po co
codes home_regions
texts home_countries
choice funding
rows partners
  line name *
  few role *
set participants
  texts groups
  number count
= Co zobaczono
flag order_known
flag stops_complete
codes topics
= Skąd to wiemy
doubts uncertain
texts discrepancies
"""
    )


@pytest.mark.parametrize("kind", RECORDS)
def test_every_field_is_asked_for_but_those_left_out(catalogue: Catalogue, kind: Kind) -> None:
    record = shape(RECORDS[kind], catalogue.vocabularies)
    asked = [control.name for control in required_controls(record)]
    asked += [control.name for group in optional_groups(record) for control in group.controls]
    assert sorted(asked) == sorted(record.fields.keys() - LEFT_OUT)


@pytest.mark.parametrize("kind", RECORDS)
def test_nothing_speaks_of_codes_or_of_how_a_file_is_written(catalogue: Catalogue, kind: Kind) -> None:
    said = {text for c in controls(kind, catalogue.vocabularies) for text in (c.label, c.hint, c.example)}
    of_files = ("kod z", "kody z", "slowniki/", "identyfikator", "listę", "place", "małymi", "wpisz nie")
    assert [text for text in said if any(word in text for word in of_files)] == []


def test_a_control_in_words(catalogue: Catalogue) -> None:
    assert named("praktyka", "operator", catalogue.vocabularies) == Control(
        what="texts",
        name="operator",
        label="Prowadzący",
        hint="Kto prowadzi placówkę",
        example="Fundacja „Przykład”",
        limit=200,
        item="Prowadzący",
        adds="kolejnego prowadzącego",
    )
    assert named("wizyta", "kind", catalogue.vocabularies) == Control(
        what="few",
        name="kind",
        label="Charakter opisu",
        options=(Choice("report", "relacja"), Choice("announcement", "zapowiedź")),
        default="report",
    )
    assert named("praktyka", "activities", catalogue.vocabularies).options[0] == Choice(
        "gastronomia", "gastronomia", "Restauracje, kawiarnie, bary, catering, poczęstunki."
    )


@pytest.mark.parametrize("kind", RECORDS)
def test_of_several_values_one_has_a_name(catalogue: Catalogue, kind: Kind) -> None:
    several = [c for c in controls(kind, catalogue.vocabularies) if c.what in {"texts", "rows", "doubts"}]
    assert [control.name for control in several if not (control.item and control.adds)] == []
    assert len(several) > 5


def test_what_may_be_uncertain_stands_by_its_name(catalogue: Catalogue) -> None:
    options = named("praktyka", "uncertain", catalogue.vocabularies).options
    assert options[:2] == (Choice("title", "Nazwa"), Choice("host", "Gospodarz"))
    assert len({option.name for option in options}) == len(options)


def test_a_stop_is_written_in_two_ways(catalogue: Catalogue) -> None:
    stops = named("wizyta", "stops", catalogue.vocabularies)
    assert stops.ways == (("practice", "praktyka z katalogu"), ("place", "inne miejsce"))
    assert [part.name for part in stops.parts if part.rare] == ["coordinates"]
