"""What the person page says, as rows. No widget in here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import get_args

from rich.cells import cell_len

from fest_tui.cells import pad
from fest_tui.finding.people import Person
from fest_tui.planning.last_chance import all_over
from fest_tui.programme.model import Film, Role
from fest_tui.tui.session import Session
from fest_tui.tui.signs import PICK, grade_glyph, grade_word
from fest_tui.tui.widgets.film_rows import BLANK, screening_rows, works_rows
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.words import _, minutes

PART = "part:"
"""Begins the target of a row that names a film in one role; its number among the parts follows."""
_ROLES: Sequence[str] = get_args(Role)
_LABEL_ROOM = 20
"""Cells for the longest name of a role."""


def person_rows(session: Session, person: Person) -> list[Row]:
    """A person: what is told of them, all they did here by role, its showings, and what they did elsewhere."""
    rows = [Row(((person.name, "title"),)), BLANK]
    if person.bio:
        rows += [Row(((person.bio, "text"),)), BLANK]
    return [*rows, *_parts(session, person), *_showings(session, person), *works_rows(person.works)]


def film_at(person: Person, target: str) -> Film | None:
    """The film that a row names."""
    return person.parts[int(target.removeprefix(PART))].film if target.startswith(PART) else None


def _parts(session: Session, person: Person) -> Iterator[Row]:
    """Each role in the order of credits, with its films; what is to be told of a film, where it is first named."""
    numbered = sorted(enumerate(person.parts), key=lambda entry: _ROLES.index(entry[1].role))
    width = min(_LABEL_ROOM, max((cell_len(part.words) for part in person.parts), default=0)) + 2
    told: set[str] = set()
    yield Row(((_("Here"), "heading"),))
    for role, parts in groupby(numbered, key=lambda entry: entry[1].words):
        label = role
        for number, part in parts:
            about = () if part.film.id in told else _about(session, part.film)
            lead = ((pad(label, width), "muted"),)
            yield Row(((part.film.title, "link"), *about), lead=lead, target=f"{PART}{number}")
            label = ""
            told.add(part.film.id)


def _about(session: Session, film: Film) -> Iterator[Piece]:
    """Whether I picked the film, and how much I want it; where and when it was made, and how long it is."""
    if any(film.id in pick.films for pick in session.picks):
        yield f"  {PICK} {_('picked')}", "mine"
    if grade := session.interests.get(film.id):
        yield f"  {grade_glyph(grade)} {grade_word(grade)}", "muted" if grade == "hidden" else "mine"
    made = " ".join(fact for fact in ("/".join(film.countries), str(film.year or "")) if fact)
    length = minutes(film.running_minutes) if film.running_minutes else ""
    if facts := " · ".join(fact for fact in (made, length) if fact):
        yield f"  {facts}", "muted"


def _showings(session: Session, person: Person) -> Iterator[Row]:
    """What can still be seen, then what is over; once the festival is, everything as it was."""
    showings = person.screenings(session.programme)
    over = [showing for showing in showings if all_over([showing], session.present)]
    coming = [showing for showing in showings if showing not in over]
    titled = len({showing.title for showing in showings} | {part.film.title for part in person.parts}) > 1
    heading = _("Next showings") if session.present else _("Showings")
    yield from (BLANK, Row(((heading, "heading"),)))
    yield from screening_rows(session, coming, titled=titled)
    if not coming:
        yield Row(((_("No showing is to come.") if over else _("No date is announced."), "muted"),))
    if over:
        yield from (BLANK, Row(((_("Over"), "heading"),)))
        yield from screening_rows(session, over, titled=titled)
