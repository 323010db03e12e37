"""Which line of a TOML file says what; the parser of the standard library does not tell."""

from __future__ import annotations

import re
from collections import Counter

_HEADER = re.compile(r"\s*\[\[?\s*([\w-]+)\s*\]")
_KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*=")


class TomlPlaces:
    """The lines of a file's tables and keys, from 1."""

    def __init__(self, text: str) -> None:
        self._lines: dict[tuple[str, int, str], int] = {}
        seen: Counter[str] = Counter()
        table, index = "", 0
        for number, line in enumerate(text.splitlines(), start=1):
            if header := _HEADER.match(line):
                table = header[1]
                index = seen[table]
                seen[table] += 1
                self._lines[table, index, ""] = number
            elif key := _KEY.match(line):
                self._lines.setdefault((table, index, key[1]), number)

    def line(self, table: str, index: int, key: str) -> int:
        """The line of a key in the table of that name and number, from 0.

        A key that is not there is missed where its table starts. The line is 0 for a table written otherwise,
        such as inside another's brackets.
        """
        return self._lines.get((table, index, key)) or self._lines.get((table, index, ""), 0)
