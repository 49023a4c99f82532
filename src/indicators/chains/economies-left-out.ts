import type { Text } from '../../base/locale.ts';
import { info } from '../../base/note.ts';
import { findEconomy } from '../../catalog/economy.ts';
import type { Note } from '../note.ts';
import { economies } from '../options.ts';
import type { IoTable } from './io-table.ts';

export const excludedEconomies = economies({
  en: 'economies left out of the shares, such as a rest of the world, which is not one economy',
  es: 'economías que quedan fuera de las participaciones, como un resto del mundo, que no es una economía',
});

/** Which economies are left out, and a warning of the regions that should be. @param warning by the regions there are */
export function regionNotes(
  { economies, year }: IoTable,
  exclude: readonly string[],
  warning: (regions: readonly string[], leaveOut: string) => Text = countsAsOne,
): Note[] {
  const notes: Note[] = [];
  if (exclude.length > 0)
    notes.push(
      info(
        `Left out: ${exclude.join(', ')}. The shares are of the other economies together.`,
        `Quedan fuera: ${exclude.join(', ')}. Las participaciones son de las demás economías en conjunto.`,
      ),
    );
  const regions = economies.filter((code) => isRegion(code) && !exclude.includes(code));
  if (regions.length === 0) return notes;
  const of = { what: `regions ${regions.join(', ')}`, period: year };
  const text = warning(regions, `exclude_economies=${regions.join(',')}`);
  return [...notes, { level: 'warning', of, text }];
}

function isRegion(code: string): boolean {
  const kind = findEconomy(code)?.kind;
  return kind === 'rest' || kind === 'group';
}

/** A rest of the world counts as if it were one economy. */
function countsAsOne(regions: readonly string[], leaveOut: string): Text {
  const all = regions.join(', ');
  return regions.length === 1
    ? {
        en: `${all} is not one economy but counts as one: leave it out with ${leaveOut}.`,
        es: `${all} no es una sola economía pero cuenta como una: déjela fuera con ${leaveOut}.`,
      }
    : {
        en: `${all} are not one economy each but count as such: leave them out with ${leaveOut}.`,
        es: `${all} no son una sola economía cada una pero cuentan como tal: déjelas fuera con ${leaveOut}.`,
      };
}
