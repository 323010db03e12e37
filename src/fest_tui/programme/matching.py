"""Pairs the slots that a source lists with the screenings known, step by step, each used once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from fest_tui.programme.model import Screening

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")

_MOST_PAIRS = 40_000
"""More pairs of one key than this are not compared each with each: no festival has them, but a hostile file may."""


class Matches:
    """The matches found so far: `meant` has the id of the known screening that each slot is, by the slot's number."""

    def __init__(self, slots: Sequence[Screening], known: Iterable[Screening]) -> None:
        self.meant: dict[int, str] = {}
        self._slots = dict(enumerate(slots))
        self._known = {screening.id: screening for screening in known}

    def match(
        self,
        key: Callable[[Screening], Hashable | None],
        *,
        only: Callable[[Screening], bool] = lambda _slot: True,
        among: Callable[[Screening], bool] = lambda _screening: True,
    ) -> None:
        """Pair what is still free and has the same key, the nearest in time first; `None` is no key."""
        slots = grouped((key(slot), number) for number, slot in self._slots.items() if only(slot))
        known = grouped((key(screening), screening) for screening in self._known.values() if among(screening))
        for same in slots.keys() & known.keys() - {None}:
            free = [(number, self._slots[number]) for number in slots[same]]
            for number, screening_id in _nearest(free, known[same]):
                self.meant[number] = screening_id
                del self._slots[number], self._known[screening_id]


def grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, list[Item]]:
    """The items by their keys, in order."""
    groups: dict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups


def _nearest(slots: Sequence[tuple[int, Screening]], known: Sequence[Screening]) -> Iterator[tuple[int, str]]:
    """Pairs of slot and screening, the nearest in time first; what had vanished comes last."""
    if len(slots) * len(known) > _MOST_PAIRS:
        yield from _in_order(slots, known)
        return
    pairs = sorted(
        (
            screening.vanished,
            abs(screening.starts.timestamp() - slot.starts.timestamp()),
            screening.venue != slot.venue,
            screening.id,
            number,
        )
        for number, slot in slots
        for screening in known
    )
    numbers, ids = set(), set()
    for *_rank, screening_id, number in pairs:
        if number not in numbers and screening_id not in ids:
            numbers.add(number)
            ids.add(screening_id)
            yield number, screening_id


def _in_order(slots: Sequence[tuple[int, Screening]], known: Sequence[Screening]) -> Iterator[tuple[int, str]]:
    """Pairs the same time and place first, and then the rest by order of start."""
    places: Mapping[object, list[Screening]] = grouped(((each.starts.timestamp(), each.venue), each) for each in known)
    rest, used = [], set()
    for number, slot in slots:
        if same := places.get((slot.starts.timestamp(), slot.venue)):
            used.add(same[-1].id)
            yield number, same.pop().id
        else:
            rest.append((slot.starts.timestamp(), number))
    free = sorted((each.starts.timestamp(), each.id) for each in known if each.id not in used)
    for (_start, number), (_known_start, screening_id) in zip(sorted(rest), free, strict=False):
        yield number, screening_id
