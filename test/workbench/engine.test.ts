import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { answerCall } from '../../src/workbench/engine/answer-call.ts';
import type { Computation, ResultOf } from '../../src/workbench/engine/result-of.ts';
import { runHere } from '../support/cli-in-process.ts';
import { linesText, wiod2016 } from '../support/coded-table.ts';
import { engineDesk } from '../support/engine-desk.ts';

const desk = engineDesk();

const lang = 'en';
const similarity: Computation = {
  indicator: 'similarity',
  data: 'ggdc-etd-2021',
  with: { from: '2008', to: '2008' },
  where: { economy: 'MEX,TWN' },
  vary: '',
};
const chains: Computation = {
  indicator: 'gross-exports',
  data: 'wiod-2013-ten',
  with: { level: 'bilateral-sector', years: '2008', 'show.exporter': 'MEX', 'show.importer': 'USA' },
  where: {},
  vary: '',
};
const complexity: Computation = {
  indicator: 'complexity',
  data: 'atlas-2016',
  with: { 'show.reporter': 'MEX' },
  where: {},
  vary: '',
};

async function csvOf(of: ResultOf): Promise<string> {
  return new TextDecoder().decode((await desk.engine.download({ of, lang, format: 'csv' })).bytes);
}

describe('the engine of the workbench', () => {
  it('gives a table as the command line writes it, as Markdown and Parquet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'escalar-formats-'));
    for (const [format, of] of [
      ['md', similarity],
      ['md', chains],
      ['parquet', similarity],
      ['arrow', similarity],
    ] as const) {
      const file = join(folder, `a.${format}`);
      const { command } = await desk.engine.result({ of, lang });
      expect((await runHere([...command.split(' ').slice(1), '--out', file])).code).toBe(0);
      const { bytes, name } = await desk.engine.download({ of, lang, format });
      expect([name, Buffer.compare(readFileSync(file), bytes)]).toEqual([`${of.indicator}.${format}`, 0]);
    }
    rmSync(folder, { recursive: true });
  });
  it.each(['en', 'es'] as const)(
    'gives a result with what one needs to use and cite it: %s',
    async (lang) => {
      const ask = { of: similarity, lang, format: 'zip' };
      const { bytes } = await desk.engine.download(ask);
      const files = unzipSync(bytes);
      const text = (name: string) => new TextDecoder().decode(files[name]);
      expect(Object.keys(files)).toEqual([
        'README.md',
        'similarity.csv',
        'similarity.svg',
        'metadata.json',
        'references.bib',
      ]);
      expect(text('similarity.csv')).toBe(await csvOf(similarity));
      const { command, citation, title } = await desk.engine.result({ of: similarity, lang });
      for (const part of [`# ${title}`, command, citation, `\`value\`: ${lang === 'en' ? 'Value' : 'Valor'}`])
        expect(text('README.md')).toContain(part);
      expect(JSON.parse(text('metadata.json'))).toMatchObject({
        indicator: 'similarity',
        input: { release: { id: 'ggdc-etd-2021' } },
      });
      expect(text('references.bib').match(/^@\w+\{[\w-]+,/gm)?.length).toBeGreaterThan(1);
      expect(Buffer.compare(bytes, (await desk.engine.download(ask)).bytes)).toBe(0);
    },
  );
  it.each([
    ['similarity', similarity],
    ['chains', chains],
    ['complexity', complexity],
  ] as const)('gives the numbers of the command that it shows: %s', async (_, of) => {
    const { command } = await desk.engine.result({ of, lang });
    expect(command).toMatch(/^escalar compute /);
    const { out, code } = await runHere([...command.split(' ').slice(1), '--csv']);
    expect(code).toBe(0);
    expect(await csvOf(of)).toBe(out);
  });
  it('says of a file with an input-output table what it is taken for and what can be computed with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'escalar-engine-'));
    const name = join(folder, 'wiot.csv');
    writeFileSync(name, linesText(wiod2016()));
    const { found, headers, problem } = await desk.engine.file({ name, map: {}, lang: 'es' });
    rmSync(folder, { recursive: true });
    if (found === null) throw new Error(problem?.what.en);
    const { known, notes, columns, computes, first, checks } = found;
    // neither rows to show nor columns to name
    expect([headers, first, checks]).toEqual([[], null, null]);
    expect(known).toContain('insumo-producto');
    expect(notes.some(({ text }) => text.includes('millones de dólares'))).toBe(true);
    expect(columns.find(({ column }) => column === 'economy')?.values).toBe('MEX, ROW');
    expect(computes[0]).toMatchObject({ id: 'upstreamness', with: {} });
  });
  it('lists studies with what they may be asked, indicators by room, and releases', async () => {
    const home = await desk.engine.home({ lang: 'es' });
    const verdict = home.studies.find(({ id }) => id === 'verdict');
    expect(verdict?.parameters.map(({ id }) => id)).toEqual([
      ...['economy', 'versus', 'from', 'to', 'activity'],
    ]);
    expect(verdict?.parameters[0]?.values.find(({ id }) => id === 'DEU')?.title).toBe('Alemania');
    expect(new Set(home.indicators.map(({ room }) => room))).toEqual(new Set(home.rooms.map(({ id }) => id)));
    expect(home.releases.length).toBeGreaterThan(10);
  });
  it('shows an option as idle beside the others, with the reason', async () => {
    const form = await desk.engine.form({
      lang,
      indicator: 'gross-exports',
      data: '',
      with: { method: 'kww' },
      where: {},
    });
    expect(form.data).toBe('wiod-2013-ten');
    const approach = form.fields.find(({ name }) => name === 'approach');
    expect(approach?.idle).toContain('method');
    // of a choice the values that the method does not take
    const level = form.fields.find(({ name }) => name === 'level');
    expect(level?.choices.map(({ id, idle }) => [id, idle === undefined])).toEqual([
      ['country', true],
      ['sector', false],
      ['bilateral', false],
      ['bilateral-sector', false],
    ]);
    expect(form.fields.find(({ name }) => name === 'method')?.idle).toBeNull();
    expect(form.shows.find(({ column }) => column === 'exporter')?.choices).toContainEqual({
      id: 'MEX',
      title: 'Mexico',
    });
  });
  it('sorts, filters by words without accents, and gives a window', async () => {
    const all = { ...similarity, where: { economy: 'MEX,TWN,KOR,BRA,CHN' } };
    const ask = { of: all, lang: 'es' as const, from: 0, count: 5 };
    const down = await desk.engine.rows({ ...ask, sort: '-value', filter: '' });
    const numbers = down.cells.map((row) => Number(row.at(-1)?.text));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(down.rows).toBeGreaterThan(8);
    const mexico = await desk.engine.rows({ ...ask, sort: '', filter: 'mexico krugman' });
    expect(mexico.rows).toBeGreaterThan(0);
    for (const key of mexico.keys) {
      expect(Object.values(key)).toContain('MEX');
      expect(key.term).toBe('krugman');
    }
    const later = await desk.engine.rows({ ...ask, sort: '-value', filter: '', from: 2 });
    expect(later.cells.slice(0, 3)).toEqual(down.cells.slice(2, 5));
  });
  it('names classes and products beside their codes, where a table is read, explained and narrowed', async () => {
    const of = {
      indicator: 'rca',
      data: 'atlas-2016',
      with: { 'show.reporter': 'MEX' },
      where: {},
      vary: '',
    };
    const ask = { lang: 'es' as const, from: 0, count: 3, sort: '' };
    const products = await desk.engine.rows({ ...ask, of, filter: 'vehiculos automoviles' });
    expect(products.rows).toBeGreaterThan(0);
    const words = products.cells[0]?.map(({ text }) => text).join(' ') ?? '';
    expect(words).toMatch(new RegExp(`${products.keys[0]?.product} \\p{L}`, 'u'));
    const sectors = await desk.engine.rows({ ...ask, of: chains, filter: 'c14' });
    expect(sectors.cells[0]?.map(({ text }) => text).join(' ')).toMatch(/c14 \p{L}{4}/u);
    // an amount in millions of dollars has the decimal of its unit, not the four of a number without one
    expect(sectors.cells[0]?.at(-1)?.text).toMatch(/^[\d,]+\.\d$/);
    // the file keeps the codes alone
    expect(await csvOf(chains)).toMatch(/,c14,/);
    const told = await desk.engine.explain({ of, lang: 'es', cell: products.keys[0] ?? {} });
    expect(told.results[0]?.place).toMatch(/\d{4} \p{L}{4}/u);
    const form = await desk.engine.form({
      lang: 'es',
      indicator: 'gross-exports',
      data: '',
      with: { level: 'sector' },
      where: {},
    });
    const classes = form.shows.find(({ column }) => column === 'sector')?.choices ?? [];
    expect(classes.find(({ id }) => id === 'c14')?.title).toMatch(/\p{L}{5}/u);
    const home = await desk.engine.home({ lang: 'es' });
    const activity = home.studies
      .find(({ id }) => id === 'verdict')
      ?.parameters.find(({ id }) => id === 'activity');
    expect(activity?.values[0]?.title).toBe('manufactura');
    expect(activity?.values.filter(({ id, title }) => id === title)).toEqual([]);
  });
  it('walks a number of two economies back to the lines of both', async () => {
    const told = await desk.engine.explain({ of: similarity, lang, cell: { term: 'krugman' } });
    expect(told.lineCount).toBe(24);
    expect(told.lines).toHaveLength(24);
    expect(told.lines.every(({ place }) => /:\d+$/.test(place))).toBe(true);
    const economy = told.columns.indexOf('economy');
    expect(new Set(told.lines.map(({ cells }) => cells[economy]))).toEqual(new Set(['MEX', 'TWN']));
    expect(told.data[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
  it('counts the lines of a number that the whole world made', async () => {
    const told = await desk.engine.explain({ of: complexity, lang, cell: { reporter: 'MEX', term: 'eci' } });
    expect(told.lineCount).toBeGreaterThan(100_000);
    expect(told.lines).toHaveLength(200);
    expect(told.scope).toContain('MEX');
  });
  it('names the table of a number of value chains', async () => {
    const { keys } = await desk.engine.rows({
      of: chains,
      lang,
      sort: '-value',
      filter: '',
      from: 0,
      count: 1,
    });
    const told = await desk.engine.explain({ of: chains, lang, cell: keys[0] ?? {} });
    expect(told.tables).toHaveLength(1);
    expect(told.tables[0]).toContain('2008');
  });
  it('gives the report of a study in parts that can be asked where they come from', async () => {
    const ask = { study: 'verdict', set: { economy: 'POL', versus: 'KOR' }, lang: 'es' as const };
    const view = await desk.engine.study(ask);
    expect(view.title).toContain('Polonia');
    expect(view.command).toBe('escalar run verdict --set economy=POL --set versus=KOR --lang es');
    const figure = view.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'figure');
    if (figure?.kind !== 'figure') throw new Error('no figure');
    const cell = figure.wide.keys[0] ?? {};
    const told = await desk.engine.explain({ of: { ...ask, step: figure.step }, lang, cell });
    expect(told.lineCount).toBeGreaterThan(0);
    expect(told.results.length).toBeGreaterThan(0);
  });
  it('refuses with a code and with what to try', async () => {
    const none = await answerCall(desk.engine, 'result', {
      of: { ...similarity, indicator: 'similarty' },
      lang,
    });
    expect(none).toMatchObject({
      error: { code: 'unknown-name', try: { en: expect.stringContaining('similarity') } },
    });
    expect(await answerCall(desk.engine, 'constructor', {})).toMatchObject({
      error: { code: 'unknown-method' },
    });
    expect(await answerCall(desk.engine, 'result', null)).toMatchObject({
      error: { code: 'unknown-method' },
    });
    const cell = await answerCall(desk.engine, 'explain', {
      of: similarity,
      lang,
      cell: { term: 'nothing' },
    });
    expect(cell).toMatchObject({ error: { code: 'cell-not-found' } });
  });
});
