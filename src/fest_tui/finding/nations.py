"""What countries are called besides their name: by codes, in German, and by the adjective, "Russian" and "russisch".

The names and codes are those of the Unicode CLDR and of ISO 3166, with those of states that are gone, and with what
festivals print: codes of sport, number plates, and short names.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fest_tui.finding.folding import fold

_TABLE = """
Afghanistan | af afg | afghan afghanisch
Albania, Albanien | al alb | albanian albanisch
Algeria, Algerien | dz dza alg | algerian algerisch
Angola | ao ago | angolan angolanisch
Argentina, Argentinien | ar arg ra | argentine argentinian argentinisch
Armenia, Armenien | am arm | armenian armenisch
Australia, Australien | au aus | australian australisch
Austria, Österreich | at aut | austrian österreichisch
Azerbaijan, Aserbaidschan | az aze | azerbaijani aserbaidschanisch
Bangladesh, Bangladesch | bd bgd | bangladeshi bangladeschisch
Belarus, Weißrussland, Belorussland | by blr | belarusian belarussisch weißrussisch
Belgium, Belgien | be bel b | belgian belgisch
Benin | bj ben | beninese beninisch
Bhutan | bt btn | bhutanese bhutanisch
Bolivia, Bolivien | bo bol | bolivian bolivianisch
Bosnia and Herzegovina, Bosnia & Herzegovina, Bosnia-Herzegovina, Bosnien und Herzegowina, Bosnien-Herzegowina, \
Bosnia, Bosnien | ba bih | bosnian bosnisch
Botswana, Botsuana | bw bwa | botswanan botsuanisch
Brazil, Brasilien | br bra | brazilian brasilianisch
Bulgaria, Bulgarien | bg bgr bul | bulgarian bulgarisch
Burkina Faso | bf bfa | burkinabe burkinisch
Burundi | bi bdi | burundian burundisch
Cambodia, Kambodscha | kh khm | cambodian kambodschanisch
Cameroon, Kamerun | cm cmr | cameroonian kamerunisch
Canada, Kanada | ca can cdn | canadian kanadisch
Cape Verde, Cabo Verde | cv cpv | cape verdean kapverdisch
Central African Republic, Zentralafrikanische Republik | cf caf | central african zentralafrikanisch
Chad, Tschad | td tcd | chadian tschadisch
Chile | cl chl chi | chilean chilenisch
China, People's Republic of China, Volksrepublik China, VR China | cn chn | chinese chinesisch
Colombia, Kolumbien | co col | colombian kolumbianisch
Congo, Kongo, DR Congo, DR Kongo, Democratic Republic of the Congo, Demokratische Republik Kongo, Republic of the \
Congo, Republik Kongo, Congo-Kinshasa, Congo-Brazzaville | cg cog cd cod | congolese kongolesisch
Costa Rica | cr cri | costa rican costa-ricanisch
Croatia, Kroatien | hr hrv cro | croatian kroatisch
Cuba, Kuba | cu cub | cuban kubanisch
Cyprus, Zypern | cy cyp | cypriot zyprisch zypriotisch
Czechia, Czech Republic, Tschechien, Tschechische Republik | cz cze | czech tschechisch
Czechoslovakia, Tschechoslowakei | cs csk cssr | czechoslovak tschechoslowakisch
Denmark, Dänemark | dk dnk den | danish dane dänisch
Dominican Republic, Dominikanische Republik | do dom | dominican dominikanisch
Ecuador | ec ecu | ecuadorian ecuadorianisch
Egypt, Ägypten | eg egy | egyptian ägyptisch
El Salvador | sv slv | salvadoran salvadorianisch
Eritrea | er eri | eritrean eritreisch
Estonia, Estland | ee est | estonian estnisch
Ethiopia, Äthiopien | et eth | ethiopian äthiopisch
Faroe Islands, Färöer | fo fro | faroese färöisch
Fiji, Fidschi | fj fji | fijian fidschianisch
Finland, Finnland | fi fin | finnish finnisch
France, Frankreich | fr fra f | french französisch
Gabon, Gabun | ga gab | gabonese gabunisch
Georgia, Georgien | ge geo | georgian georgisch
Germany, Deutschland, Federal Republic of Germany, West Germany, Westdeutschland | de deu ger d brd | german deutsch
German Democratic Republic, East Germany, DDR, GDR, Ostdeutschland | ddr gdr | german east german deutsch ostdeutsch
Ghana | gh gha | ghanaian ghanaisch
Greece, Griechenland | gr grc gre | greek griechisch
Greenland, Grönland | gl grl | greenlandic grönländisch
Guatemala | gt gtm | guatemalan guatemaltekisch
Guinea | gn gin | guinean guineisch
Guinea-Bissau | gw gnb | guinean guineisch
Haiti | ht hti | haitian haitianisch
Honduras | hn hnd | honduran honduranisch
Hong Kong, Hongkong | hk hkg | hongkongese cantonese
Hungary, Ungarn | hu hun h | hungarian ungarisch
Iceland, Island | is isl ice | icelandic isländisch
India, Indien | in ind | indian indisch
Indonesia, Indonesien | id idn ina | indonesian indonesisch
Iran | ir irn | iranian persian iranisch persisch
Iraq, Irak | iq irq | iraqi irakisch
Ireland, Irland, Republic of Ireland | ie irl | irish irisch
Israel | il isr | israeli israelisch
Italy, Italien | it ita i | italian italienisch
Ivory Coast, Côte d'Ivoire, Elfenbeinküste | ci civ | ivorian ivorisch
Jamaica, Jamaika | jm jam | jamaican jamaikanisch
Japan | jp jpn | japanese japanisch
Jordan, Jordanien | jo jor | jordanian jordanisch
Kazakhstan, Kasachstan | kz kaz | kazakh kasachisch
Kenya, Kenia | ke ken | kenyan kenianisch
Kosovo | xk xkk rks | kosovan kosovar kosovarisch
Kurdistan | | kurdish kurdisch
Kuwait | kw kwt | kuwaiti kuwaitisch
Kyrgyzstan, Kirgisistan, Kirgistan, Kirgisien | kg kgz | kyrgyz kirgisisch
Laos | la lao | laotian laotisch
Latvia, Lettland | lv lva lat | latvian lettisch
Lebanon, Libanon | lb lbn lib | lebanese libanesisch
Lesotho | ls lso | basotho lesothisch
Liberia | lr lbr | liberian liberianisch
Libya, Libyen | ly lby | libyan libysch
Liechtenstein | li lie fl | liechtensteinisch
Lithuania, Litauen | lt ltu | lithuanian litauisch
Luxembourg, Luxemburg | lu lux l | luxembourgish luxemburgisch
Macao, Macau | mo mac | macanese
Madagascar, Madagaskar | mg mdg | malagasy madagassisch
Malawi | mw mwi | malawian malawisch
Malaysia | my mys mas | malaysian malaysisch
Mali | ml mli | malian malisch
Malta | mt mlt | maltese maltesisch
Mauritania, Mauretanien | mr mrt | mauritanian mauretanisch
Mauritius | mu mus | mauritian mauritisch
Mexico, Mexiko | mx mex | mexican mexikanisch
Moldova, Moldawien, Moldau, Republik Moldau | md mda | moldovan moldawisch moldauisch
Monaco | mc mco | monegasque monegassisch
Mongolia, Mongolei | mn mng mgl | mongolian mongolisch
Montenegro | me mne | montenegrin montenegrinisch
Morocco, Marokko | ma mar | moroccan marokkanisch
Mozambique, Mosambik | mz moz | mozambican mosambikanisch
Myanmar, Burma, Birma | mm mmr bur | burmese birmanisch burmesisch
Namibia | na nam | namibian namibisch
Nepal | np npl | nepali nepalese nepalesisch
Netherlands, The Netherlands, Niederlande, Holland | nl nld ned | dutch niederländisch holländisch
New Zealand, Neuseeland | nz nzl | new zealand kiwi neuseeländisch
Nicaragua | ni nic | nicaraguan nicaraguanisch
Niger | ne ner | nigerien nigrisch
Nigeria | ng nga | nigerian nigerianisch
North Korea, Nordkorea | kp prk | korean north korean koreanisch nordkoreanisch
North Macedonia, Nordmazedonien, Macedonia, Mazedonien | mk mkd | macedonian mazedonisch
Norway, Norwegen | no nor n | norwegian norwegisch
Oman | om omn | omani omanisch
Pakistan | pk pak | pakistani pakistanisch
Palestine, Palestinian Territories, Palästina | ps pse | palestinian palästinensisch
Panama | pa pan | panamanian panamaisch
Papua New Guinea, Papua-Neuguinea | pg png | papuan papuanisch
Paraguay | py pry | paraguayan paraguayisch
Peru | pe per | peruvian peruanisch
Philippines, Philippinen | ph phl phi | filipino philippine philippinisch
Poland, Polen | pl pol | polish polnisch
Portugal | pt prt por p | portuguese portugiesisch
Puerto Rico | pr pri | puerto rican puerto-ricanisch
Qatar, Katar | qa qat | qatari katarisch
Romania, Rumänien | ro rou rom | romanian rumänisch
Russia, Russland, Russian Federation, Russische Föderation | ru rus | russian russisch
Rwanda, Ruanda | rw rwa | rwandan ruandisch
Samoa | ws wsm | samoan samoanisch
Saudi Arabia, Saudi-Arabien | sa sau ksa | saudi saudi-arabisch
Senegal | sn sen | senegalese senegalesisch
Serbia, Serbien | rs srb | serbian serbisch
Sierra Leone | sl sle | sierra leonean sierra-leonisch
Singapore, Singapur | sg sgp sin | singaporean singapurisch
Slovakia, Slowakei | sk svk | slovak slovakian slowakisch
Slovenia, Slowenien | si svn slo | slovenian slovene slowenisch
Somalia | so som | somali somalisch
South Africa, Südafrika | za zaf rsa | south african südafrikanisch
South Korea, Südkorea, Korea, Republic of Korea, Republik Korea | kr kor rok | korean south korean koreanisch \
südkoreanisch
South Sudan, Südsudan | ss ssd | south sudanese südsudanesisch
Soviet Union, Sowjetunion, USSR, UdSSR | su sun ussr udssr | soviet sowjetisch
Spain, Spanien | es esp e | spanish spanisch
Sri Lanka | lk lka | sri lankan sri-lankisch
Sudan | sd sdn | sudanese sudanesisch
Sweden, Schweden | se swe s | swedish schwedisch
Switzerland, Schweiz | ch che sui | swiss schweizerisch
Syria, Syrien | sy syr | syrian syrisch
Taiwan | tw twn tpe | taiwanese taiwanisch taiwanesisch
Tajikistan, Tadschikistan | tj tjk | tajik tadschikisch
Tanzania, Tansania | tz tza | tanzanian tansanisch
Thailand | th tha | thai thailändisch
Tibet | | tibetan tibetisch
Togo | tg tgo | togolese togoisch
Trinidad and Tobago, Trinidad & Tobago, Trinidad und Tobago | tt tto | trinidadian
Tunisia, Tunesien | tn tun | tunisian tunesisch
Turkey, Türkiye, Türkei | tr tur | turkish türkisch
Turkmenistan | tm tkm | turkmen turkmenisch
Uganda | ug uga | ugandan ugandisch
Ukraine | ua ukr | ukrainian ukrainisch
United Arab Emirates, Vereinigte Arabische Emirate, UAE, VAE | ae are uae vae | emirati emiratisch
United Kingdom, Great Britain, Vereinigtes Königreich, Großbritannien, UK, U.K. | gb gbr uk | british britisch
England | eng | english british englisch britisch
Northern Ireland, Nordirland | | northern irish british nordirisch britisch
Scotland, Schottland | sco | scottish british schottisch britisch
Wales | wal | welsh british walisisch britisch
United States, United States of America, USA, U.S.A., US, U.S., Vereinigte Staaten, Vereinigte Staaten von Amerika, \
America, Amerika | us usa | american amerikanisch us-amerikanisch
Uruguay | uy ury | uruguayan uruguayisch
Uzbekistan, Usbekistan | uz uzb | uzbek usbekisch
Vatican City, Vatikanstadt | va vat | vatican vatikanisch
Venezuela | ve ven | venezuelan venezolanisch
Vietnam | vn vnm vie | vietnamese vietnamesisch
Western Sahara, Westsahara | eh esh | sahrawi sahraui
Yemen, Jemen | ye yem | yemeni jemenitisch
Yugoslavia, Jugoslawien | yu yug | yugoslav jugoslawisch
Zambia, Sambia | zm zmb | zambian sambisch
Zimbabwe, Simbabwe | zw zwe | zimbabwean simbabwisch
"""
"""Names | codes | adjectives, English before German; a country of several adjectives has those of all its films."""


def country_words(country: str) -> str:
    """A country as printed, with all that it may be asked for by; one that is not known is only what is printed."""
    return f"{country} {_countries().get(fold(country), '')}".rstrip()


def country_names(country: str) -> tuple[str, ...]:
    """What a country as printed is called, in English and German."""
    return _names().get(fold(country), (country,))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """By each name and code, all names of the country."""
    known: dict[str, tuple[str, ...]] = {}
    for names, codes, _adjectives in _rows():
        for name in (*names.split(","), *codes.split()):
            known.setdefault(fold(name), tuple(map(str.strip, names.split(","))))
    return known


@cache
def _countries() -> dict[str, str]:
    """By each name and code, all words for the country."""
    known: dict[str, str] = {}
    for names, codes, adjectives in _rows():
        for name in (*names.split(","), *codes.split()):
            known.setdefault(fold(name), f"{names} {codes} {adjectives}")
    return known


def _rows() -> Iterator[tuple[str, str, str]]:
    """Names, codes and adjectives of each country."""
    for line in _TABLE.strip().splitlines():
        names, codes, adjectives = (cell.strip() for cell in line.split("|"))
        yield names, codes, adjectives
