import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice, economies, list, onlyWith } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions } from './chain-options.ts';
import { chainResult } from './chain-result.ts';
import { closesIn } from './closes-in.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import {
  type Cut,
  cutOf,
  type Extraction,
  extract,
  extractExports,
  extractForward,
} from './kernels/extraction.ts';
import { cutGap, forwardCutGap } from './kernels/extraction-gap.ts';
import { meldRows } from './kernels/meld.ts';
import type { Gap } from './kernels/recursion-gap.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.economy, CHAIN_KEYS.sector];

export const hypotheticalExtraction = defineChain({
  id: 'extraction',
  room: 'chains',
  tables: 'year',
  title: { en: 'Hypothetical extraction', es: 'Extracción hipotética' },
  summary: {
    en: 'How much value added every economy would lose if an industry, an economy or a flow vanished.',
    es: 'Cuánto valor agregado perdería cada economía si desapareciera una industria, una economía o un flujo.',
  },
  formula: ['loss = v̂ (x − (I − A*)⁻¹ Y* 1)', "forward: loss = v̂ (x − x*),  x*' = va'(I − H*)⁻¹"],
  references: [{ work: 'los2016' }, { work: 'dietzenbacher2013' }],
  input: { table: 'io_table' },
  options: {
    cut: choice(['exports', 'complete', 'backward', 'forward', 'flow'], 'exports', {
      en: 'sales abroad, everything, purchases from others, sales of inputs to others (Ghosh), or sales to `partners`',
      es: 'ventas al exterior, todo, compras a otros, ventas de insumos a otros (Ghosh) o ventas a `partners`',
    }),
    economies: economies({ en: 'economies to extract; needed', es: 'economías que se extraen; obligatorio' }),
    activities: list({
      en: 'only these industries of them; all when left out',
      es: 'solo estas industrias de ellas; todas si se omite',
    }),
    partners: onlyWith(
      { cut: ['flow'] },
      economies(
        { en: 'the buying economies; needed', es: 'las economías compradoras; obligatorio' },
        'partner',
      ),
    ),
    level: choice(['country', 'sector'], 'country', {
      en: 'losses by economy, or by economy and industry',
      es: 'pérdidas por economía, o por economía e industria',
    }),
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('value_added', 'input', 'value added', 'valor agregado'),
    term('value_added_loss', 'input', 'value added lost', 'valor agregado perdido'),
    term('output_loss', 'input', 'output lost', 'producción perdida'),
  ],
  conventions: [
    {
      en: 'Nothing takes the place of what vanishes: an upper bound, not a forecast. Cutting the exports of one economy costs it exactly its DVA.',
      es: 'Nada sustituye a lo que desaparece: es una cota superior, no un pronóstico. Cortar las exportaciones de una economía le cuesta exactamente su DVA.',
    },
  ],
  computeTable(context, options) {
    const { table, G } = context;
    const N = table.sectors.length;
    const rows = longRows(keys);
    const { loss, output, gap } = extractionOf(context, options);
    const lost = meldRows(table, loss);
    const before = meldRows(
      table,
      table.x.map((x, i) => x * context.v[i]),
    );
    const made = meldRows(table, table.x);
    const after = meldRows(table, output);
    for (let s = 0; s < G; s += 1) {
      for (let k = 0; k < (options.level === 'sector' ? N : 1); k += 1) {
        const pick = (values: Float64Array): number =>
          options.level === 'sector'
            ? values[s * N + k]
            : values.subarray(s * N, (s + 1) * N).reduce((a, b) => a + b, 0);
        const cells = [table.year, table.economies[s], options.level === 'sector' ? table.sectors[k] : null];
        rows.add(cells, 'value_added', table.unit, pick(before));
        rows.add(cells, 'value_added_loss', table.unit, pick(lost));
        rows.add(cells, 'output_loss', table.unit, pick(made) - pick(after));
      }
    }
    return chainResult('extraction', rows, context, [
      closesIn(
        context,
        options.cut === 'forward' ? "x*' = va' + x*' H*" : 'x* = Y* 1 + A* x*',
        gap.miss,
        gap.scale,
      ),
    ]);
  },
});

function extractionOf(
  context: ChainContext,
  options: {
    readonly cut: 'exports' | 'complete' | 'backward' | 'forward' | 'flow';
    readonly economies: readonly string[];
    readonly activities: readonly string[];
    readonly partners: readonly string[];
  },
): Extraction & { readonly gap: Gap } {
  const { table, n } = context;
  if (options.economies.length === 0) throw needed('economies');
  const economy = { en: 'economy', es: 'la economía' };
  requireCodes(options.economies, table.economies, economy);
  requireCodes(options.partners, table.economies, economy);
  requireCodes(options.activities, table.sectors, { en: 'industry', es: 'la industria' });
  const all = Array.from({ length: n }, (_, i) => i);
  const of = (i: number): string => table.economies[table.rowEconomy[i]];
  const rows = all.filter(
    (i) =>
      options.economies.includes(of(i)) &&
      (options.activities.length === 0 || options.activities.includes(table.sectors[table.rowSector[i]])),
  );
  if (options.cut === 'forward') {
    const chosen = new Set(rows);
    const sales = { rows, columns: all.filter((j) => !chosen.has(j)) };
    const found = extractForward(context, sales);
    return { ...found, gap: forwardCutGap(context, sales, found.output) };
  }
  if (options.cut === 'flow' && options.partners.length === 0) throw needed('partners');
  const cut: Cut =
    options.cut === 'flow'
      ? {
          rows,
          columns: all.filter((j) => options.partners.includes(of(j))),
          finalOf: (_, k) => options.partners.includes(table.economies[k]),
        }
      : cutOf(context, rows, options.cut);
  const whole =
    options.cut === 'exports' && options.economies.length === 1 && options.activities.length === 0;
  const found = whole
    ? extractExports(context, table.economies.indexOf(options.economies[0]))
    : extract(context, cut);
  return { ...found, gap: cutGap(context, cut, found.output) };
}

function needed(option: string): EscalarError {
  const expected = { en: 'at least one economy', es: 'al menos una economía' };
  return badOption(option, '', expected);
}
