"""Finds running times in the forms that festivals print. All are in minutes; half a minute and more counts as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

_LONGEST = 6000
_HOURS_BELOW = 5
_LENGTHS_BELOW = 6
_CLOCK_UNITS = {"h", "heure", "heures", "uur"}
_FAR = 6
_TITLE = 100

_FIGURE = r"\d{1,5}(?:[.,]\d{1,2})?"
_ALONE = r"(?:(?<![\w'’‘])(?<!\d[.,:])|(?<=(?<!\d)[12]\d{3},))"
_MINUTE = r"(?:min(?:s|utes?|uten?|utos?|uti|uuttia|utter|uter|ut)?|mn)(?!\w)\.?"
_PRIME = r"['′’´](?!['′’´\w])"
_HOUR = r"(?P<unit>h|hrs?|hours?|std|stunden?|heures?|horas?|ore|uur|tuntia?|timer|timmar)(?![^\W\d])\.?"
_CIRCA = re.compile(
    r"(?:(?:ca|circa|approx|appr|about|around|etwa|env|environ|noin|c)\b\.?|[~≈±])\s{0,3}", re.IGNORECASE
)
_OPENING_QUOTE = re.compile(r"(?<!\w)['’‘´](?=\w)[^'’´]*\Z")
_TIMES = re.compile(r"\d\s?[x×*]\s?\Z", re.IGNORECASE)

_SPAN = re.compile(
    rf"{_ALONE}(?P<least>\d{{1,3}})\s?(?:[-–—]|bis|to)\s?(?P<most>\d{{1,4}})\s?(?:{_MINUTE}|{_PRIME})", re.IGNORECASE
)
_CLOCKED = re.compile(
    rf"{_ALONE}(?:(?P<hours>\d{{1,2}}):)?(?P<minutes>\d{{1,3}}):(?P<seconds>[0-5]\d)\s?(?:{_MINUTE}|{_PRIME})",
    re.IGNORECASE,
)
_HOURS = re.compile(
    rf"{_ALONE}(?P<hours>{_FIGURE})(?::(?P<clock>[0-5]\d))?\s?{_HOUR}"
    rf"(?:,?\s?(?:(?:und|and|et|y|e|ja)\s)?(?P<minutes>\d{{1,2}})(?!\d|[.:]\d)(?P<minute_unit>\s?(?:{_MINUTE}|m(?!\w)|{_PRIME}))?)?",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    rf"{_ALONE}(?P<minutes>{_FIGURE})\s?"
    rf"(?:{_MINUTE}(?:\s?(?P<seconds>\d{{1,2}})\s?(?:s|sec|sek)(?!\w)\.?)?"
    rf"|['′’](?P<ticks>\d{{1,2}})(?:['′’]{{2}}|[\"″”])|{_PRIME})",
    re.IGNORECASE,
)
_BARE = re.compile(rf"({_FIGURE})(?:\s?[-–—]\s?({_FIGURE}))?")
_COLONS = re.compile(r"(?:(\d{1,2}):([0-5]\d)|(\d{1,3})):([0-5]\d)")


def minutes_of(text: str) -> int | None:
    """The running time that a cell of a table or the value of a label is; `None` when it is none.

    A bare number is minutes. `1:45:00` is hours, minutes and seconds. `1:45` is hours and minutes when its first
    number is below 5, since films last up to that many hours; else it is minutes and seconds, as in `14:23`. Other
    words around a length with a unit do not matter. Of two lengths (`90–95 min`) it is the longer, so that nobody
    comes late. Nothing, and more than 6,000 minutes, is none.
    """
    cell = text.strip(" \t\r\n\xa0.,;")
    if circa := _CIRCA.match(cell):
        cell = cell[circa.end() :]
    if bare := _BARE.fullmatch(cell):
        return _rounded(max(map(_figure, filter(None, bare.groups()))))
    if colons := _COLONS.fullmatch(cell):
        return _rounded(_of_colons(colons))
    found = find_minutes(text)
    return found[0] if found else None


def find_minutes(text: str) -> tuple[int, int, int] | None:
    """The first running time with a unit in a line: its minutes, and where it starts and stops.

    `14:01 min` is minutes and seconds. `1h17` and `2 h` are lengths when the hours are a single figure below 6, else
    times of day (`22H00`); "2 hours" and `12h 17m` are always lengths.
    """
    found = (next(_lengths(text, pattern, value), None) for pattern, value in _FORMS)
    return min((length for length in found if length), key=lambda length: length[1], default=None)


def _lengths(
    text: str, pattern: re.Pattern[str], value: Callable[[re.Match[str]], Fraction]
) -> Iterator[tuple[int, int, int]]:
    for match in pattern.finditer(text):
        if _TIMES.search(text, max(0, match.start() - _FAR), match.start()):
            continue
        if (pattern is _HOURS and _is_clock(match)) or (pattern is _MINUTES and _ends_quote(match)):
            continue
        if length := _rounded(value(match)):
            yield length, match.start(), match.end()


def _is_clock(match: re.Match[str]) -> bool:
    """Whether hours are a time of day rather than a length, there being no minutes and no word that tells."""
    if match["minute_unit"] or match["unit"].lower() not in _CLOCK_UNITS:
        return False
    return (len(match["hours"]) > 1 and match["hours"].isdecimal()) or _figure(match["hours"]) >= _LENGTHS_BELOW


def _ends_quote(match: re.Match[str]) -> bool:
    """Whether what looks like a prime is the closing quote of a title: `‘Apollo 13’`."""
    text = match.string
    quote = text[match.end() - 1] in "'’´" and not match["ticks"]
    return quote and bool(_OPENING_QUOTE.search(text, max(0, match.start() - _TITLE), match.start()))


def _of_span(match: re.Match[str]) -> Fraction:
    return Fraction(max(int(match["least"]), int(match["most"])))


def _of_clock(match: re.Match[str]) -> Fraction:
    return 60 * int(match["hours"] or 0) + int(match["minutes"]) + Fraction(int(match["seconds"]), 60)


def _of_hours(match: re.Match[str]) -> Fraction:
    return 60 * _figure(match["hours"]) + int(match["clock"] or 0) + int(match["minutes"] or 0)


def _of_minutes(match: re.Match[str]) -> Fraction:
    return _figure(match["minutes"]) + Fraction(int(match["seconds"] or match["ticks"] or 0), 60)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Fraction]], ...] = (
    (_SPAN, _of_span),
    (_CLOCKED, _of_clock),
    (_HOURS, _of_hours),
    (_MINUTES, _of_minutes),
)


def _of_colons(match: re.Match[str]) -> Fraction:
    if match[1]:
        return 60 * int(match[1]) + int(match[2]) + Fraction(int(match[4]), 60)
    first, second = int(match[3]), int(match[4])
    return Fraction(60 * first + second) if first < _HOURS_BELOW else first + Fraction(second, 60)


def _figure(printed: str) -> Fraction:
    return Fraction(printed.replace(",", "."))


def _rounded(minutes: Fraction) -> int | None:
    whole = int(minutes + Fraction(1, 2))
    return whole if 0 < whole <= _LONGEST else None
