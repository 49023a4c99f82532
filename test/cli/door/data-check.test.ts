import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cliDesk } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();

const HEAD = 'year,reporter,partner,product,flow,value\n';
const SOUND = `${HEAD}2010,MEX,USA,0101,X,60\n2010,MEX,CAN,0101,X,40\n2011,MEX,USA,0101,X,70\n2011,MEX,CAN,0101,X,50\n`;
const OVER = `${HEAD}2010,MEX,World,0101,X,100\n2010,MEX,USA,0101,X,90\n2010,MEX,CAN,0101,X,60\n`;
const NEGATIVE = `${SOUND}2012,MEX,USA,0101,X,-5\n`;

describe('data check', () => {
  it('of a sound file finds nothing and says what it covers', async () => {
    const { code, out } = await escalar(`data check ${put(SOUND)} --json`);
    expect(code).toBe(0);
    const { findings, coverage } = JSON.parse(out);
    expect(findings).toEqual([]);
    expect(coverage).toEqual([{ economy: 'MEX', periods: ['2010', '2011'], rows: 4 }]);
  });
  it('of a file with a fault says where, what to do, and ends with 3', async () => {
    const over = await escalar(`data check ${put(OVER)}`);
    expect(over.code).toBe(3);
    expect(over.out).toMatch(/totals +fault +1 +partner: the parts of/);
    expect(over.err).toContain('--with levels=finest');
    const es = await escalar(`data check ${put(NEGATIVE)} --lang es`);
    expect(es.code).toBe(3);
    expect(es.out).toMatch(/valores imposibles +falla +1/);
    expect(es.out).toContain('línea 6: 2012, MEX, USA');
    expect(es.err).toContain('Compare la celda con la publicación');
  });
  it('the way that it names for a whole beside its parts computes', async () => {
    const { code, out } = await escalar(
      `compute trade-concentration --data ${put(OVER)} --with levels=finest --csv`,
    );
    expect(code, out).toBe(0);
  });
  it('takes a limit, and refuses one that it does not know', async () => {
    expect((await escalar(`data check ${put(OVER)} --with totals=0.6`)).code).toBe(0);
    const wrong = await escalar(`data check ${put(OVER)} --with total=0.6`);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('"totals"');
  });
  it('of a release that ships explains what is known and ends with 0', async () => {
    const { code, out, err } = await escalar('data check uis-gerd');
    expect(code).toBe(0);
    expect(out).toMatch(/jumps +explained +1/);
    expect(err).toContain('Türkiye');
  });
});

describe('a release of one’s own', () => {
  it('carries what its check found, in every computation from it', async () => {
    const imported = await escalar(`import csv ${put(NEGATIVE)} --table trade_flow --id mine`);
    expect(imported.code).toBe(0);
    expect(imported.err).toContain(
      '! Data check: value: negative amounts: 1 (line 6: 2012, MEX, USA, 0101, X).',
    );
    const shown = await escalar('describe mine --lang es');
    expect(shown.out).toContain('Revisión de los datos: value: cantidades negativas: 1 (línea 6');
    expect(shown.out).toContain('2010..2012');
    const computed = await escalar('compute published-values --data mine/trade_flow --csv');
    expect(computed.err).toContain('negative amounts');
    expect((await escalar('data check mine')).code).toBe(3);
    const coverage = await escalar('list coverage --economy mexico --csv');
    expect(coverage.out).toMatch(/^MEX,mine,trade_flow,2010\.\.2012,5\r?$/m);
    expect(coverage.out).toMatch(/^MEX,wiod-2013-ten,io_table,"1995, 2000, 2005, 2008, 2011",175\r?$/m);
  });
});

describe('a study that demands it', () => {
  const study = (faults: string) =>
    `id: mine\ntitle: t\nsubtitle: s\ndata:\n  own: { file: own.csv, table: trade_flow, check: { faults: ${faults} } }\nsteps:\n  c: { title: t, indicator: published-values, data: own }\nsections:\n  - id: a\n    title: t\n    blocks: [{ table: { step: c, title: t } }]\n`;
  it('is refused for a fault, and goes on as the refusal says', async () => {
    put(NEGATIVE, 'study/own.csv');
    put(study('refuse'), 'study/study.yaml');
    const refused = await escalar('run study --out out');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('negative amounts: 1 (line 6: 2012, MEX, USA, 0101, X)');
    const [way = ''] = /check: \{ faults: (say) \}/.exec(refused.err)?.slice(1) ?? [];
    put(study(way), 'study/study.yaml');
    const said = await escalar('run study --out out');
    expect(said.code, said.err).toBe(0);
    expect(readFileSync('out/report.html', 'utf8')).toContain('negative amounts');
  });
});

describe('list', () => {
  it('checks and coverage are told in both languages, and an economy that nobody has is refused', async () => {
    expect((await escalar('list checks --lang es')).out).toContain('mirror=2: cuántas veces');
    const { code, err } = await escalar('list coverage --economy Atlantis');
    expect(code).toBe(1);
    expect(err).toContain('Atlantis');
    expect((await escalar('list releases --economy MEX')).code).toBe(1);
  });
});
