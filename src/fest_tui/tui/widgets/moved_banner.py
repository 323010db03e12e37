"""The line that says, while the present was moved, that what is shown is not now."""

from __future__ import annotations

import datetime as dt

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from fest_tui.cells import cut
from fest_tui.tui.clock import MovableClock
from fest_tui.words import _, clock, day_short, minutes


class MovedBanner(Widget):
    """One line across the screen in the colour of clashes; not there while the clock tells the present."""

    DEFAULT_CSS = """
    MovedBanner {
        display: none;
        dock: top;
        height: 1;
        background: $tight;
        color: $background;
        text-style: bold;
        &.-moved { display: block; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.says = ""

    def tell(self, moving: MovableClock, zone: dt.tzinfo) -> None:
        """Say what is taken for the present, or nothing."""
        self.set_class(moving.is_moved, "-moved")
        self.says = moved_words(moving, zone) if moving.is_moved else ""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The words in the middle of the line."""
        width = self.size.width
        words = "" if y else cut(self.says, width)
        return Strip([Segment(words.center(width), self.rich_style)]).adjust_cell_length(width, self.rich_style)


def moved_words(moving: MovableClock, zone: dt.tzinfo) -> str:
    """`NOT NOW · as if it were Fri 19 20:15, 3 h 15 min later · ; back to now`."""
    present = moving().astimezone(zone)
    words = _("NOT NOW · as if it were {day} {clock}, {shift} · ; back to now")
    return words.format(day=day_short(present.date()), clock=clock(present), shift=_shift_words(moving.minutes_moved))


def _shift_words(moved: int) -> str:
    hours, rest = divmod(abs(moved), 60)
    days, hours = divmod(hours, 24)
    if days > 2:  # noqa: PLR2004 - beyond, hours tell nobody anything
        length = _("{days} days").format(days=days)
    elif days or hours:
        length = _("{hours} h {minutes} min").format(hours=hours + 24 * days, minutes=rest)
    else:
        length = minutes(rest)
    return (_("{length} later") if moved > 0 else _("{length} earlier")).format(length=length)
