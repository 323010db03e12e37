"""Two watchlists that were one, made one again."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from msgspec.structs import replace

from builders import at, busy
from fest_tui.programme import wishing
from fest_tui.programme.wish_changes import wish_changes
from fest_tui.programme.wish_merge import Merged, merge_wishes
from fest_tui.programme.wishes import Interest, OwnLimits, Pick, Watchlist
from random_wishes import PROGRAMME, watchlists

NOTHING = Watchlist()


def graded(interest: Interest, title: str = "DIE SAAT") -> Watchlist:
    return wishing.grade(NOTHING, "die-saat", title, interest)


def picked(title: str = "DIE SAAT", *, pinned: bool = False, leaves_early: bool = False) -> Watchlist:
    starts = at("2021-11-17 19:30")
    pick = Pick(
        screening="die-saat-1", title=title, starts=starts, venue="Murnau", pinned=pinned, leaves_early=leaves_early
    )
    return Watchlist(picks=(pick,))


def limited(**said: object) -> Watchlist:
    return Watchlist(limits=replace(OwnLimits(), **said))


def same(one: Watchlist, other: Watchlist) -> bool:
    return wish_changes(PROGRAMME, one, other) == ()


def wished(watchlist: Watchlist) -> set[object]:
    """What is wished, without the words for it."""
    own = watchlist.limits
    alone = {(name, getattr(own, name)) for name in own.__struct_fields__ if name != "last_rides"}
    return (
        {(pick.screening, pick.pinned, pick.leaves_early) for pick in watchlist.picks}
        | set(watchlist.interests.items())
        | {(each.starts, each.ends, each.what) for each in watchlist.busy}
        | {pair for pair in alone if pair[1] is not None}
        | set(own.last_rides.items())
    )


@given(watchlists, watchlists)
def test_what_only_one_side_changed_is_as_that_side_has_it(base: Watchlist, side: Watchlist) -> None:
    for merged in (merge_wishes(PROGRAMME, base, base, side), merge_wishes(PROGRAMME, base, side, base)):
        assert same(merged.watchlist, side)
        assert merged.conflicts == ()


@given(watchlists, watchlists)
def test_what_both_changed_alike_is_no_conflict(base: Watchlist, side: Watchlist) -> None:
    assert merge_wishes(PROGRAMME, base, side, side) == Merged(
        watchlist=merge_wishes(PROGRAMME, base, side, side).watchlist
    )
    assert same(merge_wishes(PROGRAMME, base, side, side).watchlist, side)


@given(watchlists, watchlists, watchlists)
def test_both_sides_get_the_same_where_they_agree(base: Watchlist, mine: Watchlist, theirs: Watchlist) -> None:
    here, there = merge_wishes(PROGRAMME, base, mine, theirs), merge_wishes(PROGRAMME, base, theirs, mine)
    assert len(here.conflicts) == len(there.conflicts)
    if not any("stands" in says for says in here.conflicts):
        assert wished(here.watchlist) == wished(there.watchlist)


@given(watchlists, watchlists, watchlists)
def test_nothing_that_either_side_added_is_lost(base: Watchlist, mine: Watchlist, theirs: Watchlist) -> None:
    merged = merge_wishes(PROGRAMME, base, mine, theirs).watchlist
    assert merged.picked >= (mine.picked | theirs.picked) - base.picked
    assert merged.interests.keys() >= (mine.interests.keys() | theirs.interests.keys()) - base.interests.keys()
    assert merged.pinned >= (mine.pinned | theirs.pinned) - base.picked
    kept = {(each.starts.timestamp(), each.ends.timestamp()) for each in merged.busy}
    before = {(each.starts.timestamp(), each.ends.timestamp()) for each in base.busy}
    assert kept >= {(each.starts.timestamp(), each.ends.timestamp()) for each in mine.busy + theirs.busy} - before
    assert (
        merged.limits.last_rides.keys()
        >= (mine.limits.last_rides.keys() | theirs.limits.last_rides.keys()) - base.limits.last_rides.keys()
    )


@given(watchlists, watchlists)
def test_what_both_took_off_is_gone(base: Watchlist, side: Watchlist) -> None:
    assert merge_wishes(PROGRAMME, base, NOTHING, NOTHING) == Merged(watchlist=NOTHING)
    assert not merge_wishes(PROGRAMME, base, NOTHING, side).watchlist.picked - side.picked


def test_a_film_graded_differently_on_both_sides_stays_as_mine() -> None:
    merged = merge_wishes(PROGRAMME, graded("want"), graded("must"), graded("maybe"))
    assert merged.watchlist.interests == {"die-saat": "must"}
    assert merged.conflicts == ("DIE SAAT as a must here, DIE SAAT as a maybe there: yours stands.",)


def test_without_a_common_past_mine_stands_and_is_told() -> None:
    merged = merge_wishes(PROGRAMME, NOTHING, graded("hidden"), graded("must"))
    assert merged.watchlist.interests == {"die-saat": "hidden"}
    assert len(merged.conflicts) == 1


def test_what_one_took_off_and_the_other_changed_is_kept() -> None:
    there = merge_wishes(PROGRAMME, picked(), NOTHING, picked(pinned=True))
    here = merge_wishes(PROGRAMME, graded("want"), graded("must"), NOTHING)
    assert there.watchlist.pinned == {"die-saat-1"}
    assert there.conflicts == ("DIE SAAT Wed 17 19:30 was taken off here and changed there; it is kept.",)
    assert here.watchlist.interests == {"die-saat": "must"}
    assert here.conflicts == ("DIE SAAT as a must was changed here and taken off there; it is kept.",)


def test_a_title_noted_anew_is_no_change_to_disagree_about() -> None:
    merged = merge_wishes(PROGRAMME, graded("want"), NOTHING, graded("want", "THE SEED"))
    assert merged == Merged(watchlist=NOTHING)


def test_a_title_noted_anew_by_them_is_taken() -> None:
    merged = merge_wishes(PROGRAMME, picked(), picked(), picked("THE SEED"))
    assert [pick.title for pick in merged.watchlist.picks] == ["THE SEED"]


def test_each_side_marks_a_pick_in_its_own_way() -> None:
    merged = merge_wishes(PROGRAMME, picked(), picked(pinned=True), picked(leaves_early=True))
    assert same(merged.watchlist, picked(pinned=True, leaves_early=True))
    assert merged.conflicts == ()


def test_a_ticket_given_back_stays_given_back() -> None:
    merged = merge_wishes(PROGRAMME, picked(pinned=True), picked(), picked(pinned=True, leaves_early=True))
    assert same(merged.watchlist, picked(leaves_early=True))


def test_limits_are_merged_one_by_one() -> None:
    base = limited(not_before=dt.time(10), last_rides={"rex": dt.time(23)})
    mine = limited(not_before=dt.time(9), last_rides={"rex": dt.time(23), "murnau": dt.time(0, 30)})
    theirs = limited(not_before=dt.time(11), films_a_day=3)
    merged = merge_wishes(PROGRAMME, base, mine, theirs)
    assert merged.watchlist.limits == OwnLimits(
        not_before=dt.time(9), films_a_day=3, last_rides={"murnau": dt.time(0, 30)}
    )
    assert merged.conflicts == ("not before 09:00 here, not before 11:00 there: yours stands.",)


def test_one_busy_time_called_by_two_names_keeps_mine() -> None:
    mine, theirs = (
        Watchlist(busy=(busy("2021-11-19 12:00", "2021-11-19 14:00", what),)) for what in ("lunch", "dentist")
    )
    merged = merge_wishes(PROGRAMME, NOTHING, mine, theirs)
    assert merged.watchlist == mine
    assert merged.conflicts == (
        "Fri 19 12:00 to 14:00 (lunch) here, Fri 19 12:00 to 14:00 (dentist) there: yours stands.",
    )
