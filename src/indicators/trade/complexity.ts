import { UNITS } from '../../base/unit.ts';
import { competitionRanks } from '../../math/competition-ranks.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { also, choice, type OptionValues } from '../options.ts';
import { term } from '../term.ts';
import { complexityConventions, complexityFormula, complexityReferences } from './complexity-about.ts';
import { type Index, indexOf, presenceIn, type SampledPresence } from './complexity-model.ts';
import {
  fitnessNotes,
  indexNotes,
  indexResiduals,
  presenceResidual,
  presetNotes,
  unusedPci,
} from './complexity-notes.ts';
import {
  basketOptions,
  complexityInput,
  conventionsOf,
  indexOptions,
  methodOptions,
  presenceOptions,
  sampleOptions,
  spaceOptions,
} from './complexity-options.ts';
import { outlookOf } from './complexity-outlook.ts';
import type { Conventions } from './complexity-presets.ts';
import { addByCode, addOfYear, complexityKeys, ratioTerm, sizesWithGaps } from './complexity-rows.ts';
import { readSamples } from './complexity-sample.ts';
import { COI, ECI, PCI } from './complexity-terms.ts';
import { EXTERNAL_PCI, readFacts } from './facts.ts';
import { byProduct } from './flows-apart.ts';
import { fitness } from './kernels/fitness.ts';
import { supermodularity } from './kernels/log-supermodularity.ts';
import { meanOverBasket, ofWhole } from './kernels/presence.ts';
import { orMissing } from './measured.ts';
import { ofFlow } from './trade-lineage.ts';

const options = {
  ...sampleOptions,
  ...presenceOptions,
  ...methodOptions,
  ...indexOptions,
  positive: also(indexOptions.positive, {
    en: 'with method=continuous, with Σ r/(1 + r)',
    es: 'con method=continuous, con Σ r/(1 + r)',
  }),
  ...spaceOptions,
  ...basketOptions,
  level: choice(['economy', 'product', 'pair'], 'economy', {
    en: 'rows by economy, by product, or by economy and product (ratio and presence)',
    es: 'filas por economía, por producto, o por economía y producto (razón y presencia)',
  }),
};

type Options = OptionValues<typeof options>;

export const complexity = defineIndicator({
  id: 'complexity',
  room: 'trade',
  title: { en: 'Economic complexity', es: 'Complejidad económica' },
  summary: {
    en: 'How many rare products an economy makes that few others make too (ECI), and how demanding a product is by who makes it (PCI); or fitness.',
    es: 'Cuántos productos raros, que pocas otras hacen, hace una economía (ICE), y qué tan exigente es un producto según quién lo hace (ICP); o la aptitud (fitness).',
  },
  formula: complexityFormula,
  references: complexityReferences,
  input: { table: 'trade_flow', fields: complexityInput },
  options,
  sums: ['economy', 'partner', 'product'],
  apart: byProduct,
  output: longFields(complexityKeys),
  charted: 'eci',
  terms: [
    term('diversity', UNITS.count, 'diversity', 'diversidad'),
    term('mean_ubiquity', UNITS.index, 'mean ubiquity of the basket', 'ubicuidad media de la canasta'),
    ECI,
    term('rank', UNITS.count, 'rank', 'lugar'),
    COI,
    term('economies', UNITS.count, 'economies in the index', 'economías en el índice'),
    term('products', UNITS.count, 'products in the index', 'productos en el índice'),
    term('lambda2', UNITS.ratio, 'second eigenvalue', 'segundo valor propio'),
    term('lambda3', UNITS.ratio, 'third eigenvalue', 'tercer valor propio'),
    term(
      'supermodular',
      UNITS.share,
      'pairs in the order of the index (log-supermodularity)',
      'pares en el orden del índice (log-supermodularidad)',
    ),
    term(
      'supermodular_near',
      UNITS.share,
      'pairs in the order of the index, economies near in rank',
      'pares en el orden del índice, economías de lugar cercano',
    ),
    term(
      'supermodular_far',
      UNITS.share,
      'pairs in the order of the index, economies far in rank',
      'pares en el orden del índice, economías de lugar lejano',
    ),
    term('ubiquity', UNITS.count, 'ubiquity', 'ubicuidad'),
    term(
      'mean_diversity',
      UNITS.index,
      'mean diversity of the exporters',
      'diversidad media de los exportadores',
    ),
    PCI,
    term('rca', UNITS.ratio, 'revealed comparative advantage', 'ventaja comparativa revelada'),
    term('presence', UNITS.count, 'presence', 'presencia'),
    term('ratio', UNITS.ratio, 'ratio held against the threshold', 'razón comparada con el umbral'),
    term('fitness', UNITS.index, 'fitness', 'aptitud'),
    term('iterations', UNITS.count, 'iterations', 'iteraciones'),
    term(
      'product_complexity',
      UNITS.index,
      'complexity of the product (fitness)',
      'complejidad del producto (aptitud)',
    ),
  ],
  conventions: complexityConventions,
  lineage: ofFlow('endpoints'),
  compute(table, chosen) {
    const conventions = conventionsOf(chosen);
    const needHeads = chosen.presence !== 'rca';
    const { samples, dropped, population } = readSamples(table, chosen, 'complexity', needHeads);
    const external = chosen.pci_from === 'column' ? readFacts(table, EXTERNAL_PCI, 'complexity') : null;
    const rows = longRows(complexityKeys);
    const notes: Note[] = [...presetNotes(chosen), ...unusedPci(table, chosen.pci_from)];
    const residuals: Residual[] = [];
    for (const sample of samples) {
      const found = presenceIn(sample, chosen, conventions, population);
      residuals.push(presenceResidual(found));
      if (chosen.level === 'pair') addPairs(rows, ratioTerm(chosen), found);
      else if (conventions.method === 'fitness') notes.push(...addFitness(rows, found, chosen));
      else {
        const index = indexOf(found, chosen, conventions, external);
        notes.push(...indexNotes(found, index));
        residuals.push(...indexResiduals(index));
        addIndex(rows, found, index, chosen, conventions);
        if (chosen.supermodularity === 'yes') residuals.push(addSupermodularity(rows, found, index));
      }
    }
    return { table: rows.table('complexity'), residuals: worstOf(residuals), notes, dropped };
  },
});

