import { EscalarError } from '../../base/error.ts';
import { sum } from '../../math/sum.ts';
import type { InputField } from '../define.ts';
import { numberField } from '../input-field.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import type { Note } from '../note.ts';
import { negativeCapital, withoutKinds } from './account-notes.ts';
import { byKind, type Kinds, kindFields, kindsIn, type NamedFactor } from './factor-kinds.ts';
import type { Factor } from './kernels/growth-steps.ts';
import { type Panel, stateAt } from './panel.ts';
import { panelInput } from './panel-input.ts';

/** The account of one class in the periods of a span, all of it known. */
export interface ClassAccount {
  readonly activity: string;
  /** Quantity of value added, or of gross output. */
  readonly output: Float64Array;
  /** Value added and, of gross output, output, at current prices. */
  readonly added: Float64Array;
  readonly nominal: Float64Array;
  /** One, or its kinds where the data have the costs and the volumes of each. */
  readonly capital: readonly NamedFactor[];
  readonly labour: Factor;
  /** Likewise; none where value added is the output. */
  readonly inputs: readonly NamedFactor[];
  /** Null where the data have none. */
  readonly hours: Float64Array | null;
  /** Whether labour is more than hours of one kind. */
  readonly hasQuality: boolean;
}

type Method = 'value-added' | 'gross-output';

export const accountFields: readonly InputField[] = [
  ...panelInput.where,
  numberField(
    'value_added_nominal',
    'required',
    'value added at current prices',
    'valor agregado a precios corrientes',
  ),
  numberField(
    'labour_cost',
    'required',
    'labour compensation, the self-employed included',
    'remuneración del trabajo, incluidos los trabajadores por cuenta propia',
  ),
  numberField(
    'capital_services',
    'required',
    'volume of capital services, or of the stock of capital',
    'volumen de los servicios del capital, o del acervo',
  ),
  numberField(
    'labour_services',
    'any-of:labour',
    'volume of labour services, each kind of work weighted by its pay',
    'volumen de los servicios del trabajo, cada tipo ponderado por su paga',
  ),
  numberField('hours', 'any-of:labour', 'hours worked', 'horas trabajadas'),
  numberField(
    'value_added_real',
    'optional',
    'volume of value added, for method=value-added',
    'volumen del valor agregado, para method=value-added',
  ),
  numberField(
    'price_index_value_added',
    'optional',
    'price index of value added, in its place',
    'índice de precios del valor agregado, en su lugar',
  ),
  numberField(
    'output_nominal',
    'optional',
    'gross output at current prices; needed with method=gross-output',
    'producción bruta a precios corrientes; necesaria con method=gross-output',
  ),
  numberField('output_real', 'optional', 'volume of gross output', 'volumen de la producción bruta'),
  numberField(
    'price_index',
    'optional',
    'price index of gross output',
    'índice de precios de la producción bruta',
  ),
  numberField(
    'inputs_real',
    'optional',
    'volume of intermediate inputs',
    'volumen de los insumos intermedios',
  ),
  numberField(
    'price_index_inputs',
    'optional',
    'price index of intermediate inputs',
    'índice de precios de los insumos intermedios',
  ),
  ...kindFields,
];

interface Accounts {
  readonly accounts: readonly ClassAccount[];
  readonly dropped: readonly Dropped[];
  readonly notes: readonly Note[];
}

/**
 * The accounts of the classes whose numbers are all known and above zero in every period of the span.
 * @throws EscalarError `missing-column`; `not-computable` where no class is so
 */
export function classAccounts(
  panel: Panel,
  from: number,
  to: number,
  method: Method,
  indicator: string,
): Accounts {
  const columns = columnsOf(panel, method, indicator);
  const accounts: ClassAccount[] = [];
  const without: string[] = [];
  const whole = { capital: [] as string[], inputs: [] as string[] };
  panel.activities.forEach((activity, i) => {
    const width = panel.periods.length;
    const cells = Array.from({ length: to - from + 1 }, (_, t) => i * width + from + t);
    const slice = (values: Float64Array) => Float64Array.from(cells, (cell) => values[cell]);
    const isKnown = (values: Float64Array | null) =>
      values !== null && cells.every((cell) => stateAt(panel, cell) === 'observed' && isAmount(values[cell]));
    const { hours, kinds, ...needed } = columns;
    const own = {
      ...columns,
      // hours beside services of labour only split these
      hours: hours === columns.labour || isKnown(hours) ? hours : null,
      kinds: kinds.filter((one) => one.volumes.every(isKnown) && areCosts(one, panel, cells)),
    };
    if (Object.values(needed).every((values) => values === null || isKnown(values))) {
      accounts.push(accountOf(activity, own, slice));
      for (const one of kinds) if (!own.kinds.includes(one)) whole[one.of].push(activity);
    } else without.push(activity);
  });
  if (accounts.length === 0) throw noneWhole(panel, from, to, indicator);
  const span = `${panel.economy} ${panel.periods[from]}–${panel.periods[to]}`.trim();
  const what = {
    en: `${span}: classes without all their figures, above zero, in every period`,
    es: `${span}: clases sin todas sus cifras, mayores que cero, en todos los periodos`,
  };
  const dropped = without.length === 0 ? [] : [leftOut(what, without)];
  return { accounts, dropped, notes: [...negativeCapital(span, accounts), ...withoutKinds(span, whole)] };
}

