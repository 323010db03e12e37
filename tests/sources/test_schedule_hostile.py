"""Schedules made to break a reader."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from schedule_reading import ALL_SCHEDULES, SCHEDULES, event, read, read_fixture, talk, v1, xml

from fest_tui.errors import UnreadableError
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import is_plain

FORMS = [path.name for path in ALL_SCHEDULES]


def is_sound(reading: Reading, lines: int) -> bool:
    """Whether all ids of a reading meet, its times are in order, its words plain, and its problems located."""
    films = {film.id for film in reading.films}
    venues = {venue.id for venue in reading.venues}
    assert all(set(each.films) <= films and each.venue in venues for each in reading.screenings)
    assert len({each.id for each in reading.screenings}) == len(reading.screenings) > 0
    assert len(films) == len(reading.films)
    assert all(each.ends > each.starts for each in reading.screenings)
    assert all(is_plain(words) for film in reading.films for words in (film.title, film.synopsis, film.form))
    assert all(is_plain(problem.says) and 0 <= problem.line <= lines for problem in reading.problems)
    return True


def attempt(data: bytes) -> None:
    try:
        reading = read(data)
    except UnreadableError as error:
        assert is_plain(error.message)  # noqa: PT017
        return
    assert is_sound(reading, data.count(b"\n") + data.count(b"\r") + 1)


@pytest.mark.parametrize("name", FORMS)
def test_the_same_data_gives_the_same_reading(name: str) -> None:
    assert read_fixture(name) == read_fixture(name)
    assert is_sound(read_fixture(name), 1000)


@given(st.sampled_from(FORMS), st.data())
def test_a_cut_anywhere_is_read_or_refused(name: str, data: st.DataObject) -> None:
    whole = (SCHEDULES / name).read_bytes()
    attempt(whole[: data.draw(st.integers(0, len(whole)))])


@given(st.sampled_from(FORMS), st.data())
def test_noise_anywhere_is_read_or_refused(name: str, data: st.DataObject) -> None:
    noisy = bytearray((SCHEDULES / name).read_bytes())
    for _number in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(noisy) - 1))
        noisy[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    attempt(bytes(noisy))


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["2024-07-05T20:00:00+02:00", "20:00", "2024-07-05", "0:30", "UTC", "0001-01-01T00:00:00+14:00"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "id", "en", "x"]), inner),
    max_leaves=6,
)
times = ["start", "end", "date", "duration"]
names = ["title", "room", "track", "persons", "participants", "speakers", "id", "guid", "code"]
fields = st.sampled_from([*times, *names, "type", "abstract", "language", "url", "state"])


@given(
    st.lists(st.dictionaries(fields, values), max_size=5), st.dictionaries(st.sampled_from(["rooms", "tracks"]), values)
)
def test_no_values_break_a_form_of_json(events: list[dict[str, object]], more: dict[str, object]) -> None:
    attempt(v1(*events, **more).encode())
    attempt(json.dumps({"talks": events, **more}).encode())
    attempt(json.dumps({"schedule": {"conference": more, "events": events}}).encode())


@given(st.lists(st.tuples(fields, st.text(max_size=12) | st.just("2024-07-05T20:00:00+02:00")), max_size=12))
def test_no_values_break_the_xml_form(facts: list[tuple[str, str]]) -> None:
    attempt(
        xml("<event>" + "".join(f"<{name}>{value}</{name}>" for name, value in facts) + "</event>").encode(
            "utf-8", "ignore"
        )
    )


@pytest.mark.parametrize("year", ["0001", "9999", "1799", "0000"])
def test_a_year_that_no_festival_is_in_is_told(year: str) -> None:
    odd = event(title="Odd", more=f"<date>{year}-01-01T00:00:00+14:00</date>", start="")
    reading = read(xml(odd + event()))
    assert [each.title for each in reading.screenings] == ["Nets"]
    assert len(reading.problems) == 1


def test_enormous_numbers_are_read_or_told() -> None:
    huge = "9" * 10_000
    attempt(v1(talk(duration=0)).replace('"duration": 0', f'"duration": {huge}').encode())
    attempt(v1(talk(duration=0)).replace('"duration": 0', '"duration": 1e400').encode())
    reading = read(xml(event(duration=huge, attributes=f'id="{huge}"')))
    assert len(reading.screenings) == 1


@pytest.mark.parametrize("run", ["word ", "<p>", "&lt;", "[", " ", "(", "1:", "*"])
def test_a_megabyte_on_one_line_is_read(run: str) -> None:
    words = run * (1_000_000 // len(run))
    assert len(read(v1(talk(abstract=words, title=words, start="20:00"))).screenings) == 1
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    assert len(read(xml(event(more=f"<abstract>{escaped}</abstract>"))).screenings) == 1


@pytest.mark.parametrize("field", ["start", "end", "date", "duration", "room", "type", "language", "url", "id"])
@pytest.mark.parametrize("run", ["1", ":", " ", "-", "T", "P1"])
def test_a_field_of_a_megabyte_is_read_or_told(field: str, run: str) -> None:
    reading = read(v1(talk(**{field: run * 500_000}), talk()))
    assert len(reading.screenings) >= 1


def test_many_slots_of_one_title_are_read() -> None:
    reading = read(xml("".join(event(more=f"<abstract>{number}</abstract>") for number in range(3000))))
    assert len(reading.films) == len(reading.screenings) == 3000


def test_nothing_heavy_is_loaded_until_a_schedule_is_read() -> None:
    code = (
        "import sys, fest_tui.sources.schedule; print([each for each in ('lxml', 'html5lib') if each in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
