"""What can be done about a clash: take another screening, leave before the talk, or drop one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.conflicts import Conflict
from fest_tui.planning.last_chance import all_over
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

    @property
    def key(self) -> tuple[str, str, str]:
        """What is done, and to which screenings: the same for the same way out of another clash."""
        return self.action, self.screening.id, self.instead_of.id if self.instead_of else ""


class Fixes:
    """The ways out of the conflicts among the picks of an agenda; what concerns one pick is worked out once."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._swaps: dict[str, tuple[Fix, ...]] = {}
        self._others: dict[str, list[Screening]] = {}

    def of(self, conflict: Conflict) -> tuple[Fix, ...]:
        """Every way out of a conflict, the least loss first.

        Leaving before the talk; then swaps that fit with all the other picks; then the drops, first of the one with
        more chances left. What has begun or is sold out is no chance, and what is over is no longer given up.
        """
        left = [stay for stay in conflict.stays if not all_over([stay.screening], self._agenda.now)]
        swaps = (swap for stay in left for swap in self.instead_of(stay))
        return (*_leave(conflict), *swaps, *self._drops(conflict, left))

    def instead_of(self, stay: Stay) -> tuple[Fix, ...]:
        """The other screenings that fit in the place of one, in order of start."""
        id_ = stay.screening.id
        if id_ not in self._swaps:
            self._swaps[id_] = tuple(_swaps(self._agenda, stay))
        return self._swaps[id_]

    def _drops(self, conflict: Conflict, left: list[Stay]) -> Iterator[Fix]:
        alike = len({stay.screening.title for stay in conflict.stays}) < len(conflict.stays)
        for stay in sorted(left, key=lambda stay: _most_chances(stay, self._others_than(stay))):
            title = named(self._agenda, stay.screening, alike=alike)
            says = _drop_says(title, len(self._others_than(stay)))
            yield Fix(action="drop", screening=stay.screening, says=says)

    def _others_than(self, stay: Stay) -> list[Screening]:
        id_ = stay.screening.id
        if id_ not in self._others:
            self._others[id_] = other_chances(self._agenda, stay)
        return self._others[id_]


def other_chances(agenda: Agenda, stay: Stay) -> list[Screening]:
    """The chances to see what a screening shows, apart from itself."""
    return [chance for chance in agenda.chances(stay.films) if chance.id != stay.screening.id]


def named(agenda: Agenda, screening: Screening, *, alike: bool) -> str:
    """The title of a screening, and its place as well where the other has the same title."""
    return f"{screening.title} {place(agenda.programme, screening)}" if alike else screening.title


def _leave(conflict: Conflict) -> Iterator[Fix]:
    if conflict.leaving_helps:
        screening = conflict.stays[0].screening
        yield Fix(
            action="leave",
            screening=screening,
            says=_("leave {title} before the talk").format(title=screening.title),
        )


def _swaps(agenda: Agenda, stay: Stay) -> Iterator[Fix]:
    for chance in other_chances(agenda, stay):
        if chance.id not in agenda.picks and agenda.fits(chance, instead_of=stay.screening.id):
            says = _("take {title} {place}").format(title=chance.title, place=place(agenda.programme, chance))
            yield Fix(action="swap", screening=chance, instead_of=stay.screening, says=says)


def _most_chances(stay: Stay, others: list[Screening]) -> tuple[int, int]:
    """Sorts the one that can be seen later most often first."""
    later = sum(1 for other in others if other.starts.timestamp() > stay.starts.timestamp())
    return -later, -len(others)


def _drop_says(title: str, others: int) -> str:
    if not others:
        return _("drop {title}: no other screening").format(title=title)
    return ngettext("drop {title}: {count} other screening", "drop {title}: {count} other screenings", others).format(
        title=title, count=others
    )
