"""The fields of the question language, `field:value`, and how the value of each is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import msgspec

from fest_tui.finding.field_words import ALIASES, EXAMPLES, FORMS, STATUS_WORDS, STATUSES
from fest_tui.finding.hours import written_clock
from fest_tui.finding.language_names import language_meant
from fest_tui.finding.meaning import MINUTES_PER_DAY, Meaning, Situation, merged
from fest_tui.finding.terms import (
    AtVenue,
    Form,
    HasStatus,
    Longest,
    Near,
    Premiere,
    Spoken,
    Starts,
    Subtitled,
    Where,
    Words,
    Years,
)
from fest_tui.finding.values import Value, nearest, nearest_value, quoted, shown, values_named
from fest_tui.finding.which_days import days_meant
from fest_tui.programme.text import plain_line
from fest_tui.words import _, listed

Reads = Callable[[str, Situation], Meaning]

NEAR_MINUTES = 15
"""How far away near is, when nobody says."""
_MOST_VALUES = 20
_FIRST_YEAR, _LAST_YEAR = 1, 9999
_HOUR = 60
_MOST_MINUTES = 10_000
_NEXT_NIGHT = 30

_YEAR = re.compile(r"(?P<sign>[<>]=?)?(?P<first>\d{4})(?:(?P<to>-|–|\.\.)(?P<last>\d{4})?)?", re.ASCII)
_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2})(?:h|:(?=\d)) ?)?(?:(?P<minutes>\d{1,4}) ?(?:m|min|mins|minutes|')?)?", re.ASCII
)
_WITHIN = re.compile(r"(?P<where>.*?)(?:<=?(?P<minutes>\d{1,4}) ?(?:m|min|minutes|')?)?", re.ASCII | re.DOTALL)


def field_named(typed: str) -> str | None:
    """The field of that name or short name, in letters of any case; `None` when there is none."""
    name = typed.lower()
    return ALIASES.get(name) or (name if name in FIELDS else None)


def nearest_field(typed: str) -> str:
    """The field whose name is most like what was typed, or nothing."""
    return nearest((*FIELDS, *ALIASES), typed)


def read_value(field: str, text: str, situation: Situation, *, phrase: bool = False) -> Meaning:
    """What a value means in the field of that name; a meaning without terms says what is wrong with it.

    A `phrase`, which stood in quotes, is looked for as such where words are looked for.
    """
    value = plain_line(text)
    if not value:
        return Meaning(
            says=_("“{field}:” wants a value, as in {example}.").format(field=field, example=EXAMPLES[field])
        )
    if field in _WHERE:
        return Meaning((Words(value, _WHERE[field], phrase),))
    return FIELDS[field](value, situation)


def _each(read: Reads) -> Reads:
    """A reader of several values with commas between them: any of them is meant."""

    def read_each(text: str, situation: Situation) -> Meaning:
        whole = read(text, situation)
        if whole.terms or "," not in text:
            return whole
        parts = [read(part, situation) for part in map(str.strip, text.split(",")[:_MOST_VALUES]) if part]
        terms = merged(term for part in parts for term in part.terms)
        says = next((part.says for part in parts if part.says), "")
        if text.count(",") >= _MOST_VALUES:
            says = _("Only the first {count} values were read.").format(count=_MOST_VALUES)
        return Meaning(terms, says=says) if terms else whole

    return read_each


def _words(text: str, _situation: Situation) -> Meaning:
    return Meaning((Words(text),))


def _section(text: str, situation: Situation) -> Meaning:
    sections = situation.vocabulary.sections
    if not values_named(sections, text):
        return _unknown(_("No section is called “{text}” here."), text, sections)
    return Meaning((Words(text, "section"),))


def _years(text: str, _situation: Situation) -> Meaning:
    match = _YEAR.fullmatch(text.replace(" ", ""))
    if match is None or (match["sign"] and match["to"]):
        says = _("“{text}” is no year: write 2021, 2019-2021 or >2019.")
        return Meaning(says=says.format(text=shown(text)))
    first = int(match["first"])
    match match["sign"]:
        case ">":
            return Meaning((Years(first + 1, _LAST_YEAR),))
        case ">=":
            return Meaning((Years(first, _LAST_YEAR),))
        case "<":
            return Meaning((Years(_FIRST_YEAR, first - 1),))
        case "<=":
            return Meaning((Years(_FIRST_YEAR, first),))
    last = int(match["last"] or _LAST_YEAR) if match["to"] else first
    return Meaning((Years(min(first, last), max(first, last)),))


def _venues(text: str, situation: Situation) -> Meaning:
    ids = venue_ids(text, situation)
    if ids:
        return Meaning((AtVenue(frozenset(ids)),))
    return _unknown_venue(text, situation)


def venue_ids(text: str, situation: Situation) -> list[str]:
    """The ids of the venues called so; `here` is that of the desk, where there is one."""
    if text.lower() == "here":
        return [situation.here] if situation.here else []
    return [venue.key for venue in values_named(situation.vocabulary.venues, text)]


def _unknown_venue(text: str, situation: Situation) -> Meaning:
    if text.lower() == "here":
        return no_here()
    return _unknown(_("No venue is called “{text}”."), text, situation.vocabulary.venues)


def no_here() -> Meaning:
    """What is said where nobody knows which venue is “here”."""
    return Meaning(
        says=_("It is not known where “here” is: name a venue, as in {example}.").format(example=EXAMPLES["near"])
    )


def _near(text: str, situation: Situation) -> Meaning:
    match = _WITHIN.fullmatch(text)
    where = match["where"].strip() if match else ""
    if match is None or "<" in where:
        says = _("“{text}” was not understood: write a venue and minutes, as in {example}.")
        return Meaning(says=says.format(text=shown(text), example=EXAMPLES["near"]))
    minutes = min(int(match["minutes"] or NEAR_MINUTES), _MOST_MINUTES)
    ids = venue_ids(where, situation)[:_MOST_VALUES]
    if ids:
        return Meaning(tuple(Near(id_, minutes) for id_ in ids))
    unknown = _unknown_venue(where, situation)
    meant = unknown.suggestion and unknown.suggestion + text[len(match["where"]) :]
    return msgspec.structs.replace(unknown, suggestion=meant)


def _spoken(text: str, situation: Situation) -> Meaning:
    return _language(text, situation.vocabulary.spoken, lambda names: tuple(map(Spoken, names)))


def _subtitled(text: str, situation: Situation) -> Meaning:
    return _language(text, situation.vocabulary.subtitles, lambda names: tuple(map(Subtitled, names)))


def _language(
    text: str, occurring: Sequence[Value], terms: Callable[[Sequence[str]], tuple[Spoken | Subtitled, ...]]
) -> Meaning:
    known = [value.key for value in values_named(occurring, text)]
    exact = [name for name in known if name.lower() == text.lower()]
    meant = exact or ([language] if (language := language_meant(text)) else known)
    if meant:
        return Meaning(terms(meant))
    return _unknown(_("“{text}” is no language known here."), text, occurring)


def _premiere(text: str, situation: Situation) -> Meaning:
    premieres = situation.vocabulary.premieres
    text = re.sub(r" ?premi[eè]re$", "", text, flags=re.IGNORECASE)
    if text.lower() in {"", "any", "yes", "ja"}:
        return Meaning((Premiere(""),))
    if not values_named(premieres, text):
        return _unknown(_("There is no premiere called “{text}” here."), text, premieres)
    return Meaning((Premiere(text),))


def _form(text: str, situation: Situation) -> Meaning:
    forms = situation.vocabulary.forms
    for name in (text, FORMS.get(text.lower(), "")):
        if values_named(forms, name):
            return Meaning((Form(name),))
    return _unknown(_("There is no form called “{text}” here."), text, forms)


def _status(text: str, _situation: Situation) -> Meaning:
    name = text.lower().replace("_", " ").replace("-", " ")
    found = {status for word, status in STATUSES.items() if word == name}
    found = found or {status for word, status in STATUSES.items() if word.startswith(name)}
    if len(found) == 1:
        return Meaning((HasStatus(found.pop()),))
    says = _("“{text}” is no status: there are {known}.").format(text=shown(text), known=listed(STATUS_WORDS))
    near = STATUSES.get(nearest(STATUSES, text))
    return Meaning(says=says, suggestion=next((quoted(word) for word in STATUS_WORDS if STATUSES[word] == near), ""))


def _after(text: str, situation: Situation) -> Meaning:
    clock = written_clock(text)
    return _no_clock(text) if clock is None else Meaning((Starts(first=situation.minute_of(clock)),))


def _before(text: str, situation: Situation) -> Meaning:
    clock = written_clock(text)
    return _no_clock(text) if clock is None else Meaning((Starts(last=last_before(clock, situation)),))


def last_before(clock: int, situation: Situation) -> int:
    """The last minute of the festival day before a time by the clock; the time at which the day turns ends it."""
    return (clock + MINUTES_PER_DAY if clock <= situation.turns_at else clock) - 1


def _no_clock(text: str) -> Meaning:
    says = _("“{text}” is no time of day: write one from 0:00 to 23:59, as in 20 or 20:30.")
    return Meaning(says=says.format(text=shown(text)), suggestion=_past_midnight(text))


def _past_midnight(text: str) -> str:
    """The time meant by one who counts on after midnight: 25 or 25:30 is 01:00 or 01:30."""
    match = re.fullmatch(r"(\d{2})(?::([0-5]\d))?", text, re.ASCII)
    hour = int(match[1]) if match else 0
    return f"{hour - 24:02}:{match[2] or '00'}" if match and 24 <= hour < _NEXT_NIGHT else ""  # noqa: PLR2004


def _longest(text: str, _situation: Situation) -> Meaning:
    match = _LENGTH.fullmatch(text)
    count = int(match["hours"] or 0) * _HOUR + int(match["minutes"] or 0) if match else 0
    if 0 < count < _MOST_MINUTES:
        return Meaning((Longest(count),))
    says = _("“{text}” is no length: write minutes or hours, as in 100 or 1h40.")
    return Meaning(says=says.format(text=shown(text)))


def _unknown(says: str, text: str, values: Sequence[Value]) -> Meaning:
    return Meaning(says=says.format(text=shown(text)), suggestion=nearest_value(values, text))


_WHERE: Mapping[str, Where] = {
    "title": "title",
    "director": "director",
    "cast": "cast",
    "person": "person",
    "country": "country",
}
FIELDS: Mapping[str, Reads] = {
    **dict.fromkeys(_WHERE, _words),
    "year": _each(_years),
    "section": _each(_section),
    "venue": _each(_venues),
    "in": _each(_spoken),
    "sub": _each(_subtitled),
    "premiere": _each(_premiere),
    "form": _each(_form),
    "status": _each(_status),
    "on": _each(days_meant),
    "after": _after,
    "before": _before,
    "max": _longest,
    "near": _near,
}
"""Every field by its name, in the order in which they are offered, with the reader of its values."""
