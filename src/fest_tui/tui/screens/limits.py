"""What I put up with: each limit on a line, to be set in words or taken off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rich.cells import cell_len
from textual import on

from fest_tui.cells import pad
from fest_tui.programme.limit_texts import limits
from fest_tui.programme.model import Venue
from fest_tui.tui import deeds
from fest_tui.tui.deeds import Deed
from fest_tui.tui.screens.choice import ChoiceRows
from fest_tui.tui.screens.wish_dialog import Entries, WishDialog
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.words import _

RIDE = "last_rides:"
WIDEST_TITLE = 34
"""Cells that the name of a limit or a venue is given at most."""
USUAL = ("walking_kmh", "early_minutes", "stay_for_talks")
"""The limits that hold, as in the settings, while the watchlist sets none."""


class LimitsDialog(WishDialog):
    """Enter opens the limit pointed at in the line; an empty line takes it off."""

    def __init__(self, session: Session, do: Callable[[Deed], None]) -> None:
        keys = _("enter changes · x takes off · esc closes")
        super().__init__(session, do, title=_("Limits"), keys=keys)
        self._kinds = limits()
        self._edited = ""

    def on_mount(self) -> None:
        """Begin in the list."""
        super().on_mount()
        self.line.display = False
        self.entries.focus()

    def rows(self) -> Sequence[Row]:
        """Each limit with its value, then the last ride from each venue."""
        return list(self._rows())

    def _rows(self) -> Iterator[Row]:
        venues = self.session.programme.venues.values()
        alone = {name: kind for name, kind in self._kinds.items() if name != "last_rides"}
        titles = (*(kind.title for kind in alone.values()), *(venue.name for venue in venues))
        width = min(WIDEST_TITLE, max(map(cell_len, titles)))
        for name, kind in alone.items():
            yield _row(pad(kind.title, width), self._value(name, getattr(self.session.watchlist.limits, name)), name)
        yield Row()
        yield Row(((self._kinds["last_rides"].title, "heading"),))
        for venue in venues:
            yield _row(pad(venue.name, width), self._value("last_rides", self._ride_from(venue)), RIDE + venue.id)

    def _value(self, name: str, value: Any) -> Piece:  # noqa: ANN401 - of the kind of its field
        if value is not None:
            return self._kinds[name].write(value), "mine"
        if name in USUAL:
            usual = self._kinds[name].write(getattr(self.session.limits, name))
            return _("{value}, as usual").format(value=usual), "muted"
        return _("no limit"), "muted"

    def _ride_from(self, venue: Venue) -> Any:  # noqa: ANN401 - a time or nothing
        return self.session.watchlist.limits.last_rides.get(venue.id)

    @on(ChoiceRows.Chosen)
    def chosen(self, event: ChoiceRows.Chosen) -> None:
        """Open a limit in the line."""
        event.stop()
        self._edited = event.target
        name, venue = self._meant()
        value = self._ride_from(venue) if venue else getattr(self.session.watchlist.limits, name)
        kind = self._kinds[name]
        self.line.display = True
        self.line.value = "" if value is None else kind.write(value)
        self.line.placeholder = _("no limit")
        self.line.focus()
        # The list is shorter now that the line is there.
        self.call_after_refresh(self.entries.go_to, event.target)
        self.say(
            _("{limit}: {wanted}. Empty takes the limit off.").format(
                limit=venue.name if venue else kind.title, wanted=kind.wanted
            )
        )

    def deed_for(self, text: str) -> Deed:
        """Set the limit that is open to what was typed."""
        return self._deed(text)

    @on(Entries.TakenAway)
    def taken_off(self, event: Entries.TakenAway) -> None:
        """Take a limit off."""
        self._edited = event.target
        self._do(self._deed(""))

    def written(self) -> None:
        """Back to the list."""
        super().written()
        self.line.display = False
        self.entries.focus()

    def action_close(self) -> None:
        """Leave the line, or the dialog."""
        if self.line.display:
            self.written()
        else:
            super().action_close()

    def _deed(self, text: str) -> Deed:
        name, venue = self._meant()
        deed = deeds.limit(name, text, turns_at=self.session.programme.festival.day_turns_at, venue=venue)
        # Once on what is shown, so that a mistake is told before anything is written.
        deed.edit(self.session.watchlist)
        return deed

    def _meant(self) -> tuple[str, Venue | None]:
        """The limit that is open, and the venue of a last ride."""
        if not self._edited.startswith(RIDE):
            return self._edited, None
        return "last_rides", self.session.programme.venues[self._edited.removeprefix(RIDE)]


def _row(title: str, value: Piece, target: str) -> Row:
    return Row((value,), lead=((f"{title}  ", "text"),), target=target)
