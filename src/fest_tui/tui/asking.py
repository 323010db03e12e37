"""Questions put to one programme: what was understood, the answer, and how it can be narrowed.

Everything of `finding` that the screen needs is imported here, and this module in the thread that makes the index.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from fest_tui.finding.answering import Answer, Finder, Hits
from fest_tui.finding.completing import Completion, completions
from fest_tui.finding.echoing import echo
from fest_tui.finding.facets import FacetName, facets
from fest_tui.finding.highlights import highlights
from fest_tui.finding.reading import read_question
from fest_tui.finding.terms import Mistake, Question, Words
from fest_tui.finding.visitor import Visitor, visitor_of
from fest_tui.planning.whereabouts import whereabouts
from fest_tui.programme.programme import Programme
from fest_tui.tui.session import Session

MOST_LOOKED_AT = 60
"""Answers that are looked at one by one to tell what they are."""
MOST_NARROWINGS = 40
"""Values told of each way to narrow an answer: more than any festival has days."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A question and its answer. `understood` says it in words, and `next_steps` are ways to go on at its end.

    `are_films` says that nothing but films was found.
    """

    text: str
    answer: Answer
    understood: tuple[str, ...] = ()
    next_steps: tuple[Completion, ...] = ()
    are_films: bool = True

    @property
    def asks(self) -> bool:
        """Whether anything is asked that could be read."""
        return bool(self.answer.question.alternatives)

    @property
    def hits(self) -> Hits:
        """What was found, the best first, and in which screenings and on which days it is."""
        return self.answer.hits

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """What could not be read, by its place."""
        return self.answer.question.mistakes

    @property
    def words(self) -> tuple[Words, ...]:
        """The words looked for."""
        terms = (
            clause.term for clauses in self.answer.question.alternatives for clause in clauses if not clause.negated
        )
        return tuple(dict.fromkeys(term for term in terms if isinstance(term, Words)))

    def places_in(self, text: str) -> Sequence[tuple[int, int]]:
        """Where the words looked for stand in a text that is shown."""
        return highlights(self.words, text)


class Narrowing(msgspec.Struct, frozen=True, kw_only=True):
    """One value that an answer can be narrowed to, and whether the question asks for it already."""

    name: FacetName
    label: str
    asks: str
    hits: int
    is_asked: bool


class Asker:
    """Answers questions about one programme. Any thread may ask."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self._finder = Finder(programme)
        self._has_only_films = all(document.film for document in self._finder.index.documents)
        self._visitor: tuple[Session, int, Visitor] | None = None

    def ask(self, text: str, session: Session) -> Asked:
        """The answer to a question, as a visitor of that session gets it now."""
        visitor = self._visitor_of(session)
        answer = self._finder.answer(self._read(text, session), visitor)
        return Asked(
            text=text,
            answer=answer,
            understood=echo(answer.question, self.programme),
            next_steps=self.completions(text, len(text)),
            are_films=self._are_films(answer.hits),
        )

    def _are_films(self, hits: Hits) -> bool:
        """Whether nothing but films was found; among very many, whether there is nothing else."""
        if len(hits) > MOST_LOOKED_AT:
            return self._has_only_films
        return all(hit.film is not None for hit in hits)

    def completions(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """Ways to go on at the cursor that change anything, or else what puts the first mistake right."""
        found = completions(text, cursor, self._finder.vocabulary)
        return tuple(each for each in found if text[each.start : each.end] != each.text)

    def narrowings(self, asked: Asked, session: Session) -> tuple[Narrowing, ...]:
        """What the answer can be narrowed to; of a question that asks nothing, what any question can."""
        hits = asked.hits
        if not asked.text.strip():
            everything = replace(asked.answer.question, alternatives=((),))
            hits = self._finder.answer(everything, self._visitor_of(session)).hits
        return tuple(self._narrowings(asked.answer.question, hits, session))

    def _narrowings(self, question: Question, hits: Hits, session: Session) -> Iterator[Narrowing]:
        for facet in facets(self._finder, hits):
            for value in facet.values[:MOST_NARROWINGS]:
                places = self._places_of(question, value.asks, session)
                yield Narrowing(
                    name=facet.name, label=value.label, asks=value.asks, hits=value.hits, is_asked=bool(places)
                )

    def toggled(self, text: str, asks: str, session: Session) -> str:
        """The question with this asked as well, in each of its alternatives; or without it where it is asked."""
        question = self._read(text, session)
        places = self._places_of(question, asks, session)
        if places:
            for start, end in reversed(places):
                text = f"{text[:start].rstrip()} {text[end:].lstrip()}"
            return text.strip()
        ends = sorted({max(clause.end for clause in clauses) for clauses in question.alternatives if clauses})
        if len(ends) < 2 or len(ends) < len(question.alternatives):  # noqa: PLR2004 - one place is the end
            return f"{text.rstrip()} {asks}".lstrip()
        for end in reversed(ends):
            text = f"{text[:end]} {asks}{text[end:]}"
        return text

    def _places_of(self, question: Question, asks: str, session: Session) -> list[tuple[int, int]]:
        """Where a question asks for the same, when it does so in each of its alternatives."""
        read = self._read(asks, session).alternatives
        if len(read) != 1 or len(read[0]) != 1:
            return []
        wanted = read[0][0].term
        found = [
            [(clause.start, clause.end) for clause in clauses if clause.term == wanted and not clause.negated]
            for clauses in question.alternatives
        ]
        return sorted({place for places in found for place in places}) if found and all(found) else []

    def _read(self, text: str, session: Session) -> Question:
        now = session.now()
        return read_question(text, self._finder.vocabulary, now=now, here=whereabouts(session.picks, now))

    def _visitor_of(self, session: Session) -> Visitor:
        """The visitor, who remembers what fits as long as neither the picks nor the minute change."""
        now = session.now()
        minute = int(now.timestamp()) // 60
        if self._visitor is None or self._visitor[0] is not session or self._visitor[1] != minute:
            made = visitor_of(self.programme, session.watchlist, session.limits, now=now)
            self._visitor = session, minute, made
        return self._visitor[2]
