"""How much I want a film, asked with one letter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType

from fest_tui.programme.wishes import Interest
from fest_tui.tui.screens.choice import Choice
from fest_tui.tui.signs import grade_glyph
from fest_tui.tui.widgets.rows import Row
from fest_tui.words import _

GRADES: Mapping[str, Interest | None] = {
    "must": "must",
    "want": "want",
    "maybe": "maybe",
    "hidden": "hidden",
    "off": None,
}
"""The answers of the dialog, and the interest each means."""
_LETTERS = {"must": "m", "want": "w", "maybe": "y", "hidden": "h", "off": "0"}


class GradeDialog(Choice):
    """Answers with a key of `GRADES`."""

    DEFAULT_CSS = """
    GradeDialog > .frame { width: 56; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(letter, f"grade('{grade}')", grade, show=False) for grade, letter in _LETTERS.items()
    ]

    def __init__(self, title: str, now: Interest | None) -> None:
        rows = [_row(target, interest, is_now=interest == now) for target, interest in GRADES.items()]
        keys = _("a letter or enter chooses · esc closes")
        super().__init__(title, rows, keys=keys, start=now or "off")

    def action_grade(self, grade: str) -> None:
        """Answer with a grade."""
        self.dismiss(grade)


def _row(target: str, interest: Interest | None, *, is_now: bool) -> Row:
    words, about = {
        "must": (_("must"), _("I want to see it above all")),
        "want": (_("want"), _("I want to see it")),
        "maybe": (_("maybe"), _("if nothing better is on")),
        "hidden": (_("hidden"), _("shown muted, and never offered")),
        "off": (_("off"), _("not on the watchlist")),
    }[target]
    lead = (
        (f"{_LETTERS[target]} ", "title"),
        (f"{grade_glyph(interest) or ' '} {words:<8}", "mine" if is_now else "text"),
    )
    return Row(((about, "muted"),), lead=lead, target=target)
