import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { rowsOf, type Table } from '../../src/base/table.ts';
import type { IndicatorDefinition } from '../../src/indicators/define.ts';
import { enteringRows } from '../../src/indicators/levels/entering-rows.ts';
import { scopeTest } from '../../src/indicators/lineage.ts';
import type { RawOptions } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { choicesOf, inputsOf } from '../support/every-choice.ts';
import { type Dependence, dependences } from '../support/perturb.ts';
import { rowIndicators } from '../support/row-tables.ts';

/** Of the rows in a lineage, the share that must move the number when they change; less only for a reason. */
const MOST = 0.5;
const LESS: Readonly<Record<string, readonly [number, string]>> = {
  'productivity-bounds': [0.4, 'the bounds on a labour cell come from its own class'],
  'concentration-sensitivity': [0.4, 'a variant with fixed members ranks them in one period'],
  cip: [0.25, 'each index reads two of the eight variables'],
  'product-space': [0.35, 'proximities are counted from presence'],
  'technology-shares': [0.3, 'the share of a group without trade stays zero'],
  'competitiveness-matrix': [0.35, 'the share of one product does not hang on another'],
  'growth-margins': [0.3, 'numbers of products move only when one comes or goes'],
  discoveries: [0.05, 'numbers of products move only when one crosses both thresholds'],
  survival: [0.02, 'a spell ends only where trade does'],
  'product-attributes': [0.4, 'an economy without an advantage moves the mean only when it gets one'],
  mirror: [0.4, 'a reliability is a median over partners'],
  'policy-sequence': [0.4, 'an instrument that is not the first of its kind moves no order'],
  'policy-stock': [0.3, 'what is known of a date moves one of three counts'],
  'policy-overlap': [0.1, 'a count of classes that rose moves only when one no longer does'],
  'upgrading-verdict': [0.15, 'a count of verdicts moves only when one turns'],
  'upgrading-kaplinsky-readman': [0.4, 'a variable that may be computed is read as it stands where it does'],
  'upgrading-new-products': [0.3, 'the first number is of another variable than the last'],
  'upgrading-entry': [0.3, 'the first number is of another variable than the last'],
};

/** Rows that are changed by default where there are many, and under each other choice. */
const SAMPLED = [36, 4] as const;

describe.each(rowIndicators.map((one) => [one.id, one] as const))('the lineage of %s', (id, indicator) => {
  beforeAll(useShippedCatalog);
  it('holds every row that moves a number, and most of its rows do', () => {
    const outside: string[] = [];
    const inside = { moved: 0, all: 0 };
    for (const [choice, options] of choicesOf(indicator).entries())
      for (const input of inputsOf(indicator)) {
        const most =
          choice > 0 ? SAMPLED[1] : indicator.input.table === 'trade_flow' ? SAMPLED[0] : input.rows;
        const step = Math.max(1, Math.floor(input.rows / most));
        const rows = Array.from({ length: input.rows }, (_, row) => row).filter(
          (row) => row % step === choice % step,
        );
        const found = dependencesOf(indicator, input, options, rows);
        outside.push(...found.flatMap((one) => outsideOf(indicator, input, options, one)));
        if (choice > 0) continue;
        for (const one of found) {
          const test = testOf(indicator, input, options, one);
          for (const [at, moved] of one.moved)
            if (test(at)) {
              inside.all += 1;
              inside.moved += Number(moved !== false);
            }
        }
      }
    expect(outside.slice(0, 6)).toEqual([]);
    expect(inside.all).toBeGreaterThan(0);
    expect(inside.moved / inside.all).toBeGreaterThanOrEqual(LESS[id]?.[0] ?? MOST);
  });
});

function testOf(indicator: IndicatorDefinition, input: Table, raw: RawOptions, { row }: Dependence) {
  const options = parseOptions(indicator.options, raw);
  const enters = enteringRows(input, indicator.options, options);
  const inScope = scopeTest(indicator.lineage(row, options, input), row, input);
  return (at: number) => enters(at) && inScope(at);
}

/** What moved a number from outside its lineage. */
function outsideOf(indicator: IndicatorDefinition, input: Table, raw: RawOptions, one: Dependence): string[] {
  const test = testOf(indicator, input, raw, one);
  const at = [...one.moved].find(([place, moved]) => moved === true && !test(place))?.[0];
  if (at === undefined) return [];
  const say = (row: object) =>
    Object.values(row)
      .filter((cell) => typeof cell === 'string')
      .join(' ');
  return [`${JSON.stringify(raw)} ${say(one.row)} by ${say(rowsOf(input)[at])}`];
}

/** None where the choice needs another one, or other data. */
function dependencesOf(
  indicator: IndicatorDefinition,
  input: Table,
  options: RawOptions,
  rows: readonly number[],
): readonly Dependence[] {
  try {
    return dependences(indicator, input, options, rows);
  } catch (error) {
    if (error instanceof EscalarError) return [];
    throw error;
  }
}
