"""What was chosen, made to be asked why something else was not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import Breach, breach_of, leaves_meal, too_little_sleep
from fest_tui.planning.conflicts import conflict_with_busy
from fest_tui.planning.plan.options import Options
from fest_tui.planning.plan.standing import Named
from fest_tui.planning.plan.wished import GRADES, Wish
from fest_tui.planning.slack import Stay
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Busy, Interest
from fest_tui.words import _


class Chosen:
    """The free options chosen, by number, with what is kept. Never changed."""

    def __init__(self, options: Options, numbers: Iterable[int]) -> None:
        self.options = options
        asked = options.asked
        free = [options.free[number] for number in numbers]
        screenings = (stay.screening for stay in (*options.kept, *(option.stay for option in free)))
        self.agenda = Agenda(asked.programme, screenings, asked.watchlist.busy, asked.limits)
        self.pinned = asked.watchlist.pinned
        self.fulfilled = options.wishes.fulfilled_by_all(stay.screening for stay in self.agenda.stays)
        self.films = frozenset(film for stay in self.agenda.stays for film in stay.films)
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

    def named(self, screening: Screening) -> Named:
        """A screening with why it is on the list at all: a ticket, else an interest, if any."""
        asked = self.options.asked
        if screening.id in self.pinned:
            return Named(title=screening.title, standing="ticket", person=asked.person)
        interest = self.interest_in(screening)
        return Named(title=self._with_shorts(screening, interest), standing=interest)

    def interest_in(self, screening: Screening) -> Interest | None:
        """The strongest interest that a screening answers; `None` when nothing in it is wished for."""
        interests = {wish.interest for wish in self._wishes_for(screening)}
        return next((grade for grade in GRADES if grade in interests), None)

    def shorts_before(self) -> Iterator[tuple[Wish, Screening]]:
        """The wishes fulfilled by shorts that merely run before another film, with the screening, in order of start."""
        told = {
            wish for stay in self.agenda.stays for wish in self._wishes_for(stay.screening) if wish.films <= stay.films
        }
        for stay in self.agenda.stays:
            for wish in self._wishes_for(stay.screening):
                if wish not in told:
                    told.add(wish)
                    yield wish, stay.screening

    def _wishes_for(self, screening: Screening) -> list[Wish]:
        return [self.options.wishes.all[number] for number in self.options.wishes.fulfilled_by(screening)]

    def _with_shorts(self, screening: Screening, interest: Interest | None) -> str:
        """The title; where only a short before the film is wanted that much, with the short."""
        wishes = [wish for wish in self._wishes_for(screening) if wish.interest == interest]
        stay = self.agenda.stay_of(screening)
        if not wishes or not all(wish.is_side_show(stay) for wish in wishes):
            return screening.title
        return _("{title} with {short}").format(title=screening.title, short=wishes[0].title)

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
        conflicts = filter(self.options.keeping.binds, self.agenda.conflicts_of(stay.screening))
        found = {each.screening.id for conflict in conflicts for each in conflict.stays} - {stay.screening.id}
        return self.options.asked.programme.those(found)

    def sleep_rivals(self, stay: Stay) -> tuple[Screening, ...]:
        """What is chosen and leaves too little sleep beside a screening."""
        asked, exempt, past = self.options.asked, self.options.exempt, self.options.keeping.past
        day, one = self.day_of(stay), dt.timedelta(days=1)
        found = (
            other.screening.id
            for other in (*self._by_day.get(day - one, ()), *self._by_day.get(day + one, ()))
            if not {stay.screening.id, other.screening.id} <= exempt
            and other.screening.id not in past
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
        missed = self.options.keeping.missed
        chosen = (other for other in self._by_day.get(day, ()) if other.screening.id not in missed)
        stays: Sequence[Stay] = (*chosen, stay)
        return day in self.options.meals and not leaves_meal(asked.programme, day, stays, asked.limits)
