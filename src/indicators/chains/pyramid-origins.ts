import { info } from '../../base/note.ts';
import { sum } from '../../math/sum.ts';
import type { Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import { list } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { belowZero } from './below-zero.ts';
import { closesTo } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { excludedEconomies, regionNotes } from './economies-left-out.ts';
import type { IoTable } from './io-table.ts';
import { type Origins, originsOfProducts } from './kernels/pyramid.ts';
import { rowsOfSectors } from './scenarios/takers.ts';

/** R&D-rich industries and business services of WIOD 2013. */
const KNOWLEDGE = ['c9', 'c13', 'c14', 'c15', 'c30'];

export const originOptions = {
  knowledge: list({
    en: 'industries of origin that count as knowledge-intensive; chemicals, machinery, electrical, transport equipment and business services (c9, c13, c14, c15, c30) where the table has the codes of WIOD 2013',
    es: 'industrias de origen que cuentan como intensivas en conocimiento; química, maquinaria, eléctrica, equipo de transporte y servicios a empresas (c9, c13, c14, c15, c30) si la matriz usa los códigos de la WIOD 2013',
  }),
  exclude_economies: excludedEconomies,
  activities: list({
    en: 'industries of the final product, beside all of them together; all when left out',
    es: 'industrias del producto final, además de todas juntas; todas si se omite',
  }),
};

interface Chosen {
  readonly knowledge: readonly string[];
  readonly exclude_economies: readonly string[];
  readonly activities: readonly string[];
}

/** One product, or all: value added in it by economy that counts. */
export interface OfProduct {
  readonly origins: 'all_origins' | 'knowledge_origins';
  /** Null is all products. */
  readonly sector: string | null;
  readonly values: Float64Array;
  /** Share of the economies that are left out, 0 to 1; 0 where there is nothing. */
  readonly excluded: number;
}

export interface PyramidOrigins {
  readonly economies: readonly string[];
  /** Value added of these economies in everything. */
  readonly valueAdded: Float64Array;
  readonly products: readonly OfProduct[];
  readonly residuals: readonly Residual[];
  readonly notes: readonly Note[];
  readonly dropped: readonly Dropped[];
}

/**
 * What the pyramid is measured on, for every product asked for.
 * @throws EscalarError `unknown-name`, `residual-too-large`
 */
export function pyramidOrigins(
  context: ChainContext,
  { knowledge, exclude_economies: exclude, activities }: Chosen,
): PyramidOrigins {
  const { table, G, v } = context;
  requireCodes(exclude, table.economies, { en: 'economy', es: 'la economía' });
  for (const codes of [knowledge, activities])
    requireCodes(codes, table.sectors, { en: 'industry', es: 'la industria' });
  const kept = Array.from({ length: G }, (_, s) => s).filter((s) => !exclude.includes(table.economies[s]));
  const made = new Float64Array(G);
  for (let i = 0; i < table.n; i += 1) made[table.rowEconomy[i]] += v[i] * table.x[i];
  const usual = KNOWLEDGE.every((code) => table.sectors.includes(code)) ? KNOWLEDGE : [];
  const rich = knowledge.length > 0 ? knowledge : usual;
  const rows = rowsOfSectors(
    table,
    rich.map((code) => table.sectors.indexOf(code)),
  );
  const all = originsOfProducts(context, null);
  const found = [['all_origins', all] as const];
  const some = rich.length === 0 ? [] : [['knowledge_origins', originsOfProducts(context, rows)] as const];
  const chosen = activities.length === 0 ? table.sectors : activities;
  const below: string[] = [];
  return {
    economies: kept.map((s) => table.economies[s]),
    valueAdded: Float64Array.from(kept, (s) => made[s]),
    products: [...found, ...some].flatMap(([origins, of]) =>
      [null, ...chosen].map((sector) => {
        const all = valuesOf(of, table, sector);
        const values = Float64Array.from(kept, (s) => Math.max(all[s], 0));
        for (const s of kept.filter((one) => all[one] < 0))
          below.push([table.year, table.economies[s], sector ?? '', origins, all[s].toFixed(3)].join(' '));
        const whole = sum(all);
        return { origins, sector, values, excluded: whole === 0 ? 0 : 1 - sum(values) / whole };
      }),
    ),
    residuals: closesTo(context, 'Σ F = Σ Y', byProduct(all, G), all.final, all.idle),
    notes: [...regionNotes(table, exclude), ...(rich.length === 0 ? [NO_KNOWLEDGE] : [])],
    dropped: belowZero(below),
  };
}

/** The value added of every economy by product, N each. */
function byProduct({ values, final }: Origins, G: number): Float64Array[] {
  const N = final.length;
  return Array.from({ length: G }, (_, s) => values.subarray(s * N, (s + 1) * N));
}

/** Value added by economy, G, in one product or in all. */
function valuesOf({ values }: Origins, { sectors, economies }: IoTable, sector: string | null): Float64Array {
  const N = sectors.length;
  const k = sector === null ? null : sectors.indexOf(sector);
  return Float64Array.from(economies, (_, s) =>
    k === null ? sum(values.subarray(s * N, (s + 1) * N)) : values[s * N + k],
  );
}

const NO_KNOWLEDGE: Note = info(
  'Which industries are knowledge-intensive is known for the codes of WIOD 2013 only: name them with `knowledge` to see them apart.',
  'Qué industrias son intensivas en conocimiento solo se sabe para los códigos de la WIOD 2013: nómbrelas con `knowledge` para verlas aparte.',
);
