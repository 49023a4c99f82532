import type { AnyIndicator } from '../../indicators/catalogue.ts';
import { meaningless } from '../../indicators/meaningless-option.ts';
import type { RawOptions } from '../../indicators/options.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import type { Choices } from '../address.ts';

type Values = Readonly<Record<string, unknown>>;

/** The options as they would be used; a value that cannot be read counts as not given. */
export function valuesBeside(indicator: AnyIndicator, given: Choices): Values {
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(indicator.options)) {
    const raw = Object.hasOwn(given, name) ? { [name]: given[name] } : {};
    try {
      Object.assign(values, parseOptions({ [name]: spec }, raw as RawOptions));
    } catch {
      values[name] = spec.default;
    }
  }
  return values;
}

/** Options that lose their meaning with a value of another: by that value, `*` for any, empty for none. */
export type Ends = Readonly<Record<string, readonly string[]>>;

/**
 * What of the given options is taken back with each value of one, so that a form never leads to a refusal that it cannot
 * mend: an option without meaning is not there to be changed.
 */
export function endedBy(name: string, indicator: AnyIndicator, given: Choices): Ends {
  const spec = indicator.options[name];
  const values = spec?.kind === 'choice' ? [...spec.values, ''] : ['*', ''];
  return Object.fromEntries(
    values.flatMap((value) => {
      const ended = endedWith(name, value, indicator, given);
      return ended.length === 0 ? [] : [[value, ended]];
    }),
  );
}

function endedWith(name: string, value: string, indicator: AnyIndicator, given: Choices): readonly string[] {
  const { [name]: _, ...others } = given;
  const ended: string[] = [];
  for (;;) {
    const left = Object.fromEntries(Object.entries(others).filter(([other]) => !ended.includes(other)));
    const values = {
      ...valuesBeside(indicator, value === '' || value === '*' ? left : { ...left, [name]: value }),
      ...(value === '*' ? { [name]: value } : {}),
    };
    const idle = Object.entries(left).filter(
      ([other, its]) =>
        Object.hasOwn(indicator.options, other) &&
        meaningless(other, its, indicator.options, values) !== null,
    );
    // one that is taken back may have been what another needs
    if (idle.length === 0) return ended;
    ended.push(...idle.map(([other]) => other));
  }
}
