import type { MissingReason } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, economy, number, type OptionValues, onlyWith } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { type Index, indexOf, presenceIn, type SampledPresence } from './complexity-model.ts';
import { indexNotes, presenceResidual, presetNotes } from './complexity-notes.ts';
import {
  complexityInput,
  conventionsOf,
  presenceOptions,
  sampleOptions,
  spaceOptions,
} from './complexity-options.ts';
import { outlookOf } from './complexity-outlook.ts';
import type { Conventions } from './complexity-presets.ts';
import { complexityKeys } from './complexity-rows.ts';
import { readSamples } from './complexity-sample.ts';
import { ECI, PCI } from './complexity-terms.ts';
import { byProduct } from './flows-apart.ts';
import { type Cover, cheapestCover } from './kernels/cheapest-cover.ts';
import { nearestFirst } from './kernels/nearest-first.ts';
import { proximity } from './kernels/proximity.ts';
import { partRatio } from './part-ratio.ts';
import { ofFlow } from './trade-lineage.ts';
import { shownPlaces } from './trade-options.ts';

const ID = 'complexity-target';

const options = {
  ...sampleOptions,
  ...presenceOptions,
  ...spaceOptions,
  like: economy(null, {
    en: 'an economy whose ECI is the target',
    es: 'una economía cuyo ICE es la meta',
  }),
  raise: onlyWith(
    { like: [''] },
    number(
      0.25,
      {
        en: 'by how much ECI shall rise, in standard deviations of the economies',
        es: 'cuánto ha de subir el ICE, en desviaciones estándar de las economías',
      },
      { min: 0.001, max: 10, vary: [0.1, 0.5, 1] },
    ),
  ),
  effort: choice(['distance', 'equal'], 'distance', {
    en: 'what an entry costs: the distance of the product (1 − density), or the same for each, which asks for the fewest entries',
    es: 'qué cuesta una entrada: la distancia del producto (1 − densidad), o lo mismo cada una, lo que pide el menor número de entradas',
  }),
};

type Options = OptionValues<typeof options> & Parameters<typeof shownPlaces>[0];

