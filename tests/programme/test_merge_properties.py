"""Whatever pages a festival makes of its programme, in whatever order they come, the programme is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from random import Random

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from readings import EMPTY, merged, unchanged

from builders import at, film, screening
from fest_tui.programme.merge import merge
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading

HALLS = ("Caligari", "Murnau", "Rex")
FILMS = (
    film("HOME", 80, year=2009, directors=("Ann",), synopsis="One.", section="World"),
    film("HOME", 90, year=2021, directors=("Bo",), synopsis="Two.", section="Shorts", id="home-b"),
    film("BIRD ATLAS", 93, year=2021, original_title="ATLAS PTÁKU", directors=("Olmo",)),
    film("SINTRA III", 7, year=2020, directors=("Cy",), section="Shorts"),
)
TELLING = ("title", "id", "year", "directors")
"""What every page here prints, since two films are called HOME."""


@st.composite
def truths(draw: st.DrawFn) -> list[Screening]:
    """All the slots of a festival."""
    return draw(
        st.lists(
            st.builds(
                lambda shown, day, hour, hall: screening(
                    shown.title, at(f"2021-11-{day} {hour}:00"), hall, films=(shown.id,), end_kind="assumed"
                ),
                st.sampled_from(FILMS),
                st.integers(12, 15),
                st.integers(14, 22),
                st.sampled_from(HALLS),
            ),
            max_size=8,
            unique_by=lambda slot: (slot.main_film, slot.starts, slot.venue),
        )
    )


@st.composite
def pages(draw: st.DrawFn) -> list[Reading]:
    """Pages that each tell a part of one truth: a film's own page all its slots, a page of a day only those."""
    slots = draw(truths())
    days = sorted({slot.starts.date() for slot in slots})
    own = draw(st.lists(st.sampled_from(FILMS), max_size=5))
    daily = draw(st.lists(st.sampled_from(days), max_size=3)) if days else []
    return [_own_page(draw, each, slots) for each in own] + [_page_of_a_day(draw, day, slots) for day in daily]


def _own_page(draw: st.DrawFn, shown: Film, slots: list[Screening]) -> Reading:
    listed = tuple(_view(draw, slot) for slot in slots if slot.main_film == shown.id)
    return Reading(films=(_part_of(draw, shown),), screenings=listed, whole_films=frozenset({shown.id}))


def _page_of_a_day(draw: st.DrawFn, day: dt.date, slots: list[Screening]) -> Reading:
    listed = [slot for slot in slots if slot.starts.date() == day]
    shown = [each for each in FILMS if each.id in {slot.main_film for slot in listed}]
    return Reading(
        films=tuple(_part_of(draw, each) for each in shown), screenings=tuple(_view(draw, slot) for slot in listed)
    )


def _part_of(draw: st.DrawFn, shown: Film) -> Film:
    facts = {name: getattr(shown, name) for name in shown.__struct_fields__}
    kept = draw(st.sets(st.sampled_from(sorted(facts.keys() - set(TELLING)))))
    return Film(**{name: value for name, value in facts.items() if name in kept or name in TELLING})


def _view(draw: st.DrawFn, slot: Screening) -> Screening:
    talk, version = draw(st.sampled_from(("", "with guests"))), draw(st.sampled_from(("", "OmeU")))
    return msgspec.structs.replace(slot, talk=talk, version=version, id=draw(st.text(max_size=3)))


def content(of: Programme) -> Mapping[str, object]:
    return {
        "festival": of.festival,
        "venues": list(of.venues.values()),
        "films": list(of.films.values()),
        "screenings": list(of.screenings.values()),
    }


def shown(of: Programme) -> set[tuple[str, int | None, dt.datetime, str]]:
    """Every slot by its film, start and venue, whatever the ids are."""
    films = of.films
    return {(slot.title, films[slot.main_film].year, slot.starts, slot.venue) for slot in of.screenings.values()}


@given(pages(), st.randoms(use_true_random=False))
def test_one_batch_is_the_same_programme_in_any_order(readings: list[Reading], random: Random) -> None:
    shuffled = random.sample(readings, len(readings))
    assert content(merge(EMPTY, shuffled).programme) == content(merge(EMPTY, readings).programme)


@given(pages(), st.randoms(use_true_random=False))
def test_pages_imported_one_by_one_in_any_order_show_the_same(readings: list[Reading], random: Random) -> None:
    batch = merge(EMPTY, readings).programme
    shuffled = merged(*random.sample(readings, len(readings)))
    assert shown(shuffled) == shown(batch)
    facts = [
        {
            (each.title, each.original_title, each.year, each.running_minutes, each.synopsis)
            for each in of.films.values()
        }
        for of in (shuffled, batch)
    ]
    assert facts[0] == facts[1]


@given(pages())
def test_the_same_again_changes_nothing(readings: list[Reading]) -> None:
    first = merge(EMPTY, readings).programme
    again = merge(first, readings)
    assert content(again.programme) == content(first)
    assert unchanged(again)


@given(pages())
def test_a_part_again_changes_nothing_either(readings: list[Reading]) -> None:
    first = merge(EMPTY, readings).programme
    for reading in readings:
        again = merge(first, [reading])
        assert shown(again.programme) == shown(first)
        assert unchanged(again)


@given(pages(), pages())
def test_nothing_is_ever_deleted_and_no_id_is_used_again(before: list[Reading], later: list[Reading]) -> None:
    first = merge(EMPTY, before).programme
    after = merge(first, later).programme
    assert first.films.keys() <= after.films.keys()
    assert first.screenings.keys() <= after.screenings.keys()
    for known, slot in first.screenings.items():
        assert after.screenings[known].main_film == slot.main_film
        assert after.screenings[known].former[: len(slot.former)] == slot.former
    assert not after.films.keys() & after.screenings.keys()
