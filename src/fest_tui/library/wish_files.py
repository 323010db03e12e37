"""Files that hold wishes: found out by content, read, made fit for the programme in use, and taken into a watchlist."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice
from pathlib import Path
from typing import Literal

import msgspec

from fest_tui.errors import UnreadableError
from fest_tui.programme import wishing
from fest_tui.programme.problems import Problem
from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_match import Match, Matches, match_titles
from fest_tui.programme.wish_merge import Merged, merge_wishes
from fest_tui.programme.wishes import Watchlist
from fest_tui.sources.files import content_of
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.words import _

Form = Literal["plan", "store", "letterboxd", "imdb", "list"]

_HEAD = 65_536
"""Bytes in which a file shows what it is."""
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_STORE = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{.{0,1000}?"kind"\s*:\s*"watchlist"', re.DOTALL)
_OF_LISTS = frozenset(
    (
        "name",
        "title",
        "original_title",
        "directors",
        "year",
        "countries",
        "languages",
        "running_minutes",
        "form",
        "cast",
        "synopsis",
        "url",
        "note",
        "ignored",
    )
)
"""What a list of films from elsewhere may tell of them. A festival tells more: when, where, in which section."""


class WishFile(msgspec.Struct, frozen=True, kw_only=True):
    """What a file holds of wishes for a programme: a watchlist, or, when it is a list, films that may be meant.

    `listed` is how many films a list has. `strangers` is how many films of the file this programme does not show;
    those of a watchlist are wished all the same. `is_whole` unless it is a plan that may be cut off. `programme` is
    the one that it was read for.
    """

    form: Form
    programme: Programme
    watchlist: Watchlist = Watchlist()
    matches: Matches = Matches()
    listed: int = 0
    strangers: int = 0
    is_whole: bool = True
    problems: tuple[Problem, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether it is a list of films, which are no wishes yet."""
        return self.form not in {"plan", "store"}

    def into(self, mine: Watchlist, taken: Collection[str] = ()) -> Merged:
        """My watchlist with these wishes added; mine stand where both differ. Nothing is taken off.

        Of a list, the sure matches become wants, and those doubtful ones whose film's id is `taken`; a must stays a
        must, and what I hid stays hidden.
        """
        if not self.is_list:
            return merge_wishes(self.programme, Watchlist(), mine, self.watchlist)
        accepted = (match for match in self.matches.doubtful if match.film.id in taken)
        return Merged(watchlist=_with_wants(mine, (*self.matches.sure, *accepted)))


def wishes_in(path: Path, programme: Programme) -> WishFile:
    """What a file holds where wishes are wanted: a watchlist of fest-tui, a list of films, else a plan as text.

    Raises:
        UnreadableError: there is no such file, it is none of these, or of another festival.
        StoreError: it is a watchlist of fest-tui, but a damaged one.

    """
    from fest_tui.sources.table.workbook import is_workbook
    from fest_tui.sources.wishes.lists import is_list

    data = content_of(path)
    if _JSON.match(data):
        return _in_store(path, programme)
    return _in_list(data, path, programme) if is_workbook(data) or is_list(data) else _in_plan(data, path, programme)


def wishes_meant(path: Path, programme: Programme) -> WishFile | None:
    """What a file holds where a programme may be meant as well; `None` when it is to be read as one, or is no file.

    Wishes are a watchlist of fest-tui, a text with the title of a plan or mostly of its lines, and a table of films
    that tells nothing that only festivals tell: no date (but for the days on lists of Letterboxd and IMDb), time,
    venue, section or version.

    Raises:
        UnreadableError: it may not be read, or holds wishes, but of another festival or of no films.
        StoreError: it is a watchlist of fest-tui, but a damaged one.

    """
    if not path.is_file():
        return None
    data = content_of(path)
    if _STORE.match(data):
        return _in_store(path, programme)
    if _is_plan(data, programme):
        return _in_plan(data, path, programme)
    return _in_list(data, path, programme) if _lists_films_only(data, path.name) else None


