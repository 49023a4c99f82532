import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const UP = 'compute upstreamness --csv --data';
/** Of two economies with an industry each, as the OECD publishes it: outputs 107.5 and 185. */
const wide = (change: (line: string) => string = String): string =>
  `${[
    ',MEX_C26,USA_C26,MEX_HFCE,USA_HFCE,OUT',
    'MEX_C26,10,12.5,60,25,107.5',
    'USA_C26,5,30,10,140,185',
    'VA,92.5,142.5,,,',
    'OUT,107.5,185,,,',
  ]
    .map(change)
    .join('\n')}\n`;
const parts = {
  Z: ',MEX_C26,USA_C26\nMEX_C26,10,12.5\nUSA_C26,5,30\n',
  Y: ',MEX,USA\nMEX_C26,60,25\nUSA_C26,10,140\n',
};
/** (I − B)⁻¹ 1 with B = [10 12.5; 5 30] over the outputs of rows, by hand. */
const [a, b, c, d] = [10 / 107.5, 12.5 / 107.5, 5 / 185, 30 / 185];
const WANTED = (1 - d + b) / ((1 - a) * (1 - d) - b * c);
const upstream = (out: string): number => valuesAt(out, 'economy=MEX sector=C26 term=upstreamness')[0];

describe('names of economies and industries', () => {
  it.each([
    ['as published', wide()],
    ['in small letters', wide((line) => line.toLowerCase())],
    [
      'with economies in small letters',
      wide((line) => line.replace(/MEX|USA/g, (name) => name.toLowerCase())),
    ],
    ['rows in small letters', wide((line) => line.replace(/^[A-Z_]+\d*/, (name) => name.toLowerCase()))],
    ['with a hyphen', wide((line) => line.replaceAll('_', '-'))],
    ['with a colon', wide((line) => line.replaceAll('_', ':'))],
    ['with a hyphen in small letters', wide((line) => line.replaceAll('_', '-').toLowerCase())],
  ])('of one file %s', async (name, file) => {
    const { out, err } = await escalar(`${UP} ${put(file, `icio_2010_${name.replaceAll(' ', '-')}.csv`)}`);
    expect(upstream(out), err).toBeCloseTo(WANTED, 12);
    expect(err).toContain('OECD Inter-Country');
  });
  it('of parts of Mexico are its parts in small letters too', async () => {
    const file = wide((line) => line.replaceAll('MEX_C26', 'MX1_C26'));
    const names = [file, file.replace(/MX1|MEX|USA/g, (name) => name.toLowerCase())].map((text, i) =>
      put(text, `parts${i}/icio_2010.csv`),
    );
    const plain = await escalar(`${UP} ${names[0]} --read totals=ignore`);
    const small = await escalar(`${UP} ${names[1]} --read totals=ignore`);
    expect(plain.out).toContain('MEX,C26');
    expect(small.out).toBe(plain.out);
  });
  const tables: Readonly<Record<string, readonly [(text: string) => string, (text: string) => string]>> = {
    'Y in capitals, Z not': [(text) => text.replace(/MEX|USA/g, (name) => name.toLowerCase()), String],
    'Z in capitals, Y not': [String, (text) => text.replace(/MEX|USA/g, (name) => name.toLowerCase())],
    hyphens: [(text) => text.replaceAll('_', '-'), (text) => text.replaceAll('_', '-')],
  };
  it.each(Object.entries(tables))('of a folder, %s', async (name, [ofZ, ofY]) => {
    const folder = `${name.replaceAll(/\W+/g, '')}_2010`;
    put(ofZ(parts.Z), `${folder}/Z.csv`);
    put(ofY(parts.Y), `${folder}/Y.csv`);
    const { out, err } = await escalar(`${UP} ${folder}`);
    expect(upstream(out), err).toBeCloseTo(WANTED, 12);
  });
  it('of industries alone are those of one economy, though they have hyphens', async () => {
    put(',01-02,03-04\n01-02,10,12.5\n03-04,5,30\n', 'national/Z.csv');
    put(',final\n01-02,60\n03-04,10\n', 'national/Y.csv');
    const { code, err, out } = await escalar(`${UP} national`);
    expect(code, err).toBe(0);
    expect(err).toContain('one economy, called NAT');
    expect(out).toMatch(/NAT,01-02,upstreamness/);
    expect(out).toMatch(/NAT,03-04,upstreamness/);
  });
});

