"""What is said to be heard and read, when it contradicts the version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fest_tui.programme.lint.finding import Finding, Severity
from fest_tui.programme.lint.showings import ids, placed, showings, taking_place
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.programme.versions import Version, parse_version
from fest_tui.words import _, listed

_WITHOUT_SUBTITLES = frozenset({"OF", "DF"})
"""Codes that promise none. OV does not: some print it for versions with subtitles as well."""


def contradicting_versions(programme: Programme) -> Iterator[Finding]:
    """Every film and screening whose version contradicts the languages said to be heard and read.

    A screening may be in another version than its film, but not differ in its code and in what is heard besides.
    """
    printed = {item.version for items in (programme.films, programme.screenings) for item in items.values()}
    read = {text: version for text in printed if (version := parse_version(text)) and version.code}
    for film in programme.films.values():
        if version := read.get(film.version):
            yield from _of_film(programme, film, version)
    odd = {text for text, version in read.items() if any(_contradictions("", version, (), version.subtitles))}
    for screening in taking_place(programme):
        if version := read.get(screening.version):
            if screening.version in odd:
                yield from _of_screening(programme, screening, version)
            shown = programme.film_of(screening)
            of_film = read.get(shown.version) if shown else None
            if shown and of_film and _is_other(version, of_film, shown.languages):
                yield _other_version(programme, screening, shown)


def _of_film(programme: Programme, film: Film, version: Version) -> Iterator[Finding]:
    says = _contradictions(film.title, version, film.languages, film.subtitles or version.subtitles)
    for severity, sentence in says:
        yield Finding(
            rule="contradicting-version",
            severity=severity,
            screenings=ids(showings(programme, film.id)),
            films=(film.id,),
            says=sentence,
            suggestion=_("Correct the version or the languages: visitors choose by them."),
        )


def _of_screening(programme: Programme, screening: Screening, version: Version) -> Iterator[Finding]:
    for severity, sentence in _contradictions(placed(programme, screening), version, (), version.subtitles):
        yield _finding(screening, severity, sentence)


def _other_version(programme: Programme, screening: Screening, film: Film) -> Finding:
    says = _("{screening} is in the version {version}, but its film is {code} and in {languages}.").format(
        screening=placed(programme, screening),
        version=screening.version,
        code=film.version,
        languages=listed(film.languages),
    )
    return _finding(screening, "warning", says)


def _finding(screening: Screening, severity: Severity, says: str) -> Finding:
    return Finding(
        rule="contradicting-version",
        severity=severity,
        screenings=(screening.id,),
        films=screening.films,
        venues=(screening.venue,),
        says=says,
        suggestion=_("Check which print is shown, and correct the version of the screening or of the film."),
    )


def _is_other(version: Version, of_film: Version, heard: tuple[str, ...]) -> bool:
    """Whether a version differs from its film's in code and in what is heard; a dubbed one is meant to."""
    codes = {version.code, of_film.code}
    return len(codes) > 1 and "DF" not in codes and _disjoint(version.languages, heard)


def _contradictions(
    what: str, version: Version, heard: tuple[str, ...], subtitles: tuple[str, ...]
) -> Iterator[tuple[Severity, str]]:
    """How a version contradicts the languages heard and the subtitles, as sentences.

    What is heard makes no error, as some print a film's own languages beside a dubbed version.
    """
    by_code = parse_version(version.code) or version
    facts = {
        "what": what,
        "code": by_code.code,
        "promised": listed(by_code.subtitles),
        "subtitles": listed(subtitles),
        "spoken": listed(version.languages),
        "heard": listed(heard),
    }
    if by_code.code in _WITHOUT_SUBTITLES and subtitles:
        says = _("{what} is in the version {code}, which has no subtitles, but is said to have them in {subtitles}.")
        yield "error", says.format(**facts)
    elif subtitles and not _keys(by_code.subtitles) <= _keys(subtitles):
        says = _(
            "{what} is in the version {code}, with subtitles in {promised}, but is said to have them in {subtitles}."
        )
        yield "error", says.format(**facts)
    if by_code.code == "DF" and heard and not any("german" in language for language in _keys(heard)):
        says = _("{what} is in the version {code}, dubbed into German, but is said to be in {heard}.")
        yield "warning", says.format(**facts)
    elif _disjoint(version.languages, heard):
        says = _("{what} is in a version in {spoken}, but is said to be in {heard}.")
        yield "warning", says.format(**facts)


def _disjoint(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether both are known and have no language in common."""
    one, other = _keys(some), _keys(others)
    return bool(one and other) and one.isdisjoint(other)


def _keys(languages: Iterable[str]) -> set[str]:
    return {slug(language) for language in languages}
