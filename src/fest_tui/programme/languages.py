"""The languages that films are in: one name for each, in English, whatever a festival calls it."""

from __future__ import annotations

import re
import unicodedata

_TABLE = """
Afrikaans      | af afr |  | Afrikaner
Albanian       | sq sqi alb | alban | Albanisch Albanais Albanés Albanees | albania
Amharic        | am amh | amhar | Amharisch Amharique Amárico Amhaars Amhara
Arabic         | ar ara | arab | Arabisch Arabe | arabia
Armenian       | hy hye arm | armen | Armenisch Arménien Armenio Armeens | armenia
Azerbaijani    | az aze | aserb | Aserbaidschanisch Azéri Azerbeidzjaans
Bambara        | bm bam
Basque         | eu eus baq | bask | Baskisch Vasco Euskera Euskara Baski
Belarusian     | be bel | belaruss | Belarussisch Weißrussisch Biélorusse Bielorruso Wit-Russisch Valkovenäjä
Bengali        | bn ben | bengal | Bengalisch Bengaals Bangla
Bosnian        | bs bos | bosn | Bosnisch Bosniaque Bosnio | bosnia
Bulgarian      | bg bul | bulg | Bulgarisch Bulgare Búlgaro Bulgaars | bulgaria
Burmese        | my mya bur | birman | Birmanisch Burmesisch Birmano Birmaans | burma
Cantonese      | yue | kanton | Kantonesisch Cantonais Cantonés Kantonees Kantoninkiina
Catalan        | ca cat | katal | Katalanisch Català Catalaans Katalaani
Chinese        | zh zho chi cn | chin | Chinesisch Chinois Chino Chinees Kiina
Chinuk Wawa    | chn | chinuk_wawa | Chinook_Jargon
Croatian       | hr hrv | kroat | Kroatisch Croate Croata | kroatia
Czech          | cs ces cze cz | tschech | Tschechisch Tchèque Checo Tsjechisch Tšekki
Danish         | da dan dk | dän | Dänisch Danois Danés Deens Tanska
Dari           | prs
Dutch          | nl nld dut | niederl | Niederländisch Holländisch Néerlandais Neerlandés Holandés Nederlands Hollanti
English        | en eng | engl angl | Englisch Anglais Inglés Engels Englanti
Estonian       | et est | estn | Estnisch Estonien Estonio Ests Estisch Viro
Farsi          | fa fas per | farsi pers | Persian Persisch Persan Persa Perzisch | persia
Finnish        | fi fin | finn | Finnisch Finnois Finlandais Finlandés Finés Fins Suomi
Flemish        | vls | fläm | Flämisch Flamand Flamenco Vlaams Flaami
French         | fr fra fre | frz franz | Französisch Français Francés Frans Ranska
Galician       | gl glg | galic | Galicisch Galizisch Galicien Gallego Galego
Georgian       | ka kat geo | georg | Georgisch Géorgien Georgiano | georgia
German         | de deu ger | dt dtsch | Deutsch Allemand Alemán Duits Saksa
Greek          | el ell gre gr | griech | Griechisch Grec Griego Grieks Kreikka
Greenlandic    | kl kal | grönl | Grönländisch Groenlandais Groenlandés Groenlands Grönlanti
Guarani        | gn grn
Hebrew         | he heb | hebr | Hebräisch Ivrit Hébreu Hebreo Hebreeuws Heprea
Hindi          | hi hin
Hungarian      | hu hun | ungar ung | Ungarisch Hongrois Húngaro Hongaars Unkari
Icelandic      | is isl ice | isländ isl | Isländisch Islandais Islandés IJslands Islanti
Indonesian     | id ind | indon | Indonesisch Indonésien Indonesio Bahasa_Indonesia | indonesia
Inuktitut      | iu iku |  | Inuit
Irish          | ga gle |  | Irisch Gälisch Gaelic Irlandais Irlandés Iers Iiri
Italian        | it ita | ital | Italienisch Italiano Italiaans | italia italien
Japanese       | ja jpn jp | jap | Japanisch Japonais Japonés Japans Japani
Kazakh         | kk kaz | kasach | Kasachisch Kazajo Kazachs Kazakki
Khmer          | km khm |  | Kambodschanisch Cambodgien
Kinyarwanda    | rw kin |  | Rwandais
Korean         | ko kor | korean | Koreanisch Coréen Coreano Koreaans | korea
Kurdish        | ku kur kmr ckb | kurd | Kurdisch Kurmandschi Kurmancî Kurmanji Sorani Kurde Kurdo Koerdisch Kurdi
Kyrgyz         | ky kir | kirg | Kirgisisch Kirghize Kirguís Kirgizisch Kirgiisi
Lao            | lo | laot | Laotisch Laotien Laosiano Laotiaans
Latin          | la lat | lat | Lateinisch Latein Latijn Latina
Latvian        | lv lav | lett | Lettisch Letton Letón Lets | latvia
Lingala        | ln lin
Lithuanian     | lt lit | litau | Litauisch Lituanien Lituano Litouws Liettua
Luxembourgish  | lb ltz | luxemb | Luxemburgisch Luxembourgeois Luxemburgués Luxemburgs Lëtzebuergesch | luxemburg
Macedonian     | mk mkd mac | mazed | Mazedonisch Macédonien Macedonio Macedonisch | makedonia
Malay          | ms msa may | malai | Malaiisch Malais Malayo Maleis Malaiji
Malayalam      | ml mal
Mandarin       | cmn | mand | Hochchinesisch Mandarijn Mandariinikiina
Maori          | mi mri mao
Marathi        | mr mar |  | Maratí
Mongolian      | mn mon | mongol | Mongolisch Mongools | mongolia
Montenegrin    | cnr | monten | Montenegrinisch Montenegrino Montenegrijns
Nepali         | ne nep |  | Nepalesisch Népalais Nepalees | nepal
Norwegian      | no nor nb nob nn nno | norw | Norwegisch Norvégien Noruego Noors Norja
Pashto         | ps pus | pasch | Paschtu Paschto Pachto Pastún Pasjtoe Paštu
Polish         | pl pol | poln | Polnisch Polonais Polaco Pools Puola
Portuguese     | pt por | portug | Portugiesisch Portugais Portugués Portugees Portugali Portugese
Punjabi        | pa pan |  | Panjabi Pandschabi Pendjabi Panyabí
Quechua        | qu que |  | Ketschua Ketšua
Romani         | rom |  | Romanes
Romanian       | ro ron rum | rumän | Rumänisch Roumain Rumano Roemeens | romania
Russian        | ru rus | russ | Russisch Russe Ruso Venäjä
Sámi           | se sme |  | Saami Samisch Same Saame Northern_Sami
Serbian        | sr srp | serb | Serbisch Serbe Serbio Servisch | serbia
Serbo-Croatian | sh hbs | serbokroat serbo-kroat | Serbokroatisch Serbo-croate Serbocroata Servo-Kroatisch
Slovak         | sk slk slo | slowak | Slowakisch Slovaque Eslovaco Slowaaks Slovakki
Slovenian      | sl slv | slowen | Slovene Slowenisch Esloveno Sloveens | slovenia
Somali         | so som |  | Somalisch
Spanish        | es spa | span sp | Spanisch Espagnol Español Castellano Castilian Spaans Espanja
Swahili        | sw swa | suah | Suaheli Kisuaheli Kiswahili Suajili
Swedish        | sv swe | schwed | Schwedisch Suédois Sueco Zweeds Ruotsi
Swiss German   | gsw | schweizerdt | Schweizerdeutsch Suisse_allemand Alemán_suizo Zwitserduits Sveitsinsaksa
Tagalog        | tl tgl fil |  | Filipino
Tamil          | ta tam | tamil | Tamilisch Tamoul
Telugu         | te tel
Thai           | th tha | thail | Thailändisch Tailandés
Tibetan        | bo bod tib |  | Tibetisch Tibétain Tibetano Tibetaans Tiibet | tibet
Turkish        | tr tur | türk | Türkisch Turc Turco Turks Turkki
Ukrainian      | uk ukr ua | ukrain ukr | Ukrainisch Ukrainien Ucraniano Ucranio Oekraïens | ukraina
Urdu           | ur urd | urdu | Ourdou
Uzbek          | uz uzb | usbek | Usbekisch Ouzbek Uzbeko Oezbeeks Uzbekki
Vietnamese     | vi vie | vietn | Vietnamesisch Vietnamien Vietnamita Vietnamees | vietnam
Welsh          | cy cym wel | walis | Walisisch Gallois Galés Kymri
Wolof          | wo wol
Yiddish        | yi yid | jidd jid | Jiddisch Jiddiš Yídish
Yoruba         | yo yor |  | Joruba
Zulu           | zu zul |  | isiZulu Zoulou Zoeloe
"""
"""English name | codes of ISO 639, and those of countries used so | short forms | names in German, French, Spanish,
Dutch and Finnish | names that are also a country's, and mean the language in small letters only. `_` is a blank."""

