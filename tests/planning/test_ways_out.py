"""Of several clashes of one pick, which a way out ends."""

from __future__ import annotations

from builders import busy, programme, screening
from fest_tui.planning.clashes import find_clashes
from fest_tui.planning.ways_out import outcome_words, ways_out
from fest_tui.programme.model import Screening

MAIN = screening("Main", "2021-11-19 18:00", talk="Q&A")
FREE = screening("Main", "2021-11-20 18:00", id="main-2")
BEFORE = screening("Before", "2021-11-19 17:00", "murnau")
AFTER = screening("After", "2021-11-19 19:45", "caligari")


def told(*picks: Screening, taken: bool = False) -> list[tuple[str, str, str]]:
    times = [busy("2021-11-19 19:00", "2021-11-19 19:10", "dinner")] if taken else []
    clashes = find_clashes(programme(*picks, FREE), picks, busy=times, of=[MAIN.id])
    return [(way.fix.action, way.fix.screening.id, outcome_words(way, MAIN)) for way in ways_out(clashes)]


def test_with_one_clash_there_is_nothing_to_say() -> None:
    assert told(MAIN, BEFORE) == [("swap", "main-2", ""), ("drop", "main-1", ""), ("drop", "before-1", "")]


def test_each_way_out_says_what_it_ends_and_what_stays_those_that_end_most_first() -> None:
    assert told(MAIN, BEFORE, AFTER) == [
        ("swap", "main-2", "ends both clashes of Main"),
        ("drop", "main-1", "ends both clashes of Main"),
        ("drop", "before-1", "one clash stays: with After"),
        ("leave", "main-1", "one clash stays: with Before"),
        ("drop", "after-1", "one clash stays: with Before"),
    ]


def test_a_time_taken_counts_as_one_of_them() -> None:
    outcomes = {(action, id_): says for action, id_, says in told(MAIN, BEFORE, AFTER, taken=True)}

    assert outcomes["swap", "main-2"] == "ends all 3 clashes of Main"
    assert outcomes["drop", "before-1"] == "2 clashes stay: with dinner and After"
