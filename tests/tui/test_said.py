"""What the desk says of a screening, in the film pane, in the line above the keys and in the grid."""

from __future__ import annotations

import pytest
from desk import OpenApp
from test_watchlist_rows import seen, text

from builders import at, exground_friday
from fest_tui.programme.notice import Notice, NoticeKind
from fest_tui.programme.notices import notice_of, with_notices
from fest_tui.programme.programme import Programme
from fest_tui.tui.widgets.film_rows import film_rows
from fest_tui.tui.widgets.summary import summary

EXAM = "the-exam-1"
FRIDAY = exground_friday()


def mark(kind: NoticeKind, when: str = "2021-11-19 16:00", programme: Programme = FRIDAY, **facts: object) -> Notice:
    return notice_of(programme, EXAM, kind, at=at(when), **facts)  # type: ignore[arg-type]


def told(*notices: Notice) -> list[str]:
    """What the film pane says below the screening."""
    made = with_notices(FRIDAY, notices)
    return [text(row).strip() for row in film_rows(seen(made), made.films["the-exam"], "about")]


@pytest.mark.parametrize(
    ("notice", "says"),
    [
        (mark("delayed", minutes=15, by="Ann"), "→ delayed 15 minutes — Ann, 16:00"),
        (mark("delayed", minutes=1), "→ delayed 1 minute — desk, 16:00"),
        (mark("moved", venue="caligari"), "→ now in Caligari FilmBühne — desk, 16:00"),
        (mark("sold_out", note="Try Saturday."), "⊘ sold out · Try Saturday. — desk, 16:00"),
        (mark("few_seats", "2021-11-18 16:00"), "⊙ few seats left — desk, Thu 18 16:00"),
        (mark("cancelled", "2021-11-20 01:00"), "✕ cancelled — desk, 01:00"),
        (mark("note", note="Bring ID."), "¶ Bring ID. — desk, 16:00"),
    ],
)
def test_every_notice_tells_what_who_and_when(notice: Notice, says: str) -> None:
    assert says in told(notice)


def test_nothing_is_said_twice() -> None:
    rows = told(mark("sold_out", note="Try Saturday."), mark("note", note="Bring ID."))

    assert "sold out" not in rows
    assert sum("Try Saturday." in row for row in rows) == sum("Bring ID." in row for row in rows) == 1


def test_the_latest_is_told_first() -> None:
    rows = told(mark("few_seats"), mark("note", "2021-11-19 17:00", note="Bring ID."))

    assert rows.index("¶ Bring ID. — desk, 17:00") < rows.index("⊙ few seats left — desk, 16:00")


def test_of_one_instant_what_was_marked_last_is_told_first() -> None:
    rows = told(mark("few_seats"), mark("delayed", minutes=5))

    assert rows.index("→ delayed 5 minutes — desk, 16:00") < rows.index("⊙ few seats left — desk, 16:00")


def test_the_line_above_the_keys_tells_by_how_much_it_is_late() -> None:
    made = with_notices(FRIDAY, [mark("delayed", minutes=15)])
    says = "".join(words for words, _tone in summary(seen(made), made.screenings[EXAM]))

    assert "THE EXAM  19:45–21:14  delayed 15 minutes  " in says


async def test_the_grid_tells_it_where_there_is_room(bundled: Programme, open_app: OpenApp) -> None:
    late = with_notices(bundled, [mark("delayed", programme=bundled, minutes=15)])
    async with open_app(programme=late, size=(200, 50)) as desk:
        shown = [strip.text for strip in desk.pilot.app.screen._compositor.render_strips()]

    assert any("delayed 15 minutes" in line[:120] for line in shown)