export const complexityTarget = defineIndicator({
  id: 'complexity-target',
  room: 'trade',
  title: {
    en: 'Entries that reach a target of complexity',
    es: 'Entradas que alcanzan una meta de complejidad',
  },
  summary: {
    en: 'Which products an economy would have to enter for its complexity to rise by a given amount, with the least distance to go.',
    es: 'A qué productos tendría que entrar una economía para que su complejidad suba cierta cantidad, con la menor distancia por recorrer.',
  },
  formula: [
    'ECI_c = (1/k) Σ_p M_cp PCI_p, k the number of its products;  target T = ECI_c + raise, or ECI of like',
    'min Σ_p e_p z_p  with  Σ_p (PCI_p − T) z_p ≥ k(T − ECI_c),  z_p ∈ {0, 1}, products that c lacks',
    'e_p = 1 − ω_cp (distance) or 1;  after: (k·ECI_c + Σ z_p PCI_p)/(k + Σ z_p)',
    'step: at each the entry with the highest density of the basket with the entries before it',
  ],
  references: [
    { work: 'stojkoski2026' },
    { work: 'alshamsi2018' },
    { work: 'hidalgo2009' },
    { work: 'hidalgo2007' },
  ],
  input: { table: 'trade_flow', fields: complexityInput },
  options,
  sums: ['economy', 'partner', 'product'],
  apart: byProduct,
  output: longFields(complexityKeys),
  terms: [
    ECI,
    term('eci_target', UNITS.index, 'target', 'meta'),
    term('eci_after', UNITS.index, 'ECI after the entries', 'ICE después de las entradas'),
    term('eci_highest', UNITS.index, 'highest ECI by entries', 'ICE más alto con entradas'),
    term('entries', UNITS.count, 'entries', 'entradas'),
    term('effort', UNITS.index, 'effort', 'esfuerzo'),
    term('effort_bound', UNITS.index, 'no choice takes less than', 'ninguna elección requiere menos de'),
    term('step', UNITS.count, 'place of the entry', 'lugar de la entrada'),
    PCI,
    term('density', UNITS.share, 'density', 'densidad'),
    term('density_at_entry', UNITS.share, 'density when its turn comes', 'densidad cuando le toca'),
    term('effort_in_order', UNITS.index, 'effort in this order', 'esfuerzo en este orden'),
  ],
  conventions: [
    {
      en: 'PCI and densities are those of today and stay so: in truth an entry moves the ubiquity of its product, everybody’s ECI and what lies near. It is a map of where complexity is near, not a forecast and no plan.',
      es: 'El ICP y las densidades son los de hoy y no cambian: en realidad una entrada mueve la ubicuidad de su producto, el ICE de todos y lo que queda cerca. Es un mapa de dónde hay complejidad cercana, no un pronóstico ni un plan.',
    },
    {
      en: 'PCI is standardised by the mean and deviation of ECI, whatever the preset, so that ECI is the mean PCI of the basket; leaving a product that is less complex would raise it too, and is not asked for.',
      es: 'El ICP se estandariza con la media y la desviación del ICE, sea cual sea el preset, para que el ICE sea el ICP medio de la canasta; dejar un producto menos complejo también lo elevaría, y aquí no se pide.',
    },
    {
      en: 'The choice is exact unless the search is too long: effort_bound is then lower than effort, and the true least lies between.',
      es: 'La elección es exacta salvo que la búsqueda sea muy larga: entonces effort_bound es menor que effort y el mínimo verdadero está entre ambos.',
    },
    {
      en: 'step takes the entries of the choice one after another, each time the nearest to the basket grown so far: earlier entries bring later ones nearer (density_at_entry, effort_in_order). The choice itself is made on the distances of today; the nearest first is not always the fastest way (Alshamsi, Pinheiro and Hidalgo).',
      es: 'step toma las entradas elegidas una tras otra, cada vez la más cercana a la canasta que ya creció: las primeras acercan a las siguientes (density_at_entry, effort_in_order). La elección se hace con las distancias de hoy; primero la más cercana no siempre es el camino más rápido (Alshamsi, Pinheiro e Hidalgo).',
    },
    {
      en: 'Stojkoski and Hidalgo solve a linear program over activities and costs of their own; here entries are whole, and the cost is what lies between today’s basket and the product.',
      es: 'Stojkoski e Hidalgo resuelven un programa lineal con actividades y costos propios; aquí las entradas son enteras y el costo es lo que separa a la canasta de hoy del producto.',
    },
    {
      en: 'eci_highest is what entering all products that raise the mean would give; a target above it cannot be reached.',
      es: 'eci_highest es lo que daría entrar a todos los productos que elevan la media; una meta mayor es inalcanzable.',
    },
  ],
  caveat: {
    en: 'Computed from where products are made today, with everything else held still: which entries would pay, or can be brought about, it does not say.',
    es: 'Se calcula con lo que hoy produce cada economía y con todo lo demás inmóvil: no dice qué entradas convendrían ni cómo lograrlas.',
  },
  lineage: ofFlow('endpoints'),
  compute(table, chosen) {
    const conventions = {
      ...conventionsOf(chosen),
      method: 'eigenvalues',
      normalisation: 'growthlab',
    } as const;
    const { samples, dropped, population } = readSamples(table, chosen, ID, chosen.presence !== 'rca');
    if (chosen.like !== null)
      requireCodes([chosen.like], [...new Set(samples.flatMap(({ economies }) => economies))], {
        en: 'economy of the sample',
        es: 'la economía de la muestra',
      });
    const rows = longRows(complexityKeys);
    const residuals: Residual[] = [];
    const notes: Note[] = presetNotes(chosen);
    for (const sample of samples) {
      const found = presenceIn(sample, chosen, conventions, population);
      const index = indexOf(found, INDEX, conventions, null);
      notes.push(...indexNotes(found, index));
      residuals.push(presenceResidual(found));
      const density = outlookOf(found, index, NEAR, conventions, NO_MORE).density;
      residuals.push(...sampleRows(rows, { found, index, density, conventions }, chosen));
    }
    return { table: rows.table(ID), residuals: worstOf(residuals), notes, dropped };
  },
});

/** The index that is the mean over the basket. */
const INDEX = {
  iterations: 0,
  normalisation: 'growthlab',
  ddof: 'auto',
  pci_from: 'sample',
  positive: null,
  method: 'eigenvalues',
} as const;
const NEAR = { neighbours: 0, density: 'presence', outlook: 'auto' } as const;
const NO_MORE = { gain: false, worth: null };

interface OfSample {
  readonly found: SampledPresence;
  readonly index: Index;
  /** By economy and product of the part. */
  readonly density: Float64Array;
  readonly conventions: Conventions;
}

