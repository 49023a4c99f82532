import { EscalarError } from '../../base/error.ts';
import { joinTexts, type Text } from '../../base/locale.ts';
import { checkTable, DATA_CHECKS, findingNote } from './check-table.ts';
import type { DemandCheck } from './demand.ts';
import { explained } from './explained-findings.ts';

/**
 * The checks of data that a study may ask of its sources.
 * @throws EscalarError `data-faults` where faults are to be refused and there is one that nobody has explained
 * @example
 * import { demandCheck } from 'escalar/checks';
 * import { readTabularBytes } from 'escalar/sources';
 *
 * const persons = [10, 11, 12000, 12, 13, 13].map((value, i) => `MEX,A,${2000 + i},${value}\n`).join('');
 * const csv = new TextEncoder().encode(`economy,activity,period,persons\n${persons}`);
 * const { table } = readTabularBytes('own.csv', csv);
 * const notes = demandCheck('own', table, null, { faults: 'say' });
 * notes.map(({ text }) => text.en.slice(12, 43)); // => ['persons: a factor of about 1000']
 */
export const demandCheck: DemandCheck = (name, table, release, check) => {
  const bare = checkTable(table, check.with);
  const findings = release === null ? bare : explained(release, table.name, bare);
  const notes = findings.map(findingNote);
  const faults = notes.filter(({ level }) => level === 'warning').map(({ text }) => text);
  if (faults.length === 0 || check.faults === 'say') return notes;
  const ways = DATA_CHECKS.filter(({ id }) =>
    findings.some(({ check: of, level, why }) => of === id && level === 'fault' && why === undefined),
  ).map(({ way }) => way);
  throw new EscalarError('data-faults', {
    name,
    faults: joinTexts(faults),
    ways: joinTexts([...ways, GO_ON]),
  });
};

const GO_ON: Text = {
  en: 'To go on all the same: check: { faults: say }.',
  es: 'Para seguir de todos modos: check: { faults: say }.',
};
