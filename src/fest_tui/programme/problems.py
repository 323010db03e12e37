"""What a reader could not take as it stood, and where."""

from __future__ import annotations

from typing import Literal

import msgspec


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One located problem. `line` counts from 1, and is 0 when the problem is the whole file's.

    `says` tells what was read, what was expected, and what became of it.
    """

    file: str
    line: int
    field: str
    severity: Literal["warning", "error"]
    says: str
