"""Notices for tests, in few words."""

from __future__ import annotations

from builders import at
from fest_tui.programme.notice import Notice, NoticeKind
from fest_tui.programme.notices import notice_of, with_notices
from fest_tui.programme.programme import Programme

NOW = at("2021-11-19 16:00")


def mark(programme: Programme, screening: str, kind: NoticeKind, **facts: object) -> Notice:
    """A notice of a screening, marked on the afternoon of the day."""
    return notice_of(programme, screening, kind, at=NOW, **facts)  # type: ignore[arg-type]


def marked(programme: Programme, screening: str, kind: NoticeKind, **facts: object) -> Programme:
    """The programme with one notice."""
    return with_notices(programme, [mark(programme, screening, kind, **facts)])
