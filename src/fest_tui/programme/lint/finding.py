"""What a rule of the lint found."""

from __future__ import annotations

from typing import Literal

import msgspec

Severity = Literal["error", "warning"]
"""An error cannot be as it stands; a warning may be right, and somebody should look."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One fault, or likely fault, of a programme.

    `screenings`, `films` and `venues` are ids, the screenings in order of start. `says` is a whole sentence: where and
    why; `suggestion` tells what to do.
    """

    rule: str
    severity: Severity
    says: str
    suggestion: str
    screenings: tuple[str, ...] = ()
    films: tuple[str, ...] = ()
    venues: tuple[str, ...] = ()