function noneWhole({ economy, periods }: Panel, from: number, to: number, indicator: string): EscalarError {
  const span = `${economy} ${periods[from]}–${periods[to]}`.trim();
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `no class has all its figures, above zero, in every period of ${span}`,
      es: `ninguna clase tiene todas sus cifras, mayores que cero, en cada periodo de ${span}`,
    },
    try: {
      en: 'Choose a span that the data cover whole: --with from=PERIOD --with to=PERIOD.',
      es: 'Elija un lapso que los datos cubran entero: --with from=PERIODO --with to=PERIODO.',
    },
  });
}

/** What a price near zero makes of a value is none. */
function isAmount(value: number): boolean {
  return value > 0 && Number.isFinite(value);
}

/** Costs of kinds may be zero, in part. */
function areCosts({ costs }: Kinds, panel: Panel, cells: readonly number[]): boolean {
  const isCost = (value: number) => value >= 0 && Number.isFinite(value);
  return cells.every((cell) => {
    const own = costs.map((cost) => (cost === null ? 1 : cost[cell]));
    return stateAt(panel, cell) === 'observed' && own.every(isCost) && sum(own) > 0;
  });
}

interface Columns {
  readonly added: Float64Array;
  readonly labourCost: Float64Array;
  readonly capital: Float64Array;
  readonly labour: Float64Array;
  readonly hours: Float64Array | null;
  readonly output: Float64Array;
  readonly nominal: Float64Array;
  readonly inputs: Float64Array | null;
  /** What the inputs cost. */
  readonly bought: Float64Array | null;
  readonly kinds: readonly Kinds[];
}

function columnsOf({ cells }: Panel, method: Method, indicator: string): Columns {
  const lacks = { have: Object.keys(cells), indicator, nearest: null, growth: true } as const;
  const need = (...names: readonly string[]): Float64Array => {
    const found = names.find((name) => cells[name] !== undefined);
    if (found !== undefined) return cells[found];
    throw new EscalarError('missing-column', { column: names[0], ...lacks });
  };
  const over = (values: Float64Array, price: string, volume: string) => {
    const prices = cells[price] ?? need(volume);
    return values.map((value, k) => value / prices[k]);
  };
  const [added, hours] = [need('value_added_nominal'), cells.hours ?? null];
  const base = {
    added,
    labourCost: need('labour_cost'),
    capital: need('capital_services'),
    labour: need('labour_services', 'hours'),
    hours,
    kinds: kindsIn(cells, method === 'gross-output'),
  };
  if (method === 'value-added')
    return {
      ...base,
      output: cells.value_added_real ?? over(added, 'price_index_value_added', 'value_added_real'),
      nominal: added,
      inputs: null,
      bought: null,
    };
  const nominal = need('output_nominal');
  const bought = nominal.map((value, k) => value - added[k]);
  return {
    ...base,
    nominal,
    output: cells.output_real ?? over(nominal, 'price_index', 'output_real'),
    bought,
    inputs: cells.inputs_real ?? over(bought, 'price_index_inputs', 'inputs_real'),
  };
}

function accountOf(
  activity: string,
  columns: Columns,
  slice: (values: Float64Array) => Float64Array,
): ClassAccount {
  const [added, nominal, cost] = [slice(columns.added), slice(columns.nominal), slice(columns.labourCost)];
  const share = (of: (t: number) => number) => nominal.map((value, t) => of(t) / value);
  return {
    activity,
    output: slice(columns.output),
    added,
    nominal,
    capital: byKind(
      columns.kinds.find(({ of }) => of === 'capital'),
      { term: 'capital', share: share((t) => added[t] - cost[t]), quantity: slice(columns.capital) },
      nominal,
      slice,
    ),
    labour: { share: share((t) => cost[t]), quantity: slice(columns.labour) },
    inputs:
      columns.inputs === null
        ? []
        : byKind(
            columns.kinds.find(({ of }) => of === 'inputs'),
            { term: 'inputs', share: share((t) => nominal[t] - added[t]), quantity: slice(columns.inputs) },
            nominal,
            slice,
          ),
    hours: columns.hours === null ? null : slice(columns.hours),
    hasQuality: columns.labour !== columns.hours,
  };
}
