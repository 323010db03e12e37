"""Asking: the question bar with its answers, over any pane; closed, what was asked for stays until it is cleared."""

from __future__ import annotations

from textual import on
from textual.widget import Widget

from fest_tui.tui.screens.answering import Answering
from fest_tui.tui.widgets.answer_pane import AnswerPane
from fest_tui.tui.widgets.facet_pane import FacetPane
from fest_tui.tui.widgets.question_bar import QuestionBar
from fest_tui.tui.widgets.question_input import QuestionInput
from fest_tui.words import _

OPEN, FILTERED, FACETS = "-asking", "-filtered", "-facets"
"""Classes of the screen: the bar is open; it is closed and something is asked; what narrows the answers is in focus."""


class Asking(Answering):
    """Opens and closes the bar, and does what is done in it."""

    _goes_when_answered = False

    @property
    def is_asking(self) -> bool:
        """Whether the bar is open."""
        return self.has_class(OPEN)

    @on(QuestionBar.Wanted)
    def action_ask(self) -> None:
        """Open the question bar; what stands in it is replaced by what is typed next."""
        self.add_class(OPEN)
        self.remove_class(FILTERED)
        self.bar.open()
        self.bar.input.focus()
        self.bar.input.select_all()
        if not self.is_answered:
            self.ask_again()
        self.refresh_bindings()

    def _close_bar(self) -> None:
        """Close the bar; what was asked for is kept."""
        self._goes_when_answered = False
        if self.is_asking:
            self.remove_class(OPEN, FACETS)
            self.bar.close()
            self._keep_question()
            self._tell_filter()

    def _keep_question(self) -> None:
        """Remember a question that found something."""
        if self.asked is not None and self.asked.hits and self.is_answered:
            self.questions = self.questions.after_asking(self.question)

    def _tell_filter(self) -> None:
        """Show in one line what is asked, as long as it is."""
        self.set_class(bool(self.question) and not self.is_asking, FILTERED)
        self.bar.tell_key(_("esc clears") if self.pane is self.grid else _("⌫ clears"))
        self.refresh_bindings()

    def action_clear_question(self) -> None:
        """Ask nothing any more."""
        self.ask("")
        self._tell_filter()
        self.say((_("All screenings are shown again."), "text"))

    def action_back(self) -> None:
        """Back from what narrows the answers to the bar, from the bar to the day."""
        if self.focused in {self.facets, self.answers}:
            self._go_on_to(self.bar.input)
        else:
            super().action_back()

    def action_pane(self, pane: str) -> None:
        """Go to a pane; the bar gives way to it where there is no room for both."""
        if pane == self.answers.id:
            self.action_ask()
            self._go_on_to(self.answers)
            return
        self._close_bar()
        super().action_pane(pane)
        self._tell_filter()

    def action_next_pane(self, step: int) -> None:
        """Go round the panes; while the bar is open, round the bar, what narrows the answers, and the answers."""
        ring: list[Widget] = [self.bar.input, self.facets, self.answers]
        if self.focused in ring:
            self._go_on_to(ring[(ring.index(self.focused) + step) % len(ring)])
        else:
            super().action_next_pane(step)

    def _go_on_to(self, part: Widget) -> None:
        """Give the focus to the bar, the answers, or what narrows them, for which they make room where it is short."""
        self.set_class(part is self.facets, FACETS)
        part.focus()

    def action_step_answers(self, step: int) -> None:
        """Go up or down in the answers, or in what can be asked."""
        self.answers.action_step(step)

    def action_page_answers(self, step: int) -> None:
        """Go on by a page of answers."""
        self.answers.action_page(step)

    def action_complete(self) -> None:
        """Complete the word at the cursor, or put right what was mistaken; else go on to narrow the answers."""
        field, asker, asked = self.bar.input, self._asker, self.asked
        steps = asker.completions(field.value, field.cursor_position) if asker else ()
        if steps:
            step = steps[0]
            blank = " " if step.what != "field" and step.end == len(field.value) else ""
            field.replace(step.text + blank, step.start, step.end)
        elif asked and self.is_answered and (mistake := next(iter(asked.mistakes), None)) and mistake.suggestion:
            field.replace(mistake.suggestion, mistake.start, mistake.end)
        elif asked and self.is_answered and asked.answer.did_you_mean:
            self.ask(asked.answer.did_you_mean)
        else:
            self._go_on_to(self.facets)

    def action_save_question(self) -> None:
        """Save the question, or forget it; while nothing is asked, forget the saved one under the cursor."""
        text = self.question or self.answers.question
        before, self.questions = self.questions, self.questions.after_saving(text)
        if before == self.questions:
            self.say((_("There is no question to save."), "muted"))
            return
        saved = self.questions.are_saved(text)
        self.say(((_("Saved: {question}") if saved else _("Forgotten: {question}")).format(question=text), "good"))
        if not self.question:
            self.answers.show_questions(self.questions)
        self.pane_changed()

    @on(AnswerPane.Chosen)
    def action_go_to_answer(self) -> None:
        """Go to the showing under the cursor, or ask the question there; what is still to be answered is waited for."""
        if self.question and not self.is_answered:
            self._goes_when_answered = True
        elif question := self.answers.question:
            self.ask(question)
            self._go_on_to(self.bar.input)
        elif screening := self.answers.screening:
            self._show_in_grid(screening)
        elif film := self.answers.film:
            self.open_film(film)

    @on(QuestionInput.Typed)
    def question_changed(self) -> None:
        """Answer what is typed."""
        self._goes_when_answered = False
        self.hold_frame()
        self.ask_again()

    def answered(self) -> None:
        """Speak of the first answer, and go there when that was asked for before it was known."""
        if self.is_asking:
            self.tell_cursor()
            self._film_rests()
        else:
            self.film.show_again(self.session)
            self._tell_filter()
        if self._goes_when_answered and self.is_answered:
            self.action_go_to_answer()

    @on(FacetPane.Toggled)
    def narrow(self, event: FacetPane.Toggled) -> None:
        """Ask for a value as well, or no longer."""
        if self._asker is not None:
            self.ask(self._asker.toggled(self.bar.input.value, event.asks, self.session))

    def pane_changed(self) -> None:
        """The line of what is asked names the key that clears it here."""
        super().pane_changed()
        self._tell_filter()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not shown."""
        if action == "clear_question":
            return bool(self.question) and not self.is_asking
        return super().check_action(action, parameters)
