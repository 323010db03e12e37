"""What the desk says of one screening: mark it, or take back what was said."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from contextlib import suppress

import msgspec
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from fest_tui.errors import FestError, NotFoundError, UsageError
from fest_tui.programme.model import Screening
from fest_tui.programme.notice import LONGEST_DELAY, Notice, NoticeKind
from fest_tui.programme.notices import LONGEST_NOTE, notice_of
from fest_tui.programme.programme import Programme
from fest_tui.store.notices import NoticeStore
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.screens.notice_pages import (
    MARK,
    MINUTES,
    SAID,
    VENUE,
    Page,
    delay_rows,
    mark_rows,
    marks,
    venue_rows,
    where_rows,
)
from fest_tui.tui.screens.wish_dialog import Entries
from fest_tui.tui.widgets.rows import Row
from fest_tui.tui.widgets.said import said_of
from fest_tui.words import _

_DELAY = re.compile(r"\+?\s*(\d{1,5})\s*(?:m|min|minutes?)?\.?", re.IGNORECASE)


class Marked(msgspec.Struct, frozen=True):
    """A notice that is now kept, or was taken back."""

    notice: Notice
    is_taken_back: bool = False


class NoticeRows(Entries):
    """The cursor is to be seen while the line below moves it, too."""

    @property
    def shows_cursor(self) -> bool:
        """Always."""
        return True


class NoticeDialog(Dialog[Marked]):
    """Writes what is marked, and answers with it; what could not be written is told, and can be tried again.

    `clock` gives the real present, and `by` is who marks.
    """

    DEFAULT_CSS = """
    NoticeDialog {
        & > .frame { padding: 0 2; }
        NoticeRows { height: auto; max-height: 70vh; background: $surface; }
        Input { background: $panel; margin-top: 1; }
        #says { height: auto; color: $text-muted; &.-wrong { color: $clash; } }
    }
    """

    class Written(Message):
        """The file of notices was written."""

        def __init__(self, marked: Marked) -> None:
            super().__init__()
            self.marked = marked

    class Failed(Message):
        """It could not be written."""

        def __init__(self, problem: FestError) -> None:
            super().__init__()
            self.problem = problem

    def __init__(
        self,
        programme: Programme,
        screening: Screening,
        store: NoticeStore,
        *,
        clock: Callable[[], dt.datetime],
        by: str = "",
    ) -> None:
        super().__init__()
        self._programme, self._screening, self._store = programme, screening, store
        self._clock, self._by = clock, by
        self._page: Page = "marks"
        self._is_writing = False
        self._list, self._line = NoticeRows(id="marks"), Input(id="line", compact=True)
        self._frame = Vertical(self._list, self._line, Static(id="says", markup=False), classes="frame")

    def compose(self) -> ComposeResult:
        """The list, the line to type into, and what is said of it."""
        self._frame.border_title = Content(self._screening.title)
        yield self._frame

    def on_mount(self) -> None:
        """Ask how to mark it."""
        self._turn_to("marks")

    def _turn_to(self, page: Page) -> None:
        """Ask something else."""
        self._page = page
        says, holder, keys = {
            "marks": ("", "", self._keys_of_marks()),
            "delayed": ("", _("or type the minutes"), _("enter marks · esc goes back")),
            "moved": ("", _("the venue's name, as far as needed"), _("enter marks · esc goes back")),
            "note": (_("For visitors, beside all else that is said."), "", _("enter marks · esc goes back")),
        }[page]
        self._frame.border_subtitle = keys
        self._line.display = page != "marks"
        self._line.clear()
        self._line.placeholder = holder
        self._line.max_length = LONGEST_NOTE if page == "note" else 60
        self._say(says)
        self._list.show_rows(self._rows(), keep_place=False)
        # At once: what is typed next must not get lost.
        self.set_focus(self._list if page == "marks" else self._line)
        if page == "marks":
            self._list.go_to(MARK + marks()[0].kind)

    def _keys_of_marks(self) -> str:
        if said_of(self._programme, self._screening):
            return _("a key, or enter, marks · x takes back · esc closes")
        return _("a key, or enter, marks · esc closes")

    def _rows(self) -> Sequence[Row]:
        match self._page:
            case "marks":
                return list(mark_rows(self._programme, self._screening))
            case "delayed":
                return list(delay_rows(self._programme, self._screening))
            case "moved":
                return list(venue_rows(self._programme, self._screening, self._line.value))
            case _:
                return list(where_rows(self._programme, self._screening))

    def on_key(self, event: events.Key) -> None:
        """The key of a mark marks; on the other pages, arrows move through the list, and all else is typed."""
        mark = next((mark for mark in marks() if mark.key == event.character), None)
        if self._page == "marks" and mark is not None:
            self._choose(MARK + mark.kind)
            event.stop()
        elif self._page != "marks" and event.key in {"up", "down"}:
            self._list.action_step(-1 if event.key == "up" else 1)
            event.stop()

    def action_close(self) -> None:
        """Back to how to mark it, or leave all as it is. What is being written is waited for."""
        if self._is_writing:
            return
        if self._page != "marks":
            self._turn_to("marks")
        else:
            super().action_close()

    @on(Entries.Chosen)
    def chosen(self, event: Entries.Chosen) -> None:
        """Mark it so, or ask what more has to be known."""
        event.stop()
        self._choose(event.target)

    def _choose(self, target: str) -> None:
        if target.startswith(MARK):
            mark = next(mark for mark in marks() if MARK + mark.kind == target)
            if mark.page == "marks":
                self._mark(mark.kind)
            else:
                self._turn_to(mark.page)
        elif target.startswith(MINUTES):
            self._mark("delayed", minutes=int(target.removeprefix(MINUTES)))
        elif target.startswith(VENUE):
            self._mark("moved", venue=target.removeprefix(VENUE))

    @on(Input.Changed)
    def typing(self) -> None:
        """List the venues that are called so."""
        if self._page == "moved":
            self._list.show_rows(self._rows())

    @on(Input.Submitted)
    def typed(self, event: Input.Submitted) -> None:
        """Mark it as typed, or as the row pointed at says."""
        event.stop()
        if self._page == "note":
            self._mark("note", note=event.value)
        elif self._page == "delayed" and event.value.strip():
            self._mark_delay(event.value.strip())
        else:
            self._choose(self._list.target)

    def _mark_delay(self, typed: str) -> None:
        read = _DELAY.fullmatch(typed)
        count = int(read[1]) if read else 0
        if 1 <= count <= LONGEST_DELAY:
            self._mark("delayed", minutes=count)
        else:
            says = _("{typed!r} is no delay. Type whole minutes from 1 to {most}.")
            self._say(says.format(typed=typed, most=LONGEST_DELAY), wrong=True)

    def _mark(self, kind: NoticeKind, *, minutes: int | None = None, venue: str = "", note: str = "") -> None:
        at = self._clock().replace(microsecond=0)
        try:
            made = notice_of(
                self._programme,
                self._screening.id,
                kind,
                at=at,
                minutes=minutes,
                venue=venue,
                note=note,
                by=self._by,
            )
        except UsageError as problem:
            self._say(f"{problem.message} {problem.hint}", wrong=True)
        else:
            self._write(lambda: Marked(self._store.add(made)))

    @on(Entries.TakenAway)
    def take_back(self, event: Entries.TakenAway) -> None:
        """Take back what is pointed at, else what was said last."""
        event.stop()
        said = said_of(self._programme, self._screening)
        if self._page == "marks" and said:
            notice = next((each for each in said if SAID + each.id == event.target), said[0])
            self._write(lambda: self._taken_back(notice))

    def _taken_back(self, notice: Notice) -> Marked:
        # Where another desk was faster, it is as wanted.
        with suppress(NotFoundError):
            self._store.remove(notice.id)
        return Marked(notice, is_taken_back=True)

    def _write(self, change: Callable[[], Marked]) -> None:
        """Write in a thread: another desk may hold the file."""
        if self._is_writing:
            return

        def work() -> None:
            try:
                self.post_message(self.Written(change()))
            except FestError as problem:
                self.post_message(self.Failed(problem))

        self._is_writing = True
        self._say(_("Writing …"))
        self.run_worker(work, thread=True, group="notices", description="write a notice")

    @on(Written)
    def written(self, event: Written) -> None:
        """Answer with what was written."""
        self.dismiss(event.marked)

    @on(Failed)
    def failed(self, event: Failed) -> None:
        """Tell why nothing was written."""
        self._is_writing = False
        self._say(f"{event.problem.message} {event.problem.hint}".strip(), wrong=True)

    def _say(self, words: str, *, wrong: bool = False) -> None:
        says = self.query_one("#says", Static)
        says.set_class(wrong, "-wrong")
        says.update(words)
        says.display = bool(words)
