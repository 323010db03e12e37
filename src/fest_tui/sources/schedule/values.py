"""Values of a JSON document, whatever they turn out to be."""

from __future__ import annotations

import re
from typing import Any

from fest_tui.programme.text import plain

_PREFERRED = ("en", "en-us", "en-gb")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)


def item(value: object) -> dict[str, Any]:
    """The value as an object; an empty one when it is none."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[dict[str, Any]]:
    """The objects of a list; none when it is no list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text(value: object) -> str:
    """The value as plain text: a number as its digits, an object with a text for each language as the English one.

    Without English it is the first text; an object that has a `name` is that. What is no text is empty.
    """
    if isinstance(value, dict):
        value = value.get("name", value)
    if isinstance(value, dict):
        value = _in_one_language(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return plain(str(value)).strip()


def _in_one_language(texts: dict[str, Any]) -> str:
    if not all(_LANGUAGE.fullmatch(key) for key in texts):
        return ""
    said = {key.lower(): each for key, each in texts.items() if isinstance(each, str) and each.strip()}
    return next((said[language] for language in _PREFERRED if language in said), next(iter(said.values()), ""))
