"""The keys of the films index. Each has an id, by which the settings can give it another key."""

from __future__ import annotations

from textual.binding import Binding

from fest_tui.tui.widgets.rows import LEADS
from fest_tui.words import _

_LETTERS = ",".join("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_UP_AND_DOWN = _("Go up and down (also j k, page up, page down)")

TABLE_KEYS: list[Binding] = [
    Binding("enter", "open", _("film"), id="films.open", key_display="enter", tooltip=LEADS),
    Binding("up,k", "step(-1)", _("Up"), id="rows.up", show=False, key_display="↑ ↓", tooltip=_UP_AND_DOWN),
    Binding("down,j", "step(1)", _("Down"), id="rows.down", show=False),
    Binding("pageup", "page(-1)", _("Page up"), id="rows.page_up", show=False),
    Binding("pagedown", "page(1)", _("Page down"), id="rows.page_down", show=False),
    Binding("home", "edge(-1)", _("Top"), id="rows.home", show=False, tooltip=_("To the top")),
    Binding("end", "edge(1)", _("Bottom"), id="rows.end", show=False, tooltip=_("To the bottom")),
    Binding("left_square_bracket", "group(-1)", _("Heading before"), id="films.group_before", show=False),
    Binding(
        "right_square_bracket",
        "group(1)",
        _("heading"),
        id="films.group_after",
        key_display="[ ]",
        tooltip=_("The heading before, the heading after"),
    ),
    Binding(
        _LETTERS,
        "type",
        _("go to"),
        id="films.type",
        key_display="A–Z",
        tooltip=_("Type a name to go to it; its first letter as a capital where the small one is a key"),
    ),
]

FILMS_KEYS: list[Binding] = [
    Binding(
        "s",
        "sort",
        _("sort"),
        id="films.sort",
        tooltip=_("Sort by title, director, section, length, next showing or last chance"),
    ),
]

FILMS_KEY_ORDER = (
    *("browser.real_time", "films.open", "films.sort", "films.type", "page.leave", "browser.want", "browser.pick"),
    *("films.group_after", "browser.undo", "app.help", "app.quit"),
)
"""The order in which the key bar shows them; where room is short, the last ones are left out first."""
