"""The top line: the festival, its days, and how my plan stands."""

from __future__ import annotations

import datetime as dt

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from fest_tui.cells import cut
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, PICK
from fest_tui.words import day_short, ngettext

PARTS = ("festival", "town", "day", "empty-day", "today", "picks", "clashes")
GAP = 2


class DayBar(Widget):
    """Name, days and counts in one line; a click on a day opens it."""

    COMPONENT_CLASSES = {f"day-bar--{part}" for part in PARTS}  # noqa: RUF012
    DEFAULT_CSS = """
    DayBar {
        height: 1;
        background: $surface;
        & > .day-bar--festival { color: $foreground; text-style: bold; }
        & > .day-bar--town { color: $text-muted; }
        & > .day-bar--day { color: $foreground; }
        & > .day-bar--empty-day { color: $foreground 40%; }
        & > .day-bar--today { background: $cursor; color: $background; text-style: bold; }
        & > .day-bar--picks { color: $mine; }
        & > .day-bar--clashes { color: $clash; }
    }
    """

    class DayWanted(Message):
        """A day was clicked."""

        def __init__(self, day: dt.date) -> None:
            super().__init__()
            self.day = day

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session: Session | None = None
        self._day = dt.date.min
        self._hits: list[tuple[int, int, dt.date]] = []
        self._asked_for: frozenset[dt.date] | None = None

    def show(self, session: Session, day: dt.date) -> None:
        """Show the session's festival with this day marked."""
        self._session, self._day = session, day
        self.refresh()

    def dim(self, asked_for: frozenset[dt.date] | None) -> None:
        """Mute all days but these; `None` mutes those with nothing on."""
        self._asked_for = asked_for
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Open the day under the pointer."""
        for left, right, day in self._hits:
            if left <= event.x < right:
                self.post_message(self.DayWanted(day))

    def render_line(self, y: int) -> Strip:
        """The whole line: what matters least is left out first when it does not fit."""
        width = self.size.width
        if self._session is None or y:
            return Strip.blank(width, self.rich_style)
        counts = self._counts(self._session)
        counts_width = sum(cell_len(text) + GAP for text, _part in counts)
        name, town = self._session.programme.festival.name, self._session.programme.festival.town
        days = self._day_labels(self._session)
        days_width = sum(cell_len(label) + GAP for label, _day in days)
        room = width - 1 - counts_width
        names = [(name, "festival"), (town, "town")]
        if days_width + cell_len(name) + cell_len(town) + 2 * GAP > room:
            names = names[:1]
        if days_width + cell_len(name) + GAP > room:
            days = _window(days, self._day, room - min(cell_len(name), max(8, room // 3)) - GAP)
            days_width = sum(cell_len(label) + GAP for label, _day in days)
            names = [(cut(name, room - days_width - GAP), "festival")]
        return self._drawn(names, days, counts, width)

    def _drawn(
        self, names: list[tuple[str, str]], days: list[tuple[str, dt.date]], counts: list[tuple[str, str]], width: int
    ) -> Strip:
        ground = self.rich_style
        segments = [Segment(" ", ground)]
        for text, part in names:
            segments += [Segment(text, self._style(part)), Segment(" ", ground)]
        taken = sum(cell_len(label) + GAP for label, _day in days) + sum(cell_len(text) + GAP for text, _part in counts)
        used = sum(segment.cell_length for segment in segments)
        segments.append(Segment(" " * max(1, (width - taken - used) // 2), ground))
        self._hits = []
        column = sum(segment.cell_length for segment in segments)
        for label, day in days:
            segments.append(Segment(f" {label} ", self._style(self._part_of(day))))
            self._hits.append((column, column + cell_len(label) + GAP, day))
            column += cell_len(label) + GAP
        right = [Segment(f"  {text}", self._style(part)) for text, part in counts]
        padding = width - 1 - column - sum(segment.cell_length for segment in right)
        strip = Strip([*segments, Segment(" " * max(0, padding), ground), *right])
        return strip.adjust_cell_length(width, ground)

    def _part_of(self, day: dt.date) -> str:
        if day == self._day:
            return "today"
        if self._asked_for is not None:
            return "day" if day in self._asked_for else "empty-day"
        return "day" if self._session and self._session.programme.on(day) else "empty-day"

    def _day_labels(self, session: Session) -> list[tuple[str, dt.date]]:
        days = session.programme.days
        if self._day not in days:
            days = tuple(sorted((*days, self._day)))
        return [(day_short(day), day) for day in days]

    def _counts(self, session: Session) -> list[tuple[str, str]]:
        picks, clashes = len(session.picks), len(session.clashes)
        wide = self.size.width >= 90  # noqa: PLR2004
        counts = []
        if picks:
            words = ngettext("{count} pick", "{count} picks", picks) if wide else "{count}"
            counts.append((f"{PICK} {words.format(count=picks)}", "picks"))
        if clashes:
            words = ngettext("{count} clash", "{count} clashes", clashes) if wide else "{count}"
            counts.append((f"{CLASH} {words.format(count=clashes)}", "clashes"))
        return counts

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"day-bar--{part}")


def _window(days: list[tuple[str, dt.date]], today: dt.date, room: int) -> list[tuple[str, dt.date]]:
    """As many days around the one shown as there is room for, it above all."""
    index = next(index for index, (_label, day) in enumerate(days) if day == today)
    first = last = index
    used = cell_len(days[index][0]) + GAP
    grown = True
    while grown:
        grown = False
        for step in (last + 1, first - 1):
            if 0 <= step < len(days) and used + cell_len(days[step][0]) + GAP <= room:
                used += cell_len(days[step][0]) + GAP
                first, last, grown = min(first, step), max(last, step), True
    return days[first : last + 1]
