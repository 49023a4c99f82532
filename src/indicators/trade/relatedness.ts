import type { MissingReason } from '../../base/missing.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { numberField } from '../input-field.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, type OptionValues } from '../options.ts';
import { type Shows, shownTest } from '../show-rows.ts';
import { term } from '../term.ts';
import { relatednessConventions, relatednessFormula, relatednessReferences } from './complexity-about.ts';
import { indexOf, presenceIn, type SampledPresence } from './complexity-model.ts';
import { indexNotes, indexResiduals, presenceResidual, presetNotes, unusedPci } from './complexity-notes.ts';
import {
  basketOptions,
  complexityInput,
  conventionsOf,
  indexOptions,
  presenceOptions,
  sampleOptions,
  scoreOptions,
  spaceOptions,
} from './complexity-options.ts';
import { type Outlook, outlookOf } from './complexity-outlook.ts';
import { addByCode, complexityKeys, ratioTerm } from './complexity-rows.ts';
import { readSamples } from './complexity-sample.ts';
import { COI, PCI } from './complexity-terms.ts';
import { EXTERNAL_PCI, type Facts, INCOME, readFacts } from './facts.ts';
import { byProduct } from './flows-apart.ts';
import { ofWhole } from './kernels/presence.ts';
import { productIncome } from './kernels/product-income.ts';
import { relativeRelatedness } from './kernels/relative-relatedness.ts';
import { ofFlow } from './trade-lineage.ts';
import { shownPlaces } from './trade-options.ts';

const declared = [
  term('rca', UNITS.ratio, 'revealed comparative advantage', 'ventaja comparativa revelada'),
  term('ratio', UNITS.ratio, 'ratio held against the threshold', 'razón comparada con el umbral'),
  term('presence', UNITS.count, 'presence', 'presencia'),
  term('density', UNITS.share, 'density', 'densidad'),
  term('distance', UNITS.share, 'distance', 'distancia'),
  term('relative_relatedness', UNITS.index, 'relative relatedness', 'cercanía relativa'),
  PCI,
  term('cog', UNITS.index, 'complexity outlook gain (COG)', 'ganancia de perspectiva (COG)'),
  COI,
  term('strategic_value', UNITS.index, 'strategic value', 'valor estratégico'),
  term('open_forest', 'input', 'open forest', 'bosque abierto'),
];
const TERMS = declared.map(({ id }) => id);

const options = {
  ...sampleOptions,
  ...presenceOptions,
  ...scoreOptions,
  ...indexOptions,
  ...spaceOptions,
  ...basketOptions,
  pairs: choice(['all', 'absent', 'present'], 'all', {
    en: 'which pairs: all, the products that an economy lacks (its opportunities), or those it has',
    es: 'qué pares: todos, los productos que una economía no tiene (sus oportunidades) o los que tiene',
  }),
};

type Options = OptionValues<typeof options> & Shows;

export const relatedness = defineIndicator({
  id: 'relatedness',
  room: 'trade',
  title: { en: 'Relatedness and opportunities', es: 'Cercanía y oportunidades' },
  summary: {
    en: 'How near each product is to what an economy already makes, and what making it would open.',
    es: 'Qué tan cerca está cada producto de lo que una economía ya hace, y qué abriría hacerlo.',
  },
  formula: relatednessFormula,
  references: relatednessReferences,
  input: {
    table: 'trade_flow',
    fields: [
      ...complexityInput,
      numberField(
        'income',
        'optional',
        'GDP per head of the reporter, for the open forest',
        'PIB por habitante del declarante, para el bosque abierto',
      ),
    ],
  },
  options,
  sums: ['economy', 'partner', 'product'],
  apart: byProduct,
  output: longFields(complexityKeys),
  terms: declared,
  conventions: relatednessConventions,
  lineage: ofFlow('endpoints'),
  compute(table, chosen) {
    const conventions = conventionsOf(chosen);
    const needHeads = chosen.presence !== 'rca';
    const { samples, dropped, population } = readSamples(table, chosen, 'relatedness', needHeads);
    const external = chosen.pci_from === 'column' ? readFacts(table, EXTERNAL_PCI, 'relatedness') : null;
    const income = table.columns.income === undefined ? null : readFacts(table, INCOME, 'relatedness');
    const rows = longRows(complexityKeys);
    const residuals: Residual[] = [];
    const notes: Note[] = [...presetNotes(chosen), ...unusedPci(table, chosen.pci_from)];
    for (const sample of samples) {
      const found = presenceIn(sample, chosen, conventions, population);
      const index = indexOf(found, chosen, conventions, external);
      notes.push(...indexNotes(found, index));
      residuals.push(presenceResidual(found), ...indexResiduals(index));
      const worth = income === null ? null : worthOf(found, income);
      const outlook = outlookOf(found, index, chosen, conventions, { gain: wants(chosen, 'cog'), worth });
      const why = index.gap ?? 'not-defined';
      addPairs(rows, found, { outlook, pci: index.pci, why }, chosen);
      addEconomies(rows, found, outlook, chosen, why);
    }
    return { table: rows.table('relatedness'), residuals: worstOf(residuals), notes, dropped };
  },
});

