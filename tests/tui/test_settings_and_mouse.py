"""Zoom, themes, keys of one's own, the mouse, and what is remembered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import CLASHING, OpenApp

from fest_tui.errors import UsageError
from fest_tui.tui.app import FestApp
from fest_tui.tui.keymap import check_keys
from fest_tui.tui.state import Place, load_place
from fest_tui.tui.widgets.day_bar import DayBar
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.day_grid.board import HEADER
from fest_tui.tui.widgets.film_pane import FilmPane
from fest_tui.tui.widgets.watchlist_pane import WatchlistPane

SIZES = [(140, 40), (100, 30), (80, 24), (60, 20)]


async def test_keys_that_would_do_nothing_are_not_shown(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-13") as desk:
        bar = desk.screen_text().splitlines()[-1]
        assert "pick" not in bar
        assert "next clash" not in bar
        await desk.press("3")
        bar = desk.screen_text().splitlines()[-1]
        assert "go there" not in bar
        assert "want" not in bar
        assert "back" in bar


async def test_help_lists_the_keys_of_the_pane_in_focus(open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING) as desk:
        await desk.press("question_mark")
        assert "Help: Day" in desk.screen_text()
        assert "Zoom in and out" in desk.screen_text()
        await desk.press("escape", "2", "question_mark")
        assert "Turn between About, Credits and Director" in desk.screen_text()
        await desk.press("question_mark")
        assert desk.pilot.app.screen is desk.browser


async def test_zoom_changes_the_scale_and_zero_fits_again(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("plus")
        nearer = desk.grid.cells_per_hour
        await desk.press("plus")
        assert desk.grid.cells_per_hour > nearer > 0
        await desk.press("minus")
        assert desk.grid.cells_per_hour == nearer
        await desk.press("0")
        assert desk.grid.cells_per_hour == 0


async def test_day_zoom_and_pane_are_there_again_next_time(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app() as desk:
        await desk.press("left_square_bracket", "plus", "3")
        kept = Place(day=dt.date(2021, 11, 18), zoom=desk.grid.cells_per_hour, pane="watchlist")
        await desk.until(lambda: load_place(tmp_path / "state.json", "exground-34") == kept)

    async with open_app(date="2021-11-18", place=kept) as desk:
        assert isinstance(desk.focused, WatchlistPane)
        assert desk.grid.cells_per_hour == kept.zoom


async def test_a_theme_once_chosen_is_there_again_next_time(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app() as desk:
        desk.pilot.app.theme = "fest-light"
        await desk.until(lambda: load_place(tmp_path / "state.json", "exground-34").theme == "fest-light")
        await desk.press("right_square_bracket")
        await desk.until(lambda: load_place(tmp_path / "state.json", "exground-34").day == dt.date(2021, 11, 20))

    assert load_place(tmp_path / "state.json", "exground-34").theme == "fest-light"


async def test_another_key_from_the_settings_works_and_is_shown(open_app: OpenApp) -> None:
    async with open_app(keys={"browser.pick": "p"}) as desk:
        assert "p pick" in desk.screen_text()
        await desk.press("space")
        await desk.press("p")
        await desk.until(lambda: "is picked and fits" in desk.said)


def test_a_key_for_an_action_that_does_not_exist_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"browser\.pik") as error:
        check_keys({"browser.pik": "p"})

    assert "browser.pick" in error.value.hint


async def test_a_fault_of_our_own_is_told_without_a_traceback(
    make_app: Callable[..., FestApp], capsys: pytest.CaptureFixture[str]
) -> None:
    app = make_app()
    with pytest.raises(ZeroDivisionError):
        async with app.run_test():
            app.call_later(lambda: 1 // 0)

    told = capsys.readouterr().err
    assert "a fault of its own: ZeroDivisionError" in told
    assert "Traceback" not in told


async def test_a_click_selects_and_a_second_opens_the_film(open_app: OpenApp) -> None:
    async with open_app() as desk:
        board = desk.grid._board
        block = board.block_of("the-exam-1") if board else None
        assert board is not None
        assert block is not None
        border = 1
        spot = (border + board.label + block.left, border + HEADER + block.row)
        await desk.pilot.click(DayGrid, offset=spot)
        assert desk.cursor() == "the-exam-1"
        await desk.pilot.click(DayGrid, offset=spot, times=2)
        await desk.until(lambda: isinstance(desk.focused, FilmPane))


async def test_a_click_in_the_watchlist_chooses_that_line_and_a_second_goes_there(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-12", picks=CLASHING) as desk:
        lines = [row.pieces for row in desk.watchlist._rows]
        line = next(number for number, pieces in enumerate(lines) if pieces and pieces[0][0].startswith("SOME KIND"))
        border = 1
        await desk.pilot.click(WatchlistPane, offset=(30, border + line))
        assert desk.watchlist.target == "screening:some-kind-of-heaven-1"
        await desk.pilot.click(WatchlistPane, offset=(30, border + line), times=2)
        await desk.until(lambda: desk.cursor() == "some-kind-of-heaven-1")


async def test_a_click_on_a_page_of_the_film_turns_to_it(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.until(lambda: desk.film.film == "jane-by-charlotte")
        tabs = next(number for number in range(40) if "Credits" in desk.film.render_line(number).text)
        border, padding = 1, 1
        await desk.pilot.click(FilmPane, offset=(border + padding + len("About   Cr"), border + tabs))
        await desk.until(lambda: "DoP" in desk.screen_text())


async def test_a_click_on_a_day_opens_it(open_app: OpenApp) -> None:
    async with open_app() as desk:
        bar = desk.browser.query_one(DayBar)
        left = next(left for left, _right, day in bar._hits if day == dt.date(2021, 11, 17))
        await desk.pilot.click(DayBar, offset=(left + 1, 0))

        assert desk.browser.day == dt.date(2021, 11, 17)
