"""Reads a page of another festival: finds its form, and gives what it holds ids."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec.structs import replace

from fest_tui.errors import UnreadableError
from fest_tui.programme.ends import with_end
from fest_tui.programme.model import Film, Screening, Venue
from fest_tui.programme.overlay import free_id, overlaid
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import plain, single_blanks, slug
from fest_tui.sources.bounds import most_entries, too_many
from fest_tui.sources.decoding import decoded, refuse_crumbs
from fest_tui.sources.known import Known
from fest_tui.sources.listing.alike import told_once
from fest_tui.sources.listing.forms import form_of
from fest_tui.sources.listing.item import Form, Item, Slot, Source
from fest_tui.sources.listing.lines import Line, from_numbered, lines_of
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.words import _, ngettext

_LOOKED_AT = 256 * 1024
"""Bytes of a file, or characters of lines, that tell the form."""
_NAMESAKES = 20
"""Films of one title that a further one is compared with; no page has more."""


def is_listing(source: bytes | Iterable[tuple[int, str]]) -> bool:
    """Whether a text, or its numbered lines, is a page in one of the forms known here, judged by its beginning."""
    form = _form_in(source) if isinstance(source, bytes) else form_of(_beginning(from_numbered(source)))
    return form is not None


def read_listing(data: bytes, *, name: str, known: Known) -> Reading:
    """The films, screenings and venues of another festival's page saved as text.

    `name` is the file's name in problems. The title that is known of a page about one film stands above what the page
    prints. Everything that could not be taken as it stood is in the reading's problems.

    Raises:
        UnreadableError: the data is no text, or a page of no known form; or it has screenings, and the festival's
            zone is not known.

    """
    log = ProblemLog(name)
    text = decoded(data, log)
    if (form := _form_in(data)) is None:
        raise _unknown_form(name)
    refuse_crumbs(text, len(data), name)
    source = Source(lines_of(text), known, log)
    del text
    return _reading(form.read(source), source)


def read_lines(lines: Iterable[tuple[int, str]], *, name: str, known: Known) -> Reading:
    """As `read_listing`, for lines that somebody else has made and numbered, those of a web page say.

    Raises:
        UnreadableError: as above.

    """
    found = list(from_numbered(lines))
    if (form := form_of(_beginning(found))) is None:
        raise _unknown_form(name)
    source = Source(found, known, ProblemLog(name))
    return _reading(form.read(source), source)


def _form_in(data: bytes) -> Form | None:
    try:
        return _form_at(data[:_LOOKED_AT])
    except UnreadableError:
        return None


@lru_cache(maxsize=1)
def _form_at(start: bytes) -> Form | None:
    """The form of a page that starts so, which is asked for when a source is recognised, and again when it is read."""
    return form_of(lines_of(decoded(start, ProblemLog(""))))


def _beginning(lines: Iterable[Line]) -> list[Line]:
    beginning: list[Line] = []
    length = 0
    for line in lines:
        length += len(line.text)
        if length > _LOOKED_AT:
            break
        beginning.append(line)
    return beginning


def _unknown_form(file: str) -> UnreadableError:
    return UnreadableError(
        _("{file} is no page of another festival in a known form.").format(file=file),
        hint=_("Such a page has lines with a date, a time and a venue, or names a film's country, year and length."),
    )


def _reading(items: Sequence[Item], source: Source) -> Reading:
    if not items and not source.log.problems:
        raise _unknown_form(source.log.file)
    made = _Made()
    most = most_entries(sum(len(line.text) for line in source.lines))
    for item in _titled(items, source):
        made.add(item)
        if max(len(made.films), len(made.screenings)) > most:
            raise too_many(source.log.file, most)
    return Reading(
        venues=tuple(made.venues.values()),
        films=tuple(made.films.values()),
        screenings=tuple(with_end(screening, made.films) for screening in made.screenings),
        whole_films=frozenset(made.whole),
        problems=told_once(source.log.problems),
    )


def _titled(items: Sequence[Item], source: Source) -> Iterable[Item]:
    """The items under their titles: one given stands above one printed, and an item without any is left out."""
    given = single_blanks(plain(source.known.title))
    if given and len(items) > 1:
        says = ngettext(
            "The title given was not used, since the page holds {count} film.",
            "The title given was not used, since the page holds {count} films.",
            len(items),
        )
        source.log.warning(0, "title", says.format(count=len(items)))
        given = ""
    for item in items:
        if title := given or _title_of(item):
            yield _under(item, title)
        else:
            says = _("The page prints no title here; give it with --title. What stands below was left out.")
            source.log.error(item.line, "title", says)


def _title_of(item: Item) -> str:
    return item.films[-1].title if item.kind == "film" else item.title


def _under(item: Item, title: str) -> Item:
    if item.kind == "programme" or not item.films:
        return replace(item, title=title)
    *before, film = item.films
    inferred = film.inferred if film.title == title else ()
    return replace(item, title=title, films=(*before, replace(film, title=title, inferred=inferred)))


class _Made:
    """The objects made of a page's items so far."""

    def __init__(self) -> None:
        self.films: dict[str, Film] = {}
        self.venues: dict[str, Venue] = {}
        self.screenings: list[Screening] = []
        self.whole: set[str] = set()
        self._taken: set[str] = set()
        self._named: defaultdict[str, list[str]] = defaultdict(list)
        self._numbers: Counter[str] = Counter()
        self._slots: set[tuple[str, dt.datetime, str]] = set()

    def add(self, item: Item) -> None:
        """Takes in an item with its films, slots and venues; a slot printed twice is one."""
        films = tuple(dict.fromkeys(self._film(film) for film in item.films if film.title))
        key = films[-1] if item.kind == "film" else slug(item.title)
        for slot in item.slots:
            venue = self._venue(slot)
            if (key, slot.starts, venue) not in self._slots:
                self._slots.add((key, slot.starts, venue))
                self._numbers[key] += 1
                self.screenings.append(_screening(item, slot, f"{key}-{self._numbers[key]}", venue, films))
        if item.whole and item.slots:
            self.whole.add(key)

    def _film(self, film: Film) -> str:
        wanted = slug(film.title)
        namesakes = self._named[wanted]
        for known in namesakes[:_NAMESAKES]:
            if _may_be_one(self.films[known], film):
                self.films[known] = overlaid(film, self.films[known], but=("inferred",))
                return known
        made = free_id(wanted, self._taken, first=len(namesakes) + 1 if wanted in self._taken else None)
        self.films[made] = replace(film, id=made)
        self._taken.add(made)
        namesakes.append(made)
        return made

    def _venue(self, slot: Slot) -> str:
        venue = slug(slot.venue)
        self.venues.setdefault(venue, Venue(id=venue, name=slot.venue, town=slot.town))
        return venue


def _may_be_one(known: Film, film: Film) -> bool:
    years = {known.year, film.year} - {None}
    directors = {slug(name) for name in known.directors} & {slug(name) for name in film.directors}
    return len(years) < 2 and bool(directors or not (known.directors and film.directors))  # noqa: PLR2004


def _screening(item: Item, slot: Slot, screening_id: str, venue: str, films: tuple[str, ...]) -> Screening:
    return Screening(
        id=screening_id,
        title=item.title,
        venue=venue,
        starts=slot.starts,
        ends=slot.ends or slot.starts,
        end_kind="published" if slot.ends else "assumed",
        kind=item.kind,
        films=films,
        version=slot.version,
        status=slot.status,
        note=slot.note,
        tickets_url=slot.tickets_url,
        free=slot.free,
        incomplete=item.incomplete,
    )
