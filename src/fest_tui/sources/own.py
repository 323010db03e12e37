"""Reads what fest-tui itself wrote: a programme exported as JSON, or a programme store."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Festival, Film, Former, Screening, Transfer, Venue
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import all_plain, plain
from fest_tui.programme.times import zone
from fest_tui.sources.bounds import entries_of, most_entries
from fest_tui.sources.json_text import decoded_json
from fest_tui.sources.known import Known
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _

FORMAT = "fest-tui programme 1"
"""What the key `format` of an exported programme says; the number rises when its shape changes."""

Item = TypeVar("Item", Venue, Transfer, Film, Screening)
Timed = TypeVar("Timed", Screening, Former)

_HEAD = 4096
_OWN = re.compile(rb'"format"\s*:\s*"fest-tui programme|"kind"\s*:\s*"programme"')
_EARLIEST, _LATEST = 1890, 2200


def is_own(data: bytes) -> bool:
    """Whether this is a programme as fest-tui exports or keeps it."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"{") and _OWN.search(head) is not None


def read_own(data: bytes, *, name: str, known: Known) -> Reading:  # noqa: ARG001 - it says all itself
    """The programme in a file of fest-tui's own, with its ids.

    What is not as it should be is left out, and told.

    Raises:
        UnreadableError: the file is no JSON, of a newer form, or says nothing of its festival.

    """
    document = all_plain(decoded_json(data, name))
    if not isinstance(document, dict):
        raise UnreadableError(_("{file} is no programme of fest-tui.").format(file=name))
    form = document.get("format", FORMAT)
    if form != FORMAT:
        raise UnreadableError(
            _("{file} has the form “{form}”; this fest-tui reads “{known}”.").format(
                file=name, form=shown(str(form)), known=FORMAT
            ),
            hint=_("Update fest-tui, or export the programme once more."),
        )
    return _OwnReader(document, ProblemLog(name), most_entries(len(data))).read()


class _OwnReader:
    """Takes the tables of one file item by item, so that a wrong one costs nothing but itself."""

    def __init__(self, document: Mapping[str, Any], log: ProblemLog, most: int) -> None:
        self.document = document
        self.log = log
        self.most = most

    def read(self) -> Reading:
        """The reading of the whole file."""
        festival = self._festival()
        festival_zone = zone(festival.timezone)
        return Reading(
            festival=festival,
            venues=self._items("venues", Venue),
            transfers=self._items("transfers", Transfer),
            films=self._items("films", Film),
            screenings=tuple(_in_zone(screening, festival_zone) for screening in self._items("screenings", Screening)),
            whole=True,
            own=True,
            problems=self.log.problems,
        )

    def _festival(self) -> Festival:
        held = self.document.get("festival")
        values = next(iter(held.values()), None) if "meta" in self.document and isinstance(held, dict) else held
        try:
            festival = msgspec.convert(values, Festival)
            zone(festival.timezone)
        except (msgspec.ValidationError, ValueError) as problem:
            raise UnreadableError(
                _("{file}: the festival is not described as it should be ({reason}).").format(
                    file=self.log.file, reason=plain(str(problem))
                )
            ) from problem
        return festival

    def _items(self, table: str, kind: type[Item]) -> tuple[Item, ...]:
        seen: set[str] = set()
        return tuple(item for item in self._converted(table, kind) if self._is_sound(table, item, seen))

    def _converted(self, table: str, kind: type[Item]) -> Iterator[Item]:
        held = self.document.get(table, [])
        rows = list(held.values()) if isinstance(held, dict) else held
        if not isinstance(rows, list):
            self.log.error(0, table, _("“{table}” is no list; all of it was left out.").format(table=table))
            return
        for number, row in enumerate(entries_of(rows, self.most, self.log.file)):
            item = _item(row, kind)
            if isinstance(item, str):
                says = _("This is not as it should be ({reason}), and was left out.").format(reason=plain(item))
                self.log.error(0, f"{table}[{number}]", says)
            else:
                yield item

    def _is_sound(self, table: str, item: Venue | Transfer | Film | Screening, seen: set[str]) -> bool:
        if isinstance(item, Transfer):
            return True
        if not item.id or item.id in seen:
            says = _("The id “{id}” is missing or there twice; this was left out.").format(id=shown(item.id))
            self.log.error(0, table, says)
            return False
        seen.add(item.id)
        if wrong := _wrong(item):
            says = _("“{id}” was left out: its {field} is {read}, which cannot be.")
            self.log.error(0, table, says.format(id=shown(item.id), field=wrong[0], read=shown(str(wrong[1]))))
            return False
        return True


def _item(row: object, kind: type[Item]) -> Item | str:
    """The object, or what is wrong with it."""
    try:
        return msgspec.convert(row, kind)
    except msgspec.ValidationError as problem:
        return str(problem)


def _in_zone(screening: Screening, festival_zone: ZoneInfo) -> Screening:
    """The screening with its present and former times by the festival's clock."""
    return replace(
        _times_in_zone(screening, festival_zone),
        former=tuple(_times_in_zone(values, festival_zone) for values in screening.former),
    )


def _times_in_zone(item: Timed, festival_zone: ZoneInfo) -> Timed:
    return replace(item, starts=item.starts.astimezone(festival_zone), ends=item.ends.astimezone(festival_zone))


def _wrong(item: Venue | Film | Screening) -> tuple[str, object] | None:
    """The first field whose value no festival can have, and the value."""
    if isinstance(item, Film):
        if item.year is not None and not _EARLIEST < item.year < _LATEST:
            return "year", item.year
        if item.running_minutes is not None and item.running_minutes < 1:
            return "running_minutes", item.running_minutes
    if isinstance(item, Screening):
        moments = {"starts": item.starts, "ends": item.ends}
        moments |= {f"former {name}": getattr(values, name) for values in item.former for name in ("starts", "ends")}
        if odd := next((pair for pair in moments.items() if not _EARLIEST < pair[1].year < _LATEST), None):
            return odd
        if item.ends.timestamp() < item.starts.timestamp():
            return "ends", item.ends
    return None
