"""Clashes against a naive oracle that reckons in minutes since one instant and knows no zone."""

from __future__ import annotations

import datetime as dt
import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from random_slots import Slot, as_busy, as_screening, busy_times, nights, programme_of, slots

from builders import at
from fest_tui.planning.clashes import Clash, find_clashes
from fest_tui.planning.limits import Limits
from fest_tui.programme.times import plus_minutes

LIMITS = Limits(early_minutes=10, unknown_talk_minutes=30, unknown_short_minutes=15)
WALK, RIDE = LIMITS.unknown_walk_minutes, LIMITS.unknown_ride_minutes
MINUTES_AWAY = {
    frozenset({"caligari", "murnau"}): 25,
    frozenset({"caligari", "rex"}): 55,
    frozenset({"murnau", "rex"}): RIDE,
    frozenset({"caligari", "nowhere"}): WALK,
    frozenset({"murnau", "nowhere"}): WALK,
    frozenset({"rex", "nowhere"}): WALK,
}


def oracle(chosen: list[Slot], taken: list[tuple[int, int]]) -> set[tuple[str, tuple[int, ...], int, int | None]]:
    found: set[tuple[str, tuple[int, ...], int, int | None]] = set()
    numbered = [(number, slot) for number, slot in enumerate(chosen) if not slot.gone]
    for pair in combinations(numbered, 2):
        (i, a), (j, b) = sorted(pair, key=lambda item: (item[1].starts, item[1].ends, f"s-{item[0]}"))
        extras = (15 if a.short else 0) + (30 if a.talk is None else a.talk)
        same = a.venue == b.venue
        way = 0 if same else MINUTES_AWAY[frozenset({a.venue, b.venue})] + LIMITS.early_minutes
        spare = b.starts - a.ends - way
        if a.starts < b.ends and b.starts < a.ends:
            found.add(("overlap", (i, j), min(a.ends, b.ends) - max(a.starts, b.starts), spare - extras))
        elif a.film == b.film:
            found.add(("repeat", (i, j), 0, None))
        elif spare < 0:
            found.add(("tight", (i, j), 0, spare - extras))
        elif spare - extras < 0:
            found.add(("talk", (i, j), 0, spare - extras))
    for number, slot in numbered:
        leaves = slot.ends + (15 if slot.short else 0) + (30 if slot.talk is None else slot.talk)
        for starts, length in taken:
            both = min(leaves, starts + length) - max(slot.starts, starts)
            if both > 0:
                found.add(("busy", (number,), both, -both))
    return found


def seen(clashes: tuple[Clash, ...]) -> set[tuple[str, tuple[int, ...], int, int | None]]:
    return {
        (
            clash.kind,
            tuple(int(each.id.removeprefix("s-")) for each in clash.screenings),
            clash.minutes,
            clash.slack_minutes,
        )
        for clash in clashes
    }


@given(chosen=st.lists(slots, max_size=12), taken=busy_times, night=nights)
def test_the_sweep_finds_what_comparing_every_pair_finds(
    chosen: list[Slot], taken: list[tuple[int, int]], night: dt.datetime
) -> None:
    small, picks = programme_of(chosen, night)

    clashes = find_clashes(small, picks, busy=as_busy(taken, night), limits=LIMITS)

    assert seen(clashes) == oracle(chosen, taken)


@given(chosen=st.lists(slots, max_size=10), night=nights)
def test_every_pair_is_told_once(chosen: list[Slot], night: dt.datetime) -> None:
    small, picks = programme_of(chosen, night)

    pairs = [frozenset(each.id for each in clash.screenings) for clash in find_clashes(small, picks)]

    assert len(pairs) == len(set(pairs))


