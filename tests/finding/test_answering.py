"""Which films and screenings answer a question, in which order, and what is answered when nothing does."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate

import pytest
from answers import FINDER, NOBODY, SHORT, answered, asking, showings, titles
from hypothesis import given
from hypothesis import strategies as st
from naive import naive_showings, questions

from builders import at, film, programme, screening
from fest_tui.finding.answering import Finder
from fest_tui.finding.terms import Question, Words
from fest_tui.finding.visitor import Visitor


def test_words_find_films_with_all_their_screenings_the_next_first() -> None:
    assert showings("dear comrades") == {"Dear Comrades": ["dear-comrades-1", "dear-comrades-2"]}

    saturday = Visitor(now=at("2021-11-20 12:00"))
    assert showings("dear comrades", saturday) == {"Dear Comrades": ["dear-comrades-2", "dear-comrades-1"]}


def test_other_clauses_leave_only_the_screenings_for_which_they_hold() -> None:
    assert showings("dear comrades on saturday") == {"Dear Comrades": ["dear-comrades-2"]}
    assert showings("strike on friday before 8 pm") == {"Luchadoras": ["luchadoras-1"]}


def test_what_can_be_seen_comes_before_what_has_begun_and_that_before_what_nobody_shows() -> None:
    night = Visitor(now=at("2021-11-20 19:00"))

    assert titles("year:2021", night) == ["Maya", "Luchadoras", "Leave No Traces"]
    assert titles("on:fri,sat", night) == ["Dear Comrades", "Luchadoras", "King Rex"]


def test_of_what_has_begun_the_latest_comes_first() -> None:
    sunday = Visitor(now=at("2021-11-21 12:00"))

    assert titles("on:fri,sat,sun", sunday) == ["Party", "Kurzfilme", "Dear Comrades", "Luchadoras", "King Rex"]


def test_a_screening_is_told_once_under_what_it_is_about() -> None:
    assert titles("on friday") == ["Luchadoras", "King Rex", "Dear Comrades"]
    assert titles("in the murnau on sunday") == ["Kurzfilme"]


def test_what_only_accompanies_a_slot_is_found_for_what_it_is() -> None:
    assert showings("maya on friday") == {"Maya": ["luchadoras-1"]}
    assert titles("form:short on friday") == ["Maya"]
    assert titles("usa in the rex") == ["Maya"]
    assert titles("darmstadt friday") == ["Luchadoras"]


def test_of_two_that_are_alike_the_one_that_a_slot_is_about_comes_first() -> None:
    late = programme(
        screening("Long", "2021-11-19 18:00", films=("a", "long")),
        screening("B", "2021-11-19 20:00"),
        films=(film("A", form="short"), film("Long", form="fiction"), film("B", form="short")),
    )
    finder = Finder(late)

    assert [hit.title for hit in answered("form:short", finder=finder).hits] == ["B", "A"]


def test_words_that_name_a_hall_ask_for_its_screenings() -> None:
    assert showings("luchadoras rex") == {"Luchadoras": ["luchadoras-1"]}
    assert showings("darmstadt saturday") == {"Dear Comrades": ["dear-comrades-2"]}
    assert showings("strike filmbühne") == {"Dear Comrades": ["dear-comrades-1"]}


def test_words_that_name_a_hall_and_a_film_find_both() -> None:
    assert showings("rex") == {
        "King Rex": ["king-rex-1", "king-rex-2"],
        "Luchadoras": ["luchadoras-1"],
        "Dear Comrades": ["dear-comrades-2"],
    }


def test_a_hall_that_is_ruled_out_rules_out_its_screenings_alone() -> None:
    assert showings("dear comrades -rex") == {"Dear Comrades": ["dear-comrades-1"]}
    assert "King Rex" not in showings("on friday -rex")


def test_films_that_nobody_shows_are_found_by_what_they_are() -> None:
    assert showings("surgeon") == {"Reflection": []}
    assert showings("in:ukrainian") == {"Reflection": []}
    assert titles("over 150 minutes") == ["Leave No Traces"]
    assert "Leave No Traces" not in titles("max:100")


@pytest.mark.parametrize("text", ["surgeon -on:fri", "surgeon -venue:rex", "surgeon -status:cancelled", "surgeon -now"])
def test_nobody_knows_when_and_where_they_are_not_shown(text: str) -> None:
    assert titles(text) == ["Reflection"]
    assert answered(text).nearest


def test_a_length_that_nobody_knows_is_neither_short_nor_long() -> None:
    for text in ("surgeon max:300", "surgeon -max:10"):
        assert titles(text) == ["Reflection"]
        assert answered(text).nearest


def test_alternatives_are_all_answered_each_screening_once() -> None:
    assert showings("maya on sunday or luchadoras on saturday") == {
        "Maya": ["kurzfilme-1"],
        "Luchadoras": ["luchadoras-2"],
    }
    assert showings("comrades on friday or comrades") == {"Dear Comrades": ["dear-comrades-1", "dear-comrades-2"]}


def test_a_film_that_alternatives_share_has_its_best_match() -> None:
    assert titles("strike or comrades") == titles("comrades or strike") == ["Dear Comrades", "Luchadoras"]


def test_words_of_an_alternative_that_a_showing_does_not_meet_do_not_rank_it() -> None:
    hits = answered("strike status:moved or on:fri").hits

    assert [(hit.title, hit.matched) for hit in hits] == [("Luchadoras", ()), ("King Rex", ()), ("Dear Comrades", ())]


def test_words_in_several_clauses_rank_as_they_would_in_one() -> None:
    apart, together = titles("strike friday russian"), titles("strike russian friday")

    assert apart == together == ["Dear Comrades"]
    assert titles("title:dear strike") == ["Dear Comrades"]


def test_a_title_in_one_clause_outweighs_texts_in_all() -> None:
    index = Finder(
        programme(
            films=(
                film("Annette", synopsis="A singer."),
                film("Other", synopsis="Annette is a singer, a singer."),
            )
        )
    )

    found = index.answer(asking([Words("singer"), Words("annette")]), NOBODY)
    assert [hit.title for hit in found.hits] == ["Annette", "Other"]
    assert found.hits[0].matched == ("synopsis", "title")


def test_a_question_that_asks_nothing_has_no_hits() -> None:
    assert not answered("").hits
    assert not FINDER.answer(Question(""), NOBODY).hits


def test_a_question_without_clauses_is_answered_by_everything() -> None:
    assert len(FINDER.answer(asking([]), NOBODY).hits) == 7


def test_an_empty_festival_answers_too() -> None:
    empty = Finder(programme())

    for text in ("strike", "on:fri", "-strike", "now or fits", "strke -free"):
        assert not answered(text, finder=empty).hits


@pytest.mark.parametrize(
    ("text", "meant", "first"),
    [
        ("konchalovski", "konchalovsky", "Dear Comrades"),
        ("konchalovski on friday", "konchalovsky on friday", "Dear Comrades"),
        ("on friday,  konchalovski", "on friday,  konchalovsky", "Dear Comrades"),
        ("after:20 director:konchalovski", "after:20 director:konchalovsky", "Dear Comrades"),
        ("-maya comardes", "-maya comrades", "Dear Comrades"),
        ('"novocherkask"', '"novocherkassk"', "Dear Comrades"),
        ('director:"konchalovski"', 'director:"konchalovsky"', "Dear Comrades"),
        ("luchadoras or konchalovski", "luchadoras or konchalovsky", "Luchadoras"),
        ("konchalovski or luchadoras", "konchalovsky or luchadoras", "Luchadoras"),
        ("comardes on friday or comardes on saturday", "comrades on friday or comrades on saturday", "Dear Comrades"),
    ],
)
def test_what_is_misspelt_is_put_right_whatever_else_is_asked(text: str, meant: str, first: str) -> None:
    answer = answered(text)

    assert answer.did_you_mean == meant
    assert answer.hits[0].title == first
    assert not answer.nearest


def test_a_question_put_right_reads_back_to_the_one_that_is_answered() -> None:
    for text in ("konchalovski near here", "strke on friday", "in russain", "dear comardes on fri"):
        answer = answered(text)

        assert answer.did_you_mean
        again = answered(answer.did_you_mean)
        assert again.question == answer.question
        assert [hit.document for hit in again.hits] == [hit.document for hit in answer.hits]


def test_a_word_put_right_may_be_one_that_is_understood() -> None:
    answer = answered("in russain on friday")

    assert answer.did_you_mean == "in russian on friday"
    assert showings("in russain on friday") == {"Dear Comrades": ["dear-comrades-1"]}


def test_nothing_is_put_right_where_the_words_are_found() -> None:
    assert not answered("strike").did_you_mean
    assert not answered("strike on sunday").did_you_mean
    assert not answered("xyzzyqwv on friday").did_you_mean
    assert not answered("party or konchalovski on sunday").did_you_mean


def test_where_nothing_has_all_of_the_words_those_with_the_most_are_told() -> None:
    answer = answered("novocherkassk factory")

    assert answer.nearest
    assert [hit.title for hit in answer.hits] == ["Dear Comrades"]
    assert not answered("novocherkassk").nearest


def test_a_clause_that_nothing_meets_leaves_the_rest_of_the_question() -> None:
    assert showings("dear comrades fr") == {"Dear Comrades": ["dear-comrades-1", "dear-comrades-2"]}
    assert answered("dear comrades on sunday").nearest
    assert showings("dear comrades on sunday in the rex") == {"Dear Comrades": ["dear-comrades-2"]}


def test_a_misspelt_word_that_other_clauses_rule_out_is_put_right_all_the_same() -> None:
    answer = answered("konchalovski on sunday")

    assert (answer.did_you_mean, answer.nearest) == ("konchalovsky on sunday", True)
    assert answer.hits[0].title == "Dear Comrades"


def test_what_is_ruled_out_comes_near_to_nothing() -> None:
    assert not answered("comrades -dear").hits
    assert not answered("on friday and on:sun -party xyzzyqwv").hits


def test_without_words_nothing_comes_near() -> None:
    assert not answered("in:russian on:sun").hits
    assert not answered("status:moved").hits


def test_hits_are_a_sequence() -> None:
    hits = answered("on friday").hits

    assert len(hits) == 3
    assert [hit.title for hit in hits[1:]] == ["King Rex", "Dear Comrades"]
    assert hits[-1] == hits[2]
    with pytest.raises(IndexError):
        hits[3]


def test_hits_know_all_their_screenings_and_days() -> None:
    hits = answered("luchadoras or surgeon").hits

    assert hits.screenings == {"luchadoras-1", "luchadoras-2"}
    assert {f"{day:%a}" for day in hits.days} == {"Fri", "Sat"}


def test_after_the_festival_it_is_all_told_as_if_it_were_to_come() -> None:
    december = Visitor(now=at("2021-12-24 20:00"))

    assert titles("on:fri", december) == ["Luchadoras", "King Rex", "Dear Comrades"]


def test_a_hit_has_its_film_or_is_an_event() -> None:
    (short,) = answered("maya").hits
    (party,) = answered("party").hits

    assert short.film == SHORT
    assert (party.film, party.title, party.document.key) == (None, "Party", "event:party")


def test_a_slot_of_a_film_that_the_programme_does_not_describe_is_an_event() -> None:
    finder = Finder(programme(screening("Lost", "2021-11-19 20:00", films=("gone",))))

    (hit,) = answered("lost", finder=finder).hits
    assert (hit.film, [each.id for each in hit.screenings]) == (None, ["lost-1"])


def test_a_venue_that_is_not_described_is_known_by_its_id() -> None:
    finder = Finder(programme(screening("A", "2021-11-19 20:00", "halle"), films=(film("A"),)))

    assert [hit.title for hit in answered("halle", finder=finder).hits] == ["A"]


def test_many_threads_may_ask_at_once() -> None:
    texts = list(accumulate("dear comardes on friday in the caligari")) * 4

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(titles, texts))
    assert found == [titles(text) for text in texts]


@given(questions())
def test_an_answer_has_exactly_the_showings_for_which_every_clause_holds(question: Question) -> None:
    visitor = Visitor(
        now=at("2021-11-19 22:30"),
        fits=lambda each: each.venue != "rex",
        interests={"luchadoras": "must", "reflection": "must", "maya": "want"},
        seen=frozenset({"king-rex"}),
    )
    answer = FINDER.answer(question, visitor)

    found = {(hit.document.key, each.id if each else "") for hit in answer.hits for each in (hit.screenings or (None,))}
    expected = naive_showings(FINDER, question, visitor)
    assert answer.nearest or found == expected
    assert not (answer.nearest and expected)


@given(st.text(max_size=60) | st.text(alphabet='ab-":<>,.0123 ortifsn', max_size=40))
def test_any_text_is_answered(text: str) -> None:
    answer = answered(text)

    assert len(list(answer.hits)) == len(answer.hits)
    assert not answer.did_you_mean or answered(answer.did_you_mean).question == answer.question


@pytest.mark.parametrize(
    "text", ["dear " * 2_500, "x" * 10_000, "comardes konch " * 700, "on:fri or " * 1_000, '"' * 9_999]
)
def test_what_is_pasted_is_answered(text: str) -> None:
    answer = answered(text)

    assert answer.question.text == text or answer.did_you_mean
    assert all(hit.title for hit in answer.hits)
