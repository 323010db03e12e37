"""Questions asked before and saved ones: kept for each festival, and asked again."""

from __future__ import annotations

import json
from pathlib import Path

from desk import OpenApp
from question_desk import answered, answers, asked, question, text_of

from fest_tui.tui.questions import LONGEST_KEPT, MOST_KEPT, Questions, made_plain
from fest_tui.tui.state import Place, load_place, save_place
from fest_tui.tui.widgets.answer_rows import ASK


async def test_a_question_that_led_somewhere_can_be_asked_again(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "strike")
        await desk.press("enter", "escape", "slash")
        await answered(desk)
        assert "Asked before" in desk.screen_text()
        assert answers(desk).question == "strike"
        await desk.press("enter")
        await answered(desk)
        assert question(desk) == "strike"
        assert answers(desk).film == "dear-comrades"


async def test_up_and_down_go_through_what_was_asked(open_app: OpenApp) -> None:
    async with open_app(place=Place(questions=Questions(saved=("fits",), recent=("strike", "feathers")))) as desk:
        await desk.press("slash")
        await answered(desk)
        seen = [answers(desk).question]
        for _step in range(2):
            await desk.press("down")
            seen.append(answers(desk).question)
        assert seen == ["fits", "strike", "feathers"]
        await desk.press("up", "enter")
        await answered(desk)
        assert question(desk) == "strike"


async def test_a_saved_question_is_there_next_time_and_can_be_forgotten(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app() as desk:
        await asked(desk, "in:english after:20")
        await desk.press("ctrl+s")
        assert desk.said == "Saved: in:english after:20"
        await desk.until(lambda: load_place(tmp_path / "state.json", "exground-34").questions.saved != ())
    kept = load_place(tmp_path / "state.json", "exground-34")
    assert kept.questions.saved == ("in:english after:20",)

    async with open_app(place=kept) as desk:
        await desk.press("slash")
        await answered(desk)
        assert "Saved" in text_of(answers(desk))
        await desk.press("ctrl+s")
        assert desk.said == "Forgotten: in:english after:20"
        assert ASK + "in:english after:20" not in {row.target for row in answers(desk)._rows}


async def test_the_example_pointed_at_can_be_saved(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("slash", "ctrl+s")
        await answered(desk)
        await desk.until(lambda: desk.browser.questions == Questions(saved=(answers(desk).question,)))


def test_a_question_asked_again_comes_first_and_stands_once() -> None:
    questions = Questions().after_asking("strike").after_asking("fits").after_asking("  strike ")

    assert questions.recent == ("strike", "fits")


def test_a_saved_question_is_not_told_among_the_recent_ones() -> None:
    questions = Questions(recent=("strike", "fits")).after_saving("fits")

    assert questions == Questions(saved=("fits",), recent=("strike",))
    assert questions.after_asking("fits") == questions
    assert questions.after_saving("fits") == Questions(recent=("strike",))


def test_only_so_many_questions_are_kept_and_none_that_is_endless() -> None:
    questions = Questions()
    for number in range(2 * MOST_KEPT):
        questions = questions.after_asking(f"question {number}").after_saving(f"saved {number}")

    assert len(questions.recent) == len(questions.saved) == MOST_KEPT
    assert questions.recent[0] == f"question {2 * MOST_KEPT - 1}"
    assert questions.after_asking("x" * (LONGEST_KEPT + 1)) == questions


def test_questions_from_a_file_are_made_plain() -> None:
    hostile = Questions(saved=("\x1b[31mred", "", "x" * 9999), recent=("\u202estrike\n", "strike"))

    plain = made_plain(hostile)

    assert plain.recent == ("strike",)
    assert plain.saved[0] == "red"
    assert max(map(len, plain.saved)) <= 2 * LONGEST_KEPT


def test_a_state_without_questions_is_read_as_before(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_text(json.dumps({"fest": {"zoom": 9}}), "utf-8")
    assert load_place(path, "fest") == Place(zoom=9)

    save_place(path, "fest", Place(questions=Questions(saved=("strike",))))
    assert load_place(path, "fest").questions.saved == ("strike",)
