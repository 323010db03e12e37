"""Go to a date: type it, or choose a day of the festival."""

from __future__ import annotations

import datetime as dt

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from fest_tui.programme.days import day_meant
from fest_tui.programme.programme import Programme
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.words import _, day_long, ngettext


class GoToDate(Dialog[dt.date]):
    """Answers with the date meant, which need not be a day of the festival."""

    DEFAULT_CSS = """
    GoToDate {
        & > .frame { width: 46; }
        Input { background: $panel; margin-bottom: 1; }
        OptionList { border: none; padding: 0; height: auto; max-height: 14; background: $surface; }
    }
    """

    def __init__(self, programme: Programme, day: dt.date) -> None:
        super().__init__()
        self._programme = programme
        self._day = day
        self._walked = False

    def compose(self) -> ComposeResult:
        """A line to type into, over the days."""
        days = OptionList(*(Option(self._label(day), id=day.isoformat()) for day in self._programme.days))
        days.can_focus = False
        frame = Vertical(Input(placeholder=_("19, fri or 2021-11-19"), id="date", compact=True), days, classes="frame")
        frame.border_title = _("Go to date")
        frame.border_subtitle = _("enter goes · esc closes")
        yield frame

    def on_mount(self) -> None:
        """Start on the day that is open."""
        self._highlight(self._day)

    def on_key(self, event: events.Key) -> None:
        """Arrows walk through the days while the cursor stays in the line."""
        if event.key in {"up", "down"}:
            days = self.query_one(OptionList)
            days.action_cursor_up() if event.key == "up" else days.action_cursor_down()
            self._walked = True
            event.prevent_default()

    @on(Input.Changed)
    def follow_typing(self, event: Input.Changed) -> None:
        """Point at the day meant so far."""
        self._walked = False
        meant = self._meant(event.value)
        if meant is not None:
            self._highlight(meant)

    @on(Input.Submitted)
    def answer_typed(self, event: Input.Submitted) -> None:
        """Answer with the date typed, or with the day pointed at when the arrows came last."""
        if event.value.strip() and not self._walked:
            meant = self._meant(event.value)
            if meant is None:
                self.query_one(".frame").border_subtitle = Content(_("not a day: try 19, fri or 2021-11-19"))
            else:
                self.dismiss(meant)
        elif (highlighted := self.query_one(OptionList).highlighted_option) is not None and highlighted.id:
            self.dismiss(dt.date.fromisoformat(highlighted.id))

    @on(OptionList.OptionSelected)
    def answer_clicked(self, event: OptionList.OptionSelected) -> None:
        """Answer with the day clicked."""
        if event.option_id:
            self.dismiss(dt.date.fromisoformat(event.option_id))

    def _meant(self, words: str) -> dt.date | None:
        """The day meant; a weekday is one with screenings, if there is one."""
        days = self._programme.days
        if words.strip()[:1].isalpha():
            days = tuple(day for day in days if self._programme.on(day)) or days
        return day_meant(words, days)

    def _highlight(self, day: dt.date) -> None:
        nearest = self._programme.nearest_day(day)
        if nearest is not None:
            self.query_one(OptionList).highlighted = self._programme.days.index(nearest)

    def _label(self, day: dt.date) -> Content:
        count = len(self._programme.on(day))
        words = (
            ngettext("{count} screening", "{count} screenings", count).format(count=count) if count else _("nothing on")
        )
        return Content(f"{day_long(day):<24}{words}")
