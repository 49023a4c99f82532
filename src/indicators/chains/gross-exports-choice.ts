import { EscalarError } from '../../base/error.ts';
import type { Approach, Method } from './gross-export-terms.ts';
import { APPROACHES } from './gross-export-terms.ts';

/** Options of `gross-exports` that have a meaning together or not. */
export interface GrossExportsChoice {
  readonly method: Method;
  readonly approach: Approach;
  readonly perspective: string;
  readonly terms: string;
  readonly origin: string;
  readonly destination: string;
}

/** A method that is not named here has one approach, which `source` stands for since it is what an empty option says. */
const OF_METHOD: Partial<Record<Method, readonly Approach[]>> = {
  'borin-mancini': APPROACHES,
  'miroudot-ye': ['source', 'world'],
};
const BY_FLOW: readonly Approach[] = ['source', 'sink'];

/** @throws EscalarError `bad-option` for an option that would be ignored */
export function refuseIgnored(choice: GrossExportsChoice): void {
  const { method, perspective, terms, origin, destination } = choice;
  const only = (option: keyof GrossExportsChoice, allowed: readonly string[], because: string): void => {
    const value = choice[option];
    if (allowed.includes(value)) return;
    const list = allowed.join(' | ');
    const expected = { en: `${list} with ${because}`, es: `${list} con ${because}` };
    throw new EscalarError('bad-option', { option, value, expected });
  };
  const detail =
    origin !== 'none' ? `origin=${origin}` : destination !== 'none' ? `destination=${destination}` : null;
  if (perspective !== 'exporter') {
    const imports = `perspective=${perspective}`;
    only('method', ['borin-mancini'], imports);
    only('approach', ['source'], imports);
    only('terms', ['standard'], imports);
    only('destination', ['none'], imports);
    if (perspective !== 'importer') only('origin', ['none'], imports);
    return;
  }
  if (detail !== null) {
    only('method', ['borin-mancini'], detail);
    only('approach', BY_FLOW, detail);
    only('terms', ['standard'], detail);
  }
  if (terms === 'split') {
    only('method', ['borin-mancini'], 'terms=split');
    only('approach', BY_FLOW, 'terms=split');
  }
  only('approach', OF_METHOD[method] ?? ['source'], `method=${method}`);
}
