import { describe, expect, it } from 'vitest';
import { shellWord } from '../../../src/base/shell-word.ts';
import { cliDesk } from '../../support/cli-desk.ts';
import { linesText, OUTPUT } from '../../support/coded-table.ts';
import { IO_LAYOUT_CASES } from '../../support/io-layouts.ts';
import { PUBLISHED } from '../../support/published-files.ts';

const { put, escalar } = cliDesk();

const BACI = 't,i,j,k,v,q\n2010,484,842,010121,100.000,          NA\n2011,484,842,010121,150.000,2.5\n';
const PWT =
  'country,isocode,year,rgdpe,rgdpo,pop,emp,rgdpna\nMexico,MEX,2018,9,9,120,50,200\nMexico,MEX,2019,9,9,121,52,234\n';
const LEVELS =
  'refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n2010,484,X,842,TOTAL,100\n2010,484,X,842,87,60\n2010,484,X,842,85,40\n2011,484,X,842,TOTAL,150\n2011,484,X,842,87,90\n2011,484,X,842,85,60\n';
const ILO =
  'ref_area,indicator,sex,time,obs_value\nIDN,EAR,SEX_T,2023,30\nIDN,EAR,SEX_M,2023,32\nIDN,EAR,SEX_F,2023,27\n';
const GTA =
  'Intervention ID,State Act Title,Implementing Jurisdictions,Intervention Type,Date implemented,Removal Date,Affected Products\n1,Tariff,Mexico,Import tariff,2020-02-01,,870323\n';
const PATENTS = 'patent,ipc class,year\nP1,A01B,2000\nP1,G06F,2000\nP2,G06F,2001\n';
const OWN = 'plant,year,temperature\na,2000,20\n';

/** The commands that a description ends with. */
function commandsIn(err: string): readonly string[] {
  return [...err.matchAll(/^ {2}escalar (compute .*)$/gm)].map(([, command = '']) => command);
}

describe('describe-file', () => {
  it('of patents with their classes goes on with how these are combined', async () => {
    const { err } = await escalar(`describe-file ${put(PATENTS)}`);
    const [command = '', ...others] = commandsIn(err);
    expect(others).toEqual([]);
    expect((await escalar(`${command} --csv`)).out).toContain('A01B,,ease,ratio,1');
  });
  it.each(PUBLISHED.map((one) => [one.publisher, one] as const))(
    'of %s ends with commands that compute',
    async (_, { file }) => {
      const own = put(file);
      // what is said in the other language too computes the same
      const tried = new Set<string>();
      for (const lang of ['en', 'es']) {
        const { err, code } = await escalar(`describe-file ${own} --lang ${lang}`);
        expect(code, err).toBe(0);
        const commands = commandsIn(err);
        expect(commands.length, err).toBeGreaterThan(0);
        for (const command of commands.filter((one) => !tried.has(one))) {
          tried.add(command);
          const ended = await escalar(`${command} --csv`);
          expect(ended.code, `${command}\n${ended.err}`).toBe(0);
          expect(ended.out).toMatch(/,-?\d[\d.e+-]*\r\n/);
        }
      }
    },
  );
  it.each([
    ['BACI', BACI, 'Taken for BACI of CEPII', 'trade-growth'],
    ['the Penn World Table', PWT, 'Taken for Penn World Table', 'labour-productivity'],
    ['Comtrade with totals', LEVELS, 'Taken for UN Comtrade', 'trade-growth'],
  ])('says what %s is, and its commands compute', async (_, text, taken, first) => {
    const { err, out } = await escalar(`describe-file ${put(text)}`);
    expect(err).toContain(taken);
    expect(out).toContain('Economy');
    const commands = commandsIn(err);
    expect(commands[0]).toContain(`compute ${first} `);
    for (const command of commands) {
      const ended = await escalar(`${command} --csv`);
      expect(ended.code, `${command}\n${ended.err}`).toBe(0);
      expect(ended.out.split('\r\n').length).toBeGreaterThan(2);
    }
  });
  it('leaves out the whole in the command, where it stands beside its parts', async () => {
    const { err } = await escalar(`describe-file ${put(LEVELS)}`);
    expect(commandsIn(err)[0]).toContain('--with levels=finest');
  });
  it('keeps what a person says of the file', async () => {
    const file = put(ILO);
    const open = await escalar(`describe-file ${file}`);
    expect(open.code).toBe(1);
    expect(open.err).toContain('--where sex=SEX_T');
    const { err } = await escalar(`describe-file ${file} --where sex=SEX_T`);
    const [command = ''] = commandsIn(err);
    expect(command).toContain('--where sex=SEX_T');
    expect((await escalar(`${command} --csv`)).out).toContain(',30');
  });
  it('says where it knows the file from, in Spanish too', async () => {
    const { err, out } = await escalar(`describe-file ${put(PWT)} --lang es`);
    expect(err).toContain('Se toma por Penn World Table');
    expect(err).toContain('Siga con');
    expect(out).toContain('Economía');
  });
  it('sends interventions to import gta, which takes them', async () => {
    const { err } = await escalar(`describe-file ${put(GTA, 'gta.csv')}`);
    expect(err).toContain('Taken for Global Trade Alert');
    const command = /^ {2}escalar (import gta .*)$/m.exec(err)?.[1] ?? '';
    const ended = await escalar(command);
    expect(ended.code, ended.err).toBe(0);
    expect(ended.out + ended.err).toContain('gta/policy_instrument');
  });
  it('claims nothing of a file of nobody', async () => {
    const { err, out } = await escalar(`describe-file ${put(OWN)} --json`);
    expect(err).toContain('Of no publisher that is known');
    expect(JSON.parse(out).layout).toBeNull();
  });
});

