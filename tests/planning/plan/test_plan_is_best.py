"""On small festivals drawn at random, plans are worth what trying everything finds, and keep every rule."""

from __future__ import annotations

import datetime as dt
import random
from itertools import product

from brute_force import Ids, Visitor
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from small_festivals import limits, nows, programmes, watchlists

from fest_tui.planning.clashes import find_clashes
from fest_tui.planning.plan import NothingWishedError, Person, Plan, make_plan, plan_together
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Pick


@st.composite
def visitors(draw: st.DrawFn) -> Visitor:
    festival = draw(programmes())
    return Visitor(festival, draw(watchlists(festival)), draw(limits), draw(nows), draw(st.booleans()))


def planned(visitor: Visitor) -> Plan:
    try:
        return make_plan(visitor.programme, visitor.watchlist, visitor.limits, now=visitor.now, repair=visitor.repair)
    except NothingWishedError:
        assume(False)  # noqa: FBT003
        raise


def ids_of(plan: Plan) -> Ids:
    return frozenset(each.id for each in plan.picks if each.takes_place)


@settings(max_examples=150)
@given(visitor=visitors())
def test_a_plan_is_worth_as_much_as_the_best_of_all_sets(visitor: Visitor) -> None:
    plan = planned(visitor)

    sets = list(visitor.sets())
    assert ids_of(plan) in sets
    assert visitor.worth(ids_of(plan)) == min(map(visitor.worth, sets))
    assert plan.proven


@given(visitor=visitors())
def test_only_what_is_kept_and_not_past_clashes(visitor: Visitor) -> None:
    plan = planned(visitor)

    watchlist = visitor.watchlist
    to_come = [each for each in plan.picks if each.id not in visitor.past]
    clashes = find_clashes(
        visitor.programme,
        to_come,
        busy=watchlist.busy,
        limits=visitor.limits,
        wishes=watchlist,
        now=visitor.present,
    )

    assert all({each.id for each in clash.screenings} <= visitor.kept for clash in clashes)
    assert plan.clashes == tuple(clash for clash in clashes if not all(map(visitor.begun, clash.screenings)))


def without_clashes(visitor: Visitor) -> Visitor:
    """The visitor with those picks only that take place and, one after the other, clash with none before."""
    kept: list[Pick] = []
    for pick in visitor.watchlist.picks:
        ids = {each.screening for each in (*kept, pick)}
        screenings = visitor.screenings(ids)
        clashes = find_clashes(visitor.programme, screenings, busy=visitor.watchlist.busy, limits=visitor.limits)
        if not clashes and all(each.takes_place for each in screenings):
            kept.append(pick)
    return replace(visitor, watchlist=replace(visitor.watchlist, picks=tuple(kept)))


@given(visitor=visitors().map(without_clashes))
def test_a_repair_of_what_takes_place_and_does_not_clash_changes_nothing(visitor: Visitor) -> None:
    plan = planned(replace(visitor, repair=True))

    assert not plan.changes
    assert plan.picks == visitor.picks


@given(visitor=visitors())
def test_the_totals_and_what_is_left_out_make_up_all_wishes(visitor: Visitor) -> None:
    plan = planned(visitor)

    for grade in ("must", "want", "maybe"):
        left = [each for each in plan.left_out if each.interest == grade]
        assert plan.totals[grade].planned + len(left) == plan.totals[grade].wished
    assert all(each.why for each in plan.left_out)


@given(visitor=visitors())
def test_the_changes_lead_from_the_picks_to_the_plan(visitor: Visitor) -> None:
    plan = planned(visitor)

    held = {each.id for each in visitor.screenings(visitor.watchlist.picked)}
    for change in plan.changes:
        if change.before:
            held.remove(change.before.id)
        if change.after:
            assert change.after.id not in held
            held.add(change.after.id)
    assert held == {each.id for each in plan.picks}


@given(visitor=visitors(), shuffle=st.randoms())
def test_the_order_of_the_input_changes_nothing(visitor: Visitor, shuffle: random.Random) -> None:
    festival, watchlist = visitor.programme, visitor.watchlist
    screenings, picks, films = list(festival.screenings.values()), list(watchlist.picks), list(watchlist.films)
    for each in (screenings, picks, films):
        shuffle.shuffle(each)
    shuffled = Programme(
        festival.festival,
        venues=reversed(list(festival.venues.values())),
        transfers=festival.transfers,
        films=reversed(list(festival.films.values())),
        screenings=screenings,
    )
    other = replace(visitor, programme=shuffled, watchlist=replace(watchlist, picks=tuple(picks), films=tuple(films)))

    assert planned(other) == planned(visitor)


@settings(max_examples=40)
@given(data=st.data(), festival=programmes(most=6), now=nows)
def test_a_plan_together_is_worth_as_much_as_the_best_of_all_pairs_of_sets(
    data: st.DataObject, festival: Programme, now: dt.datetime | None
) -> None:
    both = [Visitor(festival, data.draw(watchlists(festival, most_picks=2)), data.draw(limits), now) for _n in range(2)]
    people = [
        Person(name=name, watchlist=each.watchlist, limits=each.limits) for name, each in zip("AB", both, strict=True)
    ]
    try:
        together = plan_together(festival, people, now=now)
    except NothingWishedError:
        assume(False)  # noqa: FBT003

    sets = [{ids: each.worth(ids) for ids in each.sets()} for each in both]
    chosen = tuple(ids_of(together.plans[name]) for name in "AB")
    assert all(ids in one for ids, one in zip(chosen, sets, strict=True))
    assert _worth_together(sets, *chosen) == min(_worth_together(sets, *pair) for pair in product(*sets))
    assert {each.screening.id: "".join(each.people) for each in together.screenings} == {
        id_: "".join(name for name, ids in zip("AB", chosen, strict=True) if id_ in ids)
        for id_ in chosen[0] | chosen[1]
    }


def _worth_together(sets: list[dict[Ids, tuple[int, ...]]], one: Ids, other: Ids) -> tuple[int, ...]:
    sums = [a + b for a, b in zip(sets[0][one], sets[1][other], strict=True)]
    return (*sums[:3], -len(one & other), *sums[3:])
