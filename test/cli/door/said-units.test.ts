import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const BALANCE = 'compute trade-balance --csv --data';
const GROWTH = 'compute trade-growth --csv --data';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

/** A file a year of one folder, each with what it says of its unit. */
function years(folder: string, first: readonly string[], last: readonly string[]): string {
  put(lines(...first, '2010,MEX,01,2000'), `${folder}/2010.csv`);
  put(lines(...last, '2011,MEX,01,3'), `${folder}/2011.csv`);
  return folder;
}
const HEAD = 'year,reporter,product,';

describe('amounts that add up and are in different units', () => {
  it.each([
    ['miles de dólares', 'millones de dólares'],
    ['thousand USD', 'US$ million'],
    ['milliers', 'millions'],
  ])('as columns of exports (%s) and imports (%s) are brought to one, and it is said', async (one, other) => {
    const file = put(
      lines(`Año;País;Producto;Exportaciones (${one});Importaciones (${other})`, '2010;MEX;01;250000;110'),
    );
    const { out, err } = await escalar(`${BALANCE} ${file}`);
    expect(valuesAt(out, 'term=balance'), err).toEqual([140_000]);
    expect(err).toContain(`"Importaciones (${other})" × 1000`);
    expect((await escalar(`${BALANCE} ${file} --lang es`)).err).toContain('para quedar en la unidad de');
  });
  it.each([
    ['in the names of columns', [`${HEAD}Value (thousand USD)`], [`${HEAD}Value (million USD)`]],
    ['in lines above', ['Exports (thousands)', `${HEAD}value`], ['Exports (millions)', `${HEAD}value`]],
  ])('as files of a folder, said %s, are brought to that of the first', async (where, first, last) => {
    const { out, err } = await escalar(`${GROWTH} ${years(where.replaceAll(' ', '-'), first, last)}`);
    expect(valuesAt(out, 'term=growth'), err).toEqual([50]);
    expect(err).toContain('× 1000, to be in the unit of');
  });
  it.each([
    ['US$m', 'US$ thousand', 2000, 3],
    ['billones de pesos', 'millones de pesos', 2_000_000, 3],
    ['million ARS', 'thousand ARS', 2000, 3],
  ])('as columns in %s and %s are brought to one', async (one, other, imports, balance) => {
    const file = put(lines(`${HEAD}Exports (${one}),Imports (${other})`, `2010,MEX,01,5,${imports}`));
    const { out, err } = await escalar(`${BALANCE} ${file}`);
    expect(valuesAt(out, 'term=balance'), err).toEqual([balance]);
  });
  it('stay as they stand where a word is not known, and it is said', async () => {
    const file = put(lines(`${HEAD}Exports (crore rupees),Imports (million rupees)`, '2010,MEX,01,5,2'));
    const { out, err } = await escalar(`${BALANCE} ${file}`);
    expect(valuesAt(out, 'term=balance')).toEqual([3]);
    expect(err).toContain('could not be compared');
    expect((await escalar(`${BALANCE} ${file} --lang es`)).err).toContain('no se pudieron comparar');
  });
  it.each([
    ['million US dollars', 'million Canadian dollars'],
    ['pesos chilenos', 'pesos mexicanos'],
    ['ARS', 'UYU'],
  ])('in %s and %s are refused', async (one, other) => {
    const file = put(lines(`${HEAD}Exports (${one}),Imports (${other})`, '2010,MEX,01,5,2'));
    expect((await escalar(`${BALANCE} ${file}`)).err).toContain('in different currencies');
  });
  it('are none of places that titles name', async () => {
    const folder = years(
      'places',
      ['Exports to the US', `${HEAD}value`],
      ['Exports to the euro area', `${HEAD}value`],
    );
    expect(valuesAt((await escalar(`${GROWTH} ${folder}`)).out, 'term=last')).toEqual([3]);
  });
  it('are none of a column multiplier of other numbers, and are in one of exponents', async () => {
    const rows = (name: string, one: string, other: string) =>
      put(lines(`${HEAD}${name},value`, `2010,MEX,01,${one},5`, `2010,MEX,02,${other},7`));
    const { out, err } = await escalar(`${GROWTH} ${rows('multiplier', '1.31', '1.74')}`);
    expect(valuesAt(out, 'term=last'), err).toEqual([12]);
    const { err: said } = await escalar(`${GROWTH} ${rows('exponent', '3', '6')}`);
    expect(said).toContain('several units (3, 6)');
  });
  it('are divided where the first is the larger', async () => {
    const folder = years('down', [`${HEAD}Value (million USD)`], [`${HEAD}Value (thousand USD)`]);
    expect(valuesAt((await escalar(`${GROWTH} ${folder}`)).out, 'term=last')).toEqual([0.003]);
  });
  it('are refused in two currencies', async () => {
    const folder = years('money', [`${HEAD}Value (USD)`], [`${HEAD}Value (EUR)`]);
    const { code, err } = await escalar(`${GROWTH} ${folder}`);
    expect([code, err]).toEqual([1, expect.stringContaining('in different currencies')]);
    expect((await escalar(`${GROWTH} ${folder} --lang es`)).err).toContain('en monedas distintas');
  });
  it('stay as they are where one says none', async () => {
    const folder = years('none', [`${HEAD}value`], [`${HEAD}value (million USD)`]);
    expect(valuesAt((await escalar(`${GROWTH} ${folder}`)).out, 'term=last')).toEqual([3]);
  });
  it.each([
    ['Scale', 'Millions', 'Billions'],
    ['multiplier', '1000', '1000000'],
    ['Escala', 'Miles', 'Millones'],
  ])('by a column %s are refused, and a condition mends it', async (name, one, other) => {
    const file = put(lines(`${HEAD}${name},value`, `2010,MEX,01,${one},5`, `2010,MEX,02,${other},7`));
    const { err } = await escalar(`${GROWTH} ${file}`);
    expect(err).toContain(`The column "${name}" says several units (${one}, ${other})`);
    const way = /--where "([^"]+)"/.exec(err)?.[1] ?? '';
    expect(valuesAt((await escalar(`${GROWTH} ${file}`, '--where', way)).out, 'term=last')).toEqual([5]);
  });
  it('as two measures of one file are named', async () => {
    const file = put(
      lines(
        'activity,year,Value added (million pesos),Gross output (thousand pesos),persons',
        'a,2010,75,100000,10',
      ),
    );
    const { err } = await escalar(`compute labour-productivity --csv --data ${file}`);
    expect(err).toContain(
      '"Value added (million pesos)" and "Gross output (thousand pesos)" are in different',
    );
  });
});

