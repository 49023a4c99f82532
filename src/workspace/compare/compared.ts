import { same, type Text } from '../../base/locale.ts';
import type { AnyIndicator } from '../../indicators/catalogue.ts';
import type { IndicatorResult } from '../../indicators/define.ts';
import { worstOf } from '../../indicators/industry/worst-of.ts';
import type { InputRecord } from '../loaded-source.ts';
import { sideBySide } from './side-by-side.ts';
import { whatDiffers } from './what-differs.ts';

/** One of two data, and what an indicator gives with it. */
export interface OneOfTwo {
  readonly name: string;
  readonly inputRecord: InputRecord;
  readonly result: IndicatorResult;
}

/**
 * The results of one indicator with two data as one, side by side, with what is known of why they differ; what is said of one
 * of them has its name before it.
 * @throws EscalarError of `sideBySide`
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { shiftShare } from 'escalar/industry';
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { compared } from 'escalar/study';
 * import { openData, runStep, withChainContexts } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const host = nodeHost(store);
 * const computed = async (release: string) => {
 *   const spec = { release, where: { economy: ['MEX'] } };
 *   const open = () => openData(release, spec, shiftShare, { host, folder: '' });
 *   const step = await withChainContexts(host, 0, (contexts) =>
 *     runStep(shiftShare, { from: '1995', to: '2008' }, open, { contexts }),
 *   );
 *   return { name: release, ...step };
 * };
 * const both = [await computed('ggdc-10sd-2015'), await computed('ggdc-etd-2021')] as const;
 * const { table } = compared(shiftShare, both);
 * const totals = rowsOf(table).filter(({ term, unit }) => term === 'total' && unit === 'points');
 * totals.map(({ first, second }) => [first, second]); // => [[-1.5971, 7.1884]]
 * await store.close();
 */
export function compared(
  indicator: AnyIndicator,
  [first, second]: readonly [OneOfTwo, OneOfTwo],
): IndicatorResult {
  const both = [first, second];
  const titles: readonly [Text, Text] = [same(first.name), same(second.name)];
  const { table, dropped, units } = sideBySide(indicator, [first.result.table, second.result.table], titles);
  const [a, b] = both.map(({ name, inputRecord: input, result }) => ({ name, input, result: result.table }));
  return {
    table,
    residuals: worstOf(both.flatMap(({ result }) => result.residuals)),
    notes: [
      ...whatDiffers([a, b], units),
      ...both.flatMap(({ name, result }) =>
        result.notes.map(({ level, text }) => ({ level, text: of(name, text) })),
      ),
    ],
    dropped: [
      ...dropped,
      ...both.flatMap(({ name, result }) =>
        result.dropped.map((each) => ({ ...each, what: of(name, each.what) })),
      ),
    ],
  };
}

/** What is said of one of two data. */
function of(name: string, { en, es }: Text): Text {
  return { en: `${name}: ${en}`, es: `${name}: ${es}` };
}
