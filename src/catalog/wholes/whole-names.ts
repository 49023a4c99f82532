import { EU15, economyGroup } from '../economy-group.ts';

/** A name of everything, in any column: `_T`, `Total industries`, `Suma`, `Gran total`, `Todos los productos`. */
export const TOTAL =
  /^(_t|tot|totals?|totales|sum|suma|all|todos?|todas?|(grand|gran|overall|general) total|ag[246]|all commodities)$|^total(es)? | total(es)?$|^(all|todos los|todas las) (partners|countries|economies|products|goods|items|industries|activities|sectors|classes|socios|paises|economias|productos|bienes|ramas|actividades|sectores|clases|mercancias)$/;

/** A name of the whole economy among its activities. */
export const WHOLE_ECONOMY = /^(gdp|pib|gva|vab|markt|(total|whole) economy|economia (total|nacional))$/;

/** A set of economies that sources print beside its members. */
export interface WholeOfEconomies {
  /** Codes and names as `normalise` writes them. */
  readonly names: RegExp;
  /** Ids of the catalog; null where every economy counts as a part. */
  readonly members: ReadonlySet<string> | null;
  /** The list says who is outside. */
  readonly others?: true;
}

const of = (names: RegExp, members: string | readonly string[] | null, others?: true): WholeOfEconomies => ({
  names,
  members: members === null ? null : new Set(typeof members === 'string' ? members.split(' ') : members),
  ...(others === undefined ? {} : { others }),
});

const EU28 = economyGroup('eu28').members;
const EURO_AREA = 'AUT BEL BGR CYP DEU ESP EST FIN FRA GRC HRV IRL ITA LTU LUX LVA MLT NLD PRT SVK SVN';
const OECD =
  'AUS AUT BEL CAN CHE CHL COL CRI CZE DEU DNK ESP EST FIN FRA GBR GRC HUN IRL ISL ISR ITA JPN KOR LTU LUX LVA MEX NLD NOR NZL POL PRT SVK SVN SWE TUR USA';
const G20 = 'ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF';
const SOVIET = 'ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB';

/** A name of the union with the number of its members, or without: EU, UE-15, EU27_2020, European Union - 28 countries. */
const union = (numbers: string): RegExp =>
  new RegExp(`^(eu|ue|european union|union europea) ?(${numbers})(_\\d{4}| .*)?$`);

/**
 * The wholes, the larger before the smaller. Lists of members are those of 2026; the union without a year and the
 * one of 27 have all members since 1958.
 */
export const WHOLES_OF_ECONOMIES: readonly WholeOfEconomies[] = [
  of(
    /^(wld|w0|w00|w1|world|mundo|(total|todo el|all the) (world|mundo|mundial)|mundo total|world total)$/,
    null,
  ),
  of(
    union('13'),
    EU28.filter((id) => !EU15.includes(id)),
  ),
  of(union('15'), EU15),
  of(union('|6|9|10|12|25|27|28'), EU28),
  of(/^(eun|euu)$/, EU28),
  of(/^(ea|emu|euro area|eurozone|zona euro|zona del euro|eurozona) ?(\d\d)?( .*)?$/, EURO_AREA),
  of(/^(oecd|ocde|oed)( ?total)?$|^total (oecd|ocde)$|^oecdtot(al)?$/, OECD),
  of(/^non ?oecd( economies)?$|^(no|fuera de la) ocde$/, OECD, true),
  of(/^g ?7$/, 'CAN DEU FRA GBR ITA JPN USA'),
  of(/^g ?20$/, [...G20.split(' '), ...EU28]),
  of(/^bric$/, 'BRA CHN IND RUS'),
  of(/^brics$/, 'BRA CHN IND RUS ZAF'),
  of(/^briics$/, 'BRA CHN IDN IND RUS ZAF'),
  of(/^(nafta|usmca|tlcan|t mec|tmec|north america|america del norte|norteamerica)$/, 'BMU CAN MEX USA'),
  of(/^(mercosur|mercosul|mercado comun del sur)$/, 'ARG BOL BRA PRY URY VEN'),
  of(
    /^(asean|asean 10|association of southeast asian nations)$/,
    'BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM',
  ),
  of(/^(pacific alliance|alianza del pacifico)$/, 'CHL COL MEX PER'),
  of(/^(andean community|comunidad andina)$/, 'BOL COL ECU PER'),
  of(/^(cacm|mccm|mcca|mercado comun centroamericano)$/, 'CRI GTM HND NIC SLV'),
  of(/^(efta|aelc)$/, 'CHE ISL LIE NOR'),
  of(/^(gcc|ccg)$/, 'ARE BHR KWT OMN QAT SAU'),
  of(/^(latin america|america latina)$/, economyGroup('latin-america').members),
  of(/^(east asia|asia oriental)$/, economyGroup('east-asia').members),
  of(/^(sun|ussr|urss|su|soviet union|union sovietica)$/, SOVIET),
  of(/^(yug|yugoslavia)$/, 'BIH HRV MKD MNE SCG SRB SVN'),
  of(/^(csk|czechoslovakia|checoslovaquia)$/, 'CZE SVK'),
  of(/^(blx|belgium luxembourg|belgica luxemburgo)$/, 'BEL LUX'),
  of(/^(scg|serbia and montenegro|serbia y montenegro)$/, 'MNE SRB'),
  of(/^(za1|southern african customs union|union aduanera del africa austral)$/, 'BWA LSO NAM SWZ ZAF'),
  // regions and incomes of the World Bank and of the United Nations, with many economies each
  of(
    /^(afe|afw|arb|ceb|css|eap|ear|eas|eca|ecs|fcs|hic|hpc|ibd|ibt|ida|idb|idx|lac|lcn|ldc|lic|lmc|lmy|lte|mea|mic|mna|nac|oss|pre|pss|pst|sas|ssa|ssf|sst|tea|tec|tla|tmn|tsa|tss|umc|apec|easia)$/,
    null,
  ),
  of(
    /^(europe|europa|asia|africa|americas?|oceania|south america|america del sur|sudamerica|central america|centroamerica|caribbean|el caribe|latin america and the caribbean|america latina y el caribe|sub saharan africa|africa subsahariana|(south|east|europe and central) asia( and pacific)?|middle east and north africa|(high|low|middle|upper middle|lower middle) income|(ingreso|ingresos) (alto|bajo|medio|altos|bajos|medios)|(advanced|developed|developing|emerging)( market)?( and developing)? (economies|countries)|(economias|paises) (avanzad[ao]s|desarrollad[ao]s|en desarrollo|emergentes))$/,
    null,
  ),
];
