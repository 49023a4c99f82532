import { UNITS } from '../../../base/unit.ts';
import { closes } from '../../define.ts';
import { type LongRows, longRows } from '../../long-rows.ts';
import { longFields } from '../../long-table.ts';
import { choice, number, onlyWith } from '../../options.ts';
import { term } from '../../term.ts';
import { CHAIN_KEYS } from '../chain-keys.ts';
import { chainOptions, shown } from '../chain-options.ts';
import { chainResult } from '../chain-result.ts';
import type { ChainContext } from '../context.ts';
import { defineChain } from '../define-chain.ts';
import { shareOf } from '../emit.ts';
import { type Gap, worstGap } from '../kernels/recursion-gap.ts';
import { feedbackLoops as loopsOf } from './kernels/feedback-loops.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.economy, CHAIN_KEYS.rank, CHAIN_KEYS.path];

export const feedbackLoops = defineChain({
  id: 'feedback-loops',
  room: 'chains',
  tables: 'year',
  title: { en: 'Feedback loops', es: 'Circuitos de retroalimentación' },
  summary: {
    en: 'Through which closed circuits of sellers and buyers most of the trade runs: who sells to whom, and on, until it comes back.',
    es: 'Por qué circuitos cerrados de vendedores y compradores pasa la mayor parte del comercio: quién le vende a quién, y así hasta volver.',
  },
  formula: [
    'loop_1 = max_π Σ_i z(i, π(i)) over permutations π, loop_2 = the same without the flows of loop_1, …',
  ],
  references: [{ work: 'sonis1995b' }, { work: 'jonker1987' }],
  input: { table: 'io_table' },
  options: {
    of: choice(['economies', 'industries'], 'economies', {
      en: 'circuits of economies, or of the industries of each economy',
      es: 'circuitos de economías o de las industrias de cada economía',
    }),
    flows: onlyWith(
      { of: ['economies'] },
      choice(['inputs', 'all'], 'inputs', {
        en: 'sales of inputs, or of inputs and final products',
        es: 'ventas de insumos o de insumos y productos finales',
      }),
    ),
    own: choice(['leave-out', 'count'], 'leave-out', {
      en: 'what is sold to itself: no part of a circuit, or a circuit of one, as in the original',
      es: 'lo que se vende a sí misma: no es parte de un circuito, o es un circuito de una, como en el original',
    }),
    top: number(
      5,
      { en: 'how many loops are shown', es: 'cuántos circuitos completos se muestran' },
      { min: 1, max: 1000, integer: true },
    ),
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('loop', 'input', 'complete loop', 'circuito completo'),
    term('loop_share', UNITS.share, 'share of all flows', 'proporción de todos los flujos'),
    term(
      'cumulative_share',
      UNITS.share,
      'share with the loops before',
      'proporción con los circuitos anteriores',
    ),
    term('cycle', 'input', 'circuit', 'circuito'),
    term('cycle_share', UNITS.share, 'share of the circuit', 'proporción del circuito'),
    term('total', 'input', 'all flows', 'todos los flujos'),
  ],
  conventions: [
    {
      en: 'A complete loop gives each economy one buyer and one seller; it falls apart into circuits, each written once from its first member on. Each flow is in one loop alone, so that all loops add up to all flows.',
      es: 'Un circuito completo da a cada economía un comprador y un vendedor; se divide en circuitos, cada uno escrito una vez desde su primer miembro. Cada flujo está en un solo circuito completo, de modo que todos suman todos los flujos.',
    },
  ],
  computeTable(context, options) {
    const { table, G } = context;
    const rows = longRows(keys);
    const gaps: Gap[] = [];
    const own = options.own === 'count';
    const take = (economy: string | null, names: readonly string[], flows: Float64Array): void => {
      const n = names.length;
      if (!own) for (let i = 0; i < n; i += 1) flows[i * n + i] = 0;
      const loops = loopsOf(flows, n, own, options.top);
      gaps.push(...loops.map(({ gap }) => gap));
      emit(rows, context, { economy, names, loops, total: flows.reduce((a, b) => a + b, 0) });
    };
    if (options.of === 'economies') take(null, table.economies, between(context, options.flows === 'all'));
    else {
      const show = shown(table, options, ['economy', 'partner', 'sector']);
      for (let s = 0; s < G; s += 1)
        if (show.exporter(s)) take(table.economies[s], industriesOf(context, s), within(context, s));
    }
    const { miss, scale } = worstGap(gaps);
    return chainResult('feedback-loops', rows, context, [
      closes('z_ij ≤ u_i + v_j, equal in the loop', miss, scale),
    ]);
  },
});

/** What each economy sells to each, G × G. */
function between({ table, n, G }: ChainContext, final: boolean): Float64Array {
  const out = new Float64Array(G * G);
  for (let i = 0; i < n; i += 1) {
    const from = table.rowEconomy[i] * G;
    for (let j = 0; j < n; j += 1) out[from + table.rowEconomy[j]] += table.Z[i * n + j];
    if (final) for (let r = 0; r < G; r += 1) out[from + r] += table.Y[i * G + r];
  }
  return out;
}

/** What the rows of an economy sell to each other. */
function within({ table, n }: ChainContext, s: number): Float64Array {
  const [from, to] = [table.start[s], table.start[s + 1]];
  const out = new Float64Array((to - from) ** 2);
  for (let i = from; i < to; i += 1)
    out.set(table.Z.subarray(i * n + from, i * n + to), (i - from) * (to - from));
  return out;
}

/** Names of the rows of an economy; with those of its parts where it has any. */
function industriesOf({ table }: ChainContext, s: number): readonly string[] {
  return table.rows
    .slice(table.start[s], table.start[s + 1])
    .map(({ economy, sector }) => (economy === table.economies[s] ? sector : `${economy}.${sector}`));
}

interface Found {
  readonly economy: string | null;
  readonly names: readonly string[];
  readonly loops: ReturnType<typeof loopsOf>;
  readonly total: number;
}

function emit(rows: LongRows, { table }: ChainContext, { economy, names, loops, total }: Found): void {
  const put = (name: string, value: number): void => {
    rows.put(rows.term(name, table.unit), value);
    if (name !== 'total') rows.put(rows.term(`${name}_share`, UNITS.share), shareOf(value, total));
  };
  let covered = 0;
  loops.forEach(({ flow, cycles }, at) => {
    covered += flow;
    rows.at([table.year, economy, String(at + 1), null]);
    put('loop', flow);
    rows.put(rows.term('cumulative_share', UNITS.share), shareOf(covered, total));
    for (const cycle of cycles) {
      const [first] = cycle.rows;
      const path = [...cycle.rows, first].map((row) => names[row]).join(' → ');
      rows.at([table.year, economy, String(at + 1), path]);
      put('cycle', cycle.flow);
    }
  });
  rows.at([table.year, economy, null, null]);
  put('total', total);
}