describe('an option of one value', () => {
  it('that is given twice is refused, where the last would be read alone', async () => {
    const { code, err } = await escalar(`${GROWTH} 2010.csv --data 2011.csv`);
    expect([code, err]).toEqual([2, expect.stringContaining('"2010.csv" is given before it')]);
    expect((await escalar(`${GROWTH} 2010.csv --data 2011.csv --lang es`)).err).toContain('una carpeta');
  });
  it.each([
    ['--rows 5 --rows all', '5'],
    ['--dialect excel --dialect excel-es', 'excel'],
    ['--out a.csv --out b.csv', 'a.csv'],
    ['--lang en --lang es', 'en'],
    ['--spread a --spread b', 'a'],
  ])('is refused as %s too, without a word of files', async (options, first) => {
    const { code, err } = await escalar(`${GROWTH} 2010.csv ${options}`);
    expect([code, err]).toEqual([2, expect.stringContaining(`"${first}"`)]);
    expect(err).not.toMatch(/folder|carpeta/);
  });
});

describe('rows told apart by a column that nothing reads', () => {
  it.each([
    ['sex', ['F', 'M', 'T'], 'T'],
    ['motCode', ['2100', '0', '1000'], '0'],
    ['adjustment', ['NSA', 'SA'], 'NSA'],
  ])('%s are refused with a condition that mends it', async (name, words, kept) => {
    const rows = words.map((word) => `2010,MEX,01,${word},${word === kept ? 8 : 3}`);
    const file = put(lines(`${HEAD}${name},value`, ...rows));
    for (const lang of ['en', 'es']) {
      const { err } = await escalar(`${GROWTH} ${file} --lang ${lang}`);
      const way = /--where (\S+?)\.?$/m.exec(err)?.[1] ?? '';
      expect(way, err).toBe(`${name}=${kept}`);
      expect(valuesAt((await escalar(`${GROWTH} ${file} --where ${way}`)).out, 'term=last')).toEqual([8]);
    }
  });
  it('of files that overlap name both', async () => {
    put(lines(`${HEAD}value`, '2010,MEX,01,1', '2011,MEX,01,2'), 'overlap/a.csv');
    put(lines(`${HEAD}value`, '2011,MEX,01,2', '2012,MEX,01,3'), 'overlap/b.csv');
    expect((await escalar(`${GROWTH} overlap`)).err).toContain('(a 3, b 2)');
  });
});

describe('one digit over two', () => {
  it.each([
    ['in SITC, by its zeros', ['7,100', '78,100', '0,50', '05,50'], '78', 100 / 1.5],
    ['with a third digit below', ['7,100', '78,60', '781,60', '8,50'], '8', 100 / 1.1 / 2],
    ['that sums say in several years', ['7,812345', '78,812345', '6,200000'], '6', 20_000_000 / 1_012_345],
  ])('%s is a whole', async (_, rows, left, share) => {
    const file = put(lines(`${HEAD}value`, ...rows.map((row) => `2010,MEX,${row}`)));
    expect((await escalar(`compute trade-share --csv --data ${file}`)).err).toContain('product: 7 > 78');
    const { out, err } = await escalar(`compute trade-share --csv --data ${file} --with levels=finest`);
    expect(valuesAt(out, `term=${left}`)[0], err).toBeCloseTo(share, 9);
  });
  it('of things that are numbered is none', async () => {
    const rows = Array.from({ length: 12 }, (_, k) => `2010,MEX,${k + 1},${10 + k}`);
    const { out } = await escalar(`compute trade-share --csv --data ${put(lines(`${HEAD}value`, ...rows))}`);
    expect(valuesAt(out, 'term=1')[0]).toBeCloseTo(1000 / 186, 9);
  });
});
