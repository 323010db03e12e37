"""Which showings a term holds for. A term about words is answered by the text index; all others are answered here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from fest_tui.finding.columns import Columns
from fest_tui.finding.documents import Document
from fest_tui.finding.field_words import FORMS
from fest_tui.finding.folding import fold
from fest_tui.finding.masks import Mask, mask_of_numbers, numbers_of
from fest_tui.finding.terms import (
    AtVenue,
    Form,
    HasStatus,
    Longest,
    Marked,
    Near,
    OnDays,
    Premiere,
    Spoken,
    Starts,
    Subtitled,
    Years,
)
from fest_tui.finding.visitor import Visitor
from fest_tui.planning.transfers import transfer
from fest_tui.programme.model import Film

AboutFilm: TypeAlias = Years | Premiere | Form
AboutShowing: TypeAlias = AtVenue | HasStatus | Longest | OnDays | Spoken | Starts | Subtitled
AboutVisitor: TypeAlias = Marked | Near
"""Terms that hold for some visitors only, and change with the time."""


def showings_with(term: AboutShowing, columns: Columns) -> Mask:
    """The rows of the showings for which a term holds, whoever asks."""
    match term:
        case OnDays(days):
            rows = columns.day.where(days.__contains__)
        case AtVenue(venues):
            rows = columns.venue.where(venues.__contains__)
        case Starts(first, last):
            rows = columns.minute.where(_within(first, last))
        case Longest(minutes):
            rows = columns.length.where(_within(None, minutes))
        case Spoken(language):
            rows = columns.version.where(lambda version: language in version.languages)
        case Subtitled(language):
            rows = columns.version.where(lambda version: language in version.subtitles)
        case HasStatus(status):
            rows = columns.status.where(lambda of_row: of_row == status)
    return rows


def showings_for(term: AboutVisitor, columns: Columns, visitor: Visitor, among: Mask) -> Mask:
    """The rows, of those among which it is asked, for which a term holds that depends on who asks, and when."""
    match term:
        case Near(venue, minutes):
            rows = columns.venue.where(_is_near(venue, minutes, columns, visitor))
        case Marked("free"):
            rows = columns.free.where(lambda free: free is True)
        case Marked("fits"):
            rows = _fitting(columns, visitor, among)
        case Marked("unseen"):
            rows = columns.films.where(visitor.seen.isdisjoint)
        case Marked("must"):
            musts = {film for film, interest in visitor.interests.items() if interest == "must"}
            rows = columns.films.where(lambda films: not musts.isdisjoint(films))
        case Marked("now"):
            rows = columns.running(visitor.now)
    return rows & among


def showings_known(term: AboutShowing | AboutVisitor, columns: Columns) -> Mask:
    """The rows of which it is known whether a term holds for them: of all others it neither does nor is ruled out.

    Nobody knows on which day something is shown that no day is announced for.
    """
    match term:
        case Longest():
            return columns.length.where(lambda minutes: minutes is not None)
        case Spoken() | Subtitled() | Marked("unseen") | Marked("must"):
            return columns.everything
        case _:
            return columns.shown


def _within(first: int | None, last: int | None) -> Callable[[int | None], bool]:
    return lambda value: value is not None and (first is None or first <= value) and (last is None or value <= last)


def _is_near(venue: str, minutes: int, columns: Columns, visitor: Visitor) -> Callable[[str | None], bool]:
    def is_near(other: str | None) -> bool:
        return other is not None and transfer(columns.programme, venue, other, visitor.limits).minutes <= minutes

    return is_near


def _fitting(columns: Columns, visitor: Visitor, among: Mask) -> Mask:
    """Those that fit among the visitor's picks. That costs much for each."""
    count = len(columns.screenings)
    asked = ((number, columns.screenings[number]) for number in numbers_of(among & columns.shown, count))
    return mask_of_numbers((number for number, screening in asked if screening and visitor.fits(screening)), count)


def film_holds(term: AboutFilm, document: Document, film: Film | None) -> bool:
    """Whether a term about a film holds for a document; of an event that is none, its title tells the form."""
    match term:
        case Years(first, last):
            return film is not None and film.year is not None and first <= film.year <= last
        case Premiere(text):
            return film is not None and bool(film.premiere) and _begins(text, film.premiere)
        case Form(text):
            forms = [film.form] if film else _forms_named(document.title)
            return any(_begins(text, form) for form in forms)


def _forms_named(title: str) -> list[str]:
    """The forms that the words of a title name: short films where it says "Kurzfilme"."""
    return [form for word in fold(title).split() if (form := FORMS.get(word))]


def _begins(wanted: str, text: str) -> bool:
    """Whether each word of what is wanted begins a word of the text; nothing wanted begins them all."""
    words = fold(text).split()
    return all(any(word.startswith(part) for word in words) for part in fold(wanted).split())
