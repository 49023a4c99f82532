import { EscalarError } from '../../base/error.ts';
import { type IoTableInput, rowName } from '../../base/io-table-input.ts';
import { formatNumber, type Text } from '../../base/locale.ts';
import { info, warning } from '../../base/note.ts';
import type { SupplyUseInput } from '../../base/supply-use-input.ts';
import type { Note } from '../note.ts';
import {
  type Block,
  isByProduct,
  outputs,
  type Technology,
  timesFromLeft,
  timesFromRight,
  transformation,
} from './kernels/technology.ts';

/**
 * The symmetric table of a supply and a use table under an assumption on technology or sales: products by products
 * (product-technology, industry-technology) or industries by industries (industry-sales, product-sales). What each
 * user takes of all products together, or what all users take of each product, is kept: it is checked.
 * @throws EscalarError `not-computable` where A or C has no inverse or its sums are lost in rounding, and where an
 *   industry that makes nothing has inputs or value added (A, B) or a product that nobody makes is used (C, D)
 * @example
 * import { symmetricTable } from 'escalar/chains';
 *
 * const of = (economy: string, ...names: readonly string[]) => names.map((sector) => ({ economy, sector }));
 * const table = symmetricTable(
 *   {
 *     year: '2020',
 *     products: of('AAA', 'p1', 'p2'),
 *     industries: of('AAA', 'i1', 'i2'),
 *     demand: [{ economy: 'AAA', category: 'fd' }],
 *     supply: Float64Array.of(90, 10, 0, 100),
 *     use: Float64Array.of(12, 8, 10, 7),
 *     Y: Float64Array.of(80, 83),
 *   },
 *   'product-sales',
 * );
 * table.rows[0].sector; // => 'i1'
 */
export function symmetricTable(sut: SupplyUseInput, technology: Technology): IoTableInput {
  const { products, industries, demand, supply, use, Y } = sut;
  const [p, n, width] = [products.length, industries.length, demand.length];
  const T = transformation(technology, supply, [p, n], blocksOf(sut));
  if (!(T instanceof Float64Array)) throw noInverse(technology, sut, T);
  const byProduct = isByProduct(technology);
  refuseIdle(sut, technology);
  const rows = byProduct ? products : industries;
  const Z = byProduct ? timesFromRight(use, T, p, n, p) : timesFromLeft(T, use, n, p, n);
  const finalDemand = byProduct ? Y : timesFromLeft(T, Y, n, p, width);
  const kept = byProduct
    ? gapOf(sums(use, p, n, 'row'), sums(Z, p, p, 'row'))
    : gapOf(sums(use, p, n, 'column'), sums(Z, n, n, 'column'));
  if (!(kept < NEAR)) throw lost(technology, kept);
  const below = (values: Float64Array | undefined): Float64Array | undefined =>
    values === undefined || !byProduct ? values : timesFromRight(values, T, 1, n, p);
  const told = Object.entries({ valueAdded: below(sut.valueAdded), taxes: below(sut.taxes) });
  return {
    year: sut.year,
    rows,
    demand,
    Z,
    Y: finalDemand,
    ...Object.fromEntries(told.filter(([, values]) => values !== undefined)),
    ...(sut.unit === undefined ? {} : { unit: sut.unit }),
    notes: [...(sut.notes ?? []), assumed(technology), ...negatives(Z, rows)],
  };
}

/** A share of the largest sum that rounding may take. */
const NEAR = 1e-9;

const WORDS: Readonly<Record<Technology, Text>> = {
  'product-technology': {
    en: 'each product is made from the same inputs wherever it is made (model A of the Eurostat manual); products by products',
    es: 'cada producto se hace con los mismos insumos donde sea que se haga (modelo A del manual de Eurostat); productos por productos',
  },
  'industry-technology': {
    en: 'each industry makes all its products from the same inputs (model B of the Eurostat manual); products by products',
    es: 'cada industria hace todos sus productos con los mismos insumos (modelo B del manual de Eurostat); productos por productos',
  },
  'industry-sales': {
    en: 'each industry sells alike whatever it makes (model C of the Eurostat manual); industries by industries',
    es: 'cada industria vende igual todo lo que hace (modelo C del manual de Eurostat); industrias por industrias',
  },
  'product-sales': {
    en: 'each product is sold alike whoever makes it (model D of the Eurostat manual); industries by industries',
    es: 'cada producto se vende igual sin importar quién lo haga (modelo D del manual de Eurostat); industrias por industrias',
  },
};

function assumed(technology: Technology): Note {
  const { en, es } = WORDS[technology];
  return info(
    `Made from a supply and a use table: ${en}.`,
    `Derivada de una tabla de oferta y una de utilización: ${es}.`,
  );
}

