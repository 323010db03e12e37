"""Says in short words what was understood of a question, one text for each thing asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import reduce

from fest_tui.finding.meaning import MINUTES_PER_DAY
from fest_tui.finding.terms import (
    AtVenue,
    Clause,
    Form,
    HasStatus,
    Longest,
    Mark,
    Marked,
    Near,
    OnDays,
    Premiere,
    Question,
    Spoken,
    Starts,
    Subtitled,
    Term,
    Words,
    Years,
)
from fest_tui.programme.model import Status
from fest_tui.programme.programme import Programme
from fest_tui.words import _, clock, day_full, day_short, minutes

_FIRST_YEAR, _LAST_YEAR = 1, 9999


def echo(question: Question, programme: Programme) -> tuple[str, ...]:
    """What was understood: `spoken English`, `after 20:00`, `not sold out`; nothing where nothing is asked.

    Alternatives that differ in one thing are one text for it, `spoken English or spoken French`; others follow each
    other with `or` between them.
    """
    alternatives = [
        list(dict.fromkeys(_clause(clause, programme) for clause in clauses)) for clauses in question.alternatives
    ]
    if not alternatives:
        return ()
    shared = [text for text in alternatives[0] if all(text in others for others in alternatives)]
    own = [[text for text in texts if text not in shared] for texts in alternatives]
    if all(len(texts) == 1 for texts in own):
        either = _either(text for texts in own for text in texts)
        return _in_order(alternatives[0], shared, either)
    said = list(alternatives[0])
    for texts in alternatives[1:]:
        said += [_("or"), *texts]
    return tuple(said)


def _in_order(texts: list[str], shared: list[str], either: str) -> tuple[str, ...]:
    """The texts of an alternative, with what differs in place of its own."""
    return tuple(text if text in shared else either for text in texts)


def _clause(clause: Clause, programme: Programme) -> str:
    text = _term(clause.term, programme)
    return _("not {what}").format(what=text) if clause.negated else text


def _term(term: Term, programme: Programme) -> str:  # noqa: C901, PLR0911, PLR0912
    match term:
        case Words():
            return _words(term)
        case Years(first, last):
            return _years(first, last)
        case Spoken(language):
            return _("spoken {language}").format(language=language)
        case Subtitled(language):
            return _("subtitles {language}").format(language=language)
        case AtVenue(venues):
            return _("at {venue}").format(venue=_either(_venue(programme, venue) for venue in sorted(venues)))
        case Near(venue, count):
            return _("within {minutes} of {venue}").format(minutes=minutes(count), venue=_venue(programme, venue))
        case Premiere(text):
            return _("{kind} premiere").format(kind=text) if text else _("premiere")
        case Form(text):
            return text
        case HasStatus(status):
            return _status(status)
        case Starts(first, last):
            return _starts(first, last)
        case OnDays(days):
            return _either(_day(programme, day) for day in sorted(days))
        case Longest(count):
            return _("at most {minutes}").format(minutes=minutes(count))
        case Marked(mark):
            return _mark(mark)


def _words(words: Words) -> str:
    text = _("“{text}”").format(text=words.text) if words.phrase else words.text
    field = {
        "title": _("title"),
        "director": _("director"),
        "cast": _("cast"),
        "person": _("person"),
        "section": _("section"),
        "country": _("country"),
    }.get(words.where)
    return _("{field} {words}").format(field=field, words=text) if field else text


def _years(first: int, last: int) -> str:
    if first == last:
        return _("made in {year}").format(year=first)
    if last == _LAST_YEAR:
        return _("made in {year} or later").format(year=first)
    if first == _FIRST_YEAR:
        return _("made in {year} or before").format(year=last)
    return _("made {first}–{last}").format(first=first, last=last)


def _starts(first: int | None, last: int | None) -> str:
    if first is not None and last is not None:
        if first == last:
            return _("at {clock}").format(clock=_clock(first))
        return _("between {first} and {last}").format(first=_clock(first), last=_clock(last))
    if last is not None:
        return _("before {clock}").format(clock=_clock(last + 1))
    return _("after {clock}").format(clock=_clock(first or 0))


def _clock(minute: int) -> str:
    hour, minute = divmod(minute % MINUTES_PER_DAY, 60)
    return clock(dt.datetime(2000, 1, 1, hour, minute, tzinfo=dt.UTC))


def _day(programme: Programme, day: dt.date) -> str:
    return day_short(day) if day in programme.days else day_full(day)


def _venue(programme: Programme, venue: str) -> str:
    return programme.venues[venue].name if venue in programme.venues else venue


def _status(status: Status) -> str:
    return {
        "scheduled": _("as announced"),
        "moved": _("moved"),
        "delayed": _("delayed"),
        "few_seats": _("few seats left"),
        "sold_out": _("sold out"),
        "cancelled": _("cancelled"),
    }[status]


def _mark(mark: Mark) -> str:
    return {
        "free": _("free of charge"),
        "fits": _("fits my picks"),
        "unseen": _("not seen yet"),
        "must": _("a must of mine"),
        "now": _("on now"),
    }[mark]


def _either(texts: Iterable[str]) -> str:
    """`A or B or C`."""
    return reduce(lambda before, text: _("{one} or {other}").format(one=before, other=text), texts)
