"""The rules of a zone in a calendar file give the same clocks as the zone itself."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from choosing import prop

from fest_tui.exports.ics.zone import onsets, timezone_rules

ZONES = (
    "Europe/Berlin",
    "Europe/Dublin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "UTC",
)
HOUR = dt.timedelta(hours=1)


@pytest.mark.parametrize("name", ZONES)
def test_every_hour_of_the_years_has_the_zones_own_offset(name: str) -> None:
    zone = ZoneInfo(name)
    rules = timezone_rules(name, zone, range(2021, 2023))
    # RFC 5545, 3.6.5: the onset is a local time by the offset before it.
    starts = sorted(
        ((prop(rule, "dtstart").dt - prop(rule, "tzoffsetfrom").td).replace(tzinfo=dt.UTC), prop(rule, "tzoffsetto").td)
        for rule in rules.subcomponents
    )
    moment, wrong = dt.datetime(2020, 12, 31, 10, tzinfo=dt.UTC), []
    while moment.year < 2023:
        by_rules = [offset for onset, offset in starts if onset <= moment]
        if by_rules[-1] != moment.astimezone(zone).utcoffset():
            wrong.append(moment)
        moment += HOUR

    assert wrong == []
    assert starts[0][0] <= dt.datetime(2020, 12, 31, 10, tzinfo=dt.UTC)


def test_clocks_go_forward_by_the_time_before_the_change() -> None:
    (_state, spring, autumn) = timezone_rules(
        "Europe/Berlin", ZoneInfo("Europe/Berlin"), range(2021, 2022)
    ).subcomponents

    assert (spring.name, prop(spring, "dtstart").dt) == ("DAYLIGHT", dt.datetime(2021, 3, 28, 2))  # noqa: DTZ001
    assert (autumn.name, prop(autumn, "dtstart").dt) == ("STANDARD", dt.datetime(2021, 10, 31, 3))  # noqa: DTZ001


def test_a_change_is_found_to_the_second() -> None:
    spring, autumn = list(onsets(ZoneInfo("America/New_York"), range(2021, 2022)))[1:]

    assert spring.at == dt.datetime(2021, 3, 14, 7, tzinfo=dt.UTC)
    assert autumn.at == dt.datetime(2021, 11, 7, 6, tzinfo=dt.UTC)
