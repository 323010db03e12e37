"""What an import would do, and what is wrong with its sources, before anything is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from fest_tui.library.importing import Ready
from fest_tui.library.intake import Outcome
from fest_tui.planning.news import News
from fest_tui.programme.merge import Counts
from fest_tui.programme.problems import Problem
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.signs import CLASH, NEWS, PICK
from fest_tui.tui.widgets.rows import Row, Rows
from fest_tui.words import _, ngettext

Decision = Literal["keep", "partial", "force"]

_MOST = 200
"""Changes or problems listed; of more, only how many there are is said."""


class ReviewDialog(Dialog[Decision]):
    """Answers with how to keep what was read, or `None` to leave everything as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "decide('keep')", _("keep"), id="review.keep", show=False, tooltip=_("Keep what was read")),
        Binding("p", "decide('partial')", _("part"), id="review.partial", show=False),
        Binding("f", "decide('force')", _("force"), id="review.force", show=False),
    ]
    DEFAULT_CSS = """
    ReviewDialog {
        & > .frame { width: 96; }
        Rows { height: auto; max-height: 100%; background: $surface; }
    }
    """

    def __init__(self, ready: Ready, outcome: Outcome, told: tuple[News, ...]) -> None:
        super().__init__()
        self._ready = ready
        self._outcome = outcome
        self._told = told

    def compose(self) -> ComposeResult:
        """One scrolling list in a frame."""
        frame = Vertical(Rows(id="review"), classes="frame")
        name = self._outcome.merged.programme.festival.name
        frame.border_title = Content(_("Import: {festival}").format(festival=name))
        frame.border_subtitle = self._keys()
        yield frame

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Rows).show_rows(list(self._rows()))
        self.query_one(Rows).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be kept of nothing; a gutted programme is not kept with the usual key."""
        if action != "decide":
            return True
        return self._ready.batch.says_anything and (parameters == ("keep",)) is not self._outcome.is_gutted

    def action_decide(self, decision: Decision) -> None:
        """Answer."""
        self.dismiss(decision)

    def _keys(self) -> str:
        if not self._ready.batch.says_anything:
            return _("esc closes")
        if self._outcome.is_gutted:
            return _("p keeps what is new · f drops the rest · esc leaves all as it was")
        return _("enter keeps it · esc leaves all as it was")

    def _rows(self) -> Iterator[Row]:
        merged, problems = self._outcome.merged, self._ready.batch.problems
        count = len(self._ready.batch.sources)
        yield _row(ngettext("{count} file read", "{count} files read", count).format(count=count), "title")
        if self._ready.batch.says_anything:
            new = _("a new festival") if self._outcome.is_new else _("one you have already")
            yield _labelled(_("Festival"), f"{merged.programme.festival.name} ({new})")
            yield _labelled(_("Films"), _counted(merged.films))
            yield _labelled(_("Screenings"), _counted(merged.screenings))
        if self._outcome.is_gutted:
            says = _("{lost} of {held} screenings would be marked as no longer listed. Is the source whole?")
            yield Row()
            yield _row(f"{CLASH} {says.format(lost=self._outcome.lost, held=self._outcome.held)}", "clash")
        yield from _problem_rows(problems)
        yield from self._changes()

    def _changes(self) -> Iterator[Row]:
        if not self._told:
            return
        yield Row()
        count = len(self._told)
        yield _row(ngettext("{count} change", "{count} changes", count).format(count=count), "heading")
        for item in self._told[:_MOST]:
            lead = ((f"{PICK if item.mine else NEWS} ", "mine" if item.mine else "link"),)
            yield Row(((item.says, "text"),), lead=lead)
        if count > _MOST:
            yield _row(_("and {count} more").format(count=count - _MOST), "muted")


def _problem_rows(problems: tuple[Problem, ...]) -> Iterator[Row]:
    """What was left out first, then what was read otherwise than it stood; each file named once."""
    for severity, one, many in (
        ("error", _("{count} thing left out"), _("{count} things left out")),
        ("warning", _("{count} thing to look at"), _("{count} things to look at")),
    ):
        these = [problem for problem in problems if problem.severity == severity]
        if not these:
            continue
        yield Row()
        yield _row((one if len(these) == 1 else many).format(count=len(these)), "heading")
        file = None
        for problem in these[:_MOST]:
            if problem.file != file:
                file = problem.file
                yield _row(file, "title")
            place = _("line {line}").format(line=problem.line) if problem.line else problem.field
            lead = ((f"  {place[:12]:<13}", "clash" if severity == "error" else "tight"),)
            yield Row(((problem.says, "text"),), lead=lead)
        if len(these) > _MOST:
            yield _row(_("and {count} more").format(count=len(these) - _MOST), "muted")


def _row(words: str, style: str) -> Row:
    return Row(((words, style),))


def _labelled(label: str, words: str) -> Row:
    return Row(((words, "text"),), lead=((f"{label:<13}", "muted"),))


def _counted(counts: Counts) -> str:
    words = (
        (_("{count} new"), counts.new),
        (_("{count} changed"), counts.changed),
        (_("{count} as before"), counts.unchanged),
        (_("{count} no longer listed"), counts.vanished),
    )
    return ", ".join(word.format(count=count) for word, count in words if count) or _("none")
