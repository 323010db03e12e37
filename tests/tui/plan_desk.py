"""What tests do on the plan screen, and read from it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from desk import Desk

from builders import film, programme, screening, venue
from fest_tui.planning.plan import Plan, PlanCancelledError
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Interest
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.planner import Proposal
from fest_tui.tui.screens.plan import PlanScreen
from fest_tui.tui.widgets.key_bar import KeyBar

WIDE, SMALL = (140, 40), (80, 24)
SIZES = [WIDE, SMALL]
LATER = "the-killing-of-two-lovers-1"
"""The other screening of the film whose ride clashes on Friday."""


class Answers(list[Proposal | None]):
    """What the plan screen answered with."""


async def open_plan(desk: Desk) -> Answers:
    """Open the plan screen over the browser, which writes what is taken, as `p` does."""
    answers = Answers()

    def answered(proposal: Proposal | None) -> None:
        answers.append(proposal)
        if proposal is not None:
            desk.browser.keeper.do(proposal.deed)

    await desk.pilot.app.push_screen(PlanScreen(desk.browser.session), answered)
    await desk.pilot.pause()
    return answers


async def planned(desk: Desk) -> Answers:
    """The same, once the plan is there."""
    answers = await open_plan(desk)
    await desk.until(lambda: "checked" in desk.screen_text() or "No changes" in desk.screen_text())
    return answers


def keys_of(desk: Desk) -> str:
    return desk.pilot.app.screen.query_one(KeyBar).render_line(0).text


def grade(folder: Path, festival: Programme, **grades: Interest) -> None:
    """Put films on the watchlist that the app will open with; their ids with `_` for `-`."""
    store = WatchlistStore(folder / "watchlist.json")
    for name, interest in grades.items():
        store.follow(festival.films[name.replace("_", "-")], interest)


def two_days(long_title: str = "THE EXAM") -> Programme:
    """One film twice, and another that clashes with its first screening."""
    return programme(
        screening("NICO", "2021-11-19 18:00", id="nico-1"),
        screening("NICO", "2021-11-20 18:00", id="nico-2"),
        screening(long_title, "2021-11-19 18:30", "murnau"),
        films=[film("NICO"), film(long_title)],
        venues=[venue("Caligari FilmBühne", id="caligari"), venue("Murnau-Filmtheater", id="murnau")],
    )


def stuck_search(*_args: object, cancelled: Callable[[], bool], **_rest: object) -> Plan:
    """A search that goes on until it is cancelled."""
    while not cancelled():
        threading.Event().wait(0.001)
    raise PlanCancelledError