describe('describe-file of input-output tables', () => {
  const names = (out: string, column: string): string =>
    JSON.parse(out).rows.find((row: { readonly column: string }) => row.column === column)?.values;
  it.each(IO_LAYOUT_CASES.map((one) => [one.name, one] as const))(
    '%s: year, economies, industries, unit, and commands that compute',
    async (_, { files, data, read = {}, economies, sectors, unit, year }) => {
      for (const [file, content] of Object.entries(files)) put(content, file);
      const said = Object.entries(read).flatMap(([option, value]) => ['--read', `${option}=${value}`]);
      const { out, err, code } = await escalar('describe-file --json', data, ...said);
      expect(code, err).toBe(0);
      expect(names(out, 'year')).toBe(year);
      expect(names(out, 'economy')).toBe(economies.join(', '));
      expect(names(out, 'sector')).toBe(sectors.join(', '));
      expect(err.includes('does not state (--read unit=)')).toBe(unit === null);
      const [command] = JSON.parse(out).commands;
      const own = [data, ...said].map(shellWord).join(' ');
      expect(command).toBe(`escalar compute upstreamness --data ${own}`);
      const ended = await escalar('compute upstreamness --csv --data', data, ...said);
      expect(ended.code, ended.err).toBe(0);
    },
  );
  const ICIO = linesText([
    ['V1', 'MEX_A01', 'ROW_A01', 'MEX_HFCE', 'ROW_HFCE', 'OUT'],
    ['MEX_A01', 10, 5, 60, 25, 100],
    ['ROW_A01', 20, 30, 10, 140, 200],
    ['TLS', 5, 5, 0, 0, 0],
    ['VA', 65, 160, 0, 0, 0],
    ['OUT', 100, 200, 70, 165, 0],
  ]);
  it('says totals, unit and balance in both languages, and what is known of the edition', async () => {
    const file = put(ICIO, '2020.csv');
    const english = await escalar(`describe-file ${file}`);
    expect(english.err).toContain(
      'inputs 2 × 2, 65 in all; final demand 2 × 2, 235 in all; million US dollars',
    );
    expect(english.err).toContain('agree with what is stated: output, value added');
    expect(english.err).toContain('Value added is output less inputs');
    expect(english.err).toContain('in each edition. (documentation of the OECD, at second hand)');
    const imported = await escalar(`import io ${file} --id icio-mine`);
    expect(imported.err).toContain('ROW is what remains of the world');
    const spanish = await escalar(`describe-file ${file} --lang es`);
    expect(spanish.err).toContain(
      'insumos 2 × 2, en total 65; demanda final 2 × 2, en total 235; millones de dólares',
    );
    expect(spanish.err).toContain('concuerdan con lo declarado: la producción, el valor agregado');
  });
  it('refuses a total that is not the sum of its parts, and describes without totals when told to', async () => {
    const file = put(ICIO.replace(`OUT,100`, `OUT,${OUTPUT[0] + 100}`), 'other_2020.csv');
    expect((await escalar(`describe-file ${file}`)).err).toContain('totals=ignore');
    const { err, code } = await escalar(`describe-file ${file} --read totals=ignore`);
    expect(code).toBe(0);
    expect(err).toContain('neither output nor value added');
  });
  it('says that no name has the year', async () => {
    const { err } = await escalar(`describe-file ${put(ICIO, 'icio.csv')}`);
    expect(err).toContain('--read year=YYYY');
  });
  it('names the part that a folder lacks', async () => {
    put(',MEX.a\nMEX.a,1\n', 'half/Z.csv');
    const { err, code } = await escalar('describe-file half');
    expect(code).toBe(1);
    expect(err).toContain('Y.csv');
  });
});
