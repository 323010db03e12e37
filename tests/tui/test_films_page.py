"""The films index with real keys."""

from __future__ import annotations

import datetime as dt

import pytest
from desk import CLASHING, Desk, OpenApp
from rich.cells import cell_len

from builders import film, programme, screening
from fest_tui.finding.film_order import ORDERS, FilmOrder
from fest_tui.tui.screens.films import FilmsPage
from fest_tui.tui.screens.films import film_table as tables
from fest_tui.tui.screens.films.columns import COLUMNS, GAP, columns_for
from fest_tui.tui.screens.films.film_table import FilmTable
from fest_tui.tui.screens.grade import GradeDialog

COLUMN_NAMES = [column.name for column in COLUMNS]
ON_FRIDAY = dt.datetime(2021, 11, 19, 11, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine, letters typed one after the other are one word."""
    monkeypatch.setattr(tables, "PAUSE", 600)


async def index(desk: Desk) -> FilmTable:
    """Open the index, and wait until it shows something."""
    await desk.press("A")
    page = desk.pilot.app.screen
    assert isinstance(page, FilmsPage)
    await desk.pilot.pause()
    return page.query_one(FilmTable)


def here(table: FilmTable) -> str:
    return table.film.title if table.film else ""


def said(desk: Desk) -> str:
    page = desk.pilot.app.screen
    assert isinstance(page, FilmsPage)
    return page.status.words


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("width", [20, 54, 74, 94, 134, 200])
def test_columns_fill_the_width_and_that_of_the_order_is_among_them(order: FilmOrder, width: int) -> None:
    columns = columns_for(width, order)

    assert columns[0].name == "title"
    assert sum(column.width + GAP for column in columns) == width
    assert width < 54 or order in {column.order for column in columns}
    assert [COLUMN_NAMES.index(column.name) for column in columns] == sorted(
        COLUMN_NAMES.index(column.name) for column in columns
    )


async def test_it_opens_on_the_film_of_the_cursor_and_leads_to_one(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("end")
        await desk.until(lambda: desk.film.film == "dear-comrades")
        table = await index(desk)
        await desk.until(lambda: here(table) == "DEAR COMRADES!")
        await desk.press("down", "enter")
        await desk.until(lambda: desk.pilot.app.screen is desk.browser)
        assert desk.film.film == "django-django-sergio-corbucci-unchained"
        assert desk.focused is desk.film


async def test_escape_leads_back_and_nothing_has_moved(open_app: OpenApp) -> None:
    async with open_app() as desk:
        before = desk.cursor()
        await index(desk)
        await desk.press("end", "escape")
        assert desk.pilot.app.screen is desk.browser
        assert (desk.cursor(), desk.focused) == (before, desk.grid)


async def test_films_stand_under_their_letters_without_articles(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await index(desk)
        await desk.press("home")
        lines = [line.strip("│ ") for line in desk.screen_text().splitlines()]

    assert lines[2].startswith("Title▾")
    assert lines[3].startswith("A ──")
    assert [line.split("  ")[0] for line in lines[4:11]] == [
        *("AFTER LOVE", "ALL THOSE SENSATIONS IN MY BELLY", "ALONE", "ANNETTE"),
        *("THE ANNOTATED FIELD GUIDE OF ULYSSES S…", "ANY DAY NOW", "THE ARCHIVISTS"),
    ]


async def test_s_goes_through_the_orders_and_the_cursor_stays_on_its_film(open_app: OpenApp) -> None:
    async with open_app(now=ON_FRIDAY) as desk:
        table = await index(desk)
        await desk.until(lambda: here(table) == "JANE BY CHARLOTTE")
        for words, heading in (
            ("by director", "G"),
            ("by section", "European Cinema"),
            ("by length", "Up to 90 min"),
            ("by next showing", "Friday 19 November"),
            ("by last chance", "Last chance"),
            ("by title", "J"),
        ):
            await desk.press("s")
            assert words in desk.screen_text()
            assert table.groups[table.group].heading == heading
            assert here(table) == "JANE BY CHARLOTTE"


async def test_a_title_is_typed_from_a_capital_on_with_letters_that_are_keys(open_app: OpenApp) -> None:
    async with open_app() as desk:
        table = await index(desk)
        await desk.press("S")
        await desk.until(lambda: here(table) == "DIE SAAT")
        await desk.press("o", "m", "e", "space", "k")
        await desk.until(lambda: here(table) == "SOME KIND OF HEAVEN")
        assert "Go to: Some k" in desk.screen_text()
        await desk.press("escape", "d", "e")
        await desk.until(lambda: here(table) == "DEAR COMRADES!")
        assert not desk.store.load().picks


async def test_a_name_that_nothing_begins_with_is_said_and_can_be_mended(open_app: OpenApp) -> None:
    async with open_app() as desk:
        table = await index(desk)
        await desk.press("N", "x")
        await desk.until(lambda: said(desk) == "No name here begins with “Nx”.")
        await desk.press("backspace", "i")
        await desk.until(lambda: here(table) == "NICO")
        assert said(desk).startswith("NICO")


async def test_sorted_by_director_surnames_are_typed(open_app: OpenApp) -> None:
    async with open_app() as desk:
        table = await index(desk)
        await desk.press("s", "K", "o", "r")
        await desk.until(lambda: here(table) == "THE EXAM")


async def test_brackets_go_from_heading_to_heading(open_app: OpenApp) -> None:
    async with open_app() as desk:
        table = await index(desk)
        await desk.press("D")
        await desk.until(lambda: here(table) == "DEAR COMRADES!")
        await desk.press("right_square_bracket")
        assert here(table) == "ENJOYING A NICE LIFE"
        await desk.press("down", "left_square_bracket")
        assert here(table) == "ENJOYING A NICE LIFE"
        await desk.press("left_square_bracket")
        assert here(table) == "DEAR COMRADES!"


async def test_wants_and_picks_are_marked_and_taken_back(open_app: OpenApp) -> None:
    async with open_app() as desk:
        table = await index(desk)
        await desk.press("F", "escape", "w")
        await desk.until(lambda: said(desk) == "FEATHERS  is on the watchlist.")
        assert "○ FEATHERS" in desk.screen_text()
        await desk.press("space")
        await desk.until(lambda: said(desk).startswith("★ picked  FEATHERS  fits"))
        assert "★ FEATHERS" in desk.screen_text()
        await desk.press("u")
        await desk.until(lambda: said(desk).startswith("Undone, now: "))
        assert "○ FEATHERS" in desk.screen_text()
        assert "U does it again" not in said(desk)
        assert here(table) == "FEATHERS"


async def test_a_film_graded_otherwise_is_asked_about(open_app: OpenApp) -> None:
    async with open_app(follows=("mass",)) as desk:
        await index(desk)
        await desk.press("M", "a", "s", "s", "escape", "w", "w")
        await desk.until(lambda: desk.store.load().interests == {"mass": "want"})
        desk.browser.action_grade()
        await desk.press("m")
        await desk.until(lambda: not isinstance(desk.pilot.app.screen, GradeDialog))


async def test_my_pick_is_told_where_another_showing_is_next(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-14", picks=("the-killing-of-two-lovers-2",)) as desk:
        await index(desk)
        await desk.press("K")
        await desk.until(lambda: "★ picked  THE KILLING OF TWO LOVERS" in said(desk))
        assert "on Fri 19 at 20:00, Programmkino Rex" in said(desk)
        assert "Sun 14 20:00" in desk.screen_text()


async def test_a_click_on_a_column_sorts_by_it_and_one_on_a_letter_goes_there(open_app: OpenApp) -> None:
    async with open_app() as desk:
        table = await index(desk)
        head = desk.screen_text().splitlines()[2]
        await desk.pilot.click(FilmTable, offset=(head.index("Director") + 1, 1))
        await desk.until(lambda: "by director" in desk.screen_text())
        letters = desk.screen_text().splitlines()[0]
        await desk.pilot.click("#groups", offset=(letters.index("K"), 0))
        await desk.until(lambda: here(table) == "THE DOG WHO WOULDN’T BE QUIET")


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24), (60, 20)])
async def test_at_every_size_there_are_title_and_next_showing(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, picks=CLASHING) as desk:
        await index(desk)
        text = desk.screen_text()

    assert "▲ JANE BY CHARLOTTE" in text
    assert "Fri 19 17:00" in text
    assert "help" in text
    assert all(cell_len(line) == size[0] for line in text.splitlines())


async def test_a_terminal_that_is_too_small_says_so(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await index(desk)
        await desk.pilot.resize_terminal(50, 16)
        await desk.until(lambda: "60×20" in desk.screen_text())
        assert "JANE" not in desk.screen_text()


async def test_an_empty_programme_says_so_and_no_key_fails(open_app: OpenApp) -> None:
    async with open_app(programme=programme()) as desk:
        await index(desk)
        assert "This programme has no films yet." in desk.screen_text()
        await desk.press("s", "space", "w", "end", "pagedown", "right_square_bracket", "X", "down", "enter")
        assert said(desk) == "This programme has no films yet."
        await desk.press("escape")
        assert desk.pilot.app.screen is desk.browser


async def test_films_without_a_showing_can_be_gone_through_and_opened(open_app: OpenApp) -> None:
    async with open_app(programme=programme(films=[film("Alone"), film("The End")])) as desk:
        table = await index(desk)
        assert desk.screen_text().count("no date  ") == 2
        await desk.press("s", "s", "s", "s", "s", "down", "space")
        assert here(table) == "The End"
        await desk.press("enter")
        assert desk.film.film == "the-end"


async def test_of_thousands_only_the_lines_in_sight_are_laid_out(open_app: OpenApp) -> None:
    films = [film(f"Show {number}") for number in range(3900)]
    slots = [screening(each.title, "2021-11-19 17:00", f"hall-{n % 40}") for n, each in enumerate(films)]
    async with open_app(programme=programme(*slots, films=films), size=(80, 24)) as desk:
        table = await index(desk)
        await desk.press("end", "home", "pagedown", "S")
        assert len(table._strips) < 200
        await desk.press("end")
        assert here(table) == "Show 3899"
        assert "Show 3899" in desk.screen_text()


async def test_the_moved_time_is_told_here_too(open_app: OpenApp) -> None:
    async with open_app(now=ON_FRIDAY) as desk:
        await index(desk)
        await desk.press(*["full_stop"] * 17)
        await desk.until(lambda: "NOT NOW" in desk.screen_text())
        assert desk.browser.session.clock.is_moved
        await desk.press("semicolon")
        await desk.until(lambda: "NOT NOW" not in desk.screen_text())


async def test_the_keys_can_be_given_others(open_app: OpenApp) -> None:
    async with open_app(keys={"browser.films": "ctrl+a", "films.sort": "ctrl+s", "films.type": "ctrl+t"}) as desk:
        await desk.press("ctrl+a", "ctrl+s")
        await desk.until(lambda: "by director" in desk.screen_text())
        page = desk.pilot.app.screen
        assert isinstance(page, FilmsPage)
        await desk.press("ctrl+t")
        assert "Go to: ▏" in desk.screen_text()
        await desk.press("s", "e", "f", "a")
        await desk.until(lambda: here(page.query_one(FilmTable)) == "LOOKING FOR VENERA")
