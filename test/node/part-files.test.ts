import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import type { IoTableInput } from '../../src/base/io-table-input.ts';
import { ACCOUNT_ORDER, accountReader } from '../../src/sources/mrio/account-files.ts';
import { EORA } from '../../src/sources/mrio/eora.ts';
import { EXIOBASE } from '../../src/sources/mrio/exiobase.ts';
import { type PartLayout, partsAmong } from '../../src/sources/mrio/part-layout.ts';
import { PART_ORDER, partTable } from '../../src/sources/mrio/part-table.ts';
import { cliDesk } from '../support/cli-desk.ts';
import { Y, Z } from '../support/coded-table.ts';
import { codeOf } from '../support/error-code.ts';
import {
  eoraAccounts,
  eoraFiles,
  exiobaseAccounts,
  exiobaseCoefficients,
  exiobaseFiles,
  type PartTexts,
} from '../support/part-files.ts';

function read(layout: PartLayout, texts: PartTexts, words = '2015', piece = 1 << 20): IoTableInput {
  const files = partsAmong(layout, Object.keys(texts)) ?? {};
  const table = partTable(layout, files, words, { year: '2015', decimal: 'auto', totals: 'check' });
  for (const part of PART_ORDER) {
    const name = files[part];
    if (name === undefined) continue;
    const { feed, end } = table.open(part);
    const bytes = new TextEncoder().encode(texts[name]);
    for (let at = 0; at < bytes.length; at += piece) feed(bytes.subarray(at, at + piece));
    end();
  }
  return table.end();
}
const numbers = ({ Z: inputs, Y: final }: IoTableInput) => [[...inputs], [...final]];
const ALL = [Z.flat(), Y.flat()];

describe('a table in several files', () => {
  it('of EXIOBASE has regions and sectors in two lines and two columns, and its output', () => {
    const table = read(EXIOBASE, exiobaseFiles(), 'IOT_2015_ixi');
    expect(numbers(table)).toEqual(ALL);
    expect(table.rows[2]).toEqual({ economy: 'WA', sector: 'Cultivation of wheat' });
    expect(table.demand[1]).toEqual({ economy: 'MX', category: 'Gross fixed capital formation' });
    expect(table.output).toEqual(Float64Array.of(100, 107, 160, 130));
    expect([table.year, table.unit?.id]).toEqual(['2015', 'eur-million']);
    expect(table.notes?.[0]?.text.en).toContain('EXIOBASE 3, edition ixi');
  });
  it('of EXIOBASE by coefficients is the same', () => {
    const table = read(EXIOBASE, exiobaseCoefficients());
    [...table.Z].forEach((value, at) => {
      expect(value).toBeCloseTo(Z.flat()[at], 10);
    });
  });
  it('of other categories of final demand has no unit of EXIOBASE', () => {
    const other = exiobaseFiles()['Y.txt'].replaceAll('Gross fixed capital formation', 'Food');
    expect(read(EXIOBASE, { ...exiobaseFiles(), 'Y.txt': other }).unit).toBeUndefined();
  });
  it('of Eora26 has its names in files of labels, and value added by kind', () => {
    for (const piece of [1, 9, 1 << 20]) {
      const table = read(EORA, eoraFiles(), 'Eora26_2015_bp_T.txt', piece);
      expect(numbers(table)).toEqual(ALL);
      expect(table.rows[1]).toEqual({ economy: 'MEX', sector: 'Electrical and Machinery' });
      expect(table.unit?.label.en).toBe('thousand US dollars');
      // 100 − (10 + 4 + 1 + 0)
      expect(table.valueAdded?.[0]).toBe(85);
    }
  });
  it('is refused where a file lacks a line, a name or a cell, and where a total is another', () => {
    const exiobase = (name: string, change: (text: string) => string) =>
      codeOf(() => read(EXIOBASE, { ...exiobaseFiles(), [name]: change(exiobaseFiles()[name]) }));
    expect(exiobase('x.txt', (text) => text.replace('107', '108'))).toBe('io-total-differs');
    expect(exiobase('Y.txt', (text) => text.replace('WA\tCult', 'WB\tCult'))).toBe('io-row-unknown');
    expect(exiobase('Z.txt', (text) => text.slice(0, text.lastIndexOf('WA')))).toBe('io-shape');
    expect(exiobase('Z.txt', (text) => text.replace('\t20\t', '\t\t'))).toBe('io-not-finite');
    const eora = (name: string, change: (text: string) => string) =>
      codeOf(() => read(EORA, { ...eoraFiles(), [name]: change(eoraFiles()[name]) }));
    expect(eora('labels_T.txt', (text) => text.replace(/^.*\n/, ''))).toBe('io-shape');
    expect(eora('labels_FD.txt', (text) => text.replace('\tMEX\t', '\t\t'))).toBe('io-bad-label');
    expect(eora('Eora26_2015_bp_T.txt', (text) => text.replace(/.*\n$/, ''))).toBe('io-shape');
    expect(eora('Eora26_2015_bp_T.txt', (text) => text.replace('20\t', 'x\t'))).toBe('io-not-finite');
    expect(eora('Eora26_2015_bp_T.txt', (text) => `${text}1\t2\t3\t4\n`)).toBe('io-shape');
  });
  it('cut off anywhere or with a line twice is refused, or read right', () => {
    const layouts = [
      [EXIOBASE, exiobaseFiles()],
      [EORA, eoraFiles()],
    ] as const;
    fc.assert(
      fc.property(fc.nat(1), fc.nat(9), fc.nat(999), fc.boolean(), (which, file, at, cut) => {
        const [layout, texts] = layouts[which];
        const used = Object.values(partsAmong(layout, Object.keys(texts)) ?? {});
        const name = used[file % used.length];
        const text = texts[name];
        const lines = text.split('\n');
        const line = lines[at % lines.length];
        const changed = cut
          ? text.slice(0, at % text.length)
          : lines.flatMap((one) => (one === line ? [one, one] : [one])).join('\n');
        const isAll = cut ? text.startsWith(changed) && changed.trimEnd() === text.trimEnd() : line === '';
        try {
          const table = read(layout, { ...texts, [name]: changed });
          // the last number of a file without totals may lose digits unseen
          if (isAll || layout === EXIOBASE) expect(numbers(table)).toEqual(ALL);
        } catch (error) {
          if (!(error instanceof EscalarError)) throw error;
        }
      }),
      { numRuns: 300 * Number(process.env.FUZZ_TIMES ?? 1), seed: 12 },
    );
  });
});

