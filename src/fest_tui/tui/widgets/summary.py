"""A screening in one line: title, place and hours, and how it fits my picks."""

from __future__ import annotations

from collections.abc import Iterator

from fest_tui.programme.model import Screening
from fest_tui.programme.wording import hours, night_words
from fest_tui.tui.session import Session
from fest_tui.tui.signs import sign_of
from fest_tui.tui.widgets.rows import Piece
from fest_tui.tui.widgets.said import status_said
from fest_tui.tui.widgets.shortening import with_titles
from fest_tui.tui.widgets.standing import standing


def summary(session: Session, screening: Screening) -> tuple[Piece, ...]:
    """The pieces of the line, the important ones first."""
    sign = sign_of(session, screening)
    glyph: tuple[Piece, ...] = (
        ((f"{sign.marks} ", sign.tone if sign.tone != "plain" else "muted"),) if sign.marks else ()
    )
    status = status_said(session.programme, screening)
    venue = session.programme.venue_of(screening).name
    place = (night_words(session.programme, screening), venue, screening.version)
    return (
        *glyph,
        (screening.title, "title"),
        (f"  {hours(screening)}  ", "text"),
        *(((f"{status[0]}  ", status[1]),) if status else ()),
        *with_titles(*standing(session, screening), _titles_around(session, screening)),
        (f"  {' · '.join(fact for fact in place if fact)}", "muted"),
    )


def _titles_around(session: Session, screening: Screening) -> Iterator[str]:
    """The titles that a screening would clash with."""
    return (part.title for clash in session.fit_of(screening).clashes for part in clash.screenings)
