"""Marking a screening at the desk, from the screen: what becomes of it, and what it breaks."""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Sequence

from fest_tui.planning.ripple import Break, ripple
from fest_tui.programme.notice_wording import notice_words
from fest_tui.programme.notices import LONGEST_NAME
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.tui.screens.choice import Choice
from fest_tui.tui.screens.notice_dialog import Marked
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH
from fest_tui.tui.widgets.rows import Row
from fest_tui.words import _, ngettext


def who() -> str:
    """Who sits here, as the system knows them; empty when it does not."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        # No variable names them, and there is no such user, or no list of users on this system.
        return ""
    return plain_line(name)[:LONGEST_NAME]


def breaks_between(before: Session, after: Session) -> tuple[Break, ...]:
    """What the desk's notices have broken between two sessions; nothing when an import lies between them as well."""
    if before.programme.announced is not after.programme.announced or before.programme is after.programme:
        return ()
    return ripple(before.programme, after.programme, after.watchlist, after.limits, now=after.present)


def marked_words(programme: Programme, marked: Marked) -> str:
    """What was said or taken back, as a sentence."""
    words = notice_words(programme, marked.notice)
    return _("Taken back: {notice}").format(notice=words) if marked.is_taken_back else words


def with_breaks(says: str, breaks: Sequence[Break]) -> str:
    """`2 things break: THE EXAM … starts 15 minutes later. …`: what was said, and the first thing that it breaks."""
    if not breaks:
        return says
    words = ngettext("{count} thing breaks: {says} {first}.", "{count} things break: {says} {first}.", len(breaks))
    first = breaks[0].says
    return words.format(count=len(breaks), says=says, first=f"{first[:1].upper()}{first[1:]}")


def breaks_dialog(says: str, breaks: Sequence[Break]) -> Choice:
    """Lists what was broken; answers with the id of the screening to go to."""
    title = ngettext("{count} thing breaks", "{count} things break", len(breaks)).format(count=len(breaks))
    return Choice(title, list(_rows(says, breaks)), keys=_("enter goes there · esc closes"))


def _rows(says: str, breaks: Sequence[Break]) -> Iterator[Row]:
    yield Row(((says, "text"),))
    yield Row()
    for each in breaks:
        tone = "tight" if each.kind == "limit" else "clash"
        words = f"{each.says[:1].upper()}{each.says[1:]}."
        yield Row(((words, tone),), lead=((f"{CLASH} ", tone),), target=each.screenings[-1].id)
