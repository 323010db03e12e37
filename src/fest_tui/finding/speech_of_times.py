"""Times and days as people say them: "on friday evening", "after eight", "between 8 and 10", "in the next hour"."""

from __future__ import annotations

import re

from fest_tui.finding.hearing import Hearing, Rule, rule
from fest_tui.finding.hours import NUMBERS, SAID, is_bare, is_hour_word, said_clock
from fest_tui.finding.meaning import MINUTES_PER_DAY, Meaning, Situation
from fest_tui.finding.small_words import joins, may_precede
from fest_tui.finding.terms import OnDays, Starts
from fest_tui.finding.values import words_of
from fest_tui.finding.which_days import MONTH_NAMES, WEEKDAY_NAMES, WEEKDAY_SHORTS, days_meant, weekday_number

_MORNING = Starts(last=719)
_AFTERNOON = Starts(720, 1079)
_EVENING = Starts(first=1020)
_LATE = Starts(first=1320)
_PARTS = {
    _MORNING: "morning mornings vormittag vormittags früh morgens",
    _AFTERNOON: "afternoon afternoons nachmittag nachmittags",
    _EVENING: "evening evenings abend abends night",
    _LATE: "late nacht nachts",
}
_PART = {word: starts for starts, words in _PARTS.items() for word in words.split()}
_ANY_PART = "|".join(sorted(_PART, key=len, reverse=True))

_A_LITTLE_BEFORE, _A_LITTLE_AFTER = 15, 30
_ABOUT = 60
_SOON = 60
_UNITS = words_of(
    """
    am pm years year days day weeks months minutes minute min mins hours hour people films times percent uhr jahre
    jahren tage tagen wochen monate monaten minuten stunden filme filmen
    """
)
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_DATE = rf"(?:{_ORDINAL} (?:of )?(?:{MONTH_NAMES})|(?:{MONTH_NAMES}) {_ORDINAL})(?: \d{{4}})?"
_SURE_DAY = rf"(?:(?:{WEEKDAY_NAMES})(?: (?:the )?(?:{_DATE}|\d{{1,2}}(?:st|nd|rd|th)))?|{_DATE})"
_DAY_AFTER_ON = rf"(?:(?:{WEEKDAY_SHORTS})(?: {_DATE})?|\d{{1,2}}[./]\d{{1,2}}[./]?(?:\d{{4}})?|\d{{4}}-\d\d-\d\d)"


