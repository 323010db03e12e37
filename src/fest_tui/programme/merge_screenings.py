"""Which screening is meant by a slot that a source lists: the same, one that was moved, or a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from fest_tui.programme.matching import Matches, grouped
from fest_tui.programme.model import Former, Screening, Status
from fest_tui.programme.overlay import free_id, fullness, overlaid
from fest_tui.programme.text import slug


def merge_screenings(
    known: Mapping[str, Screening],
    listed: Iterable[Screening],
    *,
    whole: Collection[str],
    taken: Iterable[str],
    own: Collection[str] = (),
    gaps: Collection[str] = (),
) -> tuple[dict[str, Screening], frozenset[str]]:
    """The screenings known, with the slots now listed, whose films and venues have their ids here.

    A slot is a known screening when it has the same id of the source's own and shows the same; else when it shows
    the same at the same time and place; else when only that id is the same; else, where all slots of what it
    shows are listed, when it is the nearest to one that no longer is: that one was moved. All slots are listed of
    what `whole` names, by film or by title, and of what a source with an `origin` listed before, under this name
    or another. What is no longer listed there has vanished, and what is listed again is back. `taken` are ids that
    no new screening may have; `own` are the ids of the slots that come with the ids they have here. What a source of
    the origins `gaps` does not list may be what could not be read of it, and stays as it is.

    Returns also the ids of the screenings listed.

    """
    slots = _slots(listed)
    meant, superseded = _meant(slots, known, whole, own)
    merged = dict(known)
    unfree = {*taken, *known}
    ids = set()
    for number, slot in enumerate(slots):
        if number in meant:
            before = known[meant[number]]
            screening = with_slot(before, slot, again=before.origin in superseded.get(slot.origin, ()))
        else:
            is_own = slot.id in own and slot.id not in unfree
            screening = slot if is_own else replace(slot, id=free_id(subject(slot), unfree, first=1))
            unfree.add(screening.id)
        merged[screening.id] = screening
        ids.add(screening.id)
    replaced = {origin for new, origins in superseded.items() if new not in gaps for origin in origins}
    for screening in known.values():
        if screening.id not in ids and (subject(screening) in whole or screening.origin in replaced):
            merged[screening.id] = replace(screening, vanished=True)
    return merged, frozenset(ids)


def subject(screening: Screening) -> str:
    """What a slot shows: the id of the film it is about, else its title as an id."""
    return screening.main_film or slug(screening.title)


def with_slot(known: Screening, new: Screening, *, again: bool = False) -> Screening:
    """The screening as it is now listed; with another start or venue it was moved, and keeps its old values.

    A source that lists fewer of its films does not take the others away, nor does one that prints no end undo a
    published one. `scheduled` is what sources say that know nothing else, so it does not undo a cancellation;
    another time or place does, and so does the source that announced it, when it speaks `again`.
    """
    moved = _place(known) != _place(new)
    timed = new if moved or new.end_kind == "published" else known
    parts = new if len(new.films) >= len(known.films) else known
    former = (Former(starts=known.starts, ends=known.ends, venue=known.venue, status=known.status),) if moved else ()
    return replace(
        overlaid(known, new, but=("id", "kind", "films", "ends", "end_kind", "status", "former", "incomplete")),
        kind=parts.kind,
        films=new.films if again and new.films else _films(known, new),
        incomplete=parts.incomplete,
        ends=timed.ends,
        end_kind=timed.end_kind,
        status=_status(known.status, new.status, moved=moved, again=again),
        former=known.former + former,
    )


def _status(known: Status, new: Status, *, moved: bool, again: bool) -> Status:
    if moved:
        return new if new in {"cancelled", "delayed"} else "moved"
    if new != "scheduled" or (again and known != "moved"):
        return new
    return known


def _films(known: Screening, new: Screening) -> tuple[str, ...]:
    """Every film that either lists; the main film last, where there is one."""
    films = dict.fromkeys((*known.films, *new.films))
    main = new.main_film or known.main_film
    return (*(film for film in films if film != main), main) if main else tuple(films)


def _place(screening: Screening) -> tuple[float, str]:
    return screening.starts.timestamp(), screening.venue


def _slot(screening: Screening) -> tuple[str, float, str]:
    return subject(screening), *_place(screening)


def _slots(listed: Iterable[Screening]) -> list[Screening]:
    """Each slot once, in order, though several sources may list it."""
    alike = grouped((_slot(screening), screening) for screening in listed)
    slots = []
    for _key, group in sorted(alike.items()):
        for same in _told_apart(group):
            first, *others = sorted(same, key=fullness)
            for other in others:
                first = with_slot(first, other)
            slots.append(first)
    return slots


def _told_apart(group: Sequence[Screening]) -> Iterable[Sequence[Screening]]:
    """Alike slots as the screenings they are: one, unless one format has several ids for them."""
    by_id = grouped((slot.source_id, slot) for slot in sorted(group, key=fullness))
    unnamed = by_id.pop("", [])
    if len(by_id) <= len({source_id.partition(":")[0] for source_id in by_id}):
        return (group,)
    first, *others = by_id.values()
    return ([*first, *unnamed], *others)


def _meant(
    slots: Sequence[Screening], known: Mapping[str, Screening], whole: Collection[str], own: Collection[str]
) -> tuple[dict[int, str], dict[str, set[str]]]:
    """The id of the known screening that each slot is, by the slot's number; none is two slots.

    Returns also, for each origin, the origins whose place it takes.
    """
    matches = Matches(slots, known.values())
    matches.match(lambda each: (each.source_id, subject(each)) if each.source_id else None)
    matches.match(_slot)
    matches.match(lambda each: each.source_id or None)
    if own:
        matches.match(lambda each: (each.id, subject(each)), only=lambda slot: slot.id in own)
    superseded = _superseded(slots, known, matches.meant)
    matches.match(subject, only=lambda slot: subject(slot) in whole)
    for origin, origins in superseded.items():
        matches.match(subject, only=_listed_by({origin}), among=_listed_by(origins))
    return matches.meant, superseded


def _listed_by(origins: Collection[str]) -> Callable[[Screening], bool]:
    return lambda screening: screening.origin in origins


def _superseded(
    slots: Sequence[Screening], known: Mapping[str, Screening], meant: Mapping[int, str]
) -> dict[str, set[str]]:
    """The origins that each origin takes the place of: its own, and any of which it lists half or more.

    A programme may be saved under another name each week, and a festival may have one calendar for each venue:
    the first is the same source again, the second a source beside the others.
    """
    held: dict[str, int] = defaultdict(int)
    for screening in known.values():
        if screening.origin and not screening.vanished:
            held[screening.origin] += 1
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for number, screening_id in meant.items():
        shared[slots[number].origin, known[screening_id].origin] += 1
    superseded = {slot.origin: {slot.origin} for slot in slots if slot.origin}
    for (origin, former), count in shared.items():
        if origin and former and 2 * count >= held[former]:
            superseded[origin].add(former)
    return superseded
