"""A plan of a visit as the text of a link, and what is read from such a text."""

import json
import string
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts import Scripts, loaded

Plan = dict[str, Any]

CASES = json.loads(Path(__file__).with_name("links.json").read_text(encoding="utf-8"))
ONE = {"days": [{"stops": [{"id": "cus-srem"}]}]}


scripts = loaded("plan/link.js", "plan/reading.js")


def _read(scripts: Scripts, link: str) -> tuple[Plan | None, list[str]]:
    found = scripts.evaluate("link => readPlan(link)", link)
    return found["plan"], found["skipped"]


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_cases_are_written_and_read_alike(scripts: Scripts, case: dict[str, Any]) -> None:
    assert scripts.evaluate("plan => writtenPlan(plan)", case["plan"]) == case["link"]
    assert _read(scripts, case["link"]) == (case["plan"], [])


@pytest.mark.parametrize(
    ("link", "plan", "skipped"),
    [
        ("", None, ["cały plan, bo odnośnik jest pusty"]),
        ("2_d.cus-srem", None, ["cały plan, bo ma inną wersję zapisu: „2”"]),
        ("praktyki", None, ["cały plan, bo ma inną wersję zapisu: „praktyki”"]),
        ("1_d.cus-srem_xyz", ONE, ["„xyz”"]),
        ("1_d.???.cus-srem.Rawicz", ONE, ["dzień 1: „???”", "dzień 1: „Rawicz”"]),
        ("1_d2560.cus-srem.*~m30", ONE, ["dzień 1: „2560”", "dzień 1: „*~m30”"]),
        ("1_d.cus-srem~m1441~a2400~lRawicz~z~", ONE,
         ["dzień 1, „cus-srem”: „~m1441”", "dzień 1, „cus-srem”: „~a2400”", "dzień 1, „cus-srem”: „~lRawicz”",
          "dzień 1, „cus-srem”: „~z”", "dzień 1, „cus-srem”: „~”"]),
        ("1_d_d.*Obiad~m45~m50~rŚląskie~l!C5", {"days": [{"stops": []}, {"stops": [{"name": "Obiad", "stay": 45}]}]},
         ["dzień 2, „Obiad”: „~m50”", "dzień 2, „Obiad”: „~rŚląskie”", "dzień 2, „Obiad”: „~l!C5”"]),
        ("1_t!C5_r20270231_sToru!C5!84_e.x_k0.130.10_d.cus-srem", ONE,
         ["tytuł: „!C5”", "data: „20270231”", "początek: „Toru!C5!84”", "koniec: „.x”", "tempo: „0.130.10”"]),
        ("1_tA_tB_d.cus-srem", {"title": "A", **ONE}, ["tytuł: „B”"]),
        ("1__d..cus-srem._", ONE, []),
        ("1_k60.130.10_d0900.cus-srem~m60", ONE, []),
        ("1_constructor_d.toString~constructor", {"days": [{"stops": []}]}, ["„constructor”", "dzień 1: „toString~constructor”"]),
        ("1_" + "z" * 41, {"days": []}, [f"„{'z' * 40}…”"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_skipped_and_named(
    scripts: Scripts, link: str, plan: Plan | None, skipped: list[str]
) -> None:
    assert _read(scripts, link) == (plan, skipped)


@pytest.mark.parametrize(
    "link",
    [
        "1_tToru%21C5%2184_d.%2AObiad%7Em45",
        "1%5FtToru%2521C5%252184_d%2E*Obiad~m45",
        "1_tToru%C5%84_d.*Obiad~m45",
        "1_tToruń_d.*Obiad~m45",
        " 1_tToru!C5!8\r\n 4_d.*Obiad~m45\n",
        "1_tToru!C5!84_d.*Obiad~m45).",
        "1_tToru!C5!84_d.*Obiad~m45>,",
        "1_tToru!C5!84_d.*Obiad~m45”",
    ],
)
def test_a_link_mangled_on_its_way_is_read_as_it_was(scripts: Scripts, link: str) -> None:
    assert _read(scripts, link) == ({"title": "Toruń", "days": [{"stops": [{"name": "Obiad", "stay": 45}]}]}, [])


def test_a_lone_percent_sign_is_itself(scripts: Scripts) -> None:
    assert _read(scripts, "1_t100% pewne %ff") == ({"title": "100% pewne %ff", "days": []}, [])


def test_a_plan_has_limits(scripts: Scripts) -> None:
    plan, skipped = _read(scripts, "1" + "_d.a" * 16)
    assert plan == {"days": [{"stops": [{"id": "a"}]}] * 14}
    assert skipped == ["dni od 15.", "dni od 15."]
    plan, skipped = _read(scripts, "1_d" + ".a" * 40 + "_d" + ".b" * 21 + "_d.c")
    assert plan == {"days": [{"stops": [{"id": "a"}] * 40}, {"stops": [{"id": "b"}] * 20}, {"stops": []}]}
    assert skipped == ["dzień 2: punkty od 61. w planie", "dzień 3: punkty od 61. w planie"]
    plan, skipped = _read(scripts, "1_t" + "!F0!9F!98!80" * 121 + f"_s{'a' * 121}.slaskie_d.*{'b' * 121}~l{'c' * 121}")
    assert plan == {
        "title": "😀" * 120,
        "start": {"town": "a" * 120, "region": "slaskie"},
        "days": [{"stops": [{"name": "b" * 120, "town": "c" * 120}]}],
    }
    assert skipped == [
        "tytuł: znaki od 121.", "początek: znaki od 121.", "dzień 1, nazwa: znaki od 121.", "dzień 1, miejscowość: znaki od 121.",
    ]  # fmt: skip
    plan, skipped = _read(scripts, "1" + "_x" * 100_000)
    assert (plan, skipped) == ({"days": []}, ["„x”"] * 20 + ["i dalsze"])


_TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("!%._~*'()-ńŻ😀 "), min_size=1, max_size=120
)
_SLUGS = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
_REGIONS = st.sampled_from(["slaskie", "kujawsko-pomorskie"])
_HOURS = st.integers(0, 1439)
_TIMES = {"stay": st.integers(0, 1440).filter(lambda stay: stay != 60), "at": _HOURS}
_STOPS = st.fixed_dictionaries({"id": _SLUGS}, optional=_TIMES) | st.fixed_dictionaries(
    {"name": _TEXTS}, optional={"town": _TEXTS, "region": _REGIONS, **_TIMES}
)
_DAYS = st.fixed_dictionaries(
    {"stops": st.lists(_STOPS, max_size=4)}, optional={"leave": _HOURS.filter(lambda leave: leave != 540)}
)
_PLACES = st.fixed_dictionaries({"town": _TEXTS, "region": _REGIONS})
_PLANS = st.fixed_dictionaries(
    {"days": st.lists(_DAYS, max_size=14)},
    optional={
        "title": _TEXTS,
        "date": st.dates().map(str),
        "start": _PLACES,
        "end": _PLACES,
        "speed": st.integers(1, 200).filter(lambda speed: speed != 60),
        "detour": st.integers(100, 300).filter(lambda detour: detour != 130),
        "longest": st.integers(1, 24).filter(lambda longest: longest != 10),
    },
)
_PLAIN = string.ascii_letters + string.digits + "-._~!*"


@settings(max_examples=60)
@given(plans=st.lists(_PLANS, min_size=1, max_size=20))
def test_any_plan_that_is_written_is_read_as_it_was(scripts: Scripts, plans: list[Plan]) -> None:
    links = scripts.evaluate("plans => plans.map(writtenPlan)", plans)
    assert set("".join(links)) <= set(_PLAIN)
    found = scripts.evaluate("links => links.map(readPlan)", links)
    assert found == [{"plan": plan, "skipped": []} for plan in plans]


@settings(max_examples=60)
@given(
    links=st.lists(
        st.lists(st.text() | st.sampled_from(["1", *"_dtrsek.~*!%laromi", "%C5", "!84", "0900"]), max_size=30).map("".join),
        min_size=1, max_size=40,
    )
)  # fmt: skip
def test_any_text_is_read_without_a_fault_and_writes_again(scripts: Scripts, links: list[str]) -> None:
    read = scripts.evaluate("links => links.map(link => readPlan(`1_${link}`).plan)", links)
    again = scripts.evaluate("plans => plans.map(writtenPlan).map(readPlan)", read)
    assert again == [{"plan": plan, "skipped": []} for plan in read]


def test_half_a_character_does_no_harm(scripts: Scripts) -> None:
    assert scripts.evaluate("writtenPlan({ title: 'a\\ud800', days: [] })") == "1_ta!EF!BF!BD"
