import { normalise } from '../../catalog/normalise.ts';
import { amountUnit } from '../../columns/amount-unit.ts';

/** Which columns of a list name what; -1 for none. */
export interface ListColumns {
  /** Economy and industry of each side; where one column names both, `pair`. */
  readonly from: ListSide;
  readonly to: ListSide;
  readonly value: number;
  readonly year: number;
  readonly unit: number;
  readonly scale: number;
  /** The economy of a national table. */
  readonly home: number;
  /** Whether a flow is of domestic or of imported products. */
  readonly source: number;
}

export interface ListSide {
  readonly economy: number;
  readonly industry: number;
  /** A column named by the side alone: a name such as MEX_C26, or a code where there is one economy. */
  readonly pair: number;
}

type Thing = 'economy' | 'industry' | 'pair';
type Role = `from.${Thing}` | `to.${Thing}` | 'value' | 'year' | 'unit' | 'scale' | 'home' | 'source';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const FROM = words(
  'from row rows origin orig source src seller selling supplier supplying exporter exporting sender producer producing i o s de desde origen fila renglon vendedor vendedora proveedor proveedora oferente exportador exportadora ava',
);
const TO = words(
  'to col cols column columns destination dest target buyer buying user using use purchaser purchasing importer importing receiver receiving consumer consuming j d r hacia a destino columna comprador compradora demandante usuario usuaria importador importadora uso',
);
/** Words that name a side by themselves; the others need an economy or an industry beside them. */
const ALONE = words(
  'from row to col column origin destination source target origen destino fila renglon columna',
);
const ECONOMY = words(
  'economy economies country countries cou ctry cty cntry nation region reg area geo iso iso2 iso3 economia economias pais paises',
);
const INDUSTRY = words(
  'industry industries ind sector sectors sec sect product products prod prd activity act branch item category commodity good nace isic industria industrias sectores producto productos actividad rama rubro ciiu',
);
/** Words that say that a column holds names; one of codes is taken before it. */
const NAMES = words(
  'name names label labels nombre nombres etiqueta desc description descripcion title titulo',
);
/** Words that say nothing of what a column is. */
const QUALIFIERS = words('code codes codigo codigos id key short acronym');

const ONE_WORD: readonly (readonly [Role, ReadonlySet<string>])[] = [
  [
    'value',
    words(
      'value values valor valores flow flows flujo flujos amount monto importe obsvalue transaction transactions transaccion transacciones val',
    ),
  ],
  ['year', words('year ano anio time period periodo timeperiod')],
  ['unit', words('unit units unidad unidades currency moneda unitmeasure unitofmeasure unidaddemedida')],
  ['scale', words('unitmult unitmultiplier scale escala multiplicador multiplier powercode')],
  ['home', words('refarea referencearea reporter')],
  ['source', words('stkflow flowtype tipodeflujo procedencia')],
];

/** The words of a header: `fromCountry`, `from_country` and `From country` have the same two. */
function headerWords(header: string): readonly string[] {
  const bare = header
    .replace(/\(.*?\)|\[.*?\]/g, ' ')
    .replace(/\\.*$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._/-]/g, ' ');
  return normalise(bare)
    .split(' ')
    .filter((word) => word !== '' && !QUALIFIERS.has(word));
}

function roleOf(header: string): { readonly role: Role; readonly isName: boolean } | null {
  const all = headerWords(header);
  const isName = all.some((word) => NAMES.has(word));
  const said = all.filter((word) => !NAMES.has(word));
  const joined = said.join('');
  const known = ONE_WORD.find(([, set]) => set.has(joined))?.[0];
  if (known !== undefined) return { role: known, isName };
  const isSide = (word: string): boolean => FROM.has(word) || TO.has(word);
  const first = said.find(isSide);
  // what a flow is used for, where another word says that it goes there: to_use
  const isUse = (word: string): boolean => word !== first && /^(use|uso|demand|demanda)$/.test(word);
  const sides = said.filter((word) => isSide(word) && !isUse(word));
  const things = said.filter((word) => ECONOMY.has(word) || INDUSTRY.has(word) || isUse(word));
  if (sides.length + things.length !== said.length || sides.length > 1 || things.length > 1) return null;
  if (first === undefined)
    return things.length === 1 && ECONOMY.has(things[0]) ? { role: 'home', isName } : null;
  const side = FROM.has(first) ? 'from' : 'to';
  const [thing] = things;
  if (thing === undefined) return ALONE.has(first) ? { role: `${side}.pair`, isName } : null;
  return { role: `${side}.${ECONOMY.has(thing) ? 'economy' : 'industry'}`, isName };
}

/**
 * Finds by their names the columns of a list of cells, in any order: where a flow comes from, where it goes, and its amount.
 * Null where the names are not those of such a list, or two columns could be the same thing.
 */
export function listColumns(headers: readonly string[]): ListColumns | null {
  const found = new Map<Role, number>();
  const roles = headers.map(roleOf);
  for (const named of [false, true])
    for (const [at, role] of roles.entries()) {
      if (role === null || role.isName !== named) continue;
      if (!found.has(role.role)) found.set(role.role, at);
      else if (role.role === 'value' && !named) return null;
    }
  const at = (role: Role): number => found.get(role) ?? -1;
  const side = (one: 'from' | 'to'): ListSide => ({
    economy: at(`${one}.economy`),
    industry: at(`${one}.industry`),
    pair: at(`${one}.pair`),
  });
  const [from, to] = [side('from'), side('to')];
  const value = at('value') < 0 ? ofMoney(headers, roles) : at('value');
  const isWhole = ({ industry, pair }: ListSide): boolean => industry >= 0 || pair >= 0;
  if (value < 0 || !isWhole(from) || !isWhole(to)) return null;
  if (from.economy >= 0 !== to.economy >= 0) return null;
  const [year, unit, scale, home, source] = (['year', 'unit', 'scale', 'home', 'source'] as const).map(at);
  return { from, to, value, year, unit, scale, home, source };
}

/** The only column that is called by its money (`usd_millions`); -1 where there is none, or several. */
function ofMoney(headers: readonly string[], roles: readonly unknown[]): number {
  const found = headers.flatMap((header, at) =>
    roles[at] === null && amountUnit(header)?.isMoney === true ? [at] : [],
  );
  return found.length === 1 ? found[0] : -1;
}
