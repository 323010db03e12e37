"""The departure board: what it says, when it turns, and that it runs for days."""

from __future__ import annotations

import datetime as dt
import gc
import tracemalloc
from itertools import chain

import pytest

from builders import at, festival, film, screening, venue
from fest_tui.errors import StoreError
from fest_tui.programme.model import Screening
from fest_tui.programme.notices import with_notices
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.tui.board.app import BoardApp
from fest_tui.tui.board.digits import big
from fest_tui.tui.board.entries import entries_at, notices_at
from fest_tui.tui.board.view import BoardView
from marks import mark, marked


class Source:
    """A programme that tests hand over, and change."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.changed = False
        self.fails = False

    def load(self) -> Programme:
        """What was handed over."""
        self.changed = False
        if self.fails:
            raise StoreError("gone")
        return self.programme

    def has_changed(self) -> bool:
        """Whether a test said so."""
        return self.changed


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        """Where it stands."""
        return self.now


def programme(*screenings: Screening, **facts: object) -> Programme:
    """Two halls in Wiesbaden, and one in Darmstadt."""
    venues = [venue("Caligari"), venue("Murnau"), venue("Rex", town="Darmstadt")]
    films = [film(title) for title in dict.fromkeys(each.title for each in screenings)]
    return Programme(festival(**facts), venues=venues, films=films, screenings=screenings)


EVENING = programme(
    screening("Early", "2021-11-19 18:00"),
    screening("Other", "2021-11-19 18:10", "murnau"),
    screening("Late", "2021-11-19 20:00"),
    screening("Midnight", "2021-11-20 00:30", "murnau"),
    screening("Next Day", "2021-11-20 17:00"),
)


def told(programme: Programme, moment: str, venue: str = "") -> list[tuple[str, str, str]]:
    """Digits, title and when, of each entry."""
    return [(each.digits, each.title, each.when) for each in entries_at(programme, at(moment), venue)]


def test_what_is_on_comes_first_with_its_minutes_left() -> None:
    assert told(EVENING, "2021-11-19 19:20") == [
        ("10", "Early", "min left, until 19:30"),
        ("20", "Other", "min left, until 19:40"),
        ("20:00", "Late", "in 40 min"),
        ("00:30", "Midnight", "in 5 h 10 min"),
    ]


def test_what_is_over_is_off_the_board() -> None:
    assert [title for _digits, title, _when in told(EVENING, "2021-11-19 19:30")] == ["Other", "Late", "Midnight"]


def test_at_half_past_midnight_it_is_still_the_evening() -> None:
    assert told(EVENING, "2021-11-20 00:40")[0] == ("80", "Midnight", "min left, until 02:00")


def test_after_the_last_screening_the_next_day_is_told_with_its_name() -> None:
    assert told(EVENING, "2021-11-20 03:00") == [("17:00", "Next Day", "Saturday 20 November")]


def test_after_the_festival_the_board_is_empty() -> None:
    assert told(EVENING, "2021-11-21 12:00") == []


def test_a_board_of_one_venue_tells_of_no_other() -> None:
    assert [title for _digits, title, _when in told(EVENING, "2021-11-19 18:30", "murnau")] == ["Other", "Midnight"]


def test_a_cancelled_screening_stays_on_the_board_and_says_so() -> None:
    entry = entries_at(marked(EVENING, "late-1", "cancelled"), at("2021-11-19 19:45"))[0]
    assert (entry.title, entry.status, entry.state) == ("Late", "cancelled", "off")


def test_a_screening_in_another_town_names_it() -> None:
    entry = entries_at(programme(screening("Far", "2021-11-19 20:00", "rex")), at("2021-11-19 19:00"))[0]
    assert entry.venue == "Rex, Darmstadt"


def test_notices_of_the_day_are_told_until_the_screening_is_over() -> None:
    sold_out = marked(EVENING, "late-1", "sold_out")
    assert notices_at(sold_out, at("2021-11-19 21:00")) == ("Late on Fri 19 at 20:00, Caligari, is sold out.",)
    assert notices_at(sold_out, at("2021-11-19 21:30")) == ()
    assert notices_at(sold_out, at("2021-11-19 21:00"), "murnau") == ()


def test_digits_are_as_high_as_they_are_asked_to_be() -> None:
    assert big("1:0") == ("▄█  ▄ █▀█", " █  ▄ █ █", "▀▀▀   ▀▀▀")
    assert [len(line) for line in big("20:15", 2)] == [34] * 5


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_the_board_fits_every_terminal(size: tuple[int, int]) -> None:
    app = BoardApp(Source(EVENING), Clock(at("2021-11-19 19:20")))
    async with app.run_test(size=size):
        lines = app.query_one(BoardView).words.split("\n")
    assert len(lines) == size[1]
    assert max(map(len, lines)) <= size[0]
    assert any("Early" in line for line in lines)


async def test_pages_turn_and_come_round() -> None:
    clock = Clock(at("2021-11-19 12:00"))
    shown = [screening(f"Film {n}", plus_minutes(at("2021-11-19 14:00"), 10 * n)) for n in range(9)]
    app = BoardApp(Source(programme(*shown)), clock)
    async with app.run_test(size=(80, 24)) as pilot:
        view = app.query_one(BoardView)
        pages = []
        for _turn in range(4):
            pages.append([title for title in (f"Film {n}" for n in range(9)) if title in view.words])
            await pilot.press("space")
    assert pages[0] == ["Film 0", "Film 1", "Film 2", "Film 3"]
    assert sorted(chain.from_iterable(pages[:3])) == [f"Film {n}" for n in range(9)]
    assert pages[3] == pages[0]


async def test_what_another_desk_marks_comes_up_and_a_lost_file_changes_nothing() -> None:
    source = Source(EVENING)
    app = BoardApp(source, Clock(at("2021-11-19 19:20")))
    async with app.run_test(size=(100, 30)) as pilot:
        view = app.query_one(BoardView)
        source.programme, source.changed = with_notices(EVENING, [mark(EVENING, "late-1", "delayed", minutes=15)]), True
        await app._follow().wait()
        assert "in 55 min" in view.words
        assert "starts 15 minutes later (20:15)" in view.words
        source.changed = source.fails = True
        await app._follow().wait()
        await pilot.pause()
        assert "in 55 min" in view.words


async def test_two_days_on_a_wall_are_right_at_each_day_and_clock_change_and_grow_nothing() -> None:
    starts = at("2021-10-30 12:00")
    shown = [screening(f"Film {hour}", plus_minutes(starts, 60 * hour), minutes=50) for hour in range(49)]
    clock = Clock(starts)
    app = BoardApp(Source(programme(*shown)), clock)
    sizes: list[int] = []
    days: dict[dt.date, dt.datetime] = {}
    async with app.run_test(size=(80, 24)):
        tracemalloc.start()
        for minute in range(0, 48 * 60, 5):
            clock.now = starts.astimezone(dt.UTC) + dt.timedelta(minutes=minute)
            app.tick()
            if minute % 10 == 0:
                app.action_turn()
            local = clock.now.astimezone(app._programme.zone)
            days.setdefault(app._programme.day_of(local), local)
            first = entries_at(app._programme, local)[0]
            running = shown[minute // 60]
            assert first.title == (running.title if minute % 60 < 50 else shown[minute // 60 + 1].title), local
            if minute in {6 * 60, 47 * 60}:
                gc.collect()
                sizes.append(tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
    assert [day.day for day in days] == [30, 31, 1]
    assert {(local.hour, local.minute) for day, local in days.items() if day.day != 30} == {(6, 0)}
    assert sizes[1] - sizes[0] < 200_000
