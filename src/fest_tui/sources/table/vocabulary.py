"""The headings of festivals' tables, in English, German, French, Spanish, Dutch and Finnish, by the field they mean.

Case, accents, blanks and punctuation do not count: `Running_Time`, `running time` and `RunningTime` are one heading.
"""

from __future__ import annotations

from functools import cache

from fest_tui.programme.text import slug

FIELDS = (
    "film_id",
    "title",
    "original_title",
    "directors",
    "year",
    "countries",
    "running_minutes",
    "version",
    "languages",
    "subtitles",
    "section",
    "form",
    "premiere",
    "synopsis",
    "url",
    "cast",
    "script",
    "cinematography",
    "editing",
    "music",
    "sound",
    "production",
    "producers",
    "screening_id",
    "films",
    "date",
    "time",
    "starts",
    "ends",
    "slot_minutes",
    "venue",
    "hall",
    "town",
    "address",
    "kind",
    "status",
    "talk",
    "note",
    "tickets_url",
    "free",
    "ignored",
)
"""What a column may hold, by the names that a user's own mapping of headings may use."""

_HEADINGS = {
    "film_id": (
        "film id|id film|film no|no film|n film|no du film|film nr|nr film|film number|filmnummer|film code|movie id|"
        "id película|id elokuva|elokuva id"
    ),
    "title": (
        "title|titel|titre|título|film|film title|filmtitel|titre du film|título de la película|película|elokuva|"
        "elokuvan nimi|movie|movie title|show|show title|event|event title|veranstaltung|événement|evento|tapahtuma"
    ),
    "original_title": (
        "original title|title original|originaltitel|titre original|título original|originele titel|"
        "oorspronkelijke titel|alkuperäinen nimi|alkuperäisnimi|orig title|ot"
    ),
    "directors": (
        "director|directors|director s|directed by|director name|filmmaker|filmmakers|regie|regisseur|regisseurin|"
        "regisseure|regisseurinnen|regisseur innen|regisseurs|filmemacher|filmemacherin|filmemacherinnen|réalisation|"
        "réalisateur|réalisatrice|réalisateurs|réalisateur rice|réalisateurs rices|réalisateur trice|mise en scène|"
        "cinéaste|dirección|directora|directores|director a|director es|dirigida por|realización|ohjaus|ohjaaja|"
        "ohjaajat"
    ),
    "year": (
        "year|production year|year of production|prod year|release year|jahr|produktionsjahr|herstellungsjahr|année|"
        "année de production|año|año de producción|jaar|productiejaar|vuosi|tuotantovuosi|valmistumisvuosi"
    ),
    "countries": (
        "country|countries|country of origin|countries of origin|production country|production countries|"
        "country region|nationality|land|länder|produktionsland|produktionsländer|herkunftsland|pays|"
        "pays de production|pays d'origine|país|países|país de origen|landen|land van herkomst|productieland|maa|maat|"
        "tuotantomaa|tuotantomaat|alkuperämaa"
    ),
    "running_minutes": (
        "running time|runtime|run time|running minutes|length|duration|film length|film duration|minutes|min|mins|"
        "dauer|laufzeit|länge|spieldauer|filmlänge|minuten|durée|durée du film|minutage|duración|minutos|duur|"
        "speelduur|looptijd|lengte|kesto|pituus|minuutit"
    ),
    "version": (
        "version|language version|screening version|fassung|sprachfassung|vorführfassung|version linguistique|versión|"
        "versie|taalversie|versio|kieliversio"
    ),
    "languages": (
        "language|languages|spoken language|spoken languages|original language|original languages|audio|dialogue|"
        "sprache|sprachen|originalsprache|dialogsprache|langue|langues|langue originale|idioma|idiomas|"
        "idioma original|lengua|taal|talen|gesproken taal|originele taal|kieli|kielet|puhuttu kieli"
    ),
    "subtitles": (
        "subtitles|subtitle|subtitle language|subtitle languages|subs|untertitel|ut|sous titres|sous titrage|st|"
        "subtítulos|ondertitels|ondertiteling|tekstitys|tekstitykset|tekstityskieli"
    ),
    "section": (
        "section|sections|category|competition|strand|sidebar|series|track|unit|sektion|reihe|programmreihe|filmreihe|"
        "sparte|kategorie|wettbewerb|catégorie|compétition|sección|categoría|sectie|categorie|sarja|osio|"
        "ohjelmasarja|kategoria"
    ),
    "form": "form|genre|genres|gattung|filmgattung|género|géneros|lajityyppi|genret",
    "premiere": "premiere|premiere status|premiere type|première|premierenstatus|estreno|ensi ilta|ensiilta",
    "synopsis": (
        "synopsis|description|summary|plot|abstract|about|blurb|short synopsis|long synopsis|short description|"
        "long description|inhalt|beschreibung|kurzinhalt|kurzbeschreibung|inhaltsangabe|programmtext|résumé|"
        "descriptif|sinopsis|descripción|resumen|samenvatting|beschrijving|omschrijving|kuvaus|esittely|juoni|"
        "tiivistelmä"
    ),
    "url": (
        "url|link|website|web|web page|film url|film page|page|webseite|lien|site web|site internet|enlace|sitio web|"
        "página|linkki|verkkosivu"
    ),
    "cast": (
        "cast|actors|starring|with|darsteller|darstellerin|darstellerinnen|darsteller innen|besetzung|schauspieler|"
        "mit|distribution|interprètes|interprétation|acteurs|avec|reparto|intérpretes|actores|rolverdeling|met|"
        "näyttelijät|rooleissa|pääosissa"
    ),
    "script": (
        "script|screenplay|writer|writers|written by|screenwriter|drehbuch|buch|scénario|scénariste|guion|guionista|"
        "scenario|käsikirjoitus|käsikirjoittaja"
    ),
    "cinematography": (
        "cinematography|cinematographer|dop|director of photography|photography|camera|kamera|bildgestaltung|"
        "photographie|directeur de la photographie|fotografía|dirección de fotografía|kuvaaja"
    ),
    "editing": (
        "editing|editor|editors|edited by|film editor|schnitt|montage|monteur|monteuse|montaje|edición|leikkaus|"
        "leikkaaja"
    ),
    "music": (
        "music|original music|composer|score|musik|filmmusik|komponist|musique|compositeur|música|muziek|musiikki|"
        "säveltäjä"
    ),
    "sound": "sound|sound design|ton|sounddesign|tongestaltung|son|sonido|geluid|ääni|äänisuunnittelu",
    "production": (
        "production|production company|production companies|produktion|produktionsfirma|société de production|"
        "producción|productora|productie|productiemaatschappij|tuotanto|tuotantoyhtiö"
    ),
    "producers": (
        "producer|producers|produced by|produzent|produzentin|produzenten|produzentinnen|producteur|productrice|"
        "producteurs|productor|productores|producent|producenten|tuottaja|tuottajat"
    ),
    "screening_id": (
        "screening id|id screening|screening no|screening nr|show id|performance id|session id|event id|slot id|"
        "vorstellung id|vorführung id|vorstellungsnummer|id séance|id sesión|näytös id|id näytös"
    ),
    "films": (
        "films|movies|works|titles|film titles|films in programme|film ids|filme|filmtitel im programm|titres|"
        "películas|elokuvat"
    ),
    "date": (
        "date|day|screening date|show date|start date|datum|tag|spieltag|startdatum|jour|date de projection|"
        "date de la séance|date de début|fecha|día|fecha de inicio|dag|päivä|päivämäärä|pvm|esityspäivä"
    ),
    "time": (
        "time|start time|show time|showtime|screening time|begin time|zeit|uhrzeit|anfang|beginn|startzeit|anfangszeit|"
        "heure|horaire|heure de début|hora|hora de inicio|horario|tijd|aanvang|aanvangstijd|begintijd|starttijd|aika|"
        "kello|klo|kellonaika|alkaa|alkamisaika"
    ),
    "starts": (
        "start|starts|starts at|begins|begin|start date time|start datetime|start dt|datetime|date time|date and time|"
        "when|screening|screening start|datum uhrzeit|datum und uhrzeit|datum zeit|termin|wann|vorstellung|vorführung|"
        "date heure|date et heure|début|séance|projection|fecha hora|fecha y hora|inicio|sesión|proyección|"
        "datum tijd|datum en tijd|ajankohta|päivä ja aika|näytös|esitys"
    ),
    "ends": (
        "end|ends|ends at|end time|end date time|end datetime|end dt|until|till|ende|endzeit|bis|fin|heure de fin|"
        "fin de la séance|hora de fin|einde|eindtijd|loppuu|loppumisaika|päättyy|päättymisaika"
    ),
    "slot_minutes": (
        "slot|slot length|slot duration|slot minutes|block length|screening duration|event duration|total duration|"
        "total length|total running time|programme length|gesamtdauer|gesamtlänge|programmlänge|durée totale|"
        "durée de la séance|duración total|totale duur|kokonaiskesto"
    ),
    "venue": (
        "venue|venue name|cinema|theatre|theater|location|place|where|kino|spielort|spielstätte|veranstaltungsort|"
        "filmtheater|lieu|cinéma|cine|lugar|sede|recinto|bioscoop|locatie|elokuvateatteri|teatteri|paikka|"
        "esityspaikka|tapahtumapaikka"
    ),
    "hall": (
        "hall|screen|room|auditorium|screen number|saal|kinosaal|raum|leinwand|salle|écran|sala|pantalla|zaal|sali"
    ),
    "town": "town|city|stadt|ville|ciudad|stad|plaats|kaupunki|paikkakunta",
    "address": "address|street address|venue address|adresse|anschrift|domicilio|adres|osoite",
    "kind": (
        "kind|type|event type|screening type|medium category|typ|art|veranstaltungsart|veranstaltungstyp|"
        "type d'événement|tipo|tipo de evento|soort|tyyppi"
    ),
    "status": (
        "status|state|availability|sold out|cancelled|canceled|ausverkauft|abgesagt|verfügbarkeit|statut|complet|"
        "annulé|estado|agotado|cancelado|uitverkocht|geannuleerd|tila|loppuunmyyty|peruttu"
    ),
    "talk": (
        "talk|q a|q and a|guest|guests|guest meeting|in attendance|gast|gäste|gespräch|filmgespräch|publikumsgespräch|"
        "invité|invités|rencontre|débat|en présence de|invitados|coloquio|encuentro|gasten|nagesprek|vieras|vieraat|"
        "keskustelu"
    ),
    "note": (
        "note|notes|remark|remarks|comment|comments|info|hinweis|hinweise|anmerkung|anmerkungen|bemerkung|bemerkungen|"
        "kommentar|remarque|remarques|commentaire|nota|notas|observaciones|comentarios|opmerking|opmerkingen|huom|"
        "huomautus|lisätiedot|lisätieto"
    ),
    "tickets_url": (
        "tickets|ticket|tickets url|ticket url|ticket link|buy tickets|booking link|booking url|karten|ticketlink|"
        "kartenlink|billets|billetterie|réservation|entradas|kaarten|kaartverkoop|liput|lippulinkki|lipunmyynti"
    ),
    "free": (
        "free|is free|free admission|free entry|eintritt frei|freier eintritt|kostenlos|gratuit|entrée libre|gratis|"
        "entrada libre|gratis toegang|ilmainen|vapaa pääsy"
    ),
    "ignored": (
        "price|prices|cost|preis|preise|eintritt|eintrittspreis|prix|tarif|tarifs|precio|precios|prijs|prijzen|hinta|"
        "hinnat|weekday|day of week|wochentag|jour de la semaine|día de la semana|weekdag|viikonpäivä|rating|"
        "age rating|fsk|ikäraja"
    ),
    "id": "id|nr|no|number|nummer|numéro|número|numero|code|uid|guid|key|seq nr|tunnus",
    "name": "name|nom|nombre|naam|nimi",
    "place": "ort",
}
"""`id`, `name` and `place` mean one field or another, as the rest of the table tells."""

