"""From a text to its JSON (RFC 8259), with the slips mended that pages make and that cannot be meant otherwise."""

from __future__ import annotations

import html
import json
import re
from sys import intern
from typing import Any, NamedTuple

from fest_tui.sources.jsonld.scripts import Script
from fest_tui.words import _

_STRING = r'"(?:[^"\\]++|\\.)*+"'
_COMMENT = r"//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/)?"
_COMMENTED = re.compile(f"(?P<string>{_STRING})|{_COMMENT}", re.DOTALL)
_TRAILING = re.compile(rf"(?P<string>{_STRING})|,(?=\s*+[\]}}])", re.DOTALL)
_WRAPPERS = ("<!--", "//<!--", "<![CDATA[", "//<![CDATA[", "/*<![CDATA[*/", "// <![CDATA[", "/* <![CDATA[ */")
_UNWRAPPERS = ("-->", "//-->", "]]>", "//]]>", "/*]]>*/", "// ]]>", "/* ]]> */", ";")

Node = dict[str, Any]
"""A JSON object, by the plain names of its terms. `@line` is the line of the page that its script starts on, else 0."""

_VOCABULARY = re.compile(r"schema:|https?://(?:www\.)?schema\.org/#?")
_EMPTY: Node = {}


class Fault(NamedTuple):
    """The line of the document where a script is no JSON, and why."""

    line: int
    says: str


def nodes_in(script: Script) -> list[Node] | Fault:
    """The objects of a script that have a type or an id, inner ones before those that hold them; else the fault.

    Line ends inside texts, comments, commas before a closing bracket, wrappers of old pages around the whole and
    quotes written as `&quot;` are passed over.
    """
    line = script.line if script.is_in_page else 0
    try:
        return _parsed(script.text, line)
    except ValueError as problem:
        fault = _fault(problem, script.line)
    except RecursionError:
        return Fault(script.line, _("it is nested too deeply"))
    try:
        return _parsed(_mended(script.text), line)
    except (ValueError, RecursionError):
        return fault


def local_name(term: str) -> str:
    """`ScreeningEvent` of `schema:ScreeningEvent` or `https://schema.org/ScreeningEvent`."""
    found = _VOCABULARY.match(term)
    return term[found.end() :] if found else term


def _parsed(text: str, line: int) -> list[Node]:
    found: list[Node] = []

    def table(pairs: list[tuple[str, Any]]) -> Node:
        if not pairs:
            return _EMPTY
        node = {local_name(term): value for term, value in pairs}
        if "@type" in node or "@id" in node:
            node["@line"] = line
            if isinstance(kind := node.get("@type"), str):
                node["@type"] = intern(kind)
            found.append(node)
        return node

    json.loads(text, strict=False, object_pairs_hook=table)
    return found


def _fault(problem: ValueError, line: int) -> Fault:
    if isinstance(problem, json.JSONDecodeError):
        return Fault(line + problem.lineno - 1, problem.msg)
    return Fault(line, str(problem))


def _mended(text: str) -> str:
    text = text.strip("\ufeff \t\n")
    for wrapper in _WRAPPERS:
        text = text.removeprefix(wrapper).lstrip()
    for wrapper in _UNWRAPPERS:
        text = text.removesuffix(wrapper).rstrip()
    if "&quot;" in text and '"' not in text:
        text = html.unescape(text)
    return _TRAILING.sub(_kept, _COMMENTED.sub(_kept, text))


def _kept(found: re.Match[str]) -> str:
    return found["string"] or ""
