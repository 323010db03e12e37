"""What a film is spoken in and subtitled in.

Festival codes: OF original, OmU original with subtitles, OmeU with English, OmdU with German, Omd+eU with
both, OV/OmU original or subtitled, DF dubbed into German. English pages say it in words: "Russian original
version with English subtitles".
"""

from __future__ import annotations

import re

import msgspec

_CODE_SUBTITLES = {
    "of": (),
    "ov": (),
    "df": (),
    "omu": (),
    "ov/omu": (),
    "omeu": ("English",),
    "omdu": ("German",),
    "omd+eu": ("German", "English"),
    "ome+du": ("English", "German"),
    "omfu": ("French",),
}
_CODE_PRINTED = {
    "of": "OF",
    "ov": "OV",
    "df": "DF",
    "omu": "OmU",
    "ov/omu": "OV/OmU",
    "omeu": "OmeU",
    "omdu": "OmdU",
    "omd+eu": "Omd+eU",
    "ome+du": "Ome+dU",
    "omfu": "OmfU",
}
_ABBREVIATED = {
    "alban": "Albanian",
    "arab": "Arabic",
    "bulg": "Bulgarian",
    "chin": "Chinese",
    "dän": "Danish",
    "dt": "German",
    "engl": "English",
    "farsi": "Farsi",
    "finn": "Finnish",
    "frz": "French",
    "griech": "Greek",
    "hebr": "Hebrew",
    "ital": "Italian",
    "jap": "Japanese",
    "korean": "Korean",
    "kurd": "Kurdish",
    "mazed": "Macedonian",
    "niederl": "Dutch",
    "norw": "Norwegian",
    "poln": "Polish",
    "portug": "Portuguese",
    "rumän": "Romanian",
    "russ": "Russian",
    "schwed": "Swedish",
    "schweizerdt": "Swiss German",
    "serb": "Serbian",
    "span": "Spanish",
    "tschech": "Czech",
    "türk": "Turkish",
    "ukrain": "Ukrainian",
    "ungar": "Hungarian",
    "urdu": "Urdu",
    "chinuk wawa": "Chinuk Wawa",
}
_GERMAN_CODE = re.compile(
    r"^(?:(?P<languages>.*?)\s+)?(?P<code>o(?:f|v/omu|v|m(?:e\+d|d\+e|e|d|f)?u)|df)\.?$", re.IGNORECASE
)
_WORDS = re.compile(
    r"^(?:(?P<languages>(?!original\b).+?)\s+)?(?P<original>original\s+)?version"
    r"(?:\s+with\s+(?P<subtitles>.+?)\s+subtitles?)?(?:\s*\((?P<code>[^()]+)\))?$",
    re.IGNORECASE,
)
_NO_DIALOGUE = re.compile(
    r"^(?:o\.\s*Dial\.?|without\s+dialogues?|ohne\s+Dialoge?)(?:\s*\((?P<code>[^()]+)\))?$", re.IGNORECASE
)
_MISSPELT = {"portugese": "Portuguese"}


class Version(msgspec.Struct, frozen=True):
    """A version as a festival means it: its code, and the languages heard and read, in English."""

    code: str
    languages: tuple[str, ...] = ()
    subtitles: tuple[str, ...] = ()


def parse_version(text: str) -> Version | None:
    """The version that a page prints, as a code or in words, or `None` when the text is no version."""
    text = " ".join(text.split())
    if silent := _NO_DIALOGUE.match(text):
        return Version(silent["code"] or "o. Dial.")
    if coded := _GERMAN_CODE.match(text):
        code = coded["code"].lower()
        return Version(_CODE_PRINTED[code], _languages(coded["languages"] or ""), _CODE_SUBTITLES[code])
    if worded := _WORDS.match(text):
        subtitles = _languages(worded["subtitles"] or "")
        code = worded["code"] or _code_for(subtitles, original=bool(worded["original"]))
        return Version(code, _languages(worded["languages"] or ""), subtitles)
    return None


def _code_for(subtitles: tuple[str, ...], *, original: bool) -> str:
    """The code that says the same as the words; empty where the codes have none."""
    if not original:
        return ""
    if not subtitles:
        return "OF"
    wanted = frozenset(subtitles)
    matching = [key for key, languages in _CODE_SUBTITLES.items() if languages and frozenset(languages) == wanted]
    return _CODE_PRINTED[matching[0]] if matching else "OmU"


def _languages(text: str) -> tuple[str, ...]:
    """Languages joined by `/`, `,`, "and" or, when abbreviated, by `-`, in English."""
    joined = (part for part in re.split(r"\s*(?:/|,|\+|\band\b|\bund\b)\s*", text.strip()) if part)
    return tuple(_language(word) for part in joined for word in _hyphenated(part))


def _hyphenated(part: str) -> list[str]:
    """`dt.-engl.-farsi` as three languages, `Serbo-Croatian` as one."""
    words = part.split("-")
    return words if any(word.strip(" .").lower() in _ABBREVIATED for word in words) else [part]


def _language(word: str) -> str:
    bare = word.strip(" .")
    key = bare.lower()
    return _ABBREVIATED.get(key) or _MISSPELT.get(key) or bare
