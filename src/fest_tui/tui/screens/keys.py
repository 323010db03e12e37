"""The keys of the browser. Each has an id, by which the settings can give it another key."""

from __future__ import annotations

from textual.binding import Binding

from fest_tui.words import _

BROWSER_KEYS: list[Binding] = [
    Binding("space", "pick", _("pick"), id="browser.pick", tooltip=_("Pick the screening, or unpick it")),
    Binding(
        "enter",
        "open",
        _("film"),
        id="browser.open",
        key_display="enter",
        tooltip=_("Read about the film under the cursor"),
    ),
    Binding("left_square_bracket", "day(-1)", _("Day before"), id="browser.day_before", show=False),
    Binding(
        "right_square_bracket",
        "day(1)",
        _("day"),
        id="browser.day_after",
        key_display="[ ]",
        tooltip=_("The day before, the day after"),
    ),
    Binding("g", "go_to_date", _("date"), id="browser.go_to_date", tooltip=_("Type a date or choose a day")),
    Binding("c", "next_clash", _("clash"), id="browser.clash", tooltip=_("Go to the next clash of my picks")),
    Binding("w", "want", _("want"), id="browser.want", tooltip=_("Put the film on the watchlist, or take it off")),
    Binding(
        "o", "take_offer", _("take the offer"), id="browser.offer", tooltip=_("Take the screening offered instead")
    ),
    Binding("d", "changes", _("changes"), id="browser.changes", tooltip=_("What changed in the programme")),
    Binding("escape", "back", _("back"), id="browser.back", tooltip=_("Back to the day")),
    Binding("tab", "next_pane(1)", _("pane"), id="browser.next_pane", tooltip=_("Go to the next pane")),
    Binding("shift+tab", "next_pane(-1)", _("Pane before"), id="browser.previous_pane", show=False),
    Binding("1", "pane('grid')", _("Day"), id="browser.grid", show=False, tooltip=_("To the day")),
    Binding("2", "pane('film')", _("Film"), id="browser.film", show=False, tooltip=_("To the film")),
    Binding(
        "3", "pane('watchlist')", _("Watchlist"), id="browser.watchlist", show=False, tooltip=_("To the watchlist")
    ),
]

KEY_ORDER = (
    *("browser.pick", "browser.open", "film.open", "watchlist.open", "film.page_after", "browser.offer"),
    *("browser.back", "browser.day_after", "grid.left", "app.palette", "browser.clash", "browser.go_to_date"),
    *("browser.changes", "browser.want", "browser.next_pane", "grid.zoom_in", "app.help", "app.quit"),
)
"""The order in which the key bar shows them; where room is short, the last ones are left out first."""
