"""What each line of a plan means for a programme, and what is wrong with those that mean nothing."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from difflib import get_close_matches
from functools import cached_property, partial
from typing import Any, TypeVar

import msgspec

from fest_tui.errors import UnreadableError
from fest_tui.programme.days import some_day
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line, slug
from fest_tui.programme.wish_tables import Limit, Time, limits_from
from fest_tui.programme.wishes import Busy, FollowedFilm, Interest, Pick, Watchlist
from fest_tui.sources.problem_log import shown
from fest_tui.sources.table.row_log import RowLog
from fest_tui.sources.wishes.likely import Likely
from fest_tui.sources.wishes.limit_lines import likely_limit, read_limit
from fest_tui.sources.wishes.marks import marked, without_marks
from fest_tui.sources.wishes.plan_end import End, end_told
from fest_tui.sources.wishes.plan_lines import END, GRADES, WORDS, Id, Line, id_of
from fest_tui.sources.wishes.times_text import read_busy, read_moment
from fest_tui.words import _

Key = TypeVar("Key", bound=Hashable)
Wish = TypeVar("Wish")

_WORD = re.compile(rf"({'|'.join(WORDS)})\b\s*", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b\s*")
_COLUMN = re.compile(r"\s{2,}")
_DIGIT = re.compile(r"\d")
_CLOSE = 0.75
_MOST_TOLD = 5


class PlanReader:
    """Takes a plan line by line, so that a wrong one costs nothing but itself."""

    def __init__(self, programme: Programme, log: RowLog) -> None:
        self.end: End | None = None
        self._programme = programme
        self._log = log
        self._likely = Likely(programme)
        self._picks: dict[str, Pick] = {}
        self._films: dict[str, FollowedFilm] = {}
        self._busy: dict[Time, Busy] = {}
        self._limits: dict[Limit, Any] = {}
        self._lines: dict[tuple[int, Hashable], int] = {}
        self._names_festival = False
        self._strange = 0
        self._guessed = 0

    @property
    def watchlist(self) -> Watchlist:
        """What was taken."""
        return Watchlist(
            picks=tuple(self._picks.values()),
            films=tuple(self._films.values()),
            busy=tuple(self._busy.values()),
            limits=limits_from(self._limits),
        )

    def take(self, line: Line) -> None:
        """Take one line, or write down why not.

        Raises:
            UnreadableError: it names another festival.

        """
        if line.parts and not self._is_one(line):
            for number, part in enumerate(line.parts, start=line.number):
                self.take(Line(number, part))
            return
        word, rest = _first_word(line.text)
        if word == "gone":
            word, rest = _first_word(rest)
            self._take(word, rest, line.number, is_gone=True)
        else:
            self._take(word, rest, line.number, is_gone=False)

    def refuse_strange(self, *, is_titled: bool) -> None:
        """Looks, at the end, whether it was a plan of this festival at all.

        Raises:
            UnreadableError: it was not.

        """
        if self._names_festival or self._guessed or self._picks or self._films:
            return
        if self._strange:
            raise self._foreign(_("none of its ids is known"))
        if not is_titled and not self._busy and not self._limits:
            raise UnreadableError(
                _("{file} is no plan: nothing in it is known here.").format(file=self._log.file),
                hint=_("A plan is what fest-tui watch export writes: a line for each wish, ending in its id."),
            )

    def _is_one(self, line: Line) -> bool:
        """Whether lines that look like one that was broken are one: what it is about is told in the first of them."""
        word, rest = _first_word(line.text)
        if word in {"gone", "busy", "limit"}:
            return True
        found = id_of(rest)
        if found is None or any(part and part.id in self._ids for part in map(id_of, line.parts[:-1])):
            return False
        named = self._programme.screenings.get(found.id) or self._programme.films.get(found.id)
        return named is None or slug(found.before).startswith(slug(named.title))

    def _take(self, word: str, rest: str, line: int, *, is_gone: bool) -> None:
        if word == "festival":
            self._take_festival(rest, line)
        elif word == END:
            self.end = end_told(rest, line)
        elif word == "busy":
            self._take_busy(rest, line)
        elif word == "limit":
            self._take_limit(rest, line, is_gone=is_gone)
        elif found := id_of(rest):
            self._take_wish(word, found, line, is_gone=is_gone)
        else:
            self._tell_no_id(word, rest, line)

    def _take_wish(self, word: str, found: Id, line: int, *, is_gone: bool) -> None:
        if found.behind:
            says = _("“{read}” stands behind the id, where nothing counts.")
            self._log.warning(line, "line", says, read=shown(found.behind))
        if word in GRADES:
            self._take_film(word, found, line, is_gone=is_gone)
        elif is_gone and found.id not in self._programme.screenings:
            self._take_gone(found, line)
        else:
            self._take_pick(found, line, is_timed=bool(word))

    def _take_festival(self, rest: str, line: int) -> None:
        found = id_of(rest)
        if found is None:
            self._tell_no_id("", rest, line)
        elif found.id != self._programme.festival.id:
            raise self._foreign(_("it is of {festival}").format(festival=shown(f"{found.before} [{found.id}]")))
        else:
            self._names_festival = True

    def _take_pick(self, found: Id, line: int, *, is_timed: bool) -> None:
        screening = self._programme.screenings.get(found.id)
        if screening is None:
            self._tell_no_screening(found, line, is_timed=is_timed)
            return
        pick = Pick(
            screening=screening.id,
            title=screening.title,
            starts=screening.starts,
            venue=self._programme.venue_of(screening).name,
        )
        self._keep(self._picks, screening.id, marked(pick, found.before, line, self._log), line)

    def _take_gone(self, found: Id, line: int) -> None:
        try:
            starts, words = read_moment(
                without_marks(found.before), self._programme.zone, partial(self._log.warning, line, "gone")
            )
        except ValueError:
            says = _("“{read}” does not begin with its day and time, as in {day} 12:00; the pick was left out.")
            self._log.error(line, "gone", says, read=shown(found.before), day=some_day(self._programme))
            return
        title, *venue = _COLUMN.split(words.strip())
        pick = Pick(screening=found.id, title=plain_line(title), starts=starts, venue=plain_line(" ".join(venue)))
        self._keep(self._picks, found.id, marked(pick, found.before, line, self._log), line)

    def _take_film(self, grade: str, found: Id, line: int, *, is_gone: bool) -> None:
        film = self._programme.films.get(found.id)
        interest: Interest = msgspec.convert(grade, Interest)
        if film is not None:
            self._keep(self._films, film.id, FollowedFilm(film=film.id, title=film.title, interest=interest), line)
        elif is_gone:
            gone = FollowedFilm(film=found.id, title=plain_line(found.before), interest=interest)
            self._keep(self._films, found.id, gone, line)
        elif screening := self._programme.screenings.get(found.id):
            says = _("“{id}” is a screening, and “{word}” is said of films. {films}")
            films = self._programme.films.keys() & set(screening.films)
            self._guessed += 1
            self._log.error(line, "id", says, id=found.id, word=grade, films=_known(sorted(films)))
        else:
            says = _("There is no film “{id}”; the line was left out. {likely}")
            self._tell_unknown(says, found, self._likely.id_like(found.id, found.before, self._programme.films), line)

    def _take_busy(self, rest: str, line: int) -> None:
        try:
            busy = read_busy(rest, self._programme.zone, partial(self._log.warning, line, "busy"))
        except ValueError:
            says = _("“{read}” is no time that can be taken; write it as busy {day} 12:00 - 14:00.")
            self._log.error(line, "busy", says, read=shown(rest), day=some_day(self._programme))
            return
        self._keep(self._busy, (busy.starts.timestamp(), busy.ends.timestamp()), busy, line)

    def _take_limit(self, rest: str, line: int, *, is_gone: bool) -> None:
        found = id_of(rest)
        limit = read_limit(rest)
        if limit is None:
            says = _("“{read}” is no limit that is known or can be; write it like “limit {example}”.")
            self._log.error(line, "limit", says, read=shown(rest), example=likely_limit(rest))
        elif limit[0] != "last_rides":
            self._keep(self._limits, (limit[0], ""), limit[1], line)
        elif found and (is_gone or found.id in self._venues):
            self._keep(self._limits, ("last_rides", found.id), limit[1], line)
        else:
            says = _("A last ride needs the id of its venue in brackets; the line was left out. {likely}")
            likely = self._likely.id_like(found.id if found else "", "", self._venues)
            self._log.error(line, "limit", says, likely=likely or _known(sorted(self._venues)))

    def _keep(self, table: dict[Key, Wish], key: Key, wish: Wish, line: int) -> None:
        said_on = self._lines.setdefault((id(table), key), line)
        if table.setdefault(key, wish) != wish:
            says = _("This was said otherwise on line {number}; what is said here was left out.")
            self._log.error(line, "line", says, number=said_on)

    def _tell_no_screening(self, found: Id, line: int, *, is_timed: bool) -> None:
        if not is_timed and self._tell_likely_word(found.before, WORDS, line):
            return
        if found.id in self._programme.films:
            says = _("“{id}” is a film: say how much you want it, as in “want”, or name a screening. {screenings}")
            self._guessed += 1
            of_film = [each.id for each in self._programme.of_film(found.id)]
            self._log.error(line, "id", says, id=found.id, screenings=_known(of_film))
        else:
            says = _("There is no screening “{id}”; the line was left out. {likely}")
            title = _COLUMN.split(found.before)[0]
            self._tell_unknown(says, found, self._likely.id_like(found.id, title, self._programme.screenings), line)

    def _tell_no_id(self, word: str, rest: str, line: int) -> None:
        ids = self._programme.films if word in GRADES else self._programme.screenings if word else self._ids
        titles = rest, _COLUMN.split(rest)[0]
        likely = next(filter(None, (self._likely.id_of_title(title, ids) for title in titles)), "")
        if likely or word:
            says = _("“{read}” does not end in an id in brackets; the line was left out. {likely}")
            self._guessed += bool(likely)
            self._log.error(line, "id", says, read=shown(rest), likely=likely or _known(()))
        elif not (_DIGIT.search(rest) and self._tell_likely_word(rest, ("busy", "limit"), line)):
            says = _("“{read}” says nothing that counts in a plan, and was passed over.")
            self._log.warning(line, "line", says, read=shown(rest))

    def _tell_likely_word(self, text: str, words: Sequence[str], line: int) -> bool:
        """Write down the word of the form that a line may begin with, mistyped; returns whether it does."""
        first = next(iter(text.lower().split()), "")
        near = get_close_matches(first, words, n=1, cutoff=_CLOSE)
        if near:
            says = _("“{read}” is not known; did you mean “{word}”? The line was left out.")
            self._guessed += 1
            self._log.error(line, "word", says, read=shown(first), word=near[0])
        return bool(near)

    def _tell_unknown(self, says: str, found: Id, likely: str, line: int) -> None:
        if likely:
            self._guessed += 1
        else:
            self._strange += 1
        self._log.error(line, "id", says, id=shown(found.id), likely=likely or _known(()))

    def _foreign(self, why: str) -> UnreadableError:
        festival = self._programme.festival
        return UnreadableError(
            _("{file} is no plan of {name}: {why}.").format(file=self._log.file, name=festival.name, why=why),
            hint=_(
                "Put its festival in use with fest-tui use ID. If it is the same festival under another name, let the "
                "plan's line “festival” end in [{id}]."
            ).format(id=festival.id),
        )

    @cached_property
    def _ids(self) -> set[str]:
        return {*self._programme.screenings, *self._programme.films}

    @cached_property
    def _venues(self) -> set[str]:
        return {*self._programme.venues, *(screening.venue for screening in self._programme.screenings.values())}


def _first_word(text: str) -> tuple[str, str]:
    """The word or time a line begins with, and what follows; no word for any other line."""
    if found := _WORD.match(text):
        return found[1].lower(), text[found.end() :]
    if found := _CLOCK.match(text):
        return found[0].strip(), text[found.end() :]
    return "", text


def _known(ids: Sequence[str]) -> str:
    """The ids that would do, or where to find them."""
    if not ids:
        return _("fest-tui day and fest-tui films show the ids.")
    return _("Known: {ids}.").format(ids=", ".join(f"[{each}]" for each in ids[:_MOST_TOLD]))
