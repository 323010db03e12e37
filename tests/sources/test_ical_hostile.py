"""Calendars that are broken, cut off or made to break a reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical_reading import ALL_CALENDARS, BERLIN, calendar, event, read, says

from fest_tui.errors import UnreadableError
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import is_plain
from fest_tui.sources.ical import is_ical, read_ical
from fest_tui.sources.known import Known

calendars = pytest.mark.parametrize("path", ALL_CALENDARS, ids=lambda path: path.stem)
HOSTED = next(path for path in ALL_CALENDARS if path.stem == "hosted").read_bytes()


def read_bytes(data: bytes) -> Reading | None:
    """What the data says; nothing when it is refused."""
    is_ical(data)
    try:
        return read_ical(data, name="festival.ics", known=Known(zone=BERLIN))
    except UnreadableError as error:
        assert error.message  # noqa: PT017
        return None


@calendars
def test_a_cut_at_any_byte_keeps_the_events_before_it(path: object) -> None:
    data = path.read_bytes()  # type: ignore[attr-defined]
    whole = read_bytes(data)
    assert whole
    lines = data.count(b"\n") + 1
    for cut in range(data.index(b"END:VEVENT") + 10, len(data.rstrip())):
        reading = read_bytes(data[:cut])
        assert reading
        ended = data[:cut].count(b"END:VEVENT")
        screened = [slot.id for slot in reading.screenings]
        assert screened == [slot.id for slot in whole.screenings][: len(screened)]
        assert len(screened) + 1 >= min(ended, len(whole.screenings))
        assert not reading.whole
        assert any(problem.severity == "error" for problem in reading.problems)
        assert all(1 <= problem.line <= lines for problem in reading.problems)


def test_the_event_that_a_file_breaks_off_in_is_named_and_left_out() -> None:
    text = calendar(event(), event(title="Half"))
    reading = read(text[: text.rindex("END:VEVENT")])
    assert [slot.title for slot in reading.screenings] == ["Dune Walkers"]
    assert (8, "line", "error") in says(reading)
    assert any("Half" in problem.says for problem in reading.problems)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_kind_of_line_end_is_one(end: str) -> None:
    text = calendar("NAME:Küste", event("DESCRIPTION:One\n two", "GEO:99;99"))
    assert read(text.replace("\n", end)) == read(text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_unicode_is_read(encoding: str) -> None:
    text = calendar("NAME:Küste", event(title="Dünen –"))
    assert read_bytes(text.encode(encoding)) == read(text)


def test_another_encoding_is_read_with_a_warning() -> None:
    reading = read_bytes(calendar(event(title="Dünen")).encode("latin-1"))
    assert reading
    assert reading.screenings[0].title == "Dünen"
    assert (4, "encoding", "warning") in says(reading)


def test_a_broken_line_loses_only_itself() -> None:
    reading = read(calendar(event("no property", "DTEND:20211119T210000"), event(title="Other")))
    assert [slot.title for slot in reading.screenings] == ["Dune Walkers", "Other"]
    assert f"{reading.screenings[0].ends:%H:%M}" == "21:00"
    assert (7, "line", "warning") in says(reading)


def test_an_event_without_an_end_ends_where_the_next_begins() -> None:
    text = calendar(event(), event(title="Other")).replace("END:VEVENT\nBEGIN", "BEGIN", 1)
    reading = read(text)
    assert [slot.title for slot in reading.screenings] == ["Dune Walkers", "Other"]
    assert (3, "line", "warning") in says(reading)
    assert reading.whole


def test_an_end_without_a_beginning_is_a_warning() -> None:
    reading = read(calendar("END:VEVENT", event()))
    assert len(reading.screenings) == 1
    assert (3, "line", "warning") in says(reading)


def test_components_nested_without_end_are_refused() -> None:
    with pytest.raises(UnreadableError, match=r"festival.ics, line \d+: .* nested too deeply"):
        read(calendar(*["BEGIN:X"] * 10_000, event()))


@pytest.mark.parametrize(
    "line",
    [
        "SUMMARY:" + " " * 300_000,
        "SUMMARY:" + "\\" * 300_001,
        "SUMMARY;" + 'X="' * 100_000,
        "SUMMARY" + ";X=" * 100_000,
        "CATEGORIES:" + "," * 300_000,
        "CATEGORIES:" + "\\," * 150_000,
        "DESCRIPTION:" + "\\n" * 150_000,
        "DESCRIPTION:" + "<b>" * 100_000,
        "DTEND:" + "P" + "1" * 300_000,
        "DTEND;TZID=" + "/" * 300_000 + ":20211119T210000",
        "GEO:" + "1" * 300_000,
        "A" * 300_000,
        "\n".join("A" for _ in range(100_000)),
        "\n ".join("A" for _ in range(100_000)),
        "\r" * 300_000,
        "LOCATION:" + ", " * 150_000,
        "STATUS:" + "(" * 300_000,
        "URL:http://" + "\x00" * 10 + "a" * 300_000,
        "BEGIN:VEVENT\nEND:VEVENT\n" * 10_000,
        "END:VEVENT\n" * 30_000,
        "SUMMARY:\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
)
def test_a_pathological_line_is_read_like_any_other(line: str) -> None:
    reading = read_bytes(calendar(event(title="Before"), event(line), event(title="After")).replace("\0", "").encode())
    assert reading
    assert {"Before", "After"} <= {slot.title for slot in reading.screenings}
    assert len(reading.problems) < 60


def test_the_same_event_many_times_over_is_read_in_good_time() -> None:
    same = [event(f"UID:{number % 7}", f"DESCRIPTION:{number}") for number in range(4000)]
    reading = read(calendar(*same))
    assert len({film.id for film in reading.films}) == len({slot.id for slot in reading.screenings}) == 4000


def test_no_escape_code_reaches_a_screen() -> None:
    bad = "\x1b[31mRed\x1b]0;x\x07\u202e"
    data = calendar(f"NAME:{bad}", event(f"DESCRIPTION:{bad}", f"UID:{bad}", f"GEO:{bad}", title=bad, where=bad))
    reading = read(data)
    assert reading.festival
    (slot,), (film,), (venue,) = reading.screenings, reading.films, reading.venues
    texts = [reading.festival.name, slot.title, slot.source_id, film.synopsis, venue.name]
    texts += [problem.says for problem in reading.problems]
    assert all(map(is_plain, texts))
    assert slot.title == "Red"


@pytest.mark.parametrize("data", [b"", b"BEGIN:VCALENDAR", b"\0" * 100, bytes(range(256)) * 30, b"BEGIN:VEVENT\n" * 3])
def test_what_holds_no_event_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_ical(data, name="festival.ics", known=Known(zone=BERLIN))


@given(st.data())
def test_noise_in_a_calendar_is_a_problem_and_never_a_failure(data: st.DataObject) -> None:
    noisy = bytearray(HOSTED)
    for _ in range(data.draw(st.integers(1, 12))):
        noisy[data.draw(st.integers(0, len(noisy) - 1))] = data.draw(st.integers(0, 255))
    reading = read_bytes(bytes(noisy))
    assert reading is None or all(0 <= problem.line <= noisy.count(b"\n") + 200 for problem in reading.problems)


NAMES = "BEGIN END DTSTART DTEND DURATION RRULE RDATE RECURRENCE-ID UID SUMMARY LOCATION GEO URL STATUS CATEGORIES TZID"
VALUES = (
    "VEVENT VCALENDAR VTIMEZONE STANDARD 20211119T200000 20211119T200000Z 20211119 PT2H +0100 1;2 X UTC "
    "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU 00000000T000000 99999999T999999Z"
)
values = st.one_of(st.text(max_size=20), st.sampled_from(VALUES.split()))
parameters = st.sampled_from(["", ";TZID=X", ";TZID=Europe/Berlin", ";VALUE=DATE", ';A="b:c"', ";", ';"'])
lines = st.builds("{}{}:{}".format, st.sampled_from([*NAMES.split(), "TZOFFSETFROM", "TZOFFSETTO"]), parameters, values)


@given(st.lists(st.one_of(lines, st.just(event("UID:1"))), max_size=30))
def test_no_lines_break_the_reader(content: list[str]) -> None:
    text = calendar(*content)
    reading = read_bytes(text.encode("utf-8", "surrogatepass"))
    assert reading == read_bytes(text.encode("utf-8", "surrogatepass"))
    assert reading is None or all(slot.starts < slot.ends for slot in reading.screenings)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    assert read_bytes(data) is None or b"VEVENT" in data.upper()
