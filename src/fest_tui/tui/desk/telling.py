"""What the desk's bar tells of a question: what could not be read of it first, then what was understood."""

from __future__ import annotations

from fest_tui.tui.desk.asking import Reply
from fest_tui.tui.widgets.question_bar import Told
from fest_tui.words import _, ngettext


def told_of(reply: Reply) -> Told:
    """The line below a question."""
    asked = reply.asked
    step = asked.next_steps[0].label if asked.next_steps else ""
    count = ngettext("{count} answer", "{count} answers", len(reply.hits)).format(count=len(reply.hits))
    if reply.about:
        return Told(says=_("about {title}").format(title=reply.about), count=count)
    if asked.mistakes:
        first = asked.mistakes[0]
        hint = _("Did you mean {suggestion}?").format(suggestion=first.suggestion) if first.suggestion else ""
        says = f"{first.says} {hint}".rstrip()
        return Told(says=says, tone="tight", place=(first.start, first.end), count=count, next_step=step)
    if asked.answer.did_you_mean:
        says = _("did you mean: {question}").format(question=asked.answer.did_you_mean)
        return Told(says=says, tone="link", count=count, next_step=step)
    if asked.answer.nearest:
        says = _("nothing meets all of this; the nearest:")
        return Told(says=says, tone="tight", count=count, next_step=step)
    if asked.asks and not reply.hits:
        says = _("nothing found: {understood}").format(understood=" · ".join(asked.understood))
        return Told(says=says, tone="tight", next_step=step)
    return Told(says=" · ".join(asked.understood), tone="muted", count=count, next_step=step)
