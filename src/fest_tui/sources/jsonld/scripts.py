"""Where a document holds JSON-LD: all of it is JSON, or it is a page with scripts of JSON-LD in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_OPENING = re.compile(r"<!--|<script\b(?P<attributes>[^<>]{0,2000})>", re.IGNORECASE)
_CLOSING = re.compile(r"</script", re.IGNORECASE)
_TYPE = re.compile(r"\btype\s{0,9}=\s{0,9}[\"']?\s{0,9}application/ld\+json\b", re.IGNORECASE)


class Script(NamedTuple):
    """A text that should be JSON, the line of the document it starts on, from 1, and whether that is a page."""

    line: int
    text: str
    is_in_page: bool = True


def scripts_of(text: str) -> list[Script]:
    """The texts of JSON-LD in a document whose lines end with a line feed, in order."""
    start = text.lstrip("\ufeff \t\n")
    return [Script(1, text, is_in_page=False)] if start.startswith(("{", "[")) else list(_in_page(text))


def _in_page(text: str) -> Iterator[Script]:
    """The scripts of a page; the last one may never be closed. What stands in a comment is none."""
    line, counted, at = 1, 0, 0
    while opening := _OPENING.search(text, at):
        if opening["attributes"] is None:
            at = text.find("-->", opening.end()) + 3
            if at < opening.end():
                return
            continue
        closing = _CLOSING.search(text, opening.end())
        at = closing.start() if closing else len(text)
        if _TYPE.search(opening["attributes"]):
            line += text.count("\n", counted, opening.end())
            counted = opening.end()
            yield Script(line, text[opening.end() : at])
