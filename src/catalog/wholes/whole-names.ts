import { EU15, economyGroup } from '../economy-group.ts';
import { REGIONS } from './regions.ts';

/** A name of the whole economy among its activities. */
export const WHOLE_ECONOMY =
  /^(gdp|pib|gva|vab|markt|(total|whole) economy|total[ _]econ|economia (total|nacional)|summation of sector (gdp|value added|employment))$/;

/** A set of economies that sources print beside its members. */
export interface WholeOfEconomies {
  /** Codes and names as `normalise` writes them. */
  readonly names: RegExp;
  /** Ids of the catalog; null where every economy counts as a part. */
  readonly members: ReadonlySet<string> | null;
  /** The list says who is outside. */
  readonly others?: true;
  /** Classes of income or lending that it is made of, where any economy may be in one: it changes by year. */
  readonly classes?: ReadonlySet<string>;
  /** Its three digits in the standard M49. */
  readonly digits?: string;
}

const of = (names: RegExp, members: string | readonly string[] | null, others?: true): WholeOfEconomies => ({
  names,
  members: members === null ? null : new Set(typeof members === 'string' ? members.split(' ') : members),
  ...(others === undefined ? {} : { others }),
});

const EU28 = economyGroup('eu28').members;
const EURO_AREA = EU28.filter((id) => !'CZE DNK GBR HUN POL ROU SWE'.includes(id));
const OECD = [
  ...EU28.filter((id) => !'BGR CYP HRV MLT ROU'.includes(id)),
  ...'AUS CAN CHE CHL COL CRI ISL ISR JPN KOR MEX NOR NZL TUR USA'.split(' '),
];
const G20 = 'ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF';
const ASEAN = 'BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM';
const TPP = 'AUS BRN CAN CHL JPN MEX MYS NZL PER SGP VNM';
const ALADI = 'ARG BOL BRA CHL COL CUB ECU MEX PAN PER PRY URY VEN';
const CARICOM = 'ATG BHS BLZ BRB DMA GRD GUY HTI JAM KNA LCA MSR SUR TTO VCT';
const CIS = 'ARM AZE BLR KAZ KGZ MDA RUS TJK TKM UZB';

const classes = (names: string, made: string): WholeOfEconomies => ({
  names: new RegExp(`^(${names})$`),
  members: null,
  classes: new Set(made.split(' ')),
});

const INCOME = (adjective: string, spanish: string): string =>
  `${adjective} income( economies| countries)?|(economias |paises )?(de )?ingresos? ${spanish}`;

/** After the letters of the union in Eurostat's names of trade within and beyond it. */
const EXTRA = '|1[25]|25|27|28|(27_2007|27_2020)';

/** A name of the union with the number of its members, or without: EU, UE-15, EU27_2020, European Union - 28 countries. */
const union = (numbers: string): RegExp =>
  new RegExp(
    `^(eu|ue|european union|union europe(a|enne)|europaische union|uniao europeia) ?(${numbers})(_\\d{4}| .*)?$`,
  );

/**
 * The wholes, the larger before the smaller. Lists of members are those of 2026; the union without a year and the
 * one of 27 have all members since 1958.
 */
