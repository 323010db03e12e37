"""Questions put at a counter: answered for nobody in particular, from where the desk stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from fest_tui.finding.answering import Finder, Hit
from fest_tui.finding.completing import completions
from fest_tui.finding.echoing import echo
from fest_tui.finding.reading import read_question
from fest_tui.finding.terms import HasStatus, Question
from fest_tui.finding.visitor import Visitor
from fest_tui.finding.vocabulary import Vocabulary
from fest_tui.programme.programme import Programme
from fest_tui.tui.asking import Asked


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What is answered at the counter: a question as it was read, and the films to speak of.

    `about` is the title of the one that the question did not name, but that was answered last.
    """

    asked: Asked
    hits: Sequence[Hit]
    about: str = ""


class Counter:
    """Answers questions about one programme. Made in a thread, since it makes the index.

    `here` is the id of the venue where the desk is, or nothing.
    """

    def __init__(self, programme: Programme, here: str = "") -> None:
        self.programme = programme
        self.here = here
        self._finder = Finder(programme)
        self._vocabulary = Vocabulary.of(programme)

    def ask(self, text: str, now: dt.datetime, about: Hit | None = None) -> Reply:
        """The answer at this instant; `about` is what was answered last, of which "is it sold out?" asks."""
        question = read_question(text, self._vocabulary, now=now, here=self.here)
        answer = self._finder.answer(question, Visitor(now=now))
        found = completions(text, len(text), self._vocabulary)
        asked = Asked(
            text=text,
            answer=answer,
            understood=echo(answer.question, self.programme),
            next_steps=tuple(each for each in found if text[each.start : each.end] != each.text),
        )
        if about is not None and asks_for_seats(question):
            return Reply(asked=asked, hits=(about,), about=about.title)
        return Reply(asked=asked, hits=answer.hits)


def asks_for_seats(question: Question) -> bool:
    """Whether somebody asks how a showing stands, and not for showings: only a status, and a question mark."""
    return (
        question.text.rstrip().endswith("?")
        and len(question.alternatives) == 1
        and all(isinstance(clause.term, HasStatus) for clause in question.alternatives[0])
    )


def same_hit(programme: Programme, hit: Hit) -> Hit | None:
    """What was answered, as a programme that has changed has it; nothing where it has gone."""
    film = programme.films.get(hit.document.film)
    if hit.film is not None and film is None:
        return None
    showings = programme.of_film(film.id) if film else programme.those(hit.document.screenings)
    return Hit(document=hit.document, film=film, screenings=showings)
