"""Ctrl-C while a plan is looked for."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """What tells a search whether Ctrl-C was pressed; where it was, the command ends here as interrupted.

    Python's exception would be raised inside HiGHS, which takes it for the end of its time. Where Ctrl-C is ignored,
    as in the background, it stays so.
    """
    from fest_tui.planning.plan import PlanCancelledError

    pressed = Event()
    usual = signal.getsignal(signal.SIGINT)
    if usual is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, lambda _number, _frame: pressed.set())
    try:
        with suppress(PlanCancelledError):
            yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, usual)
    if pressed.is_set():
        raise KeyboardInterrupt