function worthOf({ sample }: SampledPresence, income: Facts): Float64Array {
  const perHead = Float64Array.from(sample.economies, (code) => income.of(sample.year, code) ?? Number.NaN);
  return productIncome(sample.values, perHead, sample.products.length);
}

const wants = (options: Shows, term: string): boolean => shownTest(options, 'term', TERMS)(term);

function addPairs(
  rows: LongRows,
  found: SampledPresence,
  {
    outlook,
    pci,
    why,
  }: { readonly outlook: Outlook; readonly pci: Float64Array; readonly why: MissingReason },
  chosen: Options,
): void {
  const { sample, ratio, part, economyGap, productGap } = found;
  const [height, width] = [sample.economies.length, sample.products.length];
  const columns = part.columnOf.length;
  const rowAt = placesIn(part.rowOf, height);
  const columnAt = placesIn(part.columnOf, width);
  const wanted = pairTerms(found, { outlook, pci, why }, chosen)
    .filter(([term]) => wants(chosen, term))
    .map(([term, unit, of, reason]) => ({ term, of, reason, handle: rows.term(term, unit) }));
  for (const c of shownPlaces(chosen, sample.economies))
    sample.products.forEach((product, p) => {
      const keys = [sample.economies[c], product, sample.year || null];
      const inside = rowAt[c] >= 0 && columnAt[p] >= 0;
      const at = rowAt[c] * columns + columnAt[p];
      const has = inside && outlook.has[at] === 1;
      if (chosen.pairs !== 'all' && has !== (chosen.pairs === 'present')) return;
      rows.at(keys);
      for (const { term, of, reason, handle } of wanted) {
        const whole = c * width + p;
        const value = inside || term === ratioTerm(chosen) ? of(at, whole) : outside(term, ratio[whole]);
        const gap = inside ? reason : (economyGap[c] ?? productGap[p] ?? reason);
        rows.put(handle, Number.isNaN(value) ? gap : value);
      }
    });
}

type PairTerm = readonly [string, Unit, (at: number, whole: number) => number, MissingReason];

/** What is said of an economy and a product: by its place in the part that is computed with, and in the whole. */
function pairTerms(
  { ratio, sample, part }: SampledPresence,
  {
    outlook,
    pci,
    why,
  }: { readonly outlook: Outlook; readonly pci: Float64Array; readonly why: MissingReason },
  chosen: Options,
): readonly PairTerm[] {
  const width = sample.products.length;
  const relative = wants(chosen, 'relative_relatedness')
    ? relativeRelatedness(outlook.density, outlook.has, part.columnOf.length)
    : null;
  return [
    [ratioTerm(chosen), UNITS.ratio, (_, whole) => ratio[whole], 'zero-denominator'],
    ['presence', UNITS.count, (at) => outlook.has[at], 'not-defined'],
    ['density', UNITS.share, (at) => outlook.density[at], 'zero-denominator'],
    ['distance', UNITS.share, (at) => 1 - outlook.density[at], 'zero-denominator'],
    ['relative_relatedness', UNITS.index, (at) => relative?.[at] ?? Number.NaN, 'not-defined'],
    ['pci', UNITS.index, (_, whole) => pci[whole % width], why],
    ['cog', UNITS.index, (at) => outlook.gain?.[at] ?? Number.NaN, why],
  ];
}

/** A product that nobody has, or an economy that has nothing, is known not to be present. */
function outside(term: string, ratio: number): number {
  return term === 'presence' && !Number.isNaN(ratio) ? 0 : Number.NaN;
}

function placesIn(of: Int32Array, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1);
  of.forEach((whole, at) => {
    places[whole] = at;
  });
  return places;
}

function addEconomies(
  rows: LongRows,
  found: SampledPresence,
  outlook: Outlook,
  chosen: Options,
  why: MissingReason,
): void {
  const { sample, part } = found;
  const terms: readonly (readonly [string, Unit, Float64Array | null])[] = [
    ['coi', UNITS.index, outlook.coi],
    ['strategic_value', UNITS.index, outlook.strategicValue],
    ['open_forest', UNITS.dataUnit, outlook.openForest],
  ];
  for (const [term, unit, values] of terms) {
    if (!wants(chosen, term) || (term === 'open_forest' && values === null)) continue;
    const whole = ofWhole(
      values ?? new Float64Array(0),
      values === null ? new Int32Array(0) : part.rowOf,
      sample.economies.length,
    );
    addByCode(rows, found, 'economy', term, unit, whole, why);
  }
}
