"""`find`, `person`, `now` and `gap`: what they answer, in words and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import Answer, call
from documented import faults

from fest_tui.programme.model import Festival
from fest_tui.programme.programme import Programme
from fest_tui.store.programmes import save_programme

COMRADES = "dear-comrades-1"


def assert_documented(answer: Answer, command: str) -> None:
    assert list(faults(answer.json, f"fest-tui {command}")) == []


def ids(answer: Answer, key: str = "screenings") -> list[str]:
    return [screening["id"] for screening in answer.json[key]]


@pytest.mark.parametrize(
    "question",
    ["strike", "novocherkassk factory", "konchalovski", "sub:en after:20 on:fri venue:caligari", "the russian strike"],
)
def test_the_film_that_is_meant_comes_first(capsys: pytest.CaptureFixture[str], question: str) -> None:
    answer = call(capsys, "find", question, "--json")

    assert answer.code == 0
    assert_documented(answer, "find")
    assert answer.json["hits"][0]["film"]["title"] == "DEAR COMRADES!"
    assert answer.json["hits"][0]["screenings"][0]["id"] == COMRADES


def test_a_misspelt_word_is_put_right_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "find", "konchalovski")

    assert "Did you mean: konchalovsky" in answer.err
    assert answer.out.startswith("DEAR COMRADES!")


def test_a_mistake_is_told_and_the_rest_answered(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "find", "strike after:25", "--json")

    assert_documented(answer, "find")
    assert answer.json["hits"][0]["film"]["title"] == "DEAR COMRADES!"
    [mistake] = answer.json["problems"]
    assert (mistake["field"], mistake["start"], mistake["end"]) == ("25", 13, 15)


def test_what_nobody_shows_is_not_found(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "find", "xyzzyqwv", "--json")

    assert answer.code == 5
    assert answer.json["hits"] == []


@pytest.mark.parametrize("question", ["", "   ", "after:25", "venue:nowhere"])
def test_a_question_that_asks_nothing_is_wrong_usage(capsys: pytest.CaptureFixture[str], question: str) -> None:
    answer = call(capsys, "find", question)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err


@pytest.mark.parametrize(
    "question",
    [
        '"',
        "'; DROP TABLE films; --",
        "a* OR b NEAR(c)",
        "title:^x:y",
        "x" * 10_000,
        "שלום 日本 e\u0301\u0301",
        "or or or",
        "-",
        ":",
    ],
)
def test_nothing_in_a_question_is_syntax_of_the_machine(capsys: pytest.CaptureFixture[str], question: str) -> None:
    answer = call(capsys, "find", question)

    assert answer.code in {0, 2, 5}


def test_a_limit_counts_hits_and_the_rest_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "find", "on:fri", "--limit", "2")

    assert "2 of " in answer.err
    assert len(answer.out.split("\n\n")) == 2


def test_an_empty_festival_answers_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    store = tmp_path / "empty.json"
    save_programme(store, Programme(Festival(id="empty", name="Empty", timezone="Europe/Berlin")))

    assert call(capsys, "find", "anything", "--programme", store).code == 5
    assert call(capsys, "person", "anybody", "--programme", store).code == 5
    assert call(capsys, "now", "--programme", store).code == 0
    assert call(capsys, "gap", "--between", "2021-11-19T10:00", "2021-11-19T12:00", "--programme", store).code == 0


def test_a_person_has_every_role_and_showing(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "person", "konchalovsky", "--json")

    assert_documented(answer, "person")
    person = answer.json["people"][0]
    assert person["name"] == "Andrei Konchalovsky"
    assert {role["role"] for role in person["roles"]} >= {"director", "script"}
    assert [screening["id"] for screening in person["screenings"]] == [COMRADES]


def test_nobody_is_told_with_those_who_are_called_alike(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "person", "Andrei", "Kontschalowsky")

    assert answer.code == 5
    assert "Andrei Konchalovsky" in answer.err


def test_now_tells_what_is_on_next_and_later(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "now", "--json", "--now", "2021-11-19T20:15")

    assert_documented(answer, "now")
    assert ids(answer, "on_now") == ["the-exam-1", "the-killing-of-two-lovers-2"]
    assert answer.json["on_now"][0]["minutes_left"] == 44
    assert ids(answer, "next") == [COMRADES]
    assert answer.json["next"][0]["starts_in"] == 105
    assert answer.json["next"][0]["way_minutes"] is None


def test_now_at_another_time_knows_the_way_from_my_pick(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    watchlist = tmp_path / "w.json"
    call(capsys, "watch", "add", "the-exam-1", "--watchlist", watchlist)
    now = ("--now", "2021-11-19T12:00", "--watchlist", watchlist)

    answer = call(capsys, "now", "--at", "20:15", "--json", *now)
    assert answer.json["at"] == "2021-11-19T20:15:00+01:00"
    assert answer.json["next"][0]["way_minutes"] > 0
    assert "walk" in call(capsys, "now", "--at", "20:15", *now).out


def test_half_past_midnight_is_of_the_evening_before(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "now", "--at", "2021-11-20T00:30")

    assert answer.err.startswith("Friday 19 November 2021 00:30 in the night to Sat 20")


def test_no_time_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "now", "--at", "25:00").code == 2


def test_a_gap_is_filled_with_what_fits_among_my_picks(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    watchlist = tmp_path / "w.json"
    between = ("gap", "--between", "2021-11-19T17:00", "2021-11-20T01:00", "--json", "--watchlist", watchlist)
    before = call(capsys, *between)
    assert_documented(before, "gap")
    assert COMRADES in ids(before)
    call(capsys, "watch", "add", "the-exam-1", "--watchlist", watchlist)

    after = ids(call(capsys, *between))
    assert COMRADES in after
    assert "the-exam-1" not in after
    assert "the-killing-of-two-lovers-2" not in after


def test_a_gap_that_ends_before_it_begins_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "gap", "--between", "2021-11-19T17:00", "2021-11-19T16:00").code == 2


def test_json_is_one_object_also_where_nothing_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(call(capsys, "find", "xyzzyqwv", "--json").out)["count"] == 0
