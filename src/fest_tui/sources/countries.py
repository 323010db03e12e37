"""Names of countries, German and English, and where in a text they stand.

The names are those of the Unicode CLDR, with those of states that are gone and those that festivals print besides.
Codes are known by their shape: up to three capitals, as ISO, sport and number plates have them.
"""

from __future__ import annotations

import re

from fest_tui.sources.word_lists import words_of

_NAMES = words_of(
    "afghanistan|albania|albanien|algeria|algerien|andorra|angola|antigua & barbuda|antigua and barbuda|"
    "antigua und barbuda|antillen|argentina|argentinien|armenia|armenien|aruba|aserbaidschan|australia|"
    "australien|austria|azerbaijan|bahamas|bahrain|bangla desh|bangladesch|bangladesh|barbados|belarus|"
    "belgien|belgium|belize|belorussland|benin|bermuda|bhutan|birma|bolivia|bolivien|bosnia|"
    "bosnia & herzegovina|bosnia and herzegovina|bosnia-herzegovina|bosnien|bosnien und herzegowina|"
    "bosnien-herzegowina|botsuana|botswana|brasilien|brazil|brd|brunei|brunei darussalam|bulgaria|"
    "bulgarien|burkina faso|burma|burundi|cabo verde|cambodia|cameroon|canada|cape verde|"
    "central african republic|chad|chile|china|colombia|comoros|congo|costa rica|croatia|cssr|cuba|"
    "curaçao|cyprus|czech republic|czechia|czechoslovakia|côte d'ivoire|ddr|"
    "democratic republic of the congo|demokratische republik kongo|denmark|deutschland|djibouti|dominica|"
    "dominican republic|dominikanische republik|dr congo|dr kongo|dschibuti|dänemark|east germany|"
    "east timor|ecuador|egypt|el salvador|elfenbeinküste|england|equatorial guinea|eritrea|estland|"
    "estonia|eswatini|ethiopia|faroe islands|fidschi|fiji|finland|finnland|france|frankreich|"
    "französisch-guayana|französisch-polynesien|french guiana|french polynesia|färöer|gabon|gabun|gambia|"
    "gdr|georgia|georgien|germany|ghana|gibraltar|great britain|greece|greenland|grenada|griechenland|"
    "grossbritannien|großbritannien|grönland|guadeloupe|guatemala|guinea|guinea-bissau|guyana|haiti|"
    "holland|honduras|hong kong|hongkong|hungary|iceland|india|indien|indonesia|indonesien|irak|iran|"
    "iraq|ireland|irland|island|israel|italien|italy|ivory coast|jamaica|jamaika|japan|jemen|jordan|"
    "jordanien|jugoslawien|kambodscha|kamerun|kanada|kasachstan|katar|kazakhstan|kenia|kenya|kirgisien|"
    "kirgisistan|kirgistan|kolumbien|komoren|kongo|kongo-brazzaville|kongo-kinshasa|korea|kosovo|"
    "kroatien|kuba|kurdistan|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|lettland|libanon|liberia|"
    "libya|libyen|liechtenstein|litauen|lithuania|luxembourg|luxemburg|macao|macau|macedonia|"
    "madagascar|madagaskar|malawi|malaysia|maldives|malediven|mali|malta|marokko|martinique|"
    "mauretanien|mauritania|mauritius|mazedonien|mexico|mexiko|moldau|moldawien|moldova|monaco|"
    "mongolei|mongolia|montenegro|morocco|mosambik|mozambique|myanmar|namibia|nepal|netherlands|"
    "neukaledonien|neuseeland|new caledonia|new zealand|new-zealand|nicaragua|niederlande|niger|nigeria|"
    "nordirland|nordkorea|nordmazedonien|north korea|north macedonia|northern ireland|norway|norwegen|"
    "oman|osttimor|pakistan|palestina|palestine|palestinian territories|palästina|panama|"
    "papua new guinea|papua-neuguinea|paraguay|peru|philippinen|philippines|poland|polen|portugal|"
    "puerto rico|qatar|republic of korea|republic of the congo|republik kongo|republik korea|"
    "republik moldau|romania|ruanda|rumänien|russia|russian federation|russische föderation|russland|"
    "rwanda|réunion|salomonen|sambia|samoa|san marino|saudi arabia|saudi arabien|saudi-arabien|"
    "schottland|schweden|schweiz|scotland|senegal|serbia|serbien|seychellen|seychelles|sierra leone|"
    "simbabwe|singapore|singapur|slovakia|slovenia|slowakei|slowenien|solomon islands|somalia|"
    "south africa|south korea|south sudan|south-korea|soviet union|sowjetunion|spain|spanien|sri lanka|"
    "st. lucia|sudan|suriname|swasiland|swaziland|sweden|switzerland|syria|syrien|são tomé & príncipe|"
    "são tomé and príncipe|são tomé und príncipe|südafrika|südkorea|südsudan|tadschikistan|taiwan|"
    "tajikistan|tansania|tanzania|thailand|the gambia|the netherlands|tibet|timor-leste|togo|tonga|"
    "trinidad & tobago|trinidad and tobago|trinidad und tobago|tschad|tschechien|tschechische republik|"
    "tschechoslowakei|tunesien|tunisia|turkey|turkmenistan|türkei|türkiye|u.k.|u.s.a.|uae|udssr|"
    "uganda|uk|ukraine|ungarn|united arab emirates|united kingdom|united states|united states of america|"
    "uruguay|usa|usbekistan|ussr|uzbekistan|vae|vanuatu|vatican city|vatikanstadt|venezuela|"
    "vereinigte arabische emirate|vereinigte staaten|vereinigte staaten von amerika|vereinigtes königreich|"
    "vietnam|volksrepublik china|vr china|wales|weissrussland|weißrussland|west germany|western sahara|"
    "westsahara|yemen|yugoslavia|zambia|zentralafrikanische republik|zimbabwe|zypern|ägypten|"
    "äquatorialguinea|äthiopien|österreich|čssr"
)
_CODE = re.compile(r"[A-Z]{1,3}")
_MARKS = re.compile(r"[/,|;+]| I ")
_WORDS = re.compile(r" (?:und|and|&) |(?<=[a-zß-ÿ])-(?=[A-ZÀ-Þ])")
_LONGEST = 200


