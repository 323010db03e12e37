"""A screening in one line: title, place and hours, and how it fits my picks."""

from __future__ import annotations

from fest_tui.programme.model import Screening
from fest_tui.programme.wording import hours, night_words, status_word
from fest_tui.tui.session import Session
from fest_tui.tui.signs import sign_of
from fest_tui.tui.widgets.rows import Piece


def summary(session: Session, screening: Screening) -> tuple[Piece, ...]:
    """The pieces of the line, the important ones first."""
    sign = sign_of(session, screening)
    venue = session.programme.venue_of(screening)
    found = session.fit_of(screening)
    picked = session.is_picked(screening)
    tone = (sign.tone if picked else "tight") if found.clashes else "mine" if picked else "good"
    glyph: tuple[Piece, ...] = (
        ((f"{sign.marks} ", sign.tone if sign.tone != "plain" else "muted"),) if sign.marks else ()
    )
    place = " · ".join(
        fact
        for fact in (night_words(session.programme, screening), venue.name, screening.version, status_word(screening))
        if fact and fact != found.says
    )
    return (
        *glyph,
        (screening.title, "title"),
        (f"  {hours(screening)}  ", "text"),
        (found.says, tone),
        (f"  {place}", "muted"),
    )
