"""Errors a user can act on: each says what happened and what to do, and knows its exit code.

The codes are an outside contract (docs/commands.md): 2 wrong usage, 3 input not readable,
4 store damaged or locked, 5 not found. Code 1 is no error: it means "found something to tell".
"""

from __future__ import annotations

FAULT = 70
"""Exit code of a fault in fest-tui itself, which is no error of the user's (EX_SOFTWARE of sysexits.h)."""


class FestError(Exception):
    """A failure told to the user as one sentence, with an optional hint of what to do next."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(FestError):
    """The call was wrong: a date of another form, options that exclude each other."""

    exit_code = 2


class UnreadableError(FestError):
    """A source could not be read: missing, binary, of no known form."""

    exit_code = 3


class StoreError(FestError):
    """A store is damaged, locked, foreign or cannot be written."""

    exit_code = 4


class NotFoundError(FestError):
    """What was asked for is not in the programme."""

    exit_code = 5
