"""The line in which a question is typed at the desk, and the answers below it: they share one cursor."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from fest_tui.tui.desk.keys import ANSWER_KEYS, LINE_KEYS
from fest_tui.tui.desk.rows import answer_number, screening_id
from fest_tui.tui.widgets.question_bar import QuestionBar
from fest_tui.tui.widgets.question_input import QuestionInput
from fest_tui.tui.widgets.rows import Row, Rows
from fest_tui.words import _

_BEGIN_NO_QUESTION = frozenset(",.;?")
"""Characters that are keys while nothing was typed."""
_GIVEN_AWAY = frozenset({"submit", "cut"})
"""Actions of a line of text whose keys do something else at a counter."""
_AHEAD = 10
"""Rows made before they come into sight."""
_LETTERS_TOO = {"up,k": "up", "down,j": "down"}


class DeskInput(QuestionInput, inherit_bindings=False):
    """A question line whose keys are those of the desk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(each for each in Input.BINDINGS if isinstance(each, Binding) and each.action not in _GIVEN_AWAY),
        *LINE_KEYS,
    ]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """What begins no question is a key while the line is empty."""
        if not self.value and character in _BEGIN_NO_QUESTION:
            return False
        return super().check_consume_key(key, character)

    async def _on_key(self, event: events.Key) -> None:
        """Leave to the bindings what is no letter of a question."""
        if not self.check_consume_key(event.key, event.character):
            event.prevent_default()

    def select_all_of_it(self) -> None:
        """Let the next letter begin another question."""
        self.action_select_all()


class DeskBar(QuestionBar):
    """The question bar, which is always open."""

    def compose(self) -> ComposeResult:
        """The line to type in; all else is painted around it."""
        self.input = DeskInput(id="question")
        yield self.input

    def on_mount(self) -> None:
        """Be ready for a question."""
        self.open()


class DeskAnswers(Rows, inherit_bindings=False):
    """Sentences to say and the showings below them. A letter that is no key begins the next question."""

    HELP_TITLE = _("Answers")
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                _LETTERS_TOO.get(binding.key, binding.key),
                binding.action,
                binding.description,
                id=binding.id,
                show=False,
                key_display=binding.key_display,
                tooltip=_("Go up and down in the answers (also page up, page down)") if binding.tooltip else "",
            )
            for binding in Rows.BINDINGS
            if isinstance(binding, Binding)
        ),
        *ANSWER_KEYS,
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rest: Iterator[Row] = iter(())

    def show(self, rows: Iterator[Row], *, keep_place: bool) -> None:
        """Show these rows; those that are not in sight are made when they come near it."""
        most = len(self._rows) if keep_place else 0
        self._rest = rows
        self.show_rows(list(islice(rows, max(most, self.size.height + _AHEAD))), keep_place=keep_place)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Make the rows that come near."""
        super().watch_scroll_y(old_value, new_value)
        if self.scroll_offset.y + 2 * self.size.height + _AHEAD >= len(self._lines):
            self.add_rows(list(islice(self._rest, self.size.height + _AHEAD)))

    @property
    def shows_cursor(self) -> bool:
        """The line moves the cursor too."""
        return True

    @property
    def answer(self) -> int | None:
        """The number of the answer under the cursor."""
        return answer_number(self.target)

    @property
    def screening(self) -> str:
        """The id of the screening under the cursor; empty where there is none."""
        return screening_id(self.target)

    def action_page(self, step: int) -> None:
        """Go on by what is in sight; the cursor comes along, so that what is printed is what is seen."""
        super().action_page(step)
        top = self.scroll_offset.y
        seen = (row.target for row, first in zip(self._rows, self._first_lines, strict=True) if first >= top)
        if target := next(filter(None, seen), ""):
            self.go_to(target)

    async def on_key(self, event: events.Key) -> None:
        """Begin the next question with a letter that is no key."""
        letter = event.character if event.is_printable else None
        if letter and letter.strip() and event.key not in self.screen.active_bindings:
            event.stop()
            await self.run_action(f"screen.type({letter!r})")
