"""What changed in the programme and was not yet seen: mine first, and each leads to where it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from fest_tui.cells import told
from fest_tui.programme.change import MOST_CHANGES
from fest_tui.programme.change_wording import change_alone, change_title
from fest_tui.tui.screens.choice import Choice
from fest_tui.tui.session import Session
from fest_tui.tui.signs import NEWS, PICK
from fest_tui.tui.widgets.rows import Row
from fest_tui.words import _, ngettext

_WIDTH = 74
"""Cells of a line in the list: a sum that does not fit beside its sentence stands on a line of its own."""
ALL = "all"
"""Answered when every change is to count as seen."""


class ChangesDialog(Choice):
    """Answers with the id of the screening or film chosen, or `ALL`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "all_seen", _("all seen"), id="changes.all", show=False, tooltip=_("Take off every mark"))
    ]

    def __init__(self, session: Session) -> None:
        count = len(session.news)
        title = ngettext("{count} change in the programme", "{count} changes in the programme", count)
        if len(session.programme.changes) >= MOST_CHANGES:
            title = _("The latest {count} changes in the programme")
        keys = _("enter goes there · a marks all as seen · esc closes")
        super().__init__(title.format(count=count), list(_rows(session)), keys=keys)

    def action_all_seen(self) -> None:
        """Answer that all was seen."""
        self.dismiss(ALL)


def _rows(session: Session) -> Iterator[Row]:
    """Each change: its title, and below it what changed and what that means for my picks."""
    if not session.news:
        yield Row(((_("Nothing has changed since you last looked."), "muted"),))
    headed = None
    for item in session.news:
        if item.mine is not headed:
            if headed is not None:
                yield Row()
            headed = item.mine
            yield Row(((_("Yours") if item.mine else _("Others"), "heading"),))
        programme, change = session.programme, item.change
        title = change_title(programme, change)
        lead = ((f"{PICK if item.mine else NEWS} ", "mine" if item.mine else "link"),)
        yield Row(((title, "title"),), lead=lead, target=change.subject)
        said = item.says.removeprefix(f"{title}: ").split("; ")
        yield Row(((said[0] if said else change_alone(programme, change), "text"),), lead=(("  ", "text"),))
        for words in (line for part in said[1:] for line in told(part, _WIDTH)):
            yield Row(((words, "clash" if item.mine else "muted"),), lead=(("  ", "text"),))
