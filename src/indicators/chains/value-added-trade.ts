import { UNITS, type Unit } from '../../base/unit.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice } from '../options.ts';
import type { Shows } from '../show-rows.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, type Level, type Shown, shown } from './chain-options.ts';
import { chainResult, closesTo } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { flowsAtLevel, placesOf, rowsAtLevel, shareOf } from './emit.ts';
import type { IoTable } from './io-table.ts';
import { valueAddedAbsorbed, valueAddedByEconomy, valueAddedOrigin } from './kernels/leontief.ts';
import { rowTotals } from './kernels/products.ts';
import { verticalSpecialisation } from './kernels/vertical-specialisation.ts';
import { withGroups } from './with-groups.ts';

const keys = [
  CHAIN_KEYS.year,
  CHAIN_KEYS.origin,
  CHAIN_KEYS.originSector,
  CHAIN_KEYS.partner,
  CHAIN_KEYS.partnerSector,
];

const LEVELS = ['country', 'sector', 'bilateral', 'bilateral-sector', 'industry-industry'] as const;

const FINAL = ['final-demand', 'johnson-noguera'];
/** Known by the industry that uses it. */
const BY_USER = ['exports', 'output', 'none'];

export const valueAddedTrade = defineChain({
  id: 'value-added-trade',
  room: 'chains',
  tables: 'year',
  title: { en: 'Trade in value added', es: 'Comercio en valor agregado' },
  summary: {
    en: 'Whose value added is in what others use, produce or export, and how much of exports is vertical specialisation.',
    es: 'De quién es el valor agregado que otros usan, producen o exportan, y qué parte de las exportaciones es especialización vertical.',
  },
  formula: [
    'final-demand: v̂ B Y (johnson-noguera: its part abroad, VAX, and VAX/E)',
    'exports: v̂ B Ê;  output: v̂ B x̂;  none: v̂ B',
    'VS = c^for e;  VS_HIY = (u − v_s L_s) e;  VS1 = v_i Σ_{j abroad} B_ij e_j',
  ],
  references: [
    { work: 'johnson2012' },
    { work: 'hummels2001', equation: '1–3' },
    { work: 'koopman2014', equation: '32' },
  ],
  input: { table: 'io_table' },
  options: {
    measure: choice(
      ['final-demand', 'johnson-noguera', 'exports', 'output', 'none', 'vertical-specialisation'],
      'final-demand',
      {
        en: 'what the value added is in; vertical-specialisation gives VS, VS1 and VS1*',
        es: 'en qué está el valor agregado; vertical-specialisation da VS, VS1 y VS1*',
      },
    ),
    level: {
      ...levelOf(LEVELS, 'bilateral', {
        en: 'country and sector add up partners; industry-industry names both industries',
        es: 'country y sector suman a los socios; industry-industry nombra ambas industrias',
      }),
      valueOnlyWith: {
        bilateral: { measure: [...FINAL, ...BY_USER] },
        'bilateral-sector': { measure: [...FINAL, ...BY_USER] },
        'industry-industry': { measure: BY_USER },
      },
    },
    ...chainOptions,
  },
  output: longFields(keys),
  terms: [
    term('VA', ['input', UNITS.ratio], 'value added', 'valor agregado'),
    term('VAX', 'input', 'value added absorbed abroad', 'valor agregado absorbido en el exterior'),
    term('VAX_ratio', UNITS.ratio, 'VAX ratio', 'razón VAX'),
    term('VS', 'input', 'vertical specialisation', 'especialización vertical'),
    term(
      'VS_share',
      UNITS.share,
      'vertical specialisation, share of exports',
      'especialización vertical, proporción de las exportaciones',
    ),
    term('VS_HIY', 'input', 'vertical specialisation, one country', 'especialización vertical, un solo país'),
    term(
      'VS_HIY_share',
      UNITS.share,
      'vertical specialisation, one country, share of exports',
      'especialización vertical, un solo país, proporción de las exportaciones',
    ),
    term('VS1', 'input', "value added in others' exports", 'valor agregado en exportaciones ajenas'),
    term(
      'VS1_share',
      UNITS.share,
      "value added in others' exports, share of exports",
      'valor agregado en exportaciones ajenas, proporción de las exportaciones',
    ),
    term('VS1_RETURNED', 'input', 'of that, what comes home', 'de ello, lo que vuelve a casa'),
    term(
      'VS1_RETURNED_share',
      UNITS.share,
      'of that, what comes home, share of exports',
      'de ello, lo que vuelve a casa, proporción de las exportaciones',
    ),
  ],
  conventions: [
    {
      en: 'VS of one country (HIY) counts value added that comes home as foreign; VS of the world table does not.',
      es: 'La VS de un solo país (HIY) cuenta como extranjero el valor agregado que vuelve a casa; la VS de la tabla mundial no.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const rows = longRows(keys);
    if (options.measure === 'vertical-specialisation') emitSpecialisation(rows, context, options);
    else if (options.measure === 'final-demand' || options.measure === 'johnson-noguera')
      emitAbsorbed(rows, context, options);
    else emitContent(rows, context, options.measure, options);
    const absorbed = rowTotals(valueAddedAbsorbed(context), context.n, context.G);
    const made = context.table.x.map((x, i) => x * context.v[i]);
    return chainResult(
      'value-added-trade',
      rows,
      context,
      closesTo(context, 'Σ_k v̂BY_k = value added', [absorbed], made),
    );
  }),
});