function sampleRows(rows: LongRows, of: OfSample, chosen: Options): readonly Residual[] {
  const { sample, part, economyGap } = of.found;
  const { eci, gap } = of.index;
  const like = chosen.like === null ? null : sample.economies.indexOf(chosen.like);
  return shownPlaces(chosen, sample.economies).flatMap((c) => {
    const target = like === null ? eci[c] + chosen.raise : (eci[like] ?? Number.NaN);
    const row = part.rowOf.indexOf(c);
    if (row >= 0 && gap === null && !Number.isNaN(target) && !Number.isNaN(eci[c]))
      return economyRows(rows, of, { c, row, target }, chosen.effort);
    const why = (at: number): MissingReason => economyGap[at] ?? gap ?? 'not-defined';
    const cells = [sample.economies[c], null, sample.year || null];
    rows.add(cells, 'eci', UNITS.index, Number.isNaN(eci[c]) ? why(c) : eci[c]);
    if (!Number.isNaN(eci[c]))
      rows.add(cells, 'eci_target', UNITS.index, like === -1 ? 'outside-sample' : why(like ?? c));
    return [];
  });
}

interface Aim {
  /** Place of the economy in the sample and in the part. */
  readonly c: number;
  readonly row: number;
  readonly target: number;
}

function economyRows(
  rows: LongRows,
  { found, index, density, conventions }: OfSample,
  { c, row, target }: Aim,
  effort: Options['effort'],
): readonly Residual[] {
  const { sample, part, presence } = found;
  const { eci, pci } = index;
  const { columnOf } = part;
  const near = density.subarray(row * columnOf.length, (row + 1) * columnOf.length);
  const has = new Set(presence.ofRow[c]);
  const own = Array.from(has, (p) => pci[p]);
  const absent = Array.from(columnOf.keys()).filter((k) => !has.has(columnOf[k]) && !Number.isNaN(near[k]));
  const complexity = Float64Array.from(absent, (k) => pci[columnOf[k]]);
  const cost = Float64Array.from(absent, (k) => (effort === 'equal' ? 1 : 1 - near[k]));
  const gain = complexity.map((value) => value - target);
  const cover = cheapestCover(cost, gain, own.length * (target - eci[c]));
  const entered = (cover.chosen ?? []).map((k) => complexity[k]);
  const after = (sum(own) + sum(entered)) / (own.length + entered.length);
  const add: Add = (term, value, unit = UNITS.index, product = null) =>
    rows.add([sample.economies[c], product, sample.year || null], term, unit, value);
  add('eci', eci[c]);
  add('eci_target', target);
  add('eci_highest', highestMean(own, complexity));
  costRows(add, cover, after);
  const chosen = (cover.chosen ?? []).map((k) => absent[k]);
  if (cover.chosen !== null) entryRows(add, { found, index, density: near, conventions }, chosen);
  return [
    closes('ECI = mean PCI of the basket', sum(own) / own.length - eci[c], Math.max(1, Math.abs(eci[c]))),
    closes('ECI after ≥ target', cover.chosen === null ? 0 : Math.min(0, after - target), 1),
  ];
}

/** The entries one after another. @param chosen places in the part, `density` of the one economy */
function entryRows(
  add: Add,
  { found, index, density, conventions }: OfSample,
  chosen: readonly number[],
): void {
  const { part, sample } = found;
  const { proximity: kind, selfProximity } = conventions;
  const ratio = kind === 'correlation' ? partRatio(found) : new Float64Array(0);
  const phi = proximity(part.presence, kind, selfProximity === 'one', ratio);
  const today = chosen.map((k) => density[k]);
  const entries = nearestFirst(chosen, today, phi, part.columnOf.length);
  add('effort_in_order', sum(entries.density.map((value) => 1 - value)));
  entries.order.forEach((k, place) => {
    const at = part.columnOf[k];
    const product = sample.products[at];
    add('step', place + 1, UNITS.count, product);
    add('pci', index.pci[at], UNITS.index, product);
    add('density', density[k], UNITS.share, product);
    add('density_at_entry', entries.density[place], UNITS.share, product);
  });
}

type Add = (
  term: string,
  value: number | MissingReason,
  unit?: (typeof UNITS)['count' | 'index' | 'share'],
  product?: string | null,
) => void;

function costRows(add: Add, { chosen, cost, bound }: Cover, after: number): void {
  const isReached = chosen !== null;
  add('eci_after', isReached ? after : 'not-defined');
  add('entries', isReached ? chosen.length : 'not-defined', UNITS.count);
  add('effort', isReached ? cost : 'not-defined');
  add('effort_bound', isReached ? bound : 'not-defined');
}

/** The mean with all that is above it, the highest first. */
function highestMean(own: readonly number[], others: Float64Array): number {
  let [total, count] = [sum(own), own.length];
  for (const value of others.slice().sort().reverse()) {
    if (value <= total / count) break;
    total += value;
    count += 1;
  }
  return total / count;
}
