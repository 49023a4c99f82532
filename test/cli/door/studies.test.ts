import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { cliDesk } from '../../support/cli-desk.ts';

const desk = cliDesk();
const { put, escalar } = desk;
const PANEL = ['a', 'b', 'c'].flatMap((code, i) =>
  [2000, 2001, 2002].map((year, t) => `${code},${year},${50 + 20 * i + 7 * t * i + t},${10 + i}`),
);
const HEAD = 'activity,period,output_real,hours';
/** A study with one figure, over a decomposition unless it says otherwise. */
const study = (figure: string, more = '') => {
  put(`${HEAD}\n${PANEL.join('\n')}\n`, 'panel.csv');
  return put(
    `id: own
title: T
subtitle: S
data: { own: { file: panel.csv } }
steps:
  level: { title: { en: "Level", es: "Nivel" }, indicator: labour-productivity, data: own }
  parts: { title: { en: "Parts", es: "Partes" }, indicator: shift-share, data: own }
${more}sections:
  - id: a
    title: A
    blocks:
      - figure: { ${figure}, title: F }
`,
    'own.yaml',
  );
};
const run = (lang = 'en') => escalar(`run own.yaml --out out --lang ${lang}`);

describe('a slip in a study', () => {
  it('a figure without where, of every kind, names its line, the units, and a way that works', async () => {
    for (const kind of ['line', 'bar', 'stacked', 'heatmap', 'slope', 'waterfall', 'treemap']) {
      study(`id: f, kind: ${kind}, step: parts, x: term`);
      const refused = await run();
      expect([kind, refused.code]).toEqual([kind, 1]);
      expect(refused.err, kind).toMatch(/own\.yaml:12:\d+: Figure "f" shows one unit/);
      expect(refused.err).toContain('points');
      expect(refused.err).not.toContain('fault of escalar');
    }
    const spanish = await run('es');
    const [, unit] = /Conserve una: where: \{ unit: ([\w-]+) \}/.exec(spanish.err) ?? [];
    study(`id: f, kind: bar, step: parts, x: term, where: { unit: ${unit} }`);
    expect((await run()).code).toBe(0);
  });
  it('a factor beyond the numbers', async () => {
    study('id: f, kind: line, step: level, x: period, where: { activity: "" }, times: 1e308');
    const { err, code } = await run('es');
    expect(code).toBe(1);
    expect(err).toMatch(/own\.yaml:12:\d+: /);
    expect(err).toContain('Dé un factor menor en times.');
  });
  it('a where that no row meets names the values that there are', async () => {
    study('id: f, kind: line, step: level, x: period, where: { activity: z }');
    const { err } = await run();
    expect(err).toMatch(/own\.yaml:12:\d+: .*fits no row/);
    expect(err).toContain('a, b, c');
  });
  it('a name too long for the disk is said in a sentence, and leaves nothing', async () => {
    study(
      'id: f, kind: line, step: level, x: period, where: { activity: "" }',
      `  ${'x'.repeat(300)}: { title: X, indicator: labour-productivity, data: own }\n`,
    );
    const { err, code } = await escalar('run own.yaml --out long');
    expect(code).not.toBe(0);
    expect(err).toContain('the name is longer than the disk takes');
    expect(err).not.toContain('fault of escalar');
    expect(readdirSync(desk.folder).filter((name) => name === 'long' || name.startsWith('.work'))).toEqual(
      [],
    );
  });
});

