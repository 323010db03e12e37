"""Picks that are cancelled or no longer listed."""

from __future__ import annotations

from msgspec.structs import replace

from builders import at, busy, film, programme, screening, venue
from fest_tui.planning.gone import Gone, gone_picks
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.programme import wishing
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Watchlist

OFF = screening("NICO", "2021-11-19 18:00", status="cancelled")
AGAIN = screening("NICO", "2021-11-20 18:00", "murnau", id="nico-2")
LAST = screening("NICO", "2021-11-21 18:00", "murnau", id="nico-3")
HALLS = (venue("Caligari"), venue("Murnau"))


def gone(
    *picks: Screening, others: tuple[Screening, ...] = (), now: str = "", wishes: Watchlist | None = None
) -> list[Gone]:
    festival = programme(*picks, *others, films=[film("NICO")], venues=HALLS)
    instant = at(now) if now else None
    return list(gone_picks(festival, picks, wishes or Watchlist(), USUAL_LIMITS, now=instant))


def test_a_cancelled_pick_names_what_fits_instead_and_what_that_costs() -> None:
    (only,) = gone(OFF, others=(AGAIN, LAST))

    assert only.says == (
        "NICO, which you picked on Fri 19 at 18:00, Caligari, is cancelled; other screenings that fit: "
        "on Sat 20 at 18:00, Murnau; on Sun 21 at 18:00, Murnau"
    )
    assert [(fix.action, fix.screening.id, fix.instead_of) for fix in only.fixes] == [
        ("swap", "nico-2", OFF),
        ("swap", "nico-3", OFF),
    ]
    assert [fix.costs for fix in only.fixes] == ["costs nothing", "the last screening of NICO"]


def test_a_vanished_pick_is_told_as_such() -> None:
    (only,) = gone(replace(OFF, status="scheduled", vanished=True))

    assert only.says.endswith("Caligari, is no longer listed; there is no other screening")


def test_what_does_not_fit_is_not_offered() -> None:
    taken = wishing.mark_busy(Watchlist(), busy("2021-11-20 18:00", "2021-11-20 19:00"))
    (only,) = gone(OFF, others=(AGAIN,), wishes=taken)

    assert only.says.endswith("is cancelled; none of its other screenings fits")
    assert only.fixes == ()


def test_one_that_i_picked_as_well_is_named() -> None:
    (only,) = gone(OFF, AGAIN)

    assert only.says.endswith("is cancelled; you also picked it on Sat 20 at 18:00, Murnau")


def test_of_many_only_the_first_are_named_but_all_offered() -> None:
    many = tuple(screening("NICO", f"2021-11-{day} 10:00", id=f"nico-{day}") for day in range(20, 30))
    (only,) = gone(OFF, others=many)

    assert only.says.endswith("on Mon 22 at 10:00, Caligari; 7 more")
    assert len(only.fixes) == 10


def test_what_has_begun_is_not_offered_and_what_would_be_over_is_no_news() -> None:
    (only,) = gone(OFF, others=(AGAIN, LAST), now="2021-11-19 12:00")
    assert len(only.fixes) == 2
    assert gone(OFF, others=(AGAIN, LAST), now="2021-11-20 19:00") == []


def test_what_takes_place_is_not_gone() -> None:
    assert gone(AGAIN, screening("Sold", "2021-11-19 18:00", status="sold_out")) == []
