"""Screenings drawn at random around the nights on which the clocks change."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from hypothesis import strategies as st

from builders import at, programme, screening, transfer, venue
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Busy

NIGHTS = ("2021-03-27 18:00", "2021-10-30 18:00", "2021-11-19 12:00")
VENUES = (venue("caligari"), venue("murnau"), venue("rex", "Darmstadt"), venue("nowhere", ""))
WAYS = (transfer("caligari", "murnau", 25), transfer("rex", "caligari", 55, mode="ride"))


class Slot(NamedTuple):
    """What the oracle knows of a screening, in minutes since the night began."""

    starts: int
    length: int
    venue: str
    film: str
    talk: int | None
    short: bool
    gone: bool

    @property
    def ends(self) -> int:
        return self.starts + self.length


slots = st.builds(
    Slot,
    starts=st.integers(0, 1500),
    length=st.integers(1, 400),
    venue=st.sampled_from([each.id for each in VENUES]),
    film=st.sampled_from("abcdefgh"),
    talk=st.sampled_from([0, 0, 0, 15, 45, None]),
    short=st.sampled_from([False, False, True]),
    gone=st.sampled_from([False, False, False, True]),
)
busy_times = st.lists(st.tuples(st.integers(0, 1500), st.integers(0, 200)), max_size=3)
nights = st.sampled_from(NIGHTS).map(at)


def as_screening(slot: Slot, number: int, night: dt.datetime) -> Screening:
    return screening(
        f"{slot.film} {number}",
        plus_minutes(night, slot.starts),
        slot.venue,
        minutes=slot.length + (slot.talk or 0),
        id=f"s-{number}",
        films=("short", slot.film) if slot.short else (slot.film,),
        end_kind="uncertain" if slot.short else "computed",
        talk="Q&A" if slot.talk is None else "",
        talk_minutes=slot.talk,
        status="cancelled" if slot.gone else "scheduled",
    )


def as_busy(times: list[tuple[int, int]], night: dt.datetime) -> list[Busy]:
    return [
        Busy(starts=plus_minutes(night, starts), ends=plus_minutes(night, starts + length)) for starts, length in times
    ]


def programme_of(chosen: list[Slot], night: dt.datetime) -> tuple[Programme, list[Screening]]:
    picks = [as_screening(slot, number, night) for number, slot in enumerate(chosen)]
    return programme(*picks, venues=VENUES, transfers=WAYS), picks