export const WHOLES_OF_ECONOMIES: readonly WholeOfEconomies[] = [
  {
    ...of(
      /^(wld|wlt|wl|w|w0|w00|w1|world|mundo|(le )?monde( entier)?|welt|世界|全球|(world|mundo) (excluding|excl|less|sin|excepto|excluyendo|excluida) .+|(total|todo el|all the) (world|mundo|mundial)|mundo total|world total)$/,
      null,
    ),
    digits: '001',
  },
  of(
    new RegExp(`${union('13').source}|^eu28xeu15$`),
    EU28.filter((id) => !EU15.includes(id)),
  ),
  of(union('15'), EU15),
  of(union('|6|9|10|12|25|27|28'), EU28),
  of(/^(eun|euu|e27|e28)$/, EU28),
  of(
    /^(ea|emu|euro area|eurozone|zona (del |do )?euro|eurozona|zone euro|euro(raum|gebiet)) ?(\d\d)?( .*)?$/,
    EURO_AREA,
  ),
  of(
    new RegExp(
      `^(int_?(eu|ue)?(${EXTRA})|(intra)[_ ]?(eu|ue) ?(${EXTRA})|(eu|ue)(${EXTRA})_intra|intracomunitari[ao])$`,
    ),
    EU28,
  ),
  of(
    new RegExp(
      `^(ext_?(eu|ue)?(${EXTRA})|(extra)[_ ]?(eu|ue) ?(${EXTRA})|(eu|ue)(${EXTRA})_extra|extracomunitari[ao])$`,
    ),
    EU28,
    true,
  ),
  of(/^(oecd|ocde|oed)( ?total| members?( countries)?)?$|^total (oecd|ocde)$|^oecdtot(al)?$/, OECD),
  of(/^(wxoecd|non ?oecd( economies| countries)?)$|^(no|fuera de la) ocde$/, OECD, true),
  of(/^g ?7$/, 'CAN DEU FRA GBR ITA JPN USA'),
  of(/^g ?20$/, [...G20.split(' '), ...EU28]),
  of(/^bric$/, 'BRA CHN IND RUS'),
  of(/^brics$/, 'BRA CHN IND RUS ZAF'),
  of(/^briics$/, 'BRA CHN IDN IND RUS ZAF'),
  of(
    /^(nafta|usmca|cusma|tlcan|t mec|tmec|nafta usmca|tlcan t mec|north america|america del norte|norteamerica|amerique du nord|america do norte|nordamerika)$/,
    'BMU CAN MEX USA',
  ),
  of(/^(mercosur|mercosul|mercado comun del sur)$/, 'ARG BOL BRA PRY URY VEN'),
  of(
    /^(asean( 10)?|association of south ?east asian nations|asociacion de naciones del asia sudoriental)$/,
    ASEAN,
  ),
  of(/^(pacific alliance|alianza del pacifico)$/, 'CHL COL MEX PER'),
  of(/^(andean community|comunidad andina)$/, 'BOL COL ECU PER'),
  of(/^(cacm|mccm|mcca|mercado comun centroamericano)$/, 'CRI GTM HND NIC SLV'),
  of(/^(efta|aelc)$/, 'CHE ISL LIE NOR'),
  of(/^(gcc|ccg)$/, 'ARE BHR KWT OMN QAT SAU'),
  of(/^(aladi|laia|asociacion latinoamericana de integracion)$/, ALADI),
  of(/^(caricom|comunidad del caribe|caribbean community)$/, CARICOM),
  of(/^(cptpp|tpp 11|tipat)$/, `${TPP} GBR`),
  of(/^(rcep|aeri)$/, [...ASEAN.split(' '), 'AUS', 'CHN', 'JPN', 'KOR', 'NZL']),
  of(/^apec$/, `${TPP} CHN HKG IDN KOR PHL PNG RUS THA TWN USA`),
  of(/^(opec|opep)$/, 'AGO ARE COG DZA ECU GAB GNQ IRN IRQ KWT LBY NGA QAT SAU VEN'),
  of(/^(cis|cei|commonwealth of independent states)$/, CIS),
  of(/^(eaeu|ueea|eurasian economic union)$/, 'ARM BLR KAZ KGZ RUS'),
  of(/^(eea|espacio economico europeo|european economic area)$/, [...EU28, 'ISL', 'LIE', 'NOR']),
  of(/^benelux$/, 'BEL BLX LUX NLD'),
  of(/^(visegrad|v4)$/, 'CZE HUN POL SVK'),
  of(
    /^(latin america|america latina|latinoamerica|amerique latine|lateinamerika)( 20)?$/,
    economyGroup('latin-america').members,
  ),
  { ...of(/^(greater china|gran china)$/, 'CHN HKG MAC TWN'), digits: '159' },
  of(/^(sun|ussr|urss|su|soviet union|union sovietica)$/, `${CIS} EST GEO LTU LVA UKR`),
  of(/^(yug|yugoslavia)$/, 'BIH HRV MKD MNE SCG SRB SVN'),
  of(/^(csk|czechoslovakia|checoslovaquia)$/, 'CZE SVK'),
  of(/^(blx|belgium luxembourg|belgica luxemburgo)$/, 'BEL LUX'),
  of(/^(scg|serbia and montenegro|serbia y montenegro)$/, 'MNE SRB'),
  of(/^(za1|southern african customs union|union aduanera del africa austral)$/, 'BWA LSO NAM SWZ ZAF'),
  ...REGIONS.map(([digits, names, members]) => ({
    ...of(new RegExp(`^(${names})$`), members),
    ...(digits === null ? {} : { digits }),
  })),
  classes(
    'lmy|low and middle income|ingresos? (bajos? y medios?|mediano y bajo|medios? y bajos?)',
    'lic lmc umc',
  ),
  classes(`mic|${INCOME('middle', '(medios?|medianos?)')}`, 'lmc umc'),
  classes(`hic|${INCOME('high', 'altos?')}`, 'hic'),
  classes(`umc|${INCOME('upper middle', '(medio altos?|medianos? altos?)')}`, 'umc'),
  classes(`lmc|${INCOME('lower middle', '(medio bajos?|medianos? bajos?)')}`, 'lmc'),
  classes(`lic|${INCOME('low', 'bajos?')}`, 'lic'),
  classes('ibt|ida and ibrd total', 'ibd idx idb'),
  classes('ida|ida total', 'idx idb'),
  classes('ibd|ibrd only', 'ibd'),
  classes('idx|ida only', 'idx'),
  classes('idb|ida blend', 'idb'),
  of(
    /^(ear|early demographic dividend|lte|late demographic dividend|pre|pre demographic dividend|pst|post demographic dividend|fcs|fragile and conflict affected situations|hpc|heavily indebted poor countries( hipc)?|hipc|ldc|least developed countries( un classification)?|paises menos adelantados|pma|lldc|landlocked developing countries|sids|small island developing states|sst|small states|oss|other small states|xr\d\d|1c_\d{3})$/,
    null,
  ),
  of(
    /^((advanced|developed|developing|emerging|transition)( market)?( and developing)? (economies|countries)|(economias|paises) (avanzad[ao]s|desarrollad[ao]s|en desarrollo|emergentes|en transicion))$/,
    null,
  ),
];
