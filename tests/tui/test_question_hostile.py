"""Whatever is typed or pasted: an answer or a message, never an error, never an escape code."""

from __future__ import annotations

import pytest
from desk import OpenApp
from question_desk import answered, answers, asked, bar, question
from rich.cells import cell_len
from textual import events

from builders import festival, film, programme, screening, venue
from fest_tui.programme.programme import Programme
from fest_tui.tui.widgets.question_input import QuestionInput, one_line

ODD = (
    '"',
    '"""',
    "((NOT)) NEAR(a, b) OR *",
    "'; DROP TABLE text; --",
    "title:",
    ":::",
    "-",
    "- - or or",
    "after:25 before:99 max:x",
    "شريط الأخبار",
    "e\u0301te\u0301 \u0301\u0301\u0301",
    "日本語 映画",
    "🎬🎬 👩‍👩‍👧",
    "[bold]x[/bold] $variable {braces}",
    "in:en or or -in:en",
    "near:here<99999999999999999999",
)


@pytest.mark.parametrize("text", ODD)
async def test_any_text_is_answered(open_app: OpenApp, text: str) -> None:
    async with open_app(size=(80, 24)) as desk:
        await desk.press("slash")
        bar(desk).input.post_message(events.Paste(text))
        await desk.until(lambda: question(desk) == text)
        await answered(desk)
        assert isinstance(desk.focused, QuestionInput)
        assert all(cell_len(line) <= 80 for line in desk.screen_text().splitlines())
        await desk.press("down", "up", "tab", "escape", "escape", "escape")
        assert desk.browser.is_running


async def test_ten_thousand_characters_are_answered_and_not_remembered(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as desk:
        await desk.press("slash")
        bar(desk).input.post_message(events.Paste("strike " * 1500))
        await desk.until(lambda: len(question(desk)) > 10_000)
        await answered(desk)
        assert "long" in bar(desk).says
        await desk.press("escape")
        assert desk.browser.questions.recent == ()


async def test_several_lines_with_escape_codes_are_pasted_as_one_plain_line(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("slash")
        bar(desk).input.post_message(events.Paste("\nthe\x1b[31m \r\nstrike\u202e\n"))
        await desk.until(lambda: "strike" in question(desk))
        await answered(desk)
        assert question(desk).isprintable()
        assert answers(desk).film == "dear-comrades"


def test_one_line_keeps_letters_and_blanks_and_nothing_else() -> None:
    assert one_line("a\tb\n\x1b]0;title\x07c\u2028d") == "a b c d"


async def test_a_festival_without_films_has_an_answer(open_app: OpenApp) -> None:
    empty = Programme(festival(id="empty", name="Empty"))
    async with open_app(programme=empty) as desk:
        await asked(desk, "strike on:fri")
        assert "Nothing found." in desk.screen_text() or "Nothing is asked yet." in desk.screen_text()
        await desk.press("escape")
        assert "⌕ strike on:fri" in desk.screen_text()


async def test_hostile_titles_are_shown_as_letters(open_app: OpenApp) -> None:
    odd = programme(
        screening("[red]LONG " + "X" * 400, "2021-11-19 20:00"),
        screening("映画" * 60, "2021-11-19 21:00"),
        films=[film("[red]LONG " + "X" * 400), film("映画" * 60)],
        venues=[venue("Caligari")],
    )
    async with open_app(size=(60, 20), programme=odd) as desk:
        await asked(desk, "long")
        assert "[red]LONG" in desk.screen_text()
        assert all(cell_len(line) <= 60 for line in desk.screen_text().splitlines())
