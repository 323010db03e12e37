"""What a question may go on with: fields by their first letters, and the values of a field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

import msgspec

from fest_tui.finding.field_words import STATUS_WORDS
from fest_tui.finding.fields import FIELDS, field_named
from fest_tui.finding.folding import fold
from fest_tui.finding.scanning import Token, scan
from fest_tui.finding.values import Value, quoted
from fest_tui.finding.vocabulary import Vocabulary
from fest_tui.words import _, day_long, minutes

MOST = 8
"""Completions offered at once."""
_FIELD_LETTERS = 2
_VALUE_LETTERS = 3
_MARKS = ("today", "tonight", "tomorrow", "now", "free", "fits", "unseen", "must")
_LENGTHS = (60, 90, 100, 120, 150)
_HOURS = (*range(18, 24), 0, 1, *range(9, 18))
"""Hours at which festivals play, those of the evening first."""
_WITHOUT_FIELD = ("venue", "section", "in", "sub", "country", "director")
"""Fields whose values are offered for a word without a field."""


class Completion(msgspec.Struct, frozen=True):
    """Text to put in place of the question's characters from `start` to `end`.

    `label` is what is shown for it. `what` is `field`, `word` for a single word such as `today`, or the name of the
    field whose value it is.
    """

    start: int
    end: int
    text: str
    label: str
    what: str


class _Option(msgspec.Struct, frozen=True):
    """A value to be offered: what is written, what is shown, and the beginnings by which it is known."""

    text: str
    label: str
    names: tuple[str, ...]


def completions(text: str, cursor: int, vocabulary: Vocabulary) -> tuple[Completion, ...]:
    """At most eight ways to go on at the cursor, the best first: values after a colon, else fields and words.

    `cursor` counts characters. Inside a phrase, and where nothing was begun, nothing is offered.
    """
    token = next((token for token in scan(text) if token.start < cursor <= token.end), None)
    if token is None or (token.quoted and not token.field):
        return ()
    if token.field and cursor > token.start + token.negated + len(token.field):
        found = _values(token, token.text[: max(0, cursor - token.at)], vocabulary)
    else:
        found = _beginnings(token, text[token.at : cursor], vocabulary)
    return tuple(islice(found, MOST))


def _values(token: Token, typed: str, vocabulary: Vocabulary) -> Iterator[Completion]:
    """The values of a field; of a list with commas, the last."""
    field = field_named(token.field)
    if field is None or "<" in typed:
        return
    quote = 1 if token.quoted else 0
    before, comma, last = typed.rpartition(",") if not token.quoted else ("", "", typed)
    start = token.at - quote + len(before + comma)
    for option in _fitting(_OPTIONS[field](vocabulary), last):
        yield Completion(start, token.end, quoted(option.text), option.label, field)


def _beginnings(token: Token, typed: str, vocabulary: Vocabulary) -> Iterator[Completion]:
    """Fields and single words that begin so, then values that do, with their fields."""
    start, end = token.at, token.end
    small = typed.lower()
    if len(small) >= _FIELD_LETTERS:
        fields = (name for name in FIELDS if name.startswith(small))
        yield from (Completion(start, end, f"{name}:", f"{name}:", "field") for name in fields)
        marks = (mark for mark in _MARKS if mark.startswith(small) and mark != small)
        yield from (Completion(start, end, mark, mark, "word") for mark in marks)
    if len(small) >= _VALUE_LETTERS:
        for field in _WITHOUT_FIELD:
            for option in islice(_fitting(_OPTIONS[field](vocabulary), typed), MOST):
                yield Completion(start, end, f"{field}:{quoted(option.text)}", option.label, field)


def _fitting(options: Iterable[_Option], typed: str) -> Iterator[_Option]:
    """The options whose name begins so, then those of which another word does."""
    wanted = fold(typed)
    options = list(options)
    first = [option for option in options if any(name.startswith(wanted) for name in option.names)]
    yield from first
    if wanted:
        begun = f" {wanted}"
        yield from (option for option in options if option not in first and any(begun in name for name in option.names))


def _of_values(values: Iterable[Value]) -> Iterator[_Option]:
    return (_Option(value.text, value.label, value.spellings) for value in values)


def _plain(words: Iterable[str]) -> Iterator[_Option]:
    return (_Option(word, word, (fold(word),)) for word in words)


def _named(field: str) -> Callable[[Vocabulary], Iterator[_Option]]:
    return lambda vocabulary: _of_values(vocabulary.names.get(field, ()))


def _near(vocabulary: Vocabulary) -> Iterator[_Option]:
    yield _Option("here", _("here"), ("here",))
    yield from _of_values(vocabulary.venues)


def _days(vocabulary: Vocabulary) -> Iterator[_Option]:
    """Today and tomorrow, then the days: by their number where that is enough."""
    yield from _plain(("today", "tomorrow"))
    numbers = [day.day for day in vocabulary.days]
    for day in vocabulary.days:
        text = str(day.day) if numbers.count(day.day) == 1 else day.isoformat()
        yield _Option(text, day_long(day), (fold(day_long(day)), text, day.isoformat().replace("-", " ")))


def _times(_vocabulary: Vocabulary) -> Iterator[_Option]:
    return (_Option(f"{hour}:00", f"{hour}:00", (str(hour), f"{hour} 00")) for hour in _HOURS)


def _lengths(_vocabulary: Vocabulary) -> Iterator[_Option]:
    return (_Option(str(count), minutes(count), (str(count),)) for count in _LENGTHS)


def _years(vocabulary: Vocabulary) -> Iterator[_Option]:
    return _plain(str(year) for year in reversed(vocabulary.years))


_OPTIONS: Mapping[str, Callable[[Vocabulary], Iterator[_Option]]] = {
    **{field: _named(field) for field in ("title", "director", "cast", "person")},
    "country": lambda vocabulary: _of_values(vocabulary.countries),
    "year": _years,
    "section": lambda vocabulary: _of_values(vocabulary.sections),
    "venue": lambda vocabulary: _of_values(vocabulary.venues),
    "in": lambda vocabulary: _of_values(vocabulary.spoken),
    "sub": lambda vocabulary: _of_values(vocabulary.subtitles),
    "premiere": lambda vocabulary: _of_values(vocabulary.premieres),
    "form": lambda vocabulary: _of_values(vocabulary.forms),
    "status": lambda _vocabulary: _plain(STATUS_WORDS),
    "on": _days,
    "after": _times,
    "before": _times,
    "max": _lengths,
    "near": _near,
}
