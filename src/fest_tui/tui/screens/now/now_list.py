"""The list of the Now screen: rows that lead to screenings."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content

from fest_tui.finding.now import now_at
from fest_tui.planning.whereabouts import whereabouts
from fest_tui.programme.model import Screening
from fest_tui.programme.wording import night_of
from fest_tui.tui.screens.now.keys import LIST_KEYS
from fest_tui.tui.screens.now.now_rows import now_rows
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.rows import Rows
from fest_tui.tui.widgets.wanted import ScreeningWanted
from fest_tui.words import _, clock, day_long


class NowList(Rows):
    """What is on, next and later at the present of a session."""

    HELP_TITLE = _("Now")
    BINDINGS: ClassVar[list[BindingType]] = [*LIST_KEYS]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session: Session | None = None

    def show(self, session: Session) -> None:
        """Show the present of a session; the cursor stays on its screening while that is listed."""
        self._session = session
        here = whereabouts(session.picks, session.now())
        now = now_at(session.programme, session.now(), here=here, limits=session.limits)
        self.show_rows(now_rows(session, now, self.scrollable_content_region.width))
        night = night_of(session.programme, now.at)
        title = (_("Now"), day_long(now.day), clock(now.at), night)
        self.border_title = Content(" · ".join(part for part in title if part))
        venue = session.programme.venues.get(here)
        self.border_subtitle = Content(_("ways from {venue}").format(venue=venue.name)) if venue else ""

    def on_resize(self) -> None:
        """Choose the columns anew for the room there is."""
        if self._session is not None:
            self.show(self._session)

    @property
    def screening(self) -> Screening | None:
        """The screening under the cursor."""
        return self._session.programme.screenings.get(self.target) if self._session is not None else None

    def action_open(self) -> None:
        """Ask to see the screening in its day."""
        if self.screening is not None:
            self.post_message(ScreeningWanted(self.screening))

    def row_clicked(self, target: str, event: events.Click) -> None:
        """A second click asks to see the screening in its day."""
        if event.chain > 1:
            self.action_open()
