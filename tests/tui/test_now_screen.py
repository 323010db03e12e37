"""The Now screen, driven by real keys at a clock that is set."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from desk import BEFORE_THE_FESTIVAL, OpenApp, OpenShelf
from now_desk import EVENING, Hand, banner, now_shows, open_at, two_halls

from builders import at, screening
from fest_tui import paths
from fest_tui.programme.notices import notice_of
from fest_tui.programme.programme import Programme
from fest_tui.store.notices import NoticeStore
from fest_tui.tui.screens import timed
from fest_tui.tui.screens.now import NowScreen
from places import BUNDLED

SIZES = [(140, 40), (100, 30), (80, 24), (60, 20)]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the clock all the time."""
    monkeypatch.setattr(timed, "CLOCK_CHECK", 0.01)


async def test_it_tells_what_is_on_next_and_later(tmp_path: Path) -> None:
    async with open_at(Hand("2021-11-19 18:46"), tmp_path) as desk:
        await desk.press("n")
        lines = now_shows(desk)

    assert any("Now · Friday 19 November · 18:46" in line for line in lines)
    on_now, following, later = (lines.index(f"{name} · 1") for name in ("On now", "Next", "Later"))
    assert lines[on_now + 1].startswith("44 min left 18:00–19:30 Early Caligari")
    assert lines[following + 1].startswith("in 1 h 14 min 20:00–21:30 Late Murnau fits: nothing else that day")
    assert lines[later + 1].startswith("in 5 h 44 min 00:30–02:00 Midnight Caligari in the night to Sat 20")


async def test_ways_are_told_from_where_my_picks_say_i_am(tmp_path: Path) -> None:
    async with open_at(Hand("2021-11-19 19:45"), tmp_path, picks=("early-1",)) as desk:
        await desk.press("n")
        lines = now_shows(desk)

    assert any("walk 20, too far" in line and "Late" in line for line in lines)
    assert any("ways from Caligari" in line for line in lines)


@pytest.mark.usefixtures("quick")
async def test_it_ticks_by_itself(tmp_path: Path) -> None:
    hand = Hand("2021-11-19 18:46")
    async with open_at(hand, tmp_path) as desk:
        await desk.press("n")
        hand.pass_by(1)
        await desk.until(lambda: "43 min left" in desk.screen_text())
        hand.pass_by(43)
        await desk.until(lambda: "Nothing is on now." in desk.screen_text())


@pytest.mark.usefixtures("quick")
async def test_it_turns_with_the_festivals_day_not_at_midnight(tmp_path: Path) -> None:
    hand = Hand("2021-11-20 00:15")
    async with open_at(hand, tmp_path) as desk:
        await desk.press("n")
        assert "Friday 19 November · 00:15 · in the night to Sat 20" in desk.screen_text()
        assert "in 15 min" in desk.screen_text()
        hand.set("2021-11-20 05:59")
        await desk.until(lambda: "Friday 19 November · 05:59" in desk.screen_text())
        assert "in 11 h 01 min, Sat 20" in desk.screen_text()
        hand.set("2021-11-20 06:00")
        await desk.until(lambda: "Saturday 20 November · 06:00" in desk.screen_text())
        assert "in 11 h 00 min " in desk.screen_text()


@pytest.mark.usefixtures("quick")
async def test_the_hour_that_comes_twice_has_sixty_minutes_each_time(tmp_path: Path) -> None:
    second = at("2021-10-31 02:45").replace(fold=1)
    night = two_halls(screening("First", "2021-10-31 02:15", minutes=30), screening("Second", second, "murnau"))
    hand = Hand("2021-10-31 02:20")
    async with open_at(hand, tmp_path, night) as desk:
        await desk.press("n")
        assert now_shows(desk)[2].startswith("25 min left 02:15–02:45 First")
        assert "in 1 h 25 min" in desk.screen_text()
        hand.pass_by(60)
        await desk.until(lambda: "in 25 min" in desk.screen_text())
        assert "First" not in desk.screen_text()
        assert "October · 02:20" in desk.screen_text()


async def test_the_hour_that_is_left_out_is_moved_over_by_its_real_minutes(tmp_path: Path) -> None:
    night = two_halls(screening("Late", "2021-03-28 01:00"), screening("Later", "2021-03-28 04:00"))
    hand = Hand("2021-03-28 01:50")
    async with open_at(hand, tmp_path, night) as desk:
        await desk.press("n")
        assert "in 1 h 10 min" in desk.screen_text()
        await desk.press("full_stop")
        assert "in 55 min" in desk.screen_text()
        assert "Sun 28 03:05, 15 min later" in banner(desk)


async def test_the_time_is_moved_in_every_pane_under_a_banner(tmp_path: Path) -> None:
    async with open_at(Hand("2021-11-19 18:46"), tmp_path) as desk:
        await desk.press("n", "full_stop", "full_stop", "comma")
        assert "29 min left" in desk.screen_text()
        assert banner(desk).startswith("NOT NOW · as if it were Fri 19 19:01, 15 min later")
        await desk.press("escape")
        assert banner(desk).startswith("NOT NOW · as if it were Fri 19 19:01, 15 min later")
        assert "now 19:01" in desk.screen_text()
        await desk.press("n", "semicolon")
        assert "44 min left" in desk.screen_text()
        assert not banner(desk)
        await desk.press("n")
        assert not banner(desk)
        assert "now 18:46" in desk.screen_text()


