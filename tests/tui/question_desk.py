"""The question bar as tests use it: typed with real keys, waited for until it has answered."""

from __future__ import annotations

from desk import Desk

from fest_tui.tui.widgets.answer_pane import AnswerPane
from fest_tui.tui.widgets.facet_pane import FacetPane
from fest_tui.tui.widgets.question_bar import QuestionBar

_KEYS = {" ": "space", ":": "colon", '"': "quotation_mark", "-": "minus", "/": "slash", "<": "less_than_sign"}


def bar(desk: Desk) -> QuestionBar:
    return desk.browser.query_one(QuestionBar)


def answers(desk: Desk) -> AnswerPane:
    return desk.browser.query_one(AnswerPane)


def facets(desk: Desk) -> FacetPane:
    return desk.browser.query_one(FacetPane)


def text_of(pane: AnswerPane | FacetPane) -> str:
    """All rows of a pane as text."""
    return "\n".join("".join(words for words, _style in (*row.lead, *row.pieces)) for row in pane._rows)


def question(desk: Desk) -> str:
    return bar(desk).input.value


async def answered(desk: Desk) -> None:
    """Wait until what stands in the bar has been answered."""
    await desk.until(lambda: desk.browser.is_answered)
    await desk.pilot.pause()


async def typed(desk: Desk, text: str) -> None:
    """Type into the bar, letter by letter."""
    await desk.press(*(_KEYS.get(letter, letter) for letter in text))
    await answered(desk)


async def asked(desk: Desk, text: str) -> None:
    """Open the bar and ask."""
    await desk.press("slash")
    await typed(desk, text)


async def dimmed(desk: Desk) -> None:
    """Wait until the grid shows what was asked for."""
    await desk.until(lambda: desk.grid.matches is not None)
