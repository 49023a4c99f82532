/**
 * Who belongs to the regions of the United Nations (standard M49, by its three digits) and of the World Bank, by ids
 * of the catalog. Sources: unstats.un.org/unsd/methodology/m49 and the World Bank's "Country and Lending Groups", both
 * as of 2025; Taiwan, which neither lists, stands with its neighbours.
 */
const M49 = {
  '015': 'DZA EGY ESH LBY MAR SDN TUN',
  '014': 'ATF BDI COM DJI ERI ETH IOT KEN MDG MOZ MUS MWI MYT REU RWA SOM SSD SYC TZA UGA ZMB ZWE',
  '017': 'AGO CAF CMR COD COG GAB GNQ STP TCD',
  '018': 'BWA LSO NAM SWZ ZAF',
  '011': 'BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SHN SLE TGO',
  '029':
    'ABW AIA ANT ATG BES BHS BLM BRB CUB CUW CYM DMA DOM GLP GRD HTI JAM KNA LCA MAF MSR MTQ PRI SXM TCA TTO VCT VGB VIR',
  '013': 'BLZ CRI GTM HND MEX NIC PAN SLV',
  '005': 'ARG BOL BRA BVT CHL COL ECU FLK GUF GUY PER PRY SGS SUR URY VEN',
  '021': 'BMU CAN GRL SPM USA',
  '143': 'KAZ KGZ TJK TKM UZB',
  '030': 'CHN HKG JPN KOR MAC MNG PRK TWN',
  '035': 'BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM',
  '034': 'AFG BGD BTN IND IRN LKA MDV NPL PAK',
  '145': 'ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM',
  '151': 'BGR BLR CSK CZE HUN MDA POL ROU RUS SUN SVK UKR',
  '154': 'ALA DNK EST FIN FRO GBR GGY IMN IRL ISL JEY LTU LVA NOR SJM SWE',
  '039': 'ALB AND BIH ESP GIB GRC HRV ITA MKD MLT MNE PRT SCG SMR SRB SVN VAT XKX YUG',
  '155': 'AUT BEL BLX CHE DDR DEU FRA LIE LUX MCO NLD',
  '053': 'AUS CCK CXR HMD NFK NZL',
  '054': 'FJI NCL PNG SLB VUT',
  '057': 'FSM GUM KIR MHL MNP NRU PLW UMI',
  '061': 'ASM COK NIU PCN PYF TKL TON TUV WLF WSM',
} as const;

const join = (...parts: readonly string[]): string => parts.join(' ');
const without = (members: string, left: string): string =>
  members
    .split(' ')
    .filter((id) => !left.split(' ').includes(id))
    .join(' ');

const SOUTH_OF_SAHARA = join(M49['014'], M49['017'], M49['018'], M49['011']);
const AFRICA = join(M49['015'], SOUTH_OF_SAHARA);
const LATIN_AMERICA = join(M49['029'], M49['013'], M49['005']);
const AMERICAS = join(LATIN_AMERICA, M49['021']);
const ASIA = join(M49['143'], M49['030'], M49['035'], M49['034'], M49['145']);
const EUROPE = join(M49['151'], M49['154'], M49['039'], M49['155']);
const ISLANDS = join(M49['054'], M49['057'], M49['061']);
const OCEANIA = join(M49['053'], ISLANDS);

const EAST_ASIA = join(M49['030'], M49['035'], OCEANIA);
const EUROPE_CENTRAL_ASIA = join(without(EUROPE, 'MLT'), M49['143'], 'ARM AZE CYP GEO GRL TUR');
const MIDDLE_EAST =
  'AFG ARE BHR DJI DZA EGY IRN IRQ ISR JOR KWT LBN LBY MAR MLT OMN PAK PSE QAT SAU SYR TUN YEM';
const SUB_SAHARA = join(without(SOUTH_OF_SAHARA, 'DJI'), 'SDN');
const WEST_CENTRAL = join(M49['011'], M49['017']);

/** A region: its digits in M49, if it has them; its codes and names as `normalise` writes them; its members. */
type Region = readonly [digits: string | null, names: string, members: string];

/** What the World Bank adds to the name of a region from which it leaves some economies out. */
const PARTLY = ' (excluding high income|developing only|ida and ibrd( countries)?)';

