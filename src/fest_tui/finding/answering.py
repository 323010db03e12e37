"""Answering a question: which films, in which screenings, in the order somebody wants to hear them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from fest_tui.finding.clauses import NOTHING, Clauses, Found
from fest_tui.finding.columns import Columns
from fest_tui.finding.hits import Hit, Hits
from fest_tui.finding.index import TextIndex
from fest_tui.finding.reading import read_question
from fest_tui.finding.rewording import reworded
from fest_tui.finding.terms import Question, Words
from fest_tui.finding.visitor import Visitor
from fest_tui.finding.vocabulary import Vocabulary
from fest_tui.programme.programme import Programme

__all__ = ["Answer", "Finder", "Hit", "Hits"]

_CORRECTIONS_KEPT = 24


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a question, the best hit first.

    `did_you_mean` is the question with its misspelt words put right, which is the one answered then. `nearest` says
    that nothing meets all of it, and these come nearest: they have the words, or the most of them.
    """

    question: Question
    hits: Hits
    did_you_mean: str = ""
    nearest: bool = False


class Finder:
    """Everything that can be found in a programme, and the vocabulary with which it can be asked for.

    Made once, in a thread if need be; then only read. Any thread may ask.
    """

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.index = TextIndex.of(programme)
        self.columns = Columns(programme, self.index.documents)
        self.vocabulary = Vocabulary.of(programme)
        self._clauses = Clauses(self.index, self.columns)
        self._corrected = lru_cache(_CORRECTIONS_KEPT)(self.index.corrected)

    def answer(self, question: Question, visitor: Visitor) -> Answer:
        """The answer to a question; a question that asks nothing has no hits.

        Where nothing has the words of an alternative, they are put right, and the question is read anew.
        """
        found = [self._clauses.found(clauses, visitor) for clauses in question.alternatives]
        together = self._clauses.united(found)
        others = list(self._reread(question, found, visitor))
        for other in others:
            better = self._clauses.united([self._clauses.found(each, visitor) for each in other.alternatives])
            if better.rows & ~together.rows:
                return Answer(question=other, hits=self._hits(better, visitor), did_you_mean=other.text)
        if together.rows:
            return Answer(question=question, hits=self._hits(together, visitor))
        return self._nearest([question, *others], visitor)

    def _nearest(self, questions: Sequence[Question], visitor: Visitor) -> Answer:
        """What comes nearest to the first of these questions to which anything comes near."""
        for question in questions:
            near = self._clauses.united([self._clauses.nearest(each, visitor) for each in question.alternatives])
            if near.rows:
                meant = question.text if question is not questions[0] else ""
                return Answer(question=question, hits=self._hits(near, visitor), did_you_mean=meant, nearest=True)
        return Answer(question=questions[0], hits=self._hits(NOTHING, visitor))

    def _reread(self, question: Question, found: Sequence[Found], visitor: Visitor) -> Iterator[Question]:
        """The question in other spellings, the likest first, where an alternative finds nothing with its words."""
        misspelt = [
            clause
            for clauses, of_clauses in zip(question.alternatives, found, strict=True)
            for clause in ([] if of_clauses.rows else clauses)
            if isinstance(clause.term, Words) and not clause.negated and not self._clauses.has_all(clause.term)
        ]
        for text in reworded(question.text, misspelt, self._corrected) if misspelt else ():
            yield read_question(text, self.vocabulary, now=visitor.now, here=question.here)

    def _hits(self, found: Found, visitor: Visitor) -> Hits:
        return Hits(self.columns, found.rows, found.matches, visitor.now)