describe('files that a system puts beside those of a person', () => {
  const JUNK = '\u0000\u0005\u0016\u0007,1,2\n';
  it('are no tables in a folder of years', async () => {
    put(wide(), 'panel/icio_2010.csv');
    put(wide(), 'panel/icio_2011.csv');
    const before = await escalar(`${UP} panel`);
    for (const name of [
      '._icio_2010.csv',
      '._icio_2012.csv',
      '.DS_Store',
      '~$icio_2013.csv',
      '__MACOSX/icio_2014.csv',
    ])
      put(JUNK, `panel/${name}`);
    const after = await escalar(`${UP} panel`);
    expect(after).toEqual(before);
    expect(upstream(after.out)).toBeCloseTo(WANTED, 12);
  });
  it('are no years of a panel of folders', async () => {
    for (const place of ['folders/t2010', 'folders/__MACOSX', 'folders/.t2011'])
      for (const [part, text] of Object.entries(parts)) put(text, `${place}/${part}.csv`);
    const { out, err } = await escalar(`${UP} folders`);
    expect(upstream(out), err).toBeCloseTo(WANTED, 12);
    expect(out).not.toContain('2011');
  });
  it('are no members of a zip', async () => {
    const members = {
      'icio_2010.csv': wide(),
      '__MACOSX/icio_2010.csv': wide(),
      '__MACOSX/._icio_2010.csv': JUNK,
    };
    const bytes = (files: Readonly<Record<string, string>>) =>
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    const { out, err } = await escalar(`${UP} ${put(bytes(members), 'icio.zip')}`);
    expect(upstream(out), err).toBeCloseTo(WANTED, 12);
    const rows = {
      'data.csv': 'activity,year,output\na,2010,1\nb,2010,3\n',
      '__MACOSX/data.csv': JUNK,
      '._data.csv': JUNK,
    };
    const table = await escalar(`compute concentration --csv --data ${put(bytes(rows), 'rows.zip')}`);
    expect(valuesAt(table.out, 'term=hhi')[0], table.err).toBeCloseTo(10 / 16, 12);
    expect(table.err).toContain('Read from the zip: data.csv.');
    const none = await escalar(
      `compute concentration --csv --data ${put(bytes({ '__MACOSX/._a.csv': JUNK }), 'none.zip')}`,
    );
    expect(none.err).toContain('a zip without a table');
  });
});

describe('rows of a table in several units', () => {
  const withUnits = (first: string, second: string) =>
    wide().replace(/^([^,]*),/gm, (_, name: string) => {
      const unit =
        name === '' ? 'unit' : name.startsWith('MEX') ? first : name.startsWith('USA') ? second : '';
      return `${name},${unit},`;
    });
  it.each([
    ['USD mn', 'USD thousand'],
    ['thousand', 'million'],
  ])('%s and %s are refused in one file, in matrices and in a flat file', async (first, second) => {
    put(
      parts.Z.replace(
        /^(MEX|USA)?([^,]*),/gm,
        (_, area = '', rest) => `${area}${rest},${{ MEX: first, USA: second }[area as 'MEX'] ?? 'unit'},`,
      ),
      'u/Z.csv',
    );
    put(parts.Y, 'u/Y.csv');
    const flat = `refArea,rowIi,counterpartArea,colIi,unit,obsValue\nDE,C26,DE,C26,${first},1\nDE,C26,FR,C26,${second},2\n`;
    for (const file of [put(withUnits(first, second), 'units_2010.csv'), 'u', put(flat, 'flat_2010.csv')]) {
      const { code, err } = await escalar(`${UP} ${file}`);
      expect([code, err]).toEqual([1, expect.stringContaining(`several units (${first}, ${second})`)]);
      expect(err).toMatch(/csv:3: /);
    }
    expect((await escalar(`${UP} u --lang es`)).err).toContain('varias unidades');
  });
  it('that say one in other words are read', async () => {
    const { out, err } = await escalar(
      `${UP} ${put(withUnits('USD mn', 'millions of US dollars'), 'same_2010.csv')}`,
    );
    expect(upstream(out), err).toBeCloseTo(WANTED, 12);
  });
});

describe('cells that hold more than a number', () => {
  it('are read and said, with their place', async () => {
    put(parts.Z.replace('12.5', '12.5 p').replace(',5,', ',(5),'), 'marked_2010/Z.csv');
    put(parts.Y, 'marked_2010/Y.csv');
    const { err } = await escalar(`${UP} marked_2010`);
    expect(err).toContain('numbers in brackets were read as below zero: (5) (USA_C26 → MEX_C26)');
    expect(err).toContain('marks behind numbers were left out: 12.5 p (MEX_C26 → USA_C26)');
    const { err: es } = await escalar(`${UP} marked_2010 --lang es`);
    expect(es).toContain('los números entre paréntesis se leyeron como negativos: (5)');
    put(parts.Z, 'plain_2010/Z.csv');
    put(parts.Y, 'plain_2010/Y.csv');
    expect((await escalar(`${UP} plain_2010`)).err).not.toMatch(/brackets|marks/);
  });
});
