"""What one does to a watchlist on the screen: each deed is one change of it, undone as a whole, and what is said then.

A deed finds out from the file what there is to do, since another window may have changed it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal

import msgspec

from fest_tui.planning.clashes import Fix
from fest_tui.programme import wishing
from fest_tui.programme.limit_texts import limits, with_limit
from fest_tui.programme.model import Film, Screening, Venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_wording import busy_words, interest_words
from fest_tui.programme.wishes import Busy, Interest, Watchlist
from fest_tui.words import _


class Done(msgspec.Struct, frozen=True):
    """What became of the watchlist.

    `says` is said behind the `title` of the film it was done to, or alone. `screening` is the one that was picked
    or put back.
    """

    what: Literal["picked", "unpicked", "changed", "undone", "redone", "nothing", "outside"]
    title: str = ""
    screening: Screening | None = None
    says: str = ""


class Deed(msgspec.Struct, frozen=True):
    """A change of the watchlist, and what it turned out to be once it is made."""

    edit: Callable[[Watchlist], Watchlist]
    done: Callable[[Watchlist], Done]


def toggle_pick(screening: Screening, venue: str) -> Deed:
    """Pick a screening, or put it back when it is picked."""

    def edit(now: Watchlist) -> Watchlist:
        if screening.id in now.picked:
            return wishing.unpick(now, screening.id)
        return wishing.pick(now, screening, venue)

    def done(after: Watchlist) -> Done:
        return Done("picked" if screening.id in after.picked else "unpicked", screening.title, screening)

    return Deed(edit, done)


def swap(taken: Screening, venue: str, dropped: Screening) -> Deed:
    """Pick a screening in place of another."""
    return Deed(
        lambda now: wishing.pick(wishing.unpick(now, dropped.id), taken, venue),
        lambda _after: Done("picked", taken.title, taken),
    )


def unpick(screening: str, title: str) -> Deed:
    """Take off a pick that the programme does not hold."""
    return Deed(lambda now: wishing.unpick(now, screening), lambda _after: Done("unpicked", title))


def toggle_want(film: Film | None, film_id: str, title: str) -> Deed:
    """Want a film, or no longer; any other grade stays. What the programme does not hold can only be taken off."""

    def edit(now: Watchlist) -> Watchlist:
        if now.interests.get(film_id) not in {None, "want"}:
            return now
        wanted = film is not None and film_id not in now.interests
        return wishing.grade(now, film_id, title, "want" if wanted else None)

    def done(after: Watchlist) -> Done:
        interest = after.interests.get(film_id)
        if interest is None:
            says = _("  is off the watchlist.")
        elif interest == "want":
            says = _("  is on the watchlist.")
        else:
            says = _("  stays {interest}; W grades it anew.").format(interest=interest_words(interest))
        return Done("changed", title, says=says)

    return Deed(edit, done)


def grade(film_id: str, title: str, interest: Interest | None) -> Deed:
    """Say how much I am interested in a film; `None` takes it off the watchlist."""
    says = _("  is {interest} now.").format(interest=interest_words(interest)) if interest else ""
    return Deed(
        lambda now: wishing.grade(now, film_id, title, interest),
        lambda _after: Done("changed", title, says=says or _("  is off the watchlist.")),
    )


def toggle_ticket(screening: Screening) -> Deed:
    """Say that I hold the ticket for a pick, or that I do not."""

    def done(after: Watchlist) -> Done:
        held = screening.id in after.pinned
        says = _("  stays: you hold the ticket.") if held else _("  is a pick without a ticket.")
        return Done("changed", screening.title, says=says)

    return Deed(lambda now: wishing.pin(now, screening.id, pinned=screening.id not in now.pinned), done)


def toggle_leaving(screening: Screening) -> Deed:
    """Leave a pick before its talk, or stay for it."""

    def edit(now: Watchlist) -> Watchlist:
        return wishing.leave_early(now, screening.id, leaves=screening.id not in now.leaving_early)

    def done(after: Watchlist) -> Done:
        leaves = screening.id in after.leaving_early
        says = _("  is left before the talk.") if leaves else _("  is seen with its talk.")
        return Done("changed", screening.title, says=says)

    return Deed(edit, done)


def take_fix(programme: Programme, fix: Fix) -> Deed:
    """Do what a way out of a clash says."""
    screening = fix.screening
    if fix.action == "swap" and fix.instead_of is not None:
        return swap(screening, programme.venue_of(screening).name, fix.instead_of)
    if fix.action == "leave":
        return Deed(
            lambda now: wishing.leave_early(now, screening.id, leaves=True),
            lambda _after: Done("changed", screening.title, says=_("  is left before the talk.")),
        )
    return Deed(
        lambda now: wishing.unpick(now, screening.id),
        lambda _after: Done("unpicked", screening.title, screening),
    )


def mark_busy(programme: Programme, busy: Busy) -> Deed:
    """Mark a time as taken."""
    says = _("Busy {time}.").format(time=busy_words(programme, busy))
    return Deed(lambda now: wishing.mark_busy(now, busy), lambda _after: Done("changed", says=says))


def unmark_busy(programme: Programme, busy: Busy) -> Deed:
    """Free a time."""
    says = _("No longer busy {time}.").format(time=busy_words(programme, busy))
    return Deed(lambda now: wishing.unmark_busy(now, busy), lambda _after: Done("changed", says=says))


def limit(name: str, text: str, *, turns_at: dt.time, venue: Venue | None = None) -> Deed:
    """Set one limit, by the name of its field, to what a text says; `venue` is that of a last ride."""
    said = limits()[name]
    where = venue.id if venue else ""
    title = _("{limit} from {venue}").format(limit=said.title, venue=venue.name) if venue else said.title

    def edit(now: Watchlist) -> Watchlist:
        return wishing.limit(now, with_limit(now.limits, name, text, turns_at=turns_at, venue=where))

    def done(after: Watchlist) -> Done:
        value = after.limits.last_rides.get(where) if venue else getattr(after.limits, name)
        words = _("no limit") if value is None else said.write(value)
        return Done("changed", says=_("{limit}: {value}.").format(limit=title, value=words))

    return Deed(edit, done)
