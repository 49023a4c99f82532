import { grouped } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import type { Note } from '../../indicators/note.ts';
import type { OptionSpecs, RawOptions } from '../../indicators/options.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import { balances } from './balances.ts';
import { breaks } from './breaks.ts';
import type { DataCheck, DataFinding } from './data-check.ts';
import { duplicates } from './duplicates.ts';
import { gaps } from './gaps.ts';
import { impossibleValues } from './impossible-values.ts';
import { jumps } from './jumps.ts';
import { mirrorFlows } from './mirror-flows.ts';
import { totals } from './totals.ts';

export const DATA_CHECKS: readonly DataCheck[] = [
  duplicates,
  impossibleValues,
  totals,
  balances,
  jumps,
  mirrorFlows,
  breaks,
  gaps,
];

/** The limits of the checks, by their names. */
export const CHECK_LIMITS: OptionSpecs = Object.fromEntries(
  DATA_CHECKS.flatMap(({ id, limit }) => (limit === undefined ? [] : [[id, limit]])),
);

/**
 * What the checks find in a table with our names of columns.
 * Cost: a pass over the rows for each check, and the parts of every whole.
 * @param raw limits by the name of the check; its own where none is said
 * @throws EscalarError `unknown-option`, `bad-option`
 */
export function checkTable(table: Table, raw: RawOptions = {}): readonly DataFinding[] {
  const limits = parseOptions(CHECK_LIMITS, raw);
  return DATA_CHECKS.flatMap(({ id, look }) => look(table, Number(limits[id])));
}

/** A finding as a note: a fault that nobody has explained is a warning. */
export function findingNote({ level, place, count, text: { en, es }, why }: DataFinding): Note {
  const because = (lang: 'en' | 'es') => (why === undefined ? '' : ` ${why[lang]}`);
  return {
    level: level === 'fault' && why === undefined ? 'warning' : 'info',
    text: {
      en: `Data check: ${en}: ${grouped(count)} (${place.en}).${because('en')}`,
      es: `Revisión de los datos: ${es}: ${grouped(count)} (${place.es}).${because('es')}`,
    },
  };
}
