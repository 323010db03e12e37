"""Slack, last chances and holes with real keys, on the bundled festival."""

from __future__ import annotations

import datetime as dt

import pytest
from desk import OpenApp

from fest_tui.tui.screens.choice import Choice
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.hole_rows import HOLE

PAIR = ("after-love-1", "die-saat-1")


async def test_v_sorts_by_what_vanishes_first_and_back_and_the_cursor_stays(open_app: OpenApp) -> None:
    async with open_app(picks=PAIR, follows=("feathers", "bird-atlas")) as desk:
        await desk.press("3", "end", "v")
        titles = [row.lead[1][0].strip() for row in desk.watchlist._rows]

        assert titles == ["AFTER LOVE", "DIE SAAT", "BIRD ATLAS", "FEATHERS"]
        assert desk.watchlist.target == "film:bird-atlas"
        assert "what vanishes first is on top" in desk.screen_text()

        await desk.press("v")
        assert "Wanted, no screening picked" in desk.screen_text()
        assert "vanishes" not in desk.screen_text()


async def test_back_at_the_day_screen_and_keys_speak_of_one_film(open_app: OpenApp) -> None:
    async with open_app(follows=("summer-blur",)) as desk:
        await desk.press("end", "3", "end")
        await desk.until(lambda: "SUMMER BLUR" in desk.said)
        await desk.press("escape")
        await desk.until(lambda: "DEAR COMRADES!" in desk.said)
        assert "Andrei Konchalovsky" in desk.screen_text()


async def test_an_order_stays_when_the_watchlist_changes(open_app: OpenApp) -> None:
    async with open_app(picks=PAIR) as desk:
        await desk.press("3", "v", "space")
        await desk.until(lambda: len(desk.browser.session.picks) == 1)

        assert "what vanishes first is on top" in desk.screen_text()


async def test_there_is_no_order_to_choose_on_an_empty_watchlist(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("3", "v")

        assert "vanishes" not in desk.screen_text()
        assert "Nothing here yet." in desk.screen_text()


@pytest.mark.parametrize("size", [(140, 40), (60, 20)])
async def test_enter_on_a_free_stretch_lists_what_fits_and_goes_there(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(picks=PAIR, size=size) as desk:
        await desk.press("3", "end")
        assert desk.watchlist.target.startswith(HOLE)
        assert desk.watchlist.screening is None
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, Choice))
        assert "Fits Wed 17 21:07–" in desk.screen_text()
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.focused, DayGrid))

        assert desk.browser.day == dt.date(2021, 11, 17)
        screening = desk.grid.screening
        assert screening is not None
        assert desk.browser.session.fit_of(screening).clashes == ()


async def test_escape_leaves_the_list_where_it_was_opened(open_app: OpenApp) -> None:
    async with open_app(picks=PAIR) as desk:
        await desk.press("3", "end", "enter")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, Choice))
        await desk.press("escape")
        await desk.until(lambda: desk.focused is desk.watchlist)

        assert desk.browser.day == dt.date(2021, 11, 19)
        assert desk.watchlist.target.startswith(HOLE)


async def test_the_cursor_first_stands_on_a_pick_and_not_on_the_hole_before_it(open_app: OpenApp) -> None:
    async with open_app(picks=("die-saat-1",)) as desk:
        await desk.press("3")

        assert desk.watchlist._rows[0].target.startswith(HOLE)
        assert desk.watchlist.target == "screening:die-saat-1"
