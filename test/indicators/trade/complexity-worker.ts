import { isMissing } from '../../../src/base/missing.ts';
import { cellAt, type Table, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { relatedness } from '../../../src/indicators/trade/relatedness.ts';

/** Every value of both indicators on a small made-up world; a missing one is its reason. Runs in any room. */
export function findValues(): (number | string)[] {
  const table = madeUpWorld();
  const index = complexity.compute(table, parseOptions(complexity.options, {})).table;
  const fit = parseOptions(complexity.options, { method: 'fitness', iterations: 50 });
  const fitness = complexity.compute(table, fit).table;
  const pairs = relatedness.compute(table, parseOptions(relatedness.options, { preset: 'oec' })).table;
  return [index, fitness, pairs].flatMap(valuesIn);
}

function valuesIn(table: Table): (number | string)[] {
  return Array.from({ length: table.rows }, (_, row) => {
    const cell = cellAt(table.columns.value, row);
    return isMissing(cell) ? cell.missing : (cell as number);
  });
}

function madeUpWorld(): Table {
  let state = 20_261_124;
  const next = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const lines = Array.from({ length: 40 * 90 }, (_, at) => ({
    reporter: `C${Math.floor(at / 90)}`,
    product: `P${at % 90}`,
    // the last economy sells nothing
    value: next() < 0.4 || at >= 39 * 90 ? 0 : Math.ceil(1000 / next()),
  }));
  const text = (name: string) => ({ name, title: { en: name, es: name } });
  const fields = [text('reporter'), text('product'), { ...text('value'), unit: UNITS.dataUnit }];
  return tableOf('trade_flow', fields, lines);
}

/** The worker's global, where this file is started as one. */
const scope = globalThis as unknown as {
  readonly WorkerGlobalScope?: object;
  onmessage?: () => void;
  postMessage?: (values: unknown) => void;
};
if (scope.WorkerGlobalScope !== undefined) {
  scope.onmessage = () => {
    try {
      scope.postMessage?.(findValues());
    } catch (error) {
      scope.postMessage?.([String(error)]);
    }
  };
}
