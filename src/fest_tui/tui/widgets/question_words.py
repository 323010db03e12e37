"""What the question bar says of a question and its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fest_tui.tui.widgets.question_bar import Told
from fest_tui.words import _, ngettext

if TYPE_CHECKING:
    from fest_tui.tui.asking import Asked


def told_while_waiting() -> Told:
    """Nothing can be answered yet."""
    return Told(says=_("Reading the programme …"), tone="muted")


def told(asked: Asked) -> Told:
    """How a question was understood, or what is wrong with it, and what was found."""
    if not asked.text.strip():
        return Told(says=_("In words of your own, or as below: ↑ ↓ enter"), tone="muted")
    count = count_words(asked) if asked.asks else ""
    next_step = next(iter(_next_steps(asked)), "")
    if asked.mistakes:
        mistake = asked.mistakes[0]
        place = mistake.start, mistake.end
        return Told(says=mistake.says, tone="tight", place=place, count=count, next_step=next_step)
    if asked.answer.did_you_mean:
        says = _("Did you mean {question}?").format(question=asked.answer.did_you_mean.strip())
        return Told(says=says, tone="link", count=count, next_step=next_step)
    if asked.answer.nearest:
        return Told(says=_("Nothing meets all of this. The nearest:"), tone="tight", count=count)
    either = f" {_('or')} "
    understood = " · ".join(asked.understood).replace(f" ·{either}· ", either)
    return Told(says=understood, tone="muted", count=count, next_step=next_step)


def count_words(asked: Asked) -> str:
    """`12 films · 31 showings`; titles where there are events among them."""
    count, showings = len(asked.hits), len(asked.hits.screenings)
    films = ngettext("{count} film", "{count} films", count)
    says = (films if asked.are_films else ngettext("{count} title", "{count} titles", count)).format(count=count)
    if not showings:
        return says
    shown = ngettext("{count} showing", "{count} showings", showings).format(count=showings)
    return f"{says} · {shown}"


def _next_steps(asked: Asked) -> list[str]:
    """What tab would write."""
    steps = [step.label for step in asked.next_steps]
    if asked.mistakes and asked.mistakes[0].suggestion:
        steps.append(asked.mistakes[0].suggestion)
    if asked.answer.did_you_mean:
        steps.append(asked.answer.did_you_mean)
    return steps
