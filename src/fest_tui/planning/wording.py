"""Conflicts in words: a sentence that stands alone, and one to be read beside each side; and the way between picks."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from fest_tui.planning.conflicts import Conflict
from fest_tui.planning.route import Leg
from fest_tui.programme.model import Transfer
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import place
from fest_tui.words import _, listed, minutes, ngettext


class Said(msgspec.Struct, frozen=True):
    """A conflict in words: `alone` names both sides, `beside` tells each side of the other."""

    alone: str
    beside: tuple[str, ...]


def said(programme: Programme, conflict: Conflict) -> Said:
    """A conflict in words, with what the sum stands on that nobody announced."""
    screenings = [stay.screening for stay in conflict.stays]
    first, second = screenings[0], screenings[-1]
    values = {
        "first": first.title,
        "second": second.title,
        "films": _shared_titles(programme, conflict),
        "minutes": minutes(conflict.minutes),
        "sum": conflict.slack.words if conflict.slack else "",
        "what": (conflict.busy.what if conflict.busy else "") or _("a time you marked as taken"),
    }
    if conflict.kind == "repeat":
        values |= {"first_place": place(programme, first), "second_place": place(programme, second)}
    caveats = "; ".join(_caveats(programme, conflict))
    template = _("{says} ({caveats})") if caveats else "{says}"
    alone, *beside = (
        template.format(says=sentence.format(**values), caveats=caveats) for sentence in _sentences(conflict)
    )
    return Said(alone, tuple(beside))


def leg_words(leg: Leg) -> str:
    """`walk ~20 · 30 taken · wait 41 · 31 to spare`: what is between two picks, in minutes.

    `~` marks a way nobody measured. The wait ends when the next pick begins; what is to spare ends when I want to be
    there. Where the times taken leave too little, that is said. Empty when the one begins in the same hall the moment
    I come out of the other.
    """
    taken = _("{count} taken").format(count=leg.busy_minutes) if leg.busy_minutes else ""
    wait = _("wait {count}").format(count=leg.wait_minutes) if leg.wait_minutes > 0 else ""
    left = leg.spare_minutes
    if leg.busy_minutes and left < 0:
        spare = _("{count} too little").format(count=-left)
    else:
        spare = "" if left == leg.wait_minutes else _("{count} to spare").format(count=left)
    return " · ".join(part for part in (way_words(leg.transfer), taken, wait, spare) if part)


def way_words(way: Transfer) -> str:
    """`ride ~60`: a way in minutes; `~` where nobody measured it. Empty within one venue."""
    if not way.minutes:
        return ""
    words = _("ride {count}") if way.mode == "ride" else _("walk {count}")
    return words.format(count=f"~{way.minutes}" if way.estimated else way.minutes)


def _sentences(conflict: Conflict) -> tuple[str, ...]:
    """Alone, beside the first screening, and, where there are two, beside the second."""
    match conflict.kind:
        case "busy":
            return _busy(conflict)
        case "repeat":
            return _repeat(conflict)
        case "overlap":
            return (
                _("{first} overlaps {second} by {minutes}"),
                _("overlaps {second} by {minutes}"),
                _("overlaps {first} by {minutes}"),
            )
        case "tight":
            return (
                _("{first} ends too late for {second}: {sum}"),
                _("too tight before {second}: {sum}"),
                _("too tight after {first}: {sum}"),
            )
        case _ if conflict.leaving_helps:
            return (
                _("{first} ends too late for {second} if you stay for the talk: {sum}"),
                _("too tight before {second} if you stay for the talk: {sum}"),
                _("too tight after {first} if you stay for its talk: {sum}"),
            )
        case _:
            return (
                _("{first} may end too late for {second}, with a short of unknown length: {sum}"),
                _("maybe too tight before {second}, with a short of unknown length: {sum}"),
                _("maybe too tight after {first}, with a short of unknown length: {sum}"),
            )


def _busy(conflict: Conflict) -> tuple[str, ...]:
    if conflict.leaving_helps:
        return (
            _("{first} overlaps {what} by {minutes} if you stay for the talk"),
            _("overlaps {what} by {minutes} if you stay for the talk"),
        )
    return _("{first} overlaps {what} by {minutes}"), _("overlaps {what} by {minutes}")


def _repeat(conflict: Conflict) -> tuple[str, ...]:
    if len({stay.screening.title for stay in conflict.stays}) == 1:
        return (
            _("{first} is picked twice: {first_place}, and {second_place}"),
            _("also picked {second_place}"),
            _("also picked {first_place}"),
        )
    return (
        _("{films} is picked twice: in {first} {first_place}, and in {second} {second_place}"),
        _("{films} also picked in {second} {second_place}"),
        _("{films} also picked in {first} {first_place}"),
    )


def _caveats(programme: Programme, conflict: Conflict) -> Iterator[str]:
    if conflict.kind == "repeat":
        return
    first, slack = conflict.stays[0].screening, conflict.slack
    if conflict.shared:
        yield _("both show {films}").format(films=_shared_titles(programme, conflict))
    if first.end_kind == "assumed":
        yield _("the end of {title} is assumed").format(title=first.title)
    if not slack or conflict.kind == "overlap":
        return
    if slack.shorts_minutes:
        yield _("{minutes} allowed for a short of unknown length").format(minutes=minutes(slack.shorts_minutes))
    if slack.talk_minutes and first.talk_minutes is None:
        yield _("{minutes} allowed for a talk of unknown length").format(minutes=minutes(slack.talk_minutes))


def _shared_titles(programme: Programme, conflict: Conflict) -> str:
    films = (programme.films.get(film) for film in sorted(conflict.shared))
    titles = [film.title for film in films if film]
    return listed(titles) or ngettext("the same film", "the same films", len(conflict.shared))
