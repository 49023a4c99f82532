import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { requireCodes } from '../../require-codes.ts';
import type { ChainContext } from '../context.ts';
import { chosenAccount } from './chosen-account.ts';
import type { Model } from './kernels/model.ts';
import type { Households } from './kernels/multipliers.ts';

export interface HouseholdChoice {
  /** Categories of final demand. */
  readonly households: readonly string[];
  /** Name of an account; null for value added. */
  readonly earnings: string | null;
  /** Share of income that is spent; 0 for what the table has. */
  readonly propensity: number;
}

/** An account, or value added, per unit of output, by row of the table. @throws EscalarError `unknown-name` */
export function perOutputOf({ table, v, perOutput }: ChainContext, wanted: string | null): Float64Array {
  if (wanted === null) return v;
  const account = chosenAccount(table, wanted);
  return account.values.map((value, i) => value * perOutput[i]);
}

/**
 * The households of a model, or null where no category of final demand is theirs.
 * @throws EscalarError `unknown-name`, `not-computable` where they spend more than they earn
 */
export function householdsOf(
  context: ChainContext,
  model: Model,
  choice: HouseholdChoice,
): Households | null {
  if (choice.households.length === 0) return null;
  const { table, n, G } = context;
  const known = [...new Set(table.demand.map(({ category }) => category))];
  requireCodes(choice.households, known, {
    en: 'category of final demand',
    es: 'la categoría de demanda final',
  });
  const perOutput = perOutputOf(context, choice.earnings);
  const bought = consumption(context, choice.households);
  const first = table.rowEconomy[model.from];
  const count = model.size === n ? G : 1;
  const purchases = new Float64Array(model.size * count);
  for (let k = 0; k < count; k += 1) {
    const s = first + k;
    let [earned, spent] = [0, 0];
    for (let i = table.start[s]; i < table.start[s + 1]; i += 1) earned += perOutput[i] * table.x[i];
    for (let i = 0; i < n; i += 1) spent += bought[i * G + s];
    const share = choice.propensity === 0 ? spent / earned : choice.propensity;
    if (spent !== 0 && !(share >= 0 && share <= 1)) throw overspent(table.economies[s], share);
    for (let i = 0; i < model.size; i += 1)
      purchases[i * count + k] = spent === 0 ? 0 : (bought[(model.from + i) * G + s] / spent) * share;
  }
  const rows = { from: model.from, to: model.from + model.size };
  return {
    income: perOutput.subarray(rows.from, rows.to),
    of: table.rowEconomy.slice(rows.from, rows.to).map((s) => s - first),
    purchases,
    count,
  };
}

/** What the households of each economy buy, n × G. */
function consumption(context: ChainContext, categories: readonly string[]): Float64Array {
  const { table, n, G } = context;
  const width = table.demand.length;
  const out = new Float64Array(n * G);
  table.demand.forEach(({ category }, c) => {
    if (!categories.includes(category)) return;
    for (let i = 0; i < n; i += 1) out[i * G + table.demandEconomy[c]] += table.demandValues[i * width + c];
  });
  return out;
}

function overspent(economy: string, share: number): EscalarError {
  return refused({
    en: `households of ${economy} buy ${share.toFixed(2)} times their income`,
    es: `los hogares de ${economy} compran ${share.toFixed(2)} veces su ingreso`,
  });
}

/** Where a closed model has no solution. */
export function endless(): EscalarError {
  return refused({
    en: 'households spend at home all that is earned, so that a unit of demand calls for output without end',
    es: 'los hogares gastan en el modelo todo lo que se gana, de modo que una unidad de demanda requiere producción sin fin',
  });
}

function refused(why: Text): EscalarError {
  return new EscalarError('not-computable', {
    indicator: 'multipliers',
    why,
    try: {
      en: 'Say which share of income is spent: --with propensity=0.9. Without earnings= income is the whole value added.',
      es: 'Indique qué proporción del ingreso se gasta: --with propensity=0.9. Sin earnings= el ingreso es todo el valor agregado.',
    },
  });
}
