"""What the browser makes of the minutes that pass."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from now_desk import Hand, open_at, two_halls

from builders import at, screening
from fest_tui.tui.clock import MovableClock
from fest_tui.tui.screens import timed

CLASHING = two_halls(
    screening("Early", "2021-11-19 18:00"),
    screening("Beside", "2021-11-19 18:30", "murnau"),
    screening("Late", "2021-11-19 22:00"),
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the clock all the time."""
    monkeypatch.setattr(timed, "CLOCK_CHECK", 0.01)


async def test_a_clash_that_is_past_loses_its_mark(tmp_path: Path) -> None:
    hand = Hand("2021-11-19 17:00")
    async with open_at(hand, tmp_path, CLASHING, picks=("early-1", "beside-1")) as desk:
        assert "1 clash" in desk.screen_text()
        assert "▲ Early" in desk.screen_text()
        hand.set("2021-11-19 21:00")
        await desk.until(lambda: "1 clash" not in desk.screen_text())
        assert "▲ Early" not in desk.screen_text()
        assert "★ Early" in desk.screen_text()


async def test_the_title_tells_the_time(tmp_path: Path) -> None:
    hand = Hand("2021-11-19 17:00")
    async with open_at(hand, tmp_path, CLASHING) as desk:
        assert "now 17:00" in desk.screen_text()
        hand.set("2021-11-19 18:00")
        await desk.until(lambda: "now 18:00" in desk.screen_text())


async def test_the_film_pane_tells_that_a_screening_has_begun(tmp_path: Path) -> None:
    hand = Hand("2021-11-19 17:59")
    async with open_at(hand, tmp_path, CLASHING) as desk:
        await desk.until(lambda: desk.film.film == "early")
        assert "has begun" not in desk.screen_text()
        hand.set("2021-11-19 18:01")
        await desk.until(lambda: "has begun" in desk.screen_text())
        hand.set("2021-11-19 19:30")
        await desk.until(lambda: "over" in desk.screen_text())


async def test_the_cursor_and_what_was_said_stay(tmp_path: Path) -> None:
    hand = Hand("2021-11-19 17:00")
    async with open_at(hand, tmp_path, CLASHING, picks=("early-1", "beside-1")) as desk:
        await desk.press("end", "space")
        await desk.until(lambda: "is picked and fits" in desk.said)
        hand.set("2021-11-19 21:00")
        await desk.until(lambda: "now 21:00" in desk.screen_text())
        assert desk.cursor() == "late-1"
        assert "is picked and fits" in desk.said


async def test_the_line_that_speaks_of_the_cursor_does_so_as_it_is_by_now(tmp_path: Path) -> None:
    hand = Hand("2021-11-19 17:59")
    async with open_at(hand, tmp_path, CLASHING) as desk:
        await desk.press("end", "home")
        await desk.until(lambda: "Early  18:00–19:30  fits" in desk.said)
        hand.set("2021-11-19 18:01")
        await desk.until(lambda: "Early  18:00–19:30  has begun" in desk.said)


async def test_a_way_out_that_is_tried_is_not_shown_over(tmp_path: Path) -> None:
    hand = Hand("2021-11-19 17:00")
    async with open_at(hand, tmp_path, CLASHING, picks=("early-1", "beside-1")) as desk:
        await desk.press("f")
        await desk.until(lambda: "1 pick " in desk.screen_text())
        hand.set("2021-11-19 21:00")
        await desk.until(lambda: "▾21:00" in desk.screen_text())
        assert "1 pick " in desk.screen_text()
        await desk.press("escape")
        await desk.until(lambda: "now 21:00" in desk.screen_text())
        assert "2 picks" in desk.screen_text()
        assert "clash" not in desk.screen_text().splitlines()[0]


def test_a_clock_in_a_zone_of_its_own_moves_by_real_minutes() -> None:
    moving = MovableClock(lambda: at("2021-10-31 02:50"))
    moving.move(60)
    assert moving() == at("2021-10-31 02:50").replace(fold=1).astimezone(dt.UTC)

    moving.move_to(at("2021-10-31 03:50"))
    assert moving.minutes_moved == 120
