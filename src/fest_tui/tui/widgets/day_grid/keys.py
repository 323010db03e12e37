"""The keys of the day grid. Each has an id, by which the settings can give it another key."""

from __future__ import annotations

from textual.binding import Binding

from fest_tui.words import _

_MOVE = _("Move from screening to screening (also h j k l)")

GRID_KEYS: list[Binding] = [
    Binding("left,h", "move(-1, 0)", _("move"), id="grid.left", key_display="←↑↓→", tooltip=_MOVE),
    Binding("right,l", "move(1, 0)", _("Later"), id="grid.right", show=False),
    Binding("up,k", "move(0, -1)", _("Venue above"), id="grid.up", show=False),
    Binding("down,j", "move(0, 1)", _("Venue below"), id="grid.down", show=False),
    Binding("home", "first", _("First"), id="grid.first", show=False, tooltip=_("First screening of the day")),
    Binding("end", "last", _("Last"), id="grid.last", show=False, tooltip=_("Last screening of the day")),
    Binding(
        "plus,equals_sign", "zoom(1)", _("zoom"), id="grid.zoom_in", key_display="+ -", tooltip=_("Zoom in and out")
    ),
    Binding("minus", "zoom(-1)", _("Zoom out"), id="grid.zoom_out", show=False),
    Binding("0", "fit", _("Fit"), id="grid.fit", show=False, tooltip=_("Fit the day to the screen")),
    Binding(
        "escape",
        "screen.clear_question",
        _("clear"),
        id="grid.clear",
        tooltip=_("Ask nothing any more: show all screenings alike"),
    ),
]
