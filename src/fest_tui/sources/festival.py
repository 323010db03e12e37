"""Reads the TOML file in which a festival says what no film page does: itself, its venues, the ways between."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from fest_tui.errors import UnreadableError
from fest_tui.programme import times
from fest_tui.programme.model import Festival, Transfer, Venue
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import all_plain, plain, slug
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.sources.toml_places import TomlPlaces
from fest_tui.words import _, listed

T = TypeVar("T", Festival, Venue, Transfer)

_TABLES = ("festival", "venues", "transfers")
_RANGES = {
    "edition": (1, 9999),
    "seats": (1, 999_999),
    "latitude": (-90, 90),
    "longitude": (-180, 180),
    "minutes": (0, 1440),
}
_NEVER_EMPTY = ("id", "name", "timezone", "from", "to")
_FESTIVAL_TABLE = re.compile(rb"^[ \t]*\[[ \t]*festival[ \t]*\][ \t]*(?:#.*)?\r?$", re.MULTILINE)
_HOUR_AND_MINUTE = re.compile(r"\d{2}:\d{2}")
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
_KEY_IN_MESSAGE = re.compile(r"\$\.([^.\[`]+)|field `([^`]+)`")


def read_festival(data: bytes, *, name: str) -> Reading:
    """The festival, venues and transfers of a TOML file with a table `[festival]`.

    `name` is the file's name in problems. A value that is wrong is left out, and so is a venue or transfer
    that cannot be without it; each is a located problem. Venues may leave out their id, and transfers may
    name a venue by its id, its name or another spelling of it.

    Raises:
        UnreadableError: the file is no TOML, or says too little of the festival: its name or time zone.

    """
    places, document = _document(data, name)
    return _FestivalReader(name, places, document).read()


def is_festival(data: bytes) -> bool:
    """Whether the content is a festival's TOML file."""
    return b"\0" not in data and _FESTIVAL_TABLE.search(data) is not None


def _document(data: bytes, name: str) -> tuple[TomlPlaces, dict[str, Any]]:
    # Only an import of a festival's own file needs it.
    import tomllib

    try:
        text = data.decode("utf-8-sig")
        return TomlPlaces(text), all_plain(tomllib.loads(text))
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        raise UnreadableError(
            _("{file}, line {line}: this is no UTF-8 text.").format(file=name, line=line)
        ) from problem
    except ValueError as problem:
        says = str(problem)
        found = _AT_LINE.search(says)
        raise UnreadableError(
            _("{file}, line {line}: this is no TOML ({says}).").format(
                file=name,
                line=found[1] if found else data.count(b"\n") + 1,
                says=plain(_AT_LINE.sub("", says)),
            )
        ) from problem
    except RecursionError as problem:
        raise UnreadableError(_("{file}: this TOML is nested too deeply.").format(file=name)) from problem


class _Table(NamedTuple):
    """A table of the file: its name, its place among those of that name from 0, and its values."""

    name: str
    place: int
    values: dict[str, Any]


