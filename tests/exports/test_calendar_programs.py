"""khal and calcurse take our calendars: every start, end and alarm, once however often, and a move is a move."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from choosing import NOW, night_of_the_clocks, picking, prop
from icalendar import Calendar
from msgspec.structs import replace
from taking import needs, run

from builders import at, programme, screening, venue
from fest_tui.exports.ics import ics
from fest_tui.programme.merge_screenings import with_slot
from fest_tui.programme.programme import Programme

KHAL = """\
[calendars]
[[fest]]
path = {path}
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = {zone}
default_timezone = {zone}
[default]
default_calendar = fest
[sqlite]
path = {cache}
"""


class Khal:
    """khal with a calendar of its own."""

    def __init__(self, folder: Path, zone: str = "Europe/Berlin") -> None:
        self._folder = folder
        self.events = folder / "events"
        self.events.mkdir()
        self._settings = folder / "khal.conf"
        self._settings.write_text(KHAL.format(path=self.events, cache=folder / "cache.db", zone=zone), "utf-8")

    def take(self, content: bytes) -> None:
        file = self._folder / "plan.ics"
        file.write_bytes(content)
        run("khal", "-c", self._settings, "import", "--batch", "-a", "fest", file)

    def listed(self, day: str, days: int = 3) -> list[str]:
        shown = "{start-long} {end-long} {title}{alarm-symbol}"
        printed = run("khal", "-c", self._settings, "list", day, f"{days}d", "--format", shown, "--day-format", "")
        return list(dict.fromkeys(line for line in printed.splitlines() if line))

    def alarms(self) -> dict[str, dt.datetime]:
        """When the alarms of the calendar's own files ring, in UTC."""
        found = {}
        for file in self.events.iterdir():
            for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
                (alarm,) = event.walk("VALARM")
                found[str(event["summary"])] = prop(event, "dtstart").dt.astimezone(dt.UTC) + prop(alarm, "trigger").dt
        return found


def evening(starts: str, hall: str = "murnau") -> Programme:
    known = screening("NICO", "2021-11-19 18:30", "murnau")
    new = replace(known, starts=at(starts), ends=at(starts) + dt.timedelta(minutes=90), venue=hall)
    return programme(with_slot(known, new), venues=[venue("Murnau"), venue("Caligari")])


@needs("khal")
def test_khal_takes_every_start_end_and_alarm_across_the_change_of_clocks(tmp_path: Path) -> None:
    khal = Khal(tmp_path)
    khal.take(ics(picking(night_of_the_clocks()), now=NOW))

    assert [line.rstrip(" ⏰") for line in khal.listed("2021-10-30")] == [
        "2021-10-30 20:00 2021-10-30 21:30 EVENING",
        "2021-10-31 01:00 2021-10-31 03:00 NIGHT",
        "2021-10-31 03:30 2021-10-31 04:30 AFTER",
        "2021-10-31 20:00 2021-10-31 21:30 NEXT DAY",
    ]
    assert all("⏰" in line for line in khal.listed("2021-10-30"))
    assert khal.alarms() == {
        "EVENING": dt.datetime(2021, 10, 30, 17, 30, tzinfo=dt.UTC),
        "NIGHT": dt.datetime(2021, 10, 30, 22, 25, tzinfo=dt.UTC),
        "AFTER": dt.datetime(2021, 10, 31, 1, 55, tzinfo=dt.UTC),
        "NEXT DAY": dt.datetime(2021, 10, 31, 18, 30, tzinfo=dt.UTC),
    }


@needs("khal")
def test_khal_elsewhere_shows_the_same_instants(tmp_path: Path) -> None:
    khal = Khal(tmp_path, "America/New_York")
    khal.take(ics(picking(night_of_the_clocks(), "after-1"), now=NOW))

    assert [line.rstrip(" ⏰") for line in khal.listed("2021-10-30")] == ["2021-10-30 22:30 2021-10-30 23:30 AFTER"]


@needs("khal")
def test_khal_makes_no_second_event_and_moves_one_that_moved(tmp_path: Path) -> None:
    khal = Khal(tmp_path)
    before, after = evening("2021-11-19 18:30"), evening("2021-11-20 19:05", "caligari")
    khal.take(ics(picking(before), now=NOW))
    khal.take(ics(picking(before), now=NOW + dt.timedelta(hours=1)))
    assert [line.rstrip(" ⏰") for line in khal.listed("2021-11-18", 5)] == ["2021-11-19 18:30 2021-11-19 20:00 NICO"]

    khal.take(ics(picking(after), now=NOW + dt.timedelta(days=1)))

    assert [line.rstrip(" ⏰") for line in khal.listed("2021-11-18", 5)] == ["2021-11-20 19:05 2021-11-20 20:35 NICO"]
    assert len(list(khal.events.iterdir())) == 1

    khal.take(ics(picking(before), now=NOW + dt.timedelta(days=2)))

    assert [line.rstrip(" ⏰") for line in khal.listed("2021-11-18", 5)] == ["2021-11-19 18:30 2021-11-19 20:00 NICO"]


@needs("calcurse")
@pytest.mark.parametrize(
    ("zone", "after"),
    [
        ("Europe/Berlin", "10/31/2021 @ 03:30 -> 10/31/2021 @ 04:30"),
        ("UTC", "10/31/2021 @ 02:30 -> 10/31/2021 @ 03:30"),
    ],
)
def test_calcurse_takes_every_start_end_and_alarm(tmp_path: Path, zone: str, after: str) -> None:
    plan = tmp_path / "plan.ics"
    plan.write_bytes(ics(picking(night_of_the_clocks()), now=NOW))
    own = ("calcurse", "-C", tmp_path, "-D", tmp_path)

    report = run(*own, "-i", plan, TZ=zone)

    assert "4 apps / 0 events / 0 todos / 0 skipped" in report
    kept = (tmp_path / "apts").read_text("utf-8").splitlines()
    (line,) = [line for line in kept if "AFTER" in line]
    assert line.startswith(after)
    assert all("!" in line for line in kept), "each has an alarm"
    listed = run(*own, "-Q", "--from", "10/30/2021", "--days", "3", TZ=zone)
    assert all(title in listed for title in ("EVENING", "NIGHT", "AFTER", "NEXT DAY"))
