"""Makes screenings of the rows of a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from fest_tui.programme.model import Film, Screening, ScreeningKind, Status, Venue
from fest_tui.sources.announced import announced
from fest_tui.sources.lengths import find_minutes
from fest_tui.sources.problem_log import shown
from fest_tui.sources.table.headings import Meaning, meaning_of
from fest_tui.sources.table.pairing import Named, ids_in, titles_in
from fest_tui.sources.table.shelf import Shelf, link_of, tells_of_a_film, version_of
from fest_tui.sources.table.slots import SlotTimes
from fest_tui.sources.table.tables import Record
from fest_tui.sources.table.values import answer_of, id_of, kind_of, status_of
from fest_tui.words import _

_MAIN_FROM = 40
"""Minutes; what is shorter is a short film, by the rules of academies and festivals."""

_TIME_AND_STATUS = re.compile(r"(?P<time>[^()\[\]]+?)\s?[(\[](?P<status>[^()\[\]]+)[)\]]")
_SHORT = ("short", "kurz", "court", "corto", "kort", "lyhyt")


class Shown(NamedTuple):
    """What a slot shows: its title, its kind, its films in running order, and whether some of them are not known."""

    title: str
    kind: ScreeningKind
    films: tuple[str, ...]
    incomplete: bool = False

    @property
    def subject(self) -> str:
        """The film that the slot is about, or its title as an id."""
        return self.films[-1] if self.films and self.kind != "programme" else id_of(self.title)


class Screenings:
    """Screenings as they are met, row by row, and their venues.

    `all_films_known` when a table of films says which there are: a title that is not among them is no film's.
    """

    def __init__(self, shelf: Shelf, *, all_films_known: bool) -> None:
        self.screenings: list[Screening] = []
        self.venues: dict[str, Venue] = {}
        self._shelf = shelf
        self.all_films_known = all_films_known
        self._numbers: Counter[str] = Counter()

    def take(self, record: Record, times: SlotTimes | None, origin: str) -> None:
        """Takes in a row of a file; one that cannot be a screening is in the log. Without times, it is about films."""
        record = _without_status(_without_announcement(record))
        shown_there = self._shown(record)
        if shown_there is None or times is None:
            return
        when = times.of(record)
        venue = self._venue(record)
        if when.starts is None or not venue:
            return
        self._numbers[shown_there.subject] += 1
        screening = Screening(
            id=f"{shown_there.subject}-{self._numbers[shown_there.subject]}",
            title=shown_there.title,
            venue=venue,
            starts=when.starts,
            ends=when.ends or when.starts,
            end_kind="published" if when.ends else "assumed",
            kind=shown_there.kind,
            films=shown_there.films,
            incomplete=shown_there.incomplete,
            origin=origin,
        )
        self.screenings.append(_with_particulars(screening, record))

    def _shown(self, record: Record) -> Shown | None:
        """What a row shows; `None` when it says neither a title nor a film that is known."""
        kind = kind_of(record.line("kind"))
        named = self._named(record)
        if not any(named.parts):
            record.error("title", _("The row names no film and has no title; it was left out."))
            return None
        if named.is_guess:
            says = _("“{read}” was taken as {count} films in one screening.")
            record.warning(
                "films", says, read=shown(record.line("films") or record.line("title")), count=len(named.parts)
            )
        films = [self._film(part, record, kind, len(named.parts)) for part in named.parts]
        known = tuple(dict.fromkeys(film for film in films if film))
        main = self._main_of(known) if all(films) else ""
        title = self._title(record, named, known, main)
        return self._arranged(title, kind, known, main, incomplete=not all(films)) if title else None

    def _named(self, record: Record) -> Named:
        if ids := record.text("film_id"):
            return ids_in(ids, lambda name: self._shelf.with_id(name) is not None)
        titles = record.text("films") or record.text("title")
        return titles_in(titles, lambda name: self._of_title(name) is not None, all_known=self.all_films_known)

    def _of_title(self, name: str) -> str | None:
        """The film of that title; under a heading such as `Film`, its id may stand instead."""
        return self._shelf.with_title(name) or (self._shelf.with_id(name) if self.all_films_known else None)

    def _film(self, name: str, record: Record, kind: ScreeningKind | None, count: int) -> str | None:
        """The film of that title or id; `None` when there is none, which is in the log unless none is expected."""
        by_id = bool(record.text("film_id"))
        known = self._shelf.with_id(name) if by_id else self._of_title(name)
        if known and self.all_films_known:
            return self._known(known, name, record, alone=count == 1, by_id=by_id)
        if count == 1 and self._is_described(record, kind):
            return self._shelf.take(record)
        if known or kind in {"programme", "event"}:
            return known
        if not by_id and not self.all_films_known:
            return self._shelf.take_title(name, record)
        return self._unknown(name, record, by_id=by_id)

    def _known(self, film: str, name: str, record: Record, *, alone: bool, by_id: bool) -> str:
        """A film of the table of films, with what the row says besides; of several with one title, the one it means."""
        if not alone or record.text("films"):
            return film
        namesakes = [] if by_id else self._shelf.namesakes(name)
        if len(namesakes) > 1 and not (record.text("year") or record.text("directors")):
            says = _("“{read}” is the title of {count} films; the one in {place} was taken.")
            place = self._shelf.place_of(film, record)
            record.warning("title", says, read=shown(name), count=len(namesakes), place=place)
        return self._shelf.take(record, film="" if len(namesakes) > 1 else film)

    def _is_described(self, record: Record, kind: ScreeningKind | None) -> bool:
        """Whether a row is the only one, or one of those, that say what its film is."""
        if kind == "programme" or not record.text("title") or record.text("films"):
            return False
        return tells_of_a_film(record) or not (self.all_films_known or kind == "event")

    def _unknown(self, name: str, record: Record, *, by_id: bool) -> str | None:
        if not by_id:
            says = _("“{read}” is in no table of films; the screening was kept under that title.")
            record.warning("title", says, read=shown(name))
            return None
        title = record.line("title")
        if title or record.text("films"):
            says = _("No film has the id “{read}”; the screening was kept with the title in its row.")
            record.warning("film_id", says, read=shown(name))
            return self._shelf.with_title(title)
        says = _("No film has the id “{read}”, and the row has no title; it was left out.")
        record.error("film_id", says, read=shown(name))
        return None

    def _title(self, record: Record, named: Named, films: Sequence[str], main: str) -> str:
        """The title of the slot as printed; else the title of its main film, or the titles of all."""
        by_id = bool(record.text("film_id"))
        if (by_id or record.text("films")) and (title := record.line("title")):
            return title
        if main:
            return self._shelf.films[main].title
        titles = [self._shelf.films[film].title for film in films]
        return " + ".join(titles if by_id or len(titles) == len(named.parts) else named.parts)

    def _arranged(
        self, title: str, kind: ScreeningKind | None, films: tuple[str, ...], main: str, *, incomplete: bool
    ) -> Shown:
        """Films in running order: shorts before a film come before it, and several films are a programme."""
        if kind == "programme" or (kind != "event" and films and not main):
            return Shown(title, "programme", films, incomplete=incomplete or not films)
        in_order = (*(film for film in films if film != main), main) if main else films
        return Shown(title, kind or self._shelf.kinds.get(main, "film"), in_order)

    def _main_of(self, films: Sequence[str]) -> str:
        """The film itself, or the only one among shorts; empty where several are, or where it cannot be told."""
        if len(films) == 1:
            return films[0]
        long = [film for film in films if not _is_short(self._shelf.films[film])]
        return long[0] if len(long) == 1 and self._shelf.films[long[0]].running_minutes else ""

    def _venue(self, record: Record) -> str:
        """The id of the venue; empty when the row names none, which is in the log."""
        name, hall = record.line("venue"), record.line("hall")
        if hall and f"-{id_of(hall)}-" not in f"-{id_of(name)}-":
            name = f"{name}, {hall}" if name else hall
        if not name:
            record.error("venue", _("The row names no venue; the screening was left out."))
            return ""
        venue = Venue(id=id_of(name), name=name, town=record.line("town"), address=record.line("address"))
        known = self.venues.setdefault(venue.id, venue)
        if known != venue and (venue.town or venue.address):
            self.venues[venue.id] = replace(
                known, town=known.town or venue.town, address=known.address or venue.address
            )
        return venue.id


def _without_announcement(record: Record) -> Record:
    """The row with a status that stands before its title, as in `CANCELLED: X`, under the status instead."""
    title, status = announced(record.line("title"))
    if status == "scheduled":
        return record
    return record._replace(texts={"status": status.replace("_", " "), **record.texts, "title": title})


def _without_status(record: Record) -> Record:
    """The row with a status in brackets behind its time, as in `20:30 (sold out)`, under the status instead."""
    for field in ("time", "starts"):
        match = _TIME_AND_STATUS.fullmatch(record.line(field))
        status = status_of(match["status"]) if match else None
        if match and status and status == (status_of(record.line("status")) or status):
            return record._replace(texts={**record.texts, field: match["time"], "status": match["status"]})
    return record


def _with_particulars(screening: Screening, record: Record) -> Screening:
    version = version_of(record)
    talk = record.line("talk")
    length = find_minutes(talk) if talk else None
    source_id = record.line("screening_id")
    return replace(
        screening,
        source_id=f"table:{source_id}" if source_id else "",
        talk=talk,
        talk_minutes=length[0] if length else None,
        version=version.code if version else "",
        status=_status(record),
        note=record.line("note"),
        tickets_url=link_of(record, "tickets_url"),
        free=_free(record),
    )


def _is_short(film: Film) -> bool:
    if film.running_minutes is not None:
        return film.running_minutes < _MAIN_FROM
    return any(word in film.form.lower() for word in _SHORT)


def _status(record: Record) -> Status:
    text = record.line("status")
    status = status_of(text) if text else "scheduled"
    if status is None:
        record.warning("status", _("“{read}” is no status that is known; it was left out."), read=shown(text))
    return status or "scheduled"


def _free(record: Record) -> bool | None:
    text = record.line("free")
    if not text:
        return None
    answer = answer_of(text)
    if answer is None and meaning_of(text, {}) == Meaning("free"):
        return True
    if answer is None:
        record.warning("free", _("“{read}” says neither yes nor no; it was left out."), read=shown(text))
    return answer
