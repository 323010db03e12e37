"""Tags of HTML with more attributes than any page has, which take a parser time that grows with their square."""

from __future__ import annotations

import re

MOST_ATTRIBUTES = 1_000
"""In one tag; libxml2 compares each attribute with all before it."""

_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]++)?+)?+"""
_RAW = "script|style|textarea|title|xmp|iframe|noembed|noframes"
_TAG = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|<(?:[!?]|/(?![a-z]))[^>]*+|"
    rf"(?P<kept><(?:(?P<raw>{_RAW})(?=[\s/>])|/?[a-z][^\s/>]*+)(?:{_ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+)"
    rf"(?P<others>(?:{_ATTRIBUTE})*+)(?(raw)[\s/]*+>?.*?(?=</(?P=raw)|\Z))",
    re.IGNORECASE | re.DOTALL,
)
"""A comment, or a tag; where an element's content is no markup, with that (HTML standard, section 13.2.5)."""


def endless_tag(html: str) -> int | None:
    """Where the first tag with too many attributes starts."""
    return next((found.start() for found in _TAG.finditer(html) if found["others"]), None)


def without_endless_tags(html: str) -> str:
    """The text, in which such a tag keeps its first attributes alone."""
    return html if endless_tag(html) is None else _TAG.sub(_shortened, html)


def _shortened(tag: re.Match[str]) -> str:
    return (tag["kept"] + tag[0][tag.end("others") - tag.start() :]) if tag["others"] else tag[0]
