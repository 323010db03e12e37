"""Which screenings a term holds for. A term about words is answered by the text index; all others are answered here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from fest_tui.finding.columns import Columns
from fest_tui.finding.terms import (
    AtVenue,
    Form,
    HasStatus,
    Longest,
    Mark,
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
from fest_tui.programme.model import Film, Status
from fest_tui.programme.text import slug

AboutFilm: TypeAlias = Years | Premiere | Form
AboutScreening: TypeAlias = AtVenue | HasStatus | Longest | Marked | Near | OnDays | Spoken | Starts | Subtitled
Holds = Callable[[int], bool]
"""Whether something holds for the screening of this number."""


def holds(term: AboutScreening, columns: Columns, visitor: Visitor) -> Holds:
    """The test of a term about screenings, by the number of a screening."""
    match term:
        case OnDays(days):
            test = _one_of(columns.day, days)
        case AtVenue(venues):
            test = _one_of(columns.venue, venues)
        case Near(venue, minutes):
            test = _one_of(columns.venue, _venues_near(venue, minutes, columns, visitor))
        case Starts(first, last):
            test = _within(columns.minute, first, last)
        case Longest(minutes):
            test = _within(columns.length, None, minutes)
        case Spoken(language):
            test = _holding(columns.spoken, language)
        case Subtitled(language):
            test = _holding(columns.subtitled, language)
        case HasStatus(status):
            test = _in_state(columns, status)
        case Marked(mark):
            test = _marked(mark, columns, visitor)
    return test


def _in_state(columns: Columns, status: Status) -> Holds:
    return lambda number: columns.screenings[number].status == status


def _one_of(column: Sequence[object], wanted: Iterable[object]) -> Holds:
    among = frozenset(wanted)
    return lambda number: column[number] in among


def _within(column: list[int], first: int | None, last: int | None) -> Holds:
    low = first if first is not None else -1
    high = last if last is not None else max(column, default=0)
    return lambda number: low <= column[number] <= high


def _holding(column: list[tuple[str, ...]], wanted: str) -> Holds:
    return lambda number: wanted in column[number]


def _venues_near(venue: str, minutes: int, columns: Columns, visitor: Visitor) -> list[str]:
    programme = columns.programme
    return [
        other for other in set(columns.venue) if transfer(programme, venue, other, visitor.limits).minutes <= minutes
    ]


def film_holds(term: AboutFilm, film: Film) -> bool:
    """Whether a term about a film holds for it."""
    match term:
        case Years(first, last):
            return film.year is not None and first <= film.year <= last
        case Premiere(text):
            return bool(film.premiere) and _begins(text, film.premiere)
        case Form(text):
            return _begins(text, film.form)


def _begins(wanted: str, text: str) -> bool:
    """Whether each word of what is wanted begins a word of the text; nothing wanted begins them all."""
    if not wanted:
        return True
    words = slug(text).split("-")
    return all(any(word.startswith(part) for word in words) for part in slug(wanted).split("-"))


def _marked(mark: Mark, columns: Columns, visitor: Visitor) -> Holds:
    screenings = columns.screenings
    match mark:
        case "free":
            return lambda number: screenings[number].free is True
        case "fits":
            return lambda number: visitor.fits(screenings[number])
        case "unseen":
            return lambda number: visitor.seen.isdisjoint(screenings[number].films)
        case "must":
            musts = {film for film, interest in visitor.interests.items() if interest == "must"}
            return lambda number: not musts.isdisjoint(screenings[number].films)
        case "now":
            now = visitor.now.timestamp()
            return lambda number: columns.starts[number] <= now < columns.ends[number]
