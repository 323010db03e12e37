"""What the desk says, on the screen: shown from the start, and followed while the screen is open."""

from __future__ import annotations

from pathlib import Path

from desk import OpenApp, OpenShelf
from test_watchlist_rows import seen, text

from builders import at, exground_friday
from fest_tui import paths
from fest_tui.programme.model import Status
from fest_tui.programme.notice import Notice, NoticeKind
from fest_tui.programme.notices import notice_of, with_notices
from fest_tui.programme.programme import Programme
from fest_tui.store.notices import NoticeStore
from fest_tui.tui.session import Session
from fest_tui.tui.signs import FEW_SEATS
from fest_tui.tui.widgets.film_rows import film_rows
from places import BUNDLED

EXAM = "the-exam-1"
FRIDAY = exground_friday()


def mark(programme: Programme, kind: NoticeKind, **facts: object) -> Notice:
    return notice_of(programme, EXAM, kind, at=at("2021-11-19 16:00"), **facts)  # type: ignore[arg-type]


def store() -> NoticeStore:
    return NoticeStore(paths.notices(BUNDLED))


def rows(*notices: Notice) -> list[str]:
    """What the film pane says of THE EXAM."""
    made = with_notices(FRIDAY, notices)
    return [text(row) for row in film_rows(seen(made), made.films["the-exam"], "about")]


def test_the_film_pane_tells_a_delay_and_where_it_was() -> None:
    shown = rows(mark(FRIDAY, "delayed", minutes=15))

    assert "delayed; it was on Fri 19 at 19:30, Murnau-Filmtheater" in " ".join(shown)
    assert any("19:45" in line for line in shown)


def test_a_delay_of_what_is_sold_out_is_told_beside_that() -> None:
    shown = " ".join(rows(mark(FRIDAY, "delayed", minutes=15), mark(FRIDAY, "sold_out")))

    assert "delayed; it was on Fri 19 at 19:30" in shown
    assert "sold out" in shown


def test_the_film_pane_tells_few_seats_and_the_note() -> None:
    shown = rows(mark(FRIDAY, "few_seats", note="Come early."))

    assert any("few seats left" in line for line in shown)
    assert any("Come early." in line for line in shown)


async def test_what_was_marked_before_is_shown_from_the_start(bundled: Programme, open_shelf: OpenShelf) -> None:
    store().add(mark(bundled, "few_seats"))
    async with open_shelf() as desk:
        await desk.until(lambda: f"{FEW_SEATS} THE EXAM" in desk.screen_text())


async def test_what_another_desk_marks_is_followed_and_said(bundled: Programme, open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await desk.press("end")
        here = desk.cursor()
        kept = store().add(mark(bundled, "sold_out"))
        await desk.until(lambda: "⊘ THE EXAM" in desk.screen_text())
        await desk.until(lambda: desk.said == "THE EXAM on Fri 19 at 19:30, Murnau-Filmtheater, is sold out.")
        assert desk.cursor() == here

        store().remove(kept.id)
        await desk.until(lambda: "⊘ THE EXAM" not in desk.screen_text())
        assert status(desk.browser.session) == "scheduled"


async def test_of_several_new_notices_the_latest_is_said_and_the_rest_counted(
    bundled: Programme, open_shelf: OpenShelf, tmp_path: Path
) -> None:
    both = NoticeStore(tmp_path / "both.json")
    both.add(mark(bundled, "sold_out"))
    both.add(mark(bundled, "cancelled"))
    store().path.parent.mkdir(parents=True)
    async with open_shelf() as desk:
        both.path.replace(store().path)
        await desk.until(lambda: desk.said.endswith("is cancelled. And 1 more notice."))


async def test_a_file_that_is_damaged_meanwhile_is_told_once_and_what_was_known_stays(
    bundled: Programme, open_shelf: OpenShelf
) -> None:
    store().add(mark(bundled, "few_seats"))
    good = store().path.read_bytes()
    async with open_shelf() as desk:
        store().path.write_bytes(good[:-20])
        await desk.until(lambda: any("is damaged" in each.title for each in desk.pilot.app._notifications))
        assert status(desk.browser.session) == "few_seats"
        store().path.write_bytes(good.replace(b"few_seats", b"sold_out"))
        await desk.until(lambda: status(desk.browser.session) == "sold_out")


async def test_an_app_on_a_programme_as_it_is_follows_nothing(bundled: Programme, open_app: OpenApp) -> None:
    async with open_app(programme=with_notices(bundled, [mark(bundled, "delayed", minutes=15)])) as desk:
        assert status(desk.browser.session) == "delayed"


def status(session: Session) -> Status:
    return session.programme.screenings[EXAM].status