/** The larger before the smaller; names are alternatives of a regular expression. */
export const REGIONS: readonly Region[] = [
  ['002', 'africa|afr|afrique|afrika', AFRICA],
  ['019', 'americas?|las americas|ameriques?|amerika', AMERICAS],
  [
    '003',
    'america del norte y centroamerica|north and central america',
    join(M49['021'], M49['013'], M49['029']),
  ],
  ['142', 'asia|asie|asien', ASIA],
  ['150', 'europe|europa', EUROPE],
  ['009', 'oceania|oceanie|ozeanien', OCEANIA],
  [null, 'asia (and|y) (the |el )?pacific[oa]?|asia pacific|asia pacifico', join(ASIA, OCEANIA)],
  [null, 'eas|east asia and (the )?pacific|asia oriental y (el )?pacifico', EAST_ASIA],
  [null, `eap|tea|(east asia and (the )?pacific)${PARTLY}`, EAST_ASIA],
  [null, 'ecs|europe and central asia|europa y asia central', EUROPE_CENTRAL_ASIA],
  [null, `eca|tec|(europe and central asia)${PARTLY}`, EUROPE_CENTRAL_ASIA],
  [
    '419',
    'lcn|latin america( and| &|,)? (the )?carib+ean|america latina y (el )?caribe|latinoamerica y (el )?caribe|america latina e (o )?caribe|amerique latine et (les )?caraibes?|lateinamerika und (die )?karibik',
    LATIN_AMERICA,
  ],
  [null, `lac|tla|(latin america and (the )?caribbean)${PARTLY}`, LATIN_AMERICA],
  [
    null,
    'mea|middle east and north(ern)? africa|middle east north africa afghanistan and pakistan|oriente medio y (el )?norte de africa|medio oriente y (el )?norte de africa',
    MIDDLE_EAST,
  ],
  [null, `mna|tmn|(middle east (and )?north africa( afghanistan and pakistan)?)${PARTLY}`, MIDDLE_EAST],
  [
    '202',
    'sub saharan africa|afrique sub ?saharienne|africa subsahariana|africa al sur del sahara',
    join(SOUTH_OF_SAHARA, 'SDN'),
  ],
  [null, 'ssf', SUB_SAHARA],
  [null, `ssa|tss|(sub saharan africa)${PARTLY}`, SUB_SAHARA],
  [
    null,
    'afe|africa eastern and southern|africa oriental y meridional',
    without(SUB_SAHARA, without(WEST_CENTRAL, 'AGO COD STP')),
  ],
  [null, 'afw|africa western and central|africa occidental y central', without(WEST_CENTRAL, 'AGO COD STP')],
  [null, 'sas|tsa|south asia( ida and ibrd)?|asia meridional|sur de asia', without(M49['034'], 'IRN')],
  ['034', 'southern asia', M49['034']],
  [null, 'nac|northern america', join(M49['021'])],
  ['021', 'america septentrional', M49['021']],
  [
    '005',
    'south america|america del sur|sudamerica|suramerica|amerique du sud|america do sul|sudamerika',
    M49['005'],
  ],
  ['013', 'central america|america central|centroamerica', M49['013']],
  ['029', 'caribbean|caribe|el caribe', M49['029']],
  [null, 'css|caribbean small states|pequenos estados del caribe', M49['029']],
  ['015', 'north(ern)? africa|africa del norte|norte de africa|africa septentrional', M49['015']],
  ['014', 'east(ern)? africa|africa oriental', M49['014']],
  ['017', '(middle|central) africa|africa central', M49['017']],
  ['018', 'southern africa|africa meridional|africa austral', M49['018']],
  ['011', 'west(ern)? africa|africa occidental', M49['011']],
  ['143', 'central asia|asia central', M49['143']],
  ['030', 'east(ern)? asia|asia oriental|asia del este', M49['030']],
  ['035', 'south east(ern)? asia|southeast asia|asia sudoriental|sudeste asiatico', M49['035']],
  [null, 'easia', join(M49['030'], M49['035'])],
  ['145', 'west(ern)? asia|asia occidental', M49['145']],
  ['151', 'eastern europe|europa oriental|europa del este', M49['151']],
  ['154', 'northern europe|europa septentrional|europa del norte', M49['154']],
  ['039', 'southern europe|europa meridional|europa del sur', M49['039']],
  ['155', 'western europe|europa occidental', M49['155']],
  ['053', 'australia and new zealand|australia y nueva zelan[dz]i?a', M49['053']],
  ['054', 'melanesia', M49['054']],
  ['057', 'micronesia region', M49['057']],
  ['061', 'polynesia|polinesia', M49['061']],
  [null, 'pss|pacific island small states', ISLANDS],
  [
    null,
    'ceb|central europe and the baltics|europa central y del baltico',
    'BGR CZE EST HRV HUN LTU LVA POL ROU SVK SVN',
  ],
  [
    null,
    'arb|arab world|mundo arabe|league of arab states|liga (de los estados )?arabes?',
    'ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM',
  ],
];
