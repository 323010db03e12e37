"""The columns of the films index: which there is room for, and what stands in them. No widget in here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec
from msgspec.structs import replace
from rich.cells import cell_len

from fest_tui.cells import cut, pad
from fest_tui.finding.film_order import FilmOrder
from fest_tui.finding.title_order import parted_title
from fest_tui.planning.last_chance import all_over
from fest_tui.programme.model import Film, Screening
from fest_tui.tui.session import Session
from fest_tui.tui.signs import Sign, grade_glyph, sign_of
from fest_tui.tui.widgets.rows import Piece
from fest_tui.words import _, clock, day_short, listed

GAP = 2
"""Cells between two columns; as many before the title hold the mark of the film."""
_LEAST_TITLE = 22
_ROOMY_TITLE = 30
"""Cells that the title keeps at least: in a narrow list, and where there is room for more than the needful columns."""
SORTED = "▾"


class Column(msgspec.Struct, frozen=True):
    """A column and the order it stands for, if any; `needful` where it is worth a shorter title."""

    name: str
    width: int
    order: FilmOrder | None = None
    needful: bool = False
    right: bool = False


TITLE = Column("title", 0, "title", needful=True)
COLUMNS = (
    TITLE,
    Column("director", 20, "director", needful=True),
    Column("made", 18),
    Column("minutes", 5, "minutes", needful=True, right=True),
    Column("section", 22, "section"),
    Column("language", 14),
    Column("left", 5, "last-chance", needful=True, right=True),
    Column("next", 12, "next", needful=True),
    Column("venue", 22),
)
"""From left to right."""
_BY_WORTH = ("next", "left", "minutes", "director", "made", "section", "language", "venue")


def heading_of(column: Column) -> str:
    """What stands over a column."""
    return {
        "title": _("Title"),
        "director": _("Director"),
        "made": _("Made in"),
        "minutes": _("Min"),
        "section": _("Section"),
        "language": _("Language"),
        "left": _("Left"),
        "next": _("Next"),
        "venue": _("Venue"),
    }[column.name]


def order_name(order: FilmOrder) -> str:
    """An order in words."""
    return {
        "title": _("by title"),
        "director": _("by director"),
        "section": _("by section"),
        "minutes": _("by length"),
        "next": _("by next showing"),
        "last-chance": _("by last chance"),
    }[order]


def columns_for(width: int, order: FilmOrder) -> tuple[Column, ...]:
    """The columns there is room for in so many cells: that of the order first, then the worthiest; and the title's."""
    by_worth = sorted(COLUMNS[1:], key=lambda column: (column.order != order, _BY_WORTH.index(column.name)))
    room = width - GAP
    taken = {TITLE}
    for column in by_worth:
        least = _LEAST_TITLE if column.needful or column.order == order else _ROOMY_TITLE
        if room - GAP - column.width >= least:
            room -= GAP + column.width
            taken.add(column)
    wide = replace(TITLE, width=max(room, 1))
    return tuple(wide if column is TITLE else column for column in COLUMNS if column in taken)


def head_pieces(columns: Sequence[Column], order: FilmOrder) -> list[Piece]:
    """The line over the columns; the one sorted by is marked."""
    pieces: list[Piece] = [(" " * GAP, "muted")]
    for column in columns:
        is_sorted = column.order == order
        words = f"{heading_of(column)}{SORTED if is_sorted else ''}"
        pieces.append((_placed(column, words), "head-sorted" if is_sorted else "head"))
        pieces.append((" " * GAP, "head"))
    return pieces


def column_at(columns: Sequence[Column], x: int) -> Column | None:
    """The column at a place of the line."""
    right = GAP
    for column in columns:
        right += column.width + GAP
        if x < right:
            return column
    return None


def film_pieces(session: Session, film: Film, columns: Sequence[Column]) -> list[Piece]:
    """A film in one line: its mark, and a cell in every column."""
    mark = film_mark(session, film)
    is_hidden = session.interests.get(film.id) == "hidden"
    pieces: list[Piece] = [(pad(mark.glyph, GAP), "muted" if is_hidden or mark.tone == "plain" else mark.tone)]
    for column in columns:
        if column.name == "title":
            pieces += _title(film, column.width, is_hidden=is_hidden)
        else:
            words, style = _CELLS[column.name](session, film)
            pieces.append((_placed(column, words), "muted" if is_hidden else style))
        pieces.append((" " * GAP, "text"))
    return pieces


def film_mark(session: Session, film: Film) -> Sign:
    """The sign of my pick of a film, else that of my interest in it."""
    pick = pick_of(session, film)
    if pick is not None:
        return sign_of(session, pick)
    grade = session.interests.get(film.id)
    return Sign(grade_glyph(grade), "mine" if grade else "plain")


def pick_of(session: Session, film: Film) -> Screening | None:
    """My next pick of a film; the last one when all of them are over."""
    picks = [pick for pick in session.picks if film.id in pick.films]
    return next((pick for pick in picks if not session.has_begun(pick)), picks[-1] if picks else None)


def _title(film: Film, width: int, *, is_hidden: bool) -> list[Piece]:
    """The title; an article that it is not sorted by stands back."""
    article, rest = parted_title(film)
    if cell_len(article) >= width:
        article, rest = "", film.title
    style = "muted" if is_hidden else "title"
    return [(article, "muted"), (pad(rest, width - cell_len(article)), style)]


def _made(film: Film) -> str:
    """The countries, as far as they leave room for the year."""
    year = str(film.year or "")
    room = next(column.width for column in COLUMNS if column.name == "made") - (cell_len(year) + 1 if year else 0)
    return f"{cut('/'.join(film.countries), room)} {year}".strip()


def _left(session: Session, film: Film) -> str:
    """`2/3`: the showings that can still be seen, of all; once the festival is over, how many there were."""
    chances = session.chances_of(film.id)
    if not chances.count:
        return ""
    return f"{len(chances.left)}/{chances.count}" if session.present else str(chances.count)


def _next(session: Session, film: Film) -> Piece:
    showing = session.next_of(film.id)
    if showing is not None:
        words = f"{day_short(session.programme.day_of(showing.starts))} {clock(showing.starts)}"
        return words, "mine" if session.is_picked(showing) else "text"
    showings = session.programme.of_film(film.id)
    if not showings:
        return _("no date"), "muted"
    return (_("over") if all_over(showings, session.present) else _("none left")), "muted"


def _venue(session: Session, film: Film) -> str:
    showing = session.next_of(film.id)
    return session.programme.venue_of(showing).name if showing else ""


_CELLS: Mapping[str, Callable[[Session, Film], Piece]] = {
    "director": lambda _session, film: (listed(film.directors), "text"),
    "made": lambda _session, film: (_made(film), "muted"),
    "minutes": lambda _session, film: (str(film.running_minutes or ""), "text"),
    "section": lambda _session, film: (film.section, "muted"),
    "language": lambda _session, film: (listed(film.languages), "muted"),
    "left": lambda session, film: (_left(session, film), "muted"),
    "next": _next,
    "venue": lambda session, film: (_venue(session, film), "muted"),
}


def _placed(column: Column, words: str) -> str:
    """The words in the width of a column."""
    if column.right:
        words = cut(words, column.width)
        return " " * (column.width - cell_len(words)) + words
    return pad(words, column.width)
