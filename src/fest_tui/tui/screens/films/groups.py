"""The headings that the films stand under in each order."""

from __future__ import annotations

import msgspec

from fest_tui.finding.film_order import FilmOrder, surname
from fest_tui.finding.title_order import letter_of, title_letter
from fest_tui.planning.last_chance import showings_left
from fest_tui.programme.model import Film
from fest_tui.tui.session import Session
from fest_tui.words import _, day_long, day_short, ngettext

_LENGTHS = (15, 30, 60, 90, 120, 150)
"""Minutes up to which films stand together."""


class Group(msgspec.Struct, frozen=True):
    """A heading, and the same in few letters."""

    heading: str
    short: str


def group_of(session: Session, order: FilmOrder, film: Film) -> Group:
    """What a film stands under."""
    match order:
        case "title":
            return _same(title_letter(film))
        case "director":
            name = surname(film.directors[0]) if film.directors else ""
            return _same(letter_of(name)) if film.directors else Group(_("No director is named"), "–")
        case "section":
            return _same(film.section) if film.section else Group(_("In no section"), "–")
        case "minutes":
            return _length_group(film.running_minutes)
        case "next":
            return _day_group(session, film)
        case "last-chance":
            return _chances_group(session, film)


def _same(words: str) -> Group:
    return Group(words, words)


def _length_group(minutes: int | None) -> Group:
    if minutes is None:
        return Group(_("Length not given"), "–")
    most = next((each for each in _LENGTHS if minutes <= each), None)
    if most is None:
        return Group(_("More than {minutes} min").format(minutes=_LENGTHS[-1]), f">{_LENGTHS[-1]}")
    return Group(_("Up to {minutes} min").format(minutes=most), f"≤{most}")


def _day_group(session: Session, film: Film) -> Group:
    showing = session.next_of(film.id)
    if showing is None:
        return Group(_("No showing to come"), "–")
    day = session.programme.day_of(showing.starts)
    return Group(day_long(day), day_short(day))


def _chances_group(session: Session, film: Film) -> Group:
    left = len(showings_left(session.programme, film.id, session.now()))
    if not left:
        return Group(_("No showing left"), "–")
    return Group(ngettext("Last chance", "{count} showings left", left).format(count=left), str(left))
