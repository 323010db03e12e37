"""What each way out of a clash costs: a ticket, a must, a last chance, time to spare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.fixes import Fix, other_chances
from fest_tui.programme.model import Screening
from fest_tui.programme.wish_wording import interest_words
from fest_tui.programme.wishes import Interest, Watchlist
from fest_tui.words import _, minutes

COSTS_NOTHING = _("costs nothing")
_GRADES: tuple[Interest, ...] = ("must", "want", "maybe")


class Costs:
    """What ways out among the picks of an agenda cost one with these wishes; of each pick it is worked out once."""

    def __init__(self, agenda: Agenda, watchlist: Watchlist) -> None:
        self._agenda = agenda
        self._pinned, self._interests = watchlist.pinned, watchlist.interests
        self._slacks: dict[str, list[tuple[int, str]]] = {}
        self._losses: dict[str, str] = {}

    def told(self, fixes: Sequence[Fix], parties: frozenset[str]) -> tuple[Fix, ...]:
        """The ways out of one clash, each with its costs in words; `parties` are the ids of the picks that clash."""
        return tuple(replace(fix, costs="; ".join(self._costs(fix, fixes, parties)) or COSTS_NOTHING) for fix in fixes)

    def _costs(self, fix: Fix, fixes: Sequence[Fix], parties: frozenset[str]) -> Iterator[str]:
        given_up = fix.instead_of or fix.screening
        if fix.action == "leave":
            yield self._missed_talk(fix.screening)
            return
        if given_up.id in self._pinned:
            yield _("you hold the ticket")
        if fix.action == "swap":
            yield from self._costs_of_swap(fix.screening, given_up, parties)
        else:
            fits_elsewhere = any(each.instead_of is not None and each.instead_of.id == given_up.id for each in fixes)
            if loss := self._loss(given_up, fits_elsewhere=fits_elsewhere):
                yield loss

    def _missed_talk(self, screening: Screening) -> str:
        if screening.talk_minutes is None:
            return _("the talk after {title} is missed").format(title=screening.title)
        length = minutes(self._agenda.stay_of(screening).talk_minutes)
        return _("the talk of {minutes} after {title} is missed").format(minutes=length, title=screening.title)

    def _costs_of_swap(self, taken: Screening, given_up: Screening, parties: frozenset[str]) -> Iterator[str]:
        """That nothing comes after it, and that it is nearer to my other picks than the one given up."""
        if self._agenda.chances(self._agenda.stay_of(given_up).films)[-1] == taken:
            yield _("the last screening of {title}").format(title=given_up.title)
        now = self._least_slack(taken, without=frozenset({given_up.id}))
        before = self._least_slack(given_up, without=parties)
        if now is not None and before is None:
            yield _("slack {count}").format(count=now)
        elif now is not None and before is not None and now < before:
            yield _("slack {count} instead of {before}").format(count=now, before=before)

    def _loss(self, dropped: Screening, *, fits_elsewhere: bool) -> str:
        if dropped.id not in self._losses:
            self._losses[dropped.id] = self._said_of_drop(dropped, fits_elsewhere=fits_elsewhere)
        return self._losses[dropped.id]

    def _said_of_drop(self, dropped: Screening, *, fits_elsewhere: bool) -> str:
        """What is lost without a pick; nothing where another one shows its films."""
        agenda = self._agenda
        stay = agenda.stay_of(dropped)
        lost = {film for film in stay.films if all(each.screening.id == dropped.id for each in agenda.showing(film))}
        if stay.films and not lost:
            return ""
        grades = {self._interests.get(film) for film in lost}
        grade = next((each for each in _GRADES if each in grades), None)
        if not other_chances(agenda, stay):
            words = _("{film}: the only chance is lost") if grade else _("the only chance for {film} is lost")
        elif not fits_elsewhere:
            words = _("{film}: no other screening fits") if grade else _("no other screening of {film} fits")
        else:
            words = _("{film}: without a screening") if grade else _("{film} is without a screening")
        graded = _("{title}, {interest}").format(title=dropped.title, interest=interest_words(grade)) if grade else ""
        return words.format(film=graded or dropped.title)

    def _least_slack(self, screening: Screening, *, without: frozenset[str]) -> int | None:
        """The least slack to the other picks of its festival day; `None` where there is none."""
        if screening.id not in self._slacks:
            stay = self._agenda.stay_of(screening)
            others = self._agenda.on(self._agenda.programme.day_of(stay.starts))
            self._slacks[screening.id] = sorted(
                (self._agenda.spare_between(stay, other), other.screening.id)
                for other in others
                if other.screening.id != screening.id
            )
        return next((slack for slack, other in self._slacks[screening.id] if other not in without), None)
