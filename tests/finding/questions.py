"""A small festival to ask, and short ways to ask it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from builders import at, film, programme, screening, venue
from fest_tui.finding.reading import read_question
from fest_tui.finding.terms import Clause, Question, Term, Words
from fest_tui.finding.vocabulary import Vocabulary
from fest_tui.programme.model import Credit

FESTIVAL = programme(
    screening("DEAR COMRADES!", "2021-11-19 22:00", "caligari"),
    screening("ANY DAY NOW", "2021-11-20 20:00", "rex"),
    screening("MENSCHEN AM SAMSTAG", "2021-11-12 18:00", "krypta"),
    screening("KURZFILME – WELTREISE", "2021-11-21 11:00", "kino-im-park", films=()),
    films=(
        film(
            "DEAR COMRADES!",
            minutes=120,
            year=2020,
            countries=("Russia",),
            languages=("Russian",),
            subtitles=("English",),
            section="European Cinema",
            form="fiction",
            directors=("Andrei Konchalovsky",),
            credits=(Credit(role="cast", label="Cast", names=("Julia Vysotskaya",)),),
        ),
        film("ANY DAY NOW", year=2021, countries=("Finland",), languages=("Finnish", "Farsi"), subtitles=("German",)),
        film("MENSCHEN AM SAMSTAG", form="short", section="Made in Germany", languages=("Swiss German",)),
        film("LUCHADORAS", year=2021, form="documentary", premiere="German premiere", languages=("Spanish",)),
    ),
    venues=(
        venue("Caligari FilmBühne", id="caligari", aliases=("Caligari",)),
        venue("Programmkino Rex", id="rex", town="Darmstadt"),
        venue("Krypta der Marktkirche", id="krypta"),
        venue("Kino im Park"),
    ),
    starts=dt.date(2021, 11, 12),
    ends=dt.date(2021, 11, 21),
)
VOCABULARY = Vocabulary.of(FESTIVAL)
WEDNESDAY = at("2021-11-17 16:40")
HERE = "caligari"


def ask(text: str, *, now: dt.datetime = WEDNESDAY, here: str = HERE) -> Question:
    """The question, read at the Caligari on a Wednesday afternoon of the festival."""
    return read_question(text, VOCABULARY, now=now, here=here)


def terms(text: str, *, now: dt.datetime = WEDNESDAY, here: str = HERE) -> list[Term]:
    """What a question of one alternative asks, without a mistake in it."""
    question = ask(text, now=now, here=here)
    assert not question.mistakes
    clauses = only(question.alternatives)
    assert not any(clause.negated for clause in clauses)
    return [clause.term for clause in clauses]


def term(text: str, *, now: dt.datetime = WEDNESDAY, here: str = HERE) -> Term:
    """The one thing a question asks."""
    (only_term,) = terms(text, now=now, here=here)
    return only_term


def ruled_out(text: str) -> Term:
    """The one thing a question rules out."""
    (clause,) = only(ask(text).alternatives)
    assert clause.negated
    return clause.term


def mistakes(text: str, *, now: dt.datetime = WEDNESDAY, here: str = HERE) -> list[tuple[str, str]]:
    """The places of a question that are wrong, as they stand there, and what is suggested instead."""
    found = ask(text, now=now, here=here).mistakes
    return [(text[mistake.start : mistake.end], mistake.suggestion) for mistake in found]


def only(alternatives: Sequence[tuple[Clause, ...]]) -> tuple[Clause, ...]:
    """The clauses of the one alternative there is."""
    (clauses,) = alternatives
    return clauses


def texts(text: str) -> list[list[str]]:
    """The words that each alternative looks for."""
    alternatives = ask(text).alternatives
    return [[each.term.text for each in clauses if isinstance(each.term, Words)] for clauses in alternatives]


def days(*numbers: int) -> frozenset[dt.date]:
    """Days of November 2021."""
    return frozenset(dt.date(2021, 11, number) for number in numbers)
