from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from questions import FESTIVAL, HERE, VOCABULARY, WEDNESDAY, ask, term, texts

from builders import programme
from fest_tui.finding.completing import completions
from fest_tui.finding.echoing import echo
from fest_tui.finding.reading import MOST_ALTERNATIVES, read_question
from fest_tui.finding.terms import Question, Words
from fest_tui.finding.vocabulary import Vocabulary
from fest_tui.programme.text import is_plain

WORDS = "in english or not after eight near here friday and the caligari at 20:15 on 19 with subtitles free now is from"
FIELDS = 'venue: in:en,fr -in:de after:25 title:"x " “ - on: year:>1 near:< max:9 : tonight under 90 minutes'
ODD = ("any day now", "sold out?", "\u202e", "\x1b[31m", "e\u0301", "ف", "日本語", "\ud800", "\0", "٢٠")
PIECES = st.sampled_from([*WORDS.split(), *FIELDS.split(), *ODD])
questions = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join))
EMPTY = programme()
VOCABULARIES = [(VOCABULARY, FESTIVAL), (Vocabulary.of(EMPTY), EMPTY)]


def check(question: Question, text: str) -> None:
    """What holds of every question read."""
    assert question.text == text
    assert len(question.alternatives) <= MOST_ALTERNATIVES
    for clauses in question.alternatives:
        assert clauses
        for clause in clauses:
            assert 0 <= clause.start < clause.end <= len(text)
            assert not isinstance(clause.term, Words) or (clause.term.text and is_plain(clause.term.text))
    for mistake in question.mistakes:
        assert 0 <= mistake.start < mistake.end <= len(text)
        assert mistake.says
        assert is_plain(mistake.says + mistake.suggestion)


@given(questions, st.sampled_from(VOCABULARIES), st.sampled_from(["", HERE, "nowhere"]))
def test_any_text_is_read(text: str, asked: tuple[Vocabulary, object], here: str) -> None:
    vocabulary, _programme = asked

    check(read_question(text, vocabulary, now=WEDNESDAY, here=here), text)


@given(questions, st.sampled_from(VOCABULARIES))
def test_what_was_understood_of_any_text_can_be_told(text: str, asked: tuple[Vocabulary, object]) -> None:
    vocabulary, programme_ = asked
    question = read_question(text, vocabulary, now=WEDNESDAY, here=HERE)

    said = echo(question, programme_)  # type: ignore[arg-type]

    assert bool(said) == bool(question.alternatives)
    assert all(is_plain(each) and each for each in said)


@given(questions, st.integers(-2, 80))
def test_any_text_can_be_completed_anywhere(text: str, cursor: int) -> None:
    found = completions(text, cursor, VOCABULARY)

    assert len(found) <= 8
    for completion in found:
        assert 0 <= completion.start <= completion.end <= len(text)
        check(ask(text[: completion.start] + completion.text + text[completion.end :]), _put(text, completion))


def _put(text: str, completion: object) -> str:
    start, end, inserted = (getattr(completion, name) for name in ("start", "end", "text"))
    return f"{text[:start]}{inserted}{text[end:]}"


@pytest.mark.parametrize(
    "text",
    [
        "'; DROP TABLE films; --",
        "strike* NEAR(factory, 5)",
        "title MATCH 'x' OR 1=1",
        "{col}: ^begin",
        "%s {0} \\",
    ],
)
def test_what_other_programs_take_for_syntax_is_text(text: str) -> None:
    question = ask(text)

    assert not question.mistakes
    assert "".join(word for words in texts(text) for word in words)


def test_a_word_with_marks_that_reorder_a_line_is_made_plain() -> None:
    assert term("\u202estrike\u2066") == Words("strike")


def complete(text: str) -> object:
    return completions(text, len(text), VOCABULARY)


LONG = [
    "strike ",
    "in english or ",
    "in:en,fr ",
    "venue:x ",
    '"a ',
    "- ",
    "a:",
    "on friday and ",
    "near the kino ",
    "any day now ",
    "٢",
    "\ud800",
]


@pytest.mark.parametrize("piece", LONG)
def test_ten_thousand_characters_are_read_as_far_as_anybody_asks(piece: str) -> None:
    text = piece * (10_000 // len(piece))

    check(ask(text), text)


@pytest.mark.parametrize("piece", LONG)
@pytest.mark.parametrize("read", [ask, complete])
def test_the_work_grows_with_the_length(piece: str, read: Callable[[str], object]) -> None:
    short, long = (_steps(partial(read, piece * (count // len(piece)))) for count in (10_000, 40_000))

    assert long <= 6 * short + 10_000


def _steps(work: Callable[[], object]) -> int:
    """The calls of functions, our own and the interpreter's, that some work takes."""
    count = 0

    def counting(_frame: object, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counting)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_of_a_long_question_the_beginning_is_read_and_the_rest_told() -> None:
    text = "word " * 150
    (mistake,) = ask(text).mistakes

    assert (mistake.start, mistake.end) == (500, len(text))


def test_alternatives_without_end_are_cut_and_that_is_told() -> None:
    question = ask("in:en,fr " * 10)

    assert len(question.alternatives) == MOST_ALTERNATIVES
    assert [mistake.says for mistake in question.mistakes] == [
        "There are too many alternatives: only the first 32 were looked for."
    ]


@pytest.mark.parametrize("year", [1970, 2021, 9998])
def test_the_present_may_be_any(year: int) -> None:
    assert ask("tomorrow", now=dt.datetime(year, 12, 31, 12, tzinfo=dt.UTC)).alternatives
