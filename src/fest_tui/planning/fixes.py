"""What can be done about a clash: take another screening, leave before the talk, or drop one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.conflicts import Conflict
from fest_tui.planning.slack import Stay
from fest_tui.programme.model import Screening
from fest_tui.programme.wording import place
from fest_tui.words import _, ngettext


class Fix(msgspec.Struct, frozen=True, kw_only=True):
    """One way out of a clash.

    `screening` is the one to take (`swap`, with `instead_of` the pick it replaces), to leave before its talk
    (`leave`) or not to see (`drop`). `costs` is what is lost by it, in words; empty until it was asked for.
    """

    action: Literal["swap", "drop", "leave"]
    screening: Screening
    says: str
    instead_of: Screening | None = None
    costs: str = ""


def fixes_for(agenda: Agenda, conflict: Conflict) -> tuple[Fix, ...]:
    """Every way out of a conflict among these picks, the least loss first.

    Leaving before the talk; then swaps that fit with all the other picks; then the drops, first of the one with
    more chances left. A sold-out screening is no chance.
    """
    return (*_leave(conflict), *_swaps(agenda, conflict), *_drops(agenda, conflict))


def chances(agenda: Agenda, films: frozenset[str]) -> Iterator[Screening]:
    """The screenings, in order of start, that take place, are not sold out and show all of these films.

    A film that merely runs before another one is not shown by that screening.
    """
    for screening in agenda.programme.of_film(min(films, default="")):
        if screening.takes_place and screening.status != "sold_out" and films <= agenda.stay_of(screening).films:
            yield screening


def _leave(conflict: Conflict) -> Iterator[Fix]:
    if conflict.leaving_helps:
        screening = conflict.stays[0].screening
        yield Fix(
            action="leave",
            screening=screening,
            says=_("leave {title} before the talk").format(title=screening.title),
        )


def _swaps(agenda: Agenda, conflict: Conflict) -> Iterator[Fix]:
    for stay in conflict.stays:
        for chance in _others(agenda, stay):
            if chance.id not in agenda.picks and agenda.fits(chance, instead_of=stay.screening.id):
                says = _("take {title} {place}").format(title=chance.title, place=place(agenda.programme, chance))
                yield Fix(action="swap", screening=chance, instead_of=stay.screening, says=says)


def _drops(agenda: Agenda, conflict: Conflict) -> list[Fix]:
    left = [(stay, list(_others(agenda, stay))) for stay in conflict.stays]
    left.sort(key=lambda pair: (-_later(agenda, *pair), -len(pair[1])))
    alike = len({stay.screening.title for stay in conflict.stays}) < len(conflict.stays)
    return [
        Fix(action="drop", screening=stay.screening, says=_drop_says(_named(agenda, stay, alike=alike), len(others)))
        for stay, others in left
    ]


def _named(agenda: Agenda, stay: Stay, *, alike: bool) -> str:
    """The title of a screening, and its place as well where the other has the same title."""
    title = stay.screening.title
    return f"{title} {place(agenda.programme, stay.screening)}" if alike else title


def _drop_says(title: str, others: int) -> str:
    if not others:
        return _("drop {title}: no other screening").format(title=title)
    return ngettext("drop {title}: {count} other screening", "drop {title}: {count} other screenings", others).format(
        title=title, count=others
    )


def _later(agenda: Agenda, stay: Stay, others: list[Screening]) -> int:
    return sum(1 for other in others if agenda.stay_of(other).starts > stay.starts)


def _others(agenda: Agenda, stay: Stay) -> Iterator[Screening]:
    return (chance for chance in chances(agenda, stay.films) if chance.id != stay.screening.id)
