"""What a film is spoken in and subtitled in.

Festival codes: OF original, OmU original with subtitles, OmeU with English, OmdU with German, Omd+eU with
both, OV/OmU original or subtitled, DF dubbed into German. French and Spanish ones: VO original, VOST with
subtitles, VOSTF with French, VOSTA and VOSTEN with English, VOSE with Spanish. Pages also say it in words: "Russian
original version with English subtitles", "RU OF mit FR & NL UT", "in English, subtitles in Swedish".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from fest_tui.programme.languages import is_abbreviation, is_code, known_language, language_name
from fest_tui.programme.model import Film
from fest_tui.programme.text import single_blanks

__all__ = ["Version", "language_name", "parse_version"]

_GERMAN_CODES = {
    "OF": (),
    "OV": (),
    "DF": (),
    "OmU": (),
    "OV/OmU": (),
    "OmeU": ("English",),
    "OmdU": ("German",),
    "Omd+eU": ("German", "English"),
    "Ome+dU": ("English", "German"),
    "OmfU": ("French",),
}
_ROMANCE_CODES = {
    "VO": (),
    "VOST": (),
    "VOSTF": ("French",),
    "VOSTA": ("English",),
    "VOSTEN": ("English",),
    "VOSE": ("Spanish",),
}
_CODES = {code.lower(): (code, subtitles) for code, subtitles in (_GERMAN_CODES | _ROMANCE_CODES).items()}
_CODES["vostfr"] = _CODES["vostf"]
_WORDS_TOO = {"OF", "OV", "VO", "DF"}
"""Codes so short that a title or sentence may end with one."""
_SUBTITLED = {"OmU", "OV/OmU", "VOST"}
"""Codes that speak of subtitles without naming their language."""

_NO_DIALOGUE = "o. Dial."
_LONGEST = 200
_WITH = {"with", "mit", "m", "avec", "con", "met", "med", "com"}
_SUBTITLES = {
    *("subtitle", "subtitles", "subtitled", "subt", "subs", "ut", "unt", "untertitel", "untertiteln"),
    *("sous-titre", "sous-titres", "sous-titré", "sous-titrée", "subtítulos", "subtitulos", "subtitulada"),
    *("ondertitel", "ondertitels", "ondertiteld", "ondertiteling", "undertexter", "tekstitys"),
}
_VERSION = {"version", "fassung", "sprachfassung"}
_IN = {"in", "en", "auf", "på"}
_JOINED = re.compile(r" ?[/,+&|] ?| (?:and|und|et|y|e|ja|och|og) ", re.IGNORECASE)
_GLUED = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])")
_ORIGINAL = re.compile(
    r"\b(?:original version|originalfassung|originalversion|version originale|versi[óo]n original|original)\b",
    re.IGNORECASE,
)
_VO_ST = re.compile(r"\bvo\.? ?st\b\.?", re.IGNORECASE)
_BRACKETED = re.compile(r"(?P<text>[^()]*[^() ]) ?\((?P<inside>[^()]+)\)")
_SILENT = re.compile(
    r"(?:o\. ?dial\.?|(?:without|no|ohne|sans|sin|senza) (?:dialogues?|dialoge?|diálogos?|dialoghi)|dialogfrei)",
    re.IGNORECASE,
)


class Version(msgspec.Struct, frozen=True):
    """A version as a festival means it: its code, and the languages heard and read, in English."""

    code: str
    languages: tuple[str, ...] = ()
    subtitles: tuple[str, ...] = ()


class _Languages(NamedTuple):
    """Languages in English, as far as they are known, and how many of them are."""

    names: tuple[str, ...]
    known: int

    @property
    def all_known(self) -> bool:
        return self.known == len(self.names)


def parse_version(text: str) -> Version | None:
    """The version that a page prints, as a code or in words, or `None` when the text is no version.

    A language in brackets after a code is that of the subtitles, where the code speaks of some (`OmU (engl.)`), else
    the one heard (`OF (engl.)`). A language that is not known counts beside one that is, and with a code that can be
    nothing else (`OmeU`).
    """
    text = _GLUED.sub(" ", single_blanks(text))
    if len(text) > _LONGEST:
        return None
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed is None:
        return _parsed(text)
    if code := _code_printed(bracketed["inside"]):
        version = _parsed(bracketed["text"])
        return msgspec.structs.replace(version, code=code) if version else None
    return _parsed(f"{bracketed['text']} {bracketed['inside']}")


def version_shown(printed: str, film: Film | None) -> Version:
    """What is heard and read in a screening: as its own version says, and where that is silent, as its film does."""
    own = (parse_version(printed) if printed else None) or Version(code="")
    if film is None:
        return own
    return replace(own, languages=own.languages or film.languages, subtitles=own.subtitles or film.subtitles)


def _code_printed(text: str) -> str | None:
    code = _code(text)
    return code[0] if code else (_NO_DIALOGUE if _SILENT.fullmatch(text) else None)


def _parsed(text: str) -> Version | None:
    if _SILENT.fullmatch(text):
        return Version(_NO_DIALOGUE)
    words = _VO_ST.sub("VOST", _ORIGINAL.sub("OF", text)).split()
    parts = _parts(words)
    if parts is None:
        return _coded(words, sure=False) or _worded(words)
    spoken, read = parts
    heard = _coded(spoken, sure=True)
    version = heard or _worded(spoken) or _heard(spoken)
    subtitles = _languages(read)
    if version is None or subtitles is None or not (heard or subtitles.all_known) or not (spoken or read):
        return None
    code = version.code and _code_for(subtitles.names)
    return Version(code, version.languages, subtitles.names)


def _parts(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]] | None:
    """The words of what is heard, and those of what is read; `None` when the words speak of no subtitles."""
    bare = [word.strip(".,:;").lower() for word in words]
    at = next((place for place, word in enumerate(bare) if word in _SUBTITLES), None)
    if at is None:
        return None
    if at < len(words) - 1:
        heard = words[: at - 1] if at and bare[at - 1] in _WITH else words[:at]
        return heard, words[at + 2 :] if bare[at + 1] in _IN else words[at + 1 :]
    joint = next((place for place, word in enumerate(bare) if word in _WITH), None)
    if joint is not None:
        return words[:joint], words[joint + 1 : at]
    cut = _after_code_or_comma(words[:at])
    return words[:cut], words[cut:at]


def _after_code_or_comma(words: Sequence[str]) -> int:
    """Where the language of the subtitles begins in `OV, English subtitles` or `OF engl. UT`."""
    ends = (place for place, word in enumerate(words, start=1) if word.endswith((",", "/", "|")) or _code(word))
    return max(ends, default=0)


def _coded(words: Sequence[str], *, sure: bool) -> Version | None:
    """`dt. OF`, `OV IT`, `OmU (engl.)`; beside a code that may be a word, some language must be known."""
    at = next((place for place, word in enumerate(words) if _code(word)), None)
    before = _languages(words[:at])
    after = _languages(words[at + 1 :]) if at is not None else None
    if at is None or before is None or after is None or not after.all_known:
        return None
    code, subtitles = _code(words[at]) or ("", ())
    lenient = code not in _WORDS_TOO or (sure and words[at].isupper())
    if before.names and not before.known and not lenient:
        return None
    if after.names and code in _SUBTITLED:
        return Version(code, before.names, after.names)
    return Version(code, before.names + after.names, subtitles)


def _code(word: str) -> tuple[str, tuple[str, ...]] | None:
    return _CODES.get(word.strip(".,").lower())


def _worded(words: Sequence[str]) -> Version | None:
    """A language and the word: "German version". It may be dubbed, and so has no code."""
    heard = _languages(words[:-1]) if words and words[-1].lower() in _VERSION else None
    return Version("", heard.names) if heard and heard.names and heard.all_known else None


def _heard(words: Sequence[str]) -> Version | None:
    """Languages alone, as in "in English", where subtitles are spoken of; or nothing at all."""
    heard = _languages(words[1:] if words and words[0].lower() in _IN else words)
    return Version("OmU", heard.names) if heard and heard.all_known else None


def _code_for(subtitles: tuple[str, ...]) -> str:
    """The German code that says the same as the words."""
    wanted = frozenset(subtitles)
    return next((code for code, read in _GERMAN_CODES.items() if read and frozenset(read) == wanted), "OmU")


def _languages(words: Sequence[str]) -> _Languages | None:
    """Languages joined by `/`, `,`, "and" or, when abbreviated, by `-`; `None` when they are more than names."""
    parts = [part.strip(" .,:") for part in _JOINED.split(" ".join(words))]
    named = [(_known(word) or word.strip(" ."), _known(word)) for part in parts if part for word in _hyphenated(part)]
    if any(known is None and " " in name for name, known in named):
        return None
    return _Languages(tuple(name for name, _known in named), sum(known is not None for _name, known in named))


def _hyphenated(part: str) -> list[str]:
    """`dt.-engl.-farsi` as three languages, `Serbo-Croatian` as one."""
    words = part.split("-")
    several = any(map(is_abbreviation, words)) or all(map(known_language, words))
    return words if several and not known_language(part) else [part]


def _known(word: str) -> str | None:
    """The language's name in English; a code such as `IT` is one in capitals only, since `it` is a word."""
    bare = word.strip(" .")
    if is_code(bare) and not bare.isupper() and not is_abbreviation(bare):
        return None
    return known_language(bare)
