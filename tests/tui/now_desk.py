"""The app at a clock that tests set, with the Now screen read from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from desk import Desk

from builders import at, festival, film, screening, transfer, venue
from fest_tui.planning.limits import Limits
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.app import FestApp
from fest_tui.tui.screens.browser import Browser
from fest_tui.tui.session import Session


class Hand:
    """A clock that stands where it is set."""

    def __init__(self, wall_clock: str) -> None:
        self.set(wall_clock)

    def __call__(self) -> dt.datetime:
        return self._stands

    def set(self, wall_clock: str) -> None:
        """Set it to a time of the festival's zone."""
        self._stands = at(wall_clock).astimezone(dt.UTC)

    def pass_by(self, minutes: int) -> None:
        """Let real minutes pass."""
        self._stands += dt.timedelta(minutes=minutes)


def two_halls(*screenings: Screening) -> Programme:
    """Two halls in one town, twenty minutes apart."""
    return Programme(
        festival(),
        venues=[venue("Caligari"), venue("Murnau")],
        transfers=[transfer("caligari", "murnau", 20)],
        films=[film(title) for title in dict.fromkeys(each.title for each in screenings)],
        screenings=screenings,
    )


EVENING = two_halls(
    screening("Early", "2021-11-19 18:00"),
    screening("Late", "2021-11-19 20:00", "murnau"),
    screening("Midnight", "2021-11-20 00:30"),
    screening("Next Day", "2021-11-20 17:00"),
)


@asynccontextmanager
async def open_at(
    hand: Hand, folder: Path, programme: Programme = EVENING, *, picks: tuple[str, ...] = (), width: int = 140
) -> AsyncIterator[Desk]:
    """Open a programme at a clock, with picks."""
    store = WatchlistStore(folder / "watchlist.json")
    for pick in picks:
        store.pick(programme.screenings[pick], "")
    session = Session(programme, store.load(), hand, Limits())
    app = FestApp(session, store, dt.date(2021, 11, 19), state_path=folder / "state.json", show_traceback=True)
    async with app.run_test(size=(width, 40)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, Browser)
        yield Desk(pilot, app.screen, store)


def now_shows(desk: Desk) -> list[str]:
    """The lines of the Now screen, without its frame."""
    return [" ".join(line.strip("│").split()) for line in desk.screen_text().splitlines()]


def banner(desk: Desk) -> str:
    """What the line across the top says of the time that was moved; empty where there is none."""
    first = desk.screen_text().splitlines()[0].strip()
    return first if first.startswith("NOT NOW") else ""
