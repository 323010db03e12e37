"""The films on my watchlist as rows, each with the interest in it and how often it can still be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from rich.cells import cell_len

from fest_tui.cells import pad
from fest_tui.planning.last_chance import last_chance_first
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Interest
from fest_tui.programme.wording import place
from fest_tui.tui.session import Session
from fest_tui.tui.signs import GRADES, PICK, grade_glyph, grade_word, sign_of
from fest_tui.tui.widgets.film_rows import FILM, SCREENING
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.words import _

LEAST_BESIDE = 41
"""Cells beside the longest title from which on the chances have a column of their own, in which they wrap."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """A film on the watchlist: graded, or picked, or both."""

    film: str
    title: str
    grade: Interest | None
    pick: Screening | None = None


def by_grade(session: Session, width: int) -> Iterator[Row]:
    """The films I want but have no screening of, the strongest interest first; those hidden at the end."""
    picked = {film for pick in session.picks for film in pick.films}
    grades = list(GRADES)
    wishes = sorted(_followed(session), key=lambda wish: grades.index(wish.grade) if wish.grade else 0)
    wanted = [wish for wish in wishes if wish.grade != "hidden" and wish.film not in picked]
    hidden = [wish for wish in wishes if wish.grade == "hidden"]
    for heading, group in ((_("Wanted, no screening picked"), wanted), (_("Hidden"), hidden)):
        if group:
            yield Row()
            yield Row(((heading, "heading"),))
            yield from _rows(session, group, width)


def by_last_chance(session: Session, width: int) -> Iterator[Row]:
    """Every film on the watchlist but the hidden ones, picked or not, by what vanishes first."""
    picks = {pick.main_film or pick.id: pick for pick in session.picks}
    wishes = {wish.film: wish for wish in _followed(session) if wish.grade != "hidden"}
    for film, pick in picks.items():
        grade = session.grade_of(pick)
        wishes[film] = Wish(film=film, title=pick.title, grade=grade, pick=pick)
    order = last_chance_first(session.programme, wishes, session.now())
    yield from _rows(session, [wishes[film] for film in order], width)


def _followed(session: Session) -> Iterable[Wish]:
    films = session.programme.films
    for followed in session.watchlist.films:
        title = films[followed.film].title if followed.film in films else followed.title
        yield Wish(film=followed.film, title=title, grade=followed.interest)


def _rows(session: Session, wishes: list[Wish], width: int) -> Iterator[Row]:
    titles = max((cell_len(wish.title) for wish in wishes), default=0)
    # The heading above the hidden ones says what they are.
    words = max((cell_len(grade_word(wish.grade)) for wish in wishes if wish.grade not in {None, "hidden"}), default=0)
    beside = titles + LEAST_BESIDE <= width
    for wish in wishes:
        sign = sign_of(session, wish.pick) if wish.pick else None
        glyph, tone = (sign.glyph or PICK, sign.tone) if sign else (grade_glyph(wish.grade), "mine")
        mark: Piece = (f"{glyph} ", "muted" if wish.grade == "hidden" else tone)
        style = "title" if wish.pick else "muted" if wish.grade == "hidden" else "text"
        target = SCREENING + wish.pick.id if wish.pick else FILM + wish.film
        grade = grade_word(wish.grade) if wish.grade and words else ""
        if beside:
            lead = (mark, (f"{pad(wish.title, titles)}  ", style), (f"{pad(grade, words)}  " if words else "", "muted"))
            room = width - sum(cell_len(text) for text, _style in lead)
            yield Row(((_chances(session, wish, room), "muted"),), lead=lead, target=target)
        else:
            yield Row(((wish.title, style), (f"  {grade}", "muted")), lead=(mark,), target=target)
            yield Row(((_chances(session, wish, width - 2), "muted"),), lead=(("  ", "text"),))


def _chances(session: Session, wish: Wish, room: int) -> str:
    """When a film can still be seen, and where for the last time if there is room; the place of a pick of no film."""
    programme = session.programme
    if wish.film not in programme.films:
        return place(programme, wish.pick) if wish.pick else _("not in this programme")
    chances = session.chances_of(wish.film)
    says = f"{chances.says}  {programme.venue_of(chances.last).name}" if chances.last else chances.says
    return says if cell_len(says) <= room else chances.says
