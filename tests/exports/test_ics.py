"""Calendar files: what they say of a screening, and what becomes of it when the programme changes."""

from __future__ import annotations

import datetime as dt

import pytest
from choosing import NOW, night_of_the_clocks, picking, prop
from icalendar import Calendar, Event
from msgspec.structs import replace

from builders import BERLIN, at, exground_friday, film, programme, screening, venue
from fest_tui.exports.ics import ics
from fest_tui.exports.selection import Selection, all_selected, day_selected, picks_selected, those_selected
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.programme.change import Change
from fest_tui.programme.diff import changes_between
from fest_tui.programme.merge_screenings import with_slot
from fest_tui.programme.model import Screening, Status
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.sources.ical import read_ical
from fest_tui.sources.known import Known

NICO = screening("NICO", "2021-11-19 20:00")


def calendar(selection: Selection) -> Calendar:
    parsed = Calendar.from_ical(ics(selection, now=NOW))
    assert isinstance(parsed, Calendar)
    assert [part.errors for part in parsed.walk() if part.errors] == []
    return parsed


def events(selection: Selection) -> list[Event]:
    return list(calendar(selection).events)


def event(shown: Screening = NICO, *, changes: tuple[Change, ...] = (), **facts: object) -> Event:
    """The event of one picked screening."""
    made = programme(replace(shown, **facts), films=[film("NICO")], venues=[venue("Caligari")])
    (found,) = events(picking(made.with_changes(changes)))
    return found


def alarms(selection: Selection) -> dict[str, dt.datetime]:
    """The instants at which alarms ring, in UTC, by title."""
    found = {}
    for each in events(selection):
        for time in each.alarms.times:
            assert isinstance(time.trigger, dt.datetime)
            found[str(each["summary"])] = time.trigger.astimezone(dt.UTC)
    return found


def utc(wall_clock: str) -> dt.datetime:
    return dt.datetime.fromisoformat(wall_clock).replace(tzinfo=dt.UTC)


def test_an_event_says_what_when_and_where() -> None:
    shown = replace(
        NICO, version="OmeU", talk="Q&A with Ada", talk_minutes=20, note="No seats", tickets_url="https://t.example/1"
    )
    hall = venue("Caligari", address="Marktplatz 9", latitude=50.08, longitude=8.24)
    nico = film("NICO", 79, directors=("Eline Gehring",), countries=("Germany",), year=2021, section="European Cinema")
    (found,) = events(picking(programme(shown, films=[nico], venues=[hall]), pinned=["nico-1"]))

    assert found["summary"] == "NICO"
    assert found["location"] == "Caligari, Marktplatz 9, Wiesbaden"
    assert prop(found, "geo").to_ical() == "50.08;8.24"
    assert found["url"] == "https://t.example/1"
    assert found["status"] == "CONFIRMED"
    assert found.categories == ["European Cinema"]
    assert prop(found, "description").split("\n") == [
        "You hold a ticket.",
        "OmeU",
        "Eline Gehring · Germany 2021 · 79 min",
        "Q&A with Ada (20 min)",
        "No seats",
    ]
    assert (found.start, found.end) == (at("2021-11-19 20:00"), at("2021-11-19 21:30"))
    assert prop(found, "dtstart").params["TZID"] == "Europe/Berlin"
    assert found.stamp == NOW


def test_films_come_in_running_order_with_their_sum() -> None:
    shown = screening("SHORTS", "2021-11-19 20:00", kind="programme", films=("one", "two"), end_kind="assumed")
    made = programme(shown, films=[film("ONE", 12), film("TWO", 8, directors=("B",))])
    (found,) = events(picking(made))

    assert prop(found, "description").split("\n") == [
        "1. ONE · 12 min",
        "2. TWO · B · 8 min",
        "Running time: 20 min",
        "The end is assumed: nobody announced it.",
    ]


def test_the_file_names_itself_and_its_maker() -> None:
    parsed = calendar(picking(exground_friday()))

    assert parsed["method"] == "PUBLISH"
    assert str(parsed["prodid"]).startswith("-//fest-tui//")
    assert parsed["x-wr-calname"] == "Fest: my picks"
    assert len(parsed.timezones) == 1


