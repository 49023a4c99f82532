import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
type Line = readonly (string | number | null)[];
let files = 0;

/** The same lines as a text file and as a sheet, where numbers are typed as they are here. */
function both(lines: readonly Line[]): readonly string[] {
  files += 1;
  const quoted = (cell: Line[number]) => (/[",\n]/.test(String(cell)) ? `"${cell}"` : String(cell ?? ''));
  return [
    put(lines.map((line) => `${line.map(quoted).join(',')}\n`).join(''), `${files}.csv`),
    put(workbook({ cells: lines.map((line, i) => rowXml(i + 1, line)).join('') }), `${files}.xlsx`),
  ];
}

const panel = (...lines: readonly Line[]) => both([['clase', 'año', 'valor de producción'], ...lines]);
const trade = (...lines: readonly Line[]) =>
  both([['year', 'reporter', 'partner', 'product', 'value'], ...lines]);
const HHI = 'compute concentration --csv --data';
const SHARE = 'compute trade-share --csv --data';

describe('a file as people keep it, as text and as a sheet', () => {
  it.each([
    ['flags behind numbers', () => panel(['311', 2000, '100 p/'], ['312', 2000, '300*']), 0.625],
    ['years of preliminary figures', () => panel(['311', '2000p', 100], ['312', '2000 p', 300]), 0.625],
    [
      'a line of units',
      () =>
        both([
          ['clase', 'año', 'producción'],
          [null, null, 'miles de pesos'],
          ['311', 2000, 100],
          ['312', 2000, 300],
        ]),
      0.625,
    ],
    ['points of thousands', () => panel(['311', 2000, '1.000.000'], ['312', 2000, '3.000.000']), 0.625],
    ['commas of thousands', () => panel(['311', 2000, '1,000,000'], ['312', 2000, '3,000,000']), 0.625],
    [
      'hard spaces of thousands',
      () => panel(['311', 2000, '1\u00a0000'], ['312', 2000, '3\u00a0000']),
      0.625,
    ],
    ['decimal commas', () => panel(['311', 2000, '1,5'], ['312', 2000, '4,5']), 0.625],
    ['exponents', () => panel(['311', 2000, '1E+06'], ['312', 2000, '3E6']), 0.625],
    [
      'cells that say nothing',
      () =>
        panel(
          ['311', 2000, 100],
          ['312', 2000, 300],
          ['313', 2000, 'N/E'],
          ['314', 2000, 'c'],
          ['315', 2000, 'n.d.'],
          ['316', 2000, '...'],
          ['317', 2000, 'S/D'],
        ),
      0.625,
    ],
    [
      'a source below',
      () => panel(['311', 2000, 100], ['312', 2000, 300], ['Fuente: INEGI', null, null]),
      0.625,
    ],
    [
      'a remark in capitals below',
      () => panel(['311', 2000, 100], ['312', 2000, 300], ['#FUENTE', null, null]),
      0.625,
    ],
    [
      'empty columns',
      () =>
        both([
          ['clase', '', 'año', 'valor de producción', ''],
          ['311', null, 2000, 100, null],
          ['312', null, 2000, 300, null],
        ]),
      0.625,
    ],
    [
      'names in capitals',
      () =>
        both([
          ['SECTOR', 'AÑO', 'VALOR DE PRODUCCIÓN'],
          ['A', 2000, 100],
          ['B', 2000, 300],
        ]),
      0.625,
    ],
    [
      'a name of two lines',
      () =>
        both([
          ['clase', 'nombre', 'año', 'valor de producción'],
          ['311', 'Industria\nalimentaria', 2000, 100],
          ['312', 'Bebidas', 2000, 300],
        ]),
      0.625,
    ],
  ] as const)('%s', async (_, names, hhi) => {
    for (const name of names()) {
      const { out, err } = await escalar(`${HHI} ${name}`);
      expect(valuesAt(out, 'term=hhi')[0], `${name}\n${err}`).toBeCloseTo(hhi, 12);
    }
  });

  it('a line of units is said, and a line of a class is none', async () => {
    const [units = ''] = both([
      ['clase', 'año', 'producción'],
      [null, null, 'miles'],
      ['311', 2000, 1],
    ]);
    expect((await escalar(`${HHI} ${units}`)).err).toContain('says units and was left out: miles');
    const [own = ''] = both([
      ['clase', 'año', 'horas'],
      ['310', 2000, 'miles'],
      ['311', 2000, 1],
    ]);
    expect((await escalar(`${HHI} ${own}`)).err).toContain('Expected a number in column "horas"');
  });
  it('a word in the first row of a place is no line of units', async () => {
    for (const name of both([
      ['municipio', 'año', 'valor de producción'],
      ['Asientos', '', 'reservado'],
      ['Calvillo', 2000, 120],
      ['Cosío', 2000, 30],
    ])) {
      const { code, err } = await escalar(`${HHI} ${name}`, '--map', 'municipio=activity');
      expect(code, err).toBe(1);
      expect(err).not.toContain('says units');
    }
    for (const name of both([
      ['lugar', 'código', 'producción'],
      ['Asientos', '', 'reservado'],
      ['Calvillo', '', 120],
    ])) {
      const { err } = await escalar(`${HHI} ${name}`);
      expect(err).not.toContain('says units');
    }
  });
  it.each([
    ['yuanes', 'millones de dolares'],
    ['yen', 'USD'],
    ['millones de wones', 'dólar'],
  ])('amounts of %s and %s are not added', async (one, other) => {
    for (const name of both([
      ['clase', 'año', 'unidad', 'valor de producción'],
      ['311', 2000, one, 100],
      ['312', 2000, other, 300],
    ]))
      expect((await escalar(`${HHI} ${name} --lang es`)).err).toContain(`varias unidades (${one}, ${other})`);
  });

  it.each(['moneda', 'Currency', 'divisa'])(
    'amounts of two currencies are not added (%s)',
    async (column) => {
      for (const name of both([
        ['clase', 'año', column, 'valor de producción'],
        ['311', 2000, 'MXN', 100],
        ['312', 2000, 'MXN', 300],
        ['313', 2000, 'USD', 7],
      ])) {
        const { code, err } = await escalar(`${HHI} ${name}`);
        expect(code).toBe(1);
        const ways = [...err.matchAll(/--(where|drop) "([^"]+)"/g)].map(([, flag, value]) => [
          `--${flag}`,
          value ?? '',
        ]);
        expect(ways.length, err).toBe(2);
        const kept = await escalar(`${HHI} ${name}`, ...(ways[0] ?? []));
        expect(valuesAt(kept.out, 'term=hhi')[0], kept.err).toBeCloseTo(0.625, 12);
        expect((await escalar(`${HHI} ${name}`, ...(ways[1] ?? []))).code).toBe(0);
        expect((await escalar(`${HHI} ${name} --lang es`)).err).toContain('varias unidades (MXN, USD)');
      }
    },
  );
  it('nor amounts of two units, and economies of a panel may have a currency each', async () => {
    for (const name of both([
      ['year', 'reporter', 'product', 'unit', 'value'],
      [2010, 'MEX', '85', 'USD million', 10],
      [2010, 'MEX', '87', 'USD thousand', 20000],
    ]))
      expect((await escalar(`${SHARE} ${name}`)).err).toContain('(USD million, USD thousand)');
    for (const name of both([
      ['economy', 'clase', 'año', 'moneda', 'valor de producción'],
      ['MEX', '311', 2000, 'MXN', 100],
      ['MEX', '312', 2000, 'MXN', 300],
      ['USA', '311', 2000, 'USD', 5],
    ])) {
      const { out, err } = await escalar(`${HHI} ${name}`);
      expect(valuesAt(out, 'economy=MEX term=hhi')[0], err).toBeCloseTo(0.625, 12);
    }
    // units of quantities may differ from good to good
    for (const name of both([
      ['year', 'reporter', 'product', 'unidad', 'value'],
      [2010, 'MEX', '85', 'piezas', 10],
      [2010, 'MEX', '87', 'miles de litros', 30],
    ]))
      expect(valuesAt((await escalar(`${SHARE} ${name}`)).out, 'term=87')).toEqual([75]);
  });

  it.each(['#N/A', '#N/D', '#¡REF!', '#REF!', '#VALUE!', '#¿NOMBRE?'])('%s is no class', async (error) => {
    const [name = ''] = panel(['311', 2000, 100], ['312', 2000, 300], [error, 2000, 5]);
    const refused = await escalar(`${HHI} ${name}`);
    expect(refused.err).toContain('A row has no code in the column "activity"');
    const { out, err } = await escalar(`${HHI} ${name} --where clase!=${error}`);
    expect(valuesAt(out, 'term=hhi')[0], err).toBeCloseTo(0.625, 12);
  });
  it('#N/A is no economy', async () => {
    const [name = ''] = trade(
      [2010, 'MEX', 'USA', '85', 30],
      [2010, '#N/A', 'USA', '85', 10],
      [2010, 'MEX', 'USA', '87', 10],
    );
    const { out, err } = await escalar(`${SHARE} ${name}`);
    expect(valuesAt(out, 'reporter=MEX term=85'), err).toEqual([75]);
    expect(err).toContain('1 row without economy stands beside');
  });

  it.each(['8.70E+03', '8,70E+05', '1E+05'])('%s is no product', async (code) => {
    for (const name of trade(
      [2010, 'MEX', 'USA', code, 10],
      [2010, 'MEX', 'USA', '850110', 30],
      [2010, 'MEX', 'USA', '850120', 10],
    )) {
      const refused = await escalar(`${SHARE} ${name}`);
      expect(refused.err).toContain(
        `"${code}" in column "product" is a code that a spreadsheet took for a number`,
      );
    }
  });

  it('numbers that are percentages alone say that there is no column of numbers', async () => {
    const [name = ''] = both([
      ['clase', 'año', 'participación'],
      ['311', 2000, '25%'],
      ['312', 2000, '75%'],
    ]);
    expect((await escalar(`compute published-values --data ${name}`)).err).toContain('no column "value"');
  });
});
