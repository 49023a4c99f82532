import { sum } from '../../math/sum.ts';
import type { LongRows } from '../long-rows.ts';
import type { Level, Shown } from './chain-options.ts';
import { originsOf } from './content-origins.ts';
import type { ChainContext } from './context.ts';
import { cellOf, placesOf } from './emit.ts';
import {
  type ExportContent,
  exportsByAbsorber,
  originOfUnit,
  originRowsOfUnit,
} from './kernels/exporter-detail.ts';
import { minus } from './kernels/products.ts';
import { sinkFlows } from './kernels/sink.ts';

export interface DetailChoice {
  readonly approach: 'source' | 'sink';
  readonly level: Level;
  readonly show: Shown;
  readonly origin: 'none' | 'economy' | 'industry';
  readonly destination: 'none' | 'economy';
  /** Amounts, or shares of the gross exports of the place. */
  readonly as: 'value' | 'share';
}

/**
 * Writes DC, FC, DVA, DDC, FVA and FDC of gross exports by the economy (and industry) of origin, by the economy that
 * absorbs them, or both; keys year, exporter, industry, importer, origin, industry of origin, destination. By sink
 * and absorber only GEXP (the exports that leave for the last time), DVA and FVA have a meaning.
 */
export function emitDetails(rows: LongRows, context: ChainContext, choice: DetailChoice): void {
  for (let s = 0; s < context.G; s += 1) {
    if (choice.show.exporter(s)) emitExporter(rows, context, s, choice);
  }
}

/** Flows by row of s, place and absorber: n_s × (places × absorbers). */
interface Placed {
  readonly values: Float64Array;
  readonly width: number;
}

function emitExporter(rows: LongRows, context: ChainContext, s: number, choice: DetailChoice): void {
  const { table } = context;
  const show = { ...choice.show, exporter: (t: number) => t === s };
  const places = placesOf(table, choice.level, show);
  const gross = placed(context, s, choice, places, 'source');
  const last = choice.approach === 'sink' ? placed(context, s, choice, places, 'sink') : gross;
  const terms = Object.entries(termsOf(context, s, choice, { gross, last }));
  const absorbers = choice.destination === 'economy' ? table.economies : [null];
  const origins = originsOf(table, choice.origin);
  const flows = columnSums(gross);
  const K = absorbers.length;
  const cell = cellOf(table, choice.as);
  places.forEach(({ exporter, sector, importer }, p) => {
    const whole = sum(flows.subarray(p * K, (p + 1) * K));
    absorbers.forEach((absorber, k) => {
      origins.forEach((from, o) => {
        const keys = [table.year, exporter, sector, importer, from.economy, from.sector, absorber];
        const at = o * gross.width + p * K + k;
        for (const [term, values] of terms) {
          // a domestic term has no foreign origin, and the other way round
          if (choice.origin !== 'none' && (from.index === s) !== term.startsWith('D')) continue;
          rows.add(keys, term, ...cell(values[at], whole));
        }
      });
    });
  });
}

/** Each term by origin, place and absorber, of all that is exported and of what leaves for the last time. */
function termsOf(
  context: ChainContext,
  s: number,
  choice: DetailChoice,
  { gross, last }: { readonly gross: Placed; readonly last: Placed },
): Readonly<Record<string, Float64Array>> {
  const { approach, origin, destination } = choice;
  const content = (term: ExportContent, { values, width }: Placed): Float64Array => {
    const unit = unitOf(context, s, term, approach, origin);
    const size = context.block(s).size;
    const origins = unit.length / size;
    const out = new Float64Array(origins * width);
    context.backend.gemm(origins, width, size, 1, unit, size, values, width, 0, out, width);
    return out;
  };
  const DVA = content('DVA', last);
  const FVA = content('FVA', last);
  const terms: Record<string, Float64Array> = { DVA, FVA };
  if (approach === 'source' || destination === 'none') {
    const DC = content('DC', gross);
    const FC = content('FC', gross);
    Object.assign(terms, { DC, DDC: minus(DC, DVA), FC, FDC: minus(FC, FVA) });
  }
  if (origin === 'none')
    terms.GEXP = columnSums(approach === 'sink' && destination === 'economy' ? last : gross);
  return terms;
}

function columnSums({ values, width }: Placed): Float64Array {
  const out = new Float64Array(width);
  for (let from = 0; from < values.length; from += width)
    for (let c = 0; c < width; c += 1) out[c] += values[from + c];
  return out;
}

/** Value added by origin in a unit of each row of s: origins × n_s. */
function unitOf(
  context: ChainContext,
  s: number,
  term: ExportContent,
  approach: 'source' | 'sink',
  origin: DetailChoice['origin'],
): Float64Array {
  const { table, G, n } = context;
  const { size } = context.block(s);
  if (origin === 'industry') {
    const N = table.sectors.length;
    const byRow = originRowsOfUnit(context, s, term, approach);
    const out = new Float64Array(G * N * size);
    for (let i = 0; i < n; i += 1) {
      const to = (table.rowEconomy[i] * N + table.rowSector[i]) * size;
      for (let j = 0; j < size; j += 1) out[to + j] += byRow[i * size + j];
    }
    return out;
  }
  const byEconomy = originOfUnit(context, s, term, approach);
  if (origin === 'economy') return byEconomy;
  const out = new Float64Array(size);
  for (let t = 0; t < G; t += 1) for (let j = 0; j < size; j += 1) out[j] += byEconomy[t * size + j];
  return out;
}

function placed(
  context: ChainContext,
  s: number,
  { level, destination }: DetailChoice,
  places: ReturnType<typeof placesOf>,
  approach: 'source' | 'sink',
): Placed {
  const { table, G } = context;
  const { from, size } = context.block(s);
  const N = table.sectors.length;
  const K = destination === 'economy' ? G : 1;
  const index = new Map(places.map(({ at }, p) => [at, p]));
  const width = places.length * K;
  const values = new Float64Array(size * width);
  const absorbed = destination === 'economy' ? exportsByAbsorber(context, s, approach) : null;
  const whole =
    absorbed === null ? (approach === 'sink' ? context.share(sinkFlows).last : context.exports()) : null;
  for (let i = 0; i < size; i += 1) {
    const row = level.endsWith('sector') ? s * N + table.rowSector[from + i] : s;
    for (let r = 0; r < G; r += 1) {
      const p = index.get(level.startsWith('bilateral') ? row * G + r : row);
      if (p === undefined || r === s) continue;
      for (let k = 0; k < K; k += 1) {
        values[i * width + p * K + k] +=
          absorbed === null ? (whole as Float64Array)[(from + i) * G + r] : absorbed[(i * G + r) * G + k];
      }
    }
  }
  return { values, width };
}
