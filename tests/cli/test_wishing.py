"""Grades, tickets, early leaving, times taken and limits from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import Answer, call

from builders import film, programme, screening, venue
from fest_tui.store.programmes import save_programme

NO_LIMITS: dict[str, object] = {
    "not_before": None,
    "not_after": None,
    "films_a_day": None,
    "meal": None,
    "last_rides": [],
    "sleep_minutes": None,
    "walking_kmh": None,
    "early_minutes": None,
    "stay_for_talks": None,
}


@pytest.fixture
def talking(tmp_path: Path) -> Path:
    """A festival whose only screening has a talk."""
    talk = screening("A", "2021-11-19 20:00", talk="Q&A")
    save_programme(tmp_path / "p.json", programme(talk, films=[film("A")], venues=[venue("Caligari")]))
    return tmp_path / "p.json"


def watch(capsys: pytest.CaptureFixture[str], *arguments: str) -> Answer:
    return call(capsys, "watch", *arguments)


def test_a_film_is_graded_and_taken_off(capsys: pytest.CaptureFixture[str]) -> None:
    graded = watch(capsys, "grade", "dear-comrades", "must")
    anew = watch(capsys, "grade", "dear-comrades", "maybe", "--json")
    listed = watch(capsys, "list", "--json").json["films"]
    off = watch(capsys, "grade", "dear-comrades", "off", "--json")
    left = watch(capsys, "list", "--json").json["films"]

    assert (graded.code, graded.err) == (0, "DEAR COMRADES! is a must now.\n")
    assert anew.json == {"film_id": "dear-comrades", "interest": "maybe"}
    assert [(each["film_id"], each["interest"]) for each in listed] == [("dear-comrades", "maybe")]
    assert (off.json, left) == ({"film_id": "dear-comrades", "interest": None}, [])


def test_a_film_that_does_not_exist_is_not_graded(capsys: pytest.CaptureFixture[str]) -> None:
    unknown = watch(capsys, "grade", "dear-comrads", "must")
    never_there = watch(capsys, "grade", "nico", "off")
    no_grade = watch(capsys, "grade", "nico", "perhaps")

    assert (unknown.code, never_there.code, no_grade.code) == (5, 5, 2)
    assert "Did you mean dear-comrades?" in unknown.err
    assert "NICO is not on the watchlist." in never_there.err
    assert watch(capsys, "list", "--json").json["films"] == []


def test_a_ticket_is_held_until_it_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    watch(capsys, "add", "dear-comrades-1")

    held = watch(capsys, "ticket", "dear-comrades-1", "--json")
    told = watch(capsys, "list")
    given_back = watch(capsys, "ticket", "dear-comrades-1", "--off")

    assert held.json == {"id": "dear-comrades-1", "pinned": True}
    assert "ticket held" in told.out
    assert (given_back.code, given_back.err) == (0, "DEAR COMRADES! Fri 19 22:00 is a pick without a ticket.\n")
    assert watch(capsys, "list", "--json").json["picks"][0]["pinned"] is False


def test_only_a_pick_has_a_ticket(capsys: pytest.CaptureFixture[str]) -> None:
    watch(capsys, "add", "dear-comrades-1")

    near = watch(capsys, "ticket", "dear-comrade-1")
    far = watch(capsys, "ticket", "zzz")

    assert (near.code, far.code) == (5, 5)
    assert "Did you mean dear-comrades-1?" in near.err
    assert "fest-tui watch add ID picks it." in far.err


def test_a_talk_is_left_and_stayed_for(capsys: pytest.CaptureFixture[str], talking: Path) -> None:
    call(capsys, "watch", "add", "a-1", "--programme", talking)

    left = call(capsys, "watch", "leave-early", "a-1", "--json", "--programme", talking)
    told = call(capsys, "watch", "list", "--programme", talking)
    stayed = call(capsys, "watch", "leave-early", "a-1", "--off", "--programme", talking)

    assert left.json == {"id": "a-1", "leaves_early": True}
    assert "left before the talk" in told.out
    assert stayed.err == "A Fri 19 20:00 is seen with its talk.\n"
    assert "left before" not in call(capsys, "watch", "list", "--programme", talking).out


def test_what_has_no_talk_cannot_be_left_before_it(capsys: pytest.CaptureFixture[str]) -> None:
    watch(capsys, "add", "dear-comrades-1")

    answer = watch(capsys, "leave-early", "dear-comrades-1")

    assert (answer.code, answer.err) == (2, "fest-tui: DEAR COMRADES! has no talk to leave before.\n")


def test_a_time_is_taken_listed_and_freed_by_what_the_list_prints(capsys: pytest.CaptureFixture[str]) -> None:
    watch(capsys, "busy", "add", "2021-11-20 23:00-01:00", "a", "party")
    added = watch(capsys, "busy", "add", "2021-11-19 12:00-14:00", "--json")
    listed = watch(capsys, "busy", "list")
    first, last = listed.out.splitlines()
    freed = watch(capsys, "busy", "remove", first.strip())
    left = watch(capsys, "busy", "list", "--json")

    assert [each["starts"] for each in added.json["busy"]] == ["2021-11-19T12:00:00+01:00", "2021-11-20T23:00:00+01:00"]
    assert last.split("  ") == ["2021-11-20 23:00-01:00", "a party"]
    assert freed.err == "No longer busy: 2021-11-19 12:00-14:00\n"
    assert left.json == {
        "busy": [{"starts": "2021-11-20T23:00:00+01:00", "ends": "2021-11-21T01:00:00+01:00", "what": "a party"}]
    }


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2021-11-20 00:30-02:00 party", ["2021-11-20 00:30-02:00 party", "That is in the night to Sun 21."]),
        ("2021-11-20 05:00-07:00", ["2021-11-20 05:00-07:00"]),
        ("Sat 20 12:00-14:00", ["2021-11-20 12:00-14:00"]),
        ("2021-11-19 18:00-2021-11-21 12:00", ["2021-11-19 18:00-2021-11-21 12:00"]),
    ],
)
def test_a_time_is_told_as_it_can_be_typed(capsys: pytest.CaptureFixture[str], typed: str, told: list[str]) -> None:
    added = watch(capsys, "busy", "add", typed).err.splitlines()
    listed = watch(capsys, "busy", "list").out.split("  ")[0].strip()
    again = watch(capsys, "busy", "add", added[0].removeprefix("Busy: "), "--json")

    assert added == [f"Busy: {told[0]}", *told[1:]]
    assert told[0].startswith(listed)
    assert len(again.json["busy"]) == 1


def test_of_two_saturdays_the_next_is_meant_while_the_festival_runs(capsys: pytest.CaptureFixture[str]) -> None:
    before = watch(capsys, "busy", "add", "sat 10:00-12:00", "--now", "2021-11-01T12:00")
    between = watch(capsys, "busy", "add", "sat 10:00-12:00", "--now", "2021-11-15T12:00")
    day = call(capsys, "day", "sat", "--json", "--now", "2021-11-15T12:00")
    export = call(capsys, "export", "json", "--day", "sat", "--now", "2021-11-13T12:00")

    assert (before.code, between.err) == (2, "Busy: 2021-11-20 10:00-12:00\n")
    assert "'sat' may be any of Saturday 13 November 2021, Saturday 20 November 2021." in before.err
    assert "Write it as 2021-11-13." in before.err
    assert day.json["date"] == "2021-11-20"
    assert export.json["title"] == "exground filmfest 34: Saturday 13 November 2021"


def test_an_hour_that_is_there_twice_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    night = programme(screening("A", "2021-10-30 20:00"), films=[film("A")], venues=[venue("Caligari")])
    save_programme(tmp_path / "p.json", night)

    twice = call(capsys, "watch", "busy", "add", "2021-10-30 02:30-05:00", "--programme", tmp_path / "p.json")

    assert twice.err.splitlines() == [
        "02:30 is there twice in the night to Sun 31: taken as the first.",
        "Busy: 2021-10-30 02:30-05:00",
        "That is in the night to Sun 31.",
    ]


def test_a_time_in_the_hour_that_is_there_twice_is_taken_once_and_freed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    night = programme(screening("A", "2021-10-30 20:00"), films=[film("A")], venues=[venue("Caligari")])
    save_programme(tmp_path / "p.json", night)
    here = ("--programme", tmp_path / "p.json")

    for _time in range(2):
        added = call(capsys, "watch", "busy", "add", "2021-10-30 02:30-02:45", "--json", *here)
    freed = call(capsys, "watch", "busy", "remove", "2021-10-30 02:30-02:45", "--json", *here)

    assert len(added.json["busy"]) == 1
    assert (freed.code, freed.json["busy"]) == (0, [])


def test_what_is_no_time_or_not_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    none = watch(capsys, "busy", "list")
    no_day = watch(capsys, "busy", "add", "12:00-14:00")
    free = watch(capsys, "busy", "remove", "2021-11-19 12:00-14:00")

    assert (none.code, none.out, no_day.code, free.code) == (0, "", 2, 5)
    assert "fest-tui watch busy add marks one." in none.err
    assert "'12:00-14:00' names no day." in no_day.err
    assert "You are not busy 2021-11-19 12:00-14:00." in free.err


def test_every_limit_is_set_shown_and_cleared(capsys: pytest.CaptureFixture[str]) -> None:
    before = watch(capsys, "limits")
    told = watch(
        capsys,
        "limits",
        *("--not-before", "10:00", "--not-after", "01:00", "--films-a-day", "3", "--meal", "18:00-20:30/45"),
        *("--sleep", "7h", "--walking", "4", "--early", "5", "--no-talks", "--last-ride", "Caligari=23:10"),
        *("--last-ride", "rex=00:40"),
    )
    as_json = watch(capsys, "limits", "--json").json
    names = ("not-before", "not-after", "films-a-day", "meal", "sleep", "walking", "early", "talks", "last-ride")
    cleared = watch(capsys, "limits", *(f"--clear={name}" for name in names), "--json")

    assert (before.code, before.out) == (0, "")
    assert [line.split("  ")[0] for line in told.out.splitlines()] == [
        *("Not before", "Not after", "Films a day", "Free for a meal", "Sleep", "Walking speed", "Early arrival"),
        *("Stay for talks", "Last ride home from Caligari FilmBühne", "Last ride home from Programmkino Rex"),
    ]
    assert as_json["limits"] == {
        "not_before": "10:00",
        "not_after": "01:00",
        "films_a_day": 3,
        "meal": {"starts": "18:00", "ends": "20:30", "minutes": 45},
        "last_rides": [
            {"venue": "caligari-filmbuehne", "time": "23:10"},
            {"venue": "programmkino-rex", "time": "00:40"},
        ],
        "sleep_minutes": 420,
        "walking_kmh": 4.0,
        "early_minutes": 5,
        "stay_for_talks": False,
    }
    assert cleared.json == {"limits": NO_LIMITS}


def test_off_and_no_sleep_take_limits_off(capsys: pytest.CaptureFixture[str]) -> None:
    watch(capsys, "limits", "--sleep", "7h", "--last-ride", "rex=23:10", "--last-ride", "krypta=22:00")

    answer = watch(capsys, "limits", "--sleep", "0", "--last-ride", "off", "--json")

    assert answer.json["limits"] == NO_LIMITS


def test_one_limit_is_changed_and_the_others_stay(capsys: pytest.CaptureFixture[str]) -> None:
    watch(capsys, "limits", "--early", "5", "--sleep", "7h", "--last-ride", "rex=23:10", "--last-ride", "krypta=22:00")

    answer = watch(capsys, "limits", "--sleep", "off", "--last-ride", "rex=off", "--json")

    assert answer.json["limits"] == NO_LIMITS | {
        "early_minutes": 5,
        "last_rides": [{"venue": "krypta-der-marktkirche", "time": "22:00"}],
    }


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("--films-a-day", "0"), 2, "'0' was read, but it must be a whole number from 1 to 24"),
        (("--walking", "40"), 2, "'40' was read, but it must be km/h from 1 to 10"),
        (("--early", "241"), 2, "'241' was read"),
        (("--sleep", "17h"), 2, "'17h' was read, but it must be hours or minutes up to 16 h"),
        (("--not-after", "1 am"), 2, "'1 am' was read, but it must be a time"),
        (("--meal", "18:00-18:30/45"), 2, "45 min do not fit between 18:00 and 18:30"),
        (("--not-before", "22:00", "--not-after", "21:00"), 2, "would leave no time"),
        (("--last-ride", "rex"), 2, "'rex' is not of the form VENUE=HH:MM"),
        (("--last-ride", "Rox=23:10"), 5, "Did you mean programmkino-rex?"),
        (("--last-ride", "zzzz=23:10"), 5, "The venues are caligari-filmbuehne, "),
        (("--last-ride", "=23:10"), 5, "No venue is called ''"),
        (("--last-ride", ""), 2, "'' is not of the form VENUE=HH:MM"),
        (("--talks", "--no-talks"), 2, "--talks and --no-talks exclude each other."),
        (("--films-a-day", "0"), 2, "The value off takes the limit off."),
        (("--clear", "everything"), 2, "everything"),
    ],
)
def test_a_limit_that_cannot_be_is_refused_whole(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, says: str
) -> None:
    answer = watch(capsys, "limits", "--early", "5", *arguments)

    assert (answer.code, answer.out) == (code, "")
    assert says in answer.err
    assert watch(capsys, "limits", "--json").json == {"limits": NO_LIMITS}


def test_a_word_that_two_venues_share_is_not_enough(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    halls = [venue("Kino Eins"), venue("Kino Zwei")]
    save_programme(tmp_path / "p.json", programme(screening("A", "2021-11-19 20:00", "kino-eins"), venues=halls))

    answer = call(capsys, "watch", "limits", "--last-ride", "kino=23:10", "--programme", tmp_path / "p.json")

    assert answer.code == 5
    assert "Did you mean kino-eins / kino-zwei?" in answer.err


def test_a_limit_that_picks_break_is_told_and_exits_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    watch(capsys, "add", "dear-comrades-1", "jane-by-charlotte-1")
    watch(capsys, "limits", "--not-after", "23:30", "--films-a-day", "1")

    told = watch(capsys, "check")
    as_json = watch(capsys, "check", "--json")

    assert (told.code, as_json.code) == (1, 1)
    assert told.out.splitlines() == [
        "limit: DEAR COMRADES! ends after 23:30, your limit",
        "limit: Fri 19: 2 screenings, more than your 1 a day",
    ]
    assert as_json.json["clashes"] == []
    assert as_json.json["breaches"] == [
        {"kind": "after", "screenings": ["dear-comrades-1"], "says": "ends after 23:30, your limit"},
        {
            "kind": "count",
            "screenings": ["jane-by-charlotte-1", "dear-comrades-1"],
            "says": "Fri 19: 2 screenings, more than your 1 a day",
        },
    ]


def test_a_pick_in_a_time_taken_clashes(capsys: pytest.CaptureFixture[str]) -> None:
    watch(capsys, "add", "dear-comrades-1")
    watch(capsys, "busy", "add", "2021-11-19 23:30-01:00", "the", "last", "bus")

    answer = watch(capsys, "check")

    assert answer.code == 1
    assert answer.out.splitlines()[0] == "busy: DEAR COMRADES! overlaps the last bus by 30 min"


def test_the_films_can_be_listed_by_what_vanishes_first(capsys: pytest.CaptureFixture[str]) -> None:
    films = ("the-killing-of-two-lovers", "feathers", "dear-comrades")
    watch(capsys, "add", *films)

    def order(*options: str) -> list[str]:
        answer = watch(capsys, "list", "--json", "--now", "2021-11-10T12:00", *options)
        return [each["film_id"] for each in answer.json["films"]]

    assert order() == [*films]
    assert order("--sort", "last-chance") == ["dear-comrades", "feathers", "the-killing-of-two-lovers"]


def test_the_list_tells_grades_chances_times_and_limits(capsys: pytest.CaptureFixture[str]) -> None:
    watch(capsys, "grade", "the-killing-of-two-lovers", "must")
    watch(capsys, "busy", "add", "2021-11-19 12:00-14:00", "lunch")
    watch(capsys, "limits", "--sleep", "7h")

    answer = watch(capsys, "list", "--now", "2021-11-10T12:00")
    as_json = watch(capsys, "list", "--json").json

    assert [line.split("  ") for line in answer.out.splitlines()] == [
        ["must", "THE KILLING OF TWO LOVERS", "the-killing-of-two-lovers", "2 screenings, last Fri 19 20:00"],
        ["2021-11-19 12:00-14:00", "lunch"],
        ["Sleep", "7 h"],
    ]
    assert as_json["busy"][0]["what"] == "lunch"
    assert as_json["limits"] == NO_LIMITS | {"sleep_minutes": 420}
