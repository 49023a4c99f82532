import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const HHI = 'compute concentration --csv --data';
const LABOUR = 'compute labour-productivity --csv --with output=output --data';

describe('rows that are parts of the row above', () => {
  it.each([
    'of which: electronics',
    '- Of which electronics',
    'de los cuales: textil',
    'De las cuales, textil',
    'del cual: textil',
    'davon: Textil',
    '其中：電子',
    'Memo: electronics',
    'Memorandum items: electronics',
    'Partida informativa: electrónica',
  ])('%s', async (part) => {
    const file = put(
      text(
        'economy,activity,year,output,persons',
        'MEX,Manufacturing,2010,100,10',
        `MEX,"${part}",2010,40,5`,
        'MEX,Services,2010,200,30',
      ),
    );
    const { out, err } = await escalar(`${LABOUR} ${file}`);
    // 300 by 40, and not 340 by 45
    expect(valuesAt(out, 'economy=MEX activity= term=productivity'), err).toEqual([7.5]);
    expect(err).toContain(`would count twice (rows: 1): “${part}”`);
    const values = await escalar(`compute published-values --csv --drop persons --data ${file}`);
    expect(values.out, values.err).toContain(',40');
  });
  it('stay where the table has nothing else, and where a name only begins alike', async () => {
    const one = put(text('activity,year,output,persons', 'of which: a,2010,40,5', 'of which: b,2010,20,5'));
    expect(valuesAt((await escalar(`${LABOUR} ${one}`)).out, 'activity= term=productivity')).toEqual([6]);
    const like = put(text('activity,year,output,persons', 'Davonport,2010,40,5', 'Memo pads,2010,20,5'));
    const { out, err } = await escalar(`${LABOUR} ${like}`);
    expect(valuesAt(out, 'activity= term=productivity')).toEqual([6]);
    expect(err).not.toContain('twice');
  });
  it('say in Spanish what was left out, and are refused where nothing says where they end', async () => {
    const wide = (part: string) =>
      put(text('rama,2010,2011', 'Manufactura,100,110', part, 'textil,40,45', 'Servicios,200,210'));
    const left = await escalar(
      `${HHI} ${wide('de los cuales,40,45')} --lang es --read wideValue=output_nominal`,
    );
    expect(left.err).toContain('Se omitieron partes y partidas informativas de otras filas');
    const open = await escalar(
      `${HHI} ${wide('de los cuales:,,')} --lang es --read wideValue=output_nominal`,
    );
    expect(open.code).toBe(1);
    expect(open.err).toMatch(/csv:3: La fila "de los cuales:" no tiene cifra/);
  });
});

describe('a column of units by row', () => {
  const trade = (...units: readonly string[]) =>
    put(
      text(
        'reporter,product,year,flow,unit,value',
        ...units.map((unit, i) => `MEX,010${i},2010,X,${unit},${5 + i}`),
      ),
    );
  const GROWTH = 'compute trade-growth --csv --data';
  it.each([
    [['thousand', 'million'], 'thousand, million'],
    [['miles', 'millones'], 'miles, millones'],
    [['USD mn', 'USD thousand'], 'USD mn, USD thousand'],
    [['units', 'thousands'], 'units, thousands'],
    [['million USD', 'million EUR'], 'million USD, million EUR'],
    [['millions (USD)', 'millions (EUR)'], 'millions (USD), millions (EUR)'],
  ])('%s is refused', async (units, said) => {
    const { code, err } = await escalar(`${GROWTH} ${trade(...units)}`);
    expect([code, err]).toEqual([1, expect.stringContaining(`several units (${said})`)]);
  });
  it.each([
    [['USD mn', 'millions of US dollars', 'Million USD', 'US$ million']],
    [['miles de pesos', 'thousand pesos']],
    [['kg', 'thousand kWh', 'thousand']],
    [['Number', 'kg', 'units']],
  ])('%s is none', async (units) => {
    const { out, err } = await escalar(`${GROWTH} ${trade(...units)}`);
    const total = units.reduce((sum, _, i) => sum + 5 + i, 0);
    expect(valuesAt(out, 'term=last'), err).toEqual([total]);
  });
});

describe('a line of units below the names', () => {
  it.each([
    ['years as columns', text('activity,2010,2011', ',USD million,USD million', 'a,1,2', 'b,3,4')],
    ['a line that says so', text('activity,2010,2011', 'Units,USD million,USD million', 'a,1,2', 'b,3,4')],
    ['an empty cell in it', text('activity,2010,2011', 'Unidad:,millones,', 'a,1,2', 'b,3,4')],
  ])('%s', async (_, file) => {
    const { out, err } = await escalar(`${HHI} ${put(file)} --read wideValue=output_nominal`);
    expect(valuesAt(out, 'period=2010 term=hhi')[0], err).toBeCloseTo((1 + 9) / 16, 12);
    expect(err).toMatch(/Line 2 says units and was left out: (USD million|millones)/);
  });
  it('of several units for one measure is refused', async () => {
    const file = put(text('activity,2010,2011', ',USD million,USD thousand', 'a,1,2', 'b,3,4'));
    const { code, err } = await escalar(`${HHI} ${file} --read wideValue=output_nominal`);
    expect([code, err]).toEqual([1, expect.stringContaining('got "USD million"')]);
  });
});

describe('where the names of the columns are', () => {
  const body = ['economy,activity,7,output', 'MEX,a,2010,100', 'MEX,b,2010,50'];
  it.each([0, 1, 3, 7])('below %i lines of a title', async (count) => {
    const title = Array.from({ length: count }, (_, i) => `Title ${i + 1},,,`);
    const file = put(text(...title, ...body));
    const { err } = await escalar(`${HHI} ${file}`);
    const way = /--read headerLine=\d+/.exec(err)?.[0] ?? '';
    expect(way, err).toBe(`--read headerLine=${count + 1}`);
    expect((await escalar(`${HHI} ${file} --lang es`)).err).toContain(way);
    const { out, err: said } = await escalar(`${HHI} ${file} ${way} --map 7=period`);
    expect(valuesAt(out, 'term=hhi')[0], said).toBeCloseTo((4 + 1) / 9, 12);
  });
  it('is no line that a row of data is on', async () => {
    const { err } = await escalar(`${HHI} ${put(text('MEX,a,2010,100', 'MEX,b,2010,50'))}`);
    expect(err).not.toContain('headerLine');
    expect(err).toContain('Add a line of names');
    // the line that was taken is not advised again
    const ragged = await escalar(
      `${HHI} ${put(text('economy,activity,year,output', 'MEX,a,2010,100', 'MEX,b,2010'))}`,
    );
    expect(ragged.err).toContain('Expected 4 columns, got 3');
    expect(ragged.err).not.toContain('headerLine');
  });
});

describe('periods that a spreadsheet gave a decimal', () => {
  it.each([
    ['201401,0', '2014-01'],
    ['2014,0', '2014'],
    ['201452,0', '2014'],
    ['201401.0', '2014-01'],
  ])('%s', async (written, period) => {
    const file = put(text('pais;periodo;rama;valor', `MEX;${written};a;1,5`, `MEX;${written};b;2,5`));
    const { out, err } = await escalar(`compute published-values --csv --data ${file}`);
    expect(valuesAt(out, `period=${period}`), err).toEqual([1.5, 2.5]);
  });
});
