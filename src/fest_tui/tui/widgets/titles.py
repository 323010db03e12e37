"""What stands in the frames of the panes."""

from __future__ import annotations

import datetime as dt

from textual.content import Content

from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, NEWS, PICK, SOLD_OUT, TICKET, UNSURE
from fest_tui.words import _, clock, day_long, ngettext


def day_title(session: Session, day: dt.date, matches: frozenset[str] | None) -> Content:
    """The day, and how much is on, or how much of it was asked for; the hour as well when it is today."""
    screenings = session.programme.on(day)
    parts = [day_long(day)]
    if screenings:
        venues = len({screening.venue for screening in screenings})
        says = ngettext("{count} screening", "{count} screenings", len(screenings)).format(count=len(screenings))
        if matches is not None:
            asked = sum(screening.id in matches for screening in screenings)
            says = _("{asked} of {screenings} asked for").format(asked=asked, screenings=says)
        parts += [says, ngettext("{count} venue", "{count} venues", venues).format(count=venues)]
    now = session.now()
    if session.programme.day_of(now) == day:
        parts.append(_("now {time}").format(time=clock(now)))
    return Content(" · ".join(parts))


def legend(session: Session) -> Content:
    """The signs of the grid, each with its word; those of changes and tickets only while there are any."""
    words = _("{pick} picked  {clash} clash  {sold_out} sold out  {unsure} end not certain")
    news = _("{news} changed  ").format(news=NEWS) if session.news else ""
    ticket = _("{ticket} ticket  ").format(ticket=TICKET) if session.pinned else ""
    return Content(news + ticket + words.format(pick=PICK, clash=CLASH, sold_out=SOLD_OUT, unsure=UNSURE))


def watchlist_title(session: Session) -> Content:
    """The watchlist, and how many picks it holds."""
    picks = len(session.watchlist.picks)
    count = ngettext("{count} pick", "{count} picks", picks).format(count=picks)
    return Content(" · ".join([_("Watchlist"), count] if picks else [_("Watchlist")]))
