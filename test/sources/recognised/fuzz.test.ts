import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { numberColumn, type Table } from '../../../src/base/table.ts';
import { readTabularBytes } from '../../../src/sources/tabular/read-tabular.ts';
import { useAllShapes } from '../../../src/sources/tabular/shapes/all-shapes.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { setColumns } from '../../../src/workspace/shape-table.ts';
import { PUBLISHED } from '../../support/published-files.ts';
import { emptyTally, pick, START, TIMES, tryOne } from '../tabular/fuzz-support.ts';
import { bytesOf, seeded } from '../tabular/support.ts';

useShippedCatalog();
useAllShapes();

const FILES = 1200 * TIMES;

/** Files of one separator and no quotation marks, as lines of cells. */
const TABLES = PUBLISHED.filter(({ file }) => !/["\t]/.test(file)).map(({ publisher, file }) => ({
  publisher,
  lines: file
    .trim()
    .split('\n')
    .map((line) => line.split(',')),
}));
type Lines = readonly (readonly string[])[];

const text = (lines: Lines): Uint8Array => bytesOf(`${lines.map((line) => line.join(',')).join('\n')}\n`);

/** The order in which columns of a table stand, changed at two places. */
function swapped(lines: Lines, a: number, b: number): Lines {
  return lines.map((line) =>
    line.map((cell, i) => (i === a ? (line[b] ?? '') : i === b ? (line[a] ?? '') : cell)),
  );
}

function changed(lines: Lines, random: (n: number) => number): Lines {
  const width = lines[0]?.length ?? 1;
  const [at, row] = [random(width), random(lines.length)];
  switch (random(6)) {
    case 0: // a header renamed
      return lines.map((line, i) =>
        i > 0
          ? line
          : line.map((cell, k) => (k === at ? pick(['x', 'Value', '2018', 'Year', ''], random) : cell)),
      );
    case 1: // a row missing
      return lines.filter((_, i) => i !== row || i === 0);
    case 2: // a row twice
      return lines.flatMap((line, i) => (i === row && i > 0 ? [line, line] : [line]));
    case 3: // a column missing
      return lines.map((line) => line.filter((_, k) => k !== at));
    case 4: // cells of two columns under each other's names
      return [lines[0] ?? [], ...swapped(lines.slice(1), at, random(width))];
    default: // a cell changed
      return lines.map((line, i) =>
        i !== row
          ? line
          : line.map((cell, k) => (k === at ? pick(['', '..', '-1', '1e3', 'MEX', '0', 'X'], random) : cell)),
      );
  }
}

/** The numbers of a table in the order of their size: what a change of order must keep. */
function numbersOf(table: Table): readonly number[] {
  return table.fields
    .filter(({ name }) => name !== 'source_line')
    .flatMap(({ name }) =>
      [...(numberColumn(table, name)?.values ?? [])].filter((value) => !Number.isNaN(value)),
    )
    .sort((a, b) => a - b);
}

describe('published files that were changed', () => {
  it(`${FILES} of them are read or refused with a code`, () => {
    const tally = emptyTally();
    for (let seed = 0; seed < FILES; seed += 1) {
      const random = seeded(3_000_000 + START + seed);
      const { publisher, lines } = pick(TABLES, random);
      let now: Lines = lines;
      for (let times = 1 + random(3); times > 0; times -= 1) now = changed(now, random);
      const asked = pick(['industry_panel', 'trade_flow', 'series', undefined], random);
      tryOne(`${publisher} ${seed}`, text(now), asked === undefined ? {} : { for: asked }, tally);
    }
    const refused = [...tally.codes.values()].reduce((sum, count) => sum + count, 0);
    expect(tally.read + refused).toBe(FILES);
    expect(tally.read).toBeGreaterThan(FILES / 4);
    expect(tally.codes.size).toBeGreaterThan(5);
  });

  it('columns in another order give the same numbers', () => {
    for (const { publisher, lines } of TABLES) {
      // Eurostat and SDMX say by the order of columns which are dimensions, BACI and INDSTAT without names by place
      if (/Eurostat|SDMX|without names/.test(publisher)) continue;
      const width = lines[0]?.length ?? 1;
      const whole = numbersOf(readTabularBytes('a.csv', text(lines), { for: 'industry_panel' }).table);
      for (let a = 0; a + 1 < width; a += 1) {
        const other = readTabularBytes('a.csv', text(swapped(lines, a, a + 1)), { for: 'industry_panel' });
        expect(numbersOf(other.table), `${publisher}, column ${a + 1}`).toEqual(whole);
      }
    }
  });
});

describe('arithmetic on columns (--set) of any text', () => {
  it(`ends in a column or in an error with a code, ${FILES} times`, () => {
    const { table } = readTabularBytes(
      'a.csv',
      bytesOf('clase,year,horas,valor\na,2003,1,10\nb,2003,0,20\n'),
    );
    const parts = [
      'horas',
      'valor',
      'hours',
      '*',
      '/',
      '+',
      '-',
      '(',
      ')',
      '2',
      '1e3',
      '"',
      'x y',
      '',
      ' ',
      '=',
      '0',
      '[a]',
      '^',
    ];
    let made = 0;
    for (let seed = 0; seed < FILES; seed += 1) {
      const random = seeded(4_000_000 + START + seed);
      const asked = `=${Array.from({ length: 1 + random(6) }, () => pick(parts, random)).join('')}`;
      try {
        const column = numberColumn(setColumns(table, { nuevo: asked }), 'nuevo');
        expect(column?.values.length, asked).toBe(2);
        made += 1;
      } catch (error) {
        if (!(error instanceof EscalarError)) throw new Error(`${asked}: ${String(error)}`);
        error.toText('es');
      }
    }
    expect(made).toBeGreaterThan(FILES / 50);
  });
});