def test_no_line_is_longer_than_75_octets_and_every_line_ends_as_the_rfc_wants() -> None:
    made = programme(screening("Ä" * 200 + " 電影節" * 30, "2021-11-19 20:00"))
    written = ics(picking(made), now=NOW)

    assert max(map(len, written.split(b"\r\n"))) <= 75
    assert written.count(b"\n") == written.count(b"\r\n")
    assert written.endswith(b"END:VCALENDAR\r\n")


def moved(known: Screening, starts: str, venue_id: str = "caligari") -> Screening:
    return with_slot(known, replace(known, starts=at(starts), ends=at(starts) + dt.timedelta(hours=1), venue=venue_id))


def sequence(shown: Screening, now: dt.datetime) -> int:
    made = picking(programme(shown, films=[film("NICO")], venues=[venue("Caligari")]))
    (found,) = Calendar.from_ical(ics(made, now=now)).events
    return int(prop(found, "sequence"))


def test_a_move_keeps_the_uid_and_tells_where_it_was() -> None:
    once = moved(NICO, "2021-11-20 18:00")
    found = [event(state) for state in (NICO, once, moved(once, "2021-11-20 18:00", "rex"))]

    assert {each["uid"] for each in found} == {"nico-1@fest"}
    assert "Moved: it was on Fri 19 at 20:00, Caligari." in prop(found[1], "description")


def test_the_sequence_rises_with_a_move_and_does_not_fall_when_the_import_is_undone() -> None:
    later = [NOW + dt.timedelta(seconds=number) for number in range(4)]
    once = moved(NICO, "2021-11-20 18:00")
    sequences = [sequence(state, now) for state, now in zip((NICO, once, NICO, once), later, strict=True)]

    assert sequences == sorted(set(sequences))
    assert sequence(NICO, NOW) == sequence(once, NOW)


@pytest.mark.parametrize(
    ("now", "number"), [("1999-01-01 12:00", 0), ("2020-01-01 01:00", 0), ("2020-01-01 01:01", 60)]
)
def test_the_sequence_counts_seconds_and_is_never_negative(now: str, number: int) -> None:
    assert sequence(NICO, at(now)) == number


def test_the_sequence_stays_within_what_calendars_hold() -> None:
    assert sequence(NICO, at("2087-12-31 12:00")) < 2**31


def test_the_last_import_that_changed_a_screening_is_told() -> None:
    noted = replace(NICO, note="No seats")
    history = tuple(
        change
        for day in (2, 1)
        for change in changes_between(programme(NICO), programme(noted), at=NOW - dt.timedelta(days=day))
    )

    assert prop(event(noted, changes=history), "last-modified").dt == NOW - dt.timedelta(days=1)
    assert "last-modified" not in event(NICO)


@pytest.mark.parametrize(
    ("status", "vanished", "says", "summary"),
    [
        ("scheduled", False, "CONFIRMED", "NICO"),
        ("sold_out", False, "CONFIRMED", "NICO"),
        ("moved", False, "CONFIRMED", "NICO"),
        ("delayed", False, "TENTATIVE", "NICO"),
        ("cancelled", False, "CANCELLED", "CANCELLED: NICO"),
        ("scheduled", True, "TENTATIVE", "NO LONGER LISTED: NICO"),
    ],
)
def test_the_status_is_said(status: Status, *, vanished: bool, says: str, summary: str) -> None:
    found = event(status=status, vanished=vanished)

    assert (found["status"], found["summary"]) == (says, summary)


def test_what_does_not_take_place_takes_no_time_and_has_no_alarm() -> None:
    gone = event(status="cancelled")

    assert gone["transp"] == "TRANSPARENT"
    assert gone.alarms.times == []


def test_an_alarm_counts_the_way_from_the_pick_before_and_the_early_arrival() -> None:
    picks = picking(exground_friday(), "the-exam-1", "the-killing-of-two-lovers-2")
    rings = alarms(picks)

    assert rings["THE EXAM"] == utc("2021-11-19 18:00"), "20 allowed for the way, 10 early"
    assert rings["THE KILLING OF TWO LOVERS"] == utc("2021-11-19 18:00"), "50 of a ride, 10 early"
    (words,) = [str(part["description"]) for part in events(picks)[1].walk("VALARM")]
    assert words == (
        "Leave now for THE KILLING OF TWO LOVERS, 20:00, Programmkino Rex, Darmstadt "
        "(ride 50 min (estimated), 10 min early)"
    )


def test_in_the_same_venue_only_the_early_arrival_counts() -> None:
    made = programme(screening("ONE", "2021-11-19 17:00"), screening("TWO", "2021-11-19 20:00"))

    assert alarms(picking(made, limits=Limits(early_minutes=5)))["TWO"] == utc("2021-11-19 18:55")


