"""Every size of terminal, and programmes that strain the screen."""

from __future__ import annotations

import datetime as dt

import pytest
from desk import CLASHING, OpenApp
from rich.cells import cell_len

from builders import BERLIN, film, programme, screening, venue
from fest_tui.programme.times import zoned
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.film_pane import FilmPane
from fest_tui.tui.widgets.watchlist_pane import WatchlistPane

SIZES = [(140, 40), (100, 30), (80, 24), (60, 20)]


@pytest.mark.parametrize("size", SIZES)
async def test_every_pane_is_reached_by_keys_at_every_size(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, picks=CLASHING) as desk:
        await desk.until(lambda: desk.film.film == "jane-by-charlotte")
        for key, kind, word in (
            ("1", DayGrid, "My day"),
            ("tab", FilmPane, "Charlotte Gainsbourg"),
            ("tab", WatchlistPane, "overlaps SOME KIND OF HEAVEN by 55 min"),
            ("tab", DayGrid, "Programmkino"),
        ):
            await desk.press(key)
            assert isinstance(desk.focused, kind)
            assert word in desk.screen_text()
        assert "help" in desk.screen_text()
        assert all(cell_len(line) <= size[0] for line in desk.screen_text().splitlines())


async def test_a_terminal_that_is_too_small_says_so(open_app: OpenApp) -> None:
    async with open_app(size=(50, 16)) as desk:
        assert "60×20" in desk.screen_text()
        await desk.pilot.resize_terminal(80, 24)
        await desk.until(lambda: "My day" in desk.screen_text())


async def test_a_narrow_grid_scrolls_to_the_cursor(open_app: OpenApp) -> None:
    async with open_app(size=(60, 20), date="2021-11-14") as desk:
        assert "20:00" not in desk.screen_text()
        await desk.press("end")
        await desk.until(lambda: "20:00" in desk.screen_text())


async def test_the_now_line_stands_on_its_day_only(open_app: OpenApp) -> None:
    now = dt.datetime(2021, 11, 19, 18, 10, tzinfo=dt.UTC)
    async with open_app(now=now) as desk:
        assert "▾19:10" in desk.screen_text()
        assert "now 19:10" in desk.screen_text()
        await desk.press("left_square_bracket")
        assert "▾" not in desk.screen_text()


async def test_hostile_text_reaches_the_screen_as_plain_letters(open_app: OpenApp) -> None:
    title = "[red]BOLD[/red] $(rm) [@click=app.quit]x[/]"
    slot = screening(title, "2021-11-19 17:00", "hall", id="odd-1", films=("odd",))
    odd = programme(
        slot, films=(film(title, id="odd", synopsis="[b]not bold[/b]"),), venues=(venue("[i]Hall", id="hall"),)
    )
    async with open_app(programme=odd) as desk:
        await desk.until(lambda: desk.film.film == "odd")
        await desk.press("plus", "plus", "plus", "plus")
        text = desk.screen_text()

    assert "[red]BOLD[/red]" in text
    assert "[b]not bold[/b]" in text
    assert "[i]Hall" in text


async def test_wide_letters_do_not_push_the_grid_out_of_line(open_app: OpenApp) -> None:
    titles = ("映画祭の夜 ナイト", "NAI\u0308VE E\u0301TUDE", "🎬 FILM 🎬🎬🎬")
    slots = [screening(title, f"2021-11-19 {17 + n}:30", f"hall-{n}", id=f"w-{n}") for n, title in enumerate(titles)]
    async with open_app(programme=programme(*slots)) as desk:
        lines = desk.screen_text().splitlines()

    assert all(cell_len(line) == 140 for line in lines)
    assert any("映画祭の" in line for line in lines)


async def test_forty_parallel_rooms_can_be_walked_through(open_app: OpenApp) -> None:
    slots = [screening(f"TALK {n}", "2021-11-19 10:00", f"room-{n:02}", id=f"t-{n}") for n in range(40)]
    async with open_app(programme=programme(*slots), size=(80, 24)) as desk:
        for _step in range(39):
            await desk.press("down")
        assert desk.cursor() == "t-39"
        assert "TALK 39" in desk.screen_text()


async def test_an_empty_programme_says_what_it_is(open_app: OpenApp) -> None:
    async with open_app(programme=programme()) as desk:
        assert "This programme has no dated screenings yet." in desk.screen_text()
        await desk.press("space", "c", "right", "enter", "right_square_bracket", "w")
        assert desk.focused is desk.grid


async def test_a_frozen_clock_makes_no_tick_but_a_running_one_moves_the_line(open_app: OpenApp) -> None:
    async with open_app(now=zoned(dt.datetime(2021, 11, 19, 17, 5), BERLIN)) as desk:  # noqa: DTZ001
        assert "▾17:05" in desk.screen_text()
        desk.browser.session.clock.move(60)
        desk.grid.tick()
        await desk.until(lambda: "▾18:05" in desk.screen_text())


async def test_rows_that_changed_while_a_pane_was_hidden_are_drawn_right_when_it_is_shown(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24), date="2021-11-19", picks=CLASHING[:2]) as desk:
        await desk.press("2", "1", "right_square_bracket", "2", "1", "left_square_bracket")
        await desk.press("3", "1", "space", "3")
        await desk.until(lambda: len(desk.browser.session.picks) == 1)
        assert "SOME KIND OF HEAVEN" in desk.screen_text()
        await desk.press("1")
        await desk.pilot.resize_terminal(140, 40)
        await desk.press("right_square_bracket", "right_square_bracket")
        await desk.pilot.resize_terminal(80, 24)
        await desk.press("right_square_bracket", "2")
        await desk.pilot.resize_terminal(140, 40)
        await desk.until(lambda: "Watchlist" in desk.screen_text())


async def test_without_colour_everything_is_still_there(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(picks=CLASHING) as desk:
        await desk.until(lambda: "Charlotte Gainsbourg" in desk.screen_text())
        await desk.press("2", "right", "right", "3")
        assert "overlaps SOME KIND OF HEAVEN" in desk.screen_text()


async def test_another_theme_is_seen_in_every_pane_at_once(open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING) as desk:
        await desk.until(lambda: desk.film.film == "jane-by-charlotte")
        desk.pilot.app.theme = "fest-light"
        await desk.pilot.pause()
        await desk.until(lambda: desk.film._style("title").color != desk.film._style("muted").color)
        ink = {segment.style.color for segment in desk.film.render_line(0) if segment.style and segment.text.strip()}

        assert ink == {desk.film._style("title").color}
        assert {color.triplet.normalized < (0.5, 0.5, 0.5) for color in ink if color and color.triplet} == {True}


async def test_keys_do_nothing_behind_the_word_that_the_terminal_is_too_small(open_app: OpenApp) -> None:
    async with open_app(size=(59, 19)) as desk:
        await desk.press("space", "right_square_bracket", "w")
        await desk.pilot.app.workers.wait_for_complete()

        assert desk.browser.day == dt.date(2021, 11, 19)
        assert desk.store.load().picks == ()


async def test_a_screening_after_midnight_names_both_the_evening_and_the_night(open_app: OpenApp) -> None:
    late = programme(screening("LATE", "2021-11-13 00:30"), films=(film("LATE"),))
    async with open_app(programme=late, date="2021-11-12") as desk:
        await desk.until(lambda: desk.film.film == "late")
        assert "Friday 12 November" in desk.screen_text()
        assert "Fri 12 00:30" in desk.screen_text()
        assert "in the night to Sat 13" in desk.screen_text()