/** Flows below zero come of the assumptions that invert the supply table. */
function negatives(Z: Float64Array, rows: IoTableInput['rows']): readonly Note[] {
  const n = rows.length;
  // an inverse leaves the last digits of what should be zero
  const zero = -1e-12 * Z.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let [count, least] = [0, 0];
  for (const [at, value] of Z.entries()) {
    if (value < zero) count += 1;
    if (value < Z[least]) least = at;
  }
  if (count === 0) return [];
  const cell = `${rowName(rows[Math.floor(least / n)])} → ${rowName(rows[least % n])}`;
  return [
    warning(
      `Flows below zero: ${count} (the lowest: ${cell}, ${formatNumber(Z[least], 'en', 2)}). A supply table that is inverted gives such flows where the assumption does not hold; industry-technology and product-sales give none of their own.`,
      `Flujos menores que cero: ${count} (el menor: ${cell}, ${formatNumber(Z[least], 'es', 2)}). Una tabla de oferta que se invierte da tales flujos donde el supuesto no se cumple; industry-technology y product-sales no los producen.`,
    ),
  ];
}

/** Economies whose industries make products of their own only, each a block; else all together. */
function blocksOf({ products, industries, supply }: SupplyUseInput): readonly Block[] {
  const n = industries.length;
  const crosses = supply.some(
    (value, at) => value !== 0 && products[Math.floor(at / n)].economy !== industries[at % n].economy,
  );
  if (crosses) return [{ products: [...products.keys()], industries: [...industries.keys()] }];
  const placesIn = (rows: IoTableInput['rows'], economy: string): readonly number[] =>
    rows.flatMap((row, at) => (row.economy === economy ? [at] : []));
  return [...new Set(industries.map(({ economy }) => economy))].map((economy) => ({
    products: placesIn(products, economy),
    industries: placesIn(industries, economy),
  }));
}

function sums(values: Float64Array, rows: number, columns: number, side: 'row' | 'column'): Float64Array {
  const out = new Float64Array(side === 'row' ? rows : columns);
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) out[side === 'row' ? r : c] += values[r * columns + c];
  return out;
}

/** The largest difference as a share of the largest sum. */
function gapOf(before: Float64Array, after: Float64Array): number {
  const most = before.reduce((all, value) => Math.max(all, Math.abs(value)), Number.MIN_VALUE);
  return before.reduce((all, value, at) => Math.max(all, Math.abs(value - after[at])), 0) / most;
}

/** @throws EscalarError `not-computable` for amounts that the transformation would lose */
function refuseIdle(sut: SupplyUseInput, technology: Technology): void {
  const { products, industries, demand, supply, use, Y, valueAdded, taxes } = sut;
  const [p, n, width] = [products.length, industries.length, demand.length];
  const made = outputs(supply, p, n);
  const byProduct = isByProduct(technology);
  const inputs = sums(use, p, n, byProduct ? 'column' : 'row');
  const others = byProduct ? [valueAdded, taxes] : [sums(Y, p, width, 'row')];
  const amounts = inputs.map((value, at) =>
    others.reduce((all, one) => all + Math.abs(one?.[at] ?? 0), Math.abs(value)),
  );
  const most = Math.max(...amounts);
  const at = amounts.findIndex((value, k) => made[byProduct ? 1 : 0][k] === 0 && value > NEAR * most);
  if (at < 0) return;
  const [name, amount] = [rowName((byProduct ? industries : products)[at]), amounts[at]];
  throw refused(
    technology,
    byProduct
      ? {
          en: `the industry ${name} makes nothing and has inputs, taxes or value added of ${amount}, which no product would take`,
          es: `la industria ${name} no produce nada y tiene insumos, impuestos o valor agregado por ${amount}, que ningún producto recibiría`,
        }
      : {
          en: `nobody makes the product ${name}, which is used for ${amount}: no industry would deliver it`,
          es: `nadie produce el producto ${name}, que se usa por ${amount}: ninguna industria lo entregaría`,
        },
  );
}

function noInverse(technology: Technology, { industries }: SupplyUseInput, block: Block): EscalarError {
  const { economy } = industries[block.industries[0]] ?? { economy: '' };
  const [p, n] = [block.products.length, block.industries.length];
  return refused(technology, {
    en: `the supply table of ${economy} (${p} × ${n}) has no inverse: it needs as many products as industries, and none that is a mixture of others`,
    es: `la tabla de oferta de ${economy} (${p} × ${n}) no tiene inversa: requiere tantos productos como industrias, y ninguno que sea mezcla de otros`,
  });
}

function lost(technology: Technology, gap: number): EscalarError {
  return refused(technology, {
    en: `its sums are missed by a share of ${gap.toExponential(1)}: the supply table is nearly without an inverse`,
    es: `sus sumas difieren en una proporción de ${gap.toExponential(1)}: la tabla de oferta casi no tiene inversa`,
  });
}

function refused(technology: Technology, why: Text): EscalarError {
  return new EscalarError('not-computable', {
    indicator: `technology=${technology}`,
    why,
    try: {
      en: 'Two assumptions need no inverse, and what one of them loses the other keeps: --read technology=product-sales (industries by industries) and --read technology=industry-technology (products by products).',
      es: 'Dos supuestos no requieren inversa, y lo que uno de ellos pierde lo conserva el otro: --read technology=product-sales (industrias por industrias) y --read technology=industry-technology (productos por productos).',
    },
  });
}
