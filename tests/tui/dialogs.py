"""What tests do in dialogs and read from them."""

from __future__ import annotations

import pytest
from desk import Desk
from msgspec.structs import replace
from textual.widgets import Input

from fest_tui.programme.programme import Programme

both_sizes = pytest.mark.parametrize("size", [(140, 40), (80, 24)])


def talking(bundled: Programme) -> Programme:
    """The bundled festival with a talk after its last film of Friday 19."""
    screenings = dict(bundled.screenings)
    screenings["dear-comrades-1"] = replace(screenings["dear-comrades-1"], talk="Q&A")
    return Programme(
        bundled.festival,
        venues=bundled.venues.values(),
        transfers=bundled.transfers,
        films=bundled.films.values(),
        screenings=screenings.values(),
    )


async def typed(desk: Desk, words: str) -> None:
    """Type into the line of the open dialog and enter it."""
    line = desk.pilot.app.screen.query_one(Input)
    assert line.has_focus
    line.value = words
    await desk.press("enter")


def dialog_says(desk: Desk) -> str:
    """What the dialog shows, in one line, without its frame."""
    return " ".join(desk.screen_text().replace("│", " ").split())


def is_closed(desk: Desk) -> bool:
    """Whether no dialog is open."""
    return desk.pilot.app.screen is desk.browser
