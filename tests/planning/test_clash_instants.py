from __future__ import annotations

from small_town import clashes_of

from builders import at, screening


def test_a_clash_over_midnight_is_found() -> None:
    (clash,) = clashes_of(
        screening("Late", "2021-11-19 22:30", minutes=150), screening("Night", "2021-11-20 00:30", "murnau")
    )

    assert (clash.kind, clash.minutes) == ("overlap", 30)


def test_the_hour_the_clocks_skip_is_no_time_to_get_there() -> None:
    """At 02:00 on 28 March 2021 it is 03:00: the wall clocks show 70 minutes between, and there are 10."""
    (clash,) = clashes_of(
        screening("One", "2021-03-28 00:20", minutes=90), screening("Two", "2021-03-28 03:00", "murnau")
    )

    assert (clash.kind, clash.slack_minutes) == ("tight", -20)
    assert "gap 10 - walk 20 - early 10 = -20 min" in clash.says


def test_an_overlap_across_the_skipped_hour_counts_real_minutes() -> None:
    (clash,) = clashes_of(
        screening("One", "2021-03-28 01:30", minutes=60), screening("Two", "2021-03-28 03:10", "murnau")
    )

    assert (clash.kind, clash.minutes) == ("overlap", 20)


def test_the_hour_the_clocks_show_twice_is_time_to_get_there() -> None:
    """At 03:00 on 31 October 2021 it is 02:00: the wall clocks show an overlap, and there are 35 minutes between."""
    first = screening("One", "2021-10-31 01:00", minutes=90)
    second = screening("Two", at("2021-10-31 02:05").replace(fold=1), "murnau")

    assert first.ends.replace(tzinfo=None) > second.starts.replace(tzinfo=None)
    assert not clashes_of(first, second)


def test_an_overlap_in_the_hour_shown_twice_is_found() -> None:
    first = screening("One", "2021-10-31 02:00", minutes=90)
    second = screening("Two", at("2021-10-31 02:20").replace(fold=1), "murnau")

    (clash,) = clashes_of(first, second)

    assert (clash.kind, clash.minutes) == ("overlap", 10)


def test_a_printed_end_before_the_start_does_not_run_time_backwards() -> None:
    wrong = screening("Wrong", "2021-11-19 20:00", minutes=-60, end_kind="published")

    assert not clashes_of(wrong, screening("Two", "2021-11-19 20:00"))


def test_seconds_do_not_hide_an_overlap() -> None:
    (clash,) = clashes_of(
        screening("One", "2021-11-19 20:00", minutes=90), screening("Two", at("2021-11-19 21:29:30"), "caligari")
    )

    assert (clash.kind, clash.minutes) == ("overlap", 1)


def test_of_two_in_the_hour_shown_twice_the_earlier_instant_comes_first() -> None:
    first = screening("One", "2021-10-31 02:40", minutes=30)
    second = screening("Two", at("2021-10-31 02:05").replace(fold=1), minutes=30)

    (clash,) = clashes_of(second, first)

    assert ([each.title for each in clash.screenings], clash.minutes) == (["One", "Two"], 5)
