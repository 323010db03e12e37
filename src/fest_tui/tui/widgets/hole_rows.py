"""A free stretch of my day as rows: how much fits into it, and what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from rich.cells import cell_len

from fest_tui.cells import pad
from fest_tui.planning.holes import Hole
from fest_tui.programme.model import Screening
from fest_tui.programme.wording import hours, night_words
from fest_tui.tui.session import Session
from fest_tui.tui.signs import grade_glyph, grade_word
from fest_tui.tui.widgets.film_rows import SCREENING
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.tui.widgets.standing import standing
from fest_tui.words import _, clock_span, day_short, ngettext

HOLE = "hole:"
MOST_COUNTED = 150
"""Screenings on a day up to which its rows say how many fit; beyond, that is worked out when one asks."""
MOST_LISTED = 200
"""Screenings listed of all that fit: beyond, nobody reads on."""


def hole_target(hole: Hole) -> str:
    """What the row of a free stretch stands for: its day and the pick that ends it."""
    return f"{HOLE}{hole.day.isoformat()}:{hole.after.id if hole.after else ''}"


def hole_of(session: Session, target: str) -> Hole | None:
    """The free stretch for which the row of this target stands."""
    if not target.startswith(HOLE):
        return None
    day = dt.date.fromisoformat(target.removeprefix(HOLE).partition(":")[0])
    return next((hole for hole in session.holes_on(day) if hole_target(hole) == target), None)


def fit_words(session: Session, hole: Hole) -> str:
    """`5 fit`: how many screenings fit; empty when none does. On a crowded day, how to find out."""
    if len(session.programme.on(hole.day)) > MOST_COUNTED:
        return _("enter: what fits")
    count = len(session.fitting(hole))
    return ngettext("{count} fits", "{count} fit", count).format(count=count) if count else ""


def hole_title(hole: Hole) -> str:
    """`Fits Fri 19 18:53–20:00`: the frame of the list of what fits."""
    return _("Fits {day} {span}").format(day=day_short(hole.day), span=clock_span(hole.starts, hole.ends))


def hole_rows(session: Session, hole: Hole) -> Iterator[Row]:
    """What fits into a free stretch, each with its place, the interest in it, and the minutes to spare."""
    found = session.fitting(hole)
    if not found:
        yield Row(((_("Nothing fits here."), "muted"),))
    width = max((cell_len(hours(screening)) for screening in found), default=0)
    for screening in found[:MOST_LISTED]:
        yield from _fitting_rows(session, screening, width)
    if (more := len(found) - MOST_LISTED) > 0:
        yield Row(((ngettext("and {count} more", "and {count} more", more).format(count=more), "muted"),))


def _fitting_rows(session: Session, screening: Screening, width: int) -> Iterator[Row]:
    grade = session.grade_of(screening)
    lead: tuple[Piece, ...] = ((f"{grade_glyph(grade) or ' '} ", "mine"), (f"{pad(hours(screening), width)}  ", "text"))
    venue = session.programme.venue_of(screening).name
    yield Row(((screening.title, "title"), (f"  {venue}", "muted")), lead=lead, target=SCREENING + screening.id)
    below: list[Piece] = [(f"{grade_word(grade)}  ", "mine")] if grade else []
    if night := night_words(session.programme, screening):
        below.append((f"{night}  ", "text"))
    margin: tuple[Piece, ...] = ((" " * sum(cell_len(words) for words, _style in lead), "text"),)
    yield Row((*below, standing(session, screening)), lead=margin)
