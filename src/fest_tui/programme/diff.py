"""What is different in a programme, between two states of it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from fest_tui.programme.change import Change, ChangeKind, Fact
from fest_tui.programme.model import Film, Instant, Screening
from fest_tui.programme.programme import Programme

_OF_THE_FILE = frozenset({"id", "source_id", "origin", "inferred", "former", "incomplete", "end_kind", "vanished"})
"""Fields that say how the programme came to know something: no visitor asks whether they changed."""


def changes_between(old: Programme, new: Programme, *, at: Instant | None = None) -> tuple[Change, ...]:
    """Every change from one state of a programme to another: screenings in order of start, then films by title.

    A screening that is no longer there, listed or taking place is cancelled; one that is again has returned. A film
    that is new is named only when no new screening shows it, and one that is gone with its screenings.
    """
    screenings = (*new.screenings.values(), *(old.screenings[id_] for id_ in old.screenings.keys() - new.screenings))
    found = [
        change
        for screening in sorted(screenings, key=lambda each: (each.starts.timestamp(), each.id))
        if (change := _of_screening(old.screenings.get(screening.id), new.screenings.get(screening.id)))
    ]
    shown_anew = {film for change in found if change.kind == "new" and change.after for film in change.after.films}
    found += sorted(_of_films(old, new, shown_anew), key=lambda change: (new.films[change.film].title, change.film))
    return tuple(msgspec.structs.replace(change, at=at) for change in found)


def _of_screening(before: Screening | None, after: Screening | None) -> Change | None:
    facts = _facts(before, after) if before and after else ()
    kind = _kind(before, after, facts)
    either = after or before
    if kind is None or either is None:
        return None
    return Change(
        kind=kind, screening=either.id, film=either.main_film, before=before, after=after, facts=facts if after else ()
    )


def _kind(before: Screening | None, after: Screening | None, facts: tuple[Fact, ...]) -> ChangeKind | None:
    was_on = before is not None and before.takes_place
    if after is None or not after.takes_place:
        return "cancelled" if was_on else None
    if before is None or not was_on:
        return "returned" if before else "new"
    if (before.starts.timestamp(), before.venue) != (after.starts.timestamp(), after.venue):
        return "moved"
    return "changed" if facts else None


def _facts(before: Film | Screening, after: Film | Screening) -> tuple[Fact, ...]:
    """The fields that differ; an end that was only worked out follows the film, which says so itself."""
    skipped = _OF_THE_FILE | {"starts", "venue"}
    if isinstance(after, Screening) and after.end_kind != "published":
        skipped |= {"ends"}
    return tuple(
        Fact(name=name, before=_plain_value(before, name), after=_plain_value(after, name))
        for name in after.__struct_fields__
        if name not in skipped and getattr(before, name) != getattr(after, name)
    )


def _plain_value(item: Film | Screening, name: str) -> object:
    return msgspec.to_builtins(getattr(item, name))


def _of_films(old: Programme, new: Programme, shown_anew: set[str]) -> Iterator[Change]:
    for film in new.films.values():
        before = old.films.get(film.id)
        if before is None:
            if film.id not in shown_anew:
                yield Change(kind="new", film=film.id)
        elif facts := _facts(before, film):
            yield Change(kind="changed", film=film.id, facts=facts)
