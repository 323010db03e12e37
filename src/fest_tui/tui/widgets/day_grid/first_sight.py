"""A day at first sight: the screening its cursor stands on, or, when nothing is on, where to look instead."""

from __future__ import annotations

import datetime as dt

from fest_tui.tui.session import Session
from fest_tui.words import _, day_long


def first_of_interest(session: Session, day: dt.date) -> str:
    """The id of what is on or next on this day, else of the day's first screening, the uppermost of several."""
    screenings = session.programme.on(day)
    if not screenings:
        return ""
    now = session.now()
    if session.programme.day_of(now) != day:
        places = {venue: place for place, venue in enumerate(session.programme.venues)}
        first = (screening for screening in screenings if screening.starts == screenings[0].starts)
        return min(first, key=lambda screening: places.get(screening.venue, len(places))).id
    coming = (screening for screening in screenings if screening.ends.timestamp() > now.timestamp())
    return next(coming, screenings[-1]).id


def words_of_nothing(session: Session, day: dt.date) -> str:
    """That nothing is on, and where the nearest screenings are."""
    days = [known for known in session.programme.days if session.programme.on(known)]
    if not days:
        return _("This programme has no dated screenings yet.")
    nearest = min(days, key=lambda known: (abs((known - day).days), known < day))
    return _("Nothing is on. The nearest day with screenings is {day}.").format(day=day_long(nearest))
