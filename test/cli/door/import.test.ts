import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const desk = cliDesk();
const { put, escalar } = desk;
interface Kept {
  readonly notes?: readonly { readonly text: { readonly en: string } }[];
  readonly files: readonly {
    readonly rows: number;
    readonly notes?: readonly { readonly text: { readonly en: string } }[];
  }[];
}
const release = (id: string) =>
  JSON.parse(readFileSync(join(desk.folder, 'home', 'releases', id, 'release.json'), 'utf8')) as Kept;

describe('import gta', () => {
  const HEAD =
    'Intervention ID,Implementing Jurisdiction,Intervention Type,Inception date,Removal date,Affected Products';
  const ROWS = '1,Mexico,State loan,2010-05-01,,854211\n2,Brazil,State loan,2012-01-01,,854219\n';
  const gta = (head = HEAD) => put(`${head}\n${ROWS}`);

  it('keeps the rows that --where names, and the year up to which the file knows', async () => {
    const { err, code } = await escalar(`import gta ${gta()} --id mexico --where economy=MEX`);
    expect(code, err).toBe(0);
    expect(err).toContain('Imported 1 row as mexico/policy_instrument.');
    expect(err).toContain('Known up to 2012');
    const none = await escalar(`import gta ${gta()} --id none --where economy=FRA`);
    expect(none.code).toBe(1);
    expect(none.err).toContain('No row meets economy=FRA');
  });
  it('adds what --set says', async () => {
    expect((await escalar(`import gta ${gta()} --id sourced --set source=GTA-2024`)).code).toBe(0);
    const { err, code } = await escalar(
      `import gta ${gta()} --id both --set source=GTA-2024 --where source=GTA`,
    );
    expect(code).toBe(1);
    expect(err).toContain('Did you mean "GTA-2024"?');
  });
  it('takes the column that the refusal asks to be named', async () => {
    const data = gta(HEAD.replace('Intervention ID', 'Measure'));
    const refused = await escalar(`import gta ${data} --id named`);
    expect(refused.err).toContain('Name it with --map COLUMN=intervention id.');
    const named = await escalar(`import gta ${data} --id named --map`, 'Measure=intervention id');
    expect(named.code, named.err).toBe(0);
    expect(named.err).toContain('Imported 2 rows');
  });
  it('lets a column named by hand win over one that only sounds so', async () => {
    const data = put(`${HEAD},Date in force\n1,Mexico,State loan,2010-05-01,,854211,2014-01-01\n`);
    const { err } = await escalar(`import gta ${data} --id later --map`, 'Date in force=inception date');
    expect(err).toContain('Known up to 2014');
  });
  it('refuses a column that is not there, a name that is none, and an option it does not have', async () => {
    const try_ = async (...more: string[]) => (await escalar(`import gta ${gta()} --id no`, ...more)).err;
    expect(await try_('--map', 'Misure=intervention id')).toContain('no column "Misure"');
    expect(await try_('--map', 'Intervention ID=intervencion')).toContain('Known: intervention id,');
    expect(await try_('--read', 'decimal=,')).toContain('There is no option "decimal"');
    expect(await try_('--table', 'trade_flow', '--lang', 'es')).toContain('una tabla de su propio tipo');
  });
  it('reads the line of names that --read says', async () => {
    const data = put(`Notes,of,mine,a,b,c\n${HEAD}\n${ROWS}`);
    expect((await escalar(`import gta ${data} --id line --read headerLine=2`)).code).toBe(0);
    expect((await escalar(`import gta ${data} --id other --read headerLine=1`)).err).toContain(
      'intervention id',
    );
  });
});

describe('import io-csv', () => {
  const Y = 'x;A;B\nA.s;60,5;10\nB.s;15;50\n';
  // 1.234 could be either; the comma of Y proves what it is
  const Z = (first: string) => `x;A.s;B.s\nA.s;${first};20\nB.s;5;30\n`;
  const SAID = 'were read with the decimal mark ","';

  it('keeps what was said of the files of each year, for whoever computes from it', async () => {
    put(Z('1.234'), 'pan/2005/Z.csv');
    put(Y, 'pan/2005/Y.csv');
    put(Z('10'), 'pan/2006/Z.csv');
    put(Y, 'pan/2006/Y.csv');
    const { err, code } = await escalar('import io-csv pan --id pan');
    expect(code, err).toBe(0);
    expect(err).toContain(`! pan/2005/Z.csv: numbers such as 1.234 ${SAID}, as pan/2005/Y.csv proves.`);
    expect(release('pan').files.map(({ notes = [] }) => notes.length)).toEqual([1, 0]);
    for (const data of ['./pan', 'release:pan']) {
      const kept = await escalar(`compute upstreamness --data ${data} --with years=2005 --csv`);
      expect(kept.err, data).toContain(`! pan/2005/Z.csv: numbers such as 1.234 ${SAID}`);
    }
    const other = await escalar('compute upstreamness --data release:pan --with years=2006 --csv');
    expect(other.err).not.toContain(SAID);
    expect(valuesAt(other.out, 'economy=A term=final_use_share')[0]).toBeCloseTo(70.5 / 100.5, 12);
  });
  it('refuses what is said of rows, and takes a year', async () => {
    put(Z('10'), 'own/Z.csv');
    put(Y, 'own/Y.csv');
    for (const option of ['--where economy=A', '--map x=y', '--set economy=A', '--table series']) {
      const { err, code } = await escalar(`import io-csv own --id own ${option}`);
      expect([code, option]).toEqual([1, option]);
      expect(err).toContain(option.startsWith('--table') ? 'a table of its own kind' : 'knows --read');
    }
    expect((await escalar('import io-csv own --id own --set year=2008')).code).toBe(0);
    expect((await escalar('compute upstreamness --data release:own --csv')).out).toContain('\n2008,A,s,');
  });
});
