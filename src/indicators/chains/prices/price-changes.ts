import { badOption } from '../../../base/bad-option.ts';
import type { ChainContext } from '../context.ts';
import { anotherEconomy, type Codes, codesOf, type PlaceOf } from '../scenarios/codes.ts';
import type { Layer } from '../scenarios/layer.ts';
import type { PriceEconomy } from './price-economy.ts';
import { type PriceShock, type ShockSize, sizeOf } from './price-shock.ts';

/** What differs from the table, by cell; n rows, G economies. */
export interface PriceChanges {
  /** Tariffs after, n × G. */
  readonly tariff: Float64Array;
  /** Cost of bringing a unit of row i to economy m, as a multiple of what it is, n × G. */
  readonly tradeCost: Float64Array;
  /** Output per unit of all inputs of row i, as a multiple of what it is, n. */
  readonly productivity: Float64Array;
  /** Part of the cost of row i that its government pays, n; the households of the economy pay for it. */
  readonly subsidy: Float64Array;
  /** Imports less exports after, G, in units of the table with the value added of the world unchanged; adds up to zero. */
  readonly deficit: Float64Array;
}

/** The shocks of a scenario with the codes of the table looked up. */
export type Placed = readonly { readonly shock: PriceShock; readonly codes: Codes }[];

/**
 * @param below the shocks of other files that come first, whose tariffs are those that these meet
 * @throws EscalarError `unknown-name`, `bad-option` for an economy that would tax what it buys from itself, for a
 * tariff or a subsidy of what another shock has one for: which of them holds, nobody said; and for a tariff before of
 * what has one below
 */
export function placed(
  context: ChainContext,
  { shocks, placeOf }: Layer<PriceShock>,
  below: Placed = [],
): Placed {
  const { table } = context;
  const known = shocks.map((shock, i) => {
    const codes = codesOf(table, shock, ['shocks', i], placeOf);
    const economy = codes.economy('economy');
    const self = (codes.economies('from') ?? []).indexOf(economy);
    if (self >= 0) throw anotherEconomy('from', shock.economy, placeOf(['shocks', i, 'from', self]));
    return { shock, codes };
  });
  for (const kind of ['tariff', 'subsidy'] as const) refuseTwice(context, known, kind, placeOf);
  refuseBefore(context, known, below, placeOf);
  return known;
}

function refuseTwice(
  context: ChainContext,
  shocks: Placed,
  kind: 'tariff' | 'subsidy',
  placeOf: PlaceOf,
): void {
  const seen = new Set<number>();
  shocks.forEach(({ shock, codes }, i) => {
    if (shock.kind !== kind) return;
    const cells = kind === 'tariff' ? bought(context, codes) : made(context, codes);
    if (cells.some((cell) => seen.has(cell)))
      throw badOption(`shocks.${i}`, kind, {
        en: 'what no other shock of this kind names: narrow from or activities',
        es: 'lo que ningún otro choque de este tipo nombre: acote from o activities',
      }).at(placeOf(['shocks', i]));
    for (const cell of cells) seen.add(cell);
  });
}

function refuseBefore(context: ChainContext, shocks: Placed, below: Placed, placeOf: PlaceOf): void {
  const said = new Set(
    below.flatMap(({ shock, codes }) => (shock.kind === 'tariff' ? bought(context, codes) : [])),
  );
  shocks.forEach(({ shock, codes }, i) => {
    if (shock.kind !== 'tariff' || shock.before === undefined) return;
    if (!bought(context, codes).some((cell) => said.has(cell))) return;
    const expected = {
      en: 'nothing where a scenario that this one is on has a tariff: leave it out, or narrow from or activities',
      es: 'nada donde un escenario sobre el que está este tiene arancel: omítalo, o acote from o activities',
    };
    const path = ['shocks', i, 'before'];
    throw badOption(path.join('.'), String(shock.before), expected).at(placeOf(path));
  });
}

/** The rate or the change that a shock meets, and the one that it leaves. */
export function metBy(
  context: ChainContext,
  { tariff, subsidy }: Pick<PriceChanges, 'tariff' | 'subsidy'>,
  { shock, codes }: Placed[number],
): ShockSize {
  const { kind } = shock;
  const after = sizeOf(shock);
  if (kind !== 'tariff' && kind !== 'subsidy') return { before: 0, after };
  const [rates, cells] =
    kind === 'tariff' ? [tariff, bought(context, codes)] : [subsidy, made(context, codes)];
  const met = new Set(cells.map((at) => rates[at]));
  const [before = 0] = met;
  return { before: met.size > 1 ? { missing: 'not-defined' } : before, after };
}

/** Tariffs in the year of the table as the first shock of each cell states them, n × G. */
export function tariffsBefore(context: ChainContext, shocks: Placed): Float64Array {
  const tariff = new Float64Array(context.n * context.G);
  for (const { shock, codes } of shocks.toReversed())
    if (shock.kind === 'tariff') for (const at of bought(context, codes)) tariff[at] = shock.before ?? 0;
  return tariff;
}

/** What a list of shocks changes; changes of the same cells multiply. */
export function changesOf(economy: PriceEconomy, shocks: Placed): PriceChanges {
  const { context } = economy;
  const { n, G } = context;
  const tariff = economy.tariff.slice();
  const tradeCost = new Float64Array(n * G).fill(1);
  const productivity = new Float64Array(n).fill(1);
  const subsidy = new Float64Array(n);
  let { deficit } = economy;
  for (const { shock, codes } of shocks) {
    switch (shock.kind) {
      case 'tariff':
        for (const at of bought(context, codes)) tariff[at] = shock.after;
        break;
      case 'trade-cost':
        for (const at of bought(context, codes)) tradeCost[at] *= 1 + shock.change;
        break;
      case 'productivity':
        for (const i of made(context, codes)) productivity[i] *= 1 + shock.change;
        break;
      case 'subsidy':
        for (const i of made(context, codes)) subsidy[i] = shock.rate;
        break;
      case 'trade-deficit':
        deficit = shifted(economy, deficit, codes.economy('economy'), shock.change);
    }
  }
  return { tariff, tradeCost, productivity, subsidy, deficit };
}

/** Cells row × economy of what the economy of a shock buys from the others that it names. */
function bought({ table, n, G }: ChainContext, codes: Codes): number[] {
  const m = codes.economy('economy');
  const from = codes.economies('from') ?? table.economies.map((_, s) => s).filter((s) => s !== m);
  const sectors = new Set(codes.industries('activities'));
  return Array.from({ length: n }, (_, i) => i)
    .filter((i) => from.includes(table.rowEconomy[i]) && sectors.has(table.rowSector[i]))
    .map((i) => i * G + m);
}

/** Rows that the economy of a shock makes. */
function made({ table, n }: ChainContext, codes: Codes): number[] {
  const s = codes.economy('economy');
  const sectors = new Set(codes.industries('activities'));
  return Array.from({ length: n }, (_, i) => i).filter(
    (i) => table.rowEconomy[i] === s && sectors.has(table.rowSector[i]),
  );
}

function shifted(
  { valueAdded }: PriceEconomy,
  deficit: Float64Array,
  who: number,
  change: number,
): Float64Array {
  const more = deficit[who] * change;
  const others = valueAdded.reduce((sum, value, m) => (m === who ? sum : sum + value), 0);
  return deficit.map((value, m) => (m === who ? value + more : value - (more * valueAdded[m]) / others));
}