class _FestivalReader:
    """Collects objects and problems of one file."""

    def __init__(self, file: str, places: TomlPlaces, document: Mapping[str, Any]) -> None:
        self.places = places
        self.document = document
        self.log = ProblemLog(file)

    def read(self) -> Reading:
        """The reading of the whole file."""
        self._warn_unknown(_Table("", 0, dict(self.document)), _TABLES)
        festival = self._festival()
        venues = self._venues()
        transfers = self._transfers(venues)
        return Reading(
            festival=festival, venues=tuple(venues.values()), transfers=transfers, problems=self.log.problems
        )

    def _festival(self) -> Festival:
        values = self.document.get("festival")
        if not isinstance(values, dict):
            raise UnreadableError(
                _("{file} has no table [festival].").format(file=self.log.file),
                hint=_('Write [festival], and below it at least name = "…" and timezone = "Europe/Berlin".'),
            )
        table = _Table("festival", 0, values)
        festival = self._converted(table, Festival)
        if festival is None or not self._has_zone(table, festival):
            raise UnreadableError(
                "\n".join(
                    _("{file}, line {line}: {says}").format(file=problem.file, line=problem.line, says=problem.says)
                    for problem in self.log.problems
                    if problem.severity == "error"
                )
            )
        if festival.starts and festival.ends and festival.ends < festival.starts:
            self._wrong(table, "ends", _shown(festival.ends), _("a day not before the start"))
            festival = msgspec.structs.replace(festival, ends=None)
        return festival

    def _has_zone(self, table: _Table, festival: Festival) -> bool:
        try:
            return isinstance(times.zone(festival.timezone), ZoneInfo)
        except ValueError:
            self._wrong(table, "timezone", _shown(festival.timezone), _expected("timezone"), whole=True)
            return False

    def _venues(self) -> dict[str, Venue]:
        venues: dict[str, Venue] = {}
        for table in self._tables("venues"):
            venue = self._converted(table, Venue)
            if venue and venue.id in venues:
                self._wrong(table, "id", _shown(venue.id), _("an id that no venue above has"), whole=True)
            elif venue:
                venues[venue.id] = venue
        return venues

    def _transfers(self, venues: Mapping[str, Venue]) -> tuple[Transfer, ...]:
        spelled = {slug(spelling): venue.id for venue in venues.values() for spelling in (*venue.aliases, venue.name)}
        transfers: dict[frozenset[str], Transfer] = {}
        for table in self._tables("transfers"):
            if not (transfer := self._converted(table, Transfer)):
                continue
            read = {"from": transfer.from_venue, "to": transfer.to_venue}
            known = {key: venue if venue in venues else spelled.get(slug(venue), "") for key, venue in read.items()}
            between = frozenset(known.values())
            unknown = [key for key, venue in known.items() if not venue]
            for key in unknown:
                self._wrong(table, key, _shown(read[key]), _expected(key), whole=True)
            if unknown:
                continue
            if len(between) == 1:
                self._wrong(table, "to", _shown(read["to"]), _("another venue than the way starts from"), whole=True)
            elif between in transfers:
                self._wrong(table, "to", _shown(read["to"]), _("two venues whose way is not given above"), whole=True)
            else:
                transfers[between] = msgspec.structs.replace(transfer, from_venue=known["from"], to_venue=known["to"])
        return tuple(transfers.values())

    def _tables(self, name: str) -> list[_Table]:
        tables = self.document.get(name, [])
        if isinstance(tables, list) and all(isinstance(table, dict) for table in tables):
            return [_Table(name, index, table) for index, table in enumerate(tables)]
        self._wrong(_Table("", 0, {}), name, _shown(tables), _("one table [[{name}]] for each").format(name=name))
        return []

    def _converted(self, table: _Table, kind: type[T]) -> T | None:
        """The object a table describes, wrong values left out; `None` when it cannot be without one of them."""
        fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
        self._warn_unknown(table, tuple(fields))
        values = {key: value for key, value in table.values.items() if key in fields}
        for key in [key for key, value in values.items() if not _is_possible(key, value)]:
            self._wrong(table, key, _shown(values.pop(key)), _expected(key), whole=fields[key].required)
            if fields[key].required:
                return None
        if "id" in fields:
            values.setdefault("id", slug(str(values.get("name", ""))))
        if _is_clock(values.get("day_turns_at")):
            values["day_turns_at"] += ":00"
        while True:
            try:
                return msgspec.convert(values, kind)
            except msgspec.ValidationError as problem:
                key = _key_of(problem)
                needed = fields[key].required
                self._wrong(table, key, _shown(values.get(key)), _expected(key), whole=needed)
                if needed:
                    return None
                del values[key]

    def _warn_unknown(self, table: _Table, known: Sequence[str]) -> None:
        for key in table.values.keys() - set(known):
            says = _("“{key}” is not known here and was left out; known are {known}.")
            line = self.places.line(table.name, table.place, key)
            self.log.warning(line, f"{table.name}.{key}".strip("."), says.format(key=shown(key), known=listed(known)))

    def _wrong(self, table: _Table, key: str, read: str, expected: str, *, whole: bool = False) -> None:
        """Writes down a wrong value; the `whole` table is left out with one it cannot be without."""
        says = _("“{key}” is {read}; expected {expected}. The value was left out.")
        if whole:
            says = _("“{key}” is {read}; expected {expected}. All of [{table}] here was left out.")
        line = self.places.line(table.name, table.place, key)
        field = f"{table.name}.{key}".strip(".")
        self.log.error(line, field, says.format(key=key, read=read, expected=expected, table=table.name))


def _shown(value: object) -> str:
    """A value as the file has it, or nearly."""
    if value is None:
        return _("missing")
    if isinstance(value, bool):
        return str(value).lower()
    return shown(f'"{value}"' if isinstance(value, str) else str(value))


def _is_clock(value: object) -> bool:
    return isinstance(value, str) and bool(_HOUR_AND_MINUTE.fullmatch(value))


def _is_possible(key: str, value: object) -> bool:
    """Whether a number is in its key's range and a text not empty; other kinds are for the conversion to judge."""
    if key in _RANGES and isinstance(value, int | float):
        low, high = _RANGES[key]
        return low <= value <= high
    return key not in _NEVER_EMPTY or not isinstance(value, str) or bool(value.strip())


def _key_of(problem: msgspec.ValidationError) -> str:
    """The key that a message such as ``Expected `str`, got `int` - at `$.name` `` is about."""
    found = _KEY_IN_MESSAGE.search(str(problem))
    return (found[1] or found[2]) if found else ""


def _expected(key: str) -> str:
    """What belongs under a key, in words."""
    return {
        "aliases": _('a list of names, as in ["Caligari"]'),
        "day_turns_at": _('a time of day, as in "06:00"'),
        "edition": _("a whole number"),
        "ends": _('a day, as in "2021-11-21"'),
        "estimated": _("true or false"),
        "from": _("the id or name of a venue of this file"),
        "latitude": _("degrees from -90 to 90"),
        "longitude": _("degrees from -180 to 180"),
        "minutes": _("a whole number of minutes, from 0 to 1440"),
        "mode": _('"walk" or "ride"'),
        "seats": _("a whole number of seats"),
        "sections": _("a list of names"),
        "starts": _('a day, as in "2021-11-12"'),
        "timezone": _('the name of a time zone, as in "Europe/Berlin"'),
        "to": _("the id or name of a venue of this file"),
        "updated_at": _('an instant with its offset, as in "2021-11-11T12:00:00+01:00"'),
    }.get(key, _("text in quotes"))
