"""What the desk says of a screening, as pieces of lines."""

from __future__ import annotations

from collections.abc import Iterator

from fest_tui.programme.model import Screening
from fest_tui.programme.notice import Notice
from fest_tui.programme.notice_wording import notice_alone, notice_state, said_by_whom
from fest_tui.programme.programme import Programme
from fest_tui.tui.signs import NOTICES
from fest_tui.tui.widgets.rows import Piece
from fest_tui.tui.widgets.standing import status_piece


def said_of(programme: Programme, screening: Screening) -> tuple[Notice, ...]:
    """The notices that hold of a screening, the latest first; of those of one instant, what was marked last."""
    said = programme.notices.get(screening.id, ())
    return tuple(sorted(said, key=lambda notice: notice.at.timestamp()))[::-1]


def notices_told(programme: Programme, screening: Screening) -> Iterator[Piece]:
    """`⊘ sold out · Come early. — Ann, 19:40`: every notice with who said it, and when."""
    for notice in said_of(programme, screening):
        words = f"{NOTICES[notice.kind]} {notice_alone(programme, notice)} — {said_by_whom(programme, notice)}"
        yield words, "muted" if notice.kind == "note" else "tight"


def announced_note(programme: Programme, screening: Screening) -> str:
    """The note that the programme itself has of a screening."""
    announced = programme.announced.screenings.get(screening.id)
    return announced.note if announced is not None else screening.note


def status_said(programme: Programme, screening: Screening) -> Piece | None:
    """The status of a screening that takes place all the same, as the desk says it: `delayed 15 minutes`."""
    status = status_piece(screening)
    if status is None:
        return None
    said = (notice for notice in said_of(programme, screening) if notice.kind == screening.status)
    return next(((notice_state(programme, notice), status[1]) for notice in said), status)
