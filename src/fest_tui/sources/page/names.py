"""Lists joined by commas, where a comma may also belong to a name."""

from __future__ import annotations

import re

from fest_tui.sources.page.shapes import without_full_stop
from fest_tui.sources.page.vocabulary import AND_OTHERS, COMPANY_PARTS, LEGAL_FORMS

_AFTER_A_NAME = re.compile(r"(?:jr|sr|esq|ph\.? ?d|m\.? ?d|dr)\.?|i{2,3}|iv|asc|bsc|bvk|afc|ace|csc|sc", re.IGNORECASE)


def split_outside_brackets(text: str, marks: str = ",;") -> list[str]:
    """The parts between the marks that stand outside brackets; a bracket never closed reaches to the end."""
    parts: list[str] = []
    depth = start = 0
    for found in re.finditer(f"[(){marks}]", text):
        if found[0] == "(":
            depth += 1
        elif found[0] == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[start : found.start()].strip())
            start = found.end()
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def split_names(text: str) -> list[str]:
    """The names of a list, as printed.

    `Jr.` and the like stay with the name before, and so does a part that is only a company's legal form,
    as in `kurhaus production, Film & Medien GmbH`. Brackets stay whole, and the full stop that ends a list
    goes.
    """
    names: list[str] = []
    for part in split_outside_brackets(text):
        if names and (_AFTER_A_NAME.fullmatch(part) or _is_legal_form(part)):
            names[-1] = f"{names[-1]}, {part}"
        elif part.lower() not in AND_OTHERS:
            names.append(part)
    if names and not is_legal_word(names[-1].rpartition(" ")[2]):
        names[-1] = without_full_stop(names[-1])
    return [name for name in names if name.strip(" .")]


def last_bracket(text: str) -> tuple[str, str] | None:
    """What stands before the bracket that ends the text, and in it; the bracket may never have been closed."""
    closed = text.endswith(")")
    depth = 0
    for found in re.finditer(r"[()]", text[::-1]):
        depth += 1 if found[0] == ")" else -1
        if depth == 0 if closed else depth < 0:
            at = len(text) - found.start() - 1
            return text[:at].strip(), text[at + 1 : -1 if closed else None].strip()
        if not closed and depth > 0:
            return None
    return None


def is_legal_word(word: str) -> bool:
    """Whether a word is a company's legal form, such as `GmbH`."""
    return word.lower() in LEGAL_FORMS


def _is_legal_form(part: str) -> bool:
    words = part.lower().split()
    return any(map(is_legal_word, words)) and all(is_legal_word(word) or word in COMPANY_PARTS for word in words)
