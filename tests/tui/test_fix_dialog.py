"""The ways out of a clash: listed with their costs, shown in the grid, taken or left, by real keys."""

from __future__ import annotations

import datetime as dt

import pytest
from desk import CLASHING, Desk, OpenApp
from dialogs import both_sizes, dialog_says, talking

from builders import programme, screening
from fest_tui.programme.programme import Programme
from fest_tui.tui.screens.fixes import FixesDialog

TIGHT = ("the-killing-of-two-lovers-2", "dear-comrades-1")
FRIDAY, SUNDAY = dt.date(2021, 11, 19), dt.date(2021, 11, 14)


@both_sizes
async def test_the_ways_out_are_listed_with_what_each_costs(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, picks=TIGHT) as desk:
        await desk.press("end", "f")
        assert isinstance(desk.pilot.app.screen, FixesDialog)
        text = dialog_says(desk)

    assert "too tight after THE KILLING OF TWO LOVERS: gap 36 - ride 60 - early 10 = -34 min" in text
    assert "Take THE KILLING OF TWO LOVERS on Sun 14 at 20:00, Murnau-Filmtheater costs nothing" in text
    assert "Drop DEAR COMRADES!: no other screening the only chance for DEAR COMRADES! is lost" in text


@both_sizes
async def test_the_grid_shows_each_way_out_before_it_is_taken(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, picks=TIGHT) as desk:
        await desk.press("end", "f")
        await desk.until(lambda: "Sunday 14 November" in desk.screen_text())
        shown = desk.screen_text()
        assert "★ THE" in shown
        assert "1 pick" in shown
        await desk.press("down", "down")
        await desk.until(lambda: "Friday 19 November" in desk.screen_text())
        assert "★ 1" in desk.screen_text().splitlines()[0]
        assert "▲ DEAR" not in desk.screen_text()
        assert desk.store.load().picked == set(TIGHT)


def film_says(desk: Desk) -> str:
    """What the film pane shows, without line ends."""
    return " ".join(" ".join(desk.film.render_line(y).text for y in range(desk.film.size.height)).split())


async def test_the_film_pane_shows_each_way_out_too(open_app: OpenApp) -> None:
    async with open_app(picks=TIGHT) as desk:
        await desk.press("end", "f")
        await desk.until(lambda: "THE KILLING OF TWO LOVERS" in film_says(desk))
        assert "★ Sun 14 20:00" in film_says(desk)
        await desk.press("down", "down")
        await desk.until(lambda: "DEAR COMRADES!" in film_says(desk))
        assert "▲ Fri 19 22:00" not in film_says(desk)
        await desk.press("escape")
        await desk.until(lambda: "▲ Fri 19 22:00" in film_says(desk))
        assert desk.film.film == "dear-comrades"


async def test_from_the_film_pane_the_film_and_its_row_come_back(open_app: OpenApp) -> None:
    async with open_app(picks=TIGHT) as desk:
        desk.browser.open_film("the-killing-of-two-lovers")
        await desk.until(lambda: desk.focused is desk.film)
        await desk.press("down")
        await desk.until(lambda: desk.film.screening is not None and desk.film.screening.id == TIGHT[0])
        await desk.press("f")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, FixesDialog))
        await desk.until(lambda: "★ Sun 14 20:00" in film_says(desk))
        await desk.press("escape")
        await desk.until(lambda: desk.focused is desk.film)
        assert desk.film.film == "the-killing-of-two-lovers"
        await desk.until(lambda: desk.film.target == f"screening:{TIGHT[0]}")
        assert "▲ Fri 19 20:00" in film_says(desk)


@both_sizes
async def test_escape_puts_the_day_the_cursor_and_the_picks_back(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, picks=TIGHT) as desk:
        await desk.press("end")
        await desk.until(lambda: "DEAR COMRADES!" in desk.said)
        before = desk.screen_text()
        await desk.press("f")
        await desk.until(lambda: "Sunday 14 November" in desk.screen_text())
        await desk.press("escape")
        await desk.until(lambda: desk.screen_text() == before)

        assert desk.cursor() == "dear-comrades-1"
        assert desk.store.load().picked == set(TIGHT)


async def test_enter_takes_a_swap_as_one_step_that_can_be_undone(open_app: OpenApp) -> None:
    async with open_app(picks=TIGHT) as desk:
        await desk.press("end", "f", "enter")
        await desk.until(lambda: desk.store.load().picked == {"dear-comrades-1", "the-killing-of-two-lovers-1"})
        await desk.until(lambda: not desk.browser.session.clashes)
        assert (desk.browser.day, desk.cursor()) == (FRIDAY, "dear-comrades-1")

        await desk.press("u")
        await desk.until(lambda: desk.store.load().picked == set(TIGHT))


async def test_enter_drops_what_is_to_be_dropped(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24), picks=CLASHING[:2]) as desk:
        await desk.press("f", "down", "enter")
        await desk.until(lambda: desk.store.load().picked == {CLASHING[0]})
        await desk.until(lambda: "SOME KIND OF HEAVEN  is no longer picked" in desk.said)


async def test_leaving_before_the_talk_is_a_way_out_that_is_kept(bundled: Programme, open_app: OpenApp) -> None:
    async with open_app(programme=talking(bundled), picks=("dear-comrades-1",)) as desk:
        await desk.press("b", *"00:10-01:00".replace(":", "."), "enter", "escape")
        await desk.until(lambda: bool(desk.browser.session.clashes))
        await desk.press("end", "f")
        assert "Leave DEAR COMRADES! before the talk the talk after DEAR COMRADES! is missed" in dialog_says(desk)
        await desk.press("enter")
        await desk.until(lambda: desk.store.load().leaving_early == {"dear-comrades-1"})
        await desk.until(lambda: not desk.browser.session.clashes)


async def test_a_clash_is_mended_from_the_watchlist_and_the_focus_comes_back(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24), date="2021-11-12", picks=TIGHT) as desk:
        await desk.press("3", "end", "f")
        await desk.until(lambda: "Sunday 14 November" in desk.screen_text())
        await desk.press("escape")
        assert desk.focused is desk.watchlist
        assert desk.browser.day == dt.date(2021, 11, 12)


async def test_a_resize_while_a_clash_is_mended_keeps_the_grid_in_sight(open_app: OpenApp) -> None:
    async with open_app(picks=TIGHT) as desk:
        await desk.press("end", "f")
        await desk.pilot.resize_terminal(60, 20)
        await desk.until(lambda: "Sunday 14 November" in desk.screen_text())
        assert "My day" in desk.screen_text()
        assert "Take THE KILLING" in desk.screen_text()


@pytest.mark.parametrize("grade", ["hidden", "want"])
async def test_a_hidden_film_is_not_offered(open_app: OpenApp, grade: str) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        desk.grid.select("the-killing-of-two-lovers-2")
        await desk.press("W", grade[0])
        await desk.until(lambda: bool(desk.store.load().films))
        await desk.press("space")
        await desk.until(lambda: "f lists the ways out" in desk.said)

        assert ("o takes" in desk.said) is (grade == "want")


async def test_a_title_with_brackets_is_shown_as_it_is(open_app: OpenApp) -> None:
    hostile = "[REC] [/b] [link=x]"
    one = screening(hostile, "2021-11-19 20:00", id="one-1")
    other = screening("OTHER", "2021-11-19 20:30", "murnau", id="other-1")
    festival = programme(one, other)
    async with open_app(programme=festival, picks=("one-1", "other-1")) as desk:
        await desk.press("f")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, FixesDialog))
        assert hostile in desk.screen_text()
