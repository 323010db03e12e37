"""The answers to a question as rows: each film with its next showings, and why it was found. No widget in here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len

from fest_tui.cells import ELLIPSIS, cut, pad
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.wording import award_words, hall_name, hours, night_words
from fest_tui.tui.questions import Questions
from fest_tui.tui.session import Session
from fest_tui.tui.signs import TICKET, sign_of
from fest_tui.tui.widgets.marking import Marker, marked
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.tui.widgets.standing import standing, status_piece
from fest_tui.words import _, clock, day_short, listed, minutes, ngettext

if TYPE_CHECKING:
    from fest_tui.finding.answering import Hit

ANSWER = "answer:"
ASK = "ask:"
MOST_SHOWINGS = 4
"""Showings told of one film; the rest is counted, and stands in the film pane."""
SPACIOUS = 70
"""Cells from which on a row tells when a showing ends."""
_IN_SIGHT = frozenset({"title", "director", "section", "country"})
"""What of the index the line with the title tells."""
_LEAD = 2
_WIDEST_HALL = 26
_BEFORE_MATCH = 24
"""Characters of a sentence told before the word that was looked for."""


def answer_target(number: int, screening: str = "") -> str:
    """What the row of a showing stands for, or, without one, that of the film; a showing may be in several answers."""
    return f"{ANSWER}{number}:{screening}"


def answer_of(target: str) -> tuple[int, str] | None:
    """The number of the answer for whose row a target stands, and the id of the screening, if it is one."""
    if not target.startswith(ANSWER):
        return None
    number, _colon, screening = target.removeprefix(ANSWER).partition(":")
    return int(number), screening


def answer_rows(session: Session, number: int, hit: Hit, mark: Marker, width: int) -> Iterator[Row]:
    """One answer: the title and facts in a line, why it was found unless that line tells, and the next showings."""
    facts = " · ".join(_facts(hit))
    room = width - cell_len(hit.title) - 2
    pieces = [*marked(hit.title, "title", mark)]
    if room > _BEFORE_MATCH:
        pieces += marked(f"  {cut(facts, room)}", "muted", mark)
    target = "" if hit.screenings else answer_target(number)
    yield Row(tuple(pieces), target=target)
    if hit.film is not None and not _IN_SIGHT.issuperset(hit.matched):
        yield from _reason(hit.film, mark, width - _LEAD)
    if not hit.screenings:
        yield Row(((_("No date is announced."), "muted"),), lead=((" " * _LEAD, "text"),))
    yield from _showings(session, number, hit.screenings[:MOST_SHOWINGS], width)
    if (more := len(hit.screenings) - MOST_SHOWINGS) > 0:
        words = ngettext("and {count} more", "and {count} more", more).format(count=more)
        yield Row(((words, "muted"),), lead=((" " * _LEAD, "text"),), target=answer_target(number))


def _facts(hit: Hit) -> Iterator[str]:
    film = hit.film
    if film is None:
        yield _("event")
        return
    if film.directors:
        yield listed(film.directors)
    if made := " ".join(part for part in ("/".join(film.countries), str(film.year or "")) if part):
        yield made
    if film.running_minutes:
        yield minutes(film.running_minutes)
    if film.section:
        yield film.section


def _reason(film: Film, mark: Marker, width: int) -> Iterator[Row]:
    """The first thing printed of a film in which the words stand, cut around them."""
    for text in _texts(film):
        if places := mark(text):
            told_of = excerpt(text, places[0][0], width)
            yield Row(tuple(marked(told_of, "muted", mark)), lead=((" " * _LEAD, "text"),))
            return


def _texts(film: Film) -> Iterator[str]:
    yield film.original_title
    yield from (name for credit in film.credits for name in credit.names)
    yield film.synopsis
    yield from (bio.text for bio in film.bios)
    yield from (quote.text for quote in film.quotes)
    yield from (f"{work.year} {work.title}" for work in film.filmography)
    yield from map(award_words, film.awards)
    yield from (film.premiere, film.form, listed(film.languages), listed(film.subtitles))


def excerpt(text: str, place: int, width: int) -> str:
    """The part of a text around a place in it, in at most so many cells, whole words where that is possible."""
    line = text.replace("\n", " ")
    if cell_len(line) <= width:
        return line
    start = 0
    if place > _BEFORE_MATCH:
        start = line.rfind(" ", 0, place - _BEFORE_MATCH + 1) + 1
        start = start if place - start <= 2 * _BEFORE_MATCH else place
    return cut(f"{ELLIPSIS if start else ''}{line[start : start + 2 * width]}", width)


def _showings(session: Session, number: int, screenings: Sequence[Screening], width: int) -> Iterator[Row]:
    days = [day_short(session.programme.day_of(screening.starts)) for screening in screenings]
    halls = [cut(hall_name(session.programme, screening), _WIDEST_HALL) for screening in screenings]
    day_width, hall_width = (max(map(cell_len, texts), default=0) for texts in (days, halls))
    for day, hall, screening in zip(days, halls, screenings, strict=True):
        sign = sign_of(session, screening)
        lead: tuple[Piece, ...] = (
            (pad(sign.glyph, _LEAD), sign.tone if sign.tone != "plain" else "muted"),
            (f"{pad(day, day_width)} {_hours(screening, width)}  ", "text"),
        )
        room = width - sum(cell_len(words) for words, _style in lead)
        beside, below = _divided(list(_about(session, screening)), room - hall_width, room)
        pieces = ((pad(hall, hall_width), "text"), *((f"  {words}", tone) for words, tone in beside))
        yield Row(pieces, lead=lead, target=answer_target(number, screening.id))
        margin = ((" " * (width - room), "text"),)
        yield from (Row((piece,), lead=margin) for piece in below)


def _divided(about: list[Piece], room: int, width: int) -> tuple[list[Piece], list[Piece]]:
    """What is said of a showing: beside it as far as there is room, and below.

    The sum behind a sentence is left out before that: the line of the cursor and the film tell it.
    """
    shorter = [(words.partition(": ")[0], tone) for words, tone in about]
    for pieces in (about, shorter):
        if sum(cell_len(words) + 2 for words, _tone in pieces) <= room:
            return pieces, []
    return [], [(cut(words, width), tone) for words, tone in shorter]


def _hours(screening: Screening, width: int) -> str:
    return hours(screening) if width >= SPACIOUS else clock(screening.starts)


def _about(session: Session, screening: Screening) -> Iterator[Piece]:
    """What one must know of a showing: the night, its status, the ticket, and how it fits my picks."""
    if night := night_words(session.programme, screening):
        yield night, "text"
    if status := status_piece(screening):
        yield status
    if screening.id in session.pinned:
        yield f"{TICKET} {_('ticket')}", "mine"
    yield standing(session, screening)


def question_rows(questions: Questions) -> Iterator[Row]:
    """What can be asked while nothing is: saved questions, recent ones, and a few as examples."""
    for title, texts in ((_("Saved"), questions.saved), (_("Asked before"), questions.recent)):
        if texts:
            yield Row(((title, "heading"),))
            yield from (Row(((text, "text"),), lead=(("  ", "text"),), target=ASK + text) for text in texts)
    yield Row(((_("For example"), "heading"),))
    widest = max(cell_len(text) for text, _finds in _examples())
    for text, finds in _examples():
        lead: tuple[Piece, ...] = ((f"  {pad(text, widest)}  ", "text"),)
        if not questions.are_saved(text) and text not in questions.recent:
            yield Row(((finds, "muted"),), lead=lead, target=ASK + text)


def _examples() -> tuple[tuple[str, str], ...]:
    """Questions that every festival has an answer to, or a word for having none."""
    return (
        (_("tonight fits"), _("what fits this evening")),
        (_("on:sat after:20"), _("late on Saturday")),
        (_("documentary max:90"), _("90 minutes at most")),
        (_("sub:english -in:english"), _("subtitled, not spoken")),
        (_('"in this order"'), _("these very words")),
    )
