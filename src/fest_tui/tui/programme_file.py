"""A programme and its notices on disk, for screens that show them to everybody and keep no watchlist."""

from __future__ import annotations

from pathlib import Path

from fest_tui.atomic import stamp
from fest_tui.programme.notices import with_notices
from fest_tui.programme.programme import Programme
from fest_tui.store.notices import NoticeStore
from fest_tui.store.programmes import load_programme


class ProgrammeFile:
    """Loads a programme as the desk knows it, and tells when another process has changed it."""

    def __init__(self, path: Path, notices: NoticeStore) -> None:
        self._path = path
        self.notices = notices
        self._seen = self._stamps()

    def load(self) -> Programme:
        """The programme as it is now, with what the desk says.

        Raises:
            StoreError: a file is missing, damaged or foreign.

        """
        # Before anything is read: what another process writes from here on is found by the next look.
        self._seen = self._stamps()
        return with_notices(load_programme(self._path), self.notices.load())

    def has_changed(self) -> bool:
        """Whether another process has written since the programme was loaded last."""
        return self._stamps() != self._seen

    def _stamps(self) -> tuple[object, object]:
        return stamp(self._path), self.notices.stamp()
