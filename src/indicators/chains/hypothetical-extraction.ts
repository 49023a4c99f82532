import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice, economies, list, onlyWith } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, shown } from './chain-options.ts';
import { chainResult } from './chain-result.ts';
import { closesIn } from './closes-in.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { placesOf, rowsAtLevel } from './emit.ts';
import type { IoTable } from './io-table.ts';
import {
  type Cut,
  cutOf,
  type Extraction,
  extract,
  extractExports,
  extractForward,
} from './kernels/extraction.ts';
import { cutGap, forwardCutGap } from './kernels/extraction-gap.ts';
import { times } from './kernels/products.ts';
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
    const { table } = context;
    const { loss, output, gap } = extractionOf(context, options);
    const [before, lost, made, after] = [times(table.x, context.v), loss, table.x, output].map((values) =>
      rowsAtLevel(table, values, options.level),
    );
    const rows = longRows(keys);
    const show = shown(table, options, ['economy', 'partner', 'sector']);
    for (const { at, exporter: economy, sector } of placesOf(table, options.level, show)) {
      const cells = [table.year, economy, sector];
      rows.add(cells, 'value_added', table.unit, before[at]);
      rows.add(cells, 'value_added_loss', table.unit, lost[at]);
      rows.add(cells, 'output_loss', table.unit, made[at] - after[at]);
    }
    const identity = options.cut === 'forward' ? "x*' = va' + x*' H*" : 'x* = Y* 1 + A* x*';
    return chainResult('extraction', rows, context, [closesIn(context, identity, gap.miss, gap.scale)]);
  },
});

interface Chosen {
  readonly cut: 'exports' | 'complete' | 'backward' | 'forward' | 'flow';
  readonly economies: readonly string[];
  readonly activities: readonly string[];
  readonly partners: readonly string[];
}

/** The table without what is cut, and how far that solution is from its equation. */
function extractionOf(context: ChainContext, chosen: Chosen): Extraction & { readonly gap: Gap } {
  const { table } = context;
  requireChosen(table, chosen);
  const { cut: kind, economies, activities } = chosen;
  const rows = rowsOf(table, economies, activities);
  if (kind === 'forward') {
    const own = new Set(rows);
    const sales = { rows, columns: [...table.rows.keys()].filter((j) => !own.has(j)) };
    const found = extractForward(context, sales);
    return { ...found, gap: forwardCutGap(context, sales, found.output) };
  }
  const cut = kind === 'flow' ? flowTo(table, rows, chosen.partners) : cutOf(context, rows, kind);
  const whole = kind === 'exports' && economies.length === 1 && activities.length === 0;
  const found = whole
    ? extractExports(context, table.economies.indexOf(economies[0]))
    : extract(context, cut);
  return { ...found, gap: cutGap(context, cut, found.output) };
}

/** @throws EscalarError `bad-option`, `unknown-name` */
function requireChosen(table: IoTable, { cut, economies, activities, partners }: Chosen): void {
  if (economies.length === 0) throw needed('economies', table.economies);
  const economy = { en: 'economy', es: 'la economía' };
  requireCodes(economies, table.economies, economy);
  requireCodes(partners, table.economies, economy);
  requireCodes(activities, table.sectors, { en: 'industry', es: 'la industria' });
  if (cut === 'flow' && partners.length === 0) {
    const others = table.economies.filter((code) => !economies.includes(code));
    throw needed('partners', others.length === 0 ? economies : others);
  }
}

/** The rows of some economies: of these industries, or all where none is named. */
function rowsOf(table: IoTable, economies: readonly string[], activities: readonly string[]): number[] {
  return [...table.rows.keys()].filter(
    (i) =>
      economies.includes(table.economies[table.rowEconomy[i]]) &&
      (activities.length === 0 || activities.includes(table.sectors[table.rowSector[i]])),
  );
}

/** What these rows sell to the partners, as inputs and to final users. */
function flowTo(table: IoTable, rows: readonly number[], partners: readonly string[]): Cut {
  return {
    rows,
    columns: rowsOf(table, partners, []),
    finalOf: (_, k) => partners.includes(table.economies[k]),
  };
}

function needed(option: string, [one]: readonly string[]): EscalarError {
  const example = `--with ${option}=${one}`;
  const expected = {
    en: `an economy of the table: ${example}`,
    es: `una economía de la matriz: ${example}`,
  };
  return badOption(option, '', expected);
}
