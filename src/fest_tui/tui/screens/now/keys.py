"""The keys of the Now screen that no other page has. What a key of the browser does too has its id."""

from __future__ import annotations

from textual.binding import Binding

from fest_tui.words import _

NOW_KEYS: list[Binding] = [
    Binding(
        "comma",
        "move_time(-15)",
        _("15 min"),
        id="browser.earlier",
        key_display=", .",
        tooltip=_("Take the time 15 minutes earlier for now, or later"),
    ),
    Binding("full_stop", "move_time(15)", _("later"), id="browser.later", show=False),
    Binding("colon", "time_here", _("as if then"), id="browser.time_here", tooltip=_("As if it were when this starts")),
    Binding("g", "go_to_date", _("date"), id="browser.go_to_date", tooltip=_("As if it were another day")),
    Binding("n", "leave", _("back"), id="now.leave", show=False),
]

LIST_KEYS: list[Binding] = [
    Binding(
        "enter", "open", _("in the day"), id="now.open", key_display="enter", tooltip=_("Show the screening in its day")
    ),
    Binding(
        "N",
        "app.notice",
        _("notice"),
        id="browser.notice",
        tooltip=_("Mark it at the desk: sold out, late, moved, cancelled"),
    ),
]

NOW_KEY_ORDER = (
    *("browser.real_time", "now.open", "browser.pick", "page.leave", "browser.earlier", "browser.time_here"),
    *("browser.go_to_date", "browser.want", "browser.undo", "browser.notice", "app.help", "app.quit"),
)
"""The order in which the key bar shows them; where room is short, the last ones are left out first."""
