import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { isMissing, type Missing, type MissingReason } from '../../base/missing.ts';
import type { OptionValues } from '../options.ts';
import type { indexOptions, presenceOptions } from './complexity-options.ts';
import type { Conventions } from './complexity-presets.ts';
import { inAtlas, type Sample } from './complexity-sample.ts';
import type { Facts } from './facts.ts';
import { type ComplexityIndex, complexityIndex, continuousIndex } from './kernels/complexity-index.ts';
import { weightedMeans } from './kernels/graph.ts';
import {
  meanOverBasket,
  ofWhole,
  type Part,
  type Presence,
  partOf,
  perHeadAdvantage,
  presenceOf,
  revealedAdvantage,
  sizesOf,
} from './kernels/presence.ts';
import { reflections } from './kernels/reflections.ts';
import { orient, standardise } from './kernels/standardise.ts';
import { rowAt, rowSums } from './kernels/totals.ts';

export type PresenceOptions = OptionValues<typeof presenceOptions>;
export type IndexOptions = OptionValues<typeof indexOptions> & { readonly weights?: 'bounded' | 'ratio' };

/** Who has what in one year. */
export interface SampledPresence {
  readonly sample: Sample;
  /** economies × products; NaN without trade. */
  readonly ratio: Float64Array;
  readonly presence: Presence;
  /** Without economies and products that have no presence. */
  readonly part: Part;
  /** By economy and product of the sample, why it has no index; null where it may have one. */
  readonly economyGap: readonly (MissingReason | null)[];
  readonly productGap: readonly (MissingReason | null)[];
}

export function presenceIn(
  sample: Sample,
  options: PresenceOptions,
  { comparison }: Pick<Conventions, 'comparison'>,
  population: Facts | null,
): SampledPresence {
  const [rows, columns] = [sample.economies.length, sample.products.length];
  const heads = Float64Array.from(
    sample.economies,
    (code) => population?.of(sample.year, code) ?? Number.NaN,
  );
  const advantage = revealedAdvantage(sample.values, rows, sample.world);
  const ratio =
    options.presence === 'rca'
      ? advantage
      : higher(
          perHeadAdvantage(sample.values, heads, rows, columns),
          options.presence === 'either' ? advantage : null,
        );
  const presence = presenceOf(ratio, rows, columns, options.threshold, comparison);
  // a row or a column is not defined throughout or not at all, but for economies without a population
  const undefinedRow = (c: number): boolean => rowAt(ratio, c, columns).every(Number.isNaN);
  const undefinedColumn = (p: number): boolean => {
    for (let c = 0; c < rows; c += 1) if (!Number.isNaN(ratio[c * columns + p])) return false;
    return true;
  };
  const gap = (list: Int32Array, without: () => boolean): MissingReason | null =>
    list.length > 0 ? null : without() ? 'zero-denominator' : 'not-defined';
  return {
    sample,
    ratio,
    presence,
    part: partOf(presence),
    economyGap: presence.ofRow.map((list, c) => gap(list, () => undefinedRow(c))),
    productGap: presence.ofColumn.map((list, p) => gap(list, () => undefinedColumn(p))),
  };
}

function higher(one: Float64Array, two: Float64Array | null): Float64Array {
  if (two === null) return one;
  return one.map((value, at) => (Number.isNaN(value) || two[at] > value ? two[at] : value));
}

/** ECI and PCI of one year, by economy and product of the sample; NaN where `gap` or the lists of gaps say why. */
export interface Index {
  readonly eci: Float64Array;
  readonly pci: Float64Array;
  /** PCI as the growthlab forms of outlook take it: not centred, over the deviation of ECI. */
  readonly uncentred: Float64Array;
  readonly solved: ComplexityIndex | null;
  /** What was solved; with a PCI from elsewhere, who has what. */
  readonly part: Part;
  /** There was no threshold: Σ r/(1 + r) stands for diversity. */
  readonly isContinuous: boolean;
  /** Correlation of the index with diversity, whose sign was made positive; null where `positive` decided. */
  readonly diversity: number | null;
  /** Why nothing could be computed. */
  readonly gap: MissingReason | null;
}

/**
 * @throws EscalarError `unknown-name` for a `positive` that is not in the sample; `bad-option` for an odd number of
 *   reflections
 */
export function indexOf(
  found: SampledPresence,
  options: IndexOptions,
  conventions: Conventions,
  external: Facts | null,
): Index {
  const { sample, presence } = found;
  const { pci_from: from } = options;
  const inPart = (row: number): boolean =>
    from === 'sample' || from === 'column' || inAtlas(sample.economies[row], from);
  const isContinuous = conventions.method === 'continuous' && external === null;
  const weights = isContinuous ? continuousPresence(found.ratio, options.weights) : null;
  const isWhole = from === 'sample' || from === 'column';
  const part = isWhole && weights === null ? found.part : partOf(withWeight(presence, weights), inPart);
  const ofPart = weights === null ? null : weightsOf(part, weights, presence.columns);
  const raw =
    external === null ? rawIndex(part, options, conventions.method, ofPart) : outside(found, external);
  const of = { part, isContinuous };
  if (isMissing(raw)) return nothing(found, of, raw.missing);
  const whole =
    external === null ? ofWhole(raw.products, part.columnOf, sample.products.length) : raw.products;
  const own = raw.economies === null ? null : ofWhole(raw.economies, part.rowOf, sample.economies.length);
  // of the sample itself the solver's own vector, elsewhere the mean of the basket, which is the same
  const mean = () =>
    weights === null ? meanOverBasket(presence.ofRow, whole) : weightedMeans(weights, whole);
  const eci = from === 'sample' && own !== null ? own : mean();
  return scaled(
    found,
    { ...of, raw, eci, pci: whole, size: sizeOf(found, isContinuous), inPart },
    options,
    conventions,
  );
}

