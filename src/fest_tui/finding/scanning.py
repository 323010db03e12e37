"""Cuts a question into its pieces, each with its place: words, phrases in quotes, and values of a field."""

from __future__ import annotations

import re
from typing import NamedTuple

from fest_tui.programme.text import plain_line

_TOKEN = re.compile(
    r"(?P<minus>-+(?=[^\s-]))?"
    r"(?:(?P<field>[^\W\d_]+):)?"
    r"(?:(?P<quoted>\"(?P<straight>[^\"]*)(?P<closed>\"?)|[“„«](?P<curly>[^”“»\"]*)(?P<closed_too>[”“»\"]?))"
    r"(?(field)(?P<rest>(?<=[\"”“»])<\S*)?)"
    r"|(?P<bare>\S+))?"
)
_NOT_BLANK = re.compile(r"\S")
_AROUND = ".,;:!?…()[]{}'’‘"


class Token(NamedTuple):
    """One piece of a question, which runs from `start` to `end`.

    `text` is the word, the inside of the quotes, or the value of the field, and begins at `at`. `field` is the name
    before a colon, as typed. `closed` is false when the quotes end with the question.
    """

    start: int
    end: int
    at: int
    text: str
    field: str = ""
    quoted: bool = False
    closed: bool = True
    negated: bool = False

    @property
    def bare(self) -> str:
        """The word in small letters, without the punctuation around it."""
        return self.text.lower().replace("’", "'").strip(_AROUND)

    @property
    def is_word(self) -> bool:
        """Whether this is a word as people talk: neither a phrase nor a value, and not ruled out."""
        return not (self.field or self.quoted or self.negated)

    @property
    def pauses(self) -> bool:
        """Whether punctuation after the word parts it from what follows."""
        return self.text.endswith((",", ";", ".", "?", "!"))


def scan(text: str) -> list[Token]:
    """The pieces of a question in their order, in time that grows with its length.

    A quote opens a phrase at the start of a word or after a colon only (`5"` is a word); the last may be left open.
    What holds neither letter nor digit asks nothing and is left out, except for a field.
    """
    tokens: list[Token] = []
    place = 0
    while (begins := _NOT_BLANK.search(text, place)) and (match := _TOKEN.match(text, begins.start())):
        token = _token(match)
        if token.field or any(map(str.isalnum, plain_line(token.text))) or not token.closed:
            tokens.append(token)
        place = match.end()
    return tokens


def _token(match: re.Match[str]) -> Token:
    inside = "curly" if match["curly"] is not None else "straight" if match["straight"] is not None else "bare"
    quoted = match["quoted"] is not None
    return Token(
        start=match.start(),
        end=match.end(),
        at=match.start(inside) if match[inside] is not None else match.end(),
        text=(match[inside] or "") + (match["rest"] or ""),
        field=match["field"] or "",
        quoted=quoted,
        closed=not quoted or bool(match["closed"] or match["closed_too"]),
        negated=bool(match["minus"]),
    )