describe('accounts beside a table', () => {
  const {
    'satellite/F.txt': values,
    'satellite/F_Y.txt': final,
    'satellite/unit.txt': names,
  } = exiobaseAccounts();
  const table = read(EXIOBASE, exiobaseFiles());
  const accountsOf = (texts: Readonly<Record<'names' | 'values' | 'final', string>>) => {
    const reader = accountReader(true, { names: 'unit.txt', values: 'F.txt', final: 'F_Y.txt' }, '.');
    for (const part of ACCOUNT_ORDER) {
      const { feed, end } = reader.open(part);
      feed(new TextEncoder().encode(texts[part]));
      end();
    }
    return reader.end(table);
  };
  const right = accountsOf({ names, values, final });
  it('have the numbers, units and direct causes of their files', () => {
    expect(right.map(({ name, unit, values: own, direct }) => [name, unit.id, [...own], direct])).toEqual([
      ['Employment: Total', '1000 p', [10, 20, 30, 40], { MX: 0, WA: 0 }],
      ['CO2 - combustion - air', 'kg', [1, 2, 3, 4], { MX: 11, WA: 15 }],
    ]);
  });
  it('under one name twice are two accounts', () => {
    const twice = (text: string): string => text.replace(/^CO2.*\n/m, (line) => line + line);
    const found = accountsOf({ names: twice(names), values: twice(values), final: twice(final) });
    expect(found.map(({ name }) => name).slice(1)).toEqual([
      'CO2 - combustion - air',
      'CO2 - combustion - air [2]',
    ]);
  });
  it('cut off anywhere, with a line twice, dropped or moved are refused or read right', () => {
    const known = new Map(
      right.map((one) => [one.name, [...one.values, ...Object.values(one.direct ?? {})]]),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('names', 'values', 'final'),
        fc.nat(),
        fc.constantFrom('cut', 'twice', 'drop', 'turn'),
        (part, at, how) => {
          const texts = { names, values, final };
          const lines = texts[part].trimEnd().split('\n');
          const line = at % lines.length;
          const changed = {
            // a number that is cut in itself cannot be told in a file without totals
            cut: lines.slice(0, line).join('\n'),
            twice: [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n'),
            drop: lines.filter((_, k) => k !== line).join('\n'),
            turn: [...lines.slice(0, line), ...lines.slice(line).reverse()].join('\n'),
          }[how];
          try {
            for (const { name, values: own, direct = {} } of accountsOf({ ...texts, [part]: `${changed}\n` }))
              expect([...own, ...Object.values(direct)]).toEqual(known.get(name));
          } catch (error) {
            if (!(error instanceof EscalarError)) throw error;
          }
        },
      ),
      { numRuns: 300 * Number(process.env.FUZZ_TIMES ?? 1), seed: 12 },
    );
  });
});

