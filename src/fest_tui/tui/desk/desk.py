"""The screen of the desk: what can be done with a showing that was answered, for the visitor or for everybody."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.message import Message

from fest_tui.errors import FestError
from fest_tui.exports.slip import slip
from fest_tui.planning.last_chance import present_of
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.planning.ripple import ripple
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.store.notices import NoticeStore
from fest_tui.tui.clock import Clock
from fest_tui.tui.desk.answering import Answering
from fest_tui.tui.desk.keys import DESK_KEYS
from fest_tui.tui.desk.slips import Slips
from fest_tui.tui.noticing import marked_words, who, with_breaks
from fest_tui.tui.screens.notice_dialog import NoticeDialog
from fest_tui.tui.screens.qr import QrScreen
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.status_line import StatusLine
from fest_tui.words import _


class DeskScreen(Answering):
    """Answers, and knows where slips and notices go."""

    BINDINGS: ClassVar[list[BindingType]] = [*DESK_KEYS]

    class Marked(Message):
        """Something was marked at this desk."""

    def __init__(self, programme: Programme, here: str, now: Clock, slips: Slips, notices: NoticeStore) -> None:
        super().__init__(programme, here, now)
        self._slips = slips
        self._notices = notices
        self._marked = ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No key is alive that would do nothing."""
        if action in {"slip", "qr", "notice"}:
            return self.screening is not None
        return self.clock.is_moved if action == "real_time" else super().check_action(action, parameters)

    def action_move_time(self, minutes: int) -> None:
        """Take another time for the present."""
        self.clock.move(minutes)
        self.show_time_anew()

    def action_real_time(self) -> None:
        """Tell the real present again."""
        self.clock.move_back()
        self.show_time_anew()

    def action_qr(self) -> None:
        """Show the code of the showing under the cursor; with it, no plan of anybody's."""
        if self.screening is not None:
            self.remember()
            nobody = Session(self.programme, Watchlist(), self.clock, USUAL_LIMITS)
            self.app.push_screen(QrScreen(nobody, self.screening), lambda _none: self.action_to_question())

    @work(exclusive=True, group="marking")
    async def action_notice(self) -> None:
        """Mark the showing under the cursor, or take that back; what it breaks in its hall is told."""
        if self.screening is None:
            return
        self.remember()
        dialog = NoticeDialog(self.programme, self.screening, self._notices, clock=self.clock.unmoved, by=who())
        marked = await self.app.push_screen_wait(dialog)
        self.action_to_question()
        if marked is not None:
            self._marked = marked_words(self.programme, marked)
            self.query_one(StatusLine).say((self._marked, "good"))
            self.post_message(self.Marked())

    def programme_changed(self, before: Programme) -> None:
        """Once what was marked here counts, tell what it breaks."""
        if self._marked:
            self._tell_breaks(self._marked, before)
            self._marked = ""

    @work(exclusive=True, group="breaks")
    async def _tell_breaks(self, says: str, before: Programme) -> None:
        now = present_of(self.programme, self.now)
        breaks = await asyncio.to_thread(ripple, before, self.programme, Watchlist(), USUAL_LIMITS, now=now)
        self.query_one(StatusLine).say((with_breaks(says, breaks), "clash" if breaks else "good"))

    def action_slip(self) -> None:
        """Print the showing under the cursor, and be ready for the next question."""
        if self.screening is not None:
            self._print(slip(self.programme, self.screening))
            self.action_to_question()

    @work(group="slip")
    async def _print(self, text: str) -> None:
        status = self.query_one(StatusLine)
        status.say((_("The slip is on its way …"), "muted"))
        try:
            status.say((await asyncio.to_thread(self._slips.take, text), "good"))
        except FestError as problem:
            status.say((problem.message, "clash"))
