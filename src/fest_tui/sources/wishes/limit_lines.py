"""Limits as the lines of a plan write them, both ways."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, NamedTuple

from fest_tui.programme.limit_texts import FASTEST, MOST_EARLY, MOST_FILMS, MOST_SLEEP, SLOWEST
from fest_tui.programme.wish_tables import Limit
from fest_tui.programme.wishes import Meal

_CLOCK = r"(\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:[+-]\d{2}:\d{2})?)"
_MOST_AT_A_MEAL = 24 * 60


class _Form(NamedTuple):
    """How the limit of one field is written: its first words, a whole example, and both ways between it and text."""

    words: str
    example: str
    pattern: str
    write: Callable[[Any], str]
    read: Callable[..., Any]


def clock_text(clock: dt.time) -> str:
    """`10:00`: a time of day, with its seconds only where it has any."""
    return clock.isoformat() if clock.second or clock.microsecond else clock.isoformat("minutes")


def clock_read(text: str) -> dt.time:
    """The time of day written as `9:30`, `09.30` or `09:30:15`.

    Raises:
        ValueError: there is no such time.

    """
    hours, minutes = re.split("[:.]", text, maxsplit=1)
    return dt.time.fromisoformat(f"{hours:0>2}:{minutes}")


def _within(least: float, most: float, number: float) -> float:
    if not least <= number <= most:
        raise ValueError(number)
    return number


def _whole(least: int, most: int) -> Callable[[str], int]:
    return lambda text: int(_within(least, most, int(text)))


def _clock_form(words: str) -> _Form:
    return _Form(words, f"{words} 10:00", _CLOCK, clock_text, clock_read)


def _minutes_form(words: str, most: int) -> _Form:
    return _Form(words, f"{words} 30 min", r"(\d{1,5}) ?min(?:utes)?", lambda value: f"{value} min", _whole(0, most))


_FORMS: dict[str, _Form] = {
    "not_before": _clock_form("not before"),
    "not_after": _clock_form("not after"),
    "films_a_day": _Form("films a day", "films a day 4", r"(\d{1,5})", str, _whole(1, MOST_FILMS)),
    "meal": _Form(
        "meal",
        "meal 60 min between 18:00 and 21:00",
        rf"(\d{{1,5}}) ?min(?:utes)? between {_CLOCK} and {_CLOCK}",
        lambda meal: f"{meal.minutes} min between {clock_text(meal.starts)} and {clock_text(meal.ends)}",
        lambda text, *window: Meal(
            minutes=_whole(1, _MOST_AT_A_MEAL)(text), starts=clock_read(window[0]), ends=clock_read(window[1])
        ),
    ),
    "last_rides": _clock_form("last ride"),
    "sleep_minutes": _minutes_form("sleep", MOST_SLEEP),
    "early_minutes": _minutes_form("early", MOST_EARLY),
    "walking_kmh": _Form(
        "walk",
        "walk 4.5 km/h",
        r"(\d{1,5}(?:\.\d{1,20})?) ?km/h",
        lambda value: f"{value} km/h",
        lambda text: _within(SLOWEST, FASTEST, float(text)),
    ),
    "stay_for_talks": _Form(
        "talks",
        "talks stay",
        "(stay|leave)",
        lambda value: "stay" if value else "leave",
        lambda text: text.lower() == "stay",
    ),
}


def limit_line(limit: Limit, value: Any) -> str:  # noqa: ANN401 - of the kind of its field
    """`not before 10:00`: a limit as a plan writes it, without its venue."""
    form = _FORMS[limit[0]]
    return f"{form.words} {form.write(value)}"


def read_limit(text: str) -> tuple[str, Any] | None:
    """The field of a limit and its value; `None` when it is not written as one or cannot be."""
    words = " ".join(text.split())
    for name, form in _FORMS.items():
        ends = r"\b.*" if name == "last_rides" else ""
        found = re.fullmatch(rf"{form.words} {form.pattern}{ends}", words, re.IGNORECASE)
        if found:
            try:
                return name, form.read(*found.groups())
            except ValueError:
                return None
    return None


def likely_limit(text: str) -> str:
    """An example of the limit that a line was most likely meant to be."""
    words = " ".join(text.lower().split())
    examples = {form.words: form.example for form in _FORMS.values()}
    said = next((form for form in examples if words.startswith(form)), "")
    near = said or next(iter(get_close_matches(re.split(r" ?\d", words)[0], examples, n=1, cutoff=0.5)), "not before")
    return examples[near]
