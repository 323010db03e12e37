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
    Binding(
        "slash",
        "ask",
        _("ask"),
        id="browser.ask",
        key_display="/",
        tooltip=_("Find films, people and screenings: type words, or ask in words of your own"),
    ),
    Binding(
        "backspace",
        "clear_question",
        _("clear"),
        id="browser.clear",
        show=False,
        key_display="⌫",
        tooltip=_("Ask nothing any more: show all screenings alike"),
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
    Binding("n", "now", _("now"), id="browser.now", tooltip=_("What is on now, what comes next, what comes later")),
    Binding("A", "films", _("films"), id="browser.films", tooltip=_("Every film, A to Z or in another order")),
    Binding("c", "next_clash", _("clash"), id="browser.clash", tooltip=_("Go to the next clash of my picks")),
    Binding("f", "fix", _("fix"), id="browser.fix", tooltip=_("Ways out of the clash, each shown in the grid first")),
    Binding("p", "plan", _("plan"), id="browser.plan", tooltip=_("The best plan for my wishes, beside what I picked")),
    Binding("w", "want", _("want"), id="browser.want", tooltip=_("Want the film, or no longer; other grades stay")),
    Binding(
        "W", "grade", _("grade"), id="browser.grade", tooltip=_("A must, a want, a maybe, hidden, or off the watchlist")
    ),
    Binding("t", "ticket", _("ticket"), id="browser.ticket", tooltip=_("I hold the ticket for the pick, or do not")),
    Binding(
        "T",
        "leave_early",
        _("leave early"),
        id="browser.leave_early",
        tooltip=_("Leave before the talk, or stay for it"),
    ),
    Binding("b", "busy", _("busy"), id="browser.busy", tooltip=_("Times I am busy")),
    Binding(
        "L", "limits", _("limits"), id="browser.limits", tooltip=_("Limits: hours, meals, sleep, pace, last rides home")
    ),
    Binding("u", "undo", _("undo"), id="browser.undo", tooltip=_("Take back the last change of the watchlist")),
    Binding("U", "redo", _("redo"), id="browser.redo", show=False, tooltip=_("Make the change taken back again")),
    Binding(
        "o", "take_offer", _("take the offer"), id="browser.offer", tooltip=_("Take the screening offered instead")
    ),
    Binding("e", "export", _("export"), id="browser.export", tooltip=_("Write a calendar, a table or a page to print")),
    Binding("x", "qr", _("QR code"), id="browser.qr", tooltip=_("Show the screening to a phone's camera")),
    Binding(
        "N",
        "app.notice",
        _("notice"),
        id="browser.notice",
        tooltip=_("Mark it at the desk: sold out, late, moved, cancelled"),
    ),
    Binding("d", "changes", _("changes"), id="browser.changes", tooltip=_("What changed in the programme")),
    Binding(
        "comma",
        "move_time(-15)",
        _("earlier"),
        id="browser.earlier",
        show=False,
        tooltip=_("Take the time 15 minutes earlier for now"),
    ),
    Binding(
        "full_stop",
        "move_time(15)",
        _("later"),
        id="browser.later",
        show=False,
        tooltip=_("Take the time 15 minutes later for now"),
    ),
    Binding(
        "colon",
        "time_here",
        _("as if then"),
        id="browser.time_here",
        show=False,
        tooltip=_("Take the start of this screening for now"),
    ),
    Binding("semicolon", "real_time", _("real time"), id="browser.real_time", tooltip=_("Back to the real time")),
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
    *(
        "browser.real_time",
        "question.go",
        "question.down",
        "question.close",
        "question.complete",
        "question.save",
        "question.help",
        "facets.toggle",
        "answers.open",
        "browser.pick",
        "browser.open",
        "film.open",
        "watchlist.open",
        "film.page_after",
        "browser.offer",
        "browser.fix",
    ),
    *("browser.ticket", "browser.leave_early", "browser.back", "grid.clear", "browser.ask"),
    *("browser.day_after", "grid.left", "app.palette"),
    *("browser.clash", "browser.plan", "browser.now", "browser.go_to_date", "browser.changes", "browser.want"),
    "watchlist.order",
    "browser.films",
    *("browser.next_pane", "grid.zoom_in", "browser.undo", "browser.grade", "browser.export", "browser.qr"),
    *("browser.busy", "browser.limits", "browser.notice", "app.help", "app.quit"),
)
"""The order in which the key bar shows them; where room is short, the last ones are left out first."""
