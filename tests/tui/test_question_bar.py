"""The question bar on the bundled festival: typing, answers, the way to a screening, the filter that stays."""

from __future__ import annotations

import pytest
from desk import CLASHING, OpenApp
from question_desk import answered, answers, asked, bar, dimmed, question, text_of, typed

from fest_tui.tui.widgets.answer_pane import AnswerPane
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.film_pane import FilmPane
from fest_tui.tui.widgets.question_input import QuestionInput

SIZES = [(140, 40), (100, 30), (80, 24), (60, 20)]


@pytest.mark.parametrize("size", SIZES)
async def test_words_are_answered_as_they_are_typed_and_enter_goes_there(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(size=size, date="2021-11-14") as desk:
        await asked(desk, "strike")
        assert isinstance(desk.focused, QuestionInput)
        assert "DEAR COMRADES!" in desk.screen_text()
        assert "Fri 19 22:00" in desk.screen_text()
        assert "1 film · 1 showing" in bar(desk).says

        await desk.press("enter")
        await desk.until(lambda: desk.cursor() == "dear-comrades-1")
        assert isinstance(desk.focused, DayGrid)
        assert str(desk.browser.day) == "2021-11-19"


@pytest.mark.parametrize("size", SIZES)
async def test_the_bar_opens_over_any_pane(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, picks=CLASHING) as desk:
        for pane in ("1", "2", "3"):
            await desk.press(pane, "slash")
            assert isinstance(desk.focused, QuestionInput)
            assert "⌕" in desk.screen_text()
            await desk.press("escape")
            assert isinstance(desk.focused, DayGrid)


async def test_the_grid_mutes_what_was_not_asked_for(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "gainsbourg")
        await desk.until(lambda: desk.grid.matches == frozenset({"jane-by-charlotte-1"}))
        await desk.until(lambda: "1 of 5 screenings asked for" in desk.screen_text())
        assert "▏ THE EXAM" in desk.screen_text()
        assert "▏ JANE" not in desk.screen_text()


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_asked_stays_in_sight_on_every_day_and_in_every_pane_until_one_key_clears_it(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as desk:
        await asked(desk, "in:english")
        await dimmed(desk)
        await desk.press("escape")
        assert isinstance(desk.focused, DayGrid)
        for key in ("left_square_bracket", "left_square_bracket", "2", "3", "1"):
            await desk.press(key)
            assert "⌕ in:english" in desk.screen_text()
            assert "clears" in desk.screen_text()
        assert "2 of 8 screenings" in desk.screen_text() or "2 of 7 screenings" in desk.screen_text()
        assert "esc clear" in desk.screen_text()

        await desk.press("escape")
        await desk.until(lambda: desk.grid.matches is None)
        assert "⌕" not in desk.screen_text()
        assert "asked for" not in desk.screen_text()


async def test_backspace_clears_in_every_pane(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "strike")
        await desk.press("escape", "3")
        assert "⌫ clears" in desk.screen_text()
        await desk.press("backspace")
        await desk.until(lambda: desk.grid.matches is None)
        assert "⌕" not in desk.screen_text()


async def test_matches_are_marked_in_titles_and_in_the_text_of_the_film(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "comrades strike")
        await desk.until(lambda: desk.film.film == "dear-comrades")

        def marked(pane: AnswerPane | FilmPane) -> set[str]:
            return {words for row in pane._rows for words, style in row.pieces if style == "match"}

        assert {"COMRADES", "strike"} <= marked(answers(desk))
        await desk.until(lambda: marked(desk.film) == {"COMRADES", "strike"})
        await desk.press("escape", "escape")
        await desk.until(lambda: not marked(desk.film))


async def test_why_a_film_was_found_is_told_where_its_title_does_not_tell(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "vysotskaya")
        assert "Vysotskaya" in text_of(answers(desk))


async def test_the_film_pane_follows_the_answer_pointed_at(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "in:english")
        first = answers(desk).film
        await desk.until(lambda: desk.film.film == first)
        await desk.press("down")
        assert answers(desk).film != first
        await desk.until(lambda: desk.film.film == answers(desk).film)
        assert isinstance(desk.focused, QuestionInput)
        await desk.press("up", "escape")
        await desk.until(lambda: desk.film.film == desk.grid.film)


async def test_enter_before_the_answer_is_there_goes_to_it_once_it_is(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await answered(desk)
        await desk.pilot.press("slash", *"strike", "enter")
        await desk.until(lambda: desk.cursor() == "dear-comrades-1")


async def test_enter_on_a_film_without_a_date_opens_the_film(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "grosse freiheit")
        assert "No date is announced" in text_of(answers(desk))
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.focused, FilmPane) and desk.film.film == "grosse-freiheit")


async def test_an_answer_can_be_picked(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "strike")
        await desk.press("shift+tab")
        assert isinstance(desk.focused, AnswerPane)
        await desk.press("space")
        await desk.until(lambda: desk.store.load().picked == {"dear-comrades-1"})
        await desk.until(lambda: "★" in text_of(answers(desk)))
        await desk.press("escape")
        assert isinstance(desk.focused, QuestionInput)


async def test_what_fits_follows_the_picks(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-19") as desk:
        await asked(desk, "fits on:19")
        await desk.until(lambda: "some-kind-of-heaven-1" in (desk.grid.matches or ()))
        await desk.press("escape")
        desk.grid.select("jane-by-charlotte-1")
        await desk.press("space")
        await desk.until(lambda: "some-kind-of-heaven-1" not in (desk.grid.matches or ()))
        assert desk.grid.matches


async def test_the_next_question_takes_the_place_of_the_one_before(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "strike")
        await desk.press("escape")
        await asked(desk, "feathers")
        assert question(desk) == "feathers"
        assert answers(desk).film == "feathers"


async def test_a_question_is_taken_up_where_it_was_left(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "stri")
        await desk.press("escape", "slash", "end")
        await typed(desk, "ke")
        assert question(desk) == "strike"


async def test_tab_takes_what_was_meant(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "konchalovski ")
        assert "Did you mean konchalovsky?" in desk.screen_text()
        assert answers(desk).film == "dear-comrades"
        await desk.press("tab")
        await answered(desk)
        assert question(desk).strip() == "konchalovsky"


async def test_a_mistake_is_told_under_its_place_and_the_rest_answers(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "in:english after:25")
        lines = desk.screen_text().splitlines()
        typed_at = next(index for index, line in enumerate(lines) if "⌕" in line)
        assert lines[typed_at].index("25") == lines[typed_at + 1].index("^^")
        assert "“25” is no time of day" in lines[typed_at + 1]
        assert answers(desk).film
        await desk.press("tab")
        assert question(desk) == "in:english after:01:00"


async def test_an_unknown_field_is_told_with_the_nearest(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "aftr:20 sub:english")
        assert "There is no field “aftr:”" in bar(desk).says
        await desk.press("home", "right", "tab")
        await answered(desk)
        assert question(desk) == "after:20 sub:english"


async def test_nothing_found_is_said(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "on:mon on:tue")
        assert "Nothing found." in desk.screen_text()
        await desk.press("enter")
        assert isinstance(desk.focused, QuestionInput)


async def test_help_for_the_bar_is_a_key_that_is_not_typed(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "what?")
        assert question(desk) == "what?"
        assert "ctrl+q quit" in desk.screen_text()
        await desk.press("f1")
        assert "Help: Question" in desk.screen_text()
        assert "Save the question" in desk.screen_text()


async def test_a_click_on_what_is_asked_opens_the_bar(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "strike")
        await desk.press("escape")
        await desk.pilot.click(bar(desk))
        await desk.until(lambda: isinstance(desk.focused, QuestionInput))


async def test_every_key_of_the_bar_can_be_given_another(open_app: OpenApp) -> None:
    async with open_app(keys={"browser.ask": "ctrl+f"}) as desk:
        await desk.press("ctrl+f")
        await typed(desk, "strike")
        assert "DEAR COMRADES!" in desk.screen_text()