_LANGUAGES = {
    "en": (
        "en|eng|english|engl|englisch|englischer|anglais|inglés|engels|engelse|englanti|englanniksi|englanninkielinen|"
        "international|internationaler|internationale"
    ),
    "de": "de|ger|deu|german|deutsch|deutscher|dt|allemand|alemán|duits|duitse|saksa|saksaksi|saksankielinen",
    "fr": "fr|fra|fre|french|französisch|französischer|français|francés|frans|franse|ranska|ranskaksi",
    "es": "es|spa|esp|spanish|spanisch|spanischer|espagnol|español|spaans|spaanse|espanja|espanjaksi",
    "nl": "nl|nld|dut|dutch|niederländisch|néerlandais|holandés|nederlands|nederlandse|hollanti|hollanniksi",
    "fi": "fi|fin|finnish|finnisch|finnischer|finnois|finlandés|fins|suomi|suomeksi|suomenkielinen",
    "sv": "sv|swe|swedish|schwedisch|suédois|sueco|zweeds|ruotsi|ruotsiksi",
    "it": "it|ita|italian|italienisch|italien|italiano|italiaans|italia|italiaksi",
    "pt": "pt|por|portuguese|portugiesisch|portugais|portugués|portugees|portugali",
    "zh": "zh|chinese|chinesisch|chinois|chino|chinees|kiina",
}
"""Ways to say in a heading which language its column is in."""


@cache
def known_headings() -> dict[str, str]:
    """The field that each heading means, by the heading's letters and digits alone."""
    return {squashed(words): field for field, headings in _HEADINGS.items() for words in headings.split("|")}


@cache
def known_languages() -> dict[str, str]:
    """The code of each language by what headings call it."""
    return {slug(word): code for code, words in _LANGUAGES.items() for word in words.split("|")}


def squashed(text: str) -> str:
    """The letters and digits of a text, without accents and in lower case."""
    return slug(text).replace("-", "")