describe('a study of hostile names', () => {
  const NASTY = "=cmd|' /C calc'!A0\u001b]0;pwn\u0007\u009b31m\u202egpj\ud800";
  const quoted = JSON.stringify(NASTY);
  it('obeys none of them: on the terminal, in CSV, in SVG', async () => {
    const rows = ['2000', '2001'].flatMap((year, t) => [
      `"${NASTY}",${year},${40 + t},10`,
      `b,${year},${90 + t},15`,
    ]);
    put(`${HEAD}\n${rows.join('\n')}\n`, 'nasty.csv');
    put(
      `id: nasty
title: ${quoted}
subtitle: ${quoted}
data: { own: { file: nasty.csv } }
steps: { level: { title: ${quoted}, indicator: labour-productivity, data: own } }
findings: [${quoted}]
sections:
  - id: a
    title: ${quoted}
    blocks:
      - figure: { id: f, kind: line, step: level, x: period, series: activity, title: ${quoted} }
`,
      'nasty.yaml',
    );
    for (const lang of ['en', 'es']) {
      const { out, err, code } = await escalar(`run nasty.yaml --out nasty-${lang} --lang ${lang}`);
      expect(code, err).toBe(0);
      expect(out).toContain('\\u001b');
      const folder = join(desk.folder, `nasty-${lang}`);
      const csv = readFileSync(join(folder, 'tables', 'level.csv'), 'utf8');
      for (const text of [out, err, csv]) expect(text).not.toMatch(/(?!\n|\r\n)\p{Cc}|[\u202a-\u202e]/u);
      expect(csv).not.toMatch(/(^|[,;\n"])[=@]/);
      const svg = readFileSync(join(folder, 'figures', 'f.svg'), 'utf8');
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u);
    }
  });
});

describe('the text of a study', () => {
  it('with a block of very many names is read in time, and a name twice is told by its lines', {
    timeout: 30_000,
  }, async () => {
    const names = Array.from({ length: 40_000 }, (_, i) => `n${i}: ${i}`);
    put(
      `id: many\ntitle: T\nsubtitle: S\nparameters:\n${names.map((line) => `  ${line}\n`).join('')}  n7: 1\n`,
      'many.yaml',
    );
    const { err, code } = await escalar('run many.yaml --lang es');
    expect(code).toBe(1);
    expect(err).toMatch(/many\.yaml:40005:3: /);
    expect(err).not.toContain('must be');
  });
  it('in Latin-1 keeps its accents, also in the report', async () => {
    study('id: f, kind: line, step: level, x: period, where: { activity: "" }');
    const text = readFileSync(join(desk.folder, 'own.yaml'), 'utf8').replace(
      'title: T',
      'title: México, año',
    );
    put(Buffer.from(text, 'latin1'), 'own.yaml');
    const { err, code } = await run();
    expect(code, err).toBe(0);
    expect(readFileSync(join(desk.folder, 'out', 'report.html'), 'utf8')).toContain('México, año');
  });
});

describe('sensitivity of complexity', () => {
  const small = () => put('year,reporter,product,value\n2000,MEX,a1,5\n2000,TWN,a1,6\n');
  it.each(['method=reflections', 'threshold=100'])('on one product, with %s, is a result', async (more) => {
    const { out, err, code } = await escalar(
      `compute complexity --vary threshold=0.5,2 --data ${small()} --csv --with ${more}`,
    );
    expect(code, err).toBe(0);
    expect(out.split('\r\n').length).toBeGreaterThan(2);
    expect(err).not.toContain('NaN');
  });
  it('is refused with numbers near the largest, as other indicators are', async () => {
    const huge = put(
      'year,reporter,partner,product,value,quantity\n2000,MEX,USA,a1,1e308,1\n2000,TWN,USA,a1,1e308,1\n2000,MEX,TWN,b2,1e308,2\n2000,TWN,MEX,b2,9e307,1\n',
    );
    for (const id of ['complexity', 'margins', 'trade-concentration', 'rca', 'trade-share']) {
      const { err, code } = await escalar(`compute ${id} --data ${huge} --csv`);
      expect([id, code]).toEqual([id, 1]);
      expect(err, id).not.toMatch(/NaN|fault of escalar|please report/i);
    }
  });
});

describe('the names that a file has for its classes', () => {
  const NAMED = ['a,Alimentos', 'b,Bebidas y tabaco', 'c,Calzado'].flatMap((code, i) =>
    [2000, 2001].map((year, t) => `${code},${year},${50 + 20 * i + t},${10 + i}`),
  );
  it.each([
    ['Denominación', true],
    ['nombre', true],
    ['description', true],
    ['planta', false],
  ])('reach figures, tables and documents (a column %s)', async (header, isNamed) => {
    put(`clase,${header},año,output_real,hours\n${NAMED.join('\n')}\n`, 'panel.csv');
    put(
      `id: own
title: T
subtitle: S
data: { own: { file: panel.csv } }
steps:
  level: { title: L, indicator: labour-productivity, data: own }
sections:
  - id: a
    title: A
    blocks:
      - figure: { id: f, kind: bar, step: level, x: activity, where: { period: "2001", activity: [a, b, c] }, title: F }
      - table: { step: level, where: { period: "2001", activity: [a, b, c] }, title: T }
`,
      'own.yaml',
    );
    const { code, err } = await escalar('run own.yaml --out named --lang es');
    expect(code, err).toBe(0);
    const page = readFileSync(join(desk.folder, 'named', 'report.html'), 'utf8');
    expect(page.includes('Bebidas y tabaco')).toBe(isNamed);
    expect(/<svg.*Calzado.*<\/svg>/s.test(page)).toBe(isNamed);
  });
  it('are none where a code has several, and a year has the name of no heading', async () => {
    put(
      'year,reporter,cmdCode,cmdDesc,value\n2007,MEX,2008,Fruits,1\n2008,MEX,2008,Fruits,2\n2008,MEX,8703,Cars,3\n',
      'trade.csv',
    );
    put(
      `id: own
title: T
subtitle: S
data: { own: { file: trade.csv } }
steps:
  share: { title: L, indicator: trade-share, data: own }
sections:
  - id: a
    title: A
    blocks:
      - table: { step: share, title: T }
`,
      'own.yaml',
    );
    const { code, err } = await escalar('run own.yaml --out years');
    expect(code, err).toBe(0);
    const page = readFileSync(join(desk.folder, 'years', 'report.html'), 'utf8');
    expect(page).toContain('Cars');
    expect(page).not.toContain('Fruits');
  });
});
