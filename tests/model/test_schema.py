"""JSON Schema of front matter: it takes every entry, and refuses what breaks a rule that it can say."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from catalogue.load import load
from catalogue.model.records import practice, source, stop, visit, vocabulary
from catalogue.model.records.record import Record
from catalogue.model.records.schema import schema
from catalogue.model.records.shape import RECORDS, Kind, shape
from catalogue.model.records.vocabulary import Vocabularies
from catalogue.model.types.partial_date import SPELLING, PartialDate
from catalogue.views.schemas import schema_text
from check.test_cases import drawn_of
from core_yaml import front_matter
from drawn import BASE, PRACTICE, TODAY, VISIT, catalogue_of
from golden import assert_as_kept
from project import EXAMPLE_CONTENT, REPOSITORY

CASES = REPOSITORY / "tests" / "check" / "cases"
KINDS: dict[str, Kind] = {"praktyki": "praktyka", "wizyty": "wizyta"}
NOT_OF_FIELDS = "files, folders, the syntax of YAML, and bodies"
NOT_SAID = {
    **{file.stem: NOT_OF_FIELDS for file in CASES.glob("K0*.yml")},
    "K111": "arithmetic with digits",
    "K112": "arithmetic with digits",
    "K107": "the order of two dates",
    "K108": "the day of today",
    "K115": "two fields that must agree",
    "K116": "the files beside",
    "K125": "the table of places",
    **dict.fromkeys(("K207", "K208", "K209", "K210", "K211"), "other entries"),
}
"""The codes of rules that the schema leaves to the check, with what it would have to know."""
PASSED = {"K113: without the zeros in front"}  # without quotes YAML takes those for a number, and drops them


def validators(vocabularies: Vocabularies) -> dict[str, Draft202012Validator]:
    return {folder: Draft202012Validator(schema(kind, vocabularies)) for folder, kind in KINDS.items()}


@pytest.fixture(scope="module")
def of_base(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Draft202012Validator]:
    return validators(catalogue_of(tmp_path_factory.mktemp("base"), BASE).vocabularies)


@pytest.fixture(scope="module")
def words() -> Vocabularies:
    """Those of the example catalogue."""
    catalogue = load(EXAMPLE_CONTENT, TODAY).catalogue
    assert catalogue
    return catalogue.vocabularies


def refused(practices: Path, takes: Mapping[str, Draft202012Validator]) -> set[str]:
    """What the schemas (by folder) say against entries of a content folder."""
    return {
        f"{file.relative_to(practices)}: {error.json_path} {error.message}"
        for folder, schema_ in takes.items()
        for file in practices.glob(f"{folder}/*/*.md")
        for error in schema_.iter_errors(front_matter(file.read_text(encoding="utf-8")))
    }


def kept() -> dict[str, Draft202012Validator]:
    """Those in the repository, by folder: they hold no vocabulary."""
    texts = {
        folder: (REPOSITORY / "hooks" / "schemat" / f"{kind}.json").read_text("utf-8") for folder, kind in KINDS.items()
    }
    return {folder: Draft202012Validator(json.loads(text)) for folder, text in texts.items()}


def test_every_entry_is_taken(words: Vocabularies) -> None:
    assert refused(EXAMPLE_CONTENT, validators(words)) == set()
    assert refused(EXAMPLE_CONTENT, kept()) == set()
    assert len(refused(EXAMPLE_CONTENT, validators(Vocabularies()))) > len(
        list(EXAMPLE_CONTENT.glob("praktyki/*/*.md"))
    )


@pytest.mark.parametrize("kind", RECORDS)
def test_the_one_in_the_repository_is_in_step(kind: Kind) -> None:
    """It holds no vocabulary, so that a topic can be added in a browser. RENEW_GOLDEN=1 writes it anew."""
    text = schema_text(kind, None)
    assert_as_kept(REPOSITORY / "hooks" / "schemat" / f"{kind}.json", text)
    [folder] = [folder for folder, of in KINDS.items() if of == kind]
    entry = front_matter(BASE[PRACTICE if kind == "praktyka" else VISIT])
    assert [error.json_path for error in kept()[folder].iter_errors({**entry, "topics": ["Nie kod"]})] == [
        "$.topics[0]"
    ]


def _problems() -> Iterator[Any]:
    """Each problem with a field in the cases of the check: the file's text and the field, where the schema can tell."""
    for file in sorted(CASES.glob("*.yml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            drawn = drawn_of(case)
            for path, code, field in re.findall(
                r"^practices/((?:praktyki|wizyty)/\S+?):\d+:\d+: (K\d{3}) \[(\S+)\]", case["expected"], re.MULTILINE
            ):
                name = f"{code}: {case['name']}"
                if code not in NOT_SAID and name not in PASSED:
                    yield pytest.param(path.partition("/")[0], str(drawn[path]), field, id=f"{name}, {field}")


def _field(steps: list[str | int]) -> str:
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


@pytest.mark.parametrize(("folder", "entry", "field"), list(_problems()))
def test_what_the_check_refuses_the_schema_refuses_there(
    of_base: dict[str, Draft202012Validator], folder: str, entry: str, field: str
) -> None:
    refused = {_field(list(error.absolute_path)) for error in of_base[folder].iter_errors(front_matter(entry))}
    around = re.sub(r"\.?[^.\[]+$|\[\d+\]$", "", field)  # unknown, missing and repeated: told of what holds them
    assert refused & {field, around}


def test_every_code_is_said_or_left_out_with_a_reason() -> None:
    codes = {file.stem for file in CASES.glob("K*.yml")}
    said = {parameters.id.partition(":")[0] for parameters in _problems()}
    assert codes - said == NOT_SAID.keys()


@pytest.mark.parametrize("kind", list(RECORDS))
def test_it_is_a_schema_and_its_examples_are_what_they_stand_for(kind: Kind, words: Vocabularies) -> None:
    whole = schema(kind, words)
    Draft202012Validator.check_schema(whole)
    shown = list(_examples(whole))
    assert len(shown) > 30
    wrong = [(e, error.message) for field, e in shown for error in Draft202012Validator(field).iter_errors(e)]
    assert wrong == []


def _examples(part: Any) -> Iterator[tuple[dict[str, Any], Any]]:  # noqa: ANN401 - any part of a schema
    if isinstance(part, dict):
        yield from ((part, example) for example in part.get("examples", ()))
        for inner in part.values():
            yield from _examples(inner)


def test_a_vocabulary_gives_codes_with_their_names(of_base: dict[str, Draft202012Validator]) -> None:
    fields = of_base["praktyki"].schema["properties"]
    assert fields["entity_type"] == {
        "title": "rodzaj podmiotu",
        "description": "kod z pliku slowniki/rodzaje.yml",
        "x-help": "",
        "x-group": "Co warto skopiować",
        "examples": ["cis"],
        "x-vocabulary": "rodzaje",
        "oneOf": [
            {
                "const": "cis",
                "title": "centrum integracji społecznej",
                "description": "Jednostka, która przygotowuje do pracy.",
            },
            {
                "const": "cus",
                "title": "centrum usług społecznych",
                "description": "Jednostka gminy, która łączy usługi dla mieszkańców.",
            },
        ],
    }
    assert fields["topics"]["items"]["oneOf"][0] == {"const": "reintegracja", "title": "reintegracja"}
    assert fields["status"]["oneOf"][0] == {"const": "active", "title": "działa"}


def test_without_a_vocabulary_no_code_is_taken() -> None:
    entry = front_matter(BASE[PRACTICE])
    bare = Draft202012Validator(schema("praktyka", Vocabularies()))
    assert [error.json_path for error in bare.iter_errors(entry)] == ["$.entity_type", "$.topics[0]"]


@pytest.mark.parametrize(
    ("path", "snippet"),
    [
        (PRACTICE, {"since": 2009}),
        (PRACTICE, {"since": "2009-05?"}),
        (PRACTICE, {"results": [{"value": 12, "what": "osób"}]}),
        (PRACTICE, {"coordinates": {"lat": 50.62, "lon": "19,36"}}),
        (PRACTICE, {"operator": "Fundacja Jura"}),
        (PRACTICE, {"operator": ["Fundacja Jura", "Gmina Żarki"]}),
        (PRACTICE, {"identifiers": {"krs": 123456, "nip": "123-456-32-18", "regon": 123456785}}),
        (VISIT, {"participants": {"count": 22}}),
        (VISIT, {"participants": {"count": "0022"}}),
        (VISIT, {"order_known": True}),
        (VISIT, {"order_known": "tak"}),
        (VISIT, {"start": "XXXX-02-29"}),
    ],
)
def test_every_usual_spelling_is_taken(
    of_base: dict[str, Draft202012Validator], path: str, snippet: dict[str, object]
) -> None:
    entry = front_matter(BASE[path]) | snippet
    assert list(of_base[path.partition("/")[0]].iter_errors(entry)) == []


@pytest.mark.parametrize(
    ("path", "snippet"),
    [
        (PRACTICE, {"title": "a" * 201}),
        (PRACTICE, {"discrepancies": ["a" * 2001]}),
        (PRACTICE, {"website": "https://example.org/" + "a" * 1981}),
        (PRACTICE, {"identifiers": {"nip": "123456321"}}),
        (PRACTICE, {"identifiers": {"nip": 123456321}}),
        (PRACTICE, {"identifiers": {"regon": "1234567890"}}),
        (PRACTICE, {"aliases": ["a" * 81]}),
        (PRACTICE, {"since": "2009-13"}),
        (PRACTICE, {"locality": None}),
        (VISIT, {"stops": [{"place": "Muzeum", "day": 0}]}),
    ],
)
def test_limits_are_said(of_base: dict[str, Draft202012Validator], path: str, snippet: dict[str, object]) -> None:
    entry = front_matter(BASE[path]) | snippet
    [error] = of_base[path.partition("/")[0]].iter_errors(entry)
    assert next(iter(error.absolute_path)) == next(iter(snippet))


@given(st.dates(), st.sampled_from(["", "?"]))
def test_every_date_matches_the_pattern(day: date, mark: str) -> None:
    for text in (f"{day}", f"{day}"[:7], f"{day}"[:4], f"XXXX{day}"[:4] + f"{day}"[4:], f"XXXX{str(day)[4:7]}"):
        assert re.fullmatch(SPELLING, text + mark)


@given(st.from_regex(SPELLING, fullmatch=True).filter(lambda text: "\n" not in text))
def test_what_matches_the_pattern_is_a_date(text: str) -> None:
    if "-02-29" in text:  # only some years have that day
        text = text.replace("-02-29", "-02-28")
    assert str(PartialDate.parse(text)) == text


def test_no_day_is_too_many_for_its_month() -> None:
    days = {str(date(2000, 1, 1) + timedelta(days=number))[5:] for number in range(366)}
    all_days = {f"{month:02}-{day:02}" for month in range(14) for day in range(33)}
    assert {day for day in all_days if re.fullmatch(SPELLING, f"2000-{day}")} == days


@pytest.mark.parametrize(
    ("names", "record", "field"),
    [
        (practice.STATUS, practice.Practice, "status"),
        (source.METHOD, source.Verification, "method"),
        (stop.MODE, stop.Stop, "mode"),
        (visit.PARTNER_ROLE, visit.Partner, "role"),
        (vocabulary.ORGANISATION_KIND, vocabulary.Organisation, "kind"),
    ],
)
def test_every_choice_has_its_words(names: dict[str, str], record: type[Record], field: str) -> None:
    assert list(names) == list(_literals(record.model_fields[field].annotation))


def _literals(annotation: object) -> Iterator[str]:
    for part in get_args(annotation):
        if isinstance(part, str):
            yield part
        else:
            yield from _literals(part)


@pytest.mark.parametrize("record", list(RECORDS.values()))
def test_every_field_is_named(record: type[Record]) -> None:
    assert all(field.about.name and field.about.group for field in shape(record).fields.values())
