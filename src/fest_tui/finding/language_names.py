"""The names people type for a language beside those that festivals print: its own name for itself, and the German one.

`programme.languages` knows names in six languages, codes and short forms; this adds other scripts and own names, and
serves completion, which needs to know a name by its beginning.
"""

from __future__ import annotations

import unicodedata

from fest_tui.programme.languages import known_language

_TABLE = """
Albanian | shqip albanisch
Amharic | አማርኛ amharisch
Arabic | العربية عربي arabisch
Armenian | հայերեն armenisch
Azerbaijani | azərbaycanca aserbaidschanisch
Basque | euskara baskisch
Belarusian | беларуская belarussisch
Bengali | বাংলা bengalisch
Bosnian | bosanski bosnisch
Bulgarian | български bulgarisch
Burmese | မြန်မာ birmanisch
Cantonese | 粵語 粤语 廣東話 广东话 kantonesisch
Catalan | català katalanisch
Chinese | 中文 汉语 漢語 zhongwen chinesisch
Croatian | hrvatski kroatisch
Czech | čeština česky tschechisch
Danish | dansk dänisch
Dutch | nederlands niederländisch
English | englisch
Estonian | eesti estnisch
Farsi | فارسی persian persisch
Finnish | suomi finnisch
French | français französisch
Galician | galego galicisch
Georgian | ქართული georgisch
German | deutsch
Greek | ελληνικά griechisch
Greenlandic | kalaallisut grönländisch
Hebrew | עברית ivrit hebräisch
Hindi | हिन्दी हिंदी
Hungarian | magyar ungarisch
Icelandic | íslenska isländisch
Indonesian | bahasa indonesisch
Irish | gaeilge irisch
Italian | italiano italienisch
Japanese | 日本語 nihongo japanisch
Kazakh | қазақша қазақ kasachisch
Khmer | ខ្មែរ
Korean | 한국어 koreanisch
Kurdish | kurdî kurmancî کوردی kurdisch
Kyrgyz | кыргызча кыргыз kirgisisch
Lao | ລາວ laotisch
Latvian | latviešu lettisch
Lithuanian | lietuvių litauisch
Luxembourgish | lëtzebuergesch luxemburgisch
Macedonian | македонски mazedonisch
Malay | melayu malaiisch
Malayalam | മലയാളം
Mandarin | 普通话 普通話 國語 putonghua mandarin
Marathi | मराठी
Mongolian | монгол mongolisch
Nepali | नेपाली nepalesisch
Norwegian | norsk norwegisch
Pashto | پښتو paschtu
Polish | polski polnisch
Portuguese | português portugiesisch
Punjabi | ਪੰਜਾਬੀ پنجابی pandschabi
Romanian | română rumänisch
Russian | русский по-русски russisch
Serbian | српски srpski serbisch
Slovak | slovenčina slovensky slowakisch
Slovenian | slovenščina slovensko slowenisch
Spanish | español castellano spanisch
Swedish | svenska schwedisch
Swiss German | schwiizerdütsch schweizerdeutsch
Tamil | தமிழ்
Telugu | తెలుగు
Thai | ไทย thailändisch
Tibetan | བོད་སྐད tibetisch
Turkish | türkçe türkisch
Ukrainian | українська ukrainisch
Urdu | اردو
Vietnamese | tiếng_việt vietnamesisch
Welsh | cymraeg walisisch
Yiddish | ייִדיש יידיש jiddisch
"""
"""English name | other names; `_` is a blank."""


def language_meant(words: str) -> str | None:
    """The English name of the language that these words name, in any way that is known; else `None`."""
    return known_language(words) or _BY_NAME.get(_key(words))


def other_names(language: str) -> tuple[str, ...]:
    """What a language, by its English name, is called besides."""
    return _NAMES.get(language, ())


def _key(word: str) -> str:
    """The word in small letters, without accents on Latin and Greek ones: other scripts need their marks."""
    parted = unicodedata.normalize("NFKD", word.casefold().strip(" ."))
    return "".join(character for character in parted if not "\u0300" <= character <= "\u036f")


def _rows() -> dict[str, tuple[str, ...]]:
    rows = (row.split("|") for row in _TABLE.strip().splitlines())
    return {language.strip(): tuple(name.replace("_", " ") for name in names.split()) for language, names in rows}


_NAMES = _rows()
_BY_NAME = {_key(name): language for language, names in _NAMES.items() for name in names}
