"""One hall, two screenings: what runs into what since the desk marked something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.words import _, clock, minutes


class Overlap(msgspec.Struct, frozen=True, kw_only=True):
    """Two screenings in order of start that take the same hall at once; `says` names both."""

    screenings: tuple[Screening, Screening]
    says: str


def new_overlaps(before: Programme, after: Programme) -> Iterator[Overlap]:
    """Every two screenings that overlap in one hall, and did not before one of the two was changed."""
    changed = [each for each in after.screenings.values() if before.screenings.get(each.id) is not each]
    halls = _halls(after, {screening.venue for screening in changed})
    told: set[frozenset[str]] = set()
    for screening in changed:
        for other in halls[screening.venue]:
            pair = frozenset((screening.id, other.id))
            if pair in told or not _overlap(screening, other) or _overlapped(before, screening, other):
                continue
            told.add(pair)
            first, second = sorted((screening, other), key=lambda each: (each.starts.timestamp(), each.id))
            yield Overlap(screenings=(first, second), says=_says(after, first, second))


def _halls(programme: Programme, venues: set[str]) -> dict[str, list[Screening]]:
    halls: dict[str, list[Screening]] = defaultdict(list)
    for screening in programme.screenings.values():
        if screening.venue in venues:
            halls[screening.venue].append(screening)
    return halls


def _overlap(one: Screening, other: Screening) -> bool:
    """Whether two screenings take the same hall at once; touching is none, nor is what takes no time."""
    if one.id == other.id or one.venue != other.venue or not (one.takes_place and other.takes_place):
        return False
    starts, ends = (one.starts.timestamp(), other.starts.timestamp()), (one.ends.timestamp(), other.ends.timestamp())
    return max(starts) < min(ends) and starts[0] < ends[0] and starts[1] < ends[1]


def _overlapped(programme: Programme, one: Screening, other: Screening) -> bool:
    was, were = programme.screenings.get(one.id), programme.screenings.get(other.id)
    return was is not None and were is not None and _overlap(was, were)


def _says(programme: Programme, first: Screening, second: Screening) -> str:
    # Two that start together overlap however long they are.
    guess = first.end_kind == "assumed" and first.starts.timestamp() < second.starts.timestamp()
    words = _("{first} runs into {second}, {clock} in {venue}, by {minutes}")
    if guess:
        words = _("{first}, of which nobody said when it ends, may run into {second}, {clock} in {venue}, by {minutes}")
    shared = -minutes_between(min((first.ends, second.ends), key=lambda end: end.timestamp()), second.starts)
    return words.format(
        first=first.title,
        second=second.title,
        clock=clock(second.starts),
        venue=programme.venue_of(second).name,
        minutes=minutes(shared),
    )
