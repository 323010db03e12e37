"""A visitor's limits as they are typed and shown: what each takes, how it is read, and how it is written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from fest_tui.errors import UsageError
from fest_tui.programme.text import plain_line
from fest_tui.programme.wishes import Meal, OwnLimits
from fest_tui.words import _, minutes

MOST_EARLY = 240
"""The most minutes one can want to be early: more would forbid every second screening of a day."""
MOST_FILMS = 24
MOST_SLEEP = 16 * 60
SLOWEST, FASTEST = 1, 10
"""Walking, in km/h."""
NO_LIMIT = frozenset({"", "-", "–", "off", "none", "no limit", _("no limit")})
"""What is typed to take a limit off; yes and no are values of their own."""

_HOUR = 60
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?: ?h)?", re.ASCII)
_MEAL = re.compile(r"(\S+?)\s*(?:-|–|\bto\b)\s*([\d:.]+)\s*[/,; ]\s*(\d{1,4})\s*(?:min|')?", re.ASCII)
_COUNT = re.compile(r"(\d{1,4})(?: ?(?:min|'))?", re.ASCII)
_HOURS = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?) ?h", re.ASCII)
_HOURS_AND_MINUTES = re.compile(r"(\d{1,2})(?::| ?h ?)(\d{2})(?: ?min)?", re.ASCII)
_SPEED = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)(?: ?km/?h)?", re.ASCII)


class Limit(msgspec.Struct, frozen=True):
    """One limit: what it is called, what it takes, and how its text becomes a value and the value a text.

    `read` gives `None` for a text that is no such value. What `write` gives, `read` understands.
    """

    title: str
    wanted: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]


def read_clock(text: str) -> dt.time | None:
    """The time of day written as HH:MM, or `None`; 24:00 is midnight."""
    if not (found := _CLOCK.fullmatch(text.strip())):
        return None
    hour, minute = int(found[1]), int(found[2])
    if (hour, minute) == (24, 0):
        return dt.time()
    return dt.time(hour, minute) if hour < 24 and minute < _HOUR else None  # noqa: PLR2004


def write_clock(value: dt.time) -> str:
    """`09:30`."""
    return f"{value:%H:%M}"


def limits() -> Mapping[str, Limit]:
    """Every limit by the name of its field; `last_rides` is read and written for one venue at a time."""
    clock_wanted = _("a time such as {example}")
    return {
        "not_before": Limit(_("Not before"), clock_wanted.format(example="10:00"), read_clock, write_clock),
        "not_after": Limit(_("Not after"), clock_wanted.format(example="01:00"), read_clock, write_clock),
        "films_a_day": Limit(
            _("Films a day"),
            _("a whole number from 1 to {most}").format(most=MOST_FILMS),
            _within(_count, 1, MOST_FILMS),
            str,
        ),
        "meal": Limit(
            _("Free for a meal"),
            _("from, to and minutes, such as {example}").format(example="18:00-20:30/45"),
            _meal,
            _written_meal,
        ),
        "sleep_minutes": Limit(
            _("Sleep"),
            _("hours or minutes up to {most} h, such as {example}").format(most=MOST_SLEEP // _HOUR, example="7h"),
            _within(_length, 0, MOST_SLEEP),
            _written_length,
        ),
        "walking_kmh": Limit(
            _("Walking speed"),
            _("km/h from {least} to {most}, such as {example}").format(least=SLOWEST, most=FASTEST, example="4.5"),
            _within(_speed, SLOWEST, FASTEST),
            lambda value: _("{speed} km/h").format(speed=f"{value:g}"),
        ),
        "early_minutes": Limit(
            _("Early arrival"),
            _("minutes from 0 to {most}").format(most=MOST_EARLY),
            _within(_count, 0, MOST_EARLY),
            minutes,
        ),
        "stay_for_talks": Limit(_("Stay for talks"), _("yes or no"), _yes_or_no, lambda v: _("yes") if v else _("no")),
        "last_rides": Limit(_("Last ride home"), clock_wanted.format(example="23:10"), read_clock, write_clock),
    }


def with_limit(own: OwnLimits, name: str, text: str, *, turns_at: dt.time, venue: str = "") -> OwnLimits:
    """The limits with one of them set to what a text says, or taken off by a text that says so.

    `turns_at` is when the festival day turns, `venue` the id of the one whose last ride is meant; without it, all
    last rides are taken off.

    Raises:
        UsageError: the text is no such value, or the limit would leave nothing.

    """
    limit = limits()[name]
    read = plain_line(text)
    value = None if read.lower() in NO_LIMIT else limit.read(read)
    if value is None and read.lower() not in NO_LIMIT:
        raise UsageError(
            _("{limit}: {text!r} was read, but it must be {wanted}.").format(
                limit=limit.title, text=read, wanted=limit.wanted
            ),
            _("The value off takes the limit off."),
        )
    if name == "sleep_minutes":
        # No sleep between two days is no limit to keep.
        value = value or None
    if name == "last_rides":
        others = {id_: ride for id_, ride in own.last_rides.items() if venue and id_ != venue}
        value = others if value is None else others | {venue: value}
    changed: OwnLimits = replace(own, **{name: value})
    if value is not None:
        _check(changed, name, turns_at)
    return changed


def _check(own: OwnLimits, name: str, turns_at: dt.time) -> None:
    """Refuse what is understood but leaves nothing."""

    def order(clock: dt.time) -> int:
        """Minutes since the festival day began."""
        return (clock.hour * _HOUR + clock.minute - turns_at.hour * _HOUR - turns_at.minute) % (24 * _HOUR)

    if name == "meal" and own.meal is not None:
        window = order(own.meal.ends) - order(own.meal.starts)
        if window < own.meal.minutes:
            says = _("Free for a meal: {minutes} do not fit between {starts} and {ends}.")
            raise UsageError(
                says.format(
                    minutes=minutes(own.meal.minutes),
                    starts=write_clock(own.meal.starts),
                    ends=write_clock(own.meal.ends),
                )
            )
    if name in {"not_before", "not_after"} and own.not_before is not None:
        latest = order(own.not_after) if own.not_after is not None else 24 * _HOUR
        if own.not_before < turns_at or order(own.not_before) >= latest:
            says = _("Nothing before {before} and nothing after {after} would leave no time.")
            after = own.not_after if own.not_after is not None else turns_at
            raise UsageError(
                says.format(before=write_clock(own.not_before), after=write_clock(after)),
                _("A festival day runs from {time} to {time} the next morning.").format(time=write_clock(turns_at)),
            )


def _within(read: Callable[[str], float | None], least: float, most: float) -> Callable[[str], float | None]:
    def bounded(text: str) -> float | None:
        value = read(text)
        return value if value is not None and least <= value <= most else None

    return bounded


def _count(text: str) -> int | None:
    found = _COUNT.fullmatch(text)
    return int(found[1]) if found else None


def _speed(text: str) -> float | None:
    found = _SPEED.fullmatch(text.lower())
    return float(found[1].replace(",", ".")) if found else None


def _length(text: str) -> int | None:
    """Minutes of `7h`, `7.5 h`, `7:30`, `7 h 30` or `450 min`; a bare number up to 16 means hours."""
    text = text.lower()
    if found := _HOURS_AND_MINUTES.fullmatch(text):
        return int(found[1]) * _HOUR + int(found[2]) if int(found[2]) < _HOUR else None
    if found := _HOURS.fullmatch(text):
        return round(float(found[1].replace(",", ".")) * _HOUR)
    if (count := _count(text)) is None:
        return None
    return count * _HOUR if text.isdecimal() and count <= MOST_SLEEP // _HOUR else count


def _written_length(value: int) -> str:
    hours, rest = divmod(value, _HOUR)
    if rest:
        return _("{hours} h {minutes}").format(hours=hours, minutes=f"{rest:02}") if hours else minutes(value)
    return _("{hours} h").format(hours=hours)


def _meal(text: str) -> Meal | None:
    if not (found := _MEAL.fullmatch(text.lower())):
        return None
    starts, ends, length = read_clock(found[1]), read_clock(found[2]), int(found[3])
    return Meal(starts=starts, ends=ends, minutes=length) if starts and ends and length else None


def _written_meal(value: Meal) -> str:
    return f"{write_clock(value.starts)}–{write_clock(value.ends)}, {minutes(value.minutes)}"


def _yes_or_no(text: str) -> bool | None:
    return {"yes": True, "y": True, _("yes"): True, "no": False, "n": False, _("no"): False}.get(text.lower())
