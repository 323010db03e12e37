"""What is taken of a plan, and what comes of it: no screen needed."""

from __future__ import annotations

import datetime as dt

from builders import exground_friday
from fest_tui.planning.limits import Limits
from fest_tui.planning.plan import make_plan
from fest_tui.programme import wishing
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.tui.planner import Proposal
from fest_tui.tui.session import Session

NOW = dt.datetime(2021, 11, 10, 12, tzinfo=dt.UTC)
EARLIER, LATER = "the-killing-of-two-lovers-1", "the-killing-of-two-lovers-2"
PICKS = (LATER, "dear-comrades-1")
FESTIVAL = exground_friday()


def picking(festival: Programme, *ids: str) -> Watchlist:
    return wishing.choose(Watchlist(), festival, ids)


def proposed(watchlist: Watchlist) -> Proposal:
    """The plan for a watchlist, all of it taken."""
    session = Session(FESTIVAL, watchlist, lambda: NOW, Limits())
    return Proposal(session, make_plan(FESTIVAL, watchlist, session.limits, now=NOW))


def test_all_taken_gives_the_picks_of_the_plan() -> None:
    proposal = proposed(picking(FESTIVAL, *PICKS))
    assert proposal.after.picks == proposal.plan.picks
    assert proposal.after.clashes == ()
    assert proposal.before.clashes != ()


def test_a_change_left_alone_leaves_its_clash() -> None:
    proposal = proposed(picking(FESTIVAL, *PICKS)).toggled(0)
    assert proposal.taken == ()
    assert proposal.after.watchlist == proposal.before.watchlist
    assert [clash.kind for clash in proposal.after.clashes] == ["tight"]


def test_toggled_twice_is_as_before_and_all_and_none_are_opposites() -> None:
    proposal = proposed(picking(FESTIVAL, *PICKS))
    assert proposal.toggled(0).toggled(0).taken == proposal.taken
    assert proposal.with_none().taken == ()
    assert proposal.with_none().with_all().taken == proposal.plan.changes


def test_what_was_picked_meanwhile_stays_picked() -> None:
    watchlist = picking(FESTIVAL, *PICKS)
    meanwhile = wishing.pick(watchlist, FESTIVAL.screenings["jane-by-charlotte-1"], "Caligari")
    assert proposed(watchlist).edit(meanwhile).picked == {"dear-comrades-1", EARLIER, "jane-by-charlotte-1"}


def test_the_deed_says_how_many_changes_were_taken() -> None:
    proposal = proposed(picking(FESTIVAL, *PICKS))
    deed = proposal.deed
    assert deed.done(deed.edit(proposal.before.watchlist)).says == "1 change of the plan is taken. u takes them back."
