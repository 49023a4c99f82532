import { EscalarError } from '../../base/error.ts';
import { joinTexts, type Text } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import type { Note } from '../../indicators/note.ts';
import type { SourceSpec } from '../source-schema.ts';
import type { FindWholes } from './data-check.ts';
import { DATA_CHECKS, findingNote, findingsIn } from './data-checks.ts';
import { explained } from './explained-findings.ts';

/**
 * Checks a source as its study asks.
 * @param release of which the table is one; null for a person's file
 * @param wholes `wholesAmong`, which whoever loads a source has
 * @throws EscalarError `data-faults` where faults are to be refused and there is one that nobody has explained
 */
export type DemandCheck = (
  name: string,
  table: Table,
  release: string | null,
  check: NonNullable<SourceSpec['check']>,
  wholes: FindWholes,
) => readonly Note[];

/** The checks of data that a study may ask of its sources. */
export const demandCheck: DemandCheck = (name, table, release, check, wholes) => {
  const bare = findingsIn(table, wholes, check.with);
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
