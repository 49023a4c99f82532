import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asRelease113, DTA } from './dta/support.ts';
import { emptyTally, mutated, OPTIONS, pick, START, TIMES, tryOne } from './fuzz-support.ts';
import { ODS_CONTENT, odsContent, odsRow } from './ods/fixture.ts';
import { seeded } from './support.ts';
import { packed, partsOf, rowXml } from './xlsx/fixture.ts';

const FILES = 400 * TIMES;
const YEARS = { 2000: 1, 2001: 2 };
const TABLE = 'clase,periodo,horas\na,2003-01,1.5\nb,2003-01,2\n';
const SHEETS = odsContent(
  Object.fromEntries(
    Object.entries(YEARS).map(([year, value]) => [
      year,
      odsRow(['clase', 'horas']) + odsRow(['a', value]) + odsRow(['b', 5]),
    ]),
  ),
);
const BOOK = packed(
  partsOf({
    cells: '',
    sheets: Object.entries(YEARS).map(([name, value]) => ({
      name,
      cells: rowXml(1, ['clase', 'horas']) + rowXml(2, ['a', value]),
    })),
  }),
);
const ZIP = zipSync({ '2000.csv': strToU8('clase,horas\na,1\n'), '2001.csv': strToU8('clase,horas\na,2\n') });

/** Whole files of each kind, and what is changed of them: the bytes, or what is packed in them. */
const KINDS = {
  dta: (random: (n: number) => number) =>
    mutated(pick([...Object.values(DTA), asRelease113(DTA['114 little'] as Uint8Array)], random), random, 3),
  ods: (random: (n: number) => number) =>
    packed({ 'content.xml': mutated(strToU8(pick([ODS_CONTENT, SHEETS], random)), random, 3) }),
  gzip: (random: (n: number) => number) =>
    random(2) === 0
      ? mutated(gzipSync(strToU8(TABLE)), random, 2)
      : gzipSync(mutated(strToU8(TABLE), random, 3)),
  zip: (random: (n: number) => number) =>
    random(2) === 0
      ? mutated(ZIP, random, 2)
      : zipSync({ '2000.csv': mutated(strToU8(TABLE), random, 2), '2001.csv': strToU8(TABLE) }),
  'sheets of a workbook': (random: (n: number) => number) => mutated(BOOK, random, 2),
} as const;

describe('changed files end in a table that holds or in an error that names the mend', () => {
  it.each(Object.entries(KINDS))(
    `of the kind %s: ${FILES}`,
    (kind, make) => {
      const tally = emptyTally();
      for (let seed = 0; seed < FILES; seed += 1) {
        const random = seeded(2_000_000 + START + seed);
        const options = [{}, { sheet: '*', member: '*' }, pick(OPTIONS, random)][random(3)];
        tryOne(`${kind} ${seed}`, make(random), options ?? {}, tally);
      }
      if (process.env.FUZZ_TALLY !== undefined)
        process.stderr.write(`${kind}: ${tally.read} read, ${JSON.stringify([...tally.codes])}\n`);
      const refused = [...tally.codes.values()].reduce((sum, count) => sum + count, 0);
      expect(tally.read + refused).toBe(FILES);
      expect(tally.read).toBeGreaterThan(FILES / 100);
      expect(tally.codes.size).toBeGreaterThan(3);
    },
    300_000 * TIMES,
  );
});