@pytest.mark.usefixtures("quick")
async def test_the_banner_ticks_too(tmp_path: Path) -> None:
    hand = Hand("2021-11-19 18:46")
    async with open_at(hand, tmp_path) as desk:
        await desk.press("full_stop")
        hand.pass_by(2)
        await desk.until(lambda: "as if it were Fri 19 19:03" in banner(desk))
        await desk.press("n")
        hand.pass_by(2)
        await desk.until(lambda: "as if it were Fri 19 19:05" in banner(desk))


async def test_before_the_festival_it_tells_when_it_begins_and_leads_there(tmp_path: Path) -> None:
    async with open_at(Hand("2021-11-10 12:00"), tmp_path) as desk:
        await desk.press("n")
        assert "has not begun. Its first screening is on Friday 19 November at 18:00." in desk.screen_text()
        assert "in 9 days, Fri 19" in desk.screen_text()
        await desk.press("colon")
        assert "90 min left" in desk.screen_text()
        assert banner(desk).startswith("NOT NOW · as if it were Fri 19 18:00")


async def test_after_the_festival_another_day_can_be_taken_for_now(tmp_path: Path) -> None:
    async with open_at(Hand("2021-12-24 12:00"), tmp_path) as desk:
        await desk.press("n")
        assert "is over. Its last screening was on Saturday 20 November at 17:00." in desk.screen_text()
        await desk.press("g", "up", "enter")
        assert "Friday 19 November · 18:00" in desk.screen_text()
        assert "Early" in desk.screen_text()


async def test_a_day_with_nothing_on_moves_no_time_and_says_so(open_app: OpenApp) -> None:
    async with open_app(now=BEFORE_THE_FESTIVAL) as desk:
        await desk.press("n", "g")
        desk.pilot.app.screen.query_one("#date").value = "21"  # type: ignore[attr-defined]
        await desk.press("enter")

        assert "Nothing is on that day." in desk.screen_text()
        assert not banner(desk)


async def test_the_screening_under_the_cursor_of_the_day_can_be_taken_for_now(tmp_path: Path) -> None:
    async with open_at(Hand("2021-11-10 12:00"), tmp_path) as desk:
        await desk.press("end", "colon")
        assert "as if it were Sat 20 00:30" in banner(desk)
        assert desk.cursor() == "midnight-1"


async def test_enter_shows_the_screening_in_its_day(tmp_path: Path) -> None:
    async with open_at(Hand("2021-11-20 06:30"), tmp_path) as desk:
        await desk.press("n", "enter")
        assert (desk.browser.day, desk.cursor()) == (dt.date(2021, 11, 20), "next-day-1")
        assert desk.focused is desk.grid


async def test_space_picks_and_every_pane_knows(tmp_path: Path) -> None:
    async with open_at(Hand("2021-11-19 18:46"), tmp_path) as desk:
        await desk.press("n", "down", "space")
        await desk.until(lambda: "★" in desk.screen_text())
        assert [pick.screening for pick in desk.store.load().picks] == ["late-1"]
        await desk.press("escape")
        assert "1 pick" in desk.screen_text()


async def test_an_empty_programme_has_no_now(tmp_path: Path) -> None:
    async with open_at(Hand("2021-11-19 18:46"), tmp_path, two_halls()) as desk:
        await desk.press("n")
        assert desk.pilot.app.screen is desk.browser


async def test_what_is_all_cancelled_is_said_to_be_none(tmp_path: Path) -> None:
    cancelled = two_halls(screening("Early", "2021-11-19 18:00", status="cancelled"))
    async with open_at(Hand("2021-11-19 18:46"), tmp_path, cancelled) as desk:
        await desk.press("n")
        assert "No screening is announced." in desk.screen_text()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_it_is_whole_at_every_size(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, now=at("2021-11-19 19:00"), picks=("the-killing-of-two-lovers-2",)) as desk:
        await desk.press("n")
        words = " ".join(" ".join(now_shows(desk)).split())

    assert "▲" not in words
    for part in ("Next · 2", "in 30 min", "THE EXAM", "★ in 1 h 00 min", "THE KILLING OF TWO LOVERS", "Darmstadt"):
        assert part in words


async def test_what_a_desk_marks_is_followed(bundled: Programme, open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await desk.press("n", "g")
        desk.pilot.app.screen.query_one("#date").value = "19"  # type: ignore[attr-defined]
        await desk.press("enter")
        assert isinstance(desk.pilot.app.screen, NowScreen)
        NoticeStore(paths.notices(BUNDLED)).add(
            notice_of(bundled, "the-exam-1", "delayed", minutes=15, at=at("2021-11-19 16:00"))
        )
        await desk.until(lambda: "delayed 15 minutes" in desk.screen_text())
        assert "19:45–21:14" in desk.screen_text()


def test_the_evening_of_these_tests_is_in_order() -> None:
    assert [*EVENING.screenings] == ["early-1", "late-1", "midnight-1", "next-day-1"]
