import { expect } from 'vitest';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import type { FlowTerms } from '../../../src/indicators/chains/kernels/flow-terms.ts';
import type { WwzTerm } from '../../../src/indicators/chains/kernels/wwz.ts';
import { labelledMatrix } from '../../support/chain-tables.ts';
import { goldenCells } from '../../support/golden.ts';

/** Values by a key of text. */
export type Keyed = ReadonlyMap<string, number>;

/** Reads a long file of a reference program: `keys` name its text columns, the others hold terms. */
export function keyedFile(path: string, keys: readonly string[]): ReadonlyMap<string, Keyed> {
  const [head, ...lines] = goldenCells(path);
  const at = keys.map((key) => head.indexOf(key));
  const terms = head.map((name, i) => ({ name, i })).filter(({ i }) => !at.includes(i));
  return new Map(
    terms.map(({ name, i }) => [
      name,
      new Map(lines.map((line) => [at.map((k) => line[k]).join('|'), Number(line[i])])),
    ]),
  );
}

/** A wide matrix of a reference program by `row|column`. */
export function keyedMatrix(
  path: string,
  rowKey: (label: string, i: number) => string = (label) => label,
): Keyed {
  const { rows, columns, values } = labelledMatrix(path);
  const out = new Map<string, number>();
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      out.set(`${rowKey(row, i)}|${column}`, values[i][j]);
    });
  });
  return out;
}

/** n × G values by `economy|sector|partner`; rows of one economy and sector are added. */
export function bilateralSector(table: IoTable, values: Float64Array): Keyed {
  const G = table.economies.length;
  const out = new Map<string, number>();
  for (let i = 0; i < table.n; i += 1) {
    for (let r = 0; r < G; r += 1) {
      const key = `${table.economies[table.rowEconomy[i]]}|${table.sectors[table.rowSector[i]]}|${table.economies[r]}`;
      out.set(key, (out.get(key) ?? 0) + values[i * G + r]);
    }
  }
  return out;
}

/** Sums over the parts of the keys that are not kept. */
export function collapse(values: Keyed, keep: readonly number[]): Keyed {
  const out = new Map<string, number>();
  for (const [key, value] of values) {
    const parts = key.split('|');
    const short = keep.map((k) => parts[k]).join('|');
    out.set(short, (out.get(short) ?? 0) + value);
  }
  return out;
}

/** Every value of the reference is found, and differs by at most 1e-9 of the largest value of its file. */
export function expectKeyed(found: Keyed, wanted: Keyed, name: string, tolerance = 1e-9): void {
  expect(wanted.size, name).toBeGreaterThan(0);
  const scale = Math.max(...[...wanted.values()].map(Math.abs));
  let worst = 0;
  let where = '';
  for (const [key, value] of wanted) {
    const mine = found.get(key);
    if (mine === undefined) throw new Error(`${name}: nothing for ${key}`);
    // the peers' differences near zero are their own rounding
    const miss = Math.abs(mine - value) / Math.max(Math.abs(value), 1e-6 * scale);
    if (miss > worst) {
      worst = miss;
      where = `${key}: ${mine} against ${value}`;
    }
  }
  expect(worst, `${name} at ${where}`).toBeLessThanOrEqual(tolerance);
}

/** The nine terms of Koopman, Wang and Wei by row and importer, from the sixteen (their table E2). */
export function wwzAsKww(terms: Readonly<Record<WwzTerm, Float64Array>>): FlowTerms {
  const sum = (...names: readonly WwzTerm[]): Float64Array => {
    const total = new Float64Array(terms.DVA_FIN.length);
    for (const name of names) {
      const values = terms[name];
      for (let i = 0; i < total.length; i += 1) total[i] += values[i];
    }
    return total;
  };
  return {
    DVA_FIN: sum('DVA_FIN'),
    DVA_INT: sum('DVA_INT', 'DVA_INTrexI1'),
    DVA_INTrex: sum('DVA_INTrexF', 'DVA_INTrexI2'),
    RDV_FIN: sum('RDV_FIN', 'RDV_FIN2'),
    RDV_INT: sum('RDV_INT'),
    DDC: sum('DDC_FIN', 'DDC_INT'),
    FVA_FIN: sum('OVA_FIN', 'MVA_FIN'),
    FVA_INT: sum('OVA_INT', 'MVA_INT'),
    FDC: sum('ODC', 'MDC'),
  };
}
