"""How the film pane and the line under the grid tell how a screening stands."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace
from test_watchlist_rows import seen, text

from builders import at, film, programme, screening, venue
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import OwnLimits
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.film_rows import film_rows
from fest_tui.tui.widgets.standing import standing
from fest_tui.tui.widgets.summary import summary

ONE = screening("One", "2021-11-19 15:00")


def festival(*more: Screening, one: Screening = ONE) -> Programme:
    return programme(
        screening("Before", "2021-11-19 12:00"),
        one,
        screening("After", "2021-11-19 18:00"),
        *more,
        films=[film("One"), film("Before"), film("After")],
        venues=[venue("caligari")],
    )


def rows_of(session: Session) -> list[str]:
    """What the pane says of One, from the heading of its screenings on."""
    rows = [text(row) for row in film_rows(session, session.programme.films["one"], "about")]
    return rows[rows.index("") + 3 : rows.index("About   Credits   Director") - 1]


def test_a_screening_that_fits_says_so_in_the_pane_and_in_the_line() -> None:
    session = seen(festival(), "before-1", "after-1")

    assert rows_of(session) == ["Only screening", "  Fri 19 15:00–16:30 caligari", "  fits: 90 before, 90 after"]
    assert standing(session, ONE) == ("fits: 90 before, 90 after", "good")
    assert "".join(words for words, _style in summary(session, ONE)) == (
        "One  15:00–16:30  fits: 90 before, 90 after  caligari"
    )


def test_the_limit_a_screening_breaks_is_told_in_the_tight_tone() -> None:
    session = seen(festival(), limits=OwnLimits(not_before=dt.time(16)))

    assert standing(session, ONE) == ("begins before 16:00, your limit", "tight")


def test_another_screening_of_a_film_i_picked_says_which_i_have() -> None:
    again = screening("One", "2021-11-20 15:00", id="one-2")
    session = seen(festival(again), "one-1")

    assert standing(session, again) == ("also picked on Fri 19 at 15:00, caligari", "tight")


@pytest.mark.parametrize(
    ("change", "piece"),
    [({"status": "cancelled"}, ("cancelled", "clash")), ({"vanished": True}, ("no longer listed", "clash"))],
)
def test_what_does_not_take_place_says_so_once(change: dict[str, object], piece: tuple[str, str]) -> None:
    gone = replace(ONE, **change)
    session = seen(festival(one=gone))

    assert standing(session, gone) == piece
    assert [line.strip() for line in rows_of(session)].count(piece[0]) == 1
    assert "".join(words for words, _style in summary(session, gone)).count(piece[0]) == 1


def test_a_sold_out_screening_says_both_and_promises_nothing_in_green() -> None:
    full = replace(ONE, status="sold_out")
    session = seen(festival(one=full), "before-1")

    assert ("sold out  ", "tight") in summary(session, full)
    assert standing(session, full)[1] == "muted"
    assert rows_of(session)[0] == "No screening left"


def test_what_has_begun_or_passed_says_that_instead_of_how_it_fits() -> None:
    assert standing(seen(festival(), now=at("2021-11-19 15:30")), ONE) == ("has begun", "muted")
    assert standing(seen(festival(), now=at("2021-11-19 17:00")), ONE) == ("over", "muted")


def test_after_the_festival_it_reads_as_it_did_before() -> None:
    session = seen(festival(), now=at("2022-05-01 12:00"))

    assert rows_of(session)[0] == "The only screening is over"
    assert standing(session, ONE) == ("fits: nothing else that day", "good")


def test_the_heading_counts_the_chances_left() -> None:
    again = screening("One", "2021-11-20 23:10", id="one-2")
    third = screening("One", "2021-11-18 09:30", id="one-3", end_kind="assumed")

    rows = rows_of(seen(festival(again, third), now=at("2021-11-19 10:00")))

    assert rows[0] == "2 of 3 left, last Sat 20 23:10"
    assert [line.index("caligari") for line in rows if "–" in line] == [22, 22, 22]


def test_grade_ticket_and_early_leaving_are_told() -> None:
    session = seen(
        festival(one=replace(ONE, talk="Q&A")), "one-1", grades={"one": "must"}, pinned="one-1", leaves="one-1"
    )

    rows = [text(row).strip() for row in film_rows(session, session.programme.films["one"], "about")]

    assert rows[1] == "● must"
    below = rows.index("✓ ticket")
    assert rows[below + 1 : below + 4] == ["fits: nothing else that day", "Q&A", "you leave before the talk"]
