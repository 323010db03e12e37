"""The former states of a file, so that a change can be undone, and those undone, so that it can be done again."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from fest_tui.atomic import make_folder, write_atomically

_SUFFIXES = frozenset({".json", ".none"})
MOST = 10
"""Former states kept of a file, unless more are asked for; older ones go."""


class Former(NamedTuple):
    """A former state, `None` when there was no file, and where it is kept."""

    entry: Path
    content: bytes | None


class History:
    """What a file held before each of its last changes: numbered files in a folder beside it.

    `NUMBER.none` stands for a time when there was no file. `way` names the folder: the states to go back to are kept
    apart from those that were left by going back.
    """

    def __init__(self, path: Path, way: Literal["undo", "redo"], most: int = MOST) -> None:
        self.folder = path.with_name(f"{path.name}.{way}")
        self._most = most

    def keep(self, content: bytes | None) -> None:
        """Keep what the file holds now, `None` when there is no file.

        Raises:
            OSError: it cannot be written.

        """
        entries = self._entries()
        make_folder(self.folder)
        number = int(entries[-1].stem) + 1 if entries else 1
        name = f"{number:06}.none" if content is None else f"{number:06}.json"
        write_atomically(self.folder / name, content or b"")
        for old in entries[: max(0, len(entries) + 1 - self._most)]:
            old.unlink(missing_ok=True)

    def last(self, *, other_than: bytes | None) -> Former | None:
        """The latest state that differs from this one; nothing when there is none.

        Raises:
            OSError: it cannot be read.

        """
        for entry in reversed(self._entries()):
            content = None if entry.suffix == ".none" else entry.read_bytes()
            if content != other_than:
                return Former(entry, content)
        return None

    def forget_from(self, former: Former) -> None:
        """Forget this state and all later ones: it is the present again."""
        for each in self._entries():
            if each.stem >= former.entry.stem:
                each.unlink(missing_ok=True)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept."""
        return not self._entries()

    def forget(self) -> None:
        """Forget every state."""
        for each in self._entries():
            each.unlink(missing_ok=True)

    def _entries(self) -> list[Path]:
        return sorted(each for each in self.folder.glob("*") if each.stem.isdecimal() and each.suffix in _SUFFIXES)
