import type { Lang } from '../base/locale.ts';
import { type Address, type Choices, withGroup } from './address.ts';
import type { Computation, StepOfStudy } from './engine/result-of.ts';

/** Where the workbench shows a result: what `resultOfAddress` reads. */
export function addressOfResult(of: Computation | StepOfStudy, lang: Lang, cell: Choices = {}): Address {
  if ('study' in of) {
    const { study, step, set } = of;
    return { page: 'study', lang, choices: withGroup(withGroup({ study, step }, 'set', set), 'cell', cell) };
  }
  const { indicator, data, against = '', vary } = of;
  const named: Choices = {
    indicator,
    data,
    ...(against === '' ? {} : { against }),
    ...(vary === '' ? {} : { vary }),
    ...of.noise,
  };
  const computed = withGroup(withGroup(named, 'with', of.with), 'where', of.where);
  const choices = withGroup(withGroup(computed, 'map', of.map ?? {}), 'read', of.read ?? {});
  return { page: 'explore', lang, choices: withGroup(choices, 'cell', cell) };
}
