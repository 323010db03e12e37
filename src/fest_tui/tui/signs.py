"""Every state a screening can be in, as a glyph, a word and a colour; never colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from fest_tui.planning.clashes import Clash
from fest_tui.programme.model import Screening
from fest_tui.programme.notice import NoticeKind
from fest_tui.programme.wishes import Interest
from fest_tui.tui.session import Session
from fest_tui.words import _

Tone = Literal["plain", "mine", "clash", "tight"]

PICK = "★"
CLASH = "▲"
SOLD_OUT = "⊘"
FEW_SEATS = "⊙"
CANCELLED = "✕"
MOVED = "→"
UNSURE = "~"
WANTED = "○"
NEWS = "◆"
TICKET = "✓"
NOTE = "¶"
BUSY = "░"
NOTICES: dict[NoticeKind, str] = {
    "sold_out": SOLD_OUT,
    "few_seats": FEW_SEATS,
    "delayed": MOVED,
    "moved": MOVED,
    "cancelled": CANCELLED,
    "note": NOTE,
}
"""One glyph for each kind of notice: that of the state in which it says a screening is."""
GRADES: dict[Interest, str] = {"must": "●", "want": WANTED, "maybe": "◌", "hidden": "–"}
"""One glyph for each interest in a film."""


class Sign(msgspec.Struct, frozen=True):
    """A glyph and the tone it is shown in; the glyph is empty for a screening of no special state.

    `ticket` tells that I hold the ticket, `news` that a change of it was not yet seen.
    """

    glyph: str
    tone: Tone
    ticket: bool = False
    news: bool = False

    @property
    def marks(self) -> str:
        """The glyph, with `✓` behind it for a ticket and `◆` for a change."""
        return self.glyph + (TICKET if self.ticket else "") + (NEWS if self.news else "")


def sign_of(session: Session, screening: Screening) -> Sign:
    """How a screening is marked wherever it is listed: my pick, else its status, else the interest in its film."""
    tone = tone_of(session, screening)
    glyph = {"clash": CLASH, "tight": CLASH, "mine": PICK}.get(tone) or status_glyph(screening)
    return Sign(
        glyph or grade_glyph(session.grade_of(screening)),
        tone,
        ticket=screening.id in session.pinned,
        news=session.change_of(screening.id) is not None,
    )


def grade_glyph(grade: Interest | None) -> str:
    """The glyph of an interest; empty where I never said any."""
    return GRADES[grade] if grade is not None else ""


def grade_word(grade: Interest) -> str:
    """The interest as a label."""
    return {"must": _("must"), "want": _("want"), "maybe": _("maybe"), "hidden": _("hidden")}[grade]


def tone_of(session: Session, screening: Screening) -> Tone:
    """Mine, clashing, too tight, or neither."""
    if not session.is_picked(screening):
        return "plain"
    clashes = session.clashes_of(screening)
    if not clashes:
        return "mine"
    return worst_tone(clashes)


def worst_tone(clashes: Sequence[Clash]) -> Tone:
    """Red for what cannot be done at all, orange for what a run or an early leave might save."""
    return "clash" if any(clash.kind in {"overlap", "busy", "repeat"} for clash in clashes) else "tight"


def status_glyph(screening: Screening) -> str:
    """The glyph of a screening's status; empty while it takes place as announced."""
    if screening.vanished or screening.status == "cancelled":
        return CANCELLED
    glyphs = {"sold_out": SOLD_OUT, "few_seats": FEW_SEATS, "moved": MOVED, "delayed": MOVED}
    return glyphs.get(screening.status, "")


def end_word(screening: Screening) -> str:
    """Why an end is not certain; empty when it is."""
    return {
        "uncertain": _("ends later: a short before has no known length"),
        "assumed": _("end not known: two hours assumed"),
    }.get(screening.end_kind, "")
