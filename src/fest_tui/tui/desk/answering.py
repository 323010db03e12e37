"""The question line of the desk and what is answered below it."""

from __future__ import annotations

import asyncio
import datetime as dt

from textual import on, work
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input

from fest_tui.finding.answering import Hit
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import place
from fest_tui.tui.clock import Clock, MovableClock
from fest_tui.tui.desk.asking import Counter, Reply, same_hit
from fest_tui.tui.desk.head import DeskHead
from fest_tui.tui.desk.keys import DESK_KEY_ORDER
from fest_tui.tui.desk.line import DeskAnswers, DeskBar, DeskInput
from fest_tui.tui.desk.rows import answer_rows, now_rows
from fest_tui.tui.desk.telling import told_of
from fest_tui.tui.widgets.key_bar import KeyBar
from fest_tui.tui.widgets.moved_banner import MovedBanner
from fest_tui.tui.widgets.question_bar import Told
from fest_tui.tui.widgets.status_line import StatusLine
from fest_tui.words import _, clock, day_short


class Answering(Screen[None]):
    """Knows a programme and a clock, and of visitors nothing but the question they just asked."""

    HELP_TITLE = _("Desk")
    DEFAULT_CSS = """
    Answering {
        background: $background;
        DeskAnswers { height: 1fr; padding: 1 1 0 1; }
    }
    """

    def __init__(self, programme: Programme, here: str, now: Clock) -> None:
        super().__init__()
        self.programme = programme
        self._here = here
        self.clock = MovableClock(now)
        self._counter: Counter | None = None
        self._reply: Reply | None = None
        self._about: Hit | None = None
        self._minute: dt.datetime | None = None

    def compose(self) -> ComposeResult:
        """The head, the question, the answers, and a line and keys below."""
        yield MovedBanner(id="moved")
        yield DeskHead(id="head")
        yield DeskBar(id="bar")
        yield DeskAnswers(id="answers")
        yield StatusLine(id="status")
        yield KeyBar(DESK_KEY_ORDER, id="keys")

    def on_mount(self) -> None:
        """Begin with an empty line; the index is made meanwhile."""
        self.set_focus(self.line)
        self.tick()
        self.know(self.programme)

    @property
    def line(self) -> DeskInput:
        """What is typed into."""
        return self.query_one(DeskInput)

    @property
    def answers(self) -> DeskAnswers:
        """What is shown below."""
        return self.query_one(DeskAnswers)

    @property
    def now(self) -> dt.datetime:
        """The instant that is taken for the present, in the festival's zone."""
        return self.clock().astimezone(self.programme.zone)

    @work(exclusive=True, group="index")
    async def know(self, programme: Programme) -> None:
        """Answer from this programme from now on, once its index is made."""
        counter = await asyncio.to_thread(Counter, programme, self._here)
        before, self.programme, self._counter = self.programme, programme, counter
        self._about = same_hit(programme, self._about) if self._about else None
        self.show_time_anew()
        self.programme_changed(before)

    def programme_changed(self, before: Programme) -> None:
        """Called when another programme, or another state of it, has taken the place of the one before."""

    def tick(self) -> None:
        """Once a minute has passed, tell the time anew, and all that depends on it."""
        minute = self.now.replace(second=0, microsecond=0)
        if minute == self._minute:
            return
        self._minute = minute
        venue = self.programme.venues.get(self._here)
        name = " · ".join(part for part in (self.programme.festival.name, venue.name if venue else "") if part)
        self.query_one(DeskHead).show(name, f"{day_short(minute.date())} {clock(minute)}")
        self.query_one(MovedBanner).tell(self.clock, self.programme.zone)
        self._answer(keep_place=True)

    def show_time_anew(self) -> None:
        """Tell the time anew though no minute has passed."""
        self._minute = None
        self.tick()

    @on(Input.Changed)
    def changed(self) -> None:
        """Answer what is typed."""
        self._answer(keep_place=False)

    def _answer(self, *, keep_place: bool) -> None:
        """Ask, and show the answers; while nothing is asked, what is on and what comes."""
        text = self.line.value
        reply = self._counter.ask(text, self.now, self._about) if self._counter and text.strip() else None
        self._reply = reply
        bar = self.query_one(DeskBar)
        if reply is None:
            words = "" if self._counter or not text.strip() else _("One moment: the index is being made.")
            bar.tell(Told(says=words or _("Words, or a question as people ask it."), tone="muted"))
            rows = now_rows(self.programme, self.now, self._here)
        else:
            bar.tell(told_of(reply))
            rows = answer_rows(self.programme, reply.hits, self.now, self._here, reply.asked.places_in)
        self.line.mark_mistakes([(each.start, each.end) for each in reply.asked.mistakes] if reply else [])
        self.answers.show(rows, keep_place=keep_place)
        self._point()
        self.refresh_bindings()

    @on(DeskAnswers.Pointed)
    def _point(self) -> None:
        """Say which showing the keys are about."""
        screening = self.screening
        status = self.query_one(StatusLine)
        if screening is None:
            status.say()
        else:
            status.say((screening.title, "title"), (f" {place(self.programme, screening)}", "muted"))
        self.refresh_bindings()

    @property
    def screening(self) -> Screening | None:
        """The showing under the cursor."""
        return self.programme.screenings.get(self.answers.screening)

    def remember(self) -> None:
        """Keep in mind which answer is spoken of, for a question that does not name it."""
        number = self.answers.answer
        if self._reply is not None and number is not None and number < len(self._reply.hits):
            self._about = self._reply.hits[number]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No key is alive that would do nothing."""
        match action:
            case "to_answers":
                return bool(self.answers.target)
            case "complete":
                return self._reply is not None and bool(self._reply.asked.next_steps)
            case "clear":
                return bool(self.line.value)
            case _:
                return True

    def action_to_answers(self) -> None:
        """Go into the answers."""
        self.remember()
        self.set_focus(self.answers)

    def action_to_question(self) -> None:
        """Back to the question, which the next letter replaces."""
        self.remember()
        self.set_focus(self.line)
        self.line.select_all_of_it()

    def action_go_on_typing(self) -> None:
        """Back to the question, at its end."""
        self.set_focus(self.line)
        self.line.action_end()

    def action_type(self, letter: str) -> None:
        """Begin the next question, or go on with the one that has just begun."""
        if self.focused is self.line:
            self.line.replace(letter, *self.line.selection)
        else:
            self.remember()
            self.set_focus(self.line)
            self.line.ask(letter)

    def action_step_answers(self, step: int) -> None:
        """Move the cursor in the answers while the line keeps the focus."""
        self.answers.action_step(step)

    def action_page_answers(self, step: int) -> None:
        """Go on by a page."""
        self.answers.action_page(step)

    def action_complete(self) -> None:
        """Put the first way to go on into the line."""
        if self._reply is not None and self._reply.asked.next_steps:
            step = self._reply.asked.next_steps[0]
            text = self.line.value
            self.line.ask(f"{text[: step.start]}{step.text}{text[step.end :]}")

    def action_clear(self) -> None:
        """Forget the question; what it was about is still known."""
        self.remember()
        self.line.ask("")

    def forget(self) -> None:
        """Forget the visitor: the question, what it was about, and the time that was moved for it."""
        self._about = None
        self.clock.move_back()
        self.line.ask("")
        self.set_focus(self.line)
        self.answers.show(iter(()), keep_place=False)
        self.show_time_anew()
