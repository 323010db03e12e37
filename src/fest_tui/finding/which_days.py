"""Which festival days a text means: `fri`, `19`, `19 nov`, `2021-11-19`, `tomorrow`, in English or German."""

from __future__ import annotations

import datetime as dt
import re

from fest_tui.finding.meaning import Meaning, Situation
from fest_tui.finding.values import shown
from fest_tui.programme.days import day_meant, parse_date
from fest_tui.words import _

_WEEKDAYS = (
    "mo mon monday mondays montag montags",
    "tu di tue tues tuesday tuesdays dienstag dienstags",
    "we mi wed wednesday wednesdays mittwoch mittwochs",
    "th do thu thur thurs thursday thursdays donnerstag donnerstags",
    "fr fri friday fridays freitag freitags",
    "sa sat saturday saturdays samstag samstags sonnabend",
    "su so sun sunday sundays sonntag sonntags",
)
_MONTHS = (
    "january januar jänner",
    "february februar feber",
    "march märz maerz mrz",
    "april",
    "may mai",
    "june juni",
    "july juli",
    "august",
    "september",
    "october oktober",
    "november",
    "december dezember",
)
_SHORTEST = 3
_IN_FULL = ("day", "days", "tag", "tags", "mittwoch", "mittwochs", "abend")
_MONTH_NAME = r"[^\W\d_]{3,9}"
_DAY_MONTH = re.compile(
    rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|\.)? ?(?:of )?(?P<month>{_MONTH_NAME})\.?,?(?: (?P<year>[0-9]{{4}}))?"
)
_MONTH_DAY = re.compile(
    rf"(?P<month>{_MONTH_NAME})\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?,?(?: (?P<year>[0-9]{{4}}))?"
)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.ASCII)
_TODAY = frozenset({"today", "tonight", "heute"})
_TOMORROW = frozenset({"tomorrow", "morgen"})
_AFTER_TOMORROW = frozenset({"day after tomorrow", "the day after tomorrow", "übermorgen", "uebermorgen"})
_YESTERDAY = frozenset({"yesterday", "gestern"})
_AHEAD = {
    **dict.fromkeys(_TODAY, 0),
    **dict.fromkeys(_TOMORROW, 1),
    **dict.fromkeys(_AFTER_TOMORROW, 2),
    **dict.fromkeys(_YESTERDAY, -1),
}
"""How many days after today each is."""
_WEEKEND = frozenset({"weekend", "wochenende"})

WEEKDAY_NAMES = "|".join(name for names in _WEEKDAYS for name in names.split() if name.endswith(_IN_FULL))
"""The names of weekdays in full, as an expression."""
WEEKDAY_SHORTS = "|".join(name for names in _WEEKDAYS for name in names.split() if len(name) >= _SHORTEST)
"""The same with the short forms of three letters and more."""
WEEKDAY_LETTERS = "|".join(name for names in _WEEKDAYS for name in names.split() if len(name) < _SHORTEST)
"""The forms of two letters, most of which are words as well."""
MONTH_NAMES = "|".join(sorted({short for names in _MONTHS for name in names.split() for short in (name, name[:3])}))
"""The names of months and their first three letters, as an expression."""


def days_meant(text: str, situation: Situation) -> Meaning:
    """The days that a text means; a meaning without terms says why it is none."""
    words = " ".join(text.lower().split())
    if words in _AHEAD:
        return situation.on(situation.today + dt.timedelta(days=_AHEAD[words]))
    if words in _WEEKEND:
        return _of_festival(situation.weekend, text, situation)
    number = weekday_number(words)
    if number is not None:
        return _of_festival(situation.weekday(number), text, situation)
    day = _date_meant(words, situation)
    if day is None:
        return Meaning(says=_("“{text}” is no day: write fri, 19, “19 nov” or 2021-11-19.").format(text=shown(text)))
    return situation.on(day)


def _of_festival(days: tuple[dt.date, ...], text: str, situation: Situation) -> Meaning:
    if days:
        return situation.on(*days)
    if not situation.vocabulary.days:
        return Meaning(says=_("This programme has no dated screenings."))
    says = _("This festival has no “{day}”: it runs {days}.")
    return Meaning(says=says.format(day=shown(text), days=situation.span))


def weekday_number(word: str) -> int | None:
    """The weekday of that name, short form or beginning, with Monday as 0; `None` when it is none."""
    word = word.rstrip(".")
    for number, names in enumerate(_WEEKDAYS):
        if word in names.split() or (len(word) >= _SHORTEST and any(n.startswith(word) for n in names.split())):
            return number
    return None


def _date_meant(words: str, situation: Situation) -> dt.date | None:
    first, _blank, others = words.partition(" ")
    if others and weekday_number(first.rstrip(",")) is not None:
        words = others
    if parsed := parse_date(words):
        return parsed
    numbers = _in_numbers(words)
    return day_meant(numbers, situation.vocabulary.days) if numbers[:1].isdigit() else None


def _in_numbers(words: str) -> str:
    """`19 nov 2021` and `november 19th` as `19.11.2021` and `19.11.`; `19th` as `19`."""
    match = _DAY_MONTH.fullmatch(words) or _MONTH_DAY.fullmatch(words)
    month = _month_number(match["month"]) if match else None
    if match and month:
        return f"{match['day']}.{month}.{match['year'] or ''}"
    ordinal = _ORDINAL.fullmatch(words)
    return ordinal[1] if ordinal else words


def _month_number(word: str) -> int | None:
    for number, names in enumerate(_MONTHS, start=1):
        if any(name.startswith(word) for name in names.split()):
            return number
    return None
