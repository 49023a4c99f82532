import { EscalarError } from '../base/error.ts';
import { type AnyIndicator, catalogue } from '../indicators/catalogue.ts';
import { findIndicator } from '../indicators/find-indicator.ts';
import { isFound } from './indicator-search.ts';

/** Indicators that an error names; the search has the rest. */
const MOST = 5;

/**
 * The indicator of a name that a person typed.
 * @throws EscalarError as `findIndicator` does; where indicators speak of the word, they are named too
 */
export function askedIndicator(name: string): AnyIndicator {
  try {
    return findIndicator(name);
  } catch (error) {
    if (!(error instanceof EscalarError) || error.code !== 'unknown-name') throw error;
    const params = (error as EscalarError<'unknown-name'>).params;
    const speak = /[\p{L}\p{N}]{3}/u.test(name) ? catalogue.filter((one) => isFound(name, one)) : [];
    const nearest = params.nearest ?? (speak.length === 1 ? speak[0].id : null);
    const others = speak.map(({ id }) => id).filter((id) => id !== nearest);
    throw new EscalarError('unknown-name', { ...params, nearest, ...wayTo(name, others) });
  }
}

function wayTo(name: string, others: readonly string[]) {
  if (others.length === 0) return {};
  const list = `${others.slice(0, MOST).join(', ')}${others.length > MOST ? ', …' : ''}`;
  const search = `escalar list indicators --search ${/^[\p{L}\p{N}-]+$/u.test(name) ? name : JSON.stringify(name)}`;
  return {
    way: {
      en: ` What speaks of it: ${list} (${search}).`,
      es: ` Tratan de ello: ${list} (${search}).`,
    },
  };
}
