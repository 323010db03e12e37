"""A plan as text that somebody edited, mistyped, mailed or damaged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import at, exground_friday, screening
from builders import programme as programme_of
from fest_tui.errors import UnreadableError
from fest_tui.programme.problems import Problem
from fest_tui.programme.wishes import Watchlist
from fest_tui.sources.wishes.text import WishReading, read_plan_text

PROGRAMME = exground_friday()
HEAD = "fest-tui plan 1\nfestival  Fest  [fest]\nend of plan  0 wishes\n"
"""With its end moved up: lines may stand in any order, and be added."""
PLAN = (
    f"{HEAD}\n# Friday\n22:00  DEAR COMRADES!  Caligari  (ticket)  [dear-comrades-1]\nmust  THE EXAM  [the-exam]\n"
    "busy  2021-11-19 12:00 - 14:00  lunch\nlimit  last ride 23:10  Rex  [rex]\n"
)


def read(text: str | bytes) -> WishReading:
    data = text if isinstance(text, bytes) else text.encode()
    return read_plan_text(data, name="plan.txt", programme=PROGRAMME)


def problem(line: str) -> Problem:
    """The one problem of a line that stands fourth in a plan."""
    (found,) = read(f"{HEAD}{line}\n").problems
    assert (found.file, found.line) == ("plan.txt", 4)
    return found


def test_only_ids_and_the_words_of_the_form_count() -> None:
    reading = read(f"{HEAD}\n03:15 SOMETHING ELSE  (Saal 2) [the-exam-1]\nMAYBE [dear-comrades]\n")
    (pick,), (film,) = reading.watchlist.picks, reading.watchlist.films
    assert (pick.title, pick.starts, pick.venue) == ("THE EXAM", at("2021-11-19 19:30"), "Murnau-Filmtheater")
    assert (film.title, film.interest) == ("DEAR COMRADES!", "maybe")
    assert reading.problems == ()


def test_bullets_and_missing_times_do_no_harm() -> None:
    reading = read(f"{HEAD}* THE EXAM [the-exam-1]\n- DEAR COMRADES! [dear-comrades-1]\n")
    assert reading.watchlist.picked == {"the-exam-1", "dear-comrades-1"}


def test_without_its_title_and_festival_a_plan_of_known_ids_is_one() -> None:
    assert read("22:00 DEAR COMRADES! [dear-comrades-1]").watchlist.picked == {"dear-comrades-1"}


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (
            "22:00 X [dear-comrads-1]",
            "no screening “dear-comrads-1”; the line was left out. Did you mean [dear-comrades-1]?",
        ),
        ("must THE EXAM [the-exm]", "no film “the-exm”; the line was left out. Did you mean [the-exam]?"),
        ("22:00 THE EXAM [x]", "Did you mean [the-exam-1]?"),
        (
            "22:00 THE EXAM  Murnau",
            "does not end in an id in brackets; the line was left out. Did you mean [the-exam-1]?",
        ),
        ("THE EXAM", "Did you mean [the-exam-1] or [the-exam]?"),
        ("want THE EXAM", "Did you mean [the-exam]?"),
        (
            "20:00 THE KILLING OF TWO LOVERS",
            "Did you mean [the-killing-of-two-lovers-1] or [the-killing-of-two-lovers-2]?",
        ),
        ("must THE EXAM [the-exam-1]", "“the-exam-1” is a screening, and “must” is said of films. Known: [the-exam]."),
        ("19:30 THE EXAM [the-exam]", "“the-exam” is a film"),
        ("mst THE EXAM [the-exam]", "“mst” is not known; did you mean “must”?"),
        ("bussy 2021-11-19 12:00 - 14:00", "“bussy” is not known; did you mean “busy”?"),
        ("22:00 X (tickt) [dear-comrades-1]", "did you mean “ticket”? The pick was taken without it."),
        ("22:00 X ticket [dear-comrades-1]", "in round brackets only: (ticket)"),
        ("22:00 X [dear-comrades-1] ticket", "“ticket” stands behind the id, where nothing counts"),
        ("busy 2021-11-19 14:00 - 12:00", "is no time that can be taken"),
        ("busy 2021-11-31 12:00 - 14:00", "is no time that can be taken"),
        ("busy 0001-01-01 00:00 - 00:30", "is no time that can be taken"),
        ("busy tomorrow", "is no time that can be taken"),
        ("limit not befor 10:00", "write it like “limit not before 10:00”"),
        ("limit not after 25:00", "write it like “limit not after 10:00”"),
        ("limit films a day 400", "write it like “limit films a day 4”"),
        ("limit last ride 23:10 Rex", "A last ride needs the id of its venue"),
        ("limit last ride 23:10 Rex [rexx]", "Did you mean [rex]?"),
        ("22:00 LOST [zzz]", "was left out. fest-tui day and fest-tui films show the ids."),
        ("Most of us went to 3 films", "says nothing that counts in a plan, and was passed over."),
        ("gone yesterday OLD FILM [old-1]", "does not begin with its day and time"),
        ("See you there!", "“See you there!” says nothing that counts in a plan, and was passed over."),
        ("22:00 \x1b[31mX\x07 [\x1b]0;evil\x07zz]", "no screening “zz”"),
    ],
)
def test_a_problem_says_what_was_read_and_what_was_meant(line: str, says: str) -> None:
    assert says in problem(line).says


def test_one_mistyped_id_does_not_make_it_a_plan_of_another_festival() -> None:
    reading = read("22:00 DEAR COMRADES! [dear-comrads-1]\n")
    assert reading.watchlist == Watchlist()
    assert "Did you mean [dear-comrades-1]?" in reading.problems[0].says


def test_what_could_not_be_read_costs_nothing_else() -> None:
    reading = read(PLAN.replace("[the-exam]", "[the-exm]"))
    assert [(each.line, each.severity) for each in reading.problems] == [(7, "error")]
    assert reading.watchlist.pinned == {"dear-comrades-1"}
    assert len(reading.watchlist.busy) == len(reading.watchlist.limits.last_rides) == 1


def test_a_line_without_its_id_does_not_take_the_next_one() -> None:
    reading = read(f"{HEAD}22:00 DEAR COMRADES!\nTHE EXAM  Murnau [the-exam-1]\n")
    assert reading.watchlist.picked == {"the-exam-1"}
    assert [(each.line, "[dear-comrades-1]" in each.says) for each in reading.problems] == [(4, True)]


def test_what_is_said_twice_differently_counts_as_said_first() -> None:
    reading = read(f"{HEAD}must X [the-exam]\nmust X [the-exam]\nmaybe X [the-exam]\n")
    assert reading.watchlist.interests == {"the-exam": "must"}
    assert [(each.line, each.says) for each in reading.problems] == [
        (6, "This was said otherwise on line 4; what is said here was left out.")
    ]


def test_a_gone_screening_that_is_back_is_as_the_programme_has_it() -> None:
    (pick,) = read(f"{HEAD}gone 2021-11-01 10:00  OLD  Old Hall  (ticket) [the-exam-1]").watchlist.picks
    assert (pick.title, pick.starts, pick.pinned) == ("THE EXAM", at("2021-11-19 19:30"), True)


def test_an_hour_that_is_there_twice_is_told_apart() -> None:
    plan = f"{HEAD}busy 2021-10-31 02:30+02:00 - 02:30+01:00  asleep\n"
    (busy,) = read(plan).watchlist.busy
    assert busy.ends.timestamp() - busy.starts.timestamp() == 3600
    assert read(plan).problems == ()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("busy 2021-10-31 02:30 - 04:00", "02:30 is there twice in the night to Sun 31: taken as the first."),
        (
            "gone 2021-03-28 02:30  OLD  [old-1]",
            "02:30 is not there in the night to Sun 28, when clocks go forward: taken as 03:30.",
        ),
    ],
)
def test_an_hour_that_clocks_show_twice_or_never_is_told(line: str, says: str) -> None:
    found = problem(line)
    assert (found.severity, found.says) == ("warning", says)


def test_a_plan_cut_off_at_a_line_end_is_not_whole() -> None:
    cut = read("fest-tui plan 1\nmust  THE EXAM  [the-exam]\n")
    assert not cut.is_whole
    assert [(each.line, each.severity) for each in cut.problems] == [(0, "warning")]
    assert "If it is whole, end it with “end of plan  1 wish”." in cut.problems[0].says
    assert cut.watchlist.interests == {"the-exam": "must"}


@pytest.mark.parametrize(("told", "is_whole"), [(0, True), (1, True), (2, False)])
def test_a_plan_may_grow_but_not_shrink(told: int, is_whole: bool) -> None:  # noqa: FBT001
    reading = read(f"fest-tui plan 1\nmust  THE EXAM  [the-exam]\n> End of plan  {told} wishes\nCheers\n")
    assert reading.is_whole is is_whole
    ends = [(each.line, each.says) for each in reading.problems if each.field == "end"]
    assert (
        ends == []
        if is_whole
        else ends == [(3, "1 of 2 wishes were found. If no more are meant, let this line be “end of plan  1 wish”.")]
    )


def test_lines_written_by_hand_need_no_end() -> None:
    reading = read("must  THE EXAM  [the-exam]\n")
    assert (reading.is_whole, reading.problems) == (True, ())


def test_every_cut_of_a_plan_is_noticed() -> None:
    whole = f"fest-tui plan 1\n{PLAN.removeprefix(HEAD)}\nend of plan  4 wishes\n"
    lines = whole.splitlines(keepends=True)
    assert read(whole).is_whole
    assert not any(read("".join(lines[:count])).is_whole for count in range(1, len(lines)))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (PLAN.replace("[fest]", "[other-33]"), "is no plan of Fest: it is of Fest \\[other-33\\]"),
        ("20:00 NOT OURS [not-ours-7]\nwant ALSO NOT [also-not]\n", "is no plan of Fest: none of its ids is known"),
        ("fest-tui plan 2\n", "a plan of form 2; this fest-tui reads up to form 1"),
        ("Dear Ann, how are you?\n", "is no plan: nothing in it is known here"),
        ("", "is no plan"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is no text"),
    ],
)
def test_what_is_no_plan_of_this_festival_is_refused_in_words(text: str | bytes, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        read(text)


def test_the_way_to_take_a_plan_of_the_same_festival_under_another_name_works() -> None:
    with pytest.raises(UnreadableError) as refused:
        read(PLAN.replace("[fest]", "[fest-2021]"))
    assert "let the plan's line “festival” end in [fest]" in refused.value.hint
    assert read(PLAN).watchlist.picked == {"dear-comrades-1"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_editors_save_otherwise(encoding: str) -> None:
    assert read(PLAN.replace("\n", "\r\n").encode(encoding)).watchlist == read(PLAN).watchlist


def test_an_empty_plan_is_an_empty_watchlist() -> None:
    assert read(HEAD) == WishReading(watchlist=Watchlist())


def test_ids_of_a_screening_and_a_film_may_be_the_same() -> None:
    party = programme_of(screening("PARTY", "2021-11-19 20:00", id="party", kind="event"), id="fest")
    reading = read_plan_text(f"{HEAD}20:00 PARTY [party]".encode(), name="plan.txt", programme=party)
    assert reading.watchlist.picked == {"party"}


@given(st.data())
def test_noise_and_cuts_give_problems_or_a_refusal(data: st.DataObject) -> None:
    content = bytearray(PLAN.encode())
    for _number in range(data.draw(st.integers(0, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5)) or b"\n"
    cut = bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        problems = read(cut).problems
    except UnreadableError as refusal:
        problems = (Problem(file="plan.txt", line=0, field="", severity="error", says=refusal.message),)
    last = cut.count(b"\n") + cut.count(b"\r") + 1
    assert all(each.file == "plan.txt" and each.line <= last and each.says for each in problems)


@given(
    st.lists(
        st.sampled_from(
            ["must", "gone", "limit", "busy", "22:00", "[", "]", "(", "the-exam", "\n", "-", ">", "2021-11-19"]
        )
    )
)
def test_words_in_any_order_never_fail(words: list[str]) -> None:
    reading = read(f"{HEAD}{' '.join(words)}")
    assert reading.watchlist.interests.keys() <= {"the-exam"}


def test_a_long_text_of_nothing_is_told_in_few_words() -> None:
    problems = read(HEAD + "22:00 X [unknown]\n" * 5000 + "[" * 100_000).problems
    assert len(problems) < 50
    assert any("more rows have a problem of this kind" in each.says for each in problems)
