"""The browser driven by real keys and clicks, on the bundled festival."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from desk import CLASHING, OpenApp
from rich.cells import cell_len
from textual.strip import Strip

from builders import BERLIN, film, programme, screening, venue
from fest_tui.errors import UsageError
from fest_tui.programme.times import zoned
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.keeper import WatchlistKeeper
from fest_tui.tui.keymap import check_keys
from fest_tui.tui.state import Place, load_place
from fest_tui.tui.widgets.day_bar import DayBar
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.day_grid.board import HEADER
from fest_tui.tui.widgets.film_pane import FilmPane
from fest_tui.tui.widgets.watchlist_pane import WatchlistPane
from places import BUNDLED

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


async def test_picking_a_clash_is_done_and_said_at_once(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("space")
        await desk.until(lambda: "is picked and fits" in desk.said)
        await desk.press("down", "space")
        await desk.until(lambda: "overlaps JANE BY CHARLOTTE by 55 min" in desk.said)

        assert desk.store.load().picked == {"jane-by-charlotte-1", "some-kind-of-heaven-1"}
        assert "No other screening of it fits" in desk.said
        assert "55 min" in desk.screen_text()


async def test_a_clashing_pick_with_another_screening_offers_it_and_o_takes_it(open_app: OpenApp) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        desk.grid.select("the-killing-of-two-lovers-2")
        await desk.press("space")
        await desk.until(lambda: "press o" in desk.said)
        assert "gap 36 - ride 60 - early 10 = -34 min" in desk.said
        assert "Sun 14 20:00 Murnau-Filmtheater" in desk.said

        await desk.press("o")
        await desk.until(lambda: desk.store.load().picked == {"dear-comrades-1", "the-killing-of-two-lovers-1"})
        await desk.until(lambda: not desk.browser.session.clashes)


async def test_space_puts_a_pick_back(open_app: OpenApp) -> None:
    async with open_app(picks=("jane-by-charlotte-1",)) as desk:
        await desk.press("space")
        await desk.until(lambda: not desk.browser.session.picks)

        assert desk.store.load().picks == ()
        assert "no longer picked" in desk.said


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


async def test_my_own_pick_is_not_taken_for_another_windows(open_app: OpenApp) -> None:
    async with open_app() as desk:
        for _time in range(3):
            await desk.press("space")
            await desk.until(lambda: bool(desk.browser.session.picks))
            await desk.press("space")
            await desk.until(lambda: not desk.browser.session.picks)
            desk.browser.query_one(WatchlistKeeper)._look_outside()
            await desk.pilot.app.workers.wait_for_complete()
            assert "another window" not in desk.said


async def test_w_wants_a_film_from_the_grid_and_takes_it_off_in_the_watchlist(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("w")
        await desk.until(lambda: "is on the watchlist" in desk.said)
        assert desk.store.load().interests == {"jane-by-charlotte": "want"}
        assert "Wanted, no screening picked" in desk.screen_text()

        await desk.press("3", "w")
        await desk.until(lambda: not desk.browser.session.watchlist.films)


async def test_brackets_turn_days_and_stop_at_the_ends(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-20") as desk:
        await desk.press("right_square_bracket")
        assert desk.browser.day == dt.date(2021, 11, 21)
        assert "Nothing is on. The nearest day with screenings is Saturday 20" in " ".join(desk.screen_text().split())
        await desk.press("right_square_bracket", "left_square_bracket", "left_square_bracket")
        assert desk.browser.day == dt.date(2021, 11, 19)


@pytest.mark.parametrize(("typed", "day"), [("16", 16), ("sat", 13), ("2021-11-18", 18), ("17.11.", 17)])
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


async def test_c_goes_from_clash_to_clash_over_days(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-12", picks=CLASHING) as desk:
        await desk.press("c")
        assert (desk.browser.day, desk.cursor()) == (dt.date(2021, 11, 19), "some-kind-of-heaven-1")
        await desk.press("c")
        assert desk.cursor() == "dear-comrades-1"
        await desk.press("c")
        assert desk.cursor() == "some-kind-of-heaven-1"


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


async def test_a_person_leads_to_their_other_film_here(open_app: OpenApp) -> None:
    async with open_app() as desk:
        desk.browser.open_film("die-saat")
        await desk.press("right", "end")
        assert "also in EIN GROSSES" in desk.screen_text()
        await desk.press("enter")
        assert desk.film.film == "ein-grosses-versprechen"


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


async def test_a_pick_that_the_programme_no_longer_holds_is_shown_and_can_be_put_back(open_app: OpenApp) -> None:
    async with open_app() as desk:
        gone = screening("GONE FILM", "2021-11-19 12:00", id="gone-1")
        desk.store.pick(gone, "Old Hall")
        await desk.until(lambda: "changed by another window" in desk.said)
        assert "GONE FILM" in desk.screen_text()
        assert "not in this programme" in desk.screen_text()

        await desk.press("3", "end", "space")
        await desk.until(lambda: not desk.browser.session.watchlist.picks)


async def test_a_change_by_another_window_is_seen_and_both_are_kept(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app() as desk:
        other = (
            "import sys; from pathlib import Path; from fest_tui.store.programmes import load_programme;"
            "from fest_tui.store.watchlist import WatchlistStore;"
            "p = load_programme(Path(sys.argv[1])); s = p.screenings['dear-comrades-1'];"
            "WatchlistStore(Path(sys.argv[2])).pick(s, 'Caligari')"
        )
        subprocess.run(  # noqa: ASYNC221
            [sys.executable, "-c", other, str(BUNDLED), str(tmp_path / "watchlist.json")], check=True
        )
        await desk.press("space")
        await desk.until(lambda: len(desk.browser.session.picks) == 2)

    assert WatchlistStore(tmp_path / "watchlist.json").load().picked == {"jane-by-charlotte-1", "dear-comrades-1"}


async def test_a_watchlist_that_cannot_be_written_is_said_and_nothing_is_lost(
    open_app: OpenApp, tmp_path: Path
) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        (tmp_path / "watchlist.json").write_text("{", encoding="utf-8")
        await desk.press("space")
        await desk.until(lambda: "damaged" in desk.said)

        assert (tmp_path / "watchlist.json").read_text(encoding="utf-8") == "{"
        assert [pick.id for pick in desk.browser.session.picks] == ["dear-comrades-1"]


async def test_help_lists_the_keys_of_the_pane_in_focus(open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING) as desk:
        await desk.press("question_mark")
        assert "Help: Day" in desk.screen_text()
        assert "Zoom in and out" in desk.screen_text()
        await desk.press("escape", "2", "question_mark")
        assert "Turn between About, Credits and Director" in desk.screen_text()
        await desk.press("question_mark")
        assert desk.pilot.app.screen is desk.browser


async def test_the_palette_finds_a_film_that_has_no_date(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("ctrl+p", *"celts")
        await desk.until(lambda: "Film: CELTS" in desk.screen_text())
        await desk.press("enter")
        await desk.until(lambda: desk.film.film == "celts")
        assert "No date is announced." in desk.screen_text()


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
        desk.browser.session._clock = lambda: zoned(dt.datetime(2021, 11, 19, 18, 5), BERLIN)  # noqa: DTZ001
        desk.grid.tick()
        await desk.until(lambda: "▾18:05" in desk.screen_text())
