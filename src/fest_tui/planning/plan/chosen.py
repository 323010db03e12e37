"""What was chosen, made to be asked why something else was not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Literal

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import Breach, breach_of, leaves_meal, too_little_sleep
from fest_tui.planning.conflicts import conflict_with_busy
from fest_tui.planning.plan.options import Options
from fest_tui.planning.plan.wished import GRADES, Wish
from fest_tui.planning.slack import Stay
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Busy, Interest

Standing = Interest | Literal["ticket"] | None
"""What I have in a screening: a ticket, else an interest, if any."""


class Chosen:
    """The free options chosen, by number, with what is kept. Never changed."""

    def __init__(self, options: Options, numbers: Iterable[int]) -> None:
        self.options = options
        asked = options.asked
        free = [options.free[number] for number in numbers]
        screenings = (option.stay.screening for option in (*options.kept, *free))
        self.agenda = Agenda(asked.programme, screenings, asked.watchlist.busy, asked.limits)
        self._free_days = [option.day for option in free]

    @cached_property
    def _by_day(self) -> dict[dt.date, list[Stay]]:
        days: dict[dt.date, list[Stay]] = {}
        for stay in self.agenda.stays:
            days.setdefault(self.day_of(stay), []).append(stay)
        return days

    def day_of(self, stay: Stay) -> dt.date:
        """The festival day of a screening."""
        return self.options.asked.programme.day_of(stay.starts)

    def fulfils(self, wish: Wish) -> bool:
        """Whether a chosen screening shows what is wished for."""
        return any(wish.fulfilled_by(stay) for stay in self.agenda.stays)

    def standing(self, screening: Screening) -> Standing:
        """Why a screening is on the list at all."""
        return "ticket" if screening.id in self.options.asked.watchlist.pinned else self.interest_in(screening)

    def interest_in(self, screening: Screening) -> Interest | None:
        """The strongest interest that a screening answers; `None` when nothing in it is wished for."""
        stay = self.agenda.stay_of(screening)
        interests = {wish.interest for wish in self.options.wishes if wish.fulfilled_by(stay)}
        return next((grade for grade in GRADES if grade in interests), None)

    def breach(self, stay: Stay) -> Breach | None:
        """The limit that rules a screening out by itself."""
        if stay.screening.id in self.options.exempt:
            return None
        return breach_of(self.options.asked.programme, stay.screening, self.options.asked.limits)

    def busy_during(self, stay: Stay) -> Busy | None:
        """A time taken that a screening runs into."""
        return next((busy for busy in self.agenda.busy if conflict_with_busy(stay, busy)), None)

    def rivals(self, stay: Stay) -> tuple[Screening, ...]:
        """What is chosen and clashes with a screening, in order of start."""
        conflicts = self.agenda.conflicts_of(stay.screening)
        found = {each.screening.id for conflict in conflicts for each in conflict.stays} - {stay.screening.id}
        return self.options.asked.programme.those(found)

    def sleep_rivals(self, stay: Stay) -> tuple[Screening, ...]:
        """What is chosen and leaves too little sleep beside a screening."""
        asked, exempt = self.options.asked, self.options.exempt
        day, one = self.day_of(stay), dt.timedelta(days=1)
        found = (
            other.screening.id
            for other in (*self._by_day.get(day - one, ()), *self._by_day.get(day + one, ()))
            if not {stay.screening.id, other.screening.id} <= exempt
            and too_little_sleep(asked.programme, stay, other, asked.limits)
        )
        return asked.programme.those(found)

    def is_full(self, stay: Stay) -> bool:
        """Whether the day of a screening has as many as it may."""
        day = self.day_of(stay)
        return day in self.options.room and self._free_days.count(day) >= self.options.room[day]

    def spoils_meal(self, stay: Stay) -> bool:
        """Whether a screening would take the last time for a meal on its day."""
        asked, day = self.options.asked, self.day_of(stay)
        stays: Sequence[Stay] = (*self._by_day.get(day, ()), stay)
        return day in self.options.meals and not leaves_meal(asked.programme, day, stays, asked.limits)
