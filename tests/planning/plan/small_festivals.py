"""Small festivals and watchlists drawn at random, for plans."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from builders import at, film, programme, screening, transfer, venue
from fest_tui.planning.limits import Limits
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Busy, FollowedFilm, Interest, Meal, Pick, Watchlist

OPENING = at("2021-10-29 10:00")
"""The clocks go back in the second night."""
VENUES = (venue("caligari"), venue("murnau"), venue("rex", "Darmstadt"), venue("nowhere", ""))
WAYS = (transfer("caligari", "murnau", 25), transfer("rex", "caligari", 55, mode="ride"))
FILMS = tuple("abcdefghijkl")
DAYS = 3


@st.composite
def programmes(draw: st.DrawFn, most: int = 9) -> Programme:
    """Up to 12 films in a few screenings on three days, at four venues in two towns."""
    count = draw(st.integers(1, most))
    films = FILMS[: draw(st.integers(1, len(FILMS)))]
    slots = [_slot(draw, number, films) for number in range(count)]
    return programme(*slots, films=[film(each) for each in films], venues=VENUES, transfers=WAYS)


def _slot(draw: st.DrawFn, number: int, films: tuple[str, ...]) -> Screening:
    kind = draw(st.sampled_from(["film"] * 5 + ["programme", "event"]))
    shown = draw(st.lists(st.sampled_from(films), min_size=1, max_size=3 if kind != "event" else 1, unique=True))
    talk = draw(st.sampled_from([0, 0, 20, None]))
    minutes = draw(st.sampled_from([60, 95, 130, 300]))
    starts = 24 * 60 * draw(st.integers(0, DAYS - 1)) + draw(st.integers(0, 50)) * 15
    return screening(
        f"{'+'.join(shown)} {number}",
        plus_minutes(OPENING, starts),
        draw(st.sampled_from([each.id for each in VENUES])),
        minutes=minutes + (talk or 0),
        id=f"s-{number:02}",
        kind=kind,
        films=tuple(shown) if kind != "event" or draw(st.booleans()) else (),
        end_kind=draw(st.sampled_from(["computed", "computed", "uncertain", "assumed"])),
        talk="Q&A" if talk is None else "",
        talk_minutes=talk,
        status=draw(st.sampled_from(["scheduled"] * 8 + ["sold_out", "cancelled"])),
        vanished=draw(st.sampled_from([False] * 9 + [True])),
    )


@st.composite
def watchlists(draw: st.DrawFn, festival: Programme, *, most_picks: int = 5) -> Watchlist:
    """Films graded at random, picks, pins and busy times."""
    grades: st.SearchStrategy[Interest] = st.sampled_from(["must", "want", "want", "maybe", "maybe", "hidden"])
    graded = draw(st.dictionaries(st.sampled_from(FILMS), grades))
    picked = draw(st.lists(st.sampled_from(list(festival.screenings.values())), unique=True, max_size=most_picks))
    return Watchlist(
        picks=tuple(pick(each, pinned=draw(st.sampled_from([False, False, True]))) for each in picked),
        films=tuple(FollowedFilm(film=each, title=each, interest=grade) for each, grade in graded.items()),
        busy=tuple(draw(st.lists(busy_times, max_size=1))),
    )


def pick(screening: Screening, *, pinned: bool = False) -> Pick:
    """A screening as a pick."""
    return Pick(
        screening=screening.id, title=screening.title, starts=screening.starts, venue=screening.venue, pinned=pinned
    )


moments = st.integers(-60, DAYS * 24 * 60).map(lambda minute: plus_minutes(OPENING, minute))
busy_times = st.builds(
    lambda starts, minutes: Busy(starts=starts, ends=plus_minutes(starts, minutes), what="work"),
    moments,
    st.integers(0, 300),
)
nows = st.none() | moments
limits = st.builds(
    Limits,
    unknown_talk_minutes=st.just(30),
    not_before=st.none() | st.just(dt.time(11)),
    not_after=st.none() | st.just(dt.time(23, 30)),
    films_a_day=st.none() | st.integers(1, 3),
    meal=st.none() | st.just(Meal(starts=dt.time(12), ends=dt.time(15), minutes=45)),
    last_rides=st.sampled_from([{}, {"rex": dt.time(22)}]),
    sleep_minutes=st.none() | st.sampled_from([480, 660]),
    walking_kmh=st.sampled_from([4.8, 3.0]),
)
