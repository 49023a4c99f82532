import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { finerUnit } from '../../src/workspace/finer-unit.ts';

function unitOf(names: readonly string[], rows: readonly Row[]): string | null {
  return finerUnit(
    tableOf(
      'industry_panel',
      names.map((name) => ({
        name,
        title: { en: name, es: name },
        ...(typeof rows[0]?.[name] === 'number' ? { unit: UNITS.none } : {}),
      })),
      rows,
    ),
  );
}

const FIRMS = [
  { who: 'a', period: '2000', activity: 'c14', output: 5 },
  { who: 'b', period: '2000', activity: 'c14', output: 5 },
  { who: 'a', period: '2001', activity: 'c14', output: 6 },
  { who: 'b', period: '2001', activity: 'c15', output: 7 },
];
const NAMES = ['who', 'period', 'activity', 'output'];

describe('the unit below the classes of a table', () => {
  it('is what tells rows of one class and period apart, whatever its name', () => {
    expect(unitOf(NAMES, FIRMS)).toBe('who');
  });
  it('is none where each class has one row a period', () => {
    expect(unitOf(NAMES, FIRMS.slice(1))).toBeNull();
  });
  it('is none where nothing tells rows apart, or a column only with another', () => {
    expect(unitOf(NAMES, [...FIRMS, FIRMS[0] as Row])).toBeNull();
    const twice = FIRMS.flatMap((row) => ['x', 'y'].map((part) => ({ ...row, part })));
    expect(unitOf([...NAMES, 'part'], twice)).toBeNull();
  });
  it('is no remark and no amount, which are others in each row', () => {
    const remarks = FIRMS.map((row, i) => ({ ...row, who: `remark ${i}`, sales: 10 + i }));
    expect(unitOf([...NAMES, 'sales'], remarks)).toBeNull();
  });
  it('may be numbers, or all of one period, where its name says so', () => {
    const numbered = FIRMS.map(({ who, ...row }) => ({ id_empresa: who === 'a' ? 101 : 102, ...row }));
    expect(unitOf(['id_empresa', ...NAMES.slice(1)], numbered)).toBe('id_empresa');
    const once = FIRMS.slice(0, 2).map(({ who, ...row }) => ({ firm: who, ...row }));
    expect(unitOf(['firm', ...NAMES.slice(1)], once)).toBe('firm');
    const unnamed = FIRMS.slice(0, 2);
    expect(unitOf(NAMES, unnamed)).toBeNull();
  });
  it('may have one name in two economies', () => {
    const two = ['MEX', 'TWN'].flatMap((economy) => FIRMS.map((row) => ({ economy, ...row })));
    expect(unitOf(['economy', ...NAMES], two)).toBe('who');
  });
  it('is found in panels of any size, and not in the panels of their classes', () => {
    const sizes = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 5 }));
    fc.assert(
      fc.property(sizes, fc.infiniteStream(fc.constantFrom('c14', 'c15')), ([firms, years], classes) => {
        const rows = Array.from({ length: firms * years }, (_, i) => ({
          who: `f${i % firms}`,
          period: String(2000 + Math.floor(i / firms)),
          activity: classes.next().value as string,
          output: 1,
        }));
        const places = new Set(rows.map(({ period, activity }) => `${period} ${activity}`));
        expect(unitOf(NAMES, rows)).toBe(places.size === rows.length ? null : 'who');
      }),
    );
  });
});
