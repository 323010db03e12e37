"""Whether a file is a schedule, told by its first kilobytes."""

from __future__ import annotations

import codecs
import re

_HEAD = 262_144
_START = 1024
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ROOT = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype\b[^<>]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:\w+:)?schedule[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
_JSON_TOKEN = re.compile(r'"(?P<text>(?:[^"\\]++|\\.)*+)"?(?P<colon>\s*+:)?|[\[\]{}]', re.DOTALL)
_SCHEDULE = re.compile(r'"(?:conference|days|events)"\s*:')


def is_schedule(data: bytes) -> bool:
    """Whether the data is a schedule of a known form: XML with `<schedule>` around it, or JSON that holds one."""
    head = _text(data[:_HEAD])
    if is_object(data):
        keys = _outer_keys(head)
        return ("schedule" in keys and bool(_SCHEDULE.search(head))) or "talks" in keys or {"rooms", "speakers"} <= keys
    return bool(_ROOT.match(head))


def is_object(data: bytes) -> bool:
    """Whether the data begins as an object of JSON does."""
    return _text(data[:_START]).lstrip().startswith("{")


def _text(head: bytes) -> str:
    if head.startswith(_UTF16):
        return head.decode("utf-16", "ignore")
    return head.decode("utf-8-sig", "ignore")


def _outer_keys(head: str) -> set[str]:
    """The keys of the object that a JSON text is, as far as it can be seen."""
    keys = set()
    depth = 0
    for token in _JSON_TOKEN.finditer(head):
        if token[0] in ("{", "["):
            depth += 1
        elif token[0] in ("}", "]"):
            depth -= 1
        elif depth == 1 and token["colon"]:
            keys.add(token["text"])
    return keys
