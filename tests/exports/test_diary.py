"""What I have seen, for a diary elsewhere."""

from __future__ import annotations

import csv
import datetime as dt
import io

from builders import at, film, programme, screening
from fest_tui.exports.diary import diary_csv
from fest_tui.programme.wishes import Pick, Watchlist
from fest_tui.sources.wishes.lists import read_list

FILMS = (
    film("DEAR COMRADES!", year=2020, directors=("Andrei Konchalovsky", "Second Person")),
    film("SHORT ONE", year=2019),
    film("SHORT TWO"),
    film("=cmd|' /C calc'!A0", id="evil", year=2021),
    film("PARTY"),
)
PROGRAMME = programme(
    screening("SHORTS", "2021-11-18 20:00", id="shorts-1", kind="programme", films=("short-one", "short-two", "lost")),
    screening("DEAR COMRADES!", "2021-11-20 00:30", minutes=120),
    screening("DEAR COMRADES!", "2021-11-21 20:00", id="dear-comrades-2"),
    screening("PARTY", "2021-11-18 23:00", id="party-1", kind="event"),
    screening("SHORT ONE", "2021-11-18 10:00", status="cancelled"),
    screening("SHORT TWO", "2021-11-18 11:00", vanished=True),
    screening("EVIL", "2021-11-17 11:00", id="evil-1", films=("evil",)),
    films=FILMS,
)


def diary(*ids: str, now: dt.datetime) -> list[list[str]]:
    picks = (Pick(screening=id_, title="", starts=at("2021-11-18 10:00"), venue="") for id_ in ids)
    content = diary_csv(PROGRAMME, Watchlist(picks=tuple(picks)), now)
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def test_a_film_is_seen_on_its_festival_day() -> None:
    assert diary("dear-comrades-1", now=at("2021-11-20 12:00")) == [
        ["Title", "Year", "Directors", "WatchedDate"],
        ["DEAR COMRADES!", "2020", "Andrei Konchalovsky, Second Person", "2021-11-19"],
    ]


def test_what_is_not_over_to_the_minute_was_not_seen() -> None:
    assert len(diary("dear-comrades-1", now=at("2021-11-20 02:29"))) == 1
    assert len(diary("dear-comrades-1", now=at("2021-11-20 02:30"))) == 2
    assert len(diary("dear-comrades-1", now=dt.datetime(2021, 11, 20, 1, 30, tzinfo=dt.UTC))) == 2


def test_each_film_of_a_programme_has_its_own_row() -> None:
    assert diary("shorts-1", now=at("2021-11-30 12:00"))[1:] == [
        ["SHORT ONE", "2019", "", "2021-11-18"],
        ["SHORT TWO", "", "", "2021-11-18"],
    ]


def test_events_and_what_did_not_take_place_are_left_out() -> None:
    ids = ("party-1", "short-one-1", "short-two-1", "gone-1")
    assert len(diary(*ids, now=at("2021-11-30 12:00"))) == 1


def test_a_film_seen_on_two_days_has_two_rows() -> None:
    rows = diary("dear-comrades-1", "dear-comrades-2", now=at("2021-11-30 12:00"))
    assert [row[-1] for row in rows[1:]] == ["2021-11-19", "2021-11-21"]


def test_no_cell_begins_a_formula_and_the_title_comes_back_whole() -> None:
    pick = Pick(screening="evil-1", title="", starts=at("2021-11-17 11:00"), venue="")
    content = diary_csv(PROGRAMME, Watchlist(picks=(pick,)), at("2021-11-30 12:00"))
    assert b"\r\n'=cmd" in content
    assert read_list(content, name="diary.csv").films[0].title == "=cmd|' /C calc'!A0"
