import { EscalarError } from '../../base/error.ts';
import { joinTexts, type Text } from '../../base/locale.ts';
import { checkTable, DATA_CHECKS, findingNote } from './check-table.ts';
import type { DemandCheck } from './demand.ts';
import { explained } from './explained-findings.ts';

/** The checks of data that a study may ask of its sources. */
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
