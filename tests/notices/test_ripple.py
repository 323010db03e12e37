"""What a notice breaks."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from builders import at, busy, exground_friday, film, programme, screening, venue
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.planning.ripple import Break, ripple
from fest_tui.programme.notice import NoticeKind
from fest_tui.programme.notices import with_notices
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Meal, Pick, Watchlist
from marks import mark, marked

FRIDAY = exground_friday()
CALIGARI = venue("Caligari")
NOBODY = Watchlist()


def picking(made: Programme, *ids: str, pinned: bool = False) -> Watchlist:
    picks = (made.screenings[id_] for id_ in ids)
    return Watchlist(
        picks=tuple(
            Pick(screening=each.id, title=each.title, starts=each.starts, venue=each.venue, pinned=pinned)
            for each in picks
        )
    )


def broken(
    before: Programme,
    screening_id: str,
    kind: NoticeKind,
    watchlist: Watchlist = NOBODY,
    limits: Limits = USUAL_LIMITS,
    **facts: object,
) -> list[tuple[str, str]]:
    found = ripple(before, marked(before, screening_id, kind, **facts), watchlist, limits)
    return [(each.kind, each.says) for each in found]


def evening(*starts: str, minutes: int = 90, **facts: str) -> Programme:
    """Films A, B, C... in one hall on one evening."""
    titles = [chr(ord("A") + number) for number in range(len(starts))]
    slots = (
        replace(screening(title, f"2021-11-19 {start}", minutes=minutes), **facts)
        for title, start in zip(titles, starts, strict=True)
    )
    return programme(*slots, films=[film(title) for title in titles], venues=[CALIGARI, venue("Rex")])


def test_a_delay_that_makes_two_picks_clash_says_the_clash() -> None:
    mine = picking(FRIDAY, "jane-by-charlotte-1", "the-killing-of-two-lovers-2")

    assert broken(FRIDAY, "jane-by-charlotte-1", "delayed", mine, minutes=40) == [
        (
            "clash",
            "JANE BY CHARLOTTE ends too late for THE KILLING OF TWO LOVERS: gap 55 - ride 60 - early 10 = -15 min",
        )
    ]


def test_a_clash_that_was_there_before_is_no_news_unless_it_gets_worse() -> None:
    mine = picking(FRIDAY, "jane-by-charlotte-1", "some-kind-of-heaven-1", "the-exam-1")
    tight = marked(FRIDAY, "some-kind-of-heaven-1", "delayed", minutes=35)

    assert broken(FRIDAY, "jane-by-charlotte-1", "delayed", mine, minutes=1) == []
    assert ripple(tight, marked(tight, "some-kind-of-heaven-1", "delayed", minutes=36), mine, USUAL_LIMITS) == ()


def test_a_tight_clash_that_becomes_an_overlap_is_news() -> None:
    made = programme(
        screening("A", "2021-11-19 18:00", "caligari"),
        screening("B", "2021-11-19 19:35", "rex"),
        films=[film("A"), film("B")],
    )
    (found,) = broken(made, "a-1", "delayed", picking(made, "a-1", "b-1"), minutes=20)

    assert found == ("clash", "A overlaps B by 15 min")


def test_taking_a_notice_back_can_break_something_too() -> None:
    made = evening("18:00", "19:00")
    off = marked(made, "a-1", "cancelled")

    found = ripple(off, with_notices(off, ()), picking(made, "a-1", "b-1"), USUAL_LIMITS)
    assert [each.kind for each in found] == ["clash", "hall"]


def test_a_pick_that_is_cancelled_is_told_with_what_fits_instead() -> None:
    made = programme(
        screening("A", "2021-11-19 18:00"),
        screening("A", "2021-11-20 18:00", id="a-2"),
        films=[film("A")],
        venues=[CALIGARI],
    )
    mine = picking(made, "a-1")

    ((kind, says),) = broken(made, "a-1", "cancelled", mine)
    assert kind == "cancelled"
    assert says.startswith("A, which you picked on Fri 19 at 18:00, Caligari, is cancelled; ")
    assert "Sat 20 at 18:00" in says
    assert broken(made, "a-2", "cancelled", mine) == []
    off = marked(made, "a-1", "cancelled")
    assert ripple(off, marked(off, "a-1", "cancelled", note="Again."), mine, USUAL_LIMITS) == ()


def test_a_pick_that_is_sold_out_is_told_unless_i_hold_the_ticket() -> None:
    made = evening("18:00")

    assert broken(made, "a-1", "sold_out", picking(made, "a-1")) == [
        ("sold_out", "A, which you picked on Fri 19 at 18:00, Caligari, is sold out, and you hold no ticket")
    ]
    assert broken(made, "a-1", "sold_out", picking(made, "a-1", pinned=True)) == []
    assert broken(made, "a-1", "few_seats", picking(made, "a-1")) == []
    full = evening("18:00", status="sold_out")
    assert broken(full, "a-1", "note", picking(full, "a-1"), note="Really.") == []


@pytest.mark.parametrize(
    ("limits", "says"),
    [
        (Limits(not_after=dt.time(19, 40)), "A ends after 19:40, your limit"),
        (Limits(last_rides={"caligari": dt.time(19, 40)}), "A ends after the last ride home from there at 19:40"),
        (
            Limits(meal=Meal(starts=dt.time(19, 0), ends=dt.time(20, 10), minutes=30)),
            "Fri 19: no 30 min free between 19:00 and 20:10",
        ),
    ],
)
def test_a_limit_newly_broken_is_told_once(limits: Limits, says: str) -> None:
    made = evening("18:00")
    mine = picking(made, "a-1")

    assert broken(made, "a-1", "delayed", mine, limits, minutes=15) == [("limit", says)]
    late = marked(made, "a-1", "delayed", minutes=15)
    assert ripple(late, marked(late, "a-1", "delayed", minutes=16), mine, limits) == ()


def test_a_time_marked_as_taken_clashes_with_what_is_late() -> None:
    made = evening("18:00")
    mine = replace(picking(made, "a-1"), busy=(busy("2021-11-19 19:30", "2021-11-19 20:00", "dinner"),))

    assert broken(made, "a-1", "delayed", mine, minutes=5) == [("clash", "A overlaps dinner by 5 min")]


def test_whoever_asks_hears_what_runs_into_the_next_in_its_hall() -> None:
    made = evening("18:00", "19:45", "22:00")

    assert broken(made, "a-1", "delayed", minutes=15) == []
    assert broken(made, "a-1", "delayed", minutes=20) == [("hall", "A runs into B, 19:45 in Caligari, by 5 min")]


def test_a_hall_that_is_taken_already_is_told_when_another_moves_in() -> None:
    made = programme(
        screening("A", "2021-11-19 18:00"),
        screening("B", "2021-11-19 18:30", "rex"),
        films=[film("A"), film("B")],
        venues=[CALIGARI, venue("Rex")],
    )

    assert broken(made, "b-1", "moved", venue="caligari") == [("hall", "A runs into B, 18:30 in Caligari, by 60 min")]


def test_an_end_that_nobody_knows_only_may_run_into_the_next() -> None:
    made = evening("18:00", "20:00", minutes=120, end_kind="assumed")

    ((kind, says),) = broken(made, "a-1", "delayed", minutes=10)
    assert (kind, says) == (
        "hall",
        "A, of which nobody said when it ends, may run into B, 20:00 in Caligari, by 10 min",
    )


def test_halls_that_overlapped_before_and_what_does_not_take_place_are_no_news() -> None:
    made = evening("18:00", "19:00", "20:30")
    off = made.with_screenings([replace(made.screenings["c-1"], status="cancelled")])

    assert broken(made, "a-1", "delayed", minutes=5) == []
    assert [kind for kind, _says in broken(made, "b-1", "delayed", minutes=5)] == ["hall"]
    assert broken(off, "b-1", "delayed", minutes=5) == []


def test_two_that_are_late_at_once_are_told_as_one_pair() -> None:
    made = evening("18:00", "19:45")
    both = [mark(made, "a-1", "delayed", minutes=40), mark(made, "b-1", "delayed", minutes=5)]

    found = ripple(made, with_notices(made, both), NOBODY, USUAL_LIMITS)
    assert [[each.id for each in broken_.screenings] for broken_ in found] == [["a-1", "b-1"]]


def test_what_is_over_is_not_told() -> None:
    made = evening("18:00", "19:45")
    after = marked(made, "a-1", "delayed", minutes=30)
    mine = picking(made, "a-1", "b-1")

    def told(now: str) -> list[Break]:
        return [*ripple(made, after, mine, USUAL_LIMITS, now=at(now))]

    assert [each.kind for each in told("2021-11-19 20:00")] == ["clash", "hall"]
    assert told("2021-11-19 23:00") == []
