"""The order of titles: by their words, the article that a title begins with left out where it is one.

Whether it is one depends on the language of the title, which no programme prints: "DIE SAAT" is German, DIE in "DIE
ANOTHER DAY" is not. The words of the title tell it, else what the film speaks and where it was made; a title that is a
translation is told by its words alone. Libraries file so (ALA Filing Rules 1980, rule 4), by words rather than letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fest_tui.finding.folding import fold
from fest_tui.finding.nations import country_words
from fest_tui.programme.languages import language_name
from fest_tui.programme.model import Film

_ARTICLES = """
the             | English
a               | English Portuguese Galician Hungarian | \
                  French Italian Spanish Catalan Romanian Polish Czech Slovak Croatian Serbian Bosnian Slovenian
an              | English | German
der das ein eine | German
die             | German | English | doubtful
le              | French Italian | English
la              | French Italian Spanish Catalan | English
les             | French Catalan
l'              | French Italian Catalan
un              | French Italian Spanish Catalan | English
une             | French
il              | Italian | French
lo              | Italian | | doubtful
i               | Italian | English Polish Croatian Serbian Bosnian Catalan | doubtful
gli un'         | Italian
uno             | Italian | Spanish English | doubtful
una             | Italian Spanish Catalan | English
el              | Spanish Catalan | English
los las         | Spanish | English | doubtful
els             | Catalan | | doubtful
o               | Portuguese Galician | English Polish Czech Slovak | doubtful
os as           | Portuguese Galician | English French | doubtful
um uma          | Portuguese | German English | doubtful
de              | Dutch | French Spanish Portuguese Italian Romanian | doubtful
het een         | Dutch
en              | Danish Swedish Norwegian | French Spanish Dutch | doubtful
et              | Danish Norwegian | French Latin | doubtful
ett det         | Swedish Danish Norwegian
den             | Danish Swedish Norwegian | German English | doubtful
az              | Hungarian | | doubtful
"""
"""Articles | languages they are one in | languages in which they are another word or part of a name | `doubtful` where
the word alone does not tell that it is one."""

_TELLING = """
English | of the and with from who how what when my your his
German | und dem im vom von zum zur ist nicht mit ich
French | aux dans sur pour qui est
Spanish | del y por para
Italian | della dello degli delle dei nel nella di che
Dutch | van het een voor
"""
"""Words by which a title of that language is known."""

_SPOKEN_IN = """
English | usa gbr eng sco wal irl can aus nzl zaf
German | deu ddr aut che lie
French | fra bel che can lux
Italian | ita che
Spanish | esp arg mex chl col per ury ven cub bol ecu pry cri gtm dom pan slv hnd nic
Portuguese | prt bra ago
Dutch | nld bel
Danish | dnk
Swedish | swe
Norwegian | nor
Hungarian | hun
Polish | pol
Czech | cze cssr
Slovak | svk
Romanian | rou
Croatian | hrv
Serbian | srb
Slovenian | svn
"""
"""Language | codes of the countries where a title is in it, unless another is known."""

_FIRST_WORD = re.compile(r"^\W*(?P<article>(?:l|un)['’‘ʼ`´]\s*(?=\w)|\w+\s+)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_DIGITS = 20
"""Digits that a number is filled up to, so that 2 comes before 10."""

DIGITS = "0–9"
SIGNS = "#"


def parted_title(film: Film) -> tuple[str, str]:
    """The title as printed, in two: its article with all before the next word, often empty; and what it stands by."""
    begins = _FIRST_WORD.match(film.title)
    if begins is None:
        return "", film.title
    article, rest = film.title[: begins.end()], film.title[begins.end() :]
    word = re.sub("[’‘ʼ`´]", "'", begins["article"].strip().lower())
    return (article, rest) if fold(rest) and _is_article(word, rest, film) else ("", film.title)


def title_key(film: Film) -> tuple[str, str, str]:
    """What films are sorted by to be in order of their titles: signs, then numbers, then letters without accents."""
    rest = fold(parted_title(film)[1])
    return _NUMBER.sub(lambda number: number[0].zfill(_DIGITS), rest), film.title, film.id


def title_letter(film: Film) -> str:
    """What a film stands under: `A` to `Z` or the letter of another script, `0–9`, or `#` for a title of signs."""
    return letter_of(parted_title(film)[1])


def letter_of(words: str) -> str:
    """What words stand under in an index."""
    first = fold(words)[:1]
    return DIGITS if first.isdigit() else first.upper() or SIGNS


def _is_article(word: str, rest: str, film: Film) -> bool:
    known = _articles().get(word)
    if known is None:
        return False
    articles, others, doubtful = known
    for language in (*_languages_told(rest), *_languages_of(film)):
        if language in articles or language in others:
            return language in articles
    return not doubtful


def _languages_told(rest: str) -> Iterator[str]:
    """The languages that words of a title tell."""
    words = set(fold(rest).split())
    return (language for language, telling in _table(_TELLING).items() if telling & words)


def _languages_of(film: Film) -> Iterator[str]:
    """The languages that the title may be in, the likeliest first; none that a translation need be in."""
    if film.original_title and fold(film.original_title) != fold(film.title):
        return
    for language in film.languages:
        name = language_name(language)
        yield {"Swiss German": "German", "Flemish": "Dutch"}.get(name, name)
    for country in film.countries:
        yield from _spoken_in(country)


@cache
def _spoken_in(country: str) -> tuple[str, ...]:
    words = set(fold(country_words(country)).split())
    return tuple(language for language, codes in _table(_SPOKEN_IN).items() if codes & words)


@cache
def _articles() -> dict[str, tuple[frozenset[str], frozenset[str], bool]]:
    """By each article: the languages it is one in, those in which it is another word, and whether it is doubtful."""
    known: dict[str, tuple[frozenset[str], frozenset[str], bool]] = {}
    for line in _ARTICLES.strip().splitlines():
        articles, languages, others, doubtful = (*(cell.split() for cell in line.split("|")), [], [])[:4]
        known |= {article: (frozenset(languages), frozenset(others), bool(doubtful)) for article in articles}
    return known


@cache
def _table(text: str) -> dict[str, frozenset[str]]:
    rows = (line.split("|") for line in text.strip().splitlines())
    return {name.strip(): frozenset(words.split()) for name, words in rows}
