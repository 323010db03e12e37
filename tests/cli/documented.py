"""The JSON shapes as docs/commands.md gives them, and whether an answer has one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from places import ROOT

_ROW = re.compile(r"^\| `(?P<key>\w+)` \| (?P<kind>[^|]+) \|")
_SCALARS: dict[str, type] = {"text": str, "number": int, "boolean": bool, "fraction": float}

DOC = (ROOT / "docs" / "commands.md").read_text("utf-8")


@cache
def shapes() -> dict[str, dict[str, str]]:
    """The keys of every object, each with the kind of its value, by the object's heading."""
    found: dict[str, dict[str, str]] = {}
    for part in DOC.split("\n### ")[1:]:
        heading, *lines = part.splitlines()
        rows = [row for line in lines if (row := _ROW.match(line))]
        found[heading.strip("`")] = {row["key"]: row["kind"].strip() for row in rows}
    return found


def documented_rows(section: str) -> list[str]:
    """The first cells of the tables in a section, without the head of the first."""
    part = DOC.split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^\| ([^|]+) \|", part, re.MULTILINE)[1:]


def faults(value: Any, kind: str, place: str = "") -> Iterator[str]:  # noqa: ANN401
    """Where a value is not what the documentation says; nothing when it is."""
    kind, optional = kind.removesuffix(" or null"), kind.endswith(" or null")
    if value is None and optional:
        return
    if kind == "object":
        if not isinstance(value, dict):
            yield f"{place} is no object"
    elif kind.startswith("list of "):
        if not isinstance(value, list):
            yield f"{place} is no list"
            return
        for index, item in enumerate(value):
            yield from faults(item, kind.removeprefix("list of "), f"{place}[{index}]")
    elif kind in shapes():
        yield from _object_faults(value, shapes()[kind], place)
    elif not _is_scalar(value, kind):
        yield f"{place} is {value!r}, which is no {kind}"


def _object_faults(value: Any, keys: dict[str, str], place: str) -> Iterator[str]:  # noqa: ANN401
    if not isinstance(value, dict) or list(value) != list(keys):
        yield f"{place} has the keys {list(value)}, documented are {list(keys)}"
        return
    for key, kind in keys.items():
        yield from faults(value[key], kind, f"{place}.{key}")


def _is_scalar(value: Any, kind: str) -> bool:  # noqa: ANN401
    if kind.startswith("`"):
        return value in re.findall(r"`(\w+)`", kind)
    if kind == "instant":
        return dt.datetime.fromisoformat(value).tzinfo is not None
    if kind == "date":
        return dt.date.fromisoformat(value).isoformat() == str(value)
    return type(value) is _SCALARS[kind]
