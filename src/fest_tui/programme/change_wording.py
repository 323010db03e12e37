"""A change of the programme in words, for whoever reads it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from fest_tui.programme.change import Change, Fact
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import place, status_word
from fest_tui.words import _, clock, day_full, day_short, listed, minutes

_LONGEST = 40
"""Letters of a value that is told as it was and as it is; a longer one is only said to have changed."""
_TOO_LONG = "…" * (_LONGEST + 1)
_IN_MINUTES = frozenset({"running_minutes", "talk_minutes"})
_TOLD_OTHERWISE = frozenset({"status", "films", "kind"})


def change_words(programme: Programme, change: Change) -> str:
    """`DEAR COMRADES! moved from 18:30 to 19:05, from Murnau to Caligari`: a change in one line that stands alone."""
    return _("{title}: {change}").format(title=change_title(programme, change), change=change_alone(programme, change))


def change_title(programme: Programme, change: Change) -> str:
    """The title that a change is about."""
    either = change.after or change.before
    film = programme.films.get(change.film)
    return either.title if either else film.title if film else change.film


def change_alone(programme: Programme, change: Change) -> str:
    """What changed, without the title: to be read beside it."""
    before, after = change.before, change.after
    if change.kind == "new":
        return _("new {place}").format(place=place(programme, after)) if after else _("new film")
    if change.kind == "moved" and before and after:
        besides = (fact for fact in change.facts if (fact.name, after.status) != ("status", "moved"))
        return "; ".join([_moved(programme, before, after), *_facts(besides, after)])
    if change.kind == "cancelled" and before:
        word = (status_word(after) if after else "") or _("no longer listed")
        return _("{status} {place}").format(status=word, place=place(programme, before))
    if change.kind == "returned" and after:
        return _("takes place after all {place}").format(place=place(programme, after))
    facts = listed([*_facts(change.facts, after or programme.films.get(change.film))])
    return _("{place}: {facts}").format(place=place(programme, after), facts=facts) if after else facts


def _moved(programme: Programme, before: Screening, after: Screening) -> str:
    """`moved 18:30 to 19:05, Murnau to Caligari`: only what is another, and the day it was on when it is the same."""
    former_day, day = programme.day_of(before.starts), programme.day_of(after.starts)
    was, is_ = clock(before.starts), clock(after.starts)
    if former_day != day:
        named = day_short if (former_day.year, former_day.month) == (day.year, day.month) else day_full
        was, is_ = f"{named(former_day)} {was}", f"{named(day)} {is_}"
    time = _("{before} to {after}").format(before=was, after=is_) if was != is_ else ""
    halls = [programme.venue_of(each).name for each in (before, after)]
    hall = _("{before} to {after}").format(before=halls[0], after=halls[1]) if before.venue != after.venue else ""
    on = "" if former_day != day else _("on {day}").format(day=day_short(day))
    return _("moved {steps}").format(steps=", ".join(step for step in (on, time, hall) if step))


def _facts(facts: Iterable[Fact], item: Film | Screening | None) -> Iterator[str]:
    for fact in facts:
        if fact.name == "status" and isinstance(item, Screening):
            yield status_word(item) or _("takes place as announced")
        elif fact.name not in _TOLD_OTHERWISE:
            yield _fact(fact)


def _fact(fact: Fact) -> str:
    label, before, after = _label(fact.name), _value(fact, fact.before), _value(fact, fact.after)
    if not after:
        return _("{what} no longer given").format(what=label)
    if max(len(before), len(after)) > _LONGEST:
        return _("{what} changed").format(what=label) if before else _("{what} now given").format(what=label)
    if not before:
        return _("{what} now {after}").format(what=label, after=after)
    return _("{what} {before} to {after}").format(what=label, before=before, after=after)


def _value(fact: Fact, value: object) -> str:
    """A plain value as text; empty for nothing, and too long to tell for what has parts of its own."""
    if value is None or value in ("", [], ()):
        return ""
    if isinstance(value, bool):
        return _("free entry") if value else _("with a ticket")
    if fact.name == "ends":
        return clock(dt.datetime.fromisoformat(str(value)))
    if isinstance(value, list):
        return ", ".join(value) if all(isinstance(item, str) for item in value) else _TOO_LONG
    if isinstance(value, str | int):
        return minutes(int(value)) if fact.name in _IN_MINUTES else str(value)
    return _TOO_LONG


def _label(name: str) -> str:
    return {
        "title": _("title"),
        "original_title": _("original title"),
        "year": _("year"),
        "countries": _("countries"),
        "running_minutes": _("running time"),
        "version": _("version"),
        "languages": _("languages"),
        "subtitles": _("subtitles"),
        "premiere": _("premiere"),
        "section": _("section"),
        "form": _("form"),
        "directors": _("director"),
        "credits": _("credits"),
        "synopsis": _("synopsis"),
        "quotes": _("press quotes"),
        "bios": _("biography"),
        "filmography": _("filmography"),
        "awards": _("awards"),
        "contact": _("contact"),
        "shorts_before": _("short before"),
        "url": _("address"),
        "ends": _("end"),
        "talk": _("talk"),
        "talk_minutes": _("length of the talk"),
        "note": _("note"),
        "tickets_url": _("address for tickets"),
        "free": _("price"),
    }.get(name, name)
