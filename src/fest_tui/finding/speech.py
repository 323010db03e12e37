"""Reads what people say, where it surely means a thing that can be asked: "in English after eight near here".

A rule that is not sure of it gives nothing, and the words are looked for as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from fest_tui.finding.fields import NEAR_MINUTES, no_here, read_value, venue_ids
from fest_tui.finding.folding import fold
from fest_tui.finding.hearing import Heard, Hearing, Rule, rule
from fest_tui.finding.hours import NUMBERS
from fest_tui.finding.language_names import language_meant
from fest_tui.finding.meaning import Meaning
from fest_tui.finding.small_words import FILLERS, joins, may_precede
from fest_tui.finding.speech_of_times import TIMES
from fest_tui.finding.terms import (
    AtVenue,
    HasStatus,
    Longest,
    Mark,
    Marked,
    Near,
    Premiere,
    Spoken,
    Subtitled,
    Words,
    Years,
)
from fest_tui.finding.values import values_named
from fest_tui.programme.languages import is_abbreviation, is_code
from fest_tui.programme.versions import parse_version

_HOUR = 60
_LANGUAGE = r"(?P<language>[^\W\d_]+(?:-[^\W\d_]+)?(?: [^\W\d_]+)??)"
_SUBTITLES = r"(?:subtitles?|subtitled|subs|untertiteln?|untertitelt)"
_COUNT = rf"(?:\d{{1,3}}|an?|eine[rn]?|{'|'.join(NUMBERS)})"
_LENGTH = rf"(?P<count>{_COUNT}) ?(?P<unit>minutes?|mins?|minuten|hours?|hrs?|h|stunden?|')(?P<half> and a half)?"
_MINUTES = r"(?P<minutes>\d{1,3}) ?(?:minutes?|mins?|min|minuten)"
_AWAY = rf"(?:(?:within|at most|up to|less than|only) )?{_MINUTES}(?: (?:walk|away|walking))? (?:of|from|von)"
_DOCUMENTARY = r"documentar(?:y|ies)(?: films?)?|docs|dokus?|dokumentarfilme?"
_OTHER_FORMS = r"short films?|animated films?|animations?films?|trickfilme?|fiction films?|spielfilme?"


def _language(words: str) -> str | None:
    """The language of that name; but "in it" names none by its code, and "in georgia" is a country."""
    return None if is_code(words) or is_abbreviation(words) else language_meant(words.capitalize())


def _spoken(match: re.Match[str], hearing: Hearing) -> Heard | None:
    """What is spoken "in English"; but nothing "in German exile"."""
    begins = match.start("rest")
    for words, count in _beginnings(match["rest"]):
        language = _language(words)
        if language and joins(hearing.after(begins + len(words))):
            return Heard(Meaning((Spoken(language),)), match.string[:begins].count(" ") + count)
    return None


def _surely_spoken(match: re.Match[str], _hearing: Hearing) -> Meaning | None:
    language = _language(match["language"])
    return Meaning((Spoken(language),)) if language else None


def _subtitled(match: re.Match[str], _hearing: Hearing) -> Meaning | None:
    language = _language(match["language"])
    return Meaning((Subtitled(language),)) if language else None


def _any_subtitles(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    occurring = hearing.situation.vocabulary.subtitles
    terms = tuple(Subtitled(language.key) for language in occurring)
    return Meaning(terms, negated=bool(match["none"])) if terms else None


def _version(match: re.Match[str], _hearing: Hearing) -> Meaning | None:
    version = parse_version(match[0])
    subtitles = version.subtitles if version else ()
    return Meaning(tuple(map(Subtitled, subtitles)), all_of=True) if subtitles else None


def _venue(match: re.Match[str], hearing: Hearing) -> Heard | None:
    found = _venue_in(match, hearing)
    return Heard(Meaning((AtVenue(found[0]),)), found[1]) if found else None


def _near_venue(match: re.Match[str], hearing: Hearing) -> Heard | None:
    found = _venue_in(match, hearing)
    minutes = _minutes_of(match)
    return Heard(Meaning(tuple(Near(id_, minutes) for id_ in sorted(found[0]))), found[1]) if found else None


def _venue_in(match: re.Match[str], hearing: Hearing) -> tuple[frozenset[str], int] | None:
    """The venues that the words of a rule begin to name, and how many words the rule is to take with it."""
    before = match.string[: match.start("rest")].count(" ")
    for words, count in _beginnings(match["rest"]):
        if ids := hearing.situation.vocabulary.said_venues.get(fold(words)):
            return ids, before + count
    return None


def _beginnings(text: str) -> Iterator[tuple[str, int]]:
    """Each beginning of the words, the longest first, with the number of its words."""
    words = text.split(" ")
    return ((" ".join(words[:count]), count) for count in range(len(words), 0, -1))


def _near_here(match: re.Match[str], hearing: Hearing) -> Meaning:
    here = hearing.situation.here
    return Meaning((Near(here, _minutes_of(match)),)) if here else no_here()


def _minutes_of(match: re.Match[str]) -> int:
    return int(match.groupdict().get("minutes") or NEAR_MINUTES)


def _here(_match: re.Match[str], hearing: Hearing) -> Meaning | None:
    ids = venue_ids("here", hearing.situation)
    return Meaning((AtVenue(frozenset(ids)),)) if ids else None


def _here_alone(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """The venue of the desk, where the word belongs to no other: "wish you were here"."""
    return _here(match, hearing) if may_precede(hearing.before) and joins(hearing.after(match.end())) else None


def _country(match: re.Match[str], hearing: Hearing) -> Heard | None:
    before = match.string[: match.start("rest")].count(" ")
    names = {name: country.text for country in hearing.situation.vocabulary.countries for name in country.spellings}
    for words, count in _beginnings(match["rest"]):
        if (country := names.get(fold(words))) and joins(hearing.after(match.start("rest") + len(words))):
            return Heard(Meaning((Words(country, "country"),)), before + count)
    return None


def _year(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    year = int(match["year"])
    return Meaning((Years(year, year),)) if joins(hearing.after(match.end())) else None


def _form(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    meaning = read_value("form", next(filter(None, match.groups())), hearing.situation)
    return meaning if meaning.terms else None


def _form_alone(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    return _form(match, hearing) if joins(hearing.after(match.end())) else None


def _kind_of_premiere(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    known = values_named(hearing.situation.vocabulary.premieres, match["kind"])
    return Meaning((Premiere(match["kind"]),)) if known else None


def _any_premiere(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    alone = not hearing.before or hearing.before in FILLERS
    return Meaning((Premiere(""),)) if alone and joins(hearing.after(match.end())) else None


def _sold_out(_match: re.Match[str], _hearing: Hearing) -> Meaning:
    return Meaning((HasStatus("sold_out"),))


def _tickets_left(_match: re.Match[str], _hearing: Hearing) -> Meaning:
    return Meaning((HasStatus("sold_out"),), negated=True)


def _cancelled(_match: re.Match[str], _hearing: Hearing) -> Meaning:
    return Meaning((HasStatus("cancelled"),))


def _delayed(_match: re.Match[str], _hearing: Hearing) -> Meaning:
    return Meaning((HasStatus("delayed"),))


def _at_most(match: re.Match[str], _hearing: Hearing) -> Meaning:
    return Meaning((Longest(_length(match)),))


def _longer(match: re.Match[str], _hearing: Hearing) -> Meaning:
    return Meaning((Longest(_length(match)),), negated=True)


def _length(match: re.Match[str]) -> int:
    said = match["count"]
    count = int(said) if said.isdecimal() else NUMBERS.get(said, 1)
    if match["unit"].startswith(("m", "'")):
        return count
    return count * _HOUR + (_HOUR // 2 if match["half"] else 0)


def _marked(mark: Mark) -> Callable[[re.Match[str], Hearing], Meaning]:
    def marked(_match: re.Match[str], hearing: Hearing) -> Meaning:
        return Meaning((Marked(mark),), says=hearing.situation.hint_of_today() if mark == "now" else "")

    return marked


def _now_alone(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """What is on, where that word belongs to no other: neither "currently homeless" nor "die Gerade"."""
    alone = may_precede(hearing.before) and joins(hearing.after(match.end()))
    return _marked("now")(match, hearing) if alone else None


def _nothing(_match: re.Match[str], _hearing: Hearing) -> Meaning:
    return Meaning()


def _lead(match: re.Match[str], hearing: Hearing) -> Meaning | None:
    """Words that begin a question, where more comes after them: "when is", "do you have"."""
    return Meaning() if not hearing.before and hearing.after(match.end()) else None


def _nothing_after_filler(_match: re.Match[str], hearing: Hearing) -> Meaning | None:
    return Meaning() if hearing.before in FILLERS else None


RULES: tuple[Rule, ...] = (
    rule(r"(?:for free|free (?:of charge|entry|entrance|admission|tickets?)|free|kostenlos|gratis)", _marked("free")),
    rule(r"(?:(?:that|which) )?fits(?: (?:in|into|with|my|plan|picks))*", _marked("fits")),
    rule(r"(?:not|haven't|havent) (?:yet )?seen(?: yet)?|unseen", _marked("unseen")),
    rule(r"(?:my )?(?:must[ -]sees?|musts|must)", _marked("must")),
    rule(r"(?:(?:on|right|playing|running|showing) )?(?:now|jetzt)(?: (?:playing|running|showing))?", _marked("now")),
    rule(r"gerade(?: jetzt)?|currently|at the moment|im moment", _now_alone),
    *TIMES,
    rule(rf"(?:(?:with|mit|has|have) )?{_LANGUAGE}(?: language)? {_SUBTITLES}", _subtitled),
    rule(rf"(?:(?:with|mit|has|have) )?{_SUBTITLES} (?:in|auf) {_LANGUAGE}", _subtitled),
    rule(rf"(?P<none>(?:without|no|ohne|keine) (?:any )?)?(?:(?:with|mit) (?:any )?)?{_SUBTITLES}", _any_subtitles),
    rule(r"(?:spoken )?(?:in|auf) (?P<rest>\S+(?: \S+)?)", _spoken),
    rule(r"(?P<language>[^\W\d_]+)[ -](?:speaking|spoken|language)(?: (?:films?|movies?|version))?", _surely_spoken),
    rule(r"om(?:e|d|f|d\+e|e\+d)u", _version),
    rule(r"(?P<none>(?!))?omu", _any_subtitles),
    rule(
        rf"{_AWAY} (?:here|hier)"
        r"|(?:(?:very|quite) )?(?:near|close to|around|not far from) (?:here|by|me)|nearby|close by"
        r"|(?:hier )?in der nähe|(?:with)?in walking distance",
        _near_here,
    ),
    rule(
        rf"(?:{_AWAY}|near|close to|not far from|nahe|in der nähe (?:von|vom)) (?:(?:the|der|dem) )?(?P<rest>.+)",
        _near_venue,
    ),
    rule(r"here|hier", _here_alone),
    rule(r"(?:in|on|at) here|(?:in|at|on) this (?:venue|cinema|house|theat(?:re|er)|hall|place)", _here),
    rule(r"(?:in|at|im|beim) (?:(?:the|der|dem|das) )?(?P<rest>.+)", _venue),
    rule(r"(?:from|aus) (?:(?:the|dem|den|der) )?(?P<rest>.+)", _country),
    rule(r"(?:from|made in|aus|von) (?P<year>(?:19|20)\d\d)", _year),
    rule(rf"(?:(?:an?|any|some|the|only|just) )?(?P<form>{_DOCUMENTARY}|{_OTHER_FORMS})", _form),
    rule(r"(?:a|any|some) (?P<form>short)|(?:(?:any|some|the) )?(?P<forms>shorts|kurzfilme)", _form_alone),
    rule(r"(?:an? |the )?(?P<kind>[^\W\d_]+) premi[eè]res?", _kind_of_premiere),
    rule(r"(?:an? |any |the )?premi[eè]res?", _any_premiere),
    rule(r"sold[ -]out|ausverkauft", _sold_out),
    rule(r"cancell?ed|abgesagt", _cancelled),
    rule(r"delayed|verspätet", _delayed),
    rule(
        r"(?:with |still |any |are there )*(?:tickets|seats) (?:still )?(?:left|available|free)|still available"
        r"|noch (?:karten|plätze|tickets)",
        _tickets_left,
    ),
    rule(
        r"(?:under|below|less than|shorter than|up to|at most|max(?:imum)?|(?:no|not) (?:longer|more) than|unter"
        rf"|höchstens|maximal|weniger als|kürzer als|bis zu) {_LENGTH}",
        _at_most,
    ),
    rule(rf"(?:over|more than|longer than|über|länger als|mehr als) {_LENGTH}", _longer),
    rule(r"directed by|starring", _nothing),
    rule(
        r"(?:at )?what time (?:is|does|do|are)|when (?:is|are|does|do|will)|where (?:is|are|can i see)"
        r"|(?:in )?(?:what|which) (?:languages?|country|section|cinema|hall|venue|day) (?:is|does|do|are)"
        rf"|(?:{_COUNT} )?(?:tickets?|seats?|karten?|plätze) (?:for|to|für)"
        r"|(?:is|are) there (?:anything|something|any)|(?:do you have|have you got|what about|wann läuft|wo läuft)"
        r"|(?:i'm|i am|we're|we are) looking for",
        _lead,
    ),
    rule(r"called|named|titled", _nothing_after_filler),
)
"""What is understood, in the order in which it is tried: the surer first."""
