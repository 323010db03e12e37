"""Keys one after the other: each goes where the one before it has led.

Textual sends a key to the widget in focus at once, while the key before it may still be on its way up to the binding
that opens a dialog or a line to type in. Of `/strike`, typed in one burst or over a slow line, the rest of the letters
would be commands.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TypeVar

from textual import events
from textual.app import App
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

Result = TypeVar("Result")

LOOKS_EVERY = 0.05
"""Seconds between looks whether the widget a key was sent to is still there: one that is gone sends nothing on."""
PATIENCE = 20
"""Looks after which the next key goes on, whatever became of the one before."""


class KeyDone(Message):
    """Sent behind a key, the same way up, and once more behind what the key has set off.

    The second time it arrives, the key has done what it does, a line submitted or a row chosen included.
    """

    namespace = "keys"

    def __init__(self, turn: int, target: Widget, screen: Screen[object], *, is_second: bool = False) -> None:
        super().__init__()
        self.turn = turn
        self.target = target
        self.screen = screen
        self.is_second = is_second


class KeysInTurn(App[Result]):
    """An app that holds a key back until the one before it has been dealt with."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Key] = deque()
        self._turn = 0
        self._is_under_way = False

    @property
    def keys_are_done(self) -> bool:
        """Whether every key pressed has done what it does."""
        return not self._is_under_way

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait for its turn."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif self._is_under_way:
            self._waiting.append(event)
        else:
            await self._send(event)

    async def _send(self, event: events.Key) -> None:
        self._turn += 1
        self._is_under_way = True
        done = KeyDone(self._turn, self.focused or self.screen, self.screen)
        await super().on_event(event)
        self._follow(done)
        self._look_after(done)

    def _look_after(self, done: KeyDone, looks: int = 0) -> None:
        if not self._is_under_way or done.turn != self._turn:
            return
        if looks > PATIENCE or not done.target.is_attached:
            self.call_later(self._next, done.turn)
        else:
            self.set_timer(LOOKS_EVERY, partial(self._look_after, done, looks + 1))

    def _follow(self, done: KeyDone) -> None:
        """Send it after the key; where the widget is gone, there is nothing to wait for."""
        if not done.target.post_message(done):
            self.call_later(self._next, done.turn)

    def on_key_done(self, event: KeyDone) -> None:
        """Send the next key, once a screen that was opened has its focus and a focus that was moved is there."""
        event.stop()
        if not event.is_second:
            self._follow(KeyDone(event.turn, event.target, event.screen, is_second=True))
        elif self.screen is event.screen:
            self.call_later(self._next, event.turn)
        else:
            self.screen.call_after_refresh(self._next, event.turn)

    async def _next(self, turn: int) -> None:
        if turn != self._turn:
            return
        self._is_under_way = False
        if self._waiting:
            await self._send(self._waiting.popleft())
