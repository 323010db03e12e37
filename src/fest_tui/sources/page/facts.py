"""The bare facts of a film, joined from the lines that print them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from fest_tui.programme.languages import language_name
from fest_tui.programme.versions import Version, parse_version
from fest_tui.sources.page.country import Facts, facts_of, joined
from fest_tui.sources.page.directors import DirectorLine, director_line
from fest_tui.sources.page.lines import Line
from fest_tui.sources.page.sections import Sections
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _

_LONGEST_MINUTES = 24 * 60
_LANGUAGES = re.compile(r" ?(?:[,/;+&]|\bund\b|\band\b) ?")
_NO_LANGUAGE = frozenset(("keine", "none", "ohne", "no", "-", "–"))


class FilmFacts(NamedTuple):
    """What the lines of bare facts say together."""

    facts: Facts
    version: Version
    directors: tuple[str, ...]


def film_facts(found: Sections, log: ProblemLog) -> FilmFacts:
    """The facts of one block's lines; what does not agree or cannot be is in the log."""
    directed = [_directed(line, log) for line in found.directors]
    facts = _facts(found.facts, log)
    for line in directed:
        facts = joined(facts, Facts(countries=line.countries, year=line.year)) or facts
    return FilmFacts(facts, _version(facts, found), tuple(name for line in directed for name in line.names))


def _directed(line: Line, log: ProblemLog) -> DirectorLine:
    read = director_line(line.text)
    if read.year and not read.countries:
        says = _("“{read}” ends in a year, but no country is known before it; all the words were taken for names.")
        log.warning(line.number, "directors", says.format(read=shown(line.text)))
    return read


def _version(facts: Facts, found: Sections) -> Version:
    """The version printed, and the languages named on lines of their own."""
    spoken = " ".join(found.spoken)
    printed = parse_version(facts.version) if facts.version else None
    version = printed or parse_version(spoken) or Version("", languages=_languages(spoken))
    subtitled = _languages(" ".join(found.subtitled))
    return msgspec.structs.replace(version, subtitles=subtitled) if subtitled else version


def _languages(text: str) -> tuple[str, ...]:
    words = (word.strip() for word in _LANGUAGES.split(text))
    return tuple(language_name(word) for word in words if word and word.lower() not in _NO_LANGUAGE)


def _facts(lines: Sequence[Line], log: ProblemLog) -> Facts:
    facts = _joined(lines, log)
    first = lines[0].number if lines else 0
    if facts.version and parse_version(facts.version) is None:
        says = _("“{read}” was left out; expected a version such as “OmeU”.").format(read=shown(facts.version))
        log.warning(first, "version", says)
    if facts.minutes is not None and not 0 < facts.minutes <= _LONGEST_MINUTES:
        says = _("A running time of {count} min cannot be; it was left out.").format(count=facts.minutes)
        log.warning(first, "running_minutes", says)
        return msgspec.structs.replace(facts, minutes=None)
    return facts


def _joined(lines: Iterable[Line], log: ProblemLog) -> Facts:
    known = Facts()
    for line in lines:
        together = joined(known, facts_of(line.text) or Facts())
        if together is None:
            says = _("“{read}” was left out; the film's country, year and length stand further up.")
            log.warning(line.number, "countries", says.format(read=shown(line.text)))
        else:
            known = together
    return known