_REGIONAL = re.compile(r"([a-z]{2,3})[-_](?:[A-Z]{2}|[0-9]{3}|[A-Z][a-z]{3})(?:[-_][A-Z]{2})?")
_INFLECTED = re.compile(r"(?<=sch)e[nmrs]?$")


def language_name(word: str) -> str:
    """The English name of the language that a word means: `de`, `ger`, `dt.`, "deutschen", "saksa", `de-AT`.

    A word that means none that is known passes as it is.
    """
    return known_language(word) or word


def known_language(word: str) -> str | None:
    """The English name of the language that a word means, or `None` when it means none that is known."""
    if regional := _REGIONAL.fullmatch(word):
        return _CODES.get(regional[1])
    bare = word.strip(" .")
    key = _key(bare)
    if (language := _COUNTRIES_TOO.get(key)) and bare.islower():
        return language
    return _CODES.get(key) or _ABBREVIATED.get(key) or _NAMES.get(key) or _NAMES.get(_INFLECTED.sub("", key))


def is_code(word: str) -> bool:
    """Whether a word could be a code such as `de` or `ger`; as a word of a sentence it may be another (`is`, `no`)."""
    return _key(word) in _CODES


def is_abbreviation(word: str) -> bool:
    """Whether a word is a language cut short as festivals do, as in `arab.` and `dt`."""
    return _key(word.strip(" .")) in _ABBREVIATED


def _key(word: str) -> str:
    parted = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in parted if not unicodedata.combining(character))


def _column(number: int) -> dict[str, str]:
    """The words of one column of the table, with the language that each means."""
    words: dict[str, str] = {}
    for row in _TABLE.strip().splitlines():
        language, *cells = (cell.strip() for cell in row.split("|"))
        cell = " ".join([language.replace(" ", "_"), *cells][number : number + 1])
        words |= {_key(word.replace("_", " ")): language for word in cell.split()}
    return words


_CODES = _column(1)
_ABBREVIATED = _column(2)
_NAMES = _column(0) | _column(3)
_COUNTRIES_TOO = _column(4)
