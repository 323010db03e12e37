"""Notices as sentences to be spoken at a counter."""

from __future__ import annotations

from fest_tui.programme.notice import Notice
from fest_tui.programme.notices import is_of_the_programme
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wording import when, when_at
from fest_tui.words import _, clock, ngettext


def notice_words(programme: Programme, notice: Notice) -> str:
    """A sentence: `SUMMERTIME on Fri 19 at 20:00, Caligari FilmBühne, starts 15 minutes later (20:15)`.

    The screening is named as it was announced when it was marked. The note stands behind, as a sentence of its own.
    """
    subject = _subject(programme, notice)
    if notice.kind == "note":
        return _("{subject}: {note}").format(subject=subject, note=notice.note)
    says = _("{subject}, {predicate}.").format(subject=subject, predicate=_predicate(programme, notice))
    return f"{says} {notice.note}".rstrip()


def notice_alone(programme: Programme, notice: Notice) -> str:
    """What is said beside the screening: `delayed 15 minutes · Come early.`, or a note alone."""
    says = notice_state(programme, notice)
    return " · ".join(words for words in (says, notice.note) if words)


def notice_state(programme: Programme, notice: Notice) -> str:
    """The state that a notice says a screening is in: `delayed 15 minutes`; empty for a mere note."""
    match notice.kind:
        case "note":
            return ""
        case "sold_out":
            return _("sold out")
        case "few_seats":
            return _("few seats left")
        case "cancelled":
            return _("cancelled")
        case "moved":
            venue = programme.venues.get(notice.venue)
            return _("now in {venue}").format(venue=venue.name if venue else notice.venue)
        case _:
            count = notice.minutes or 0
            return ngettext("delayed {count} minute", "delayed {count} minutes", count).format(count=count)


def said_by_whom(programme: Programme, notice: Notice) -> str:
    """`Ann, 19:40` where it was said on the day of the screening, else `desk, Fri 19 19:40`: also who has no name."""
    is_same_day = programme.day_of(notice.at) == programme.day_of(notice.starts)
    at = clock(notice.at.astimezone(programme.zone)) if is_same_day else when(programme, notice.at)
    return _("{name}, {when}").format(name=notice.by or _("desk"), when=at)


def said_by(programme: Programme, notice: Notice) -> str:
    """`Ann, Fri 19 19:40`: who marked a screening, as far as that was said, and when."""
    marked = when(programme, notice.at)
    return _("{name}, {when}").format(name=notice.by, when=marked) if notice.by else marked


def why_not(programme: Programme, notice: Notice) -> str:
    """Why a notice does not hold in a programme that knows of it; empty while it does."""
    if notice in programme.notices.get(notice.screening, ()):
        return ""
    if notice.screening not in programme.announced.screenings:
        return _("not in this programme")
    if not is_of_the_programme(programme, notice):
        starts = programme.announced.screenings[notice.screening].starts
        return _("no longer holds: the programme now says {when}").format(when=when(programme, starts))
    return _("no longer holds: a later notice says otherwise")


def _subject(programme: Programme, notice: Notice) -> str:
    announced = programme.announced.screenings.get(notice.screening)
    at = when_at(programme, notice.starts)
    if announced is None:
        return _("{title} on {when}").format(title=notice.title, when=at)
    venue = programme.venue_of(announced).name
    return _("{title} on {when}, {venue}").format(title=notice.title, when=at, venue=venue)


def _predicate(programme: Programme, notice: Notice) -> str:
    match notice.kind:
        case "sold_out":
            return _("is sold out")
        case "few_seats":
            return _("has few seats left")
        case "cancelled":
            return _("is cancelled")
        case "moved":
            venue = programme.venues.get(notice.venue)
            return _("is now in {venue}").format(venue=venue.name if venue else notice.venue)
        case _:
            return _late(programme, notice)


def _late(programme: Programme, notice: Notice) -> str:
    count = notice.minutes or 0
    words = ngettext("starts {count} minute later ({clock})", "starts {count} minutes later ({clock})", count)
    starts = plus_minutes(notice.starts.astimezone(programme.zone), count)
    return words.format(count=count, clock=clock(starts))
