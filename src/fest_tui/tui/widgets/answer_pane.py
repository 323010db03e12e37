"""The pane of answers: films with their showings, which the question bar moves through; and questions to ask again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from fest_tui.programme.model import Screening
from fest_tui.tui.questions import Questions
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.answer_rows import ASK, answer_of, answer_rows, question_rows
from fest_tui.tui.widgets.marking import Marker, unmarked
from fest_tui.tui.widgets.rows import LEADS, Row, Rows
from fest_tui.words import _, ngettext

if TYPE_CHECKING:
    from fest_tui.finding.answering import Hit

AT_ONCE = 40
"""Answers laid out anew when the last of those before come into sight."""
MOST_ANSWERS = 400
"""Answers that can be walked through: beyond, one narrows the question."""


class AnswerPane(Rows):
    """The answers, the best first. Only as many are laid out as were ever in sight."""

    HELP_TITLE = _("Answers")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", _("go"), id="answers.open", key_display="enter", tooltip=LEADS),
    ]

    class Chosen(Message):
        """Enter was pressed on an answer, or a question to ask, or it was clicked twice."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session: Session | None = None
        self._hits: Sequence[Hit] = ()
        self._mark: Marker = unmarked
        self._shown = 0

    def show(self, session: Session, hits: Sequence[Hit], mark: Marker, *, keep_place: bool) -> None:
        """Show these answers; only as many as there is room for at first."""
        self.border_title = _("Answers")
        self._session, self._hits, self._mark = session, hits, mark
        most = self._shown if keep_place else 0
        self._shown = 0
        self.show_rows(list(self._next_rows(max(1, most))), keep_place=keep_place)

    def show_questions(self, questions: Questions) -> None:
        """Show what can be asked."""
        self.border_title = _("Ask")
        self._hits, self._shown = (), 0
        self.show_rows(list(question_rows(questions)))

    def show_words(self, words: str) -> None:
        """Say something instead of answers."""
        self.border_title = _("Answers")
        self._hits, self._shown = (), 0
        self.show_rows([Row(((words, "muted"),))])

    def _next_rows(self, least: int) -> Iterator[Row]:
        """Rows of further answers: so many answers, and as many more as fill the pane."""
        width = self.scrollable_content_region.width
        if self._session is None or width <= 0:
            return
        lines, last = 0, min(len(self._hits), MOST_ANSWERS)
        height = self.size.height + 1
        while self._shown < last and (least > 0 or lines < height):
            for row in answer_rows(self._session, self._shown, self._hits[self._shown], self._mark, width):
                lines += 1
                yield row
            self._shown += 1
            least -= 1
        if self._shown == last < len(self._hits):
            count = len(self._hits) - last
            words = ngettext("and {count} more: ask for less", "and {count} more: ask for less", count)
            yield Row(((words.format(count=count), "muted"),))

    def _go_on(self) -> None:
        """Lay out further answers once the last of those before are nearly in sight."""
        is_near = self.scroll_offset.y + 2 * self.size.height >= len(self._lines)
        if self._hits and is_near and self._shown < min(len(self._hits), MOST_ANSWERS):
            self.add_rows(list(self._next_rows(AT_ONCE)))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Lay out what comes into sight."""
        super().watch_scroll_y(old_value, new_value)
        self._go_on()

    @property
    def shows_cursor(self) -> bool:
        """The bar moves the cursor while it has the focus."""
        return True

    @property
    def hit(self) -> Hit | None:
        """The answer under the cursor."""
        answer = answer_of(self.target)
        return self._hits[answer[0]] if answer and answer[0] < len(self._hits) else None

    @property
    def screening(self) -> Screening | None:
        """The showing under the cursor."""
        answer = answer_of(self.target)
        return self._session.programme.screenings.get(answer[1]) if answer and self._session else None

    @property
    def film(self) -> str:
        """The id of the film under the cursor; empty for an event."""
        return self.hit.document.film if self.hit else ""

    @property
    def question(self) -> str:
        """The question under the cursor, where those are shown."""
        return self.target.removeprefix(ASK) if self.target.startswith(ASK) else ""

    def action_open(self) -> None:
        """Go where the row under the cursor leads."""
        self.post_message(self.Chosen())

    def action_page(self, step: int) -> None:
        """Go on by what is in sight; the cursor comes along."""
        super().action_page(step)
        top = self.scroll_offset.y
        index = next((i for i, first in enumerate(self._first_lines) if first >= top and self._rows[i].target), None)
        if index is not None:
            self.go_to(self._rows[index].target)

    def row_clicked(self, target: str, event: events.Click) -> None:
        """A second click goes where the row leads; a question is asked at once."""
        if event.chain > 1 or self.question:
            self.action_open()

    def on_resize(self) -> None:
        """Choose the columns anew for the room there is."""
        if self._hits and self._session is not None:
            self.show(self._session, self._hits, self._mark, keep_place=True)
