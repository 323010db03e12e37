"""Which screening is meant by a slot that a source lists: the same, one that was moved, or a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from fest_tui.programme.model import Former, Screening, Status
from fest_tui.programme.overlay import free_id, fullness, overlaid
from fest_tui.programme.text import slug

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


def merge_screenings(
    known: Mapping[str, Screening], listed: Iterable[Screening], *, whole: Collection[str], taken: Iterable[str]
) -> tuple[dict[str, Screening], frozenset[str]]:
    """The screenings known, with the slots now listed, whose films and venues have their ids here.

    A slot is a known screening when it has the same id of the source's own; else when it shows the same at the
    same time and place; else, where all slots of what it shows are listed, when it is the nearest to one that no
    longer is: that one was moved. `whole` names what is listed so, by film or by title. What is whole and not
    listed has vanished, and what is listed again is back. `taken` are ids that no new screening may have.

    Returns also the ids of the screenings listed.

    """
    slots = _slots(listed)
    meant = _meant(slots, known, whole)
    merged = dict(known)
    unfree = {*taken, *known}
    ids = set()
    for number, slot in enumerate(slots):
        if number in meant:
            screening = with_slot(known[meant[number]], slot)
        else:
            screening = replace(slot, id=free_id(subject(slot), unfree, first=1))
            unfree.add(screening.id)
        merged[screening.id] = screening
        ids.add(screening.id)
    for screening in known.values():
        if subject(screening) in whole and screening.id not in ids:
            merged[screening.id] = replace(screening, vanished=True)
    return merged, frozenset(ids)


def subject(screening: Screening) -> str:
    """What a slot shows: the id of the film it is about, else its title as an id."""
    return screening.main_film or slug(screening.title)


def with_slot(known: Screening, new: Screening) -> Screening:
    """The screening as it is now listed; with another start or venue it was moved, and keeps its old values.

    A source that lists fewer of its films does not take the others away, nor does one that prints no end undo a
    published one. `scheduled` is what sources say that know nothing else, so it does not undo a cancellation;
    another time or place does.
    """
    moved = _slot(known)[1:] != _slot(new)[1:]
    timed = new if moved or new.end_kind == "published" else known
    parts = new if len(new.films) >= len(known.films) else known
    former = (Former(starts=known.starts, ends=known.ends, venue=known.venue, status=known.status),) if moved else ()
    return replace(
        overlaid(known, new, but=("id", "kind", "films", "ends", "end_kind", "status", "former", "incomplete")),
        kind=parts.kind,
        films=_films(known, new),
        incomplete=parts.incomplete,
        ends=timed.ends,
        end_kind=timed.end_kind,
        status=_status(known.status, new.status, moved=moved),
        former=known.former + former,
    )


def _status(known: Status, new: Status, *, moved: bool) -> Status:
    if moved:
        return new if new in {"cancelled", "delayed"} else "moved"
    return known if new == "scheduled" else new


def _films(known: Screening, new: Screening) -> tuple[str, ...]:
    """Every film that either lists; the main film last, where there is one."""
    films = dict.fromkeys((*known.films, *new.films))
    main = new.main_film or known.main_film
    return (*(film for film in films if film != main), main) if main else tuple(films)


def _slot(screening: Screening) -> tuple[str, float, str]:
    return subject(screening), screening.starts.timestamp(), screening.venue


def _slots(listed: Iterable[Screening]) -> list[Screening]:
    """Each slot once, in order, though several sources may list it."""
    alike = _grouped((_slot(screening), screening) for screening in listed)
    slots = []
    for _key, group in sorted(alike.items()):
        first, *others = sorted(group, key=fullness)
        for other in others:
            first = with_slot(first, other)
        slots.append(first)
    return slots


def _meant(slots: Sequence[Screening], known: Mapping[str, Screening], whole: Collection[str]) -> dict[int, str]:
    """The id of the known screening that each slot is, by the slot's number; none is two slots."""
    meant: dict[int, str] = {}
    used: set[str] = set()

    def match(slots_by: Mapping[Key, list[int]], known_by: Mapping[Key, list[Screening]]) -> None:
        for key in slots_by.keys() & known_by.keys():
            free = [screening for screening in known_by[key] if screening.id not in used]
            for number, screening in _nearest([(number, slots[number]) for number in slots_by[key]], free):
                meant[number] = screening
                used.add(screening)

    def open_slots() -> list[tuple[int, Screening]]:
        return [(number, slot) for number, slot in enumerate(slots) if number not in meant]

    match(
        _grouped((slot.source_id, number) for number, slot in open_slots() if slot.source_id),
        _grouped((screening.source_id, screening) for screening in known.values()),
    )
    match(
        _grouped((_slot(slot), number) for number, slot in open_slots()),
        _grouped((_slot(screening), screening) for screening in known.values()),
    )
    match(
        _grouped((subject(slot), number) for number, slot in open_slots() if subject(slot) in whole),
        _grouped((subject(screening), screening) for screening in known.values()),
    )
    return meant


def _nearest(slots: Sequence[tuple[int, Screening]], known: Sequence[Screening]) -> Iterator[tuple[int, str]]:
    """Pairs of slot and screening, the nearest in time first; what had vanished comes last."""
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


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, list[Item]]:
    groups: dict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups
