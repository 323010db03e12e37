"""Days, films and panes driven by real keys, on the bundled festival."""

from __future__ import annotations

import datetime as dt

import pytest
from desk import CLASHING, OpenApp
from textual.strip import Strip

from fest_tui.tui.widgets.day_grid import DayGrid

SIZES = [(140, 40), (100, 30), (80, 24), (60, 20)]


async def test_the_day_opens_with_the_cursor_on_its_first_screening(open_app: OpenApp) -> None:
    async with open_app() as desk:
        assert desk.cursor() == "jane-by-charlotte-1"
        await desk.until(lambda: desk.film.film == "jane-by-charlotte")
        text = desk.screen_text()

    assert "Friday 19 November · 5 screenings · 3 venues" in text
    assert "Charlotte Gainsbourg" in text


async def test_the_arrows_walk_through_lanes_and_the_film_pane_follows(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("right")
        assert desk.cursor() == "dear-comrades-1"
        await desk.press("right")
        assert desk.cursor() == "dear-comrades-1"
        await desk.press("j")
        assert desk.cursor() == "the-exam-1"
        await desk.press("h", "k")
        assert desk.cursor() == "jane-by-charlotte-1"
        await desk.press("end")
        await desk.until(lambda: desk.film.film == "dear-comrades")


async def test_brackets_turn_days_and_stop_at_the_ends(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-20") as desk:
        await desk.press("right_square_bracket")
        assert desk.browser.day == dt.date(2021, 11, 21)
        assert "Nothing is on. The nearest day with screenings is Saturday 20" in " ".join(desk.screen_text().split())
        await desk.press("right_square_bracket", "left_square_bracket", "left_square_bracket")
        assert desk.browser.day == dt.date(2021, 11, 19)


@pytest.mark.parametrize(("typed", "day"), [("16", 16), ("sat", 20), ("2021-11-18", 18), ("17.11.", 17)])
async def test_a_date_is_gone_to_as_it_is_typed(open_app: OpenApp, typed: str, day: int) -> None:
    async with open_app() as desk:
        await desk.press("g", *("full_stop" if letter == "." else letter for letter in typed.replace("-", "\0")))
        for_input = desk.pilot.app.screen.query_one("#date")
        for_input.value = typed  # type: ignore[attr-defined]
        await desk.press("enter")

        assert desk.browser.day == dt.date(2021, 11, day)


async def test_a_date_outside_the_festival_opens_the_nearest_day_and_says_so(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("g")
        desk.pilot.app.screen.query_one("#date").value = "2021-12-24"  # type: ignore[attr-defined]
        await desk.press("enter")

        assert desk.browser.day == dt.date(2021, 11, 21)
        await desk.until(lambda: "is not a day of the festival" in desk.said)


async def test_enter_reads_the_film_and_escape_leads_back(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("end", "enter")
        await desk.until(lambda: desk.focused is desk.film)
        assert "DOROGIE TOVARISHCHI" in desk.screen_text()
        await desk.press("right")
        assert "Andrey Naidenov" in desk.screen_text()
        await desk.press("right")
        assert "RUNAWAY TRAIN" in desk.screen_text()
        await desk.press("escape")
        assert desk.focused is desk.grid


async def test_every_screening_of_a_film_says_how_it_fits(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-14", picks=("dear-comrades-1",)) as desk:
        desk.grid.select("the-killing-of-two-lovers-1")
        await desk.until(lambda: desk.film.film == "the-killing-of-two-lovers")
        text = " ".join(desk.screen_text().split())

    assert "2 screenings" in text
    assert "fits: nothing else that day" in text
    assert "too tight before DEAR COMRADES!" in text


async def test_the_row_under_the_cursor_stands_out_from_the_others(open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING) as desk:
        before = _grounds(desk.watchlist.render_line(0))
        await desk.press("3")
        focused = _grounds(desk.watchlist.render_line(0))
        other = _grounds(desk.watchlist.render_line(1))

    assert before == other
    assert focused != other


def _grounds(strip: Strip) -> set[object]:
    return {segment.style.bgcolor if segment.style else None for segment in strip}


async def test_a_programme_of_shorts_leads_to_its_films(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-20") as desk:
        desk.grid.select("shorts-from-the-states-1")
        await desk.press("enter", "end", "enter")

        assert desk.film.film == "the-letter-room"


async def test_a_pick_in_the_watchlist_leads_to_its_place_in_the_grid(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-12", picks=CLASHING) as desk:
        await desk.press("3", "end", "enter")

        assert (desk.browser.day, desk.cursor()) == (dt.date(2021, 11, 19), "dear-comrades-1")
        assert isinstance(desk.focused, DayGrid)


async def test_the_palette_finds_a_film_that_has_no_date(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("ctrl+p", *"celts")
        await desk.until(lambda: "Film: CELTS" in desk.screen_text())
        await desk.press("enter")
        await desk.until(lambda: desk.film.film == "celts")
        assert "No date is announced." in desk.screen_text()
