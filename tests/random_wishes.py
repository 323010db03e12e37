"""Watchlists at random, for the small programme of `builders.exground_friday` and for films that are gone from it."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from builders import at, exground_friday
from fest_tui.programme.text import plain_line
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Busy, FollowedFilm, Interest, Meal, OwnLimits, Pick, Watchlist

PROGRAMME = exground_friday()
GONE = ("gone-1", "verschwunden-2", "фильм-3")

words = st.text(max_size=30).map(plain_line)
titles = words.filter(bool)
clocks = st.times() | st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))
moments = st.integers(0, 60 * 24 * 10).map(lambda minutes: plus_minutes(at("2021-11-12 00:00"), minutes))
clock_changes = st.integers(0, 240).map(lambda minutes: plus_minutes(at("2021-10-31 00:30"), minutes))
interests: st.SearchStrategy[Interest] = st.sampled_from(("must", "want", "maybe", "hidden"))


@st.composite
def picks(draw: st.DrawFn) -> Pick:
    marks = {"pinned": draw(st.booleans()), "leaves_early": draw(st.booleans())}
    id_ = draw(st.sampled_from((*PROGRAMME.screenings, *GONE)))
    if held := PROGRAMME.screenings.get(id_):
        venue = PROGRAMME.venue_of(held).name
        return Pick(screening=id_, title=held.title, starts=held.starts, venue=venue, **marks)
    return Pick(screening=id_, title=draw(titles), starts=draw(moments), venue=draw(words), **marks)


@st.composite
def films(draw: st.DrawFn) -> FollowedFilm:
    id_ = draw(st.sampled_from((*PROGRAMME.films, *GONE)))
    held = PROGRAMME.films.get(id_)
    return FollowedFilm(film=id_, title=held.title if held else draw(titles), interest=draw(interests))


@st.composite
def busy_times(draw: st.DrawFn) -> Busy:
    starts = draw(moments | clock_changes)
    return Busy(starts=starts, ends=plus_minutes(starts, draw(st.integers(1, 3000))), what=draw(words))


limits = st.builds(
    OwnLimits,
    not_before=st.none() | clocks,
    not_after=st.none() | clocks,
    films_a_day=st.none() | st.integers(1, 24),
    meal=st.none() | st.builds(Meal, starts=clocks, ends=clocks, minutes=st.integers(1, 240)),
    last_rides=st.dictionaries(st.sampled_from((*PROGRAMME.venues, "old-hall")), clocks),
    sleep_minutes=st.none() | st.integers(0, 960),
    walking_kmh=st.none() | st.floats(1, 10),
    early_minutes=st.none() | st.integers(0, 240),
    stay_for_talks=st.none() | st.booleans(),
)

watchlists = st.builds(
    Watchlist,
    picks=st.lists(picks(), max_size=6, unique_by=lambda pick: pick.screening).map(tuple),
    films=st.lists(films(), max_size=6, unique_by=lambda film: film.film).map(tuple),
    busy=st.lists(busy_times(), max_size=4, unique_by=lambda busy: (busy.starts, busy.ends)).map(tuple),
    limits=limits,
)