function addIndex(
  rows: LongRows,
  found: SampledPresence,
  index: Index,
  chosen: Options,
  conventions: Conventions,
): void {
  const { sample, presence, part } = found;
  const why = index.gap ?? 'not-defined';
  if (chosen.level === 'product') {
    addSizes(rows, found, 'product');
    addByCode(rows, found, 'product', 'pci', UNITS.index, index.pci, why);
    addByCode(rows, found, 'product', 'rank', UNITS.count, competitionRanks(index.pci, 'interval'), why);
  } else {
    addSizes(rows, found, 'economy');
    addByCode(rows, found, 'economy', 'eci', UNITS.index, index.eci, why);
    addByCode(rows, found, 'economy', 'rank', UNITS.count, competitionRanks(index.eci, 'interval'), why);
    const { coi } = outlookOf(found, index, chosen, conventions, { gain: false, worth: null });
    const whole = coi === null ? index.eci : ofWhole(coi, part.rowOf, presence.rows);
    addByCode(rows, found, 'economy', 'coi', UNITS.index, whole, why);
  }
  addOfYear(rows, sample.year, 'economies', index.part.presence.rows);
  addOfYear(rows, sample.year, 'products', index.part.presence.columns);
  if (conventions.method === 'reflections' || chosen.pci_from === 'column') return;
  addOfYear(rows, sample.year, 'lambda2', index.solved?.lambda2 ?? why);
  addOfYear(rows, sample.year, 'lambda3', index.solved?.lambda3 ?? why);
}

/** How far the ratios follow the order that the index finds. @throws EscalarError `residual-too-large` */
function addSupermodularity(rows: LongRows, { sample, ratio }: SampledPresence, index: Index): Residual {
  const { share, near, far, pairs, found } = supermodularity(ratio, index.eci, index.pci);
  const put = (term: string, value: number): void =>
    addOfYear(rows, sample.year, term, orMissing(value, index.gap ?? 'too-few-observations'), UNITS.share);
  put('supermodular', share);
  put('supermodular_near', near);
  put('supermodular_far', far);
  return closes('rising + falling + equal = pairs', found - pairs, Math.max(pairs, 1));
}

/** Diversity and the mean ubiquity of a basket, or ubiquity and the mean diversity of who makes it. */
function addSizes(rows: LongRows, found: SampledPresence, side: 'economy' | 'product'): void {
  const { presence, economyGap, productGap } = found;
  const diversity = sizesWithGaps(presence.ofRow, economyGap);
  const ubiquity = sizesWithGaps(presence.ofColumn, productGap);
  if (side === 'economy') {
    addByCode(rows, found, side, 'diversity', UNITS.count, diversity);
    addByCode(rows, found, side, 'mean_ubiquity', UNITS.index, meanOverBasket(presence.ofRow, ubiquity));
  } else {
    addByCode(rows, found, side, 'ubiquity', UNITS.count, ubiquity);
    addByCode(rows, found, side, 'mean_diversity', UNITS.index, meanOverBasket(presence.ofColumn, diversity));
  }
}

function addFitness(rows: LongRows, found: SampledPresence, chosen: Options): Note[] {
  const { sample, presence, part } = found;
  const iterations = chosen.iterations === 0 ? null : chosen.iterations;
  const result = fitness(part.presence, { ...chosen, iterations });
  if (chosen.level === 'product') {
    const values = ofWhole(result.products, part.columnOf, presence.columns);
    addSizes(rows, found, 'product');
    addByCode(rows, found, 'product', 'product_complexity', UNITS.index, values);
    addByCode(rows, found, 'product', 'rank', UNITS.count, competitionRanks(values, 'ratio'));
  } else {
    const values = ofWhole(result.economies, part.rowOf, presence.rows);
    addSizes(rows, found, 'economy');
    addByCode(rows, found, 'economy', 'fitness', UNITS.index, values);
    addByCode(rows, found, 'economy', 'rank', UNITS.count, competitionRanks(values, 'ratio'));
  }
  addOfYear(rows, sample.year, 'iterations', result.iterations);
  const names = Array.from(part.rowOf, (row) => sample.economies[row]);
  return fitnessNotes(sample.year, names, result, iterations !== null);
}

function addPairs(
  rows: LongRows,
  term: string,
  { sample, ratio, presence, economyGap }: SampledPresence,
): void {
  const columns = sample.products.length;
  sample.economies.forEach((economy, c) => {
    const has = new Set(presence.ofRow[c]);
    sample.products.forEach((product, p) => {
      const value = ratio[c * columns + p];
      const keys = [economy, product, sample.year || null];
      const gap = Number.isNaN(value) ? (economyGap[c] ?? 'zero-denominator') : null;
      rows.add(keys, term, UNITS.ratio, gap ?? value);
      rows.add(keys, 'presence', UNITS.count, gap ?? (has.has(p) ? 1 : 0));
    });
  });
}
