import { sum } from '../../math/sum.ts';
import type { LongRows } from '../long-rows.ts';
import type { Level, Shown } from './chain-options.ts';
import type { ChainContext } from './context.ts';
import { cellOf, placesOf } from './emit.ts';
import {
  type ExportContent,
  exportsByAbsorber,
  originOfUnit,
  originRowsOfUnit,
} from './kernels/exporter-detail.ts';
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
  const { approach, level, origin, destination } = choice;
  const show = { ...choice.show, exporter: (t: number) => t === s };
  const places = placesOf(table, level, show);
  const absorbers = destination === 'economy' ? table.economies : [null];
  const gross = placed(context, s, choice, places, 'source');
  const last = approach === 'sink' ? placed(context, s, choice, places, 'sink') : gross;
  const origins = originNames(context, origin);
  const size = context.block(s).size;
  const value = (term: ExportContent, flow: Placed): Float64Array => {
    const unit = unitOf(context, s, term, approach, origin);
    const out = new Float64Array(origins.length * flow.width);
    context.backend.gemm(
      origins.length,
      flow.width,
      size,
      1,
      unit,
      size,
      flow.values,
      flow.width,
      0,
      out,
      flow.width,
    );
    return out;
  };
  const terms: Record<string, Float64Array> = { DVA: value('DVA', last), FVA: value('FVA', last) };
  if (approach === 'source' || destination === 'none') {
    const DC = value('DC', gross);
    const FC = value('FC', gross);
    terms.DC = DC;
    terms.DDC = DC.map((all, at) => all - terms.DVA[at]);
    terms.FC = FC;
    terms.FDC = FC.map((all, at) => all - terms.FVA[at]);
  }
  if (origin === 'none')
    terms.GEXP = columnSums(approach === 'sink' && destination === 'economy' ? last : gross, size);
  const K = absorbers.length;
  const cell = cellOf(table, choice.as);
  const flows = columnSums(gross, size);
  places.forEach((place, p) => {
    const whole = sum(flows.subarray(p * K, (p + 1) * K));
    absorbers.forEach((absorber, k) => {
      origins.forEach((from, o) => {
        const keys = [
          table.year,
          place.exporter,
          place.sector,
          place.importer,
          from.economy,
          from.sector,
          absorber,
        ];
        const at = o * gross.width + p * K + k;
        for (const [term, values] of Object.entries(terms)) {
          // a domestic term has no foreign origin, and the other way round
          if (origin !== 'none' && (from.index === s) !== term.startsWith('D')) continue;
          rows.add(keys, term, ...cell(values[at], whole));
        }
      });
    });
  });
}

function columnSums({ values, width }: Placed, size: number): Float64Array {
  const out = new Float64Array(width);
  for (let i = 0; i < size; i += 1) for (let c = 0; c < width; c += 1) out[c] += values[i * width + c];
  return out;
}

interface Origin {
  readonly index: number;
  readonly economy: string | null;
  readonly sector: string | null;
}

function originNames({ table }: ChainContext, origin: DetailChoice['origin']): readonly Origin[] {
  if (origin === 'none') return [{ index: -1, economy: null, sector: null }];
  const sectors = origin === 'economy' ? [null] : table.sectors;
  return table.economies.flatMap((economy, index) => sectors.map((sector) => ({ index, economy, sector })));
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
