"""Answering a question: which films, in which screenings, in the order somebody wants to hear them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from fest_tui.finding.columns import Columns
from fest_tui.finding.filters import AboutFilm, AboutScreening, Holds, film_holds, holds
from fest_tui.finding.index import Document, Match, TextIndex
from fest_tui.finding.terms import Clause, Marked, Question, Words
from fest_tui.finding.visitor import Visitor
from fest_tui.planning.last_chance import is_over
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One film, or an event that is none: what it is called, and the screenings asked for.

    The screenings run from the next one on, and then those that have begun; a film nobody shows has none. `matched`
    names the columns of the index in which the words were found.
    """

    document: Document
    film: Film | None
    screenings: tuple[Screening, ...]
    matched: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called."""
        return self.document.title


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a question, the best hit first.

    `did_you_mean` is the question with its misspelt words put right, which is the one answered then. `nearest` says
    that nothing has all of the words, and these have the most of them.
    """

    question: Question
    hits: tuple[Hit, ...]
    did_you_mean: str = ""
    nearest: bool = False


class Finder:
    """Everything that can be found in a programme. Made once, in a thread if need be; then only read."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.index = TextIndex.of(programme)
        self.columns = Columns(programme)
        numbers = self.columns.numbers
        self._shown = [tuple(numbers[id_] for id_ in document.screenings) for document in self.index.documents]
        self._documents: list[list[int]] = [[] for _screening in numbers]
        for document, shown in enumerate(self._shown):
            for number in shown:
                self._documents[number].append(document)

    def answer(self, question: Question, visitor: Visitor) -> Answer:
        """The answer to a question; a question that asks nothing has no hits."""
        if found := self._found(question, visitor):
            return Answer(question=question, hits=self._hits(found, visitor))
        corrected = corrected_question(question, self.index.corrections)
        if corrected != question and (found := self._found(corrected, visitor)):
            return Answer(question=corrected, hits=self._hits(found, visitor), did_you_mean=corrected.text)
        found = self._found(question, visitor, most=True)
        return Answer(question=question, hits=self._hits(found, visitor), nearest=bool(found))

    def _found(self, question: Question, visitor: Visitor, *, most: bool = False) -> dict[int, _Found]:
        """What each alternative finds, by document; one found by several has the screenings of all of them."""
        found: dict[int, _Found] = {}
        for clauses in question.alternatives:
            for document, new in self._alternative(clauses, visitor, most=most).items():
                known = found.get(document)
                found[document] = _united(known, new) if known else new
        return found

    def _alternative(self, clauses: Sequence[Clause], visitor: Visitor, *, most: bool) -> dict[int, _Found]:
        matches = self._documents_with(clauses, most=most)
        tests = [
            (holds(clause.term, self.columns, visitor), clause.negated)
            for clause in sorted(clauses, key=_dearest_last)
            if isinstance(clause.term, AboutScreening)
        ]
        if not tests:
            documents = matches if matches is not None else dict.fromkeys(range(len(self._shown)), NO_MATCH)
            return {number: _Found(match, self._shown[number]) for number, match in documents.items()}
        return self._grouped(self._passing(self._candidates(matches), tests), matches)

    def _documents_with(self, clauses: Sequence[Clause], *, most: bool) -> dict[int, Match] | None:
        """The documents of which all that is said of films and texts holds; `None` where nothing is said of them."""
        found: dict[int, Match] | None = None
        for clause in sorted(clauses, key=lambda clause: clause.negated):
            matched = self._matched(clause, most=most)
            if matched is None:
                continue
            if clause.negated:
                known = found if found is not None else dict.fromkeys(range(len(self._shown)), NO_MATCH)
                found = {number: match for number, match in known.items() if number not in matched}
            elif found is None:
                found = dict(matched)
            else:
                found = {number: joined(match, matched[number]) for number, match in found.items() if number in matched}
        return found

    def _matched(self, clause: Clause, *, most: bool) -> Mapping[int, Match] | None:
        term = clause.term
        if isinstance(term, Words):
            return self.index.match_most(term) if most and not clause.negated else self.index.match(term)
        if isinstance(term, AboutFilm):
            films = self.programme.films
            return {
                number: NO_MATCH
                for number, document in enumerate(self.index.documents)
                if (film := films.get(document.film)) and film_holds(term, film)
            }
        return None

    def _candidates(self, matches: Mapping[int, Match] | None) -> Iterable[int]:
        if matches is None:
            return range(len(self._documents))
        return sorted({number for document in matches for number in self._shown[document]})

    @staticmethod
    def _passing(candidates: Iterable[int], tests: Iterable[tuple[Holds, bool]]) -> Iterable[int]:
        for test, negated in tests:
            candidates = [number for number in candidates if test(number) is not negated]
        return candidates

    def _grouped(self, numbers: Iterable[int], matches: Mapping[int, Match] | None) -> dict[int, _Found]:
        groups: dict[int, list[int]] = defaultdict(list)
        for number in numbers:
            for document in self._documents[number]:
                groups[document].append(number)
        if matches is None:
            return {document: _Found(NO_MATCH, tuple(group)) for document, group in groups.items()}
        return {
            document: _Found(matches[document], tuple(group))
            for document, group in groups.items()
            if document in matches
        }

    def _hits(self, found: Mapping[int, _Found], visitor: Visitor) -> tuple[Hit, ...]:
        now = 0.0 if is_over(self.programme, visitor.now) else visitor.now.timestamp()
        upcoming = bisect_left(self.columns.starts, now)
        in_order = sorted(found, key=lambda document: self._order(document, found[document], upcoming))
        return tuple(self._hit(document, found[document], upcoming) for document in in_order)

    def _order(self, document: int, found: _Found, upcoming: int) -> tuple[float, bool, int, int]:
        """The best match first, then what can be seen next, then what has begun, then what nobody shows."""
        numbers = found.numbers
        following = bisect_left(numbers, upcoming)
        is_past = following == len(numbers)
        soonest = (numbers[-1] if numbers else len(self._documents)) if is_past else numbers[following]
        return -found.match.score, is_past, soonest, document

    def _hit(self, document: int, found: _Found, upcoming: int) -> Hit:
        following = bisect_left(found.numbers, upcoming)
        screenings = self.columns.screenings
        return Hit(
            document=self.index.documents[document],
            film=self.programme.films.get(self.index.documents[document].film),
            screenings=tuple(screenings[number] for number in (*found.numbers[following:], *found.numbers[:following])),
            matched=found.match.columns,
        )


class _Found(NamedTuple):
    """How a document was found, and the numbers of its screenings that were asked for, in order of start."""

    match: Match
    numbers: tuple[int, ...]


def _united(one: _Found, other: _Found) -> _Found:
    best = max(one.match, other.match, key=lambda match: match.score)
    return _Found(best, tuple(sorted({*one.numbers, *other.numbers})))


def _dearest_last(clause: Clause) -> bool:
    """Whether a test costs much: that of what fits is left for the screenings that pass all others."""
    return clause.term == Marked("fits")


def joined(one: Match, other: Match) -> Match:
    """The match of a document that two clauses found."""
    return Match(score=one.score + other.score, columns=tuple(dict.fromkeys((*one.columns, *other.columns))))


NO_MATCH = Match(score=0.0, columns=())
"""The match of a document that was found by other things than words."""


def corrected_question(question: Question, corrections: Callable[[str], Sequence[str]]) -> Question:
    """The question with each word that begins no word of the programme replaced by the one likest to it."""
    text = question.text
    alternatives = []
    for clauses in question.alternatives:
        corrected = tuple(_corrected_clause(clause, corrections) for clause in clauses)
        alternatives.append(corrected)
        for clause, new in zip(clauses, corrected, strict=True):
            if isinstance(clause.term, Words) and isinstance(new.term, Words):
                text = text.replace(clause.term.text, new.term.text)
    return replace(question, text=text, alternatives=tuple(alternatives))


def _corrected_clause(clause: Clause, corrections: Callable[[str], Sequence[str]]) -> Clause:
    if clause.negated or not isinstance(clause.term, Words):
        return clause
    words = (next(iter(corrections(word)), word) for word in clause.term.text.split())
    return replace(clause, term=replace(clause.term, text=" ".join(words)))