/** What stands for presence where there is no threshold; zero where there is no ratio. */
function continuousPresence(ratio: Float64Array, weights: 'bounded' | 'ratio' = 'bounded'): Float64Array {
  return ratio.map((value) => {
    if (!(value > 0)) return 0;
    return weights === 'ratio' ? value : value / (1 + value);
  });
}

/**
 * Diversity; without a threshold nothing is counted, and Σ r/(1 + r) stands for it, whatever the weights: of the sum of the
 * ratios single huge ones decide, and the count by a threshold would let the threshold turn the index.
 */
function sizeOf({ presence, ratio }: SampledPresence, isContinuous: boolean): Float64Array {
  if (!isContinuous) return sizesOf(presence.ofRow);
  return rowSums(continuousPresence(ratio), presence.rows, presence.columns);
}

/** The cells that have a weight; the presences where there are no weights. */
function withWeight(presence: Presence, weights: Float64Array | null): Presence {
  return weights === null ? presence : presenceOf(weights, presence.rows, presence.columns, 0, 'above');
}

type Solved = Pick<Index, 'part' | 'isContinuous'>;

interface Unscaled extends Solved {
  readonly raw: RawIndex;
  readonly eci: Float64Array;
  readonly pci: Float64Array;
  /** By economy, what the index shall rise with. */
  readonly size: Float64Array;
  readonly inPart: (row: number) => boolean;
}

/** An index with its sign and scale. */
function scaled(
  found: SampledPresence,
  { raw, eci, pci, size, inPart, ...of }: Unscaled,
  options: IndexOptions,
  conventions: Conventions,
): Index {
  const turn = options.positive !== null || raw.solved !== null;
  const { sign, correlation } = turn
    ? signOf(found, eci, size, options.positive)
    : { sign: 1, correlation: null };
  const e = eci.map((value) => sign * value);
  const p = pci.map((value) => sign * value);
  const reference = e.filter((value, row) => !Number.isNaN(value) && inPart(row));
  const { economies, products, deviation } = standardise(e, p, reference, conventions);
  if (deviation === null) return nothing(found, of, 'zero-denominator');
  const uncentred = raw.solved === null ? products : p.map((value) => value / deviation);
  // only a difference of levels was kept so far, and standardising takes it away
  const level = conventions.normalisation === 'none' ? sign * raw.level : 0;
  return {
    eci: economies.map((value) => value + level),
    pci: products.map((value) => value + level),
    uncentred,
    solved: raw.solved,
    ...of,
    diversity: correlation,
    gap: null,
  };
}

interface RawIndex {
  /** By economy and product of the part; economies null where only products are known. */
  readonly economies: Float64Array | null;
  readonly products: Float64Array;
  readonly solved: ComplexityIndex | null;
  /** What was taken from both. */
  readonly level: number;
}

function rawIndex(
  part: Part,
  options: IndexOptions,
  method: Conventions['method'],
  weights: Float64Array | null,
): RawIndex | Missing {
  if (method === 'reflections') {
    const iterations = options.iterations === 0 ? 20 : options.iterations;
    if (iterations < 4 || iterations % 2 === 1) throw badIterations(iterations);
    const found = reflections(part.presence, iterations);
    if (isMissing(found)) return found;
    const level = found.economyLevel;
    const products = found.products.map((value) => value + (found.productLevel - level));
    return { economies: found.economies, products, solved: null, level };
  }
  const { rows, columns } = part.presence;
  const solved = weights === null ? complexityIndex(part.presence) : continuousIndex(weights, rows, columns);
  if (isMissing(solved)) return solved;
  // PCI of length 1: one scale for the index that is not standardised
  const length = Math.sqrt(solved.products.reduce((sum, value) => sum + value * value, 0));
  const economies = solved.economies.map((value) => value / length);
  return { economies, products: solved.products.map((value) => value / length), solved, level: 0 };
}

/** The weights of a part, of those of the whole. @param width columns of the whole */
function weightsOf({ rowOf, columnOf }: Part, weights: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: rowOf.length * columnOf.length }, (_, at) => {
    const [row, column] = [Math.floor(at / columnOf.length), at % columnOf.length];
    return weights[rowOf[row] * width + columnOf[column]];
  });
}

/** PCI as a column gives it. */
function outside({ sample }: SampledPresence, external: Facts): RawIndex {
  const products = Float64Array.from(sample.products, (code) => external.of(sample.year, code) ?? Number.NaN);
  return { economies: null, products, solved: null, level: 0 };
}

function signOf({ sample }: SampledPresence, eci: Float64Array, size: Float64Array, positive: string | null) {
  if (positive !== null) {
    const row = sample.economies.indexOf(positive);
    const value = row < 0 ? Number.NaN : eci[row];
    if (Number.isNaN(value))
      throw new EscalarError('unknown-name', {
        kind: { en: 'reporter with an index', es: 'el declarante con índice' },
        name: positive,
        nearest: null,
        known: sample.economies.filter((_, c) => !Number.isNaN(eci[c])),
      });
    return { sign: value < 0 ? -1 : 1, correlation: null };
  }
  return orient(eci, size);
}

function nothing({ sample }: SampledPresence, of: Solved, gap: MissingReason): Index {
  const none = (names: readonly string[]) => new Float64Array(names.length).fill(Number.NaN);
  const pci = none(sample.products);
  return { eci: none(sample.economies), pci, uncentred: pci, solved: null, ...of, diversity: null, gap };
}

function badIterations(iterations: number): EscalarError {
  return badOption('iterations', String(iterations), {
    en: 'an even number from 4, for reflections (an odd one turns the order round)',
    es: 'un número par desde 4, en reflexiones (uno impar invierte el orden)',
  });
}
