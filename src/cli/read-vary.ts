import { badOption } from '../base/bad-option.ts';
import type { VaryRequest } from '../indicators/vary/plan-variants.ts';
import { type CommandCall, many, one } from './command-spec.ts';
import { readPairs } from './pairs.ts';

/**
 * `--vary OPTION[=VALUES]` with `--compare A,B`, `--combine` and `--most N`; null where nothing varies.
 * @throws EscalarError `bad-pair`, `bad-option`
 */
export function readVary(call: CommandCall): VaryRequest | null {
  const compare = one(call, 'compare');
  const most = one(call, 'most');
  const combine = call.options.combine === true;
  const given = many(call, 'vary');
  if (given.length === 0) {
    const alone = compare !== null ? '--compare' : most !== null ? '--most' : combine ? '--combine' : null;
    if (alone === null) return null;
    const expected = {
      en: 'an option that varies too: --vary OPTION',
      es: 'también una opción que varíe: --vary OPCIÓN',
    };
    throw badOption(alone, compare ?? most ?? '', expected);
  }
  const pairs = given.map((text) => (text.includes('=') ? text : `${text}=`));
  return {
    vary: readPairs('--vary', pairs, 'OPTION=A,B'),
    ...(compare === null ? {} : { compare: compare.split(',').map((name) => name.trim()) }),
    ...(combine ? { combine } : {}),
    ...(most === null ? {} : { most: readMost(most) }),
  };
}

function readMost(text: string): number {
  const most = Number(text);
  if (Number.isInteger(most) && most > 0) return most;
  const expected = { en: 'a whole number above zero', es: 'un número entero mayor que cero' };
  throw badOption('--most', text, expected);
}
