"""A small festival of every sort of slot, and short ways to have questions about it answered."""

from __future__ import annotations

from collections.abc import Sequence

from builders import at, film, programme, screening, transfer, venue
from fest_tui.finding.answering import Answer, Finder
from fest_tui.finding.reading import read_question
from fest_tui.finding.terms import Clause, Question, Term
from fest_tui.finding.visitor import Visitor
from fest_tui.programme.model import Credit

STRIKE = film(
    "Dear Comrades",
    minutes=120,
    year=2020,
    countries=("Russia",),
    languages=("Russian",),
    subtitles=("English",),
    section="European Cinema",
    form="fiction",
    premiere="Local premiere",
    directors=("Andrei Konchalovsky",),
    credits=(Credit(role="cast", label="Cast", names=("Julia Vysotskaya",)),),
    synopsis="A strike in Novocherkassk.",
)
DOCU = film(
    "Luchadoras",
    minutes=75,
    year=2021,
    countries=("Germany", "Mexico"),
    languages=("Spanish",),
    form="documentary",
    section="World Cinema",
    synopsis="Women wrestle after the strike.",
)
SHORT = film("Maya", minutes=4, year=2021, countries=("USA",), form="short", synopsis="A daughter runs.")
UNSHOWN = film("Reflection", minutes=None, countries=("Ukraine",), languages=("Ukrainian",), synopsis="A surgeon.")
LONG_UNSHOWN = film("Leave No Traces", minutes=160, year=2021, countries=("Poland",), synopsis="A poet is beaten.")
REX_FILM = film("King Rex", minutes=90, languages=("English",), form="fiction", synopsis="A dog.")

FESTIVAL = programme(
    screening("Dear Comrades", "2021-11-19 22:00", "caligari", 120, version="OmeU"),
    screening("Dear Comrades", "2021-11-20 20:00", "rex", 120, id="dear-comrades-2", status="sold_out"),
    screening("Luchadoras", "2021-11-19 18:00", "rex", 79, films=("maya", "luchadoras"), free=True, version="OmeU"),
    screening("Luchadoras", "2021-11-20 15:00", "murnau", 75, id="luchadoras-2", version="OmdU"),
    screening("King Rex", "2021-11-19 20:00", "caligari", status="cancelled"),
    screening("King Rex", "2021-11-20 00:30", "murnau", id="king-rex-2"),
    screening(
        "Kurzfilme", "2021-11-21 11:00", "murnau", 60, kind="programme", films=("maya",), note="Short and sweet."
    ),
    screening("Party", "2021-11-21 23:00", "caligari", 100, kind="event", films=(), free=False),
    films=(STRIKE, DOCU, SHORT, UNSHOWN, LONG_UNSHOWN, REX_FILM),
    venues=(
        venue("Caligari FilmBühne", id="caligari", aliases=("Caligari",)),
        venue("Murnau-Filmtheater", id="murnau"),
        venue("Programmkino Rex", "Darmstadt", id="rex"),
    ),
    transfers=(
        transfer("caligari", "murnau", 12),
        transfer("caligari", "rex", 60, mode="ride"),
        transfer("murnau", "rex", 50, mode="ride"),
    ),
)
FINDER = Finder(FESTIVAL)
THURSDAY = at("2021-11-18 12:00")
NOBODY = Visitor(now=THURSDAY)


def answered(text: str, visitor: Visitor = NOBODY, *, here: str = "caligari", finder: Finder = FINDER) -> Answer:
    """The answer to a question put on the Thursday before at the Caligari."""
    return finder.answer(read_question(text, finder.vocabulary, now=visitor.now, here=here), visitor)


def titles(text: str, visitor: Visitor = NOBODY) -> list[str]:
    """The titles of the hits, the best first."""
    return [hit.title for hit in answered(text, visitor).hits]


def showings(text: str, visitor: Visitor = NOBODY) -> dict[str, list[str]]:
    """The ids of the screenings of each hit, by its title."""
    return {hit.title: [each.id for each in hit.screenings] for hit in answered(text, visitor).hits}


def asking(*alternatives: Sequence[Clause | Term]) -> Question:
    """A question of these clauses; a term alone is asked for."""
    clauses = (tuple(each if isinstance(each, Clause) else Clause(each) for each in some) for some in alternatives)
    return Question(text="", alternatives=tuple(clauses))
