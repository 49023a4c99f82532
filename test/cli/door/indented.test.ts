import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const HHI = 'compute concentration --csv --data';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
/** 90 of the 100 of manufacturing are known by its parts, so that no sum tells that they are parts. */
const panel = (food: string, metal: string) =>
  lines(
    'industry,year,output_real',
    'Manufacturing,2015,100',
    `${food},2015,60`,
    `${metal},2015,30`,
    'Services,2015,50',
  );
/** Of 60, 30 and 50. */
const OF_PARTS = (60 ** 2 + 30 ** 2 + 50 ** 2) / 140 ** 2;
const OF_ALL = (100 ** 2 + 60 ** 2 + 30 ** 2 + 50 ** 2) / 240 ** 2;

describe('classes indented below the class that they are part of', () => {
  it.each([
    ['two blanks', '  Food', '  Metal'],
    ['blanks in quotes', '"   Food"', '"   Metal"'],
    ['a tab', '\tFood', '\tMetal'],
    ['blanks that do not break', '\u00a0\u00a0Food', '\u00a0\u00a0Metal'],
    ['wide blanks', '\u2003Food', '\u2003Metal'],
    ['dashes', '- Food', '- Metal'],
    ['bullets', '• Food', '• Metal'],
    ['points', '..Food', '..Metal'],
  ])('by %s: refused, and left out as the refusal says', async (_, food, metal) => {
    const file = put(panel(food, metal));
    const { code, err } = await escalar(`${HHI} ${file}`);
    expect([code, err]).toEqual([1, expect.stringMatching(/Manufacturing > \W*Food, \W*Metal/)]);
    const finest = await escalar(`${HHI} ${file} --with levels=finest`);
    expect(valuesAt(finest.out, 'term=hhi')[0], finest.err).toBeCloseTo(OF_PARTS, 12);
    expect(finest.err).toContain('Manufacturing: 90 %');
    const all = await escalar(`${HHI} ${file} --with levels=all`);
    expect(valuesAt(all.out, 'term=hhi')[0], all.err).toBeCloseTo(OF_ALL, 12);
  });
  it('by the style of a workbook, and by blanks in it', async () => {
    const cell = (name: string, style: string) => `<c ${style} t="inlineStr"><is><t>${name}</t></is></c>`;
    const styles =
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"><alignment horizontal="left" indent="1"/></xf></cellXfs>';
    const book = (food: string, metal: string) =>
      workbook({
        styles,
        shared: ['<t xml:space="preserve">   Food</t>', '<t xml:space="preserve">   Metal</t>'],
        cells: [
          rowXml(1, ['industry', 'year', 'output_real']),
          rowXml(2, ['Manufacturing', 2015, 100]),
          rowXml(3, [food, 2015, 60]),
          rowXml(4, [metal, 2015, 30]),
          rowXml(5, ['Services', 2015, 50]),
        ].join(''),
      });
    for (const [food, metal] of [
      [cell('Food', 's="1"'), cell('Metal', 's="1"')],
      ['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'],
      [cell('  Food', ''), cell('  Metal', '')],
    ] as const) {
      const file = put(book(food, metal), 'data.xlsx');
      expect((await escalar(`${HHI} ${file}`)).err).toContain('Manufacturing > Food, Metal');
    }
    const plain = put(book(cell('Food', ''), cell('Metal', '')), 'data.xlsx');
    expect((await escalar(`${HHI} ${plain}`)).code).toBe(0);
  });
  it('whose numbers say that they are no parts are classes of their own, and it is said', async () => {
    const file = put(panel('  Food', '  Metal').replace('Manufacturing,2015,100', 'Manufacturing,2015,10'));
    const { out, err } = await escalar(`${HHI} ${file}`);
    expect(valuesAt(out, 'term=classes'), err).toEqual([4]);
    expect(err).toContain('Manufacturing');
  });
  it('in words beside their codes', async () => {
    const rows = ['1,Manufacturing,2015,100', '2,  Food,2015,60', '3,  Metal,2015,30', '4,Services,2015,50'];
    const file = put(lines('code,industry,year,output_real', ...rows));
    const { err } = await escalar(`${HHI} ${file} --map code=activity`);
    expect(err).toContain('activity: 1 > 2, 3');
  });
});

describe('a heading over indented classes that has no number', () => {
  it('counts for none', async () => {
    const file = put(panel('  Food', '  Metal').replace('Manufacturing,2015,100', 'Manufacturing,2015,'));
    const { out, err } = await escalar(`${HHI} ${file}`);
    expect(valuesAt(out, 'term=hhi')[0], err).toBeCloseTo(OF_PARTS, 12);
  });
});

describe('blanks before names that say nothing of parts', () => {
  it.each<[string, string]>([
    ['one name alone', panel(' Food', 'Metal')],
    ['all names alike', panel('  Food', '  Metal').replace('Manu', '  Manu').replace('Serv', '  Serv')],
    [
      'names aligned on the right',
      lines('industry,year,output_real', 'abcd,2015,100', '  ab,2015,60', ' abc,2015,30', '   a,2015,50'),
    ],
    [
      'dashes of the HS beside codes of one length',
      lines(
        'product,description,year,output_real',
        '0201,- Fresh,2015,100',
        '0203,- - Carcasses,2015,60',
        '0204,- - Other,2015,30',
        '0301,- Live,2015,50',
      ).replace('product', 'activity'),
    ],
  ])('%s', async (_, text) => {
    const { out, err } = await escalar(`${HHI} ${put(text)}`);
    expect(valuesAt(out, 'term=hhi')[0], err).toBeCloseTo(OF_ALL, 12);
  });
});