def is_country(name: str) -> bool:
    """Whether these words are a country's name, in German or English."""
    return name[:1].isupper() and name.replace("’", "'").lower() in _NAMES


def countries_of(text: str) -> tuple[str, ...]:
    """The countries that the text lists, as printed; nothing when any part of it is neither a name nor a code."""
    if len(text) > _LONGEST:
        return ()
    found: list[str] = []
    for part in (part.strip() for part in _MARKS.split(text)):
        names = (part,) if _is_place(part) else tuple(name.strip() for name in _WORDS.split(part))
        if not all(map(_is_place, names)):
            return ()
        found += names
    return tuple(found)


def named_countries(text: str) -> tuple[str, ...]:
    """The countries that the text lists, when at least one is named in full: `OV` and `TV` could be codes too."""
    found = countries_of(text)
    return found if any(map(is_country, found)) else ()


def printed_countries(text: str) -> tuple[str, ...]:
    """The names in a place where only countries stand, whether or not they are known."""
    found = countries_of(text)
    if found:
        return found
    names = tuple(part.strip() for part in _MARKS.split(text[:_LONGEST]) if part.strip())
    return names if names and all(name[0].isupper() and not any(map(str.isdigit, name)) for name in names) else ()


def before_countries(text: str) -> tuple[str, tuple[str, ...]]:
    """`Ana Reis Deutschland` as the name and the countries that end the text; no countries when it ends in none."""
    words = text[:_LONGEST].split()
    for cut in range(1, len(words)):
        if found := countries_of(" ".join(words[cut:])):
            return " ".join(words[:cut]).rstrip(" ,|/"), found
    return text, ()


def _is_place(name: str) -> bool:
    return is_country(name) or bool(_CODE.fullmatch(name))
