"""What a visitor has in a screening: a ticket, or an interest; and in words."""

from __future__ import annotations

from typing import Literal

import msgspec

from fest_tui.programme.wishes import Interest
from fest_tui.words import _

Standing = Interest | Literal["ticket"] | None


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A screening with what I have in it. `person` is whose ticket it is where several plan together."""

    title: str
    standing: Standing
    person: str = ""

    @property
    def said(self) -> str:
        """`DIE SAAT, a must`."""
        match self.standing:
            case "ticket":
                words = _("{title}, a ticket {person} holds") if self.person else _("{title}, a ticket you hold")
            case "must":
                words = _("{title}, a must")
            case "want":
                words = _("{title}, a want")
            case "maybe":
                words = _("{title}, a maybe")
            case _:
                words = "{title}"
        return words.format(title=self.title, person=self.person)

    @property
    def bracketed(self) -> str:
        """`DIE SAAT (a must)`, for a list."""
        match self.standing:
            case "ticket":
                words = _("{title} (a ticket {person} holds)") if self.person else _("{title} (a ticket you hold)")
            case "must":
                words = _("{title} (a must)")
            case "want":
                words = _("{title} (a want)")
            case "maybe":
                words = _("{title} (a maybe)")
            case _:
                words = "{title}"
        return words.format(title=self.title, person=self.person)
