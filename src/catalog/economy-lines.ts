// Written by scripts/catalog/make-economies.ts; change the script or the hand-set names, then run it again.

/** id, kind, iso2, iso numeric, comtrade areas, comtrade letters, wits, wiod, English, Spanish, other spellings, other codes, in the Atlas's rankings (r) and trusted by it (t). No kind: an economy of today; `=`: the id, its two letters, the English name, the whole area; an area without code has the iso number; empty cells at the end are left out. `~`: the id in the letters of Comtrade and of WITS, and none of the WIOD; `!`: that, and the whole area */
export const ECONOMY_LINES = `\
ABW||AW|533|:rp:1988-|~|Aruba|=|Aruba, the Netherlands with respect to
AFG||=|004|!|Afghanistan|Afganistán
AGO||AO|024|!|Angola|=|||rt
AIA||=|660|:rp:1981-|~|Anguilla|Anguila
ALA||AX|248|:p:-|~|Åland Islands|Islas Åland
ALB||=|008|!|Albania|=|||r
AND||AD|020|!|Andorra|=
ARE||AE|784|!|United Arab Emirates|Emiratos Árabes Unidos|UAE;EAU||r
ARG||=|032|!|Argentina|=|||rt
ARM||AM|051|:rp:1992-|~|Armenia|=|||rt
ASM||=|016|:p:-|~|American Samoa|Samoa Americana
ATA||AQ|010|:p:-|~|Antarctica|Antártida
ATB||||80:p:-|~|British Antarctic Territory|Territorio Antártico Británico|Br. Antarctic Terr.
ATF||TF|260|:p:-|~|French Southern Territories|Territorios Australes Franceses|Fr. South Antarctic Terr.
ATG||AG|028|!|Antigua and Barbuda|Antigua y Barbuda
AUS||=|036|=|=|=|=|Australia|=|||rt
AUT||AT|040|=|=|=|=|Austria|=|||rt
AZE||=|031|:rp:1992-|~|Azerbaijan|Azerbaiyán|||rt
BDI||BI|108|!|Burundi|=
BEL||=|056|:rp:1999-|=|=|=|Belgium|Bélgica|||rt
BEN||BJ|204|!|Benin|Benín
BES||BQ|535|:rp:2010-|~|Bonaire, Sint Eustatius and Saba|Bonaire, San Eustaquio y Saba|Bonaire;Caribbean Netherlands;Caribe neerlandés
BFA||=|854|!|Burkina Faso|=|||r
BGD||BD|050|:rp:1972-|~|Bangladesh|Bangladés|||rt
BGR||=|100|=|=|=|=|Bulgaria|=|||rt
BHR||=|048|!|Bahrain|Baréin|Bahréin;Bahrain, Kingdom of||r
BHS||BS|044|!|Bahamas|=|Bahamas, The;Las Bahamas
BIH||BA|070|:rp:1992-|~|Bosnia and Herzegovina|Bosnia y Herzegovina|Bosnia Herzegovina;Bosnia||rt
BLM||=|652|:rp:2013-|~|Saint Barthélemy|San Bartolomé|St. Barthélemy
BLR||BY|112|:rp:1992-|~|Belarus|Bielorrusia|||rt
BLZ||BZ|084|!|Belize|Belice|||t
BMU||=|060|!|Bermuda|Bermudas
BOL||=|068|!|Bolivia|=|Bolivia (Plurinational State of);Estado Plurinacional de Bolivia||rt
BRA||=|076|=|=|=|=|Brazil|Brasil|||rt
BRB||BB|052|!|Barbados|=
BRN||BN|096|!|Brunei|Brunéi|Brunei Darussalam||t
BTN||=|064|!|Bhutan|Bután
BVT||=|074|:p:-|~|Bouvet Island|Isla Bouvet
BWA||=|072|:rp:2000-|~|Botswana|Botsuana|||r
CAF||CF|140|!|Central African Republic|República Centroafricana|Central African Rep.||t
CAN||=|124|=|=|=|=|Canada|Canadá|||rt
CCK||=|166|:p:-|~|Cocos (Keeling) Islands|Islas Cocos|Cocos Isds
CHE||=|756|:p:- 757:rp:-|=|=|=|Switzerland|Suiza|||rt
CHL||CL|152|!|Chile|=|||rt
CHN||CN|156|=|=|=|=|China|=|China, People's Republic of;People's Republic of China;República Popular China;China, mainland;Mainland China;PRC;China, P.R.: Mainland||r
CIV||=|384|!|Côte d'Ivoire|Costa de Marfil|Ivory Coast||rt
CMR||=|120|!|Cameroon|Camerún|||rt
COD||CD|180|=|=|ZAR||Democratic Republic of the Congo|República Democrática del Congo|Dem. Rep. of the Congo;Congo - Kinshasa;Congo, Dem. Rep.;Congo, Democratic Republic of the;DR Congo;Zaire;Congo, Democratic Republic;Congo, Dem. Rep. of the||r
COG||CG|178|!|Republic of the Congo|República del Congo|Congo;Congo - Brazzaville;Congo, Rep.;Congo, Republic of||rt
COK||CK|184|!|Cook Islands|Islas Cook|Cook Isds
COL||=|170|!|Colombia|=|||rt
COM||KM|174|!|Comoros|Comoras
CPV||CV|132|!|Cabo Verde|=|Cape Verde
CRI||=|188|!|Costa Rica|=|||r
CUB||=|192|!|Cuba|=|||r
CUW||CW|531|:rp:2010-|~|Curaçao|Curazao
CXR||=|162|:p:-|~|Christmas Island|Isla de Navidad|Christmas Isds
CYM||KY|136|!|Cayman Islands|Islas Caimán|Cayman Isds
CYP||=|196|=|=|=|=|Cyprus|Chipre|||r
CZE||=|203|:rp:1993-|=|=|=|Czechia|Chequia|Czech Republic;República Checa;Czech Rep.||rt
DEU||=|276|:rp:1991- 280:rp:-1990|=|=|=|Germany|Alemania|Fed. Rep. of Germany;Germany, Federal Republic of;Federal Republic of Germany;West Germany;República Federal de Alemania;Alemania Occidental|DEW|rt
DJI||=|262|!|Djibouti|Yibuti
DMA||=|212|!|Dominica|=
DNK||DK|208|=|=|=|=|Denmark|Dinamarca|||rt
DOM||=|214|!|Dominican Republic|República Dominicana|Dominican Rep.||r
DZA||=|012|!|Algeria|Argelia|||rt
ECU||=|218|!|Ecuador|=|||rt
EGY||=|818|!|Egypt|Egipto|Egypt, Arab Rep.;Egypt, Arab Republic of||rt
ERI||=|232|:rp:1993-|~|Eritrea|=
ESH||EH|732|:p:-|~|Western Sahara|Sáhara Occidental
ESP||=|724|=|=|=|=|Spain|España|||rt
EST||EE|233|:rp:1992-|=|=|=|Estonia|=|||rt
ETH||=|231|230:rp:1976-1992 :rp:1993-|~|Ethiopia|Etiopía|Ethiopia (+ Eritrea);Ethiopia(excludes Eritrea)||rt
FIN||=|246|=|=|=|=|Finland|Finlandia|||rt
FJI||=|242|!|Fiji|Fiyi|||t
FLK||FK|238|:p:-|~|Falkland Islands|Islas Malvinas|Falkland Isds (Malvinas)
FRA||=|250|:p:- 251:rp:-|=|=|=|France|Francia|Metropolitan France||rt
FRO||FO|234|!|Faroe Islands|Islas Feroe|Faroe Isds;Faeroe Islands||t
FSM||FM|583|:rp:1992-|~|Micronesia|=|FS Micronesia;Micronesia, Fed. Sts.;Micronesia, Federated States of;Estados Federados de Micronesia
GAB||=|266|!|Gabon|Gabón|||rt
GBR||=|826|=|=|=|=|United Kingdom|Reino Unido|Great Britain;UK;Gran Bretaña;United Kingdom of Great Britain and Northern Ireland||rt
GEO||=|268|:rp:1992-|~|Georgia|=|||r
GGY||=|831|:p:-|~|Guernsey|=
GHA||=|288|!|Ghana|=|||rt
GIB||=|292|!|Gibraltar|=
GIN||GN|324|!|Guinea|=|||r
GLP||GP|312|:rp:-1996|~|Guadeloupe|Guadalupe|Guadeloupe (Overseas France)
GMB||=|270|!|Gambia|=|Gambia, The
GNB||GW|624|!|Guinea-Bissau|Guinea-Bisáu
GNQ||GQ|226|!|Equatorial Guinea|Guinea Ecuatorial|||t
GRC||=|300|=|=|=|=|Greece|Grecia||EL|rt
GRD||GD|308|!|Grenada|Granada|||t
GRL||GL|304|!|Greenland|Groenlandia
GTM||=|320|!|Guatemala|=|||rt
GUF||GF|254|:rp:-1996|~|French Guiana|Guayana Francesa|French Guiana (Overseas France)
GUM||=|316|:p:-|~|Guam|=
GUY||GY|328|!|Guyana|=|||t
HKG||=|344|!|Hong Kong|=|China, Hong Kong SAR;Hong Kong SAR China;RAE de Hong Kong (China);Hong Kong, China;China, Hong Kong Special Administrative Region;China, P.R.: Hong Kong||t
HMD||=|334|:p:-|~|Heard and McDonald Islands|Islas Heard y McDonald|Heard Island and McDonald Islands
HND||=|340|!|Honduras|=|||r
HRV||=|191|:rp:1992-|=|=|=|Croatia|Croacia|||rt
HTI||=|332|!|Haiti|Haití|||t
HUN||=|348|=|=|=|=|Hungary|Hungría|||rt
IDN||=|360|=|=|=|=|Indonesia|=|||rt
IMN||=|833|:p:-|~|Isle of Man|Isla de Man
IND||=|356|:rp:-1974 699:rp:1975-|=|=|=|India|=|||rt
IOT||=|086|:p:-|~|British Indian Ocean Territory|Territorio Británico del Océano Índico|Br. Indian Ocean Terr.
IRL||IE|372|=|=|=|=|Ireland|Irlanda|||rt
IRN||=|364|!|Iran|Irán|Iran, Islamic Rep.;Iran, Islamic Republic of;República Islámica del Irán||r
IRQ||IQ|368|!|Iraq|Irak|||t
ISL||=|352|!|Iceland|Islandia|||t
ISR||IL|376|!|Israel|=|||rt
ITA||=|380|=|=|=|=|Italy|Italia||381|rt
JAM||JM|388|!|Jamaica|=|||rt
JEY||=|832|:p:-|~|Jersey|=
JOR||=|400|!|Jordan|Jordania|||rt
JPN||=|392|=|=|=|=|Japan|Japón|||rt
KAZ||KZ|398|:rp:1992-|~|Kazakhstan|Kazajistán|Kazajstán||rt
KEN||=|404|!|Kenya|Kenia|||rt
KGZ||=|417|:rp:1992-|~|Kyrgyzstan|Kirguistán|Kyrgyz Republic;Kyrgyz Rep.||r
KHM||=|116|!|Cambodia|Camboya|||r
KIR||=|296|!|Kiribati|=
KNA||=|659|658:rp:-1980 :rp:1981-|~|Saint Kitts and Nevis|San Cristóbal y Nieves|Saint Kitts, Nevis and Anguilla;St. Kitts & Nevis
KOR||KR|410|=|=|=|=|South Korea|Corea del Sur|Rep. of Korea;Korea;Korea, Rep.;Korea, Republic of;Korea, South;Republic of Korea;Corea;República de Corea||rt
KWT||=|414|!|Kuwait|=|Kuwait, the State of||rt
LAO||=|418|!|Laos|=|Lao People's Dem. Rep.;Lao PDR;Lao People's Democratic Republic;República Democrática Popular Lao;Lao People's DR||rt
LBN||=|422|!|Lebanon|Líbano|Lebanese Republic||rt
LBR||LR|430|!|Liberia|=|||r
LBY||LY|434|!|Libya|Libia|Libyan Arab Jamahiriya||rt
LCA||=|662|!|Saint Lucia|Santa Lucía|St. Lucia
LIE||=|438|:p:-|~|Liechtenstein|=
LKA||=|144|!|Sri Lanka|=|||rt
LSO||=|426|:rp:2000-|~|Lesotho|Lesoto
LTU||=|440|:rp:1992-|=|=|=|Lithuania|Lituania|||rt
LUX||=|442|:rp:1999-|=|=|=|Luxembourg|Luxemburgo|||t
LVA||=|428|:rp:1992-|=|=|=|Latvia|Letonia|||r
MAC||MO|446|!|Macao|=|China, Macao SAR;Macao SAR China;RAE de Macao (China);Macao, China;Macau;China, Macao Special Administrative Region;China, P.R.: Macao||t
MAF||MF|663|:p:-|~|Saint Martin (French part)|San Martín (parte francesa)|St. Martin;San Martín
MAR||=|504|!|Morocco|Marruecos||MOR|rt
MCO||=|492|||=||Monaco|Mónaco
MDA||=|498|:rp:1992-|~|Moldova|Moldavia|Rep. of Moldova;Moldova, Republic of;República de Moldova;Republic of Moldova||r
MDG||MG|450|!|Madagascar|=|||r
MDV||MV|462|!|Maldives|Maldivas
MEX||MX|484|=|=|=|=|Mexico|México|Estados Unidos Mexicanos;United Mexican States;Méjico||rt
MHL||=|584|:rp:1992-|~|Marshall Islands|Islas Marshall|Marshall Isds
MKD||=|807|:rp:1993-|~|North Macedonia|Macedonia del Norte|Macedonia, FYR;Macedonia, the former Yugoslav Republic of;FYR Macedonia;Macedonia;TFYR of Macedonia;The former Yugoslav Republic of Macedonia||rt
MLI||=|466|!|Mali|=|||r
MLT||MT|470|=|=|=|=|Malta|=
MMR||=|104|!|Myanmar|=|Myanmar (Burma);Myanmar (Birmania);Burma;Birmania||rt
MNE||ME|499|:rp:2006-|=|MNT||Montenegro|=|||t
MNG||=|496|!|Mongolia|=|||rt
MNP||MP|580|:rp:1992-|~|Northern Mariana Islands|Islas Marianas del Norte|N. Mariana Isds
MOZ||MZ|508|!|Mozambique|=|||rt
MRT||=|478|!|Mauritania|=|||r
MSR||=|500|!|Montserrat|=
MTQ||MQ|474|!|Martinique|Martinica|Martinique (Overseas France)
MUS||=|480|!|Mauritius|Mauricio|||rt
MWI||=|454|:rp:1965-|~|Malawi|Malaui|||rt
MYS||=|458|:rp:1964-|~|Malaysia|Malasia|||rt
MYT||YT|175|:rp:-2013|~|Mayotte|=|Mayotte (Overseas France)
NAM||=|516|:rp:2000-|~|Namibia|=|||rt
NCL||=|540|!|New Caledonia|Nueva Caledonia|||t
NER||=|562|!|Niger|Níger
NFK||=|574|:p:-|~|Norfolk Island|Isla Norfolk|Norfolk Isds
NGA||=|566|!|Nigeria|=|||rt
NIC||=|558|!|Nicaragua|=|||r
NIU||NU|570|!|Niue|=
NLD||=|528|=|=|=|=|Netherlands|Países Bajos|Holland;Holanda||rt
NOR||=|578|:p:- 579:rp:-|=|=|=|Norway|Noruega|Norway, excluding Svalbard and Jan Mayen||rt
NPL||=|524|!|Nepal|=|||t
NRU||=|520|!|Nauru|=
NZL||=|554|!|New Zealand|Nueva Zelanda|||rt
OMN||=|512|!|Oman|Omán|||rt
PAK||PK|586|:rp:1972- 588:rp:-1971|~|Pakistan|Pakistán|East and West Pakistan||rt
PAN||=|591|590:rp:-1977 :rp:1978-|~|Panama|Panamá|Panama, excl.Canal Zone||r
PCN||PN|612|:p:-|~|Pitcairn Islands|Islas Pitcairn|Pitcairn
PER||=|604|!|Peru|Perú|||rt
PHL||=|608|!|Philippines|Filipinas|||r
PLW||PW|585|:rp:1992-|~|Palau|Palaos
PNG||PG|598|!|Papua New Guinea|Papúa Nueva Guinea|||rt
POL||PL|616|=|=|=|=|Poland|Polonia|||rt
PRI||=|630|:p:-|~|Puerto Rico|=
PRK||KP|408|!|North Korea|Corea del Norte|Dem. People's Rep. of Korea;Korea, Dem. People's Rep.;Korea, Dem. Rep.;Korea, North;Democratic People's Republic of Korea;República Popular Democrática de Corea||t
PRT||PT|620|=|=|=|=|Portugal|=|||rt
PRY||PY|600|!|Paraguay|=|||r
PSE||=|275|:rp:2000-|~|Palestine|Palestina|State of Palestine;Palestinian Territories;Territorios Palestinos;West Bank and Gaza;Occupied Palestinian Territory;Cisjordania y Gaza;Palestine, State of
PYF||PF|258|!|French Polynesia|Polinesia Francesa|||t
QAT||=|634|!|Qatar|Catar|||rt
REU||=|638|:rp:-1996|~|Réunion|Reunión|Réunion (Overseas France)
ROU||=|642|=|=|ROM|=|Romania|Rumania|||rt
RUS||=|643|:rp:1992-|=|=|=|Russia|Rusia|Russian Federation;Federación de Rusia||rt
RWA||=|646|!|Rwanda|Ruanda
SAU||=|682|!|Saudi Arabia|Arabia Saudita|Saudi Arabia, Kingdom of;Arabia Saudí||rt
SDN||=|729|:rp:2011- 736:rp:-2011|=|SUD;Fm Sudan||Sudan|Sudán|||t
SEN||SN|686|!|Senegal|=|||rt
SGP||=|702|!|Singapore|Singapur|||rt
SGS||GS|239|:p:-|~|South Georgia and the South Sandwich Islands|Islas Georgias del Sur y Sandwich del Sur|South Georgia & South Sandwich Islands;Islas Georgia del Sur y Sándwich del Sur
SHN||=|654|!|Saint Helena|Santa Elena|St. Helena
SJM||=|744|:p:-|~|Svalbard and Jan Mayen|Svalbard y Jan Mayen|Svalbard and Jan Mayen Islands
SLB||SB|090|!|Solomon Islands|Islas Salomón|Solomon Isds
SLE||=|694|!|Sierra Leone|Sierra Leona
SLV||SV|222|!|El Salvador|=|||rt
SMR||=|674|!|San Marino|=
SOM||=|706|!|Somalia|=
SPM||PM|666|!|Saint Pierre and Miquelon|San Pedro y Miquelón|St. Pierre & Miquelon
SRB||RS|688|:rp:2006-|=|SER;Serbia, FR(Serbia/Montenegro)||Serbia|=|||rt
SSD||=|728|:rp:2011-|~|South Sudan|Sudán del Sur|||t
STP||=|678|!|São Tomé and Príncipe|Santo Tomé y Príncipe
SUR||SR|740|!|Suriname|Surinam|||t
SVK||SK|703|:rp:1993-|=|=|=|Slovakia|Eslovaquia|Slovak Republic;República Eslovaca;Slovak Rep.||rt
SVN||SI|705|:rp:1992-|=|=|=|Slovenia|Eslovenia|||rt
SWE||SE|752|=|=|=|=|Sweden|Suecia|||rt
SWZ||SZ|748|:rp:2000-|~|Eswatini|=|Swaziland;Swazilandia;Suazilandia||r
SXM||=|534|:rp:2010-|~|Sint Maarten|=|Saint Maarten;Sint Maarten (Dutch part)
SYC||SC|690|!|Seychelles|=|||t
SYR||=|760|!|Syria|Siria|Syrian Arab Republic;República Árabe Siria;Syrian Arab Rep.
TCA||=|796|!|Turks and Caicos Islands|Islas Turcas y Caicos|Turks and Caicos Isds
TCD||TD|148|!|Chad|=
TGO||=|768|!|Togo|=|||r
THA||=|764|!|Thailand|Tailandia|||rt
TJK||=|762|:rp:1992-|~|Tajikistan|Tayikistán|||r
TKL||=|772|!|Tokelau|=
TKM||TM|795|:rp:1992-|~|Turkmenistan|Turkmenistán|||r
TLS||=|626|:rp:2002-|=|TMP||Timor-Leste|=|Timor Oriental;East Timor
TON||=|776|!|Tonga|=
TTO||=|780|!|Trinidad and Tobago|Trinidad y Tobago|||rt
TUN||TN|788|!|Tunisia|Túnez|||rt
TUR||TR|792|=|=|=|=|Türkiye|Turquía|Turkey||rt
TUV||TV|798|!|Tuvalu|=
TWN||=|158|:p:- 490:rp:-|S19|OAS|=|Taiwan|Taiwán|Taiwan, Province of China;Other Asia, nes;Chinese Taipei;Taipei, China;Taipei, Chinese;Taipéi Chino;China, Taiwan;Taiwan, China;China, Taiwan Province of;Taiwán, provincia de China;Republic of China;Separate Customs Territory of Taiwan, Penghu, Kinmen and Matsu;Other Asia, not elsewhere specified;Other Asia nes (Taiwan);Asia, not elsewhere specified;Otros de Asia, no especificado|CHT|t
TZA||=|834|:rp:1965-|~|Tanzania|=|United Rep. of Tanzania;Tanzania, United Republic of;República Unida de Tanzanía;United Republic of Tanzania;U.R. of Tanzania: Mainland||rt
UGA||=|800|!|Uganda|=|||rt
UKR||UA|804|:rp:1992-|~|Ukraine|Ucrania|||rt
UMI||=|581|:p:-|~|US Minor Outlying Islands|Islas Ultramarinas Menores de Estados Unidos|United States Minor Outlying Islands;U.S. Outlying Islands;Islas menores alejadas de EE. UU.
URY||UY|858|!|Uruguay|=|||rt
USA||=|840|:p:- 841:rp:-1980 842:rp:1981-|=|=|=|United States|Estados Unidos|United States of America;USA and Puerto Rico;USA;US;Estados Unidos de América;EE. UU.;EEUU;EUA||rt
UZB||=|860|:rp:1992-|~|Uzbekistan|Uzbekistán|||r
VAT||=|336|!|Vatican City|Ciudad del Vaticano|Holy See (Vatican City State)
VCT||=|670|!|Saint Vincent and the Grenadines|San Vicente y las Granadinas|St. Vincent & Grenadines;St. Vincent and the Grenadines
VEN||=|862|!|Venezuela|=|Venezuela, RB;Venezuela, Bolivarian Republic of;República Bolivariana de Venezuela;Venezuela, Rep. Bolivariana de;Venezuela, República Bolivariana de||rt
VGB||=|092|!|British Virgin Islands|Islas Vírgenes Británicas|Br. Virgin Isds
VIR||=|850|:rp:-1980|~|US Virgin Islands|Islas Vírgenes de los Estados Unidos|US Virgin Isds;Islas Vírgenes de EE. UU.;United States Virgin Islands
VNM||=|704|:rp:1975- 868:rp:-1974|~|Vietnam|=|Viet Nam;Rep. of Vietnam;Republic of Vietnam||rt
VUT||=|548|!|Vanuatu|=
WLF||WF|876|!|Wallis and Futuna|Wallis y Futuna|Wallis and Futuna Isds
WSM||=|882|!|Samoa|=
XKX||=||412:p:-|_KS|||Kosovo|=||KSV
YEM||=|887|886:rp:-1990 :rp:1991-|~|Yemen|=|Arab Rep. of Yemen;Yemen, Rep.;Yemen Arab Republic||rt
ZAF||=|710|:rp:2000-|~|South Africa|Sudáfrica|South African Republic;República de Sudáfrica||rt
ZMB||=|894|:rp:1965-|~|Zambia|=|||rt
ZWE||=|716|:rp:1965-|~|Zimbabwe|Zimbabue|||r
ANT|historic|=|530|:rp:1986-2010 532:rp:-1985|~|Netherlands Antilles|Antillas Neerlandesas|Netherlands Antilles and Aruba
BLX|historic|||58:rp:-1998||=||Belgium-Luxembourg|Bélgica-Luxemburgo|Belgium and Luxembourg
CSK|historic||200|:rp:-1992|~|Czechoslovakia|Checoslovaquia|Czech and Slovak Federal Republic
DDR|historic|=|278|:rp:-1990|~|German Democratic Republic|República Democrática Alemana|Dem. Rep. of Germany;East Germany;Alemania Oriental
NTZ|historic|=|536|:p:-|~|Neutral Zone (Iraq and Saudi Arabia)|Zona Neutral (Irak y Arabia Saudita)|Neutral Zone
PCI|historic|=||582:rp:1964-1991|~|Trust Territory of the Pacific Islands|Territorio en Fideicomiso de las Islas del Pacífico|Pacific Isds
PCZ|historic|PZ||592:rp:-1977|~|Panama Canal Zone|Zona del Canal de Panamá
PUS|historic|||849:p:-|~|US Miscellaneous Pacific Islands|Islas diversas del Pacífico (Estados Unidos)|US Misc. Pacific Isds
SCG|historic||891|:rp:1992-2006|~|Serbia and Montenegro|Serbia y Montenegro
SUN|historic|=|810|:rp:-1990|~|Soviet Union|Unión Soviética|USSR;URSS;Union of Soviet Socialist Republics;Former Soviet Union;Unión de Repúblicas Socialistas Soviéticas
VDR|historic|=||866:rp:-1974|~|North Vietnam|Vietnam del Norte|Dem. Rep. of Vietnam;Democratic Republic of Vietnam
YMD|historic|YD|720|:rp:-1990|~|Democratic Yemen|Yemen Democrático|Dem. Yemen;South Yemen;Yemen del Sur
YUG|historic|=|890|:rp:-1991|~|Yugoslavia|=|Yugoslavia, Socialist Federal Republic of;SFR of Yugoslavia
ZA1|historic|||711:rp:-1999|=|||Southern African Customs Union|Unión Aduanera del África Austral
_CI|historic|||830:p:-|=|||Channel Islands|Islas del Canal
_MI|historic|||488:p:-|=|||Midway Islands|Islas Midway
_PM|historic|||459:rp:-1963|=|||Peninsular Malaya|Malaya peninsular|Peninsula Malaysia
_RI|historic|||647:p:-1972|=|||Ryukyu Islands|Islas Ryukyu|Ryukyu Isd
_RN|historic|||717:rp:-1964|=|||Rhodesia and Nyasaland|Rodesia y Nyasalandia|Rhodesia Nyas
_SH|historic|||461:rp:-1963|=|||Sabah|=
_SK|historic|||457:p:-1963|=|||Sarawak|=
_SM|historic|||698:p:-1974|=|||Sikkim|=|Sikkim, Protectorate of India
_TK|historic|||835:rp:-1964|=|||Tanganyika|Tanganica
_WI|historic|||872:p:-|=|||Wake Island|Isla Wake
_ZP|historic|||836:rp:-1964|=|||Zanzibar and Pemba|Zanzíbar y Pemba|Zanzibar and Pemba Isd
ASEAN|group|||975:r:1967-|R4|||ASEAN|=|Association of Southeast Asian Nations;Asociación de Naciones del Asia Sudoriental
EUN|group|=||97:r:-|EUR|=||European Union|Unión Europea|EU;UE;European Union (EU)
WLD|group|||:p:-|World|=||World|Mundo|All countries;Total mundial;Todo el mundo|W00
NES129|rest|||129:p:-|A49|||Caribbean, not elsewhere specified|Caribe, no especificado|Caribbean, nes
NES221|rest|||221:p:-|E29|||Eastern Europe, not elsewhere specified|Europa oriental, no especificado|Eastern Europe, nes
NES290|rest|||290:p:-|F49|||Northern Africa, not elsewhere specified|África del Norte, no especificado|Northern Africa, nes
NES471|rest|||471:p:-|R91|||Central American Common Market, nes|Mercado Común Centroamericano, no especificado|CACM, nes
NES472|rest|||472:p:-|_AC|||Africa CAMEU region, not elsewhere specified|Región CAMEU de África, no especificado|Africa CAMEU region, nes
NES473|rest|||473:p:-||||Latin American Integration Association, nes|ALADI, no especificado|LAIA, nes
NES492|rest|||492:p:-||||Europe EU, not elsewhere specified|Unión Europea, no especificado|Europe EU, nes
NES527|rest|||527:p:-|O19|||Oceania, not elsewhere specified|Oceanía, no especificado|Oceania, nes
NES568|rest|||568:p:-|E19|||Other Europe, not elsewhere specified|Otros de Europa, no especificado|Other Europe, nes
NES577|rest|||577:p:-|F19|||Other Africa, not elsewhere specified|Otros de África, no especificado|Other Africa, nes
NES636|rest|||636:p:-|A79|||Rest of America, not elsewhere specified|Resto de América, no especificado|Rest of America, nes
NES637|rest|||637:p:-|A59|||North and Central America, nes|América del Norte y Central, no especificado|North America and Central America, nes
NES697|rest|||697:p:-|R20|||Europe EFTA, not elsewhere specified|AELC de Europa, no especificado|Europe EFTA, nes
NES837|rest|||837:p:-|X1|||Bunkers|Aprovisionamiento de naves
NES838|rest|||838:p:-|X2|||Free zones|Zonas francas
NES839|rest|||839:p:-|XX|||Special categories|Categorías especiales
NES879|rest|||879:p:-|F97|||Western Asia, not elsewhere specified|Asia occidental, no especificado|Western Asia, nes
NES899|rest|||899:p:-|_X|||Areas, not elsewhere specified|Áreas no especificadas|Areas, nes;Undeclared Countries;Unspecified|ANS
ROW|rest||||||=|Rest of the world|Resto del mundo|Rest of World;RdM|RoW`;
