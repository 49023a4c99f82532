import { UNITS } from '../../base/unit.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice } from '../options.ts';
import type { Shows } from '../show-rows.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, shown } from './chain-options.ts';
import { chainResult, closesTo } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { shareOf, toLevel } from './emit.ts';
import { valueAddedAbsorbed, valueAddedByEconomy, valueAddedOrigin } from './kernels/leontief.ts';
import { meld, meldRows } from './kernels/meld.ts';
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
  computeTable(given, options) {
    return withGroups(given, options.groups, (context) => {
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
    });
  },
});

interface Chosen extends Shows {
  readonly measure: string;
  readonly level: (typeof LEVELS)[number];
}

function filters(context: ChainContext, chosen: Chosen): ReturnType<typeof shown> {
  return shown(context.table, chosen, ['origin', 'partner', 'origin_sector']);
}

function emitAbsorbed(rows: LongRows, context: ChainContext, chosen: Chosen): void {
  const { table, G } = context;
  const N = table.sectors.length;
  const show = filters(context, chosen);
  const abroadOnly = chosen.measure === 'johnson-noguera';
  const level = chosen.level as PlainLevel;
  const values = valueAddedAbsorbed(context);
  if (abroadOnly) for (let i = 0; i < context.n; i += 1) values[i * G + table.rowEconomy[i]] = 0;
  const found = toLevel(meld(table, values), G, N, level);
  const gross = toLevel(meld(table, context.exports()), G, N, level);
  const term = abroadOnly ? 'VAX' : 'VA';
  eachPlace(context, level, show, abroadOnly, (at, cells) => {
    rows.add(cells, term, table.unit, found[at]);
    if (abroadOnly) rows.add(cells, 'VAX_ratio', UNITS.ratio, shareOf(found[at], gross[at]));
  });
}

type PlainLevel = Exclude<(typeof LEVELS)[number], 'industry-industry'>;

function eachPlace(
  { table, G }: ChainContext,
  level: PlainLevel,
  show: ReturnType<typeof shown>,
  abroadOnly: boolean,
  visit: (at: number, cells: (string | null)[]) => void,
): void {
  const withSector = level.endsWith('sector');
  const withPartner = level.startsWith('bilateral');
  const N = table.sectors.length;
  for (let s = 0; s < G; s += 1) {
    if (!show.exporter(s)) continue;
    for (let k = 0; k < (withSector ? N : 1); k += 1) {
      if (withSector && !show.sector(k)) continue;
      for (let r = 0; r < (withPartner ? G : 1); r += 1) {
        if (withPartner && (!show.importer(r) || (abroadOnly && r === s))) continue;
        const row = withSector ? s * N + k : s;
        visit(withPartner ? row * G + r : row, [
          table.year,
          table.economies[s],
          withSector ? table.sectors[k] : null,
          withPartner ? table.economies[r] : null,
          null,
        ]);
      }
    }
  }
}

function emitContent(
  rows: LongRows,
  context: ChainContext,
  post: 'exports' | 'output' | 'none',
  chosen: Chosen,
): void {
  const { table, n, G } = context;
  const N = table.sectors.length;
  const show = filters(context, chosen);
  const unit = post === 'none' ? UNITS.ratio : table.unit;
  const name = (i: number): readonly [string, string] => [
    table.economies[table.rowEconomy[i]],
    table.sectors[table.rowSector[i]],
  ];
  if (chosen.level === 'industry-industry') {
    const values = valueAddedOrigin(context, post);
    for (let i = 0; i < n; i += 1) {
      if (!show.exporter(table.rowEconomy[i]) || !show.sector(table.rowSector[i])) continue;
      for (let j = 0; j < n; j += 1) {
        if (show.importer(table.rowEconomy[j]))
          rows.add([table.year, ...name(i), ...name(j)], 'VA', unit, values[i * n + j]);
      }
    }
    return;
  }
  // by economy of origin and using industry; then industries of origin, or partners, added up
  if (chosen.level === 'bilateral' || chosen.level === 'country') {
    const byEconomy = valueAddedByEconomy(context, post);
    for (let t = 0; t < G; t += 1) {
      if (!show.exporter(t)) continue;
      const cells = meldRows(table, byEconomy.subarray(t * n, (t + 1) * n));
      let all = 0;
      for (let r = 0; r < G; r += 1) {
        let sum = 0;
        for (let k = 0; k < N; k += 1) sum += cells[r * N + k];
        all += sum;
        if (chosen.level === 'bilateral' && show.importer(r))
          rows.add([table.year, table.economies[t], null, table.economies[r], null], 'VA', unit, sum);
      }
      if (chosen.level === 'country')
        rows.add([table.year, table.economies[t], null, null, null], 'VA', unit, all);
    }
    return;
  }
  const values = valueAddedOrigin(context, post);
  const byPartner = new Float64Array(n * G);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) byPartner[i * G + table.rowEconomy[j]] += values[i * n + j];
  const found = toLevel(meld(table, byPartner), G, N, chosen.level);
  eachPlace(context, chosen.level, show, false, (at, cells) => rows.add(cells, 'VA', unit, found[at]));
}

function emitSpecialisation(rows: LongRows, context: ChainContext, chosen: Chosen): void {
  const { table, G } = context;
  const N = table.sectors.length;
  const show = filters(context, chosen);
  const level = chosen.level === 'sector' ? 'sector' : 'country';
  const exports = meldRows(table, context.totalExports());
  for (const [term, values] of Object.entries(context.share(verticalSpecialisation))) {
    const cells = meldRows(table, values);
    for (let s = 0; s < G; s += 1) {
      if (!show.exporter(s)) continue;
      const sum = (of: Float64Array): number =>
        of.subarray(s * N, (s + 1) * N).reduce((total, value) => total + value, 0);
      if (level === 'country') {
        const keysOf = [table.year, table.economies[s], null, null, null];
        rows.add(keysOf, term, table.unit, sum(cells));
        rows.add(keysOf, `${term}_share`, UNITS.share, shareOf(sum(cells), sum(exports)));
        continue;
      }
      for (let k = 0; k < N; k += 1) {
        if (show.sector(k))
          rows.add(
            [table.year, table.economies[s], table.sectors[k], null, null],
            term,
            table.unit,
            cells[s * N + k],
          );
      }
    }
  }
}
