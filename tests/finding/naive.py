"""What a question should be answered by, worked out for one showing after another, and questions made at random."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from hypothesis import strategies as st

from fest_tui.finding.answering import Finder
from fest_tui.finding.documents import Document, documents_of
from fest_tui.finding.folding import fold
from fest_tui.finding.terms import (
    AtVenue,
    Clause,
    Form,
    HasStatus,
    Longest,
    Marked,
    Near,
    OnDays,
    Premiere,
    Question,
    Spoken,
    Starts,
    Subtitled,
    Term,
    Words,
    Years,
)
from fest_tui.finding.visitor import Visitor
from fest_tui.planning.transfers import transfer
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.programme.versions import parse_version

DAYS = [dt.date(2021, 11, day) for day in (18, 19, 20, 21)]
WORDS = [
    "strike",
    "comrades",
    "dear",
    "rex",
    "caligari",
    "darmstadt",
    "maya",
    "konch",
    "russian",
    "short",
    "a dog",
    "poet",
]


def naive_showings(finder: Finder, question: Question, visitor: Visitor) -> set[tuple[str, str]]:
    """Each document with each of its screenings, or none, that answers a question, by their keys."""
    return {
        (document.key, screening.id if screening else "")
        for document, screening in _all_showings(finder)
        for clauses in question.alternatives
        if _answers(finder.programme, document, screening, clauses, visitor)
    }


def _all_showings(finder: Finder) -> Iterator[tuple[Document, Screening | None]]:
    for document in finder.index.documents:
        yield from ((document, finder.programme.screenings[id_]) for id_ in document.screenings)
        if not document.screenings:
            yield document, None


def _answers(
    programme: Programme,
    document: Document,
    screening: Screening | None,
    clauses: tuple[Clause, ...],
    visitor: Visitor,
) -> bool:
    is_about = screening is None or _is_about(programme, document, screening)
    says_what = any(not clause.negated and _says_what(programme, document, clause.term) for clause in clauses)
    if not (is_about or says_what):
        return False
    for clause in clauses:
        holds = _holds(programme, document, screening, clause.term, visitor)
        if holds is None or holds is clause.negated:
            return False
    return True


def _is_about(programme: Programme, document: Document, screening: Screening) -> bool:
    main = screening.main_film if screening.main_film in programme.films else ""
    return document.film == main


def _says_what(programme: Programme, document: Document, term: Term) -> bool:
    """Whether a term finds a document for what it is: not by the names of halls alone."""
    if isinstance(term, Words):
        own = _own_text(programme, document)
        return any(f" {word}" in own for word in _telling(term))
    return isinstance(term, Years | Form | Premiere)


def _own_text(programme: Programme, document: Document) -> str:
    """All that is said of a document, without the names of halls."""
    values = next(values for each, values in documents_of(programme) if each.key == document.key)
    return " ".join(f" {fold(text)}" for column, texts in values.items() if column != "venue" for text in texts)


def _telling(words: Words) -> list[str]:
    return [word for word in fold(words.text).split() if word != "a"]


def _holds(  # noqa: C901, PLR0911, PLR0912
    programme: Programme, document: Document, screening: Screening | None, term: Term, visitor: Visitor
) -> bool | None:
    """Whether a term holds for a showing; `None` where that is not known."""
    film = programme.films.get(document.film)
    is_about = screening is not None and _is_about(programme, document, screening)
    match term:
        case Words():
            venue = programme.venue_of(screening) if screening else None
            hall = fold(" ".join((venue.name, *venue.aliases, venue.town))) if venue else ""
            text = f"{_own_text(programme, document)} {hall}"
            return all(f" {word}" in text for word in _telling(term))
        case Years(first, last):
            return film is not None and film.year is not None and first <= film.year <= last
        case Premiere(text):
            return film is not None and bool(film.premiere) and film.premiere.lower().startswith(text)
        case Form(text):
            return film.form.startswith(text) if film else text == "short" and document.title == "Kurzfilme"
        case Longest(most):
            length = film.running_minutes if film else None
            if not length and screening and is_about:
                length = minutes_between(screening.starts, screening.ends)
            return None if not length else length <= most
        case Spoken(language) | Subtitled(language):
            version = parse_version(screening.version) if screening and is_about and screening.version else None
            said = (version.languages if version else ()) or (film.languages if film else ())
            read = (version.subtitles if version else ()) or (film.subtitles if film else ())
            return language in (said if isinstance(term, Spoken) else read)
        case Marked("must") | Marked("unseen"):
            films = screening.films if screening and is_about else (document.film,) if document.film else ()
            if term.mark == "unseen":
                return visitor.seen.isdisjoint(films)
            return any(visitor.interests.get(each) == "must" for each in films)
    if screening is None:
        return None
    day = programme.day_of(screening.starts)
    match term:
        case OnDays(days):
            return day in days
        case AtVenue(venues):
            return screening.venue in venues
        case Near(venue_id, minutes):
            return transfer(programme, venue_id, screening.venue, visitor.limits).minutes <= minutes
        case Starts(earliest, latest):
            hours = screening.starts.hour + (24 if screening.starts.date() > day else 0)
            minute = hours * 60 + screening.starts.minute
            return (earliest is None or earliest <= minute) and (latest is None or minute <= latest)
        case HasStatus(status):
            return screening.status == status
        case Marked("free"):
            return screening.free is True
        case Marked("fits"):
            return visitor.fits(screening)
        case Marked("now"):
            return screening.starts.timestamp() <= visitor.now.timestamp() < screening.ends.timestamp()
    raise AssertionError(term)


def questions() -> st.SearchStrategy[Question]:
    """Questions of one to three alternatives, each of up to four clauses."""
    some = st.lists(st.builds(Clause, _terms(), st.booleans()), max_size=4).map(tuple)
    return st.lists(some, min_size=1, max_size=3).map(lambda each: Question("", tuple(each)))


def _terms() -> st.SearchStrategy[Term]:
    minutes = st.none() | st.sampled_from([660, 900, 1080, 1200, 1320, 1440, 1470])
    return st.one_of(
        st.builds(Words, st.sampled_from(WORDS)),
        st.builds(Years, st.just(2020), st.sampled_from([2020, 2021])),
        st.builds(Premiere, st.sampled_from(["", "local", "world"])),
        st.builds(Form, st.sampled_from(["short", "fiction", "documentary"])),
        st.builds(Spoken, st.sampled_from(["Russian", "Spanish", "English", "Ukrainian", "German"])),
        st.builds(Subtitled, st.sampled_from(["English", "German"])),
        st.builds(AtVenue, st.frozensets(st.sampled_from(["caligari", "murnau", "rex"]), min_size=1)),
        st.builds(Near, st.sampled_from(["caligari", "murnau", "rex"]), st.sampled_from([0, 15, 55])),
        st.builds(Starts, minutes, minutes),
        st.builds(OnDays, st.frozensets(st.sampled_from(DAYS), min_size=1)),
        st.builds(HasStatus, st.sampled_from(["scheduled", "sold_out", "cancelled"])),
        st.builds(Longest, st.sampled_from([4, 75, 90, 150, 200])),
        st.builds(Marked, st.sampled_from(["free", "fits", "unseen", "must", "now"])),
    )
