"""The names of weekdays and months, in the languages that festivals print them in.

English, German, French, Spanish, Dutch, Italian, Portuguese, Finnish, Swedish, Danish and Norwegian. A short form that
is a word of its own beside a number (`set`, `out`, `on`, `man`) is left out. Where two languages differ over
a short form (`di`, `do`, `ma`), German and Dutch prevail.
"""

from __future__ import annotations

_WEEKDAYS = """
mo mon monday montag lu lun lundi lunes lunedì ma maa maandag maanantai segunda mån måndag mandag
tu tue tues tuesday di die dienstag mar mardi martes martedì dinsdag ti tiistai terça tis tisdag tir tirsdag
we wed weds wednesday mi mittwoch me mer mercredi mié miércoles mercoledì wo woensdag ke keskiviikko quarta ons onsdag
th thu thur thurs thursday do don donnerstag je jeu jeudi jue jueves giovedì to tors torstai torsdag donderdag quinta
fr fri fre friday freitag ve ven vendredi vi vie viernes venerdì vr vrijdag pe perjantai sexta fredag
sa sat saturday sam samstag sonnabend samedi sáb sábado sabato za zat zaterdag la lau lauantai lör lør lördag lørdag
su sun sunday so son sonntag dim dimanche dom domingo domenica zo zon zondag sunnuntai sön søn söndag søndag
"""
_MONTHS = """
jan january januar jänner janvier janv enero ene januari gennaio janeiro tammikuu tammikuuta
feb february februar feber février fevrier févr fevr fév febrero februari febbraio fevereiro helmikuu helmikuuta
mar march märz maerz mrz mär mars marzo maart mrt março maaliskuu maaliskuuta marts
apr april avr avril abr abril aprile huhtikuu huhtikuuta
may mai mayo mei maggio maio toukokuu toukokuuta maj
jun june juni juin junio giugno junho kesäkuu kesäkuuta
jul july juli juillet juil julio luglio julho heinäkuu heinäkuuta
aug august août aout agosto ago augustus elokuu elokuuta augusti
sep sept september septembre septiembre setiembre settembre setembro syyskuu syyskuuta
oct october okt oktober octobre octubre ottobre outubro lokakuu lokakuuta
nov november novembre noviembre novembro marraskuu marraskuuta
dec december dez dezember déc décembre decembre dic diciembre dicembre dezembro joulukuu joulukuuta desember
"""

WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS.strip().splitlines()) for word in words.split()}
"""The names in lower case, with Monday as 0."""
MONTHS = {word: number for number, words in enumerate(_MONTHS.strip().splitlines(), start=1) for word in words.split()}
"""The names in lower case, with January as 1."""
