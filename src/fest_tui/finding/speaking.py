"""Answers as sentences to be spoken at a counter: one for each film, with what the visitor can still do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from fest_tui.finding.answering import Hit
from fest_tui.finding.spoken_times import began_words, spoken_date, spoken_place, spoken_when
from fest_tui.finding.version_wording import film_version_words, version_words
from fest_tui.planning.last_chance import has_begun
from fest_tui.programme.model import Former, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import is_within, minutes_between
from fest_tui.programme.wording import is_delayed
from fest_tui.words import _, listed, ngettext

_MOST_AGAIN = 2
"""Further showings that are named; the rest is counted."""


def sentence(programme: Programme, hit: Hit, now: dt.datetime) -> str:
    """What to say of a film or event that was asked for, at this instant.

    It speaks of the next showing asked for that a visitor can go to; where there is none, of why not, and then of the
    next that there is. That a showing is not sold out means that nobody has said so.
    """
    lead = spoken_of(hit, now)
    if lead is None:
        return _("{title} is in the programme, but no showing of it is announced.").format(title=hit.title)
    main = _main(programme, hit, lead, now)
    clauses = listed([*_clauses(programme, hit, lead, now)])
    return _("{main}; {clauses}.").format(main=main, clauses=clauses) if clauses else _("{main}.").format(main=main)


def spoken_of(hit: Hit, now: dt.datetime) -> Screening | None:
    """The showing that the sentence is about: the next one to go to, else the one that is on, is off, or was last."""
    asked = sorted(hit.screenings, key=_start)
    if to_go_to := _open(asked, now):
        return to_go_to[0]
    if on := [each for each in asked if each.takes_place and is_within(now, each.starts, each.ends)]:
        return on[-1]
    if off := [each for each in asked if not _is_over(each, now)]:
        return off[0]
    return asked[-1] if asked else None


def _main(programme: Programme, hit: Hit, lead: Screening, now: dt.datetime) -> str:
    """What the sentence begins with: the showing it is about, up to its version."""
    title, where = _title(hit, lead), spoken_place(programme, lead)
    date = spoken_date(programme, lead.starts, now)
    if not lead.takes_place or (lead.status == "sold_out" and not has_begun(lead, now)):
        words = _("{title} {date} {where} {trouble}")
        return words.format(title=title, date=date, where=where, trouble=_trouble(lead))
    if _is_over(lead, now):
        words = (
            _("{title} took place {date} {where}") if lead.kind == "event" else _("{title} was shown {date} {where}")
        )
        return words.format(title=title, date=date, where=where)
    if has_begun(lead, now):
        words = _("{title} {began} {where}")
        main = words.format(title=title, began=began_words(programme, lead.starts, now), where=where)
    else:
        words = _("{title} takes place {when} {where}") if lead.kind == "event" else _("{title} runs {when} {where}")
        main = words.format(title=title, when=spoken_when(programme, lead.starts, now), where=where)
    return ", ".join(part for part in (main, _version(programme, hit, lead)) if part)


def _clauses(programme: Programme, hit: Hit, lead: Screening, now: dt.datetime) -> Iterator[str]:
    """What else there is to say."""
    if not _open([lead], now):
        yield _instead(programme, hit, lead, now)
        return
    yield from _changed(programme, lead, now)
    yield _seats(lead)
    asked = sorted(hit.screenings, key=_start)
    yield from _missed(programme, asked[: asked.index(lead)], now)
    if again := _open(asked[asked.index(lead) + 1 :], now):
        yield _again(programme, again, now)


def _title(hit: Hit, lead: Screening) -> str:
    """The title, with what it is shown in or before, where it does not stand alone."""
    if hit.film is None or lead.main_film == hit.film.id or lead.title == hit.title:
        return hit.title
    if lead.kind == "programme":
        return _("{title}, in the programme {programme},").format(title=hit.title, programme=lead.title)
    return _("{title}, before {film},").format(title=hit.title, film=lead.title)


def _version(programme: Programme, hit: Hit, lead: Screening) -> str:
    if hit.film is not None and lead.main_film != hit.film.id:
        return film_version_words(hit.film)
    return version_words(programme, lead)


def _trouble(screening: Screening) -> str:
    """Why nobody can go."""
    if screening.status == "cancelled":
        return _("is cancelled")
    return _("is no longer listed") if screening.vanished else _("is sold out")


def _seats(screening: Screening) -> str:
    if screening.status == "few_seats":
        return _("few seats are left")
    return _("admission is free") if screening.free else _("it is not sold out so far")


def _changed(programme: Programme, lead: Screening, now: dt.datetime) -> Iterator[str]:
    """How a showing differs from what was announced, and so perhaps from what the visitor has read."""
    said = {notice.kind for notice in programme.notices.get(lead.id, ())}
    if not lead.former or not (lead.status in {"moved", "delayed"} or said & {"moved", "delayed"}):
        return
    was: Former = lead.former[-1]
    late = minutes_between(was.starts, lead.starts)
    if late > 0 and is_delayed(programme, lead):
        words = ngettext(
            "it starts {count} minute later than announced", "it starts {count} minutes later than announced", late
        )
        yield words.format(count=late)
    elif late:
        yield _("it was to begin {when}").format(when=spoken_date(programme, was.starts, now))
    if was.venue != lead.venue:
        former = programme.venues.get(was.venue)
        yield _("it was moved there from {venue}").format(venue=former.name if former else was.venue)


def _missed(programme: Programme, before: Sequence[Screening], now: dt.datetime) -> Iterator[str]:
    """What was asked for too, and comes first, but is of no use: it has begun, or nobody can go."""
    for screening in before:
        if screening.takes_place and is_within(now, screening.starts, screening.ends):
            words = _("one {began} {where}")
            began = began_words(programme, screening.starts, now)
            yield words.format(began=began, where=spoken_place(programme, screening))
        elif not has_begun(screening, now):
            when = spoken_date(programme, screening.starts, now)
            yield _("the showing {when} {trouble}").format(when=when, trouble=_trouble(screening))


def _instead(programme: Programme, hit: Hit, lead: Screening, now: dt.datetime) -> str:
    """What there is in place of a showing that nobody can go to, whether it was asked for or not."""
    others = [each for each in _all_showings(programme, hit) if each.id != lead.id]
    if others_open := _open(others, now):
        return _again(programme, others_open, now)
    sold_out = [each for each in others if each.takes_place and not has_begun(each, now)]
    if sold_out:
        words = ngettext("the other showing is sold out", "the {count} other showings are sold out", len(sold_out))
        return words.format(count=len(sold_out))
    if has_begun(lead, now):
        return _("it is not shown again")
    return _("there is no other showing")


def _again(programme: Programme, showings: Sequence[Screening], now: dt.datetime) -> str:
    places = [
        f"{spoken_date(programme, each.starts, now)} {spoken_place(programme, each)}" for each in showings[:_MOST_AGAIN]
    ]
    if (more := len(showings) - _MOST_AGAIN) > 0:
        places.append(ngettext("{count} more time", "{count} more times", more).format(count=more))
    words = _("it takes place again {places}") if showings[0].kind == "event" else _("it runs again {places}")
    return words.format(places=listed(places))


def _all_showings(programme: Programme, hit: Hit) -> Sequence[Screening]:
    return programme.of_film(hit.film.id) if hit.film else programme.those(hit.document.screenings)


def _open(screenings: Iterable[Screening], now: dt.datetime) -> list[Screening]:
    """Those that a visitor can still go to."""
    return [each for each in screenings if each.takes_place and each.status != "sold_out" and not has_begun(each, now)]


def _is_over(screening: Screening, now: dt.datetime) -> bool:
    return max(screening.starts.timestamp(), screening.ends.timestamp()) <= now.timestamp()


def _start(screening: Screening) -> float:
    return screening.starts.timestamp()
