"""What is said right after a pick: that it stands, or how it clashes and what would fit instead."""

from __future__ import annotations

import msgspec

from fest_tui.planning.clashes import says_for
from fest_tui.planning.fits import alternative
from fest_tui.programme.model import Screening
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, PICK, worst_tone
from fest_tui.tui.widgets.rows import Piece
from fest_tui.words import _, clock, day_short


class Offer(msgspec.Struct, frozen=True):
    """A screening that would fit in place of one just picked."""

    dropped: Screening
    taken: Screening


def after_picking(session: Session, picked: Screening) -> tuple[tuple[Piece, ...], Offer | None]:
    """The words to say after a pick, and the fitting screening offered when it clashes and there is one."""
    clashes = session.clashes_of(picked)
    if not clashes:
        return ((f"{PICK} ", "mine"), (picked.title, "title"), (_("  is picked and fits."), "mine")), None
    tone = worst_tone(clashes)
    said: tuple[Piece, ...] = (
        (f"{CLASH} ", tone),
        (picked.title, "title"),
        (f"  {says_for(clashes[0], picked)}. ", tone),
    )
    others = tuple(pick for pick in session.picks if pick.id != picked.id)
    instead = alternative(
        session.programme, picked.main_film, others, busy=session.watchlist.busy, limits=session.limits
    )
    if instead is None or instead.id == picked.id:
        return (*said, (_("No other screening of it fits."), "muted")), None
    words = _("Fits instead: {day} {time} {venue}, press o.").format(
        day=day_short(session.programme.day_of(instead.starts)),
        time=clock(instead.starts),
        venue=session.programme.venue_of(instead).name,
    )
    return (*said, (words, "good")), Offer(picked, instead)
