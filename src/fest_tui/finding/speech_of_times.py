"""Times and days as people say them: "on friday evening", "after eight", "between 8 and 10", "in the next hour"."""

from __future__ import annotations

import re

from fest_tui.finding.hearing import Hearing, Rule, rule
from fest_tui.finding.hours import CLEARLY_SAID, NUMBERS, SAID, is_bare, is_hour_word, said_clock
from fest_tui.finding.meaning import MINUTES_PER_DAY, Meaning, Situation
from fest_tui.finding.small_words import joins, may_precede
from fest_tui.finding.terms import OnDays, Starts
from fest_tui.finding.values import words_of
from fest_tui.finding.which_days import (
    MONTH_NAMES,
    WEEKDAY_LETTERS,
    WEEKDAY_NAMES,
    WEEKDAY_SHORTS,
    days_meant,
    weekday_number,
)

_MORNING = Starts(last=719)
_AFTERNOON = Starts(720, 1079)
_EVENING = Starts(first=1020)
_LATE = Starts(first=1320)
_PARTS = {
    _MORNING: "morning mornings vormittag vormittags früh morgens morgen",
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
    years year days day weeks months minutes minute min mins hours hour people films times percent uhr jahre
    jahren tage tagen wochen monate monaten minuten stunden filme filmen
    """
)
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_DATE = rf"(?:{_ORDINAL} (?:of )?(?:{MONTH_NAMES})|(?:{MONTH_NAMES}) {_ORDINAL})(?: \d{{4}})?"
_SURE_DAY = rf"(?:(?:{WEEKDAY_NAMES})(?: (?:the )?(?:{_DATE}|\d{{1,2}}(?:st|nd|rd|th)))?|{_DATE})"
_OF_HOURS = words_of("pm uhr h o'clock")
_NUMBERS_OF_DATE = r"(?:\d{1,2}[./]\d{1,2}[./]?(?:\d{4})?|\d{4}-\d\d-\d\d)"
_DAY_AFTER_ON = rf"(?:(?:{WEEKDAY_SHORTS})(?: {_DATE})?|{_NUMBERS_OF_DATE})"


_SHORT_DAY = "tues?|thu(?:rs?)?|fri"
_OF_TIMES = rf"(?:{CLEARLY_SAID}|(?:after|before|at|around|ab|nach|vor|um|gegen) {SAID})(?!\S)"
_RELATIVE_DAY = "(?:the )?day after tomorrow|today|tonight|tomorrow|heute|übermorgen|uebermorgen"
_OF_A_MORNING = words_of("guten der den diesem dieser ein eines einem einen jeden jeder")


def _days(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    days = days_meant(match["day"].replace("the ", ""), hearing.situation)
    is_day = days.terms or weekday_number(match["day"].partition(" ")[0]) is not None
    return _with_part(days, _PART.get(match["part"] or "")) if is_day else None


def _dated_day(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """A weekday with its number, "sunday 14", where the festival has that day; "friday 8 pm" speaks of an hour."""
    situation, following = hearing.situation, hearing.after(match.end())
    number, weekday = int(match["number"]), weekday_number(match["weekday"])
    days = [day for day in situation.vocabulary.days if (day.day, day.weekday()) == (number, weekday)]
    return (
        _with_part(situation.on(*days), _PART.get(match["part"] or "")) if days and following not in _OF_HOURS else None
    )


def _bare_date(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """A date in numbers alone, where the festival has that day: "14.11" might be a time as well."""
    meant = days_meant(match["date"], hearing.situation)
    known = any(isinstance(term, OnDays) and term.days & {*hearing.situation.vocabulary.days} for term in meant.terms)
    return _with_part(meant, _PART.get(match["part"] or "")) if known else None


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


def _german_tomorrow(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """Tomorrow, which is also the German word for a morning: "guten Morgen" speaks of no day."""
    return None if hearing.before in _OF_A_MORNING else _relative_day(match, hearing)


def _short_day(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """A weekday's short form that is no other word: "fri", but not "sun"."""
    following = hearing.after(match.end())
    return days_meant(match["day"], hearing.situation) if joins(following) or following[0].isdigit() else None


def _plain_day(match: re.Match[str], hearing: Hearing) -> Meaning:
    return days_meant(match["day"], hearing.situation)


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
    rule(rf"(?:(?:on|am) )?(?P<weekday>{WEEKDAY_SHORTS}) (?P<number>\d{{1,2}})(?: (?P<part>{_ANY_PART}))?", _dated_day),
    rule(rf"(?:(?:on|this|coming|am|at|the|der|den) )*(?P<day>{_SURE_DAY})(?: (?P<part>{_ANY_PART}))?", _days),
    rule(rf"(?:(?:{WEEKDAY_LETTERS}) )?(?P<date>{_NUMBERS_OF_DATE})(?: (?P<part>{_ANY_PART}))?", _bare_date),
    rule(rf"(?:on|am) (?P<day>{_DAY_AFTER_ON})(?: (?P<part>{_ANY_PART}))?", _days),
    rule(rf"on (?:the )?(?P<day>{_ORDINAL})(?: (?P<part>{_ANY_PART}))?", _day_of_month),
    rule(rf"(?P<day>{_SHORT_DAY})", _short_day),
    rule(rf"(?P<day>{WEEKDAY_SHORTS})(?= {_OF_TIMES})", _plain_day),
    rule(rf"(?:(?:on|am|der|den) )?(?P<day>{WEEKDAY_NAMES})(?P<part>{_ANY_PART})", _days),
    rule(rf"(?P<day>{WEEKDAY_SHORTS}) (?P<part>{_ANY_PART})", _days),
    rule(rf"(?P<day>{_RELATIVE_DAY})(?: (?P<part>{_ANY_PART}))?", _relative_day),
    rule(rf"(?P<day>morgen)(?: (?P<part>{_ANY_PART}))?", _german_tomorrow),
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
    rule(rf"(?P<how>)(?P<clock>{CLEARLY_SAID})", _clock),
    rule(
        rf"(?:with)?in the next (?:(?P<many>\d{{1,3}}|an|{'|'.join(NUMBERS)}) )?(?P<unit>hours?|minutes?|mins?|min)",
        _coming,
    ),
    rule(r"(?:starting|starts|beginning) (?:very )?soon", _soon),
)
"""The rules for times, the longest expressions first."""
