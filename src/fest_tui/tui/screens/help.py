"""Help for the pane in focus: its keys, the keys that work everywhere, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen

from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.signs import (
    BUSY,
    CANCELLED,
    CLASH,
    FEW_SEATS,
    GRADES,
    MOVED,
    NEWS,
    NOTE,
    PICK,
    SOLD_OUT,
    TICKET,
    UNSURE,
)
from fest_tui.tui.widgets.rows import Row, Rows
from fest_tui.words import _

KEY_WIDTH = 14


class HelpDialog(Dialog[None]):
    """The keys that are alive, grouped by where they belong."""

    BINDINGS = [Binding("question_mark,q,enter", "close", _("Close"), show=False)]  # noqa: RUF012
    DEFAULT_CSS = """
    HelpDialog Rows { height: auto; max-height: 100%; background: $surface; }
    """

    def __init__(self, pane: str, groups: list[tuple[str, list[tuple[str, str]]]]) -> None:
        super().__init__()
        self._pane = pane
        self._groups = groups

    def compose(self) -> ComposeResult:
        """One scrolling list in a frame."""
        frame = Vertical(Rows(id="help"), classes="frame")
        frame.border_title = Content(_("Help: {pane}").format(pane=self._pane))
        frame.border_subtitle = _("esc closes")
        yield frame

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Rows).show_rows(list(self._rows()))
        self.query_one(Rows).focus()

    def _rows(self) -> Iterable[Row]:
        for title, keys in self._groups:
            yield Row(((title, "heading"),))
            yield from (Row(((what, "text"),), lead=((key.ljust(KEY_WIDTH), "title"),)) for key, what in keys)
            yield Row()
        yield Row(((_("Signs"), "heading"),))
        yield from (Row(((what, "text"),), lead=((sign.ljust(KEY_WIDTH), tone),)) for sign, tone, what in _signs())


def help_groups(screen: Screen[Any]) -> tuple[str, list[tuple[str, list[tuple[str, str]]]]]:
    """The name of what is in focus, and the keys alive now: those of the pane, then those of every pane."""
    pane = screen.focused
    of_pane: dict[str, str] = {}
    of_all: dict[str, str] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if active.enabled and binding.id and binding.tooltip:
            group = of_pane if active.node is pane else of_all
            group.setdefault(binding.tooltip, screen.app.get_key_display(binding))
    title = getattr(pane if pane is not None else screen, "HELP_TITLE", "")
    groups = [(title or _("This pane"), _by_key(of_pane)), (_("Everywhere"), _by_key(of_all))]
    return title, [group for group in groups if group[1]]


def _by_key(words: dict[str, str]) -> list[tuple[str, str]]:
    return [(keys, what) for what, keys in words.items()]


def _signs() -> list[tuple[str, str, str]]:
    return [
        (PICK, "mine", _("a screening you picked")),
        (CLASH, "clash", _("a pick that clashes with another: you cannot see both whole")),
        (CLASH, "tight", _("a pick you would reach too late, or leave before the talk")),
        (TICKET, "mine", _("you hold the ticket")),
        (GRADES["must"], "mine", _("a film you want above all")),
        (GRADES["want"], "mine", _("a film you want")),
        (GRADES["maybe"], "mine", _("a film you may want")),
        (GRADES["hidden"], "muted", _("a film you hid: muted, and never offered")),
        (BUSY, "muted", _("a time you are busy")),
        (UNSURE, "muted", _("an end that is not certain")),
        (NEWS, "link", _("changed since you last looked")),
        (SOLD_OUT, "muted", _("sold out")),
        (FEW_SEATS, "muted", _("few seats left")),
        (MOVED, "muted", _("moved or delayed")),
        (CANCELLED, "muted", _("cancelled")),
        (NOTE, "muted", _("a note from the desk")),
    ]
