import { badOption } from '../../../base/bad-option.ts';
import type { ChainContext } from '../context.ts';
import { anotherEconomy, type Codes, codesOf, type PlaceOf } from '../scenarios/codes.ts';
import type { Layer } from '../scenarios/layer.ts';
import { type CarbonAccount, carbonAccount } from './carbon-account.ts';
import type { PriceShock } from './price-shock.ts';

/** The shocks of a scenario with the codes of the table looked up. */
export type Placed = readonly {
  readonly shock: PriceShock;
  readonly codes: Codes;
  /** Of a carbon price. */
  readonly carbon?: CarbonAccount;
}[];

/** What is levied or paid at a rate, of which there is one at a time, and where the rates stand. */
export const RATE_OF = {
  tariff: 'tariff',
  'export-tax': 'exportTax',
  subsidy: 'subsidy',
  'carbon-price': 'carbonPrice',
} as const;

/** Fields of a shock that name the other side. */
export const OTHERS = ['from', 'partners'] as const;

export type RateKind = keyof typeof RATE_OF;

export const isRate = (kind: PriceShock['kind']): kind is RateKind => Object.hasOwn(RATE_OF, kind);

/** Where a rate of a kind holds: cells row × economy of a tax at a border, rows of a subsidy. */
export function cellsOf(context: ChainContext, kind: RateKind, codes: Codes): readonly number[] {
  if (kind === 'tariff') return bought(context, codes);
  if (kind === 'carbon-price') return rowsOf(context, codes, levying(context, codes));
  const rows = made(context, codes);
  if (kind === 'subsidy') return rows;
  const partners = others(context, codes, 'partners');
  return rows.flatMap((i) => partners.map((m) => i * context.G + m));
}

/**
 * @param below the shocks of other files that come first, whose taxes are those that these meet
 * @throws EscalarError `unknown-name`, `bad-option` for an economy that would tax what it buys from itself or sells to
 * itself, for a rate of what another shock has one for: which of them holds, nobody said; and for a tax before of what
 * has one below
 */
export function placed(
  context: ChainContext,
  { shocks, placeOf }: Layer<PriceShock>,
  below: Placed = [],
): Placed {
  const { table } = context;
  const known = shocks.map((shock, i) => {
    const codes = codesOf(table, shock, ['shocks', i], placeOf);
    if (shock.kind === 'carbon-price')
      return { shock, codes, carbon: carbonAccount(table, shock, ['shocks', i], placeOf) };
    const economy = codes.economy('economy');
    for (const field of OTHERS) {
      const self = (codes.economies(field) ?? []).indexOf(economy);
      if (self >= 0) throw anotherEconomy(field, shock.economy, placeOf(['shocks', i, field, self]));
    }
    return { shock, codes };
  });
  refuseAnother(known, below, placeOf);
  for (const kind of Object.keys(RATE_OF) as RateKind[]) refuseTwice(context, known, kind, placeOf);
  for (const kind of ['tariff', 'export-tax'] as const) refuseBefore(context, known, below, kind, placeOf);
  return known;
}

/** Prices of one scenario are on one account: what is emitted where a border adjusts must be the same. */
function refuseAnother(shocks: Placed, below: Placed, placeOf: PlaceOf): void {
  const first = carbonOf([...below, ...shocks]);
  shocks.forEach(({ carbon }, i) => {
    if (first === null || carbon === undefined) return;
    if (carbon.name === first.name && carbon.tonnes === first.tonnes) return;
    const field = carbon.name === first.name ? 'tonnes' : 'account';
    const value = String(field === 'account' ? first.name : first.tonnes);
    const expected = {
      en: `${value}, as another carbon price of the scenario; several gases are one account by weights, GHG:CO2+28*CH4`,
      es: `${value}, como otro precio al carbono del escenario; varios gases son una cuenta mediante pesos, GHG:CO2+28*CH4`,
    };
    const path = ['shocks', i, field];
    throw badOption(path.join('.'), String(carbon[field === 'account' ? 'name' : field]), expected).at(
      placeOf(path),
    );
  });
}

/** The account that the carbon prices of some shocks are on, or null. */
export function carbonOf(shocks: Placed): CarbonAccount | null {
  return shocks.find(({ carbon }) => carbon !== undefined)?.carbon ?? null;
}

function refuseTwice(context: ChainContext, shocks: Placed, kind: RateKind, placeOf: PlaceOf): void {
  const seen = new Set<number>();
  shocks.forEach(({ shock, codes }, i) => {
    if (shock.kind !== kind) return;
    const cells = cellsOf(context, kind, codes);
    if (cells.some((cell) => seen.has(cell)))
      throw badOption(`shocks.${i}`, kind, {
        en: 'what no other shock of this kind names: narrow one of them',
        es: 'lo que ningún otro choque de este tipo nombre: acote uno de ellos',
      }).at(placeOf(['shocks', i]));
    for (const cell of cells) seen.add(cell);
  });
}

function refuseBefore(
  context: ChainContext,
  shocks: Placed,
  below: Placed,
  kind: 'tariff' | 'export-tax',
  placeOf: PlaceOf,
): void {
  const said = new Set(
    below.flatMap(({ shock, codes }) => (shock.kind === kind ? cellsOf(context, kind, codes) : [])),
  );
  shocks.forEach(({ shock, codes }, i) => {
    if (shock.kind !== kind || shock.before === undefined) return;
    if (!cellsOf(context, kind, codes).some((cell) => said.has(cell))) return;
    const expected = {
      en: 'nothing where a scenario that this one is on has one: leave it out, or narrow the shock',
      es: 'nada donde un escenario sobre el que está este tiene uno: omítalo, o acote el choque',
    };
    const path = ['shocks', i, 'before'];
    throw badOption(path.join('.'), String(shock.before), expected).at(placeOf(path));
  });
}

/** Cells row × economy of what the economy of a shock buys from the others that it names. */
export function bought(context: ChainContext, codes: Codes): number[] {
  const m = codes.economy('economy');
  return rowsOf(context, codes, others(context, codes, 'from')).map((i) => i * context.G + m);
}

/** Rows that the economy of a shock makes. */
export function made(context: ChainContext, codes: Codes): number[] {
  return rowsOf(context, codes, [codes.economy('economy')]);
}

/** The economies that levy a carbon price. */
export function levying({ table }: Pick<ChainContext, 'table'>, codes: Codes): readonly number[] {
  return codes.economies('economies') ?? table.economies.map((_, s) => s);
}

function others({ table }: ChainContext, codes: Codes, field: (typeof OTHERS)[number]): readonly number[] {
  const own = codes.economy('economy');
  return codes.economies(field) ?? table.economies.map((_, s) => s).filter((s) => s !== own);
}

function rowsOf({ table, n }: ChainContext, codes: Codes, economies: readonly number[]): number[] {
  const sectors = new Set(codes.industries('activities'));
  return Array.from({ length: n }, (_, i) => i).filter(
    (i) => economies.includes(table.rowEconomy[i]) && sectors.has(table.rowSector[i]),
  );
}
