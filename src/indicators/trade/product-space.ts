import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { choice, number } from '../options.ts';
import { shownTest } from '../show-rows.ts';
import { term } from '../term.ts';
import { spaceConventions, spaceFormula, spaceReferences } from './complexity-about.ts';
import { presenceIn } from './complexity-model.ts';
import { presetNotes } from './complexity-notes.ts';
import {
  complexityInput,
  conventionsOf,
  presenceOptions,
  sampleOptions,
  spaceOptions,
} from './complexity-options.ts';
import { readSamples } from './complexity-sample.ts';
import { byProduct } from './flows-apart.ts';
import { type Presence, turned } from './kernels/presence.ts';
import { type ProximityKind, proximity } from './kernels/proximity.ts';
import { partRatio } from './part-ratio.ts';
import { ofFlow } from './trade-lineage.ts';

const keys = [
  KEYS.product,
  { name: 'other_product', title: { en: 'Other product', es: 'Otro producto' } },
  KEYS.reporter,
  { name: 'other_reporter', title: { en: 'Other reporter', es: 'Otro declarante' } },
  KEYS.period,
];

export const productSpace = defineIndicator({
  id: 'product-space',
  room: 'trade',
  title: { en: 'Product space', es: 'Espacio de productos' },
  summary: {
    en: 'How near two products are, by how many economies make both; or two economies, by how many products both make.',
    es: 'Qué tan cercanos son dos productos, según cuántas economías hacen ambos; o dos economías, según cuántos productos hacen ambas.',
  },
  formula: spaceFormula,
  references: spaceReferences,
  input: { table: 'trade_flow', fields: complexityInput.filter(({ name }) => name !== 'pci') },
  options: {
    ...sampleOptions,
    ...presenceOptions,
    proximity: spaceOptions.proximity,
    of: choice(['products', 'economies'], 'products', {
      en: 'pairs of products or of economies',
      es: 'pares de productos o de economías',
    }),
    min_proximity: number(
      0,
      { en: 'pairs less near than this are left out', es: 'los pares menos cercanos que esto se omiten' },
      { min: 0, max: 1 },
    ),
  },
  sums: ['economy', 'partner', 'product'],
  apart: byProduct,
  output: longFields(keys),
  terms: [term('proximity', UNITS.share, 'proximity', 'cercanía')],
  conventions: spaceConventions,
  lineage: ofFlow('endpoints'),
  compute(table, chosen) {
    const conventions = conventionsOf(chosen);
    const needHeads = chosen.presence !== 'rca';
    const { samples, dropped, population } = readSamples(table, chosen, 'product-space', needHeads);
    const ofProducts = chosen.of === 'products';
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    for (const sample of samples) {
      const found = presenceIn(sample, chosen, conventions, population);
      const { presence, rowOf, columnOf } = found.part;
      const ratio =
        conventions.proximity === 'correlation' ? partRatio(found, !ofProducts) : new Float64Array(0);
      const nodes = ofProducts ? presence : turned(presence);
      const near = proximity(nodes, conventions.proximity, conventions.selfProximity === 'one', ratio);
      const names = ofProducts
        ? Array.from(columnOf, (p) => sample.products[p])
        : Array.from(rowOf, (c) => sample.economies[c]);
      const isShown = shownTest(chosen, ofProducts ? 'product' : 'reporter', names, 'about');
      const column = new Float64Array(names.length);
      names.forEach((target, p) => {
        near.fill(p, column, 1, 0);
        residuals.push(commonCloses(nodes, conventions.proximity, p, column));
        // a symmetric pair is told once
        for (let q = 0; q < names.length; q += 1) {
          if (q === p || (near.symmetric && q > p) || column[q] < chosen.min_proximity) continue;
          if (!isShown(target) && !isShown(names[q])) continue;
          const pair = ofProducts ? [names[q], target, null, null] : [null, null, names[q], target];
          rows.add([...pair, sample.year || null], 'proximity', UNITS.share, column[q]);
        }
      });
    }
    return {
      table: rows.table('product-space'),
      residuals: worstOf(residuals),
      notes: presetNotes(chosen),
      dropped,
    };
  },
});

/**
 * The proximities of one node, times what they were divided by, are the other nodes of all who have it; a correlation
 * that is 1 with itself has no such sum, and lies in 0 to 1.
 */
function commonCloses(nodes: Presence, kind: ProximityKind, p: number, column: Float64Array): Residual {
  const size = (q: number) => nodes.ofColumn[q].length;
  if (kind === 'correlation') {
    const beyond = column.reduce((most, value) => Math.max(most, -value, value - 1), 0);
    return closes('0 ≤ φ ≤ 1', beyond, 1);
  }
  const divisor = {
    minimum: (q: number) => Math.max(size(p), size(q)),
    maximum: (q: number) => Math.min(size(p), size(q)),
    geometric: (q: number) => Math.sqrt(size(p) * size(q)),
    asymmetric: () => size(p),
  }[kind];
  const common = sum(column.map((value, q) => (q === p ? 0 : value * divisor(q))));
  const others = nodes.ofColumn[p].reduce((so, c) => so + nodes.ofRow[c].length - 1, 0);
  return closes('Σ common economies = Σ (diversity − 1)', common - others, Math.max(others, 1));
}
