"""Times of day as people write and say them, in minutes after midnight.

What is written with minutes, a leading zero or a unit is taken as it stands: 20, 20:00, 08:15, 8pm, 20h, 20 Uhr. A bare
hour from 1 to 11 that is *spoken* ("after eight", "before 10") is meant in the afternoon or evening, since that is when
festivals play; if the question names the morning, it is meant there. With a night in the question, 12 and 1 to 4 are
those after midnight; else 12 is noon.
"""

from __future__ import annotations

import re

from fest_tui.finding.meaning import MINUTES_PER_DAY

_HALF_A_DAY = 12 * 60
_HOURS = 24
_MINUTES = 60
_LAST_OF_NIGHT = 4
_NOON = 12

_WRITTEN = re.compile(
    r"(?P<hour>\d{1,2})(?:(?P<mark>[:.h])(?P<minute>\d{2})|(?P<minutes>(?<=\d\d)\d{2}))?\s?(?P<unit>h|uhr|[ap]\.?m\.?)?",
    re.ASCII | re.IGNORECASE,
)
_NAMED = {"noon": 720, "midday": 720, "mittag": 720, "midnight": MINUTES_PER_DAY, "mitternacht": MINUTES_PER_DAY}
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            *("one ein eins", "two zwei", "three drei", "four vier", "five fünf", "six sechs", "seven sieben"),
            *("eight acht", "nine neun", "ten zehn", "eleven elf", "twelve zwölf"),
        ),
        start=1,
    )
    for word in words.split()
}
"""The hours in words, English and German."""
_GERMAN_DAY = r" (?:\w*tags?|mittwochs?|\w*abends?|wochenende|morgen)(?!\S)"
_HALF = rf"(?:p\.?m\b|a\.?m\b(?!{_GERMAN_DAY}))"
"""What tells the half of the day; but "um 8 am Freitag" is German."""
_HOUR = rf"(?:\d{{1,2}}(?:[:.]\d{{2}})?|{'|'.join(NUMBERS)}|{'|'.join(_NAMED)})(?: ?(?:{_HALF}|(?:h|uhr)\b)| o'?clock)?"
_PAST = {"half past": 30, "quarter past": 15, "viertel nach": 15, "quarter to": -15, "viertel vor": -15, "halb": -30}
"""Minutes before or past the hour that is named: "halb acht" is half past seven."""
_BESIDE = "|".join(_PAST)
SAID = rf"(?:(?:{_BESIDE}) )?{_HOUR}"
"""What a time of day looks like when it is said, in small letters."""
CLEARLY_SAID = (
    rf"(?:[01]?\d|2[0-4]):[0-5]\d|(?:{_BESIDE}) (?:\d{{1,2}}|{'|'.join(NUMBERS)})"
    rf"|(?:\d{{1,2}}(?:[:.]\d{{2}})?|{'|'.join(NUMBERS)})(?: ?{_HALF}\.?| ?uhr| o'?clock)"
)
"""What nothing but a time of day looks like."""
_PARTS = {
    "morning": "morning mornings früh vormittag vormittags morgens matinee matinée",
    "night": "tonight night nights evening evenings abend abends nacht nachts late spät",
}
PART_OF_DAY = {word: part for part, words in _PARTS.items() for word in words.split()}
"""Words that tell whether the morning or the night is spoken of."""


def written_clock(text: str) -> int | None:
    """The time of day written so, or `None`: `20`, `20:15`, `2015`, `8.30pm`, `noon`; `24:00` is midnight."""
    words = text.strip().lower()
    if words in _NAMED:
        return _NAMED[words]
    match = _WRITTEN.fullmatch(words)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or match["minutes"] or 0)
    half = (match["unit"] or "").strip()[:1]
    if half in {"a", "p"}:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if minute >= _MINUTES or hour > _HOURS or (hour == _HOURS and minute):
        return None
    return hour * _MINUTES + minute


def said_clock(words: str, part_of_day: str, *, turns_at: int) -> int | None:
    """The time of day that these words say, by the rules of this module; `None` when they say none.

    After midnight it counts on from 24:00 when the festival day, which turns at that minute, has not turned yet.
    """
    words, past = _without_past(words.removesuffix("o'clock").removesuffix("oclock").strip())
    hour = NUMBERS.get(words) or (int(words) if re.fullmatch(r"[1-9]|1[0-2]", words, re.ASCII) else None)
    clock = written_clock(words) if hour is None else _half_meant(hour, part_of_day)
    if clock is None:
        return None
    clock += past
    return clock + MINUTES_PER_DAY if clock < turns_at else clock


def is_bare(words: str) -> bool:
    """Whether the words name a whole hour and no minute, so that some minutes more or less are meant as well."""
    return not (re.search(r"\d[:.]\d", words) or _without_past(words)[1])


def is_hour_word(words: str) -> bool:
    """Whether an hour is said in words, without a unit, and so may count something else."""
    return words in NUMBERS or words in _NAMED


def _without_past(words: str) -> tuple[str, int]:
    for before, minutes in _PAST.items():
        if words.startswith(before):
            return words.removeprefix(before).strip(), minutes
    return words, 0


def _half_meant(hour: int, part_of_day: str) -> int:
    morning = hour % _NOON * _MINUTES
    after_midnight = part_of_day == "night" and (hour == _NOON or hour <= _LAST_OF_NIGHT)
    if after_midnight or (part_of_day == "morning" and hour != _NOON):
        return morning
    return morning + _HALF_A_DAY
