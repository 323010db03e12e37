"""What the cells of a table say: texts, names, numbers, answers of yes and no."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from fest_tui.programme.languages import language_name
from fest_tui.programme.model import ScreeningKind, Status
from fest_tui.programme.text import plain, single_blanks, slug
from fest_tui.sources.countries import printed_countries
from fest_tui.sources.lengths import minutes_of
from fest_tui.sources.page.names import split_names
from fest_tui.sources.table.sheets import Value

LONGEST_MINUTES = 24 * 60

id_of = lru_cache(maxsize=16_384)(slug)
"""A text as an id; names stand in many rows, and each is worked out once."""


_SHORT = 200
"""Characters; shorter texts stand in many rows, and each is worked out once."""

_SECOND = dt.timedelta(seconds=1)
_HALF_A_SECOND = _SECOND / 2
_FIRST_SERIAL = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a wall clock, as cells hold it
_SERIALS = range(29_221, 73_416)
"""Days from 1980 to 2100, as spreadsheets count them."""

_DAY_FIELDS = frozenset({"date", "starts", "ends"})
_CLOCK_FIELDS = frozenset({"time", "starts", "ends"})
_DURATION_FIELDS = _CLOCK_FIELDS | {"running_minutes", "slot_minutes"}
_DURATION = re.compile(r"PT(?P<hours>\d{1,3})H(?P<minutes>[0-5]\d)M(?P<seconds>[0-5]\d)(?:[.,]\d{1,9})?S")

_NAMES_APART = re.compile(r" ?[\n|] ?| / ")
_SLASH = re.compile(r"(?<! )/(?! )")
_TWO_NAMES = re.compile(r" (?:and|und|et|y|en|ja|&|\+) ")
_LANGUAGES_APART = re.compile(r"[\n,;/|+&]| (?:and|und|et|y|en|ja) ")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|2[01])\d\d(?!\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?: 00:00)?")
_YES = frozenset(("yes", "y", "true", "1", "x", "✓", "✔", "☑", "ja", "j", "oui", "si", "sí", "kyllä", "k"))
_NO = frozenset(("no", "n", "false", "0", "-", "–", "—", "nein", "non", "nee", "ei", "none", "keine", "n/a"))

_STATUS: dict[Status, str] = {
    "scheduled": (
        "scheduled|active|confirmed|ok|on sale|available|planned|open|bestätigt|verfügbar|geplant|confirmé|disponible|"
        "prévu|confirmado|programado|bevestigd|beschikbaar|gepland|vahvistettu|myynnissä"
    ),
    "moved": (
        "moved|rescheduled|postponed|changed|verlegt|verschoben|déplacé|reporté|trasladado|aplazado|verplaatst|"
        "uitgesteld|siirretty|siirtynyt"
    ),
    "delayed": "delayed|late|verspätet|retardé|retrasado|vertraagd|myöhässä|viivästynyt",
    "few_seats": (
        "few seats left|few seats|few tickets|few left|last tickets|limited|wenige plätze|wenige karten|restkarten|"
        "dernières places|últimas entradas|laatste kaarten|viimeiset liput"
    ),
    "sold_out": (
        "sold out|soldout|full|ausverkauft|ausgebucht|complet|agotado|agotada|agotadas|entradas agotadas|uitverkocht|"
        "loppuunmyyty"
    ),
    "cancelled": (
        "cancelled|canceled|abgesagt|entfällt|fällt aus|annulé|annulée|supprimé|cancelado|cancelada|suspendido|"
        "geannuleerd|afgelast|vervallen|peruttu|peruutettu"
    ),
}
_KINDS: dict[ScreeningKind, str] = {
    "film": "film|films|feature|feature film|movie|spielfilm|langfilm|screening|vorführung|long métrage|largometraje",
    "programme": (
        "programme|program|shorts programme|short film programme|shorts|shorts block|combined programme|"
        "combined programmes|combinedprogrammes|double feature|kurzfilmprogramm|kurzfilmblock|programme de courts|"
        "courts métrages|cortometrajes|programa de cortos|korte films|kortfilmprogramma|lyhytelokuvanäytös"
    ),
    "event": (
        "event|events|talk|panel|discussion|party|concert|workshop|masterclass|lecture|meeting|ceremony|exhibition|"
        "performance|veranstaltung|gespräch|vortrag|podium|feier|konzert|ausstellung|werkstattgespräch|événement|"
        "conférence|rencontre|atelier|table ronde|fête|evento|charla|coloquio|taller|fiesta|concierto|evenement|lezing|"
        "feest|tapahtuma|keskustelu|juhlat|luento|konsertti"
    ),
}
_STATUS_OF = {slug(word): status for status, words in _STATUS.items() for word in words.split("|")}
_KIND_OF = {slug(word): kind for kind, words in _KINDS.items() for word in words.split("|")}


def text_of(value: Value, field: str) -> str:
    """A cell as it would stand in a CSV file, as plain text; line ends stay.

    A bare number under a date or time is the day or the part of one that a spreadsheet means by it; a duration of
    OpenDocument (`PT24H30M00S`) under a time or length is that many hours and minutes.
    """
    if isinstance(value, str) and field in _DURATION_FIELDS and (duration := _DURATION.fullmatch(value)):
        return f"{int(duration['hours'])}:{duration['minutes']}:{duration['seconds']}"
    if isinstance(value, str):
        return _tidied(value) if len(value) <= _SHORT else _tidied.__wrapped__(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float | int):
        return _text_of_number(float(value), field)
    if isinstance(value, dt.timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return _text_of_time(value)


def _text_of_time(value: dt.date | dt.time) -> str:
    if isinstance(value, dt.time):
        return _text_of_time(dt.datetime.combine(_FIRST_SERIAL, value)).partition(" ")[2]
    if isinstance(value, dt.datetime):
        return _to_the_second(value).isoformat(" ").removesuffix(":00")
    return value.isoformat()


@lru_cache(maxsize=16_384)
def _tidied(text: str) -> str:
    if text.isprintable() and "  " not in text:
        return text.strip()
    return "\n".join(line for part in plain(text).split("\n") if (line := single_blanks(part)))


def _text_of_number(number: float, field: str) -> str:
    days = int(number) if -1 < number < _SERIALS.stop else -1
    if days in _SERIALS and field in _DAY_FIELDS:
        moment = _FIRST_SERIAL + dt.timedelta(days=number)
        return text_of(moment if number % 1 else moment.date(), field)
    if days == 0 and field in _CLOCK_FIELDS and number >= 0:
        return text_of((_FIRST_SERIAL + dt.timedelta(days=number)).time(), field)
    return str(int(number)) if number.is_integer() else repr(number)


def _to_the_second(moment: dt.datetime) -> dt.datetime:
    """Spreadsheets count in parts of a day, so that a time may be a hair beside the second meant."""
    return (moment + _HALF_A_SECOND).replace(microsecond=0) if moment.microsecond else moment


def names_of(text: str, *, companies: bool = False) -> tuple[str, ...]:
    """The names of a list, however it is joined; companies keep the words and slashes inside their names."""
    apart = _NAMES_APART.sub("; ", text)
    if companies:
        return tuple(split_names(apart))
    return tuple(name for whole in split_names(_SLASH.sub("; ", apart)) for name in _two_names(whole))


def _two_names(text: str) -> list[str]:
    """`Jo Roe und Al Poe` as two names; `Jo & Al Roe`, who share one, as it stands."""
    parts = _TWO_NAMES.split(text)
    return parts if all(" " in part.strip() for part in parts) else [text]


def countries_of(text: str) -> tuple[str, ...]:
    """The countries of a list, as printed."""
    line = ", ".join(text.split("\n"))
    return printed_countries(line) or tuple(part.strip() for part in re.split(r"[,;/|]", line) if part.strip())


def languages_of(text: str) -> tuple[str, ...]:
    """The languages of a list, in English; a cell that says there are none has none."""
    words = (part.strip(" .") for part in _LANGUAGES_APART.split(text))
    return tuple(dict.fromkeys(language_name(word) for word in words if word and word.lower() not in _NO))


def year_of(text: str) -> int | None:
    """The last year that a cell names."""
    years = _YEAR.findall(text)
    return int(years[0] if _DAY.fullmatch(text) else years[-1]) if years else None


def is_only_a_year(text: str) -> bool:
    """Whether a cell is a year, or a day by which a spreadsheet means one."""
    return bool(_YEAR.fullmatch(text) or _DAY.fullmatch(text))


def length_of(text: str) -> int | None:
    """A running time in minutes, or `None` when the cell is none that can be."""
    minutes = minutes_of(text)
    return minutes if minutes is not None and 0 < minutes <= LONGEST_MINUTES else None


def answer_of(text: str) -> bool | None:
    """Yes or no, in any of our languages, or `None` when a cell says something else."""
    bare = text.strip().casefold()
    if bare in _YES:
        return True
    return False if bare in _NO or not bare else None


def status_of(text: str) -> Status | None:
    """What has become of a screening, or `None` when the words are not known."""
    return _STATUS_OF.get(slug(text))


def kind_of(text: str) -> ScreeningKind | None:
    """What a slot is, or `None` when the words are not known."""
    return _KIND_OF.get(slug(text))


def is_link(text: str) -> bool:
    """Whether a cell is an address on the web."""
    return text.startswith(("https://", "http://")) and not any(map(str.isspace, text))