def test_only_what_i_mean_to_see_has_an_alarm() -> None:
    made = exground_friday()
    watchlist = picking(made, "the-exam-1").watchlist

    assert list(alarms(all_selected(made, watchlist, USUAL_LIMITS))) == ["THE EXAM"]
    named = those_selected(made, ["dear-comrades-1"], Watchlist(), USUAL_LIMITS)
    assert list(alarms(named)) == ["DEAR COMRADES!"]
    others = day_selected(made, dt.date(2021, 11, 19), watchlist, USUAL_LIMITS)
    assert {str(each["summary"]) for each in events(others) if each["transp"] == "OPAQUE"} == {"THE EXAM"}


def test_start_end_and_alarm_are_right_across_the_change_of_clocks() -> None:
    picks = picking(night_of_the_clocks())
    spans = {
        str(each["summary"]): tuple(prop(each, name).dt.astimezone(dt.UTC) for name in ("dtstart", "dtend"))
        for each in events(picks)
    }

    assert spans["EVENING"] == (utc("2021-10-30 18:00"), utc("2021-10-30 19:30"))
    assert spans["NIGHT"] == (utc("2021-10-30 23:00"), utc("2021-10-31 02:00"))
    assert spans["AFTER"] == (utc("2021-10-31 02:30"), utc("2021-10-31 03:30"))
    assert spans["NEXT DAY"] == (utc("2021-10-31 19:00"), utc("2021-10-31 20:30"))
    assert alarms(picks) == {
        "EVENING": utc("2021-10-30 17:30"),
        "NIGHT": utc("2021-10-30 22:25"),
        "AFTER": utc("2021-10-31 01:55"),
        "NEXT DAY": utc("2021-10-31 18:30"),
    }


def test_where_calendars_would_ring_at_the_wrong_hour_the_start_is_in_utc() -> None:
    written = ics(picking(night_of_the_clocks()), now=NOW).split(b"\r\n")

    assert [line for line in written if line.startswith(b"DTSTART") and (b"TZID" in line or b"Z" in line)] == [
        b"DTSTART;TZID=Europe/Berlin:20211030T200000",
        b"DTSTART;TZID=Europe/Berlin:20211031T010000",
        b"DTSTART:20211031T023000Z",
        b"DTSTART;TZID=Europe/Berlin:20211031T200000",
    ]


def test_an_hour_that_clocks_show_twice_is_told_apart() -> None:
    twice = at("2021-10-31 02:30")
    again = twice.replace(fold=1)
    made = programme(screening("FIRST", twice, minutes=10), screening("SECOND", again, minutes=60))
    first, second = events(picking(made))
    (across,) = events(picking(programme(screening("ACROSS", "2021-10-31 01:30", minutes=90))))

    assert prop(across, "dtend").dt == utc("2021-10-31 01:00")
    assert prop(first, "dtstart").dt.astimezone(dt.UTC) == utc("2021-10-31 00:30")
    assert second.start == utc("2021-10-31 01:30")
    assert prop(second, "dtstart").to_ical() == b"20211031T013000Z"


def test_an_end_before_the_start_is_left_out() -> None:
    assert "dtend" not in event(ends=at("2021-11-19 19:00"))


def test_an_empty_calendar_is_still_one() -> None:
    parsed = calendar(picks_selected(exground_friday(), Watchlist(), USUAL_LIMITS))

    assert parsed.events == []
    assert [part.name for part in parsed.subcomponents] == ["VTIMEZONE"]


def test_hostile_text_makes_no_other_lines() -> None:
    found = event(title="X\r\nATTACH:http://evil.example;,\\", tickets_url="javascript:alert(1)", note='"a":b')

    assert "attach" not in found
    assert "url" not in found
    assert found["summary"] == "X\nATTACH:http://evil.example;,\\"


def test_our_own_reader_takes_it_back() -> None:
    made: Programme = exground_friday()
    reading = read_ical(
        ics(all_selected(made, Watchlist(), USUAL_LIMITS), now=NOW), name="plan.ics", known=Known(zone=BERLIN)
    )

    assert reading.problems == ()
    assert [(each.title, each.starts, each.ends) for each in reading.screenings] == [
        (each.title, each.starts, each.ends) for each in made.screenings.values()
    ]
