"""All the rules, and the lint that follows them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from types import MappingProxyType

from fest_tui.programme.lint import doubles, halls, lengths, links, names, nights, versions
from fest_tui.programme.lint.finding import Finding
from fest_tui.programme.programme import Programme
from fest_tui.words import _

TURNAROUND_MINUTES = 15
"""What it takes at least to empty a hall, clean it and let the next audience in."""

RULES: Mapping[str, str] = MappingProxyType(
    {
        "same-hall-overlap": _("two screenings in one hall at the same time"),
        "turnaround": _("too little time between two screenings in one hall"),
        "end-before-start": _("a screening that ends before it starts, or at once"),
        "absurd-length": _("a screening of more than 12 hours"),
        "slot-too-short": _("a printed end that comes before the films can be over"),
        "wrong-night": _("a screening after midnight that seems to be in the wrong night"),
        "outside-festival": _("a screening on a day outside the festival"),
        "unknown-length": _("a film that is shown and has no running time"),
        "absurd-running-time": _("a running time under a minute or over 10 hours"),
        "no-film": _("a screening of films that names none"),
        "missing-film": _("a film that a screening names and the programme lacks"),
        "missing-venue": _("a venue that a screening names and the programme lacks, or none named"),
        "no-screening": _("a film that no screening shows"),
        "similar-names": _("titles, venues or people whose names differ by one letter, or in accents only"),
        "double-film": _("one film under two ids"),
        "double-id": _("two screenings with one id in their source"),
        "double-slot": _("one screening under two ids"),
        "contradicting-version": _("a version that contradicts the languages heard or read"),
    }
)
"""Every rule, by its name, with what it finds."""

_Check = Callable[[Programme], Iterable[Finding]]


def lint(
    programme: Programme,
    *,
    turnaround_minutes: int = TURNAROUND_MINUTES,
    without: Collection[str] = (),
    only: Collection[str] = (),
) -> tuple[Finding, ...]:
    """All that is wrong in a programme or looks so: errors first, then in order of start, then of title.

    A hall empty for less than `turnaround_minutes` is told; 0 is never too little. `only` names the rules to follow,
    all when it is empty; `without` names rules not to follow.

    Raises:
        ValueError: there is no rule of a name given.

    """
    if unknown := {*without, *only} - RULES.keys():
        raise ValueError(", ".join(sorted(unknown)))
    checks = _checks(turnaround_minutes)
    wanted = [name for name in RULES if name not in without and (not only or name in only)]
    found = [finding for name in wanted for finding in checks[name](programme)]
    return tuple(sorted(found, key=partial(_order, programme)))


def _checks(turnaround_minutes: int) -> dict[str, _Check]:
    return {
        "same-hall-overlap": halls.overlaps,
        "turnaround": partial(halls.turnarounds, wanted_minutes=turnaround_minutes),
        "end-before-start": lengths.ends_before_starts,
        "absurd-length": lengths.absurd_lengths,
        "slot-too-short": lengths.slots_too_short,
        "wrong-night": nights.wrong_nights,
        "outside-festival": nights.outside_festival,
        "unknown-length": lengths.unknown_lengths,
        "absurd-running-time": lengths.absurd_running_times,
        "no-film": links.without_films,
        "missing-film": links.missing_films,
        "missing-venue": links.missing_venues,
        "no-screening": links.unshown_films,
        "similar-names": names.similar_names,
        "double-film": doubles.double_films,
        "double-id": doubles.double_source_ids,
        "double-slot": doubles.double_slots,
        "contradicting-version": versions.contradicting_versions,
    }


def _order(programme: Programme, finding: Finding) -> tuple[bool, float, str, str]:
    """Sorts errors first, then by the first screening; what no screening is part of comes last, by title."""
    first = programme.screenings[finding.screenings[0]].starts.timestamp() if finding.screenings else float("inf")
    title = next((programme.films[film].title for film in finding.films if film in programme.films), "")
    return finding.severity != "error", first, title.casefold(), finding.says
