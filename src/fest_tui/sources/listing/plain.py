"""Pages of no special form: a title, a line of facts, and lines with a date, a time and a venue, in any usual shape."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from fest_tui.programme.model import Film, ScreeningKind
from fest_tui.sources.listing.exground import could_be_exground
from fest_tui.sources.listing.facts import merged_facts, people_of, with_director, with_pairs
from fest_tui.sources.listing.film_page import completed, head_of, title_in
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Slot, Source
from fest_tui.sources.listing.labels import Pair, is_label, with_colon
from fest_tui.sources.listing.lines import SHORT, Line, is_prose
from fest_tui.sources.listing.plain_facts import facts_of
from fest_tui.sources.listing.plain_slots import is_button, slots_of
from fest_tui.sources.listing.whens import is_online, whens

_DIRECTOR = re.compile(r"(?:von|by|[dD]irected by|[aA] film by) (?P<names>[^\W\d_][^.!?:|]{2,100})")
_SHORT_BEFORE = re.compile(
    r"(?:Playing with|Screens with|(?:mit )?Vorfilm|Short before) ?: ?(?P<title>.{0,150})", re.IGNORECASE
)
_EVENT = re.compile(
    r"\b(?:talk|party|workshop|panel|masterclass|gespräch|diskussion|discussion|lesung|konzert|concert|ausstellung|"
    r"exhibition|empfang|reception|preisverleihung|award ceremony)\b",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(r"\b(?:shorts|short films|kurzfilm\w*|programme?|wettbewerb|competition)\b", re.IGNORECASE)
_ABOVE_FACTS = 4


class _Block(NamedTuple):
    """Where on the page a film begins, and where its title stands, if it has one."""

    start: int
    title: int | None


def _is_form(lines: Sequence[Line]) -> bool:
    """Whether a line is surely a slot, and something else tells of a film or event."""
    if could_be_exground(lines):
        return False
    found = whens(lines, "day-first")
    used = {at for when in found for at in range(when.start, when.stop)}
    others = [line for at, line in enumerate(lines) if at not in used]
    told = any(facts_of(line.text) or with_colon(line) for line in others)
    weekday = any(when.date.weekday is not None for when in found)
    return bool(found) and (told or (weekday and bool(head_of(others))))


def _read(source: Source) -> list[Item]:
    """Slots belong to the title above them; but when the first slot stands above the first of several, to the next."""
    slots = slots_of(source)
    blocks = _blocks(source.lines, slots.used)
    stops = [*(block.start for block in blocks[1:]), len(source.lines)]
    reach = stops
    if len(blocks) > 1 and slots.read and slots.read[0][0] < blocks[0].start:
        reach = [*(block.start for block in blocks[:-1]), len(source.lines)]
    places = [at for at, _slot in slots.read]
    items: list[Item] = []
    start = since = 0
    for block, stop, until in zip(blocks, stops, reach, strict=True):
        lines = [source.lines[at] for at in range(start, stop) if at not in slots.used and at != block.title]
        title = source.lines[block.title] if block.title is not None else None
        first, last = bisect_left(places, since), bisect_left(places, until)
        items.append(_item(source, title, lines, tuple(slot for _at, slot in slots.read[first:last])))
        start, since = stop, until
    return [item for item in items if item.slots or item.films]


def _blocks(lines: Sequence[Line], used: set[int]) -> list[_Block]:
    """The films of a page, each from its title, which is above its facts, in capitals if any line there is.

    A page with the facts of one film or of none has its title at the head, or below the slots it opens with.
    """
    facts = [at for at, line in enumerate(lines) if at not in used and facts_of(line.text)]
    if len(facts) <= 1:
        stop = facts[0] if facts else min(used, default=0) or len(lines)
        return [_Block(0, _title_among(lines, (at for at in range(stop) if at not in used)))]
    blocks: list[_Block] = []
    below = 0
    for at in facts:
        above = [place for place in range(max(below, at - _ABOVE_FACTS), at) if place not in used]
        title = _title_among(lines, above, nearest=True)
        blocks.append(_Block(at if title is None else title, title))
        below = at + 1
    return blocks


def _title_among(lines: Sequence[Line], places: Iterable[int], *, nearest: bool = False) -> int | None:
    named = {lines[at].number: at for at in places if _could_be_title(lines[at])}
    head = head_of(lines[at] for at in named.values())
    title = title_in(head) or ((head[-1] if nearest else head[0]) if head else None)
    return named[title.number] if title else None


def _could_be_title(line: Line) -> bool:
    return not (
        len(line.text) > SHORT
        or facts_of(line.text)
        or with_colon(line)
        or is_label(line)
        or _DIRECTOR.fullmatch(line.text)
        or is_button(line)
        or is_online(line)
        or _SHORT_BEFORE.fullmatch(line.text)
    )


def _item(source: Source, title: Line | None, lines: Sequence[Line], slots: tuple[Slot, ...]) -> Item:
    """A film, or an event when nothing is said that only a film has."""
    film = replace(UNTITLED, title=title.text) if title else UNTITLED
    pairs: list[Pair] = []
    others: list[Line] = []
    for line in lines:
        if facts := facts_of(line.text):
            film = merged_facts(film, facts.film)
            film = with_director(film, people_of(facts.first)) if facts.first else film
        elif match := _DIRECTOR.fullmatch(line.text):
            film = with_director(film, people_of(match["names"]))
        elif pair := with_colon(line):
            pairs.append(pair)
        elif not is_online(line):
            others.append(line)
    shorts = _shorts(others)
    film = completed(with_pairs(film, pairs, source.log), others, source.log)
    first = (title or (lines[0] if lines else source.lines[0])).number
    kind = _kind(film)
    if kind == "film":
        film = replace(film, shorts_before=tuple(short.title for short in shorts))
        return Item(kind=kind, line=first, films=(*shorts, film), slots=slots)
    told = kind == "event" and film != replace(UNTITLED, title=film.title)
    films = (film,) if told else ()
    return Item(kind=kind, line=first, title=film.title, films=films, slots=slots, incomplete=kind == "programme")


def _kind(film: Film) -> ScreeningKind:
    """A film, unless it has nothing that only a film has, and its title or a length and a series say otherwise."""
    if not film.title or film.directors or film.year or film.countries or film.credits or film.version:
        return "film"
    if _EVENT.search(film.title):
        return "event"
    if _PROGRAMME.search(film.title):
        return "programme"
    return "event" if film.running_minutes or film.section else "film"


def _shorts(lines: list[Line]) -> list[Film]:
    """The short that is shown before the film, taken out of the lines: named behind its heading, or below it."""
    for at, line in enumerate(lines):
        if match := _SHORT_BEFORE.fullmatch(line.text):
            below = lines[at + 1 : at + 2] if not match["title"] else []
            title = match["title"] or (below[0].text if below and not is_prose(below[0].text) else "")
            del lines[at : at + 1 + len(below)]
            return [replace(UNTITLED, title=title, form="short")] if title else []
    return []


PLAIN = Form("plain", _is_form, _read)