@given(chosen=st.lists(slots, max_size=8), taken=busy_times, night=nights, shuffle=st.randoms())
def test_the_order_of_the_picks_changes_nothing(
    chosen: list[Slot], taken: list[tuple[int, int]], night: dt.datetime, shuffle: random.Random
) -> None:
    small, picks = programme_of(chosen, night)
    shuffled = list(picks)
    shuffle.shuffle(shuffled)

    times = as_busy(taken, night)

    assert find_clashes(small, shuffled, busy=times) == find_clashes(small, picks, busy=times)


@given(chosen=st.lists(slots, max_size=8), taken=busy_times, days=st.integers(-400, 400))
def test_a_whole_programme_shifted_by_days_has_the_same_clashes(
    chosen: list[Slot], taken: list[tuple[int, int]], days: int
) -> None:
    here, there = at("2021-10-30 18:00"), plus_minutes(at("2021-10-30 18:00"), days * 24 * 60)
    before, picks_before = programme_of(chosen, here)
    after, picks_after = programme_of(chosen, there)

    assert seen(find_clashes(before, picks_before, busy=as_busy(taken, here))) == seen(
        find_clashes(after, picks_after, busy=as_busy(taken, there))
    )


@given(chosen=st.lists(slots, max_size=8), taken=busy_times, night=nights)
def test_a_cancelled_pick_is_in_no_clash_and_in_no_fix(
    chosen: list[Slot], taken: list[tuple[int, int]], night: dt.datetime
) -> None:
    small, picks = programme_of(chosen, night)

    clashes = find_clashes(small, picks, busy=as_busy(taken, night))

    named = {each.id for clash in clashes for each in clash.screenings}
    named |= {fix.screening.id for clash in clashes for fix in clash.fixes}
    assert named.isdisjoint({each.id for each in picks if each.status == "cancelled"})


@given(
    chosen=st.lists(slots, min_size=2, max_size=8),
    others=st.lists(slots, max_size=12),
    taken=busy_times,
    night=nights,
)
def test_every_fix_does_what_it_says(
    chosen: list[Slot], others: list[Slot], taken: list[tuple[int, int]], night: dt.datetime
) -> None:
    small, screenings = programme_of([*chosen, *others], night)
    picks, times = screenings[: len(chosen)], as_busy(taken, night)
    clashes = find_clashes(small, picks, busy=times)

    for clash in clashes:
        drops = [fix for fix in clash.fixes if fix.action == "drop"]
        assert {fix.screening.id for fix in drops} == {each.id for each in clash.screenings}
        for fix in drops:
            without = [pick for pick in picks if pick != fix.screening]
            left = find_clashes(small, without, busy=times)
            assert seen(left) == {told for told in seen(clashes) if int(fix.screening.id[2:]) not in told[1]}
        for fix in clash.fixes:
            if fix.action == "swap":
                swapped = [fix.screening if pick == fix.instead_of else pick for pick in picks]
                after = find_clashes(small, swapped, busy=times)
                assert fix.screening.id not in {each.id for told in after for each in told.screenings}
            if fix.action == "leave":
                stayed_less = [
                    as_screening(slot._replace(talk=0), number, night)
                    if number == int(fix.screening.id[2:])
                    else picks[number]
                    for number, slot in enumerate(chosen)
                ]
                still = seen(find_clashes(small, stayed_less, busy=times))
                numbers = tuple(int(each.id[2:]) for each in clash.screenings)
                # Another busy time may still clash with the same pick.
                assert clash.kind == "busy" or (clash.kind, numbers) not in {told[:2] for told in still}


@given(one=slots, other=slots, early=st.integers(0, 60), less=st.integers(0, 60), night=nights)
def test_asking_for_less_time_never_makes_a_clash(
    one: Slot, other: Slot, early: int, less: int, night: dt.datetime
) -> None:
    small, picks = programme_of([one, other], night)

    strict = find_clashes(small, picks, limits=Limits(early_minutes=early))
    easy = find_clashes(small, picks, limits=Limits(early_minutes=max(0, early - less), stay_for_talks=False))

    assert len(easy) <= len(strict)