def _is_plan(data: bytes, programme: Programme) -> bool:
    from fest_tui.sources.decoding import decoded
    from fest_tui.sources.problem_log import ProblemLog
    from fest_tui.sources.wishes.plan_lines import TITLE, tells_wishes, version_of

    # Texts of two bytes a letter have zeros between; only what may have a title is worth being decoded whole.
    may_be_titled = TITLE.encode() in data.replace(b"\0", b"").lower()
    try:
        if may_be_titled and version_of(decoded(data, ProblemLog(""))) is not None:
            return True
        return tells_wishes(decoded(data[:_HEAD], ProblemLog("")), programme.screenings.keys() | programme.films.keys())
    except UnreadableError:
        return False


def _lists_films_only(data: bytes, name: str) -> bool:
    from fest_tui.sources.table.dialect import HEADING_WITHIN
    from fest_tui.sources.table.headings import columns_of, heading_row
    from fest_tui.sources.table.workbook import is_workbook
    from fest_tui.sources.wishes.lists import headed_sheet, read_list

    # Of a text the beginning is enough, and a spreadsheet is nothing in parts.
    head = data if is_workbook(data) else data[:_HEAD]
    try:
        found = headed_sheet(head, name)
    except UnreadableError:
        return False
    if found is None:
        return False
    row = heading_row(islice(found[0].rows(), HEADING_WITHIN), {})
    told = {column.meaning.field for column in columns_of(row.cells, {})} if row else set()
    if not told <= _OF_LISTS | {"date"}:
        return False
    return "date" not in told or read_list(head, name=name).form != "list"


def _in_store(path: Path, programme: Programme) -> WishFile:
    watchlist = WatchlistStore(path).load()
    if (watchlist.picks or watchlist.films) and not _held(watchlist, programme):
        raise UnreadableError(
            _("{file} is the watchlist of another festival: nothing in it is in the programme of {name}.").format(
                file=path.name, name=programme.festival.name
            ),
            hint=_("Put its festival in use with fest-tui use ID."),
        )
    called = _as_called_here(programme, watchlist)
    return WishFile(form="store", programme=programme, watchlist=called, strangers=_strangers(called, programme))


def _in_plan(data: bytes, path: Path, programme: Programme) -> WishFile:
    from fest_tui.sources.wishes.text import read_plan_text

    reading = read_plan_text(data, name=path.name, programme=programme)
    return WishFile(
        form="plan",
        programme=programme,
        watchlist=reading.watchlist,
        strangers=_strangers(reading.watchlist, programme),
        is_whole=reading.is_whole,
        problems=reading.problems,
    )


def _in_list(data: bytes, path: Path, programme: Programme) -> WishFile:
    from fest_tui.sources.wishes.lists import read_list

    reading = read_list(data, name=path.name)
    matches = match_titles(programme, reading.films)
    return WishFile(
        form=reading.form,
        programme=programme,
        matches=matches,
        listed=len(reading.films),
        strangers=len(matches.strangers),
        problems=reading.problems,
    )


def _held(watchlist: Watchlist, programme: Programme) -> bool:
    films = watchlist.interests.keys() & programme.films.keys()
    return bool(watchlist.picked & programme.screenings.keys() or films)


def _strangers(watchlist: Watchlist, programme: Programme) -> int:
    """How many films are followed, or were picked a screening of, that the programme does not hold."""
    lost = {pick.title for pick in watchlist.picks if pick.screening not in programme.screenings}
    return len(lost | {film.title or film.film for film in watchlist.films if film.film not in programme.films})


def _as_called_here(programme: Programme, watchlist: Watchlist) -> Watchlist:
    """The watchlist in the words of the programme, as far as that holds what is wished."""
    for screening in programme.those(watchlist.picked):
        watchlist = wishing.pick(watchlist, screening, programme.venue_of(screening).name)
    for film_id, interest in watchlist.interests.items():
        if film := programme.films.get(film_id):
            watchlist = wishing.grade(watchlist, film_id, film.title, interest)
    return watchlist


def _with_wants(mine: Watchlist, matches: tuple[Match, ...]) -> Watchlist:
    """The watchlist with these films wanted; a must stays a must, and what I hid stays hidden."""
    for film in (match.film for match in matches):
        if mine.interests.get(film.id, "maybe") == "maybe":
            mine = wishing.grade(mine, film.id, film.title, "want")
    return mine
