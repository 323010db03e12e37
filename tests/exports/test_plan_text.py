"""A watchlist as readable text, out and in again."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import at, busy, festival, screening
from fest_tui.exports.plan_text import plan_text
from fest_tui.programme import wishing
from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_changes import wish_changes
from fest_tui.programme.wishes import Meal, OwnLimits, Pick, Watchlist
from fest_tui.sources.wishes.text import read_plan_text
from random_wishes import PROGRAMME, watchlists

WHOLE = """\
fest-tui plan 1
festival  Fest  [fest]

# Friday 19 November 2021
19:30  THE EXAM  Murnau-Filmtheater  [the-exam-1]
22:00  DEAR COMRADES!  Caligari FilmBühne  (ticket, leaves early)  [dear-comrades-1]

# Films
must  DEAR COMRADES!  [dear-comrades]
maybe  THE EXAM  [the-exam]
gone hidden  OLD FILM  [old-film]

# Times I am busy
busy  2021-11-19 12:00 - 14:00  lunch
busy  2021-11-19 23:00 - 2021-11-20 02:00

# Limits
limit  not before 10:00
limit  films a day 4
limit  meal 45 min between 18:00 and 20:30
limit  early 15 min
limit  talks leave
limit  last ride 23:10  Programmkino Rex  [rex]

# No longer in the programme
gone  2021-11-18 20:00  OLD FILM  Old Hall  [old-film-1]

end of plan  14 wishes
"""


def whole() -> Watchlist:
    mine = Watchlist()
    for id_ in ("dear-comrades-1", "the-exam-1"):
        held = PROGRAMME.screenings[id_]
        mine = wishing.pick(mine, held, PROGRAMME.venue_of(held).name)
    mine = wishing.pin(mine, "dear-comrades-1", pinned=True)
    mine = wishing.leave_early(mine, "dear-comrades-1", leaves=True)
    mine = wishing.grade(mine, "the-exam", "THE EXAM", "maybe")
    mine = wishing.grade(mine, "dear-comrades", "DEAR COMRADES!", "must")
    mine = wishing.grade(mine, "old-film", "OLD FILM", "hidden")
    mine = wishing.mark_busy(mine, busy("2021-11-19 23:00", "2021-11-20 02:00"))
    mine = wishing.mark_busy(mine, busy("2021-11-19 12:00", "2021-11-19 14:00", "lunch"))
    old = Pick(screening="old-film-1", title="OLD FILM", starts=at("2021-11-18 20:00"), venue="Old Hall")
    own = OwnLimits(
        not_before=dt.time(10),
        films_a_day=4,
        meal=Meal(starts=dt.time(18), ends=dt.time(20, 30), minutes=45),
        last_rides={"rex": dt.time(23, 10)},
        early_minutes=15,
        stay_for_talks=False,
    )
    return replace(mine, picks=(*mine.picks, old), limits=own)


def read(text: str) -> Watchlist:
    reading = read_plan_text(text.encode(), name="plan.txt", programme=PROGRAMME)
    assert reading.problems == ()
    return reading.watchlist


def test_a_line_a_wish_ends_in_its_id() -> None:
    assert plan_text(PROGRAMME, whole()) == WHOLE


def test_the_text_says_where_and_when_a_screening_is_now() -> None:
    old = Pick(screening="the-exam-1", title="EXAM", starts=at("2021-11-14 10:00"), venue="Old Hall")
    assert "19:30  THE EXAM  Murnau-Filmtheater  [the-exam-1]" in plan_text(PROGRAMME, Watchlist(picks=(old,)))


def test_a_screening_after_midnight_stands_under_the_evening_before() -> None:
    late = Programme(festival(), screenings=[screening("NIGHT", "2021-11-20 00:30")])
    text = plan_text(late, wishing.pick(Watchlist(), late.screenings["night-1"], "Caligari"))
    assert "# Friday 19 November 2021\n00:30  NIGHT  caligari  in the night to Sat 20  [night-1]\n" in text


@pytest.mark.parametrize("venue", ["Kino (ticket)", "Kino (Leaves early, ticket)", "Kino ()", "Kino (Saal 2)", ""])
@pytest.mark.parametrize("pinned", [True, False])
def test_a_hall_that_is_called_like_a_mark_is_none(venue: str, *, pinned: bool) -> None:
    pick = Pick(screening="gone-1", title="OLD [FILM]", starts=at("2021-11-18 20:00"), venue=venue, pinned=pinned)
    assert read(plan_text(PROGRAMME, Watchlist(picks=(pick,)))).picks == (pick,)


@given(watchlists)
def test_out_and_in_again_is_equal(mine: Watchlist) -> None:
    assert wish_changes(PROGRAMME, mine, read(plan_text(PROGRAMME, mine))) == ()


@given(watchlists, st.randoms(use_true_random=False))
def test_lines_may_be_moved_about(mine: Watchlist, random: object) -> None:
    title, *lines = plan_text(PROGRAMME, mine).splitlines()
    random.shuffle(lines)  # type: ignore[attr-defined]
    assert wish_changes(PROGRAMME, mine, read("\n".join([title, *lines]))) == ()


@given(watchlists)
def test_a_mail_may_quote_it(mine: Watchlist) -> None:
    quoted = "".join(f">> {line}\r\n" for line in plan_text(PROGRAMME, mine).splitlines())
    mailed = f"\ufeffHi,\r\n\r\nmust see: my plan\r\n\r\n{quoted}\r\n-- \r\nmust be\r\nKlio\r\n"
    assert wish_changes(PROGRAMME, mine, read(mailed)) == ()


def test_a_mail_may_break_its_lines() -> None:
    broken = "\n".join(part for line in WHOLE.splitlines() for part in textwrap.wrap(line, 48) or [""])
    assert broken.count("\n") > WHOLE.count("\n")
    assert wish_changes(PROGRAMME, whole(), read(broken)) == ()
