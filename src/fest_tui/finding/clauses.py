"""What the clauses of a question hold for. What was worked out for one question is kept for the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial, reduce
from itertools import compress
from operator import or_
from typing import NamedTuple

from msgspec.structs import replace

from fest_tui.finding.columns import Columns
from fest_tui.finding.filters import (
    AboutFilm,
    AboutShowing,
    AboutVisitor,
    film_holds,
    showings_for,
    showings_known,
    showings_with,
)
from fest_tui.finding.hall_names import HallNames
from fest_tui.finding.index import Document, Match, TextIndex
from fest_tui.finding.masks import Mask, flags_of, those_of
from fest_tui.finding.needles import Needle
from fest_tui.finding.ranking import joined_score
from fest_tui.finding.terms import Clause, Marked, Words
from fest_tui.finding.visitor import Visitor
from fest_tui.programme.model import Venue

_TEXTS_KEPT, _ROWS_KEPT = 24, 64
"""Clauses whose answers are kept: more than anybody has in use who types, deletes and types again."""


class Found(NamedTuple):
    """The rows of the showings that were found, and how well words match their documents, where there are words.

    `own` are the rows that are found for what is shown, and not only for where and when.
    """

    rows: Mask
    own: Mask
    matches: Mapping[int, Match] = {}


NOTHING = Found(0, 0)


class Clauses:
    """Answers clauses from the index and the columns of one programme. Any thread may ask."""

    def __init__(self, index: TextIndex, columns: Columns) -> None:
        self._columns = columns
        known = columns.programme.venues
        halls = HallNames(known.get(id_) or Venue(id=id_, name=id_) for id_ in columns.venue.values if id_ is not None)
        self._with_all = lru_cache(_TEXTS_KEPT)(partial(_with_words, index.match, columns, halls))
        self._with_most = lru_cache(_TEXTS_KEPT)(partial(_with_words, index.match_most, columns, halls))
        self._of_films = lru_cache(_ROWS_KEPT)(partial(_of_films, columns, index.documents))
        self._showings = lru_cache(_ROWS_KEPT)(partial(_showings, columns))

    def has_all(self, words: Words) -> bool:
        """Whether there is anything with all of these words."""
        return bool(self._with_all(words).rows)

    def found(self, clauses: Sequence[Clause], visitor: Visitor) -> Found:
        """The showings for which all clauses hold.

        What only accompanies a slot is found for what it is, or not at all: a short is no answer to "on Friday".
        """
        rows, own, matches = self._columns.everything, self._columns.main, []
        for clause in sorted(clauses, key=_dearest_last):
            holding = self._holding(clause, visitor, among=rows)
            rows, own = rows & holding.rows, own | holding.own
            matches += [holding.matches] if holding.matches else []
        return Found(rows & own, own, self._joined(matches, rows & own))

    def nearest(self, clauses: Sequence[Clause], visitor: Visitor) -> Found:
        """For when nothing meets all clauses: of the showings with words that are asked for, those that meet the most.

        A clause of which nothing has all the words is met by what has the most of them. What is ruled out stays so.
        """
        with_words = [self._nearest_to(words) for words in _words_asked(clauses)]
        rows = reduce(or_, (found.rows for found in with_words), 0)
        own = reduce(or_, (found.own for found in with_words), self._columns.main)
        met = [found.rows for found in with_words]
        for clause in clauses:
            if clause.negated or not isinstance(clause.term, Words):
                met.append(self._holding(clause, visitor, among=rows).rows)
            if clause.negated:
                rows &= ~self._holding(replace(clause, negated=False), visitor, among=rows).rows
        rows &= own
        count = len(self._columns.screenings)
        times = flags_of(sum(met), count)
        most = max(compress(times, flags_of(rows, count)), default=0)
        rows &= those_of(times, most)
        return Found(rows, own, self._joined([found.matches for found in with_words], rows))

    def united(self, found: Sequence[Found]) -> Found:
        """What any of several alternatives finds; a document that several find has its best match."""
        if len(found) == 1:
            return found[0]
        rows = own = 0
        matches: dict[int, Match] = {}
        for each in found:
            rows, own = rows | each.rows, own | each.own
            for number in self._columns.documents_in(each.rows) & each.matches.keys():
                if number not in matches or matches[number].score < each.matches[number].score:
                    matches[number] = each.matches[number]
        return Found(rows, own, matches)

    def _nearest_to(self, words: Words) -> Found:
        found = self._with_all(words)
        return found if found.rows else self._with_most(words)

    def _joined(self, matches: Sequence[Mapping[int, Match]], rows: Mask) -> Mapping[int, Match]:
        """The matches of each document in these rows, in all clauses whose words it has, as one."""
        if len(matches) <= 1:
            return matches[0] if matches else {}
        found = self._columns.documents_in(rows)
        having = {number: [each[number] for each in matches if number in each] for number in found}
        return {number: _joined_match(of_document) for number, of_document in having.items() if of_document}

    def _holding(self, clause: Clause, visitor: Visitor, *, among: Mask) -> Found:
        """The showings for which a clause holds; of a dear one, those among which it is asked."""
        term, everything = clause.term, self._columns.everything
        if isinstance(term, AboutShowing):
            return Found(self._showings(term, negated=clause.negated), 0)
        if isinstance(term, AboutVisitor):
            rows = showings_for(term, self._columns, visitor, among)
            return Found(among & showings_known(term, self._columns) & ~rows if clause.negated else rows, 0)
        found = self._with_all(term) if isinstance(term, Words) else self._of_films(term)
        return Found(everything ^ found.rows, 0) if clause.negated else found


def _showings(columns: Columns, term: AboutShowing, *, negated: bool) -> Mask:
    holding = showings_with(term, columns)
    return showings_known(term, columns) & ~holding if negated else holding


def _of_films(columns: Columns, documents: Sequence[Document], term: AboutFilm) -> Found:
    holding = [film_holds(term, *pair) for pair in zip(documents, columns.films_of_documents, strict=True)]
    rows = columns.document.where(holding.__getitem__)
    return Found(rows, rows)


def _with_words(
    match: Callable[[Words], Mapping[int, Match]], columns: Columns, halls: HallNames, words: Words
) -> Found:
    """The showings with words; of a document that has some in the names of halls alone, those in these halls."""
    matches = match(words)
    groups: dict[tuple[tuple[Needle, ...], bool], set[int]] = defaultdict(set)
    for number, each in matches.items():
        groups[each.in_halls, each.columns == ("venue",)].add(number)
    rows = own = 0
    for (in_halls, by_hall_alone), numbers in groups.items():
        found = columns.document.where(numbers.__contains__)
        if in_halls:
            found &= columns.venue.where(halls.named(in_halls).__contains__)
        rows |= found
        own |= 0 if by_hall_alone else found
    return Found(rows, own, matches)


def _joined_match(matches: Sequence[Match]) -> Match:
    return Match(
        score=joined_score([match.score for match in matches]),
        columns=tuple(dict.fromkeys(column for match in matches for column in match.columns)),
        missing=tuple(word for match in matches for word in match.missing),
        in_halls=tuple(needle for match in matches for needle in match.in_halls),
    )


def _words_asked(clauses: Iterable[Clause]) -> Iterator[Words]:
    return (clause.term for clause in clauses if isinstance(clause.term, Words) and not clause.negated)


def _dearest_last(clause: Clause) -> bool:
    """Whether a test costs much: that of what fits is left for the showings that pass all others."""
    return clause.term == Marked("fits")
