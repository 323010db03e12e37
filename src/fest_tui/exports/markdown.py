"""Screenings as Markdown, for a mail: as good to read as it stands as when it is set (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fest_tui.exports.facts import leg_words, talk_words, venue_words
from fest_tui.exports.selection import Selection
from fest_tui.programme.model import Screening
from fest_tui.programme.text import plain_line
from fest_tui.programme.wording import hours, night_words, status_word
from fest_tui.words import _, day_full

_MEANT = re.compile(r"[\\`*_\[\]<>&~|#]")
"""What would be markup or HTML in the middle of a line; nothing foreign ever begins one."""


def markdown(selection: Selection) -> str:
    """The screenings by festival day, one a line, with the way between those I see, and what clashes below."""
    lines = [f"# {_text(selection.title)}", ""]
    for day, screenings in selection.days.items():
        lines += [f"## {day_full(day)}", "", *_day(selection, screenings), ""]
    if not selection.screenings:
        lines += [_("No screenings."), ""]
    if selection.clashes:
        lines += [f"## {_('Clashes')}", "", *(f"- {_text(clash.says)}" for clash in selection.clashes), ""]
    return "\n".join(lines)


def _day(selection: Selection, screenings: Sequence[Screening]) -> Iterator[str]:
    here = {screening.id for screening in screenings}
    for screening in screenings:
        leg = selection.legs.get(screening.id) if screening.id in selection.going else None
        if leg and leg.origin.id in here:
            yield f"  - {_text(leg_words(leg))}"
        yield _line(selection, screening)


def _line(selection: Selection, screening: Screening) -> str:
    facts = (
        night_words(selection.programme, screening),
        venue_words(selection.programme, screening),
        screening.version,
        talk_words(screening),
        screening.note,
        _("I hold a ticket") if screening.id in selection.watchlist.pinned else "",
        status_word(screening),
    )
    told = " · ".join(_text(fact) for fact in facts if fact)
    title = _text(screening.title)
    struck = title if screening.takes_place else f"~~{title}~~"
    return f"- {_text(hours(screening))} **{struck}** · {told}"


def _text(words: str) -> str:
    """Words on one line that mean nothing but themselves."""
    return _MEANT.sub(lambda match: f"\\{match.group()}", plain_line(words))
