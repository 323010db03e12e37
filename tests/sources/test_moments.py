"""From dates and clocks to instants: nights, clock changes, the edge of the calendar."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.programme.times import minutes_between
from fest_tui.sources.clocks import ClockRead, find_clock
from fest_tui.sources.moments import instants

BERLIN = ZoneInfo("Europe/Berlin")
DAY = dt.date(2021, 11, 19)


def shown(date: dt.date, text: str) -> list[str | None]:
    clock = find_clock(text)
    assert clock is not None
    return [f"{moment:%m-%d %H:%M %z}" if moment else None for moment in instants(date, clock, BERLIN)]


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("20:30", ["11-19 20:30 +0100", None]),
        ("16:30 - 17:43", ["11-19 16:30 +0100", "11-19 17:43 +0100"]),
        ("22:30 – 01:15", ["11-19 22:30 +0100", "11-20 01:15 +0100"]),
        ("20:00 – 24:00", ["11-19 20:00 +0100", "11-20 00:00 +0100"]),
        ("10:00 – 10:00", ["11-19 10:00 +0100", "11-20 10:00 +0100"]),
        ("00:30", ["11-19 00:30 +0100", None]),
        ("12:00 am", ["11-19 00:00 +0100", None]),
        ("24:00", ["11-20 00:00 +0100", None]),
        ("24:00 – 02:00", ["11-20 00:00 +0100", "11-20 02:00 +0100"]),
    ],
)
def test_a_date_and_a_clock_are_instants(text: str, moments: list[str | None]) -> None:
    assert shown(DAY, text) == moments


def test_a_span_over_the_clock_change_has_its_real_length() -> None:
    spring, autumn = dt.date(2021, 3, 28), dt.date(2021, 10, 31)
    clock = ClockRead(dt.time(1), dt.time(4), 0, 0)
    lengths = [
        minutes_between(starts, ends) for starts, ends in (instants(d, clock, BERLIN) for d in (spring, autumn)) if ends
    ]
    assert lengths == [120, 240]


def test_an_end_that_the_clock_change_swallows_is_none() -> None:
    assert shown(dt.date(2021, 3, 28), "02:30 – 03:00") == ["03-28 03:30 +0200", None]


def test_an_end_beyond_the_calendar_is_an_overflow() -> None:
    with pytest.raises(OverflowError):
        instants(dt.date.max, ClockRead(dt.time(22), dt.time(1), 0, 0), BERLIN)


CLOCKS = st.builds(
    ClockRead, st.times(), st.none() | st.times(), start=st.just(0), stop=st.just(0), next_day=st.booleans()
)


@given(st.dates(dt.date(1890, 1, 1), dt.date(2200, 12, 31)), CLOCKS)
def test_an_end_is_after_its_start_and_within_a_day(date: dt.date, clock: ClockRead) -> None:
    starts, ends = instants(date, clock, BERLIN)

    assert starts.tzinfo is BERLIN
    assert ends is None or 0 <= minutes_between(starts, ends) <= 25 * 60