describe('from the command line', () => {
  const { put, escalar } = cliDesk();
  it('a folder and a zip of EXIOBASE, folders of Eora a year each, are read as they are downloaded', async () => {
    for (const [name, text] of Object.entries(exiobaseFiles())) put(text, `IOT_2020_ixi/${name}`);
    for (const [name, text] of Object.entries(eoraFiles())) put(text, `eora/Eora26_2015_bp/${name}`);
    const entries = Object.entries(exiobaseFiles());
    put(
      zipSync(
        Object.fromEntries(
          entries.map(([name, text]) => [`IOT_2020_ixi/${name}`, new TextEncoder().encode(text)]),
        ),
      ),
      'IOT_2020_ixi.zip',
    );
    for (const data of ['IOT_2020_ixi', 'IOT_2020_ixi.zip']) {
      const { out } = await escalar(`compute upstreamness --csv --data ${data}`);
      expect(out).toMatch(/2020,MX,Cultivation of wheat,value_added_share,share,0\.85/);
    }
    const { out } = await escalar('compute upstreamness --csv --data eora');
    expect(out).toMatch(/2015,MEX,Agriculture,value_added_share,share,0\.85/);
  });
  it('coefficients without output are refused, and read once x.txt is there', async () => {
    const { 'x.txt': output, ...without } = exiobaseCoefficients();
    for (const [name, text] of Object.entries(without)) put(text, `a_2020/${name}`);
    const { err } = await escalar('compute upstreamness --csv --data a_2020');
    expect(err).toContain('x.txt');
    put(output, 'a_2020/x.txt');
    expect((await escalar('compute upstreamness --csv --data a_2020')).out).toMatch(
      /value_added_share,share,0\.85/,
    );
  });
  const putAll = (folder: string, texts: PartTexts): void => {
    for (const [name, text] of Object.entries(texts)) put(text, `${folder}/${name}`);
  };
  const accounts = async (data: string, ...more: readonly string[]) => {
    const { out, err, code } = await escalar('compute satellites --json --data', data, ...more);
    expect(code, err).toBe(0);
    return JSON.parse(out).rows as readonly Record<string, unknown>[];
  };
  it('accounts of EXIOBASE and Eora are those beside the table, with units and what final users cause', async () => {
    putAll('IOT_2021_pxp', { ...exiobaseFiles(), ...exiobaseAccounts() });
    putAll('Eora26_2015_bp', { ...eoraFiles(), ...eoraAccounts() });
    const found = [
      ['IOT_2021_pxp', 'CO2 - combustion - air', 'kg', 'MX', 'WA'],
      ['Eora26_2015_bp', 'CO2 emissions (Gg) from EDGAR | Total', 'Gg', 'MEX', 'ROW'],
    ] as const;
    for (const [data, account, unit, home, other] of found) {
      const rows = await accounts(data);
      const of = (economy: string, term: string) =>
        rows.find((row) => row.account === account && row.economy === economy && row.term === term);
      // 1 + 2 of industries and 5 + 6 of final users; 3 + 4 and 7 + 8
      expect(of(home, 'production')?.value).toBeCloseTo(14, 9);
      expect(of(other, 'production')?.value).toBeCloseTo(22, 9);
      expect(of(home, 'production')?.unit).toBe(unit);
      const total = ['production', 'consumption'].map(
        (term) => Number(of(home, term)?.value) + Number(of(other, term)?.value),
      );
      expect(total[1]).toBeCloseTo(total[0], 9);
    }
    const names = new Set((await accounts('IOT_2021_pxp')).map((row) => row.account));
    expect([...names]).toEqual([
      'impacts: Employment: Total',
      'satellite: Employment: Total',
      'CO2 - combustion - air',
    ]);
  });
  it('accounts are kept by a part of their names, and one that is not there is refused with those that are', async () => {
    putAll('IOT_2019_ixi', { ...exiobaseFiles(), ...exiobaseAccounts() });
    const names = new Set(
      (await accounts('IOT_2019_ixi', '--read', 'accounts=co2')).map((row) => row.account),
    );
    expect([...names]).toEqual(['CO2 - combustion - air']);
    const { err, code } = await escalar('compute satellites --data IOT_2019_ixi --read accounts=CH4');
    expect(code).toBe(1);
    expect(err).toContain('CO2 - combustion - air');
  });
  it('accounts of other columns, with a line too many or a number that is none are refused with the file', async () => {
    const cases = [
      ['satellite/F.txt', (text: string) => text.replace('MX\tWA', 'WA\tMX'), 'MX.Manufacture'],
      ['satellite/F_Y.txt', (text: string) => text.replace('CO2', 'CO3'), 'CO2'],
      ['satellite/F.txt', (text: string) => text.replace('\t40', '\tx'), 'x'],
      ['satellite/F.txt', (text: string) => `${text}More\t1\t2\t3\t4\n`, '3'],
    ] as const;
    for (const [i, [name, change, word]] of cases.entries()) {
      const texts: PartTexts = { ...exiobaseFiles(), ...exiobaseAccounts() };
      putAll(`IOT_${2000 + i}_ixi`, { ...texts, [name]: change(texts[name]) });
      const { err, code } = await escalar(`compute satellites --data IOT_${2000 + i}_ixi`);
      expect(code, err).toBe(1);
      expect(err).toContain(name);
      expect(err).toContain(word);
    }
  });
  it('a file of accounts that changes changes what the table is known by', async () => {
    putAll('IOT_2018_ixi', { ...exiobaseFiles(), ...exiobaseAccounts() });
    const before = JSON.parse((await escalar('compute satellites --json --data IOT_2018_ixi')).out);
    const name = 'IOT_2018_ixi/satellite/F.txt';
    put(exiobaseAccounts()['satellite/F.txt'].replace('\t10\t', '\t11\t'), name);
    const after = JSON.parse((await escalar('compute satellites --json --data IOT_2018_ixi')).out);
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
  });
});