def _days(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    days = days_meant(match["day"].replace("the ", ""), hearing.situation)
    is_day = days.terms or weekday_number(match["day"].partition(" ")[0]) is not None
    return _with_part(days, _PART.get(match["part"] or "")) if is_day else None


def _day_of_month(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """The 19th; "on 19" means it where nothing follows that it could count."""
    ends = match.end()
    if match["day"].isdigit() and not match["part"] and not joins(hearing.after(ends)):
        return None
    days = days_meant(match["day"].rstrip("."), hearing.situation)
    return _with_part(days, _PART.get(match["part"] or "")) if days.terms else None


def _relative_day(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    day = match["day"]
    part = _EVENING if day == "tonight" else _PART.get(match["part"] or "")
    return _with_part(days_meant(day, hearing.situation), part)


def _part_today(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    return _with_part(days_meant("today", hearing.situation), _PART[match["part"]])


def _with_part(days: Meaning, part: Starts | None) -> Meaning:
    return Meaning((*days.terms, part), all_of=True, says=days.says) if days.terms and part else days


def _weekend(_match: re.Match[str], hearing: Hearing) -> Meaning:
    return days_meant("weekend", hearing.situation)


def _part(match: re.Match[str], _hearing: Hearing) -> Meaning:
    return Meaning((_PART[match["part"]],))


def _late(_match: re.Match[str], _hearing: Hearing) -> Meaning:
    return Meaning((_LATE,))


def _bare_part(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """A part of the day that no other word belongs to: neither "good morning" nor "late spring"."""
    alone = may_precede(hearing.before)
    return Meaning((_PART[match["part"]],)) if alone and joins(hearing.after(match.end())) else None


def _clock(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """What comes after eight, before it, or about it."""
    words = match["clock"]
    minute = _minute(words, hearing)
    if minute is None or not _is_sure(words, hearing.after(match.end())):
        return None
    match match["how"].partition(" ")[0]:
        case "before" | "until" | "till" | "vor" | "bis":
            turns_at = hearing.situation.turns_at
            return Meaning((Starts(last=(minute + MINUTES_PER_DAY if minute == turns_at else minute) - 1),))
        case "around" | "gegen" | "circa":
            return Meaning((Starts(minute - _ABOUT, minute + _ABOUT),))
        case "at" | "um" | "":
            before, after = (_A_LITTLE_BEFORE, _A_LITTLE_AFTER) if is_bare(words) else (0, 0)
            return Meaning((Starts(minute - before, minute + after),))
        case _:
            return Meaning((Starts(first=minute),))


def _between(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    first, last = _minute(match["clock"], hearing), _minute(match["last"], hearing)
    if first is None or last is None or not _is_sure(match["last"], hearing.after(match.end())):
        return None
    while last <= first:
        last += MINUTES_PER_DAY // 2
    return Meaning((Starts(first, last),))


def _minute(words: str, hearing: Hearing) -> int | None:
    return said_clock(words, hearing.part_of_day, turns_at=hearing.situation.turns_at)


def _is_sure(words: str, following: str) -> bool:
    """Whether a number is an hour, by what follows: "after eight women" and "after 8 weeks" speak of no time."""
    if is_hour_word(words):
        return joins(following)
    return following not in _UNITS and (joins(following) or not following.endswith("s"))


def _coming(match: re.Match[str], hearing: Hearing) -> Meaning:
    many = match["many"] or "1"
    count = int(many) if many.isdecimal() else NUMBERS.get(many, 1)
    return _from_now(hearing.situation, count * (1 if match["unit"].startswith("min") else 60))


def _soon(_match: re.Match[str], hearing: Hearing) -> Meaning:
    return _from_now(hearing.situation, _SOON)


def _from_now(situation: Situation, minutes: int) -> Meaning:
    now = situation.minute_now
    terms = (OnDays(frozenset({situation.today})), Starts(now, now + minutes))
    return Meaning(terms, all_of=True, says=situation.hint_of_today())


TIMES: tuple[Rule, ...] = (
    rule(rf"(?:(?:on|this|coming|am|at|the|der|den) )*(?P<day>{_SURE_DAY})(?: (?P<part>{_ANY_PART}))?", _days),
    rule(rf"(?:on|am) (?P<day>{_DAY_AFTER_ON})(?: (?P<part>{_ANY_PART}))?", _days),
    rule(rf"on (?:the )?(?P<day>{_ORDINAL})(?: (?P<part>{_ANY_PART}))?", _day_of_month),
    rule(
        rf"(?P<day>today|tonight|tomorrow|heute|morgen(?= (?:{_ANY_PART})))(?: (?P<part>{_ANY_PART}))?", _relative_day
    ),
    rule(r"(?:(?:at|on|over|during|for) (?:the |this )?|this )weekend|am wochenende", _weekend),
    rule(rf"this (?P<part>{_ANY_PART})", _part_today),
    rule(r"(?:late )?at night|late (?:nights?|evenings?|shows?|screenings?|films?)", _late),
    rule(rf"(?:(?:in|during) (?:the |der )?|am )(?P<part>{_ANY_PART})", _part),
    rule(rf"(?!night|nacht)(?P<part>{_ANY_PART})", _bare_part),
    rule(
        rf"(?:between|from|zwischen|von) (?P<clock>{SAID}) (?:and|to|till|until|und|bis|-) (?P<last>{SAID})", _between
    ),
    rule(
        r"(?P<how>after|from|since|starting (?:at|after|from)|later than|ab|nach|before|until|till|vor|bis|at|um|around"
        rf"|gegen|circa) (?P<clock>{SAID})(?: on(?:wards)?)?",
        _clock,
    ),
    rule(r"(?P<how>)(?P<clock>(?:[01]?\d|2[0-4]):[0-5]\d)", _clock),
    rule(
        rf"(?:with)?in the next (?:(?P<many>\d{{1,3}}|an|{'|'.join(NUMBERS)}) )?(?P<unit>hours?|minutes?|mins?|min)",
        _coming,
    ),
    rule(r"(?:starting|starts|beginning) (?:very )?soon", _soon),
)
"""The rules for times, the longest expressions first."""
