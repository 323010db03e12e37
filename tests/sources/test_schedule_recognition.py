"""Schedules are known by what they hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from schedule_reading import ALL_SCHEDULES

from fest_tui.sources.schedule import is_schedule


@pytest.mark.parametrize("path", ALL_SCHEDULES, ids=lambda path: path.name)
def test_every_form_is_known(path: Path) -> None:
    data = path.read_bytes()
    assert is_schedule(data)
    assert is_schedule(b"\xef\xbb\xbf" + data)
    assert is_schedule(b"\n " + data)


@pytest.mark.parametrize(
    "text",
    [
        "<schedule/>",
        "<schedule>",
        '<schedule xmlns="urn:x">',
        '<x:schedule xmlns:x="urn:x">',
        "<?xml version='1.0'?>\n<!-- <other> -->\n<!-- b --><?y ?>\n<schedule>",
        "<!DOCTYPE schedule [<!ENTITY x 'y'>]><schedule>",
        "<!DOCTYPE schedule SYSTEM 'x.dtd'>\n<schedule>",
        '{"generator": {"talks": 1}, "schedule": {"conference": {}}}',
        '{"schedule": {"events": []}}',
        '{"talks": [',
        '{"event_start": "x", "rooms": [{"name": "\\"{["}], "speakers": [',
    ],
)
def test_a_schedule_is_known(text: str) -> None:
    assert is_schedule(text.encode())
    assert is_schedule(text.encode("utf-16"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "schedule",
        "<schedules>",
        "<html><schedule>",
        "<!-- <schedule> -->",
        "<!DOCTYPE html><html><body>schedule</body></html>",
        "<?xml version='1.0'?><rss/>",
        "[]",
        '{"schedule": 7}',
        '{"x": {"schedule": {"conference": {}}, "talks": []}}',
        '{"x": "\\"talks\\": []"}',
        '{"@type": "Event", "eventSchedule": {"days": 1}}',
        '{"rooms": []}',
        "BEGIN:VCALENDAR\n",
    ],
)
def test_something_else_is_not(text: str) -> None:
    assert not is_schedule(text.encode())


@pytest.mark.parametrize("run", ["<", "<!--", "<?", "<!DOCTYPE ", '"', '\\"', "{", '{"', "[", " ", "\0", '{"a":'])
@pytest.mark.parametrize("start", ["", "{", "<", '{"'])
def test_long_runs_of_anything_are_judged(start: str, run: str) -> None:
    assert not is_schedule((start + run * 500_000).encode())


@given(st.binary(max_size=100) | st.text('{}[]":,\\ scheduletalks', max_size=100).map(str.encode))
def test_nothing_breaks_it(data: bytes) -> None:
    assert is_schedule(data) in (True, False)
    assert is_schedule(b"<schedule>" + data)
