"""A QR code on the whole screen, for the camera of a phone: one screening as an event, or the whole plan."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Static

from fest_tui.errors import FestError
from fest_tui.exports.qr import qr_of_plan, qr_of_screening
from fest_tui.exports.selection import picks_selected
from fest_tui.programme.model import Screening
from fest_tui.programme.wording import hours
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.session import Session
from fest_tui.words import _, day_long, day_short, ngettext

_INK = "#000000 on #ffffff"
"""Cameras want dark on light, whatever the theme."""
_BELOW, _BESIDE = 5, 28
"""Rows that the words take below the code, and columns beside it, with the space between."""


class QrScreen(Dialog[None]):
    """Shows the code with what it stands for in words, or says how large the terminal would have to be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p,tab", "other", _("the other code"), id="qr.other", show=False),
        Binding("x,q,enter", "close", _("Close"), show=False),
    ]
    DEFAULT_CSS = """
    QrScreen {
        background: $background;
        & > Container {
            layout: vertical;
            align: center middle;
            #code { width: 100%; height: auto; text-align: center; }
            #words { width: 100%; height: auto; padding: 0 1; margin-top: 1; text-align: center; }
            &.-beside {
                layout: horizontal;
                #code { width: auto; }
                #words { width: 26; margin: 0 0 0 2; padding: 0; text-align: left; }
            }
        }
    }
    """

    def __init__(self, session: Session, screening: Screening | None) -> None:
        super().__init__()
        self._session = session
        self._screening = screening
        self._whole_plan = False
        self._drawn: str | FestError = ""

    def compose(self) -> ComposeResult:
        """The code, and the words below or beside it."""
        yield Container(Static(id="code"), Static(id="words"))

    def on_mount(self) -> None:
        """Draw the first code."""
        self._draw()

    def on_resize(self) -> None:
        """See anew whether it fits."""
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is another code only where there are both a screening and picks."""
        return action != "other" or (self._screening is not None and bool(self._session.picks))

    def action_other(self) -> None:
        """Go from the screening to the whole plan, or back."""
        self._whole_plan = not self._whole_plan
        self._draw()

    @property
    def _subject(self) -> Screening | None:
        """The screening the code is for; `None` for the whole plan."""
        return None if self._whole_plan else self._screening

    @work(exclusive=True)
    async def _draw(self) -> None:
        self._drawn = await asyncio.to_thread(self._code)
        self._show()

    def _code(self) -> str | FestError:
        session = self._session
        try:
            if self._subject is None:
                return qr_of_plan(picks_selected(session.programme, session.watchlist, session.limits))
            return qr_of_screening(session.programme, self._subject)
        except FestError as problem:
            return problem

    def _show(self) -> None:
        """The code where it fits, with its words below it, or beside it; else why it is not there."""
        if not self._drawn:
            return
        lines = [] if isinstance(self._drawn, FestError) else self._drawn.splitlines()
        columns, rows = max(map(len, lines), default=0), len(lines)
        width, height = self.app.size
        is_low = rows + _BELOW > height
        is_beside = is_low and columns + _BESIDE <= width
        needs = (columns, rows if is_beside else rows + _BELOW)
        fits = bool(lines) and columns <= width and needs[1] <= height
        self.query_one(Container).set_class(is_beside and fits, "-beside")
        self.query_one("#code", Static).display = fits
        self.query_one("#code", Static).update(Text("\n".join(lines), style=_INK, no_wrap=True))
        self.query_one("#words", Static).update(Text("\n").join(self._words(None if fits else needs)))

    def _words(self, needs: tuple[int, int] | None) -> list[Text]:
        lines = self._screening_words(self._subject) if self._subject else self._plan_words()
        if isinstance(self._drawn, FestError):
            lines += [Text(), Text(self._drawn.message)]
        elif needs:
            says = _("The code needs {columns} columns and {rows} rows; the terminal has {width} and {height}.")
            width, height = self.app.size
            lines += [Text(), Text(says.format(columns=needs[0], rows=needs[1], width=width, height=height))]
            lines += [Text(_("Enlarge the window, or make its letters smaller."))]
        return [*lines, Text(self._keys(), style="dim")]

    def _screening_words(self, screening: Screening) -> list[Text]:
        day = day_long(self._session.programme.day_of(screening.starts))
        venue = self._session.programme.venue_of(screening).name
        return [Text(screening.title, style="bold"), Text(f"{day} {hours(screening)}"), Text(venue)]

    def _plan_words(self) -> list[Text]:
        picks = self._session.picks
        count = ngettext("My plan: {count} screening", "My plan: {count} screenings", len(picks))
        days = dict.fromkeys(day_short(self._session.programme.day_of(pick.starts)) for pick in picks)
        return [Text(count.format(count=len(picks)), style="bold"), Text(" · ".join(days))]

    def _keys(self) -> str:
        if not self.check_action("other", ()):
            return _("esc closes")
        return _("p this screening · esc closes") if self._whole_plan else _("p the whole plan · esc closes")
