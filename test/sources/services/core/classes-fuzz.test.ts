import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClasses } from '../../../../src/sources/services/core/read-classes.ts';
import { ends, orRefused, TIMES } from '../../../support/fuzz-ends.ts';
import { mutated, mutation, plainLines, storage, stored } from '../../../support/mutated-csv.ts';

const NAMES = ['series', 'activity', 'variable'];
const FILE =
  'note,series,activity,variable\nuno,5001,0311,output_nominal\ndós,5002,0311,hours\ntres,5003,0312,output_nominal\ncuatro,5004,0312,horas é\n';

/** The classes as a plain reading has them; null where a careful reader must refuse. */
function plainClasses(text: string): readonly Readonly<Record<string, string>>[] | null {
  const [first = [], ...lines] = plainLines(text);
  const head = first.map((name) => name.toLowerCase());
  if (NAMES.some((name) => head.indexOf(name) < 0 || head.indexOf(name) !== head.lastIndexOf(name)))
    return null;
  const rows = lines.map((cells) =>
    Object.fromEntries(NAMES.map((name) => [name, cells[head.indexOf(name)] ?? ''])),
  );
  const isWhole = rows.length > 0 && lines.every((cells) => cells.length === head.length);
  const isSaid = rows.every((row) => NAMES.every((name) => row[name] !== ''));
  return isWhole && isSaid && new Set(rows.map(({ series }) => series)).size === rows.length ? rows : null;
}

describe('a file of classes, changed in one way', () => {
  it('is refused with a code, or read as a plain reading of the file has it', () => {
    const met = ends();
    fc.assert(
      fc.property(mutation, storage, (change, how) => {
        const text = mutated(FILE, change);
        const found = orRefused(() => readClasses('c.csv', stored(text, how)));
        met[found === null ? 'refused' : 'read'] += 1;
        if (found === null) return;
        const plain = how[0] === 'zero byte' ? null : plainClasses(text);
        expect(found, JSON.stringify([text, how])).toEqual(plain);
      }),
      { numRuns: 3000 * TIMES, seed: 17 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(500);
  });
});
