"""How a screening stands among my picks, as one piece of a line: in words and in its tone."""

from __future__ import annotations

from fest_tui.programme.model import Screening
from fest_tui.programme.wording import status_word
from fest_tui.tui.session import Session
from fest_tui.tui.signs import tone_of
from fest_tui.tui.widgets.rows import Piece
from fest_tui.words import _


def standing(session: Session, screening: Screening) -> Piece:
    """`fits: 35 before, 22 after`, the clash it makes or would make, or why there is no going there any more."""
    if not screening.takes_place:
        return status_word(screening), "clash"
    if session.has_begun(screening):
        over = screening.ends.timestamp() <= session.now().timestamp()
        return (_("over") if over else _("has begun")), "muted"
    found = session.fit_of(screening)
    if found.clashes:
        return found.says, tone_of(session, screening) if session.is_picked(screening) else "tight"
    if found.breach:
        return found.says, "tight"
    if session.is_picked(screening):
        return found.says, "mine"
    return found.says, "muted" if screening.status == "sold_out" else "good"


def status_piece(screening: Screening) -> Piece | None:
    """The status of a screening that takes place all the same, in words; that of another is how it stands."""
    words = status_word(screening)
    return (words, "tight") if words and screening.takes_place else None
