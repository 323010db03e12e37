"""`fest-tui find`, `fest-tui person` and `fest-tui gap`: questions answered."""

from __future__ import annotations

from collections.abc import Sequence

import click

from fest_tui.cli.finding_shapes import hit_shape, mistake_shape, person_shape
from fest_tui.cli.listing import details, star, when
from fest_tui.cli.options import global_options, json_option, options, usual_limits
from fest_tui.cli.output import emit, say, table, tell
from fest_tui.errors import NotFoundError, UsageError
from fest_tui.exports.screening_list import screening_shape
from fest_tui.finding.answering import Answer, Finder, Hit
from fest_tui.finding.people import People, Person
from fest_tui.finding.reading import read_question
from fest_tui.finding.terms import Mistake, Question
from fest_tui.finding.visitor import visitor_of
from fest_tui.finding.vocabulary import Vocabulary
from fest_tui.planning.agenda import Agenda
from fest_tui.planning.gaps import fitting_between
from fest_tui.planning.limits import limits_of
from fest_tui.programme.days import opening_day
from fest_tui.programme.model import Screening
from fest_tui.programme.moments import read_moment
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.programme.wishes import Watchlist
from fest_tui.words import _, listed, minutes, ngettext

_USUAL_HITS = 20
_MOST_SHOWINGS = 5
"""Showings told of one film; the rest is counted."""


@click.command(help=_("Find films, people and events: words, and fields like on:fri after:20 in:english."))
@click.argument("question", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=_USUAL_HITS, help=_("Tell at most so many hits."))
@json_option
@global_options
def find(question: tuple[str, ...], *, limit: int, as_json: bool) -> int:
    """Answer a question."""
    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    now = options().instant(programme)
    asked = read_question(" ".join(question), Vocabulary.of(programme), now=now)
    if not asked.alternatives:
        raise _nothing_asked(asked)
    answer = Finder(programme).answer(asked, visitor_of(programme, watchlist, usual_limits(), now=now))
    shown = answer.hits[:limit]
    if as_json:
        emit(
            {
                "question": plain_line(asked.text),
                "hits": [hit_shape(programme, hit, watchlist) for hit in shown],
                "did_you_mean": answer.did_you_mean or None,
                "problems": [mistake_shape(asked, mistake) for mistake in asked.mistakes],
                "nearest": answer.nearest,
                "count": len(answer.hits),
            }
        )
    else:
        _tell_of(answer, len(shown))
        say("\n\n".join("\n".join(_lines(programme, hit, watchlist)) for hit in shown))
    return 0 if shown else NotFoundError.exit_code


def _nothing_asked(question: Question) -> UsageError:
    says = " ".join(_mistake_words(mistake) for mistake in question.mistakes)
    return UsageError(
        says or _("The question is empty."), _("Ask for words, or for fields: after:20 on:fri in:english.")
    )


def _tell_of(answer: Answer, shown: int) -> None:
    """Say on stderr how the question was taken, and how much of the answer is left out."""
    for mistake in answer.question.mistakes:
        tell(_mistake_words(mistake))
    if answer.did_you_mean:
        tell(_("Nothing is called so. Did you mean: {question}").format(question=answer.did_you_mean))
    if answer.nearest:
        tell(_("Nothing meets all of this. The nearest:"))
    if not answer.hits:
        tell(_("Nothing found."))
    elif len(answer.hits) > shown:
        tell(_("{shown} of {count}; --limit tells more.").format(shown=shown, count=len(answer.hits)))


def _mistake_words(mistake: Mistake) -> str:
    hint = _("Did you mean {suggestion}?").format(suggestion=mistake.suggestion) if mistake.suggestion else ""
    return f"{mistake.says} {hint}".rstrip()


def _lines(programme: Programme, hit: Hit, watchlist: Watchlist) -> list[str]:
    """A film in one line, and each of its showings in one below."""
    film = hit.film
    facts = [hit.title]
    if film is not None:
        made = " ".join(part for part in ("/".join(film.countries), str(film.year or "")) if part)
        length = minutes(film.running_minutes) if film.running_minutes else ""
        facts += [listed(film.directors), made, length]
    lines = [" · ".join(fact for fact in facts if fact)]
    lines += [
        f"{star(each, watchlist)} {when(programme, each)}  {details(programme, each)}  {each.id}"
        for each in hit.screenings[:_MOST_SHOWINGS]
    ]
    if (more := len(hit.screenings) - _MOST_SHOWINGS) > 0:
        lines.append("  " + ngettext("and {count} more", "and {count} more", more).format(count=more))
    return lines if hit.screenings else [*lines, "  " + _("No date is announced.")]


@click.command(help=_("Tell all that somebody did here, by role, with every showing."))
@click.argument("name", nargs=-1, required=True)
@json_option
@global_options
def person(name: tuple[str, ...], *, as_json: bool) -> None:
    """Tell about a person."""
    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    people = People(programme)
    found = people.named(" ".join(name))
    if not found:
        raise _nobody(people, " ".join(name))
    if as_json:
        emit({"people": [person_shape(programme, each, watchlist) for each in found]})
    else:
        say("\n\n".join("\n".join(_about(programme, each, watchlist)) for each in found))


def _nobody(people: People, name: str) -> NotFoundError:
    near = people.like(name)
    return NotFoundError(
        _("Nobody is called {name!r}.").format(name=plain_line(name)),
        _("Did you mean {names}?").format(names=" / ".join(near)) if near else "",
    )


def _about(programme: Programme, person: Person, watchlist: Watchlist) -> list[str]:
    lines = [person.name]
    lines += [f"  {part.words}: {part.film.title}" for part in person.parts]
    lines += [
        f"{star(each, watchlist)} {when(programme, each)}  {each.title}  {details(programme, each)}  {each.id}"
        for each in person.screenings(programme)
    ]
    return lines


@click.command(help=_("List what fits among my picks between two times: 18:00, fri 18:00 or 2021-11-19T18:00."))
@click.option("--between", nargs=2, required=True, metavar="TIME TIME", help=_("From when, and until when."))
@json_option
@global_options
def gap(between: tuple[str, str], *, as_json: bool) -> None:
    """Fill a gap."""
    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    now = options().instant(programme)
    day, _why = opening_day(programme, asked=None, last=None, now=now)
    starts = read_moment(programme, between[0], day=day, now=now)
    ends = read_moment(programme, between[1], day=programme.day_of(starts), now=now)
    if ends <= starts:
        raise UsageError(_("The gap ends before it begins."), _("Name the earlier time first."))
    agenda = Agenda(programme, programme.those(watchlist.picked), watchlist.busy, limits_of(watchlist, usual_limits()))
    found = fitting_between(agenda, starts, ends, interests=watchlist.interests, now=now)
    if as_json:
        emit({"screenings": [screening_shape(programme, each, watchlist) for each in found]})
    elif found:
        table(_rows(programme, found))
    else:
        tell(_("Nothing fits."))


def _rows(programme: Programme, screenings: Sequence[Screening]) -> list[tuple[str, ...]]:
    return [(when(programme, each), each.title, each.id, details(programme, each)) for each in screenings]
