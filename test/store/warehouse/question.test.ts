import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { codesWhere } from '../../../src/store/warehouse/codes-where.ts';
import { prepareQuestion } from '../../../src/store/warehouse/prepare-question.ts';
import type { WarehouseList } from '../../../src/store/warehouse/warehouse-list.ts';

function panel(activity: readonly string[], variable: readonly string[]): WarehouseList {
  const part = { table: 'industry_panel', year: '2000', rows: 4, sum: '4', bytes: 1, sha256: '' } as const;
  const codes = { industry_panel: { period: ['2000'], economy: ['MEX', 'TWN'], activity, variable } };
  return { format: 1, unit: 'usd', source: '', parts: [part], codes };
}
const asked = (
  list: WarehouseList,
  by: readonly string[],
  where: Readonly<Record<string, readonly string[]>> = {},
) => prepareQuestion({ list }, { table: 'industry_panel', by, where });

/** What a refusal tells to do. */
function refusal(ask: () => unknown): string {
  try {
    ask();
  } catch (cause) {
    return JSON.stringify(cause instanceof EscalarError ? cause.params : cause);
  }
  return '';
}

describe('a question to a warehouse', () => {
  it('adds up one variable, or keeps them apart', () => {
    const list = panel(['A', 'B'], ['hours', 'persons', 'value_added']);
    expect(refusal(() => asked(list, ['period']))).toMatch(
      /hours, persons, value_added, which do not add up/,
    );
    expect(asked(list, ['period', 'variable']).rows).toBe(4);
    expect(asked(list, ['period'], { variable: ['hours'] }).rows).toBe(4);
  });
  it.each([
    [['C', 'C10', 'C11'], /C stands beside its part C10/],
    [['15', '1511'], /15 stands beside its part 1511/],
    [['C10', 'TOT'], /TOT stands beside its part C10/],
    [['01', '_T'], /_T stands beside/],
  ] as const)('adds up no total beside its classes: %s', (activity, message) => {
    const list = panel(activity, ['output']);
    expect(refusal(() => asked(list, ['period']))).toMatch(message);
    expect(asked(list, ['activity']).rows).toBe(4);
    expect(asked(list, ['period'], { activity: activity.slice(0, 1) }).rows).toBe(4);
  });
  it.each([[['1', '2', '10', '11']], [['C10', 'C11', 'D']], [['15', '16']]])('adds up %s', (activity) => {
    expect(asked(panel(activity, ['output']), []).rows).toBe(4);
  });
  it('takes any name of a place', () => {
    const list = panel(['A'], ['output']);
    expect(codesWhere(list, 'industry_panel', { economy: ['484'] }, null)).toEqual({ economy: ['MEX'] });
    expect(codesWhere(list, 'industry_panel', { economy: ['Taiwan'] }, null)).toEqual({ economy: ['TWN'] });
    expect(() => codesWhere(list, 'industry_panel', { economy: ['076'] }, null)).toThrow(/076/);
  });
});
