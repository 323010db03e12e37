"""The TOML file of a festival's own facts."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Festival, Transfer, Venue
from fest_tui.programme.reading import Reading
from fest_tui.sources.festival import read_festival
from places import ROOT

WHOLE = """
[festival]
name = "Küstenfilmfest"
timezone = "Europe/Berlin"
edition = 3
town = "Kiel"
day_turns_at = "05:30"
starts = "2021-11-12"
ends = 2021-11-21
sections = ["World Cinema", "Kurz"]
updated_at = "2021-11-11T12:00:00+01:00"

[[venues]]
id = "kai"
name = "Kino am Kai"
aliases = ["Kai"]
seats = 120
latitude = 54.3

[[venues]]
name = "Mühle"

[[transfers]]
from = "kai"
to = "Mühle"
minutes = 12
estimated = true
"""


def read(text: str) -> Reading:
    return read_festival(text.encode(), name="festival.toml")


def places(reading: Reading) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.field, problem.severity) for problem in reading.problems]


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_festival_is_read_whole() -> None:
    reading = read(WHOLE)
    assert reading.festival == Festival(
        id="kuestenfilmfest",
        name="Küstenfilmfest",
        timezone="Europe/Berlin",
        edition=3,
        town="Kiel",
        day_turns_at=dt.time(5, 30),
        starts=dt.date(2021, 11, 12),
        ends=dt.date(2021, 11, 21),
        sections=("World Cinema", "Kurz"),
        updated_at=dt.datetime(2021, 11, 11, 11, tzinfo=dt.UTC),
    )
    assert reading.venues == (
        Venue(id="kai", name="Kino am Kai", aliases=("Kai",), seats=120, latitude=54.3),
        Venue(id="muehle", name="Mühle"),
    )
    assert reading.transfers == (Transfer(from_venue="kai", to_venue="muehle", minutes=12, estimated=True),)
    assert reading.problems == ()


def test_the_bundled_festival_is_read_without_a_problem() -> None:
    reading = read_festival((ROOT / "data" / "festival.toml").read_bytes(), name="festival.toml")
    assert reading.festival is not None
    assert reading.festival.timezone == "Europe/Berlin"
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("good", "bad", "expected"),
    [
        ("edition = 3", 'edition = "drei"', "a whole number"),
        ("edition = 3", "edition = 0", "a whole number"),
        ("edition = 3", "edition = true", "a whole number"),
        ('"05:30"', '"half past five"', '"06:00"'),
        ('starts = "2021-11-12"', 'starts = "12.11.2021"', '"2021-11-12"'),
        ("ends = 2021-11-21", "ends = 2021-11-11", "not before the start"),
        ('["World Cinema", "Kurz"]', '["World Cinema", 3]', "a list of names"),
        ('"2021-11-11T12:00:00+01:00"', '"2021-11-11T12:00:00"', "offset"),
        ('"Kiel"', "7", "text in quotes"),
        ("seats = 120", 'seats = "many"', "number of seats"),
        ("latitude = 54.3", "latitude = 154.3", "-90 to 90"),
        ("latitude = 54.3", "latitude = nan", "-90 to 90"),
        ('["Kai"]', '"Kai"', "a list of names"),
        ("estimated = true", 'mode = "fly"', '"walk" or "ride"'),
    ],
)
def test_a_wrong_value_is_left_out_and_said_where(good: str, bad: str, expected: str) -> None:
    text = WHOLE.replace(good, bad)
    assert text != WHOLE
    reading = read(text)
    (problem,) = reading.problems
    key = text.splitlines()[problem.line - 1].split(" = ")[0]
    assert problem.line == line_of(text, bad)
    assert problem.field.endswith(f".{key}")
    assert problem.severity == "error"
    assert expected in problem.says
    assert reading.festival
    assert len(reading.venues) == 2
    assert len(reading.transfers) == 1


@pytest.mark.parametrize(
    ("good", "bad", "field"),
    [
        ('name = "Mühle"', "name = 3", "venues.name"),
        ('name = "Mühle"', 'name = " "', "venues.name"),
        ('name = "Mühle"', 'town = "Kiel"', "venues.name"),
        ('name = "Mühle"', 'name = "Mühle"\nid = "kai"', "venues.id"),
        ("minutes = 12", "minutes = -1", "transfers.minutes"),
        ("minutes = 12", "minutes = 12.5", "transfers.minutes"),
        ("minutes = 12", "", "transfers.minutes"),
        ('to = "Mühle"', 'to = "Nowhere"', "transfers.to"),
        ('to = "Mühle"', 'to = "Kai"', "transfers.to"),
        ('from = "kai"', "from = 4", "transfers.from"),
    ],
)
def test_what_cannot_be_without_a_value_is_left_out_whole(good: str, bad: str, field: str) -> None:
    reading = read(WHOLE.replace(good, bad))
    assert reading.festival
    assert {problem.field for problem in reading.problems} >= {field}
    assert (len(reading.venues), len(reading.transfers)) in ((1, 0), (2, 0))
    assert all(problem.line > 0 and problem.severity == "error" for problem in reading.problems)


def test_the_same_way_twice_is_kept_once() -> None:
    text = f'{WHOLE}\n[[transfers]]\nfrom = "Mühle"\nto = "Kai"\nminutes = 3\n'
    reading = read(text)
    assert [transfer.minutes for transfer in reading.transfers] == [12]
    assert places(reading) == [(line_of(text, 'to = "Kai"'), "transfers.to", "error")]


def test_a_key_nobody_knows_is_a_warning() -> None:
    text = WHOLE.replace("seats = 120", "seats = 120\ncolour = 3") + "\n[weather]\nrain = true\n"
    reading = read(text)
    assert places(reading) == [(0, "weather", "warning"), (line_of(text, "colour"), "venues.colour", "warning")] or (
        places(reading)
        == [(line_of(text, "colour"), "venues.colour", "warning"), (line_of(text, "[weather]"), "weather", "warning")]
    )
    assert "aliases" in next(problem.says for problem in reading.problems if problem.field == "venues.colour")


def test_venues_that_are_no_list_of_tables_are_an_error() -> None:
    reading = read('[festival]\nname = "x"\ntimezone = "UTC"\n[venues]\nname = "y"\n')
    assert reading.venues == ()
    assert [(problem.field, problem.severity) for problem in reading.problems] == [("venues", "error")]
    assert "[[venues]]" in reading.problems[0].says


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[festival]\nname = "x"\n', "line 1: “timezone” is missing"),
        ('[festival]\nname = "x"\ntimezone = "Mars/Base"\n', 'line 3: “timezone” is "Mars/Base"'),
        ('[festival]\ntimezone = "UTC"\n', "line 1: “name” is missing"),
        ("[festival\n", "line 1: this is no TOML"),
        ('[festival]\nname = "x\n', "line 2: this is no TOML"),
        ("festival = 3\n", "no table"),
        ('[[venues]]\nname = "x"\n', "no table"),
        ("", "no table"),
        ("x = " + "[" * 100_000, "too deeply"),
    ],
)
def test_a_file_that_says_too_little_cannot_be_read(text: str, words: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(text)
    assert words in caught.value.message
    assert "festival.toml" in caught.value.message
    assert caught.value.exit_code == 3


def test_a_file_in_another_encoding_is_said_where() -> None:
    with pytest.raises(UnreadableError, match="line 3"):
        read_festival(WHOLE.encode("latin-1"), name="festival.toml")


def test_escape_codes_do_not_reach_a_name() -> None:
    reading = read(WHOLE.replace("Kino am Kai", r"Kino \u001b[31mam Kai"))
    assert reading.venues[0].name == "Kino am Kai"


toml_values = st.one_of(
    st.text("abc äß", max_size=8).map(lambda text: f'"{text}"'),
    st.sampled_from(["3", "-1", "1.5", "nan", "true", "[]", '["x"]', "[3]", "{}", "2021-11-11", "05:00:00"]),
)
keys = st.sampled_from(
    [
        "id",
        "name",
        "timezone",
        "edition",
        "starts",
        "ends",
        "sections",
        "seats",
        "aliases",
        "from",
        "to",
        "minutes",
        "x",
    ]
)
tables = st.sampled_from(["festival", "[venues]", "[transfers]"])


@given(st.lists(st.tuples(tables, st.dictionaries(keys, toml_values))))
def test_no_values_break_the_reader(content: list[tuple[str, dict[str, str]]]) -> None:
    text = '[festival]\nname = "x"\ntimezone = "UTC"\n'
    for table, values in content:
        text += f"[{table}]\n" + "".join(f"{key} = {value}\n" for key, value in values.items())
    try:
        reading = read(text)
    except UnreadableError as error:
        assert "no TOML" in error.message  # noqa: PT017
        return
    assert reading.festival
    assert all(0 <= problem.line <= text.count("\n") + 1 for problem in reading.problems)
