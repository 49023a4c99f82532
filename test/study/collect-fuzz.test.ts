import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { collectRows } from '../../src/study/collect-rows.ts';
import type { CollectSpec } from '../../src/workspace/source-schema.ts';
import type { StepResult } from '../../src/workspace/step-result.ts';
import { ends, orRefused, TIMES } from '../support/fuzz-ends.ts';

const title = (name: string) => ({ name, title: { en: name, es: name } });
const word = fc.constantFrom('MEX', 'TWN', '2000', '2001', 'a:b', 'a', 'b', 'b:c', 'x y', 'x', 'y', '', null);
const cell = fc.record({
  ...{ economy: word, reporter: word, activity: word, period: word, to: word, term: word, unit: word },
  value: fc.oneof(fc.constantFrom(0, -1, 1e300, 2.5, null), fc.integer({ min: -9, max: 9 })),
});
const NAMES = ['economy', 'reporter', 'activity', 'period', 'to', 'term', 'unit'] as const;
type Line = { readonly [name in (typeof NAMES)[number] | 'value']: string | number | null };

/** A step whose result has some of the columns. */
function stepOf(id: string, lines: readonly Line[], lacks: readonly string[]): StepResult {
  const fields = [...NAMES.map(title), { ...title('value'), unit: UNITS.percent }].filter(
    ({ name }) => !lacks.includes(name),
  );
  const rows = lines.map((line) =>
    Object.fromEntries(fields.map(({ name }) => [name, line[name as 'value']])),
  );
  return { id, result: { table: tableOf(id, fields, rows) } } as unknown as StepResult;
}

const spec = fc.record(
  {
    step: fc.constantFrom('a', 'b', 'gone'),
    as: fc.constantFrom('v', 'w', 'a', 'a:b'),
    by: fc.subarray(['term', 'unit', 'nothing', 'value'], { minLength: 1, maxLength: 2 }),
    column: fc.constantFrom('value', 'term', 'other'),
    period: fc.constantFrom('to', 'period', 'none'),
    times: fc.constantFrom(2, -1, 1e10),
    set: fc.record({ economy: fc.constantFrom('MEX', 'KOR') }, { requiredKeys: [] }),
  },
  { requiredKeys: ['step', 'as'] },
);

type Series = Readonly<Record<'economy' | 'activity' | 'period' | 'variable' | 'value', unknown>>;

/** The rows that a plain reading of the steps gives; null where a careful one must refuse. */
function plainSeries(
  steps: ReadonlyMap<string, readonly Line[]>,
  lacks: readonly string[],
  parts: readonly CollectSpec[],
): readonly Series[] | null {
  const has = (name: string) => (NAMES as readonly string[]).includes(name) && !lacks.includes(name);
  const rows: Series[] = [];
  for (const { step, as, by = [], column = 'value', period, times = 1, set } of parts) {
    const lines = steps.get(step);
    if (lines === undefined) continue;
    if (column !== 'value' || lacks.includes('value') || by.some((name) => !has(name))) return null;
    if (period !== undefined && !has(period)) return null;
    for (const line of lines) {
      const first = (names: readonly (keyof Line)[]) => line[names.find(has) ?? 'value'] || null;
      const value = line.value === null ? null : Number(line.value) * times;
      if (value !== null && !Number.isFinite(value)) return null;
      rows.push({
        economy: set?.economy ?? (['economy', 'reporter'].some(has) ? first(['economy', 'reporter']) : null),
        activity: has('activity') ? line.activity || null : null,
        period:
          period === undefined
            ? ['period', 'to'].some(has)
              ? first(['period', 'to'])
              : null
            : line[period as 'to'] || null,
        variable: [as, ...by.map((name) => line[name as 'term'] ?? '')].join(':'),
        value,
      });
    }
  }
  const keys = rows.map(({ value: _, ...key }) => JSON.stringify(key));
  return new Set(keys).size === keys.length ? rows : null;
}

describe('numbers of steps of any result', () => {
  it('are refused with a code, or are the rows that a plain reading of the steps gives', () => {
    const met = ends();
    const lines = fc.array(cell, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        lines,
        lines,
        fc.subarray([...NAMES, 'value'], { maxLength: 3 }),
        fc.array(spec, { minLength: 1, maxLength: 2 }),
        (a, b, lacks, parts) => {
          const steps = new Map([a, b].map((one, at) => ['ab'.charAt(at), one] as const));
          const results = new Map([...steps].map(([id, one]) => [id, stepOf(id, one, lacks)] as const));
          const found = orRefused(() => rowsOf(collectRows('all', parts as CollectSpec[], results)));
          met[found === null ? 'refused' : 'read'] += 1;
          if (found === null) return;
          const series = found.map(({ economy, activity, period, variable, value }) => ({
            ...{ economy: economy || null, activity: activity || null, period: period || null, variable },
            value: typeof value === 'number' ? value : null,
          }));
          expect(series).toEqual(plainSeries(steps, lacks, parts as CollectSpec[]));
        },
      ),
      { numRuns: 3000 * TIMES, seed: 17 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(300);
  });
});
