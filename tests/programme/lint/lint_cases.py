"""What the tests of the lint share: asking one rule, and programmes at random."""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from builders import at, festival
from fest_tui.programme.lint import Finding, lint
from fest_tui.programme.model import Credit, Film, Screening, Venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between, plus_minutes, zone

NIGHTS = ("2021-03-27 18:00", "2021-10-30 18:00", "2021-11-19 12:00")
"""The nights on which the clocks change, and one on which they do not."""


def found(programme: Programme, rule: str, **options: Any) -> list[Finding]:  # noqa: ANN401
    """What one rule finds."""
    return list(lint(programme, only=[rule], **options))


def one(programme: Programme, rule: str, **options: Any) -> Finding:  # noqa: ANN401
    """The one thing that a rule finds."""
    (finding,) = found(programme, rule, **options)
    return finding


def overlapping_pairs(programme: Programme) -> dict[frozenset[str], int]:
    """Every two screenings of a hall that overlap, and by how many minutes, by comparing each with each."""
    pairs: dict[frozenset[str], int] = {}
    held = [each for each in programme.screenings.values() if each.status != "cancelled" and not each.vanished]
    for here, there in combinations(held, 2):
        starts = max(here.starts.timestamp(), there.starts.timestamp())
        ends = min(here.ends.timestamp(), there.ends.timestamp())
        if here.venue == there.venue and starts < ends:
            pairs[frozenset({here.id, there.id})] = -int((starts - ends) // 60)
    return pairs


_few_names = st.sampled_from(
    ["Faraut", "Faraud", "FARAUT", "Anna Berg", "Anne Berg", "Part I", "Part II", "東京物語", "***"]
)
names = st.one_of(_few_names, st.text(max_size=12))
_ids = st.sampled_from(["a", "b", "c", "d", ""])
_moments = st.datetimes(dt.datetime(2, 1, 2), dt.datetime(9998, 12, 30), timezones=st.just(dt.UTC))  # noqa: DTZ001
_near = st.builds(plus_minutes, st.sampled_from(NIGHTS).map(at), st.integers(0, 3000))
_versions = st.sampled_from(["", "OF", "OmeU", "span. OmdU", "DF", "OV", "original version (OmdU)", "???"])
_languages = st.lists(st.sampled_from(["German", "English", "Spanish", "???", ""]), max_size=2).map(tuple)
_lengths = st.one_of(st.none(), st.integers(-5, 2000))
_zones = st.sampled_from(["Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "UTC"])

_films = st.builds(
    Film,
    id=_ids,
    title=names,
    original_title=names,
    year=st.sampled_from([None, 2020, 2021]),
    running_minutes=_lengths,
    version=_versions,
    languages=_languages,
    subtitles=_languages,
    directors=st.lists(names, max_size=2).map(tuple),
    credits=st.lists(
        st.builds(Credit, role=st.just("cast"), label=names, names=st.lists(names, max_size=2).map(tuple)), max_size=1
    ).map(tuple),
    shorts_before=st.lists(names, max_size=1).map(tuple),
)
_venues = st.builds(
    Venue,
    id=_ids,
    name=names,
    aliases=st.lists(names, max_size=2).map(tuple),
    town=st.sampled_from(["", "Wiesbaden", "X"]),
)
_screenings = st.builds(
    Screening,
    id=st.uuids().map(str),
    title=names,
    venue=_ids,
    starts=st.one_of(_near, _near, _moments),
    ends=st.one_of(_near, _near, _moments),
    end_kind=st.sampled_from(["published", "computed", "uncertain", "assumed"]),
    kind=st.sampled_from(["film", "programme", "event"]),
    films=st.lists(_ids, max_size=3).map(tuple),
    source_id=_ids,
    talk=names,
    talk_minutes=st.one_of(st.none(), st.integers(-5, 90)),
    version=_versions,
    status=st.sampled_from(["scheduled", "cancelled", "moved"]),
    vanished=st.booleans(),
)


def _in_zone(screening: Screening, name: str) -> Screening:
    """A screening with its times by the festival's clock, as every programme has them."""
    here = zone(name)
    return replace(screening, starts=screening.starts.astimezone(here), ends=screening.ends.astimezone(here))


@st.composite
def any_programmes(draw: st.DrawFn) -> Programme:
    """Programmes of every kind of nonsense that a store would load."""
    timezone = draw(_zones)
    facts = festival(
        timezone=timezone,
        town=draw(names),
        day_turns_at=draw(st.times()),
        starts=draw(st.one_of(st.none(), st.dates(), st.just(dt.date(2021, 11, 19)))),
        ends=draw(st.one_of(st.none(), st.dates(), st.just(dt.date(2021, 11, 19)))),
    )
    return Programme(
        facts,
        films=draw(st.lists(_films, max_size=5)),
        venues=draw(st.lists(_venues, max_size=4)),
        screenings=[_in_zone(each, timezone) for each in draw(st.lists(_screenings, max_size=8))],
    )


@st.composite
def busy_halls(draw: st.DrawFn) -> Programme:
    """Screenings crowded into two halls around one night."""
    night = at(draw(st.sampled_from(NIGHTS)))
    slots = draw(
        st.lists(
            st.tuples(
                st.integers(0, 900), st.integers(-10, 400), st.sampled_from(["rex", "caligari"]), st.integers(0, 9)
            ),
            max_size=14,
        )
    )
    return Programme(
        festival(),
        screenings=[
            Screening(
                id=f"s-{number}",
                title=f"S {number}",
                venue=hall,
                starts=plus_minutes(night, starts),
                ends=plus_minutes(night, starts + length),
                status="cancelled" if fate == 0 else "scheduled",
                vanished=fate == 1,
            )
            for number, (starts, length, hall, fate) in enumerate(slots)
        ],
    )


def empty_minutes(programme: Programme) -> dict[str, int]:
    """For each screening that starts in an empty hall: how long since the last one there, minute by minute."""
    found: dict[str, int] = {}
    held = [each for each in programme.screenings.values() if each.status != "cancelled" and not each.vanished]
    held = [each for each in held if minutes_between(each.starts, each.ends) > 0]
    for each in held:
        ends = [
            minutes_between(other.ends, each.starts)
            for other in held
            if other.venue == each.venue and programme_order(other) < programme_order(each)
        ]
        if ends and min(ends) >= 0:
            found[each.id] = min(ends)
    return found


def programme_order(screening: Screening) -> tuple[float, str]:
    return screening.starts.timestamp(), screening.id
