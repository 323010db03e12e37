"""`fest-tui lint`: what is wrong, in words and as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import call

from builders import film, programme, screening, venue
from fest_tui.programme.lint import RULES
from fest_tui.store.programmes import save_programme


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Two that overlap, one soon after, and two films that nothing shows."""
    path = tmp_path / "faulty.json"
    slots = (
        screening("A", "2021-11-19 18:00"),
        screening("B", "2021-11-19 19:10"),
        screening("C", "2021-11-19 20:45"),
    )
    films = [film(title) for title in ("A", "B", "C", "X", "Y")]
    save_programme(path, programme(*slots, films=films, venues=[venue("Caligari")]))
    return path


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Nothing wrong."""
    path = tmp_path / "sound.json"
    save_programme(path, programme(screening("A", "2021-11-19 18:00"), films=[film("A")], venues=[venue("Caligari")]))
    return path


def test_findings_are_said_under_their_rules_and_counted(capsys: pytest.CaptureFixture[str], faulty: Path) -> None:
    answer = call(capsys, "lint", "--programme", faulty)

    assert (answer.code, answer.err) == (1, "1 error and 3 warnings.\n")
    assert answer.out.splitlines() == [
        "same-hall-overlap: two screenings in one hall at the same time",
        "  error: A (18:00–19:30) and B (19:10–20:40) overlap by 20 min in Caligari on Friday 19 November.",
        "      Ask the house: one of the two is in another hall or at another time, or a running time is wrong.",
        "",
        "turnaround: too little time between two screenings in one hall",
        "  warning: Only 5 min between B (19:10–20:40) and C (20:45–22:15) in Caligari on Friday 19 November.",
        "      Start C 10 min later, or expect it to start late: 15 min are wanted to clear the hall.",
        "",
        "no-screening: a film that no screening shows",
        "  warning: No screening shows X.",
        "  warning: No screening shows Y.",
        "      Add its screening, or import the page that prints its date.",
    ]


def test_findings_as_json_have_the_keys_of_the_contract(capsys: pytest.CaptureFixture[str], faulty: Path) -> None:
    answer = call(capsys, "lint", "--json", "--only", "same-hall-overlap", "--programme", faulty)

    assert (answer.code, answer.err) == (1, "")
    assert list(answer.json) == ["problems"]
    (problem,) = answer.json["problems"]
    assert list(problem) == ["rule", "severity", "screenings", "films", "says", "suggestion"]
    assert (problem["rule"], problem["severity"]) == ("same-hall-overlap", "error")
    assert (problem["screenings"], problem["films"]) == (["a-1", "b-1"], ["a", "b"])
    assert "overlap by 20 min" in problem["says"]
    assert problem["suggestion"]


def test_nothing_wrong_is_said_and_is_fine(capsys: pytest.CaptureFixture[str], sound: Path) -> None:
    answer = call(capsys, "lint", "--programme", sound)

    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "Nothing is wrong, as far as the rules can tell.\n"
    assert call(capsys, "lint", "--json", "--programme", sound).json == {"problems": []}


@pytest.mark.parametrize(("wanted", "told"), [("0", 0), ("5", 0), ("6", 1)])
def test_the_turnaround_can_be_set(capsys: pytest.CaptureFixture[str], faulty: Path, wanted: str, told: int) -> None:
    answer = call(capsys, "lint", "--json", "--only", "turnaround", "--turnaround", wanted, "--programme", faulty)

    assert len(answer.json["problems"]) == told
    assert answer.code == told


def test_rules_can_be_left_out_and_picked(capsys: pytest.CaptureFixture[str], faulty: Path) -> None:
    def rules(*options: str) -> set[str]:
        answer = call(capsys, "lint", "--json", "--programme", faulty, *options)
        return {problem["rule"] for problem in answer.json["problems"]}

    assert rules("--without", "no-screening", "--without", "turnaround") == {"same-hall-overlap"}
    assert rules("--only", "no-screening", "--only", "turnaround") == {"no-screening", "turnaround"}
    assert rules("--only", "TURNAROUND") == {"turnaround"}
    assert rules("--only", "no-screening", "--without", "no-screening") == set()


@pytest.mark.parametrize("option", ["--only", "--without"])
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("turnround", "Did you mean turnaround?"),
        ("overlap", "Did you mean same-hall-overlap?"),
        ("Wrong_Night", "Did you mean wrong-night?"),
        ("hall", "Did you mean same-hall-overlap?"),
        ("missing", "Did you mean missing-film / missing-venue?"),
        ("zzz", "fest-tui lint --rules lists them all."),
    ],
)
def test_an_unknown_rule_is_wrong_usage_and_a_likely_one_is_named(
    capsys: pytest.CaptureFixture[str], option: str, name: str, hint: str
) -> None:
    answer = call(capsys, "lint", option, name)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines() == [f"fest-tui: lint has no rule {name!r}.", hint]


@pytest.mark.parametrize("wrong", ["-1", "soon"])
def test_a_turnaround_that_is_no_number_of_minutes_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], wrong: str
) -> None:
    answer = call(capsys, "lint", "--turnaround", wrong)

    assert (answer.code, answer.out) == (2, "")
    assert "--turnaround" in answer.err


def test_all_rules_are_listed_without_a_programme(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = call(capsys, "lint", "--rules", "--programme", tmp_path / "none.json")

    assert answer.code == 0
    assert [line.split("  ", 1)[0] for line in answer.out.splitlines()] == list(RULES)
    assert all(means in answer.out for means in RULES.values())


def test_the_rules_are_listed_as_json_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "lint", "--rules", "--json")

    assert answer.json == {"rules": [{"rule": rule, "means": means} for rule, means in RULES.items()]}


def test_a_programme_that_is_not_there_is_no_finding(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert call(capsys, "lint", "--programme", tmp_path / "none.json").code == 4
