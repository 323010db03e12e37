"""Words, German and English, by what they tell in a page's text. All in lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


ABBREVIATED = _words("jr sr mr mrs ms dr st inc ltd co corp vs vol no pt bros")
"""Words whose full stop does not end a list."""

LEGAL_FORMS = _words(
    "gmbh mbh ag kg kgaa ug e.k. e.v. inc inc. ltd ltd. limited llc l.l.c. llp corp corp. co co. plc s.a. sa s.l. sl "
    "s.r.l. srl s.r.o. sarl s.a.r.l. sas s.a.s. s.p.a. spa b.v. bv n.v. a.s. a/s aps ab oy d.o.o. kft"
)
"""What a company's name ends with in law."""

COMPANY_PARTS = _words("film films filmproduktion filmverleih medien media produktion productions und and & +")
"""Words that with a legal form are no company of their own, only the end of a name: `Film & Medien GmbH`."""

AND_OTHERS = frozenset(("u.a.", "u. a.", "u.v.a.", "et al.", "and others", "among others", "etc."))
"""What closes a list that names not everybody."""

NAME_PARTICLES = _words("von van de der den del della di da dos el al bin ibn la le ter zu")
"""Lower-case words inside a person's name."""

NO_NAMES = _words(
    "director directors filmmaker screenwriter writer producer actor actress artist author cinematographer born "
    "regisseur regisseurin filmemacher filmemacherin autor autorin drehbuchautor drehbuchautorin schauspieler "
    "schauspielerin künstler künstlerin the der die das a an he she they er sie"
)
"""Words that stand before a name, or for one, in the first sentence of a biography."""

FILMS = _words("film films filme filmen kurzfilm kurzfilme kurzfilmen shorts titles titel works arbeiten")
"""What a programme counts."""

FORMS = _phrases(
    "abenteuer|adventure|action|animation|animationsfilm|animated film|biopic|comedy|coming-of-age|doku|documentary|"
    "documentary film|dokumentarfilm|dokumentation|drama|essay|essay film|essayfilm|experimental|experimental film|"
    "experimentalfilm|experimentell|familienfilm|feature|feature film|fiction|fiction film|fiktion|horror|hybrid|"
    "kinderfilm|komödie|krimi|kurzdokumentarfilm|kurzfilm|kurzspielfilm|liebesfilm|mockumentary|music video|musical|"
    "musikfilm|musikvideo|mystery|non-fiction|romance|satire|sci-fi|science fiction|short|short film|spielfilm|"
    "thriller|tragikomödie|video art|videokunst|western"
)
"""What kind of film it is, as the last word of a film's facts, or the first."""

NO_TITLES = _phrases(
    "termin|termine|spieltermine|spielzeiten|vorführungen|vorstellungen|aufführungen|screening|screenings|dates|date|"
    "showtimes|show times|when and where|wann und wo|"
    "inhalt|synopsis|zum film|über den film|about the film|the film|der film|stab|credits|cast & credits|cast & crew|"
    "besetzung & stab|trailer|bilder|fotos|photos|stills|galerie|gallery|details|"
    "programm|programme|program|filme|films|alle filme|all films|übersicht|overview|spielplan|schedule|home|"
    "startseite|menü|menu|navigation|suche|search|news|aktuelles|archiv|archive|presse|press|newsletter|impressum|"
    "imprint|datenschutz|privacy|partner|partners|sponsoren|sponsors|förderer|supporters|service|social media|"
    "folge uns|follow us|teilen|share|untitled|untitled document|unbenanntes dokument|index|english|deutsch"
)
"""What heads a screening, a part of a film's page or a part of a site, and is no film's title."""

COUNTRIES = _words(
    "argentina argentinien austria österreich australia australien belgium belgien brazil brasilien canada kanada "
    "chile china croatia kroatien denmark dänemark deutschland germany england finland finnland france frankreich "
    "greece griechenland india indien iran ireland irland israel italy italien japan mexico mexiko netherlands "
    "niederlande norway norwegen poland polen portugal russia russland serbia serbien spain spanien sweden "
    "schweden switzerland schweiz turkey türkei ukraine uk usa"
)
"""Countries that stand alone on a line of an address."""
