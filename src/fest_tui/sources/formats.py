"""Which reader a source asks for: by what it holds, never by its name alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, NoReturn

from fest_tui.errors import UnreadableError
from fest_tui.programme.reading import Reading
from fest_tui.sources.festival import is_festival, read_festival
from fest_tui.sources.ical import is_ical, read_ical
from fest_tui.sources.json_text import decoded_json
from fest_tui.sources.jsonld import is_jsonld, read_jsonld
from fest_tui.sources.known import Known
from fest_tui.sources.listing import is_listing, read_listing
from fest_tui.sources.own import is_own, read_own
from fest_tui.sources.page import read_page
from fest_tui.sources.schedule import is_schedule, read_schedule
from fest_tui.sources.table import is_table, read_tables
from fest_tui.sources.web_page import is_web_page, read_web_page
from fest_tui.words import _

_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")


class Named(NamedTuple):
    """The content of a source, and its name in problems."""

    name: str
    data: bytes


class Format(NamedTuple):
    """A format: how it is recognised, and how sources of it are read; all `together`, or one by one.

    `names_zone` tells that a source of it may say in which zone the festival is, `is_page` that it is made for
    people to read.
    """

    name: str
    recognises: Callable[[bytes], bool]
    read: Callable[[Sequence[Named], Known], Reading]
    together: bool = False
    names_zone: bool = False
    is_page: bool = False


def format_of(data: bytes) -> Format:
    """The format of a source; what is nothing else is a page as text."""
    return next(each for each in FORMATS if each.recognises(data))


def rank(found: Format) -> int:
    """Sorts first the formats that say most of the festival itself, which helps to read the others."""
    return FORMATS.index(found)


def _alone(read: Callable[..., Reading]) -> Callable[[Sequence[Named], Known], Reading]:
    def read_one(sources: Sequence[Named], known: Known) -> Reading:
        (source,) = sources
        return read(source.data, name=source.name, known=known)

    return read_one


def _read_festival(data: bytes, *, name: str, known: Known) -> Reading:  # noqa: ARG001 - it says all itself
    return read_festival(data, name=name)


def _read_tables(sources: Sequence[Named], known: Known) -> Reading:
    return read_tables([(source.name, source.data) for source in sources], known=known)


def _is_json(data: bytes) -> bool:
    return _JSON.match(data) is not None


def _refuse_json(data: bytes, *, name: str, known: Known) -> NoReturn:  # noqa: ARG001 - nothing helps
    decoded_json(data, name)
    raise UnreadableError(
        _("{file} is JSON, but of no form that is known here.").format(file=name),
        hint=_("Known are schedules (c3voc, pretalx), JSON-LD, and what fest-tui exports."),
    )


FORMATS = (
    Format("own", is_own, _alone(read_own), names_zone=True),
    Format("festival", is_festival, _alone(_read_festival), names_zone=True),
    Format("schedule", is_schedule, _alone(read_schedule), names_zone=True),
    Format("calendar", is_ical, _alone(read_ical), names_zone=True),
    Format("JSON-LD", is_jsonld, _alone(read_jsonld)),
    Format("JSON", _is_json, _alone(_refuse_json)),
    Format("table", is_table, _read_tables, together=True),
    Format("web page", is_web_page, _alone(read_web_page), is_page=True),
    Format("listing", is_listing, _alone(read_listing), is_page=True),
    Format("page", lambda _data: True, _alone(read_page), is_page=True),
)
"""Every format, in the order in which they are tried."""