interface Chosen extends Shows {
  readonly measure: string;
  readonly level: (typeof LEVELS)[number];
}

function filters(context: ChainContext, chosen: Chosen): Shown {
  return shown(context.table, chosen, ['origin', 'partner', 'origin_sector']);
}

function emitAbsorbed(rows: LongRows, context: ChainContext, chosen: Chosen): void {
  const { table, n, G } = context;
  const abroadOnly = chosen.measure === 'johnson-noguera';
  const level = chosen.level as Level;
  const values = valueAddedAbsorbed(context);
  if (abroadOnly) for (let i = 0; i < n; i += 1) values[i * G + table.rowEconomy[i]] = 0;
  const { found, gross } = flowsAtLevel(table, { found: values, gross: context.exports() }, level);
  const term = abroadOnly ? 'VAX' : 'VA';
  for (const place of placesOf(table, level, filters(context, chosen), !abroadOnly)) {
    const { at } = place;
    const cells = [table.year, place.exporter, place.sector, place.importer, null];
    rows.add(cells, term, table.unit, found[at]);
    if (abroadOnly) rows.add(cells, 'VAX_ratio', UNITS.ratio, shareOf(found[at], gross[at]));
  }
}

type Post = 'exports' | 'output' | 'none';

function emitContent(rows: LongRows, context: ChainContext, post: Post, chosen: Chosen): void {
  const { table } = context;
  const show = filters(context, chosen);
  const unit = post === 'none' ? UNITS.ratio : table.unit;
  if (chosen.level === 'industry-industry') {
    emitIndustries(rows, table, valueAddedOrigin(context, post), unit, show);
    return;
  }
  const found = contentAtLevel(context, post, chosen.level);
  for (const { at, exporter, sector, importer } of placesOf(table, chosen.level, show, true))
    rows.add([table.year, exporter, sector, importer, null], 'VA', unit, found[at]);
}

/** Every industry of origin towards every one that uses it. */
function emitIndustries(rows: LongRows, table: IoTable, values: Float64Array, unit: Unit, show: Shown): void {
  const { n, rowEconomy, rowSector } = table;
  const name = (i: number) => [table.economies[rowEconomy[i]], table.sectors[rowSector[i]]];
  for (let i = 0; i < n; i += 1) {
    if (!show.exporter(rowEconomy[i]) || !show.sector(rowSector[i])) continue;
    for (let j = 0; j < n; j += 1) {
      if (show.importer(rowEconomy[j]))
        rows.add([table.year, ...name(i), ...name(j)], 'VA', unit, values[i * n + j]);
    }
  }
}

/** Value added by origin in what each economy exports or makes, added up to a level. */
function contentAtLevel(context: ChainContext, post: Post, level: Level): Float64Array {
  const { table, n, G } = context;
  if (level.endsWith('sector')) {
    const values = valueAddedOrigin(context, post);
    const byPartner = new Float64Array(n * G);
    for (let i = 0; i < n; i += 1)
      for (let j = 0; j < n; j += 1) byPartner[i * G + table.rowEconomy[j]] += values[i * n + j];
    return flowsAtLevel(table, { byPartner }, level).byPartner;
  }
  // by economy of origin alone there is no matrix of full size
  const byEconomy = valueAddedByEconomy(context, post);
  const between = new Float64Array(G * G);
  for (let t = 0; t < G; t += 1)
    between.set(rowsAtLevel(table, byEconomy.subarray(t * n, (t + 1) * n), 'country'), t * G);
  return level === 'bilateral' ? between : rowTotals(between, G, G);
}

function emitSpecialisation(rows: LongRows, context: ChainContext, chosen: Chosen): void {
  const { table } = context;
  const level = chosen.level === 'sector' ? 'sector' : 'country';
  const exports = rowsAtLevel(table, context.totalExports(), level);
  const places = placesOf(table, level, filters(context, chosen));
  for (const [term, values] of Object.entries(context.share(verticalSpecialisation))) {
    const found = rowsAtLevel(table, values, level);
    for (const { at, exporter, sector } of places) {
      const cells = [table.year, exporter, sector, null, null];
      rows.add(cells, term, table.unit, found[at]);
      if (level === 'country') rows.add(cells, `${term}_share`, UNITS.share, shareOf(found[at], exports[at]));
    }
  }
}
