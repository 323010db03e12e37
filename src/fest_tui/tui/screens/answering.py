"""Keeps grid, answers, facets and film in step with what is asked."""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
from contextlib import ExitStack
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import work
from textual.timer import Timer

from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.screens.wishing import Wishing
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place
from fest_tui.tui.widgets.marking import unmarked
from fest_tui.tui.widgets.question_words import told, told_while_waiting
from fest_tui.words import _

if TYPE_CHECKING:
    from fest_tui.tui.asking import Asked, Asker

FIRST_FRAME = 0.05
"""Seconds after the first frame in which it reaches the terminal before the index is begun."""

ONE_FRAME = 0.025
"""Seconds for which what was typed may wait for its answer."""
NARROW_DELAY = 0.2
"""Seconds without a key after which is counted what the answers can be narrowed to."""


class Answering(Wishing):
    """Answers the question that was typed last, in a thread, so that typing never waits.

    An answer is shown in three frames: first the answers, then the grid, and once nothing was typed for a moment, what
    they can be narrowed to. Whatever is typed meanwhile is answered in place of the rest.
    """

    def __init__(
        self, session: Session, watchlist: WatchlistStore, day: dt.date, *, place: Place, greeting: str
    ) -> None:
        super().__init__(session, watchlist, day, place=place, greeting=greeting)
        self.questions = place.questions
        self.asked: Asked | None = None
        self._asker: Asker | None = None
        self._wanted: str | None = None
        self._is_answering = self._is_counting = False
        self._frame = ExitStack()
        self._answered_for = session
        self._narrow_timer: Timer | None = None

    def on_mount(self) -> None:
        """Make the index once the first frame has been drawn."""
        self.bar.tell(told_while_waiting())
        self.call_after_refresh(self.set_timer, FIRST_FRAME, self._prepare)

    def open_festival(
        self,
        session: Session,
        watchlist: WatchlistStore,
        day: dt.date,
        *,
        greeting: str,
        place: Place = Place(),  # noqa: B008
    ) -> None:
        """Show another festival with the questions asked of it, or the same one as it is now."""
        before = self.session.programme
        super().open_festival(session, watchlist, day, greeting=greeting)
        if before.festival.id != session.programme.festival.id:
            self.questions = place.questions
            self.ask("")
        if before is not session.programme:
            self._prepare()

    @property
    def place(self) -> Place:
        """Where I am, and what I asked; the answers are no pane to come back to."""
        place = super().place
        pane = "grid" if place.pane == self.answers.id else place.pane
        return replace(place, pane=pane, questions=self.questions)

    @property
    def question(self) -> str:
        """The question as it stands in the bar; empty while nothing is asked."""
        return self.bar.input.value.strip()

    @property
    def is_answered(self) -> bool:
        """Whether what is shown answers what stands in the bar."""
        return self.asked is not None and self.asked.text == self.bar.input.value and self._wanted is None

    def ask(self, text: str) -> None:
        """Put another question into the bar, which is answered as if it had been typed."""
        self.bar.input.ask(text)

    @work(exclusive=True, group="index")
    async def _prepare(self) -> None:
        """Make what answers questions about the programme shown."""
        self._asker = None
        self._asker = await asyncio.to_thread(_asker_of, self.session)
        self.ask_again()

    def ask_again(self) -> None:
        """Answer what stands in the bar, for the present, the watchlist and the programme as they are now."""
        self._wanted = self.bar.input.value
        self._answered_for = self.session
        if not self.question:
            self.grid.dim(None)
            self.day_bar.dim(None)
            self.title_day()
        if self._asker is None:
            self.bar.tell(told_while_waiting())
        elif not self._is_answering:
            self._is_answering = True
            self._answer()

    @work(group="answers")
    async def _answer(self) -> None:
        """Answer until nothing new is asked."""
        try:
            while (text := self._wanted) is not None and (asker := self._asker) is not None:
                self._wanted = None
                asked = await asyncio.to_thread(asker.ask, text, self.session)
                if asker is self._asker:
                    self._show_answer(asked)
        finally:
            self._is_answering = False

    def hold_frame(self) -> None:
        """Draw what was typed in one frame with its answer, unless that takes longer than a frame.

        Of two frames Textual would draw the second up to a thirtieth of a second after the first.
        """
        self._frame.close()
        self._frame.enter_context(self.app.batch_update())
        self.set_timer(ONE_FRAME, self._draw_frame)

    def _draw_frame(self) -> None:
        self._frame.close()
        self.check_idle()

    def _show_answer(self, asked: Asked) -> None:
        """The first frame: how the question was understood, and the first answers."""
        is_same = self.asked is not None and self.asked.text == asked.text
        self.asked = asked
        self.bar.input.mark_mistakes([(mistake.start, mistake.end) for mistake in asked.mistakes])
        self.bar.tell(told(asked))
        self.film.mark(asked.places_in if asked.words else unmarked)
        if asked.hits:
            self.answers.show(self.session, asked.hits, asked.places_in, keep_place=is_same)
        elif asked.text.strip():
            self.answers.show_words(_("Nothing found.") if asked.asks else _("Nothing is asked yet."))
        else:
            self.answers.show_questions(self.questions)
        self.answered()
        self._draw_frame()
        self.call_after_refresh(self._show_reach, asked)

    def _show_reach(self, asked: Asked) -> None:
        """The second frame; it is left out when something else is asked by now."""
        if asked is not self.asked or not self.is_answered:
            return
        self.grid.dim(asked.hits.screenings if asked.asks else None)
        self.day_bar.dim(asked.hits.days if asked.asks else None)
        self.title_day()
        if self._narrow_timer is not None:
            self._narrow_timer.stop()
        self._narrow_timer = self.set_timer(NARROW_DELAY, self._narrow)

    @work(group="narrowings")
    async def _narrow(self) -> None:
        """The third frame. What is counted while another answer comes is left, and begun anew for that one."""
        if self._is_counting:
            return
        self._is_counting, counted = True, None
        try:
            while (asked := self.asked) is not counted and asked is not None and self._asker is not None:
                narrowings = await asyncio.to_thread(self._asker.narrowings, asked, self.session)
                counted = asked
                self.facets.show(narrowings)
        finally:
            self._is_counting = False

    def answered(self) -> None:
        """Called when answers are shown."""

    def _show_day(self, session: Session | None = None, day: dt.date | None = None, *, cursor: str = "") -> None:
        super()._show_day(session, day, cursor=cursor)
        if self.session is not self._answered_for and self.question:
            self.ask_again()

    def _follow_clock(self) -> None:
        before = self._minute
        super()._follow_clock()
        if self._minute != before and self.question:
            self.ask_again()


def _asker_of(session: Session) -> Asker:
    """Made in a thread, all that is imported for it with it, and ready: what the first question makes is made as well.

    Programme and index stay. Looking through them for what can be freed takes a tenth of a second at Fringe scale,
    again and again, in the middle of a key: the garbage collector leaves them alone until others take their place.
    """
    from fest_tui.tui.asking import Asker

    gc.unfreeze()
    gc.disable()
    try:
        asker = Asker(session.programme)
        asker.narrowings(asker.ask("a", session), session)
    finally:
        gc.enable()
        gc.freeze()
    return asker
