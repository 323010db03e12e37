"""The programme as the desk knows it."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import at, exground_friday, programme, screening
from fest_tui.errors import UsageError
from fest_tui.programme.model import Former, Status
from fest_tui.programme.notice import LONGEST_DELAY, Notice, NoticeKind
from fest_tui.programme.notices import LONGEST_NAME, LONGEST_NOTE, in_force, with_notices
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between, plus_minutes
from fest_tui.programme.wording import former_place, is_delayed, status_word
from marks import NOW, mark, marked

FRIDAY = exground_friday()
EXAM = "the-exam-1"
DAY = dt.date(2021, 11, 19)


def test_without_notices_it_is_the_programme_itself() -> None:
    assert with_notices(FRIDAY, ()) is FRIDAY
    assert FRIDAY.announced is FRIDAY


def test_a_delay_shifts_start_and_end_and_keeps_what_was_announced() -> None:
    announced, late = FRIDAY.screenings[EXAM], marked(FRIDAY, EXAM, "delayed", minutes=15).screenings[EXAM]

    assert (late.starts, late.ends) == (at("2021-11-19 19:45"), plus_minutes(announced.ends, 15))
    assert (late.status, late.end_kind) == ("delayed", announced.end_kind)
    assert late.former == (Former(starts=announced.starts, ends=announced.ends, venue="murnau"),)


def test_a_delay_across_the_hour_that_is_shown_twice_is_one_of_real_minutes() -> None:
    night = programme(screening("Night", at("2021-10-31 02:30")))
    late = marked(night, "night-1", "delayed", minutes=60).screenings["night-1"]

    assert minutes_between(night.screenings["night-1"].starts, late.starts) == 60
    assert late.starts.strftime("%H:%M") == "02:30"
    assert (late.status, len(late.former)) == ("delayed", 1)


def test_a_move_changes_the_venue_and_keeps_the_former() -> None:
    moved = marked(FRIDAY, EXAM, "moved", venue="caligari").screenings[EXAM]

    assert (moved.venue, moved.status, moved.former[-1].venue) == ("caligari", "moved", "murnau")
    assert moved.starts == FRIDAY.screenings[EXAM].starts


def test_a_move_back_to_where_it_was_announced_leaves_it_as_announced() -> None:
    away, back = mark(FRIDAY, EXAM, "moved", venue="caligari"), mark(FRIDAY, EXAM, "moved", venue="murnau")

    assert with_notices(FRIDAY, [away, back]).screenings[EXAM] == FRIDAY.screenings[EXAM]


def test_a_former_move_of_an_import_stays_before_that_of_the_desk() -> None:
    first = Former(starts=at("2021-11-18 19:30"), ends=at("2021-11-18 21:00"), venue="rex")
    once = programme(screening("A", "2021-11-19 20:00", former=(first,)))

    assert [former.venue for former in marked(once, "a-1", "delayed", minutes=5).screenings["a-1"].former] == [
        "rex",
        "caligari",
    ]


def test_a_cancellation_beats_all_else() -> None:
    kinds = [mark(FRIDAY, EXAM, "cancelled"), mark(FRIDAY, EXAM, "sold_out"), mark(FRIDAY, EXAM, "delayed", minutes=9)]
    cancelled = with_notices(FRIDAY, kinds).screenings[EXAM]

    assert cancelled == replace(FRIDAY.screenings[EXAM], status="cancelled")
    assert not cancelled.takes_place


def test_what_the_programme_cancelled_no_delay_brings_back() -> None:
    off = programme(screening("A", "2021-11-19 20:00", status="cancelled"))

    assert marked(off, "a-1", "delayed", minutes=9).screenings["a-1"].status == "cancelled"


@pytest.mark.parametrize("kinds", [("sold_out", "few_seats"), ("few_seats", "sold_out")])
def test_of_the_seats_the_latest_word_counts(kinds: tuple[NoticeKind, NoticeKind]) -> None:
    known = with_notices(FRIDAY, [mark(FRIDAY, EXAM, kind) for kind in kinds])

    assert known.screenings[EXAM].status == kinds[-1]
    assert [notice.kind for notice in known.notices[EXAM]] == [kinds[-1]]


def test_what_holds_is_told_in_the_order_in_which_it_was_said() -> None:
    said = [
        mark(FRIDAY, EXAM, "few_seats"),
        mark(FRIDAY, EXAM, "note", note="One."),
        mark(FRIDAY, EXAM, "sold_out", note="Two."),
    ]

    assert in_force(FRIDAY, said) == tuple(said[1:])
    assert with_notices(FRIDAY, said).screenings[EXAM].note == "One. · Two."


def test_of_two_delays_the_latest_counts_and_they_do_not_add_up() -> None:
    twice = [mark(FRIDAY, EXAM, "delayed", minutes=minutes) for minutes in (10, 25)]

    assert with_notices(FRIDAY, twice).screenings[EXAM].starts == at("2021-11-19 19:55")


@pytest.mark.parametrize(
    ("announced", "shown"), [("sold_out", "sold_out"), ("few_seats", "few_seats"), ("scheduled", "delayed")]
)
def test_a_delay_does_not_hide_that_no_seat_is_left(announced: Status, shown: Status) -> None:
    full = programme(screening("A", "2021-11-19 20:00", status=announced))
    late = marked(full, "a-1", "delayed", minutes=20)

    assert late.screenings["a-1"].status == shown
    assert late.screenings["a-1"].starts == at("2021-11-19 20:20")
    assert is_delayed(late, late.screenings["a-1"])


def test_seats_and_a_move_can_be_said_of_one_screening() -> None:
    both = [mark(FRIDAY, EXAM, "moved", venue="rex"), mark(FRIDAY, EXAM, "few_seats")]
    known = with_notices(FRIDAY, both).screenings[EXAM]

    assert (known.venue, known.status, status_word(known)) == ("rex", "few_seats", "few seats left")


def test_every_note_is_added_once_to_that_of_the_screening() -> None:
    noted = programme(screening("A", "2021-11-19 20:00", note="With guests."))
    notices = [
        mark(noted, "a-1", "note", note="Bring a cushion."),
        mark(noted, "a-1", "note", note="Bring a cushion."),
        mark(noted, "a-1", "sold_out", note="Ask again at eight."),
        mark(noted, "a-1", "note", note="Doors at half past."),
    ]

    assert with_notices(noted, notices).screenings["a-1"].note == (
        "With guests. · Bring a cushion. · Ask again at eight. · Doors at half past."
    )


def test_a_note_goes_with_what_it_was_said_of() -> None:
    notices = [mark(FRIDAY, EXAM, "delayed", minutes=10, note="Projector."), mark(FRIDAY, EXAM, "delayed", minutes=20)]

    assert with_notices(FRIDAY, notices).screenings[EXAM].note == ""


def test_a_notice_of_a_screening_that_is_gone_changes_nothing() -> None:
    other = programme(screening("OTHER", "2021-11-19 20:00"))
    notice = mark(FRIDAY, EXAM, "cancelled")

    assert dict(with_notices(other, [notice]).screenings) == dict(other.screenings)


@pytest.mark.parametrize(
    ("kind", "facts", "status"),
    [
        ("delayed", {"minutes": 15}, "scheduled"),
        ("moved", {"venue": "rex"}, "scheduled"),
        ("cancelled", {}, "scheduled"),
        ("sold_out", {}, "sold_out"),
    ],
)
def test_another_start_by_the_programme_undoes_what_was_said_of_the_slot(
    kind: NoticeKind, facts: dict[str, object], status: Status
) -> None:
    notice = mark(FRIDAY, EXAM, kind, **facts)
    later = FRIDAY.with_screenings([replace(FRIDAY.screenings[EXAM], starts=at("2021-11-19 19:45"))])
    known = with_notices(later, [notice]).screenings[EXAM]

    assert (known.starts, known.venue, known.status) == (at("2021-11-19 19:45"), "murnau", status)


def test_notices_in_a_programme_that_has_some_take_their_place() -> None:
    late = marked(FRIDAY, EXAM, "delayed", minutes=10)
    later = with_notices(late, [mark(late, EXAM, "delayed", minutes=20)])

    assert later.screenings[EXAM].starts == at("2021-11-19 19:50")
    assert later.announced is FRIDAY
    assert with_notices(later, ()) is FRIDAY


def test_a_notice_of_what_is_delayed_remembers_the_start_announced() -> None:
    late = marked(FRIDAY, EXAM, "delayed", minutes=10)

    assert mark(late, EXAM, "cancelled").starts == FRIDAY.screenings[EXAM].starts


def test_a_delay_past_another_start_changes_the_order_of_the_day() -> None:
    _built = FRIDAY.on(DAY), FRIDAY.of_film("the-exam"), FRIDAY.days
    late = marked(FRIDAY, EXAM, "delayed", minutes=45)

    assert [each.id for each in late.on(DAY)][-3:] == ["the-killing-of-two-lovers-2", EXAM, "dear-comrades-1"]
    assert [each.id for each in FRIDAY.on(DAY)][-3:] == [EXAM, "the-killing-of-two-lovers-2", "dear-comrades-1"]
    assert late.of_film("the-exam") == (late.screenings[EXAM],)


def test_a_delay_past_the_turn_of_the_day_is_of_the_day_after() -> None:
    morning = programme(screening("A", "2021-11-20 05:50"))
    assert morning.days == (DAY,)

    assert marked(morning, "a-1", "delayed", minutes=20).days == (dt.date(2021, 11, 20),)


def test_the_words_tell_a_delay_from_a_move() -> None:
    late, moved = marked(FRIDAY, EXAM, "delayed", minutes=10), marked(FRIDAY, EXAM, "moved", venue="rex")

    assert is_delayed(late, late.screenings[EXAM])
    assert not is_delayed(moved, moved.screenings[EXAM])
    assert former_place(late, late.screenings[EXAM]) == "on Fri 19 at 19:30, Murnau-Filmtheater"
    assert former_place(FRIDAY, FRIDAY.screenings[EXAM]) == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ({"note": " \n\t "}, "The note is empty"),
        ({"note": "x" * (LONGEST_NOTE + 1)}, "is too long: 301 characters, of at most 300"),
        ({"note": "Late.", "by": "y" * (LONGEST_NAME + 1)}, "61 characters, of at most 60"),
    ],
)
def test_too_few_and_too_many_words_are_refused(words: dict[str, str], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        mark(FRIDAY, EXAM, "note", **words)


def test_the_words_of_a_notice_are_plain_and_on_one_line() -> None:
    notice = mark(FRIDAY, EXAM, "note", note="\x1b[31mLate\x1b[0m,\n come\u202e on", by="Ann\x07")

    assert (notice.note, notice.by) == ("Late, come on", "Ann")


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": "delayed"},
        {"kind": "sold_out", "minutes": 5},
        {"kind": "moved"},
        {"kind": "note", "venue": "rex"},
        {"kind": "note", "at": dt.datetime(1, 1, 1, tzinfo=dt.UTC)},
        {"kind": "note", "starts": dt.datetime(9999, 12, 31, tzinfo=dt.UTC)},
    ],
)
def test_a_notice_of_which_no_sentence_can_be_made_is_refused(facts: dict[str, object]) -> None:
    usual: dict[str, object] = {"screening": EXAM, "title": "THE EXAM", "starts": NOW, "at": NOW}

    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(usual | facts, Notice)


@pytest.mark.parametrize("minutes", [0, -5, LONGEST_DELAY + 1])
def test_a_delay_is_of_one_minute_to_ten_hours(minutes: int) -> None:
    row = {"screening": EXAM, "title": "THE EXAM", "starts": NOW, "at": NOW, "kind": "delayed", "minutes": minutes}

    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(row, Notice)


Said = tuple[NoticeKind, dict[str, object]]
marks: st.SearchStrategy[Said] = st.one_of(
    st.builds(lambda minutes: ("delayed", {"minutes": minutes}), st.integers(1, LONGEST_DELAY)),
    st.builds(lambda venue: ("moved", {"venue": venue}), st.sampled_from(("caligari", "murnau", "rex"))),
    st.sampled_from((("sold_out", {}), ("few_seats", {}), ("cancelled", {}))),
    st.builds(lambda note: ("note", {"note": note}), st.sampled_from(("One.", "Two."))),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Notice]:
    """Everything ever marked in the small programme."""
    made = []
    for id_, (kind, facts) in draw(st.lists(st.tuples(st.sampled_from((*FRIDAY.screenings,)), marks), max_size=12)):
        made.append(mark(FRIDAY, id_, kind, **facts))
    return made


def rebuilt(known: Programme) -> Programme:
    """The same programme, sorted and grouped from nothing."""
    return Programme(
        known.festival,
        venues=known.venues.values(),
        transfers=known.transfers,
        films=known.films.values(),
        screenings=known.screenings.values(),
    )


@given(notices=histories(), warm=st.booleans())
def test_order_and_look_ups_are_those_of_a_programme_built_anew(notices: list[Notice], *, warm: bool) -> None:
    base = exground_friday()
    if warm:
        _built = base.days, base.of_film("the-exam")
    known = with_notices(base, notices)
    anew = rebuilt(known)

    assert list(known.screenings.items()) == list(anew.screenings.items())
    assert known.days == anew.days
    assert [known.on(day) for day in known.days] == [anew.on(day) for day in anew.days]
    assert [known.of_film(film) for film in known.films] == [anew.of_film(film) for film in anew.films]
    assert list(base.screenings.items()) == list(exground_friday().screenings.items())


@given(histories())
def test_only_what_holds_changes_a_screening(notices: list[Notice]) -> None:
    known = with_notices(FRIDAY, notices)

    assert dict(known.screenings) == dict(with_notices(FRIDAY, in_force(FRIDAY, notices)).screenings)
    for id_, screening_ in known.screenings.items():
        assert (screening_ == FRIDAY.screenings[id_]) or id_ in known.notices


def test_what_is_not_marked_is_the_same_object() -> None:
    known = marked(FRIDAY, EXAM, "delayed", minutes=45)

    assert all(known.screenings[id_] is each for id_, each in FRIDAY.screenings.items() if id_ != EXAM)


def test_a_screening_that_is_not_there_cannot_be_replaced() -> None:
    with pytest.raises(KeyError):
        FRIDAY.with_screenings([screening("OTHER", "2021-11-19 20:00")])
