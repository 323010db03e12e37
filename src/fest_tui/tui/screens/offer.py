"""What is said right after a change of the watchlist, and what is offered next."""

from __future__ import annotations

import msgspec

from fest_tui.planning.clashes import Fix, says_for
from fest_tui.programme.model import Screening
from fest_tui.programme.wording import when
from fest_tui.tui.deeds import Done
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, PICK, worst_tone
from fest_tui.tui.widgets.rows import Piece
from fest_tui.tui.widgets.shortening import with_titles
from fest_tui.words import _

Said = tuple[Piece, ...]


class Offer(msgspec.Struct, frozen=True):
    """A screening that can be picked with one key, in place of another if one is named."""

    taken: Screening
    dropped: Screening | None = None


def after(session: Session, done: Done) -> tuple[Said, Offer | None]:
    """The words to say after a change, and the offer that goes with it."""
    if done.what == "picked" and done.screening is not None:
        return _after_picking(session, done.screening)
    if done.what == "unpicked" and done.screening is not None:
        again: Piece = (_("o picks it again, u undoes."), "muted")
        return ((done.title, "title"), (_("  is no longer picked. "), "text"), again), Offer(done.screening)
    return _said(done), None


def _said(done: Done) -> Said:
    """What is said where nothing is offered."""
    match done.what:
        case "outside":
            return ((_("The watchlist was changed by another window."), "text"),)
        case "undone":
            return _stepped(_("Undone"), done.says, _("  U does it again."))
        case "redone":
            return _stepped(_("Done again"), done.says, _("  u takes it back."))
        case "unpicked":
            return ((done.title, "title"), (_("  is no longer picked."), "text"))
        case "nothing":
            return ((done.says, "muted"),)
        case _:
            return ((done.title, "title"), (done.says, "mine"))


def _stepped(what: str, says: str, back: str) -> Said:
    """That a step was made through the former states, and what that made of the watchlist."""
    words = _("{what}, now: {changes}").format(what=what, changes=says) if says else what
    return ((words, "text"), (back, "muted"))


def _after_picking(session: Session, picked: Screening) -> tuple[Said, Offer | None]:
    """That the pick stands, or how it clashes and what would fit instead, of this film or the other."""
    clashes = session.clashes_of(picked)
    if not clashes:
        return _without_clash(session, picked), None
    tone = worst_tone(clashes)
    says = says_for(clashes[0], picked)
    titles = [part.title for part in clashes[0].screenings]
    said: Said = ((f"{CLASH} ", tone), *with_titles(f"{says[:1].upper()}{says[1:]}. ", tone, titles))
    swaps = [fix for clash in clashes for fix in clash.fixes if fix.action == "swap" and not _hidden(session, fix)]
    swaps.sort(key=lambda fix: fix.instead_of != picked)
    ways_out: Piece = (_("  f lists the ways out."), "muted")
    if not swaps:
        return (*said, (_("No other screening fits."), "muted"), ways_out), None
    instead = swaps[0].screening
    words = _("o takes {title} {when} {venue} instead.").format(
        title=instead.title if instead.title != picked.title else "",
        when=when(session.programme, instead.starts),
        venue=session.programme.venue_of(instead).name,
    )
    offered = with_titles(" ".join(words.split()), "good", [instead.title])
    return (*said, *offered, ways_out), Offer(instead, swaps[0].instead_of)


def _without_clash(session: Session, picked: Screening) -> Said:
    """That the pick fits, or which limit of mine it does not keep."""
    breach = session.fit_of(picked).breach
    if breach is None:
        return (f"{PICK} ", "mine"), (picked.title, "title"), (_("  is picked and fits."), "mine")
    words = _("  is picked: {breach}.").format(breach=breach.says)
    return (f"{CLASH} ", "tight"), (picked.title, "title"), (words, "tight")


def _hidden(session: Session, fix: Fix) -> bool:
    return session.grade_of(fix.screening) == "hidden"
