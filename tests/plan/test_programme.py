"""The programme of a plan as a table."""

from typing import Any

from scripts import Scripts, loaded

Plan = dict[str, Any]
Stops = list[list[dict[str, Any]]]

BRIEF = {
    "title": "Kawiarnia; przy rynku",
    "host": "Centrum „Feniks”",
    "place": "Bory, woj. wielkopolskie",
    "website": "https://feniks.example",
}
NAMES = [
    *("Dzień", "Data", "Przyjazd", "Początek", "Koniec", "Umówiona godzina", "Kilometry", "Minuty jazdy"),
    *("Co", "Gospodarz", "Miejsce", "Strona", "Pytania", "Notatki"),
]


scripts = loaded("text/csv.js", "plan/schedule.js", "plan/programme.js")


def programme(scripts: Scripts, plan: Plan, stops: Stops) -> list[list[Any]]:
    found = scripts.evaluate(
        """([plan, stops]) => {
            const places = { feniks: [52.2, 17], Ajny: [52, 17] };
            const schedule = scheduleOf(plan, ({ id, town }) => places[id || town] || null);
            return programme(plan, schedule, stops);
        }""",
        [plan, stops],
    )
    assert isinstance(found, list)
    return found


def test_the_rows_of_two_days(scripts: Scripts) -> None:
    plan = {
        "date": "2027-12-31",
        "start": {"town": "Ajny", "region": "wielkopolskie"},
        "end": {"town": "Ajny", "region": "wielkopolskie"},
        "days": [
            {"leave": 485, "stops": [{"id": "feniks", "at": 530}, {"name": "Obiad", "town": "Bory", "stay": 45}]},
            {"stops": []},
            {"leave": 1380, "stops": [{"name": "Nocny spacer", "at": 1320}]},
        ],
    }
    stops: Stops = [
        [
            {"brief": BRIEF, "questions": ["Ile?", "=Kto?"], "notes": "Ulotki."},
            {"brief": None, "questions": [], "notes": ""},
        ],
        [],
        [{"brief": None}],
    ]
    assert programme(scripts, plan, stops) == [
        NAMES,
        [1, "2027-12-31", "", "", "8:05", "", "", "", "Wyjazd", "", "Ajny", "", "", ""],
        [1, "2027-12-31", "8:35", "8:50", "9:50", "8:50", 29, 30, "Kawiarnia; przy rynku", "Centrum „Feniks”",
         "Bory, woj. wielkopolskie", "https://feniks.example", "Ile?\n=Kto?", "Ulotki."],
        [1, "2027-12-31", "9:50", "9:50", "10:35", "", "", "", "Obiad", "", "Bory", "", "", ""],
        [3, "2028-01-02", "", "", "23:00", "", "", "", "Wyjazd", "", "", "", "", ""],
        [3, "2028-01-02", "23:00", "23:00", "0:00 następnego dnia", "22:00", "", "", "Nocny spacer", "", "", "", "", ""],
        [3, "2028-01-02", "0:30 następnego dnia", "", "", "", 29, 30, "Koniec wizyty", "", "Ajny", "", "", ""],
    ]  # fmt: skip


def test_without_a_first_day_there_are_no_dates(scripts: Scripts) -> None:
    plan = {"days": [{"stops": [{"id": "nie-ma-jej", "stay": 1440}, {"name": "B", "stay": 1440}, {"name": "C"}]}]}
    rows = programme(scripts, plan, [[{"brief": None}] * 3])
    assert {row[1] for row in rows[1:]} == {""}
    assert [(row[2], row[8]) for row in rows[2:]] == [
        ("9:00", "nie-ma-jej"),
        ("9:00 następnego dnia", "B"),
        ("9:00 po 2 dniach", "C"),
    ]


def test_nothing_planned_is_a_table_without_rows(scripts: Scripts) -> None:
    assert programme(scripts, {"days": []}, []) == [NAMES]
    assert programme(scripts, {"days": [{"stops": []}]}, [[]]) == [NAMES]


def test_it_becomes_a_file_for_a_spreadsheet(scripts: Scripts) -> None:
    text = scripts.evaluate("csv([[1, '9:05', '=1+1', 'a;b', 'Ile?\\nKto?']])")
    assert text == '\ufeff1;9:05;\'=1+1;"a;b";"Ile?\nKto?"\r\n'


def test_no_cell_is_a_formula(scripts: Scripts) -> None:
    cells = ["=1+1", "+48", "-5", "@a", "\tx", "a;b", 'a "b"', "a\nb", " a", "zwykły", 12]
    assert scripts.evaluate("cells => csv([cells])", cells) == (
        '\ufeff\'=1+1;\'+48;\'-5;\'@a;\'\tx;"a;b";"a ""b""";"a\nb";" a";zwykły;12\r\n'
    )
