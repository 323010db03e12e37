"""An import on the screen, step by step: choose, read, look, keep. Nothing is changed before the last step."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from fest_tui.errors import FestError
from fest_tui.library.batch import Request, ZoneNeededError
from fest_tui.library.gathering import is_on_web
from fest_tui.library.importing import Ready
from fest_tui.library.intake import Outcome
from fest_tui.library.wish_files import WishFile, wishes_meant
from fest_tui.planning.news import News, news
from fest_tui.programme.text import plain_line
from fest_tui.programme.times import zone
from fest_tui.tui.opening import Opener
from fest_tui.tui.screens.import_files import ImportDialog, Wanted
from fest_tui.tui.screens.import_progress import ProgressDialog
from fest_tui.tui.screens.import_review import ReviewDialog
from fest_tui.tui.screens.import_wishes import WishesDialog, take_in
from fest_tui.words import _

if TYPE_CHECKING:
    from fest_tui.tui.app import FestApp


async def import_programme(app: FestApp, opener: Opener) -> Path | None:
    """Lead through an import; the store that was written, or `None` when no programme was taken in.

    A file that holds wishes is taken into the watchlist instead, by its keeper.

    Raises:
        FestError: what was read could not be kept.

    """
    now = opener.clock.unmoved().astimezone(dt.UTC).replace(microsecond=0)
    ready = await _read(app, opener, now)
    if ready is None:
        return None
    outcome, told = await asyncio.to_thread(_preview, ready, opener, now)
    decision = await app.push_screen_wait(ReviewDialog(ready, outcome, told))
    if decision is None:
        return None
    request = replace(ready.request, partial=decision == "partial", force=decision == "force")
    kept = await asyncio.to_thread(replace(ready, request=request).keep, now)
    for problem in kept.problems:
        app.notify(problem.says, title=problem.file, severity="warning", markup=False)
    return ready.path


async def _read(app: FestApp, opener: Opener, now: dt.datetime) -> Ready | None:
    """What was chosen, read; asks again as long as it cannot be."""
    dialog = ImportDialog(Path.cwd())
    while (wanted := await app.push_screen_wait(dialog)) is not None:
        request = _request(wanted)
        if request is None:
            says = _("{zone} is no time zone. Name one like Europe/Berlin.").format(zone=wanted.zone)
            dialog = ImportDialog(Path.cwd(), places=wanted.places, why=says, asks_zone=True)
            continue
        answer: Ready | FestError | None
        found = await _wishes(app, wanted)
        if isinstance(found, WishFile) and await _taken_in(app, found, plain_line(Path(wanted.places[0]).name)):
            return None
        if isinstance(found, FestError):
            answer = found
        else:
            answer = await app.push_screen_wait(
                ProgressDialog(
                    wanted.places, request, shelf=opener.shelf, path=opener.path, cache=opener.cache, now=now
                )
            )
        if answer is None or isinstance(answer, Ready):
            return answer
        asks_zone = isinstance(answer, ZoneNeededError)
        says = answer.message if asks_zone else f"{answer.message} {answer.hint}".strip()
        dialog = ImportDialog(Path.cwd(), places=wanted.places, why=says, asks_zone=asks_zone)
    return None


async def _wishes(app: FestApp, wanted: Wanted) -> WishFile | FestError | None:
    """What was chosen, if that is one file of wishes; several are a programme, and so is what is asked for its zone."""
    if len(wanted.places) != 1 or is_on_web(wanted.places[0]) or wanted.zone:
        return None
    programme = app.get_default_screen().session.programme
    try:
        return await asyncio.to_thread(wishes_meant, Path(wanted.places[0]), programme)
    except FestError as problem:
        return problem


async def _taken_in(app: FestApp, found: WishFile, name: str) -> bool:
    """Show the wishes, and take in what is chosen of them; whether that was all: it may be a programme after all."""
    browser = app.get_default_screen()
    decision = await app.push_screen_wait(WishesDialog(found, browser.session, name=name))
    if decision == "programme":
        return False
    if decision is not None:
        browser.keeper.do(take_in(found, decision, name=name))
    return True


def _request(wanted: Wanted) -> Request | None:
    """How to read what was chosen; `None` when the zone is none."""
    if not wanted.zone:
        return Request()
    try:
        return Request(zone=zone(wanted.zone))
    except ValueError:
        return None


def _preview(ready: Ready, opener: Opener, now: dt.datetime) -> tuple[Outcome, tuple[News, ...]]:
    outcome = ready.preview(now)
    programme = outcome.merged.programme
    return outcome, news(programme, outcome.changes, opener.watchlist_of(programme.festival.id).load())
