// Written by scripts/catalog/make-economies.ts; change the script or the hand-set names, then run it again.

/** id, kind, iso2, iso numeric, comtrade areas, comtrade letters, wits, wiod, English, Spanish, other spellings, other codes, in the Atlas's rankings (r) and trusted by it (t) */
export const ECONOMY_LINES = `\
ABW|economy|AW|533|533:rp:1988-|ABW|ABW||Aruba|Aruba|Aruba, the Netherlands with respect to||
AFG|economy|AF|004|4:rp:-|AFG|AFG||Afghanistan|Afganistán|||
AGO|economy|AO|024|24:rp:-|AGO|AGO||Angola|Angola|||rt
AIA|economy|AI|660|660:rp:1981-|AIA|AIA||Anguilla|Anguila|||
ALA|economy|AX|248|248:p:-|ALA|ALA||Åland Islands|Islas Åland|||
ALB|economy|AL|008|8:rp:-|ALB|ALB||Albania|Albania|||r
AND|economy|AD|020|20:rp:-|AND|AND||Andorra|Andorra|||
ARE|economy|AE|784|784:rp:-|ARE|ARE||United Arab Emirates|Emiratos Árabes Unidos|UAE;EAU||r
ARG|economy|AR|032|32:rp:-|ARG|ARG||Argentina|Argentina|||rt
ARM|economy|AM|051|51:rp:1992-|ARM|ARM||Armenia|Armenia|||rt
ASM|economy|AS|016|16:p:-|ASM|ASM||American Samoa|Samoa Americana|||
ATA|economy|AQ|010|10:p:-|ATA|ATA||Antarctica|Antártida|||
ATB|economy|||80:p:-|ATB|ATB||British Antarctic Territory|Territorio Antártico Británico|Br. Antarctic Terr.||
ATF|economy|TF|260|260:p:-|ATF|ATF||French Southern Territories|Territorios Australes Franceses|Fr. South Antarctic Terr.||
ATG|economy|AG|028|28:rp:-|ATG|ATG||Antigua and Barbuda|Antigua y Barbuda|Antigua & Barbuda||
AUS|economy|AU|036|36:rp:-|AUS|AUS|AUS|Australia|Australia|||rt
AUT|economy|AT|040|40:rp:-|AUT|AUT|AUT|Austria|Austria|||rt
AZE|economy|AZ|031|31:rp:1992-|AZE|AZE||Azerbaijan|Azerbaiyán|||rt
BDI|economy|BI|108|108:rp:-|BDI|BDI||Burundi|Burundi|||
BEL|economy|BE|056|56:rp:1999-|BEL|BEL|BEL|Belgium|Bélgica|||rt
BEN|economy|BJ|204|204:rp:-|BEN|BEN||Benin|Benín|||
BES|economy|BQ|535|535:rp:2010-|BES|BES||Bonaire, Sint Eustatius and Saba|Bonaire, San Eustaquio y Saba|Bonaire;Caribbean Netherlands;Caribe neerlandés;Caribe Neerlandés||
BFA|economy|BF|854|854:rp:-|BFA|BFA||Burkina Faso|Burkina Faso|||r
BGD|economy|BD|050|50:rp:1972-|BGD|BGD||Bangladesh|Bangladés|||rt
BGR|economy|BG|100|100:rp:-|BGR|BGR|BGR|Bulgaria|Bulgaria|||rt
BHR|economy|BH|048|48:rp:-|BHR|BHR||Bahrain|Baréin|Bahréin;Bahrain, Kingdom of||r
BHS|economy|BS|044|44:rp:-|BHS|BHS||Bahamas|Bahamas|Bahamas, The;The Bahamas;Las Bahamas||
BIH|economy|BA|070|70:rp:1992-|BIH|BIH||Bosnia and Herzegovina|Bosnia y Herzegovina|Bosnia Herzegovina;Bosnia & Herzegovina;Bosnia||rt
BLM|economy|BL|652|652:rp:2013-|BLM|BLM||Saint Barthélemy|San Bartolomé|St. Barthélemy||
BLR|economy|BY|112|112:rp:1992-|BLR|BLR||Belarus|Bielorrusia|Belarús||rt
BLZ|economy|BZ|084|84:rp:-|BLZ|BLZ||Belize|Belice|||t
BMU|economy|BM|060|60:rp:-|BMU|BMU||Bermuda|Bermudas|||
BOL|economy|BO|068|68:rp:-|BOL|BOL||Bolivia|Bolivia|Bolivia (Plurinational State of);Bolivia, Plurinational State of;Estado Plurinacional de Bolivia||rt
BRA|economy|BR|076|76:rp:-|BRA|BRA|BRA|Brazil|Brasil|||rt
BRB|economy|BB|052|52:rp:-|BRB|BRB||Barbados|Barbados|||
BRN|economy|BN|096|96:rp:-|BRN|BRN||Brunei|Brunéi|Brunei Darussalam||t
BTN|economy|BT|064|64:rp:-|BTN|BTN||Bhutan|Bután|||
BVT|economy|BV|074|74:p:-|BVT|BVT||Bouvet Island|Isla Bouvet|||
BWA|economy|BW|072|72:rp:2000-|BWA|BWA||Botswana|Botsuana|||r
CAF|economy|CF|140|140:rp:-|CAF|CAF||Central African Republic|República Centroafricana|Central African Rep.||t
CAN|economy|CA|124|124:rp:-|CAN|CAN|CAN|Canada|Canadá|||rt
CCK|economy|CC|166|166:p:-|CCK|CCK||Cocos (Keeling) Islands|Islas Cocos|Cocos Isds||
CHE|economy|CH|756|756:p:- 757:rp:-|CHE|CHE|CHE|Switzerland|Suiza|||rt
CHL|economy|CL|152|152:rp:-|CHL|CHL||Chile|Chile|||rt
CHN|economy|CN|156|156:rp:-|CHN|CHN|CHN|China|China|China, People's Republic of;People's Republic of China;República Popular China;China, mainland;Mainland China;PRC||r
CIV|economy|CI|384|384:rp:-|CIV|CIV||Côte d'Ivoire|Costa de Marfil|Côte d’Ivoire;Ivory Coast||rt
CMR|economy|CM|120|120:rp:-|CMR|CMR||Cameroon|Camerún|||rt
COD|economy|CD|180|180:rp:-|COD|ZAR||Democratic Republic of the Congo|República Democrática del Congo|Dem. Rep. of the Congo;Congo - Kinshasa;Congo, Dem. Rep.;Congo, Democratic Republic of the;DR Congo;Congo, Kinshasa;Zaire;Congo, Democratic Republic||r
COG|economy|CG|178|178:rp:-|COG|COG||Republic of the Congo|República del Congo|Congo;Congo - Brazzaville;Congo, Rep.;Congo, Republic of;Congo, Brazzaville||rt
COK|economy|CK|184|184:rp:-|COK|COK||Cook Islands|Islas Cook|Cook Isds||
COL|economy|CO|170|170:rp:-|COL|COL||Colombia|Colombia|||rt
COM|economy|KM|174|174:rp:-|COM|COM||Comoros|Comoras|||
CPV|economy|CV|132|132:rp:-|CPV|CPV||Cabo Verde|Cabo Verde|Cape Verde||
CRI|economy|CR|188|188:rp:-|CRI|CRI||Costa Rica|Costa Rica|||r
CUB|economy|CU|192|192:rp:-|CUB|CUB||Cuba|Cuba|||r
CUW|economy|CW|531|531:rp:2010-|CUW|CUW||Curaçao|Curazao|||
CXR|economy|CX|162|162:p:-|CXR|CXR||Christmas Island|Isla de Navidad|Christmas Isds||
CYM|economy|KY|136|136:rp:-|CYM|CYM||Cayman Islands|Islas Caimán|Cayman Isds||
CYP|economy|CY|196|196:rp:-|CYP|CYP|CYP|Cyprus|Chipre|||r
CZE|economy|CZ|203|203:rp:1993-|CZE|CZE|CZE|Czechia|Chequia|Czech Republic;República Checa||rt
DEU|economy|DE|276|276:rp:1991- 280:rp:-1990|DEU|DEU|DEU|Germany|Alemania|Fed. Rep. of Germany;Germany, Federal Republic of;Federal Republic of Germany;West Germany;República Federal de Alemania;Alemania Occidental|DEW|rt
DJI|economy|DJ|262|262:rp:-|DJI|DJI||Djibouti|Yibuti|||
DMA|economy|DM|212|212:rp:-|DMA|DMA||Dominica|Dominica|||
DNK|economy|DK|208|208:rp:-|DNK|DNK|DNK|Denmark|Dinamarca|||rt
DOM|economy|DO|214|214:rp:-|DOM|DOM||Dominican Republic|República Dominicana|Dominican Rep.||r
DZA|economy|DZ|012|12:rp:-|DZA|DZA||Algeria|Argelia|||rt
ECU|economy|EC|218|218:rp:-|ECU|ECU||Ecuador|Ecuador|||rt
EGY|economy|EG|818|818:rp:-|EGY|EGY||Egypt|Egipto|Egypt, Arab Rep.;Egypt, Arab Republic of||rt
ERI|economy|ER|232|232:rp:1993-|ERI|ERI||Eritrea|Eritrea|||
ESH|economy|EH|732|732:p:-|ESH|ESH||Western Sahara|Sáhara Occidental|||
ESP|economy|ES|724|724:rp:-|ESP|ESP|ESP|Spain|España|||rt
EST|economy|EE|233|233:rp:1992-|EST|EST|EST|Estonia|Estonia|||rt
ETH|economy|ET|231|230:rp:1976-1992 231:rp:1993-|ETH|ETH||Ethiopia|Etiopía|Ethiopia (+ Eritrea);Ethiopia(excludes Eritrea)||rt
FIN|economy|FI|246|246:rp:-|FIN|FIN|FIN|Finland|Finlandia|||rt
FJI|economy|FJ|242|242:rp:-|FJI|FJI||Fiji|Fiyi|||t
FLK|economy|FK|238|238:p:-|FLK|FLK||Falkland Islands|Islas Malvinas|Falkland Isds (Malvinas)||
FRA|economy|FR|250|250:p:- 251:rp:-|FRA|FRA|FRA|France|Francia|Metropolitan France||rt
FRO|economy|FO|234|234:rp:-|FRO|FRO||Faroe Islands|Islas Feroe|Faroe Isds;Faeroe Islands||t
FSM|economy|FM|583|583:rp:1992-|FSM|FSM||Micronesia|Micronesia|FS Micronesia;Micronesia, Fed. Sts.;Micronesia, Federated States of;Estados Federados de Micronesia||
GAB|economy|GA|266|266:rp:-|GAB|GAB||Gabon|Gabón|||rt
GBR|economy|GB|826|826:rp:-|GBR|GBR|GBR|United Kingdom|Reino Unido|Great Britain;UK;Gran Bretaña;United Kingdom of Great Britain and Northern Ireland||rt
GEO|economy|GE|268|268:rp:1992-|GEO|GEO||Georgia|Georgia|||r
GGY|economy|GG|831|831:p:-|GGY|GGY||Guernsey|Guernsey|||
GHA|economy|GH|288|288:rp:-|GHA|GHA||Ghana|Ghana|||rt
GIB|economy|GI|292|292:rp:-|GIB|GIB||Gibraltar|Gibraltar|||
GIN|economy|GN|324|324:rp:-|GIN|GIN||Guinea|Guinea|||r
GLP|economy|GP|312|312:rp:-1996|GLP|GLP||Guadeloupe|Guadalupe|Guadeloupe (Overseas France)||
GMB|economy|GM|270|270:rp:-|GMB|GMB||Gambia|Gambia|Gambia, The;The Gambia||
GNB|economy|GW|624|624:rp:-|GNB|GNB||Guinea-Bissau|Guinea-Bisáu|Guinea Bissau||
GNQ|economy|GQ|226|226:rp:-|GNQ|GNQ||Equatorial Guinea|Guinea Ecuatorial|||t
GRC|economy|GR|300|300:rp:-|GRC|GRC|GRC|Greece|Grecia||EL|rt
GRD|economy|GD|308|308:rp:-|GRD|GRD||Grenada|Granada|||t
GRL|economy|GL|304|304:rp:-|GRL|GRL||Greenland|Groenlandia|||
GTM|economy|GT|320|320:rp:-|GTM|GTM||Guatemala|Guatemala|||rt
GUF|economy|GF|254|254:rp:-1996|GUF|GUF||French Guiana|Guayana Francesa|French Guiana (Overseas France)||
GUM|economy|GU|316|316:p:-|GUM|GUM||Guam|Guam|||
GUY|economy|GY|328|328:rp:-|GUY|GUY||Guyana|Guyana|||t
HKG|economy|HK|344|344:rp:-|HKG|HKG||Hong Kong|Hong Kong|China, Hong Kong SAR;Hong Kong SAR China;RAE de Hong Kong (China);Hong Kong, China;Hong Kong SAR, China;China, Hong Kong Special Administrative Region;Hong Kong (China)||t
HMD|economy|HM|334|334:p:-|HMD|HMD||Heard and McDonald Islands|Islas Heard y McDonald|Heard Island and McDonald Islands;Heard & McDonald Islands||
HND|economy|HN|340|340:rp:-|HND|HND||Honduras|Honduras|||r
HRV|economy|HR|191|191:rp:1992-|HRV|HRV|HRV|Croatia|Croacia|||rt
HTI|economy|HT|332|332:rp:-|HTI|HTI||Haiti|Haití|||t
HUN|economy|HU|348|348:rp:-|HUN|HUN|HUN|Hungary|Hungría|||rt
IDN|economy|ID|360|360:rp:-|IDN|IDN|IDN|Indonesia|Indonesia|||rt
IMN|economy|IM|833|833:p:-|IMN|IMN||Isle of Man|Isla de Man|||
IND|economy|IN|356|356:rp:-1974 699:rp:1975-|IND|IND|IND|India|India|||rt
IOT|economy|IO|086|86:p:-|IOT|IOT||British Indian Ocean Territory|Territorio Británico del Océano Índico|Br. Indian Ocean Terr.||
IRL|economy|IE|372|372:rp:-|IRL|IRL|IRL|Ireland|Irlanda|||rt
IRN|economy|IR|364|364:rp:-|IRN|IRN||Iran|Irán|Iran, Islamic Rep.;Iran, Islamic Republic of;República Islámica del Irán||r
IRQ|economy|IQ|368|368:rp:-|IRQ|IRQ||Iraq|Irak|||t
ISL|economy|IS|352|352:rp:-|ISL|ISL||Iceland|Islandia|||t
ISR|economy|IL|376|376:rp:-|ISR|ISR||Israel|Israel|||rt
ITA|economy|IT|380|380:rp:-|ITA|ITA|ITA|Italy|Italia||381|rt
JAM|economy|JM|388|388:rp:-|JAM|JAM||Jamaica|Jamaica|||rt
JEY|economy|JE|832|832:p:-|JEY|JEY||Jersey|Jersey|||
JOR|economy|JO|400|400:rp:-|JOR|JOR||Jordan|Jordania|||rt
JPN|economy|JP|392|392:rp:-|JPN|JPN|JPN|Japan|Japón|||rt
KAZ|economy|KZ|398|398:rp:1992-|KAZ|KAZ||Kazakhstan|Kazajistán|Kazajstán||rt
KEN|economy|KE|404|404:rp:-|KEN|KEN||Kenya|Kenia|||rt
KGZ|economy|KG|417|417:rp:1992-|KGZ|KGZ||Kyrgyzstan|Kirguistán|Kyrgyz Republic||r
KHM|economy|KH|116|116:rp:-|KHM|KHM||Cambodia|Camboya|||r
KIR|economy|KI|296|296:rp:-|KIR|KIR||Kiribati|Kiribati|||
KNA|economy|KN|659|658:rp:-1980 659:rp:1981-|KNA|KNA||Saint Kitts and Nevis|San Cristóbal y Nieves|Saint Kitts, Nevis and Anguilla;St. Kitts & Nevis;St. Kitts and Nevis||
KOR|economy|KR|410|410:rp:-|KOR|KOR|KOR|South Korea|Corea del Sur|Rep. of Korea;Korea;Korea, Rep.;Korea, Republic of;Korea, South;Republic of Korea;Corea;República de Corea||rt
KWT|economy|KW|414|414:rp:-|KWT|KWT||Kuwait|Kuwait|Kuwait, the State of||rt
LAO|economy|LA|418|418:rp:-|LAO|LAO||Laos|Laos|Lao People's Dem. Rep.;Lao PDR;Lao People's Democratic Republic;República Democrática Popular Lao;Lao People's DR||rt
LBN|economy|LB|422|422:rp:-|LBN|LBN||Lebanon|Líbano|Lebanese Republic||rt
LBR|economy|LR|430|430:rp:-|LBR|LBR||Liberia|Liberia|||r
LBY|economy|LY|434|434:rp:-|LBY|LBY||Libya|Libia|Libyan Arab Jamahiriya||rt
LCA|economy|LC|662|662:rp:-|LCA|LCA||Saint Lucia|Santa Lucía|St. Lucia||
LIE|economy|LI|438|438:p:-|LIE|LIE||Liechtenstein|Liechtenstein|||
LKA|economy|LK|144|144:rp:-|LKA|LKA||Sri Lanka|Sri Lanka|||rt
LSO|economy|LS|426|426:rp:2000-|LSO|LSO||Lesotho|Lesoto|||
LTU|economy|LT|440|440:rp:1992-|LTU|LTU|LTU|Lithuania|Lituania|||rt
LUX|economy|LU|442|442:rp:1999-|LUX|LUX|LUX|Luxembourg|Luxemburgo|||t
LVA|economy|LV|428|428:rp:1992-|LVA|LVA|LVA|Latvia|Letonia|||r
MAC|economy|MO|446|446:rp:-|MAC|MAC||Macao|Macao|China, Macao SAR;Macao SAR China;RAE de Macao (China);Macao, China;Macao SAR, China;Macau;China, Macao Special Administrative Region||t
MAF|economy|MF|663|663:p:-|MAF|MAF||Saint Martin (French part)|San Martín (parte francesa)|St. Martin;San Martín||
MAR|economy|MA|504|504:rp:-|MAR|MAR||Morocco|Marruecos||MOR|rt
MCO|economy|MC|492|||MCO||Monaco|Mónaco|||
MDA|economy|MD|498|498:rp:1992-|MDA|MDA||Moldova|Moldavia|Rep. of Moldova;Moldova, Republic of;República de Moldova;Republic of Moldova||r
MDG|economy|MG|450|450:rp:-|MDG|MDG||Madagascar|Madagascar|||r
MDV|economy|MV|462|462:rp:-|MDV|MDV||Maldives|Maldivas|||
MEX|economy|MX|484|484:rp:-|MEX|MEX|MEX|Mexico|México|Estados Unidos Mexicanos;United Mexican States;Méjico||rt
MHL|economy|MH|584|584:rp:1992-|MHL|MHL||Marshall Islands|Islas Marshall|Marshall Isds||
MKD|economy|MK|807|807:rp:1993-|MKD|MKD||North Macedonia|Macedonia del Norte|Macedonia, FYR;Macedonia, the former Yugoslav Republic of;FYR Macedonia;Macedonia;TFYR of Macedonia;The former Yugoslav Republic of Macedonia||rt
MLI|economy|ML|466|466:rp:-|MLI|MLI||Mali|Mali|||r
MLT|economy|MT|470|470:rp:-|MLT|MLT|MLT|Malta|Malta|||
MMR|economy|MM|104|104:rp:-|MMR|MMR||Myanmar|Myanmar|Myanmar (Burma);Myanmar (Birmania);Burma;Birmania||rt
MNE|economy|ME|499|499:rp:2006-|MNE|MNT||Montenegro|Montenegro|||t
MNG|economy|MN|496|496:rp:-|MNG|MNG||Mongolia|Mongolia|||rt
MNP|economy|MP|580|580:rp:1992-|MNP|MNP||Northern Mariana Islands|Islas Marianas del Norte|N. Mariana Isds||
MOZ|economy|MZ|508|508:rp:-|MOZ|MOZ||Mozambique|Mozambique|||rt
MRT|economy|MR|478|478:rp:-|MRT|MRT||Mauritania|Mauritania|||r
MSR|economy|MS|500|500:rp:-|MSR|MSR||Montserrat|Montserrat|||
MTQ|economy|MQ|474|474:rp:-|MTQ|MTQ||Martinique|Martinica|Martinique (Overseas France)||
MUS|economy|MU|480|480:rp:-|MUS|MUS||Mauritius|Mauricio|||rt
MWI|economy|MW|454|454:rp:1965-|MWI|MWI||Malawi|Malaui|||rt
MYS|economy|MY|458|458:rp:1964-|MYS|MYS||Malaysia|Malasia|||rt
MYT|economy|YT|175|175:rp:-2013|MYT|MYT||Mayotte|Mayotte|Mayotte (Overseas France)||
NAM|economy|NA|516|516:rp:2000-|NAM|NAM||Namibia|Namibia|||rt
NCL|economy|NC|540|540:rp:-|NCL|NCL||New Caledonia|Nueva Caledonia|||t
NER|economy|NE|562|562:rp:-|NER|NER||Niger|Níger|||
NFK|economy|NF|574|574:p:-|NFK|NFK||Norfolk Island|Isla Norfolk|Norfolk Isds||
NGA|economy|NG|566|566:rp:-|NGA|NGA||Nigeria|Nigeria|||rt
NIC|economy|NI|558|558:rp:-|NIC|NIC||Nicaragua|Nicaragua|||r
NIU|economy|NU|570|570:rp:-|NIU|NIU||Niue|Niue|||
NLD|economy|NL|528|528:rp:-|NLD|NLD|NLD|Netherlands|Países Bajos|Holland;Holanda;The Netherlands||rt
NOR|economy|NO|578|578:p:- 579:rp:-|NOR|NOR|NOR|Norway|Noruega|Norway, excluding Svalbard and Jan Mayen||rt
NPL|economy|NP|524|524:rp:-|NPL|NPL||Nepal|Nepal|||t
NRU|economy|NR|520|520:rp:-|NRU|NRU||Nauru|Nauru|||
NZL|economy|NZ|554|554:rp:-|NZL|NZL||New Zealand|Nueva Zelanda|||rt
OMN|economy|OM|512|512:rp:-|OMN|OMN||Oman|Omán|||rt
PAK|economy|PK|586|586:rp:1972- 588:rp:-1971|PAK|PAK||Pakistan|Pakistán|East and West Pakistan||rt
PAN|economy|PA|591|590:rp:-1977 591:rp:1978-|PAN|PAN||Panama|Panamá|Panama, excl.Canal Zone||r
PCN|economy|PN|612|612:p:-|PCN|PCN||Pitcairn Islands|Islas Pitcairn|Pitcairn||
PER|economy|PE|604|604:rp:-|PER|PER||Peru|Perú|||rt
PHL|economy|PH|608|608:rp:-|PHL|PHL||Philippines|Filipinas|||r
PLW|economy|PW|585|585:rp:1992-|PLW|PLW||Palau|Palaos|||
PNG|economy|PG|598|598:rp:-|PNG|PNG||Papua New Guinea|Papúa Nueva Guinea|||rt
POL|economy|PL|616|616:rp:-|POL|POL|POL|Poland|Polonia|||rt
PRI|economy|PR|630|630:p:-|PRI|PRI||Puerto Rico|Puerto Rico|||
PRK|economy|KP|408|408:rp:-|PRK|PRK||North Korea|Corea del Norte|Dem. People's Rep. of Korea;Korea, Dem. People's Rep.;Korea, Dem. Rep.;Korea, North;Democratic People's Republic of Korea;República Popular Democrática de Corea||t
PRT|economy|PT|620|620:rp:-|PRT|PRT|PRT|Portugal|Portugal|||rt
PRY|economy|PY|600|600:rp:-|PRY|PRY||Paraguay|Paraguay|||r
PSE|economy|PS|275|275:rp:2000-|PSE|PSE||Palestine|Palestina|State of Palestine;Palestinian Territories;Territorios Palestinos;West Bank and Gaza;Occupied Palestinian Territory;Cisjordania y Gaza;Palestine, State of||
PYF|economy|PF|258|258:rp:-|PYF|PYF||French Polynesia|Polinesia Francesa|||t
QAT|economy|QA|634|634:rp:-|QAT|QAT||Qatar|Catar|||rt
REU|economy|RE|638|638:rp:-1996|REU|REU||Réunion|Reunión|Réunion (Overseas France)||
ROU|economy|RO|642|642:rp:-|ROU|ROM|ROU|Romania|Rumania|Rumanía||rt
RUS|economy|RU|643|643:rp:1992-|RUS|RUS|RUS|Russia|Rusia|Russian Federation;Federación de Rusia||rt
RWA|economy|RW|646|646:rp:-|RWA|RWA||Rwanda|Ruanda|||
SAU|economy|SA|682|682:rp:-|SAU|SAU||Saudi Arabia|Arabia Saudita|Saudi Arabia, Kingdom of;Arabia Saudí||rt
SDN|economy|SD|729|729:rp:2011- 736:rp:-2011|SDN|SUD;Fm Sudan||Sudan|Sudán|||t
SEN|economy|SN|686|686:rp:-|SEN|SEN||Senegal|Senegal|||rt
SGP|economy|SG|702|702:rp:-|SGP|SGP||Singapore|Singapur|||rt
SGS|economy|GS|239|239:p:-|SGS|SGS||South Georgia and the South Sandwich Islands|Islas Georgias del Sur y Sandwich del Sur|South Georgia & South Sandwich Islands;Islas Georgia del Sur y Sándwich del Sur||
SHN|economy|SH|654|654:rp:-|SHN|SHN||Saint Helena|Santa Elena|St. Helena||
SJM|economy|SJ|744|744:p:-|SJM|SJM||Svalbard and Jan Mayen|Svalbard y Jan Mayen|Svalbard and Jan Mayen Islands;Svalbard & Jan Mayen||
SLB|economy|SB|090|90:rp:-|SLB|SLB||Solomon Islands|Islas Salomón|Solomon Isds||
SLE|economy|SL|694|694:rp:-|SLE|SLE||Sierra Leone|Sierra Leona|||
SLV|economy|SV|222|222:rp:-|SLV|SLV||El Salvador|El Salvador|||rt
SMR|economy|SM|674|674:rp:-|SMR|SMR||San Marino|San Marino|||
SOM|economy|SO|706|706:rp:-|SOM|SOM||Somalia|Somalia|||
SPM|economy|PM|666|666:rp:-|SPM|SPM||Saint Pierre and Miquelon|San Pedro y Miquelón|St. Pierre & Miquelon||
SRB|economy|RS|688|688:rp:2006-|SRB|SER;Serbia, FR(Serbia/Montenegro)||Serbia|Serbia|||rt
SSD|economy|SS|728|728:rp:2011-|SSD|SSD||South Sudan|Sudán del Sur|||t
STP|economy|ST|678|678:rp:-|STP|STP||São Tomé and Príncipe|Santo Tomé y Príncipe|Sao Tome and Principe;São Tomé & Príncipe;Sao Tomé and Principe||
SUR|economy|SR|740|740:rp:-|SUR|SUR||Suriname|Surinam|||t
SVK|economy|SK|703|703:rp:1993-|SVK|SVK|SVK|Slovakia|Eslovaquia|Slovak Republic;República Eslovaca||rt
SVN|economy|SI|705|705:rp:1992-|SVN|SVN|SVN|Slovenia|Eslovenia|||rt
SWE|economy|SE|752|752:rp:-|SWE|SWE|SWE|Sweden|Suecia|||rt
SWZ|economy|SZ|748|748:rp:2000-|SWZ|SWZ||Eswatini|Eswatini|Swaziland;Swazilandia;Suazilandia||r
SXM|economy|SX|534|534:rp:2010-|SXM|SXM||Sint Maarten|Sint Maarten|Saint Maarten;Sint Maarten (Dutch part)||
SYC|economy|SC|690|690:rp:-|SYC|SYC||Seychelles|Seychelles|||t
SYR|economy|SY|760|760:rp:-|SYR|SYR||Syria|Siria|Syrian Arab Republic;República Árabe Siria||
TCA|economy|TC|796|796:rp:-|TCA|TCA||Turks and Caicos Islands|Islas Turcas y Caicos|Turks and Caicos Isds;Turks & Caicos Islands||
TCD|economy|TD|148|148:rp:-|TCD|TCD||Chad|Chad|||
TGO|economy|TG|768|768:rp:-|TGO|TGO||Togo|Togo|||r
THA|economy|TH|764|764:rp:-|THA|THA||Thailand|Tailandia|||rt
TJK|economy|TJ|762|762:rp:1992-|TJK|TJK||Tajikistan|Tayikistán|||r
TKL|economy|TK|772|772:rp:-|TKL|TKL||Tokelau|Tokelau|||
TKM|economy|TM|795|795:rp:1992-|TKM|TKM||Turkmenistan|Turkmenistán|||r
TLS|economy|TL|626|626:rp:2002-|TLS|TMP||Timor-Leste|Timor-Leste|Timor Oriental;East Timor||
TON|economy|TO|776|776:rp:-|TON|TON||Tonga|Tonga|||
TTO|economy|TT|780|780:rp:-|TTO|TTO||Trinidad and Tobago|Trinidad y Tobago|Trinidad & Tobago||rt
TUN|economy|TN|788|788:rp:-|TUN|TUN||Tunisia|Túnez|||rt
TUR|economy|TR|792|792:rp:-|TUR|TUR|TUR|Türkiye|Turquía|Turkey;Turkiye||rt
TUV|economy|TV|798|798:rp:-|TUV|TUV||Tuvalu|Tuvalu|||
TWN|economy|TW|158|158:p:- 490:rp:-|S19|OAS|TWN|Taiwan|Taiwán|Taiwan, Province of China;Other Asia, nes;Chinese Taipei;Taipei, China;Taipei, Chinese;Taipéi Chino;China, Taiwan;Taiwan, China;Taiwan (China);Taiwan Province of China;China, Taiwan Province of;Taiwán, provincia de China;Republic of China;Separate Customs Territory of Taiwan, Penghu, Kinmen and Matsu;Other Asia, not elsewhere specified;Other Asia nes (Taiwan);Asia, not elsewhere specified;Otros de Asia, no especificado|CHT|t
TZA|economy|TZ|834|834:rp:1965-|TZA|TZA||Tanzania|Tanzania|United Rep. of Tanzania;Tanzania, United Republic of;República Unida de Tanzanía;United Republic of Tanzania;U.R. of Tanzania: Mainland||rt
UGA|economy|UG|800|800:rp:-|UGA|UGA||Uganda|Uganda|||rt
UKR|economy|UA|804|804:rp:1992-|UKR|UKR||Ukraine|Ucrania|||rt
UMI|economy|UM|581|581:p:-|UMI|UMI||US Minor Outlying Islands|Islas Ultramarinas Menores de Estados Unidos|United States Minor Outlying Islands;U.S. Outlying Islands;Islas menores alejadas de EE. UU.||
URY|economy|UY|858|858:rp:-|URY|URY||Uruguay|Uruguay|||rt
USA|economy|US|840|840:p:- 841:rp:-1980 842:rp:1981-|USA|USA|USA|United States|Estados Unidos|United States of America;USA and Puerto Rico;USA;US;U.S.;U.S.A.;Estados Unidos de América;EE. UU.;EEUU;EUA||rt
UZB|economy|UZ|860|860:rp:1992-|UZB|UZB||Uzbekistan|Uzbekistán|||r
VAT|economy|VA|336|336:rp:-|VAT|VAT||Vatican City|Ciudad del Vaticano|Holy See (Vatican City State)||
VCT|economy|VC|670|670:rp:-|VCT|VCT||Saint Vincent and the Grenadines|San Vicente y las Granadinas|St. Vincent & Grenadines;St. Vincent and the Grenadines||
VEN|economy|VE|862|862:rp:-|VEN|VEN||Venezuela|Venezuela|Venezuela, RB;Venezuela, Bolivarian Republic of;República Bolivariana de Venezuela||rt
VGB|economy|VG|092|92:rp:-|VGB|VGB||British Virgin Islands|Islas Vírgenes Británicas|Br. Virgin Isds||
VIR|economy|VI|850|850:rp:-1980|VIR|VIR||US Virgin Islands|Islas Vírgenes de los Estados Unidos|US Virgin Isds;U.S. Virgin Islands;Islas Vírgenes de EE. UU.;United States Virgin Islands||
VNM|economy|VN|704|704:rp:1975- 868:rp:-1974|VNM|VNM||Vietnam|Vietnam|Viet Nam;Rep. of Vietnam;Republic of Vietnam||rt
VUT|economy|VU|548|548:rp:-|VUT|VUT||Vanuatu|Vanuatu|||
WLF|economy|WF|876|876:rp:-|WLF|WLF||Wallis and Futuna|Wallis y Futuna|Wallis and Futuna Isds;Wallis & Futuna||
WSM|economy|WS|882|882:rp:-|WSM|WSM||Samoa|Samoa|||
XKX|economy|XK||412:p:-|_KS|||Kosovo|Kosovo||KSV|
YEM|economy|YE|887|886:rp:-1990 887:rp:1991-|YEM|YEM||Yemen|Yemen|Arab Rep. of Yemen;Yemen, Rep.;Yemen Arab Republic||rt
ZAF|economy|ZA|710|710:rp:2000-|ZAF|ZAF||South Africa|Sudáfrica|South African Republic;República de Sudáfrica||rt
ZMB|economy|ZM|894|894:rp:1965-|ZMB|ZMB||Zambia|Zambia|||rt
ZWE|economy|ZW|716|716:rp:1965-|ZWE|ZWE||Zimbabwe|Zimbabue|||r
ANT|historic|AN|530|530:rp:1986-2010 532:rp:-1985|ANT|ANT||Netherlands Antilles|Antillas Neerlandesas|Netherlands Antilles and Aruba||
BLX|historic|||58:rp:-1998||BLX||Belgium-Luxembourg|Bélgica-Luxemburgo|Belgium and Luxembourg||
CSK|historic||200|200:rp:-1992|CSK|CSK||Czechoslovakia|Checoslovaquia|Czech and Slovak Federal Republic||
DDR|historic|DD|278|278:rp:-1990|DDR|DDR||German Democratic Republic|República Democrática Alemana|Dem. Rep. of Germany;East Germany;Alemania Oriental||
NTZ|historic|NT|536|536:p:-|NTZ|NTZ||Neutral Zone (Iraq and Saudi Arabia)|Zona Neutral (Irak y Arabia Saudita)|Neutral Zone||
PCI|historic|PC||582:rp:1964-1991|PCI|PCI||Trust Territory of the Pacific Islands|Territorio en Fideicomiso de las Islas del Pacífico|Pacific Isds||
PCZ|historic|PZ||592:rp:-1977|PCZ|PCZ||Panama Canal Zone|Zona del Canal de Panamá|Panama-Canal-Zone||
PUS|historic|||849:p:-|PUS|PUS||US Miscellaneous Pacific Islands|Islas diversas del Pacífico (Estados Unidos)|US Misc. Pacific Isds||
SCG|historic||891|891:rp:1992-2006|SCG|SCG||Serbia and Montenegro|Serbia y Montenegro|||
SUN|historic|SU|810|810:rp:-1990|SUN|SUN||Soviet Union|Unión Soviética|USSR;URSS;Union of Soviet Socialist Republics;Former Soviet Union;Unión de Repúblicas Socialistas Soviéticas||
VDR|historic|VD||866:rp:-1974|VDR|VDR||North Vietnam|Vietnam del Norte|Dem. Rep. of Vietnam;Democratic Republic of Vietnam||
YMD|historic|YD|720|720:rp:-1990|YMD|YMD||Democratic Yemen|Yemen Democrático|Dem. Yemen;South Yemen;Yemen del Sur||
YUG|historic|YU|890|890:rp:-1991|YUG|YUG||Yugoslavia|Yugoslavia|Yugoslavia, Socialist Federal Republic of;SFR of Yugoslavia||
ZA1|historic|||711:rp:-1999|ZA1|||Southern African Customs Union|Unión Aduanera del África Austral|||
_CI|historic|||830:p:-|_CI|||Channel Islands|Islas del Canal|||
_MI|historic|||488:p:-|_MI|||Midway Islands|Islas Midway|||
_PM|historic|||459:rp:-1963|_PM|||Peninsular Malaya|Malaya peninsular|Peninsula Malaysia||
_RI|historic|||647:p:-1972|_RI|||Ryukyu Islands|Islas Ryukyu|Ryukyu Isd||
_RN|historic|||717:rp:-1964|_RN|||Rhodesia and Nyasaland|Rodesia y Nyasalandia|Rhodesia Nyas||
_SH|historic|||461:rp:-1963|_SH|||Sabah|Sabah|||
_SK|historic|||457:p:-1963|_SK|||Sarawak|Sarawak|||
_SM|historic|||698:p:-1974|_SM|||Sikkim|Sikkim|Sikkim, Protectorate of India||
_TK|historic|||835:rp:-1964|_TK|||Tanganyika|Tanganica|||
_WI|historic|||872:p:-|_WI|||Wake Island|Isla Wake|||
_ZP|historic|||836:rp:-1964|_ZP|||Zanzibar and Pemba|Zanzíbar y Pemba|Zanzibar and Pemba Isd||
ASEAN|group|||975:r:1967-|R4|||ASEAN|ASEAN|Association of Southeast Asian Nations;Asociación de Naciones del Asia Sudoriental||
EUN|group|EU||97:r:-|EUR|EUN||European Union|Unión Europea|EU;UE;European Union (EU)||
WLD|group|||0:p:-|World|WLD||World|Mundo|All countries;Total mundial;Todo el mundo|W00|
NES129|rest|||129:p:-|A49|||Caribbean, not elsewhere specified|Caribe, no especificado|Caribbean, nes||
NES221|rest|||221:p:-|E29|||Eastern Europe, not elsewhere specified|Europa oriental, no especificado|Eastern Europe, nes||
NES290|rest|||290:p:-|F49|||Northern Africa, not elsewhere specified|África del Norte, no especificado|Northern Africa, nes||
NES471|rest|||471:p:-|R91|||Central American Common Market, nes|Mercado Común Centroamericano, no especificado|CACM, nes||
NES472|rest|||472:p:-|_AC|||Africa CAMEU region, not elsewhere specified|Región CAMEU de África, no especificado|Africa CAMEU region, nes||
NES473|rest|||473:p:-||||Latin American Integration Association, nes|ALADI, no especificado|LAIA, nes||
NES492|rest|||492:p:-||||Europe EU, not elsewhere specified|Unión Europea, no especificado|Europe EU, nes||
NES527|rest|||527:p:-|O19|||Oceania, not elsewhere specified|Oceanía, no especificado|Oceania, nes||
NES568|rest|||568:p:-|E19|||Other Europe, not elsewhere specified|Otros de Europa, no especificado|Other Europe, nes||
NES577|rest|||577:p:-|F19|||Other Africa, not elsewhere specified|Otros de África, no especificado|Other Africa, nes||
NES636|rest|||636:p:-|A79|||Rest of America, not elsewhere specified|Resto de América, no especificado|Rest of America, nes||
NES637|rest|||637:p:-|A59|||North and Central America, nes|América del Norte y Central, no especificado|North America and Central America, nes||
NES697|rest|||697:p:-|R20|||Europe EFTA, not elsewhere specified|AELC de Europa, no especificado|Europe EFTA, nes||
NES837|rest|||837:p:-|X1|||Bunkers|Aprovisionamiento de naves|||
NES838|rest|||838:p:-|X2|||Free zones|Zonas francas|Free Zones||
NES839|rest|||839:p:-|XX|||Special categories|Categorías especiales|Special Categories||
NES879|rest|||879:p:-|F97|||Western Asia, not elsewhere specified|Asia occidental, no especificado|Western Asia, nes||
NES899|rest|||899:p:-|_X|||Areas, not elsewhere specified|Áreas no especificadas|Areas, nes;Areas nes;Undeclared Countries;Unspecified|ANS|
ROW|rest||||||ROW|Rest of the world|Resto del mundo|Rest of World;RdM|RoW|`;
