"""The festival that comes along, every film a want: its plan, checked by other means."""

from __future__ import annotations

from itertools import combinations

import pytest

from fest_tui.planning.clashes import find_clashes
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.planning.plan import Plan, make_plan
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import FollowedFilm, Watchlist
from fest_tui.store.programmes import load_programme
from places import BUNDLED

PLANNED = [
    "queen-of-glory-1",
    "wiesbaden-special-kurzfilm-wettbewerb-1",
    "returning-to-reims-1",
    "youth-topia-1",
    "bantu-mama-1",
    "slow-machine-1",
    "der-menschliche-faktor-1",
    "mass-1",
    "madalena-1",
    "looking-for-venera-1",
    "die-saat-1",
    "the-dog-who-wouldnt-be-quiet-1",
    "a-shape-of-things-to-come-1",
    "malni-towards-the-ocean-towards-the-shore-1",
    "some-kind-of-heaven-1",
    "the-exam-1",
    "dear-comrades-1",
    "feathers-1",
    "ein-grosses-versprechen-1",
    "annette-1",
    "jailbreak-pact-1",
]
IN_THE_WAY = {
    "after-love": ["looking-for-venera"],
    "bird-atlas": ["die-saat", "the-dog-who-wouldnt-be-quiet"],
    "django-django-sergio-corbucci-unchained": ["the-dog-who-wouldnt-be-quiet"],
    "jane-by-charlotte": ["some-kind-of-heaven"],
    "schattenstunde": ["a-shape-of-things-to-come"],
    "soul-kids": ["returning-to-reims"],
    "summer-blur": ["feathers"],
    "the-annotated-field-guide-of-ulysses-s-grant": ["looking-for-venera"],
    "the-first-death-of-joana": ["mass"],
    "the-killing-of-two-lovers": ["bantu-mama", "the-exam", "dear-comrades"],
    "the-letter-room": ["feathers", "ein-grosses-versprechen"],
}


@pytest.fixture(scope="module")
def festival() -> Programme:
    return load_programme(BUNDLED)


@pytest.fixture(scope="module")
def plan(festival: Programme) -> Plan:
    wants = tuple(FollowedFilm(film=each.id, title=each.title) for each in festival.films.values())
    return make_plan(festival, Watchlist(films=wants), USUAL_LIMITS, now=None)


def wants_in(screenings: tuple[Screening, ...]) -> int:
    return len({film for each in screenings for film in each.films})


def test_the_plan_is_this(plan: Plan) -> None:
    assert [each.id for each in plan.picks] == PLANNED
    assert plan.proven
    assert plan.totals["want"].planned == 34
    assert plan.totals["want"].wished == 70
    assert [change.action for change in plan.changes] == ["add"] * len(PLANNED)
    assert not plan.clashes


def test_no_day_could_hold_more_wants(festival: Programme, plan: Plan) -> None:
    """The best of every single day, found by trying all sets of its screenings, adds up to what the whole plan has."""
    best = 0
    for day in festival.days:
        there = [each for each in festival.on(day) if each.takes_place]
        clashing = {frozenset(pair) for pair in combinations(there, 2) if find_clashes(festival, pair)}
        sets = (some for size in range(len(there) + 1) for some in combinations(there, size))
        free = (some for some in sets if not any(frozenset(pair) in clashing for pair in combinations(some, 2)))
        best += max(wants_in(some) for some in free)

    assert wants_in(plan.picks) == best


def test_each_film_left_out_has_its_reason(festival: Programme, plan: Plan) -> None:
    whys = {each.film_id: each.why for each in plan.left_out}

    assert len(whys) == 36
    for film, rivals in IN_THE_WAY.items():
        named = [each for each in plan.picks if each.title in whys.pop(film, "") or each.main_film in rivals]
        assert [each.main_film for each in named] == rivals
        for other in festival.of_film(film):
            clash = {each for pick in plan.picks for each in find_clashes(festival, [other, pick])}
            assert {each.id for found in clash for each in found.screenings} <= {
                other.id,
                *(each.id for each in named),
            }
            assert clash
    assert set(whys.values()) == {"it has no screening"}
    assert not any(festival.of_film(film) for film in whys)


def test_the_words_name_what_is_in_the_way(plan: Plan) -> None:
    whys = {each.film_id: each.why for each in plan.left_out}

    assert whys["after-love"] == "its only screening clashes with LOOKING FOR VENERA, a want"
    assert whys["the-killing-of-two-lovers"] == (
        "Sun 14 at 20:00 clashes with BANTU MAMA, a want; "
        "Fri 19 at 20:00 clashes with THE EXAM (a want) and DEAR COMRADES! (a want)"
    )


def test_the_shorts_before_films_and_the_ways_that_nobody_measured_are_noted(plan: Plan) -> None:
    shorts, ways = plan.notes

    assert shorts == (
        "You see as well SINTRA III before MADALENA, THE ARCHIVISTS before THE DOG WHO WOULDN’T BE QUIET, MAYA AT 24 "
        "before A SHAPE OF THINGS TO COME and LOCKDOWN ANTHEM before JAILBREAK PACT."
    )
    assert ways == (
        "2 ways in this plan are only estimated: Murnau-Filmtheater – Caligari FilmBühne (20 min) and "
        "Murnau-Filmtheater – Krypta der Marktkirche (20 min)."
    )
