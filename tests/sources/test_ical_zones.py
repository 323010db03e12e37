"""The zones of a calendar's times, and the zone of its festival."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from ical_reading import CALENDARS, calendar, event, read, says

from fest_tui.errors import UnreadableError
from fest_tui.sources.ical import read_ical
from fest_tui.sources.known import Known

NAMED = "NAME:Fest"


def starts(*parts: str, zone: ZoneInfo | None = None) -> list[str]:
    """The instants at which the events of a calendar start."""
    return [slot.starts.isoformat() for slot in read(calendar(*parts), zone).screenings]


def defined(*lines: str) -> str:
    """A definition of the zone `Harbour` with one observance."""
    usual = ["DTSTART:20000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0330"]
    return "\n".join(
        ["BEGIN:VTIMEZONE", "TZID:Harbour", "BEGIN:STANDARD", *(lines or usual), "END:STANDARD", "END:VTIMEZONE"]
    )


HARBOUR = event(at="DTSTART;TZID=Harbour:20211119T200000")


def test_the_zone_that_a_calendar_declares_is_the_festivals() -> None:
    reading = read(calendar(NAMED, "X-WR-TIMEZONE:America/Toronto", event(at="DTSTART:20211119T200000Z")))
    assert reading.festival
    assert reading.festival.timezone == "America/Toronto"
    assert reading.screenings[0].starts.isoformat() == "2021-11-19T15:00:00-05:00"


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Vienna",
        '"Europe/Vienna"',
        "/Europe/Vienna",
        "/maker.example/20050126_1/Europe/Vienna",
        "/maker.example/Europe/Vienna",
        "Central European Time/Europe/Vienna",
    ],
)
def test_the_one_zone_of_all_times_is_the_festivals(name: str) -> None:
    reading = read(calendar(NAMED, event(at=f"DTSTART;TZID={name}:20211119T200000")), zone=None)
    assert reading.festival
    assert reading.festival.timezone == "Europe/Vienna"
    assert reading.screenings[0].starts.isoformat() == "2021-11-19T20:00:00+01:00"
    assert reading.problems == ()


def test_a_zone_may_have_a_name_of_three_parts() -> None:
    (start,) = starts(event(at="DTSTART;TZID=/maker.example/2005/America/Argentina/Salta:20211119T200000"))
    assert start == "2021-11-19T20:00:00-03:00"


def test_a_zone_of_windows_is_known() -> None:
    assert starts(event(at='DTSTART;TZID="Tokyo Standard Time":20211119T200000')) == ["2021-11-19T20:00:00+09:00"]


def test_times_of_several_zones_need_the_festivals() -> None:
    events = [event(at=f"DTSTART;TZID=Europe/{town}:20211119T200000") for town in ("Berlin", "London")]
    with pytest.raises(UnreadableError, match="local times"):
        starts(*events)
    assert starts(*events, zone=ZoneInfo("Europe/Rome")) == ["2021-11-19T20:00:00+01:00", "2021-11-19T21:00:00+01:00"]


@pytest.mark.parametrize("declared", ["", "X-WR-TIMEZONE:UTC", "X-WR-TIMEZONE:Etc/UTC"])
@pytest.mark.parametrize("written", ["DTSTART:20211119T200000Z", "DTSTART;TZID=Etc/UTC:20211119T200000Z"])
def test_a_festival_in_utc_is_a_guess(declared: str, written: str) -> None:
    late = event(at=written)
    with pytest.raises(UnreadableError, match="in UTC") as caught:
        starts(NAMED, declared, late)
    assert "--timezone" in caught.value.hint
    assert starts(NAMED, declared, late, zone=ZoneInfo("Europe/Berlin")) == ["2021-11-19T21:00:00+01:00"]


def test_times_without_a_zone_are_the_festivals_and_said_once() -> None:
    reading = read(calendar(event(), event(title="Other")))
    assert reading.screenings[0].starts.isoformat() == "2021-11-19T20:00:00+01:00"
    assert says(reading) == [(5, "timezone", "warning")]
    assert "Europe/Berlin" in reading.problems[0].says
    with pytest.raises(UnreadableError, match="local times"):
        read(calendar(event()), zone=None)


def test_a_zone_that_nobody_knows_is_said_once() -> None:
    events = [event(at="DTSTART;TZID=Nowhere/Land:20211119T200000", title=title) for title in ("A", "B")]
    reading = read(calendar(*events))
    assert [slot.starts.isoformat() for slot in reading.screenings] == ["2021-11-19T20:00:00+01:00"] * 2
    assert says(reading) == [(5, "timezone", "warning")]
    assert "Nowhere/Land" in reading.problems[0].says


def test_a_declared_zone_that_nobody_knows_is_left_out() -> None:
    reading = read(calendar("X-WR-TIMEZONE:Mars/Base", event(at="DTSTART:20211119T190000Z")))
    assert reading.screenings[0].starts.isoformat() == "2021-11-19T20:00:00+01:00"
    assert says(reading) == [(3, "timezone", "warning")]


def test_a_zone_defined_in_the_file_is_used() -> None:
    reading = read_ical((CALENDARS / "office.ics").read_bytes(), name="office.ics", known=Known())
    assert [(slot.starts.isoformat(), slot.ends.isoformat()) for slot in reading.screenings] == [
        ("2022-03-20T18:30:00+02:00", "2022-03-20T20:15:00+02:00"),
        ("2022-03-27T18:30:00+03:00", "2022-03-27T20:15:00+03:00"),
    ]
    assert reading.problems == ()
    assert reading.films[0].synopsis == "Nine films about boats."


@pytest.mark.parametrize(
    ("wall_clock", "utc"),
    [
        ("19991231T200000", "1999-12-31T19:00:00"),
        ("20000101T000000", "1999-12-31T23:00:00"),
        ("20000101T020000", "2000-01-01T01:00:00"),
        ("20000101T023000", "1999-12-31T23:00:00"),
    ],
)
def test_a_defined_change_counts_from_when_clocks_show_it(wall_clock: str, utc: str) -> None:
    text = calendar(defined(), event(at=f"DTSTART;TZID=Harbour:{wall_clock}"))
    (slot,) = read(text, ZoneInfo("Etc/UTC")).screenings
    assert slot.starts.isoformat() == f"{utc}+00:00"


def test_dates_of_a_defined_change_are_used() -> None:
    zone = defined(
        "DTSTART:20000101T000000", "RDATE:20210101T000000,20220101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:-0230"
    )
    assert starts(zone, HARBOUR, zone=ZoneInfo("Etc/UTC")) == ["2021-11-19T22:30:00+00:00"]


@pytest.mark.parametrize(
    "lines",
    [
        ["DTSTART:20000101T000000", "TZOFFSETFROM:+0100"],
        ["DTSTART:20000101", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200"],
        ["DTSTART:20001399T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200"],
        ["DTSTART:00010101T000000", "TZOFFSETFROM:+1400", "TZOFFSETTO:+0200"],
        ["DTSTART:20000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+9900"],
        ["DTSTART:20000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=SECONDLY"],
        ["DTSTART:20000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYDAY=SU"],
        ["DTSTART:20000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYSECOND=1"],
        ["DTSTART:20000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=99"],
        ["DTSTART:20000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RDATE:never"],
        ["X-NOTHING:1"],
    ],
)
def test_a_definition_that_cannot_be_relied_on_is_not_used(lines: list[str]) -> None:
    reading = read(calendar(defined(*lines), HARBOUR))
    assert [slot.starts.isoformat() for slot in reading.screenings] == ["2021-11-19T20:00:00+01:00"]
    assert [problem.field for problem in reading.problems] == ["timezone"]


def test_a_definition_of_countless_changes_is_not_used() -> None:
    begin, observance, end = defined().partition(
        defined()[defined().index("BEGIN:STANDARD") : defined().index("END:VTIME")]
    )
    assert [problem.field for problem in read(calendar(begin, *[observance] * 20, end, HARBOUR)).problems] == []
    assert [problem.field for problem in read(calendar(begin, *[observance] * 200, end, HARBOUR)).problems] == [
        "timezone"
    ]


def test_a_time_that_clocks_never_show_is_read_as_an_hour_later() -> None:
    reading = read(calendar(event(at="DTSTART;TZID=Europe/Berlin:20210328T023000")))
    assert reading.screenings[0].starts.isoformat() == "2021-03-28T03:30:00+02:00"
    assert says(reading) == [(5, "starts", "warning")]


def test_a_night_with_a_clock_change_has_its_real_length() -> None:
    reading = read(calendar(event("DURATION:PT2H", at="DTSTART;TZID=Europe/Berlin:20211031T013000")))
    assert reading.screenings[0].ends.isoformat() == "2021-10-31T02:30:00+01:00"
