"""The keys of the desk. Each has an id, by which the settings can give it another key.

Letters typed in the question line are letters. What can be done has a ctrl key there and anywhere; in the answers its
letter alone does the same, and every other letter begins the next question.
"""

from __future__ import annotations

from textual.binding import Binding

from fest_tui.words import _

_SLIP = _("Print a slip of the showing under the cursor")
_QR = _("Show the showing under the cursor to a phone's camera")

_NOTICE = _("Mark the showing under the cursor: sold out, late, moved, cancelled, a note; or take that back")

DESK_KEYS: list[Binding] = [
    Binding(
        "comma",
        "move_time(-15)",
        _("earlier"),
        id="desk.earlier",
        show=False,
        tooltip=_("Take the time 15 minutes earlier for now (in the answers, or in an empty line)"),
    ),
    Binding(
        "full_stop",
        "move_time(15)",
        _("later"),
        id="desk.later",
        show=False,
        tooltip=_("Take the time 15 minutes later for now"),
    ),
    Binding("semicolon", "real_time", _("real time"), id="desk.real_time", tooltip=_("Back to the real time")),
]

LINE_KEYS: list[Binding] = [
    Binding(
        "enter",
        "screen.to_answers",
        _("answers"),
        id="desk.to_answers",
        key_display="enter",
        tooltip=_("Go into the answers, where letters are keys"),
    ),
    Binding(
        "down",
        "screen.step_answers(1)",
        _("choose"),
        id="desk.down",
        key_display="↑ ↓",
        tooltip=_("Go up and down in the answers (also page up, page down)"),
    ),
    Binding("up", "screen.step_answers(-1)", _("Answer above"), id="desk.up", show=False),
    Binding("pagedown", "screen.page_answers(1)", _("Page down"), id="desk.page_down", show=False),
    Binding("pageup", "screen.page_answers(-1)", _("Page up"), id="desk.page_up", show=False),
    Binding("ctrl+s", "screen.slip", _("slip"), id="desk.slip", key_display="ctrl+s", tooltip=_SLIP),
    Binding("ctrl+x", "screen.qr", _("QR code"), id="desk.qr", key_display="ctrl+x", tooltip=_QR),
    Binding("ctrl+n", "screen.notice", _("mark"), id="desk.notice", key_display="ctrl+n", tooltip=_NOTICE),
    Binding("tab", "screen.complete", _("complete"), id="desk.complete", tooltip=_("Complete the word")),
    Binding("escape", "screen.clear", _("clear"), id="desk.clear", tooltip=_("Forget the question")),
]

ANSWER_KEYS: list[Binding] = [
    Binding("s,ctrl+s", "screen.slip", _("slip"), id="desk.answer_slip", key_display="s", tooltip=_SLIP),
    Binding("x,ctrl+x", "screen.qr", _("QR code"), id="desk.answer_qr", key_display="x", tooltip=_QR),
    Binding("m,ctrl+n", "screen.notice", _("mark"), id="desk.answer_notice", key_display="m", tooltip=_NOTICE),
    Binding(
        "escape,shift+tab,tab,enter,slash",
        "screen.to_question",
        _("next question"),
        id="desk.to_question",
        key_display="esc a–z",
        tooltip=_("Back to the question (also enter, tab); a letter that is no key begins the next one"),
    ),
    Binding("backspace", "screen.go_on_typing", _("Go on typing"), id="desk.go_on_typing", show=False),
]

DESK_KEY_ORDER = (
    *("desk.real_time", "desk.answer_slip", "desk.answer_qr", "desk.answer_notice", "desk.to_question"),
    *(
        "desk.to_answers",
        "desk.slip",
        "desk.qr",
        "desk.notice",
        "desk.down",
        "desk.complete",
        "desk.clear",
        "app.help",
        "app.quit",
    ),
)
"""The order in which the key bar shows them; where room is short, the last ones are left out first."""
