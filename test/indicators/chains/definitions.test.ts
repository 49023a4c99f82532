import { beforeAll, describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { classicalIndicators } from '../../../src/indicators/chains/classical/registry.ts';
import type { ChainContext } from '../../../src/indicators/chains/context.ts';
import type { ChainIndicator } from '../../../src/indicators/chains/define-chain.ts';
import { chainIndicators } from '../../../src/indicators/chains/registry.ts';
import type { IndicatorResult } from '../../../src/indicators/define.ts';
import type { OptionSpec, RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { goldenFolder, goldenTable } from '../../support/chain-tables.ts';
import { randomIo } from '../../support/random-io.ts';

beforeAll(useShippedCatalog);

const all = [...chainIndicators, ...classicalIndicators];
const SHAPE = { economies: 4, sectors: 3, seed: 11, zeros: 0.3, negative: true, idle: false };
const account = {
  name: 'jobs',
  title: { en: 'jobs', es: 'empleos' },
  unit: UNITS.personsThousand,
  values: Float64Array.from({ length: 12 }, (_, i) => i + 1),
};
const table = { ...randomIo(SHAPE), satellites: [account] };
const later = { ...randomIo({ ...SHAPE, seed: 12 }), year: '2005' };
const context = chainContext(table, plainBackend());
const last = chainContext(later, plainBackend());

function indicator(id: string): ChainIndicator {
  const found = all.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function run(id: string, options: RawOptions = {}, of: ChainContext = context): IndicatorResult {
  const found = indicator(id);
  const values = parseOptions(found.options, options);
  return found.tables === 'pair' ? found.computePair(of, last, values) : found.computeTable(of, values);
}

function value(result: IndicatorResult, where: Row): number {
  const rows = rowsOf(result.table).filter((row) =>
    Object.entries(where).every(([name, cell]) => row[name] === cell),
  );
  if (rows.length !== 1) throw new Error(`${rows.length} rows with ${JSON.stringify(where)}`);
  if (typeof rows[0].value !== 'number') throw new Error(JSON.stringify(rows[0]));
  return rows[0].value;
}

function total(result: IndicatorResult, where: Row): number {
  return rowsOf(result.table)
    .filter((row) => Object.entries(where).every(([name, cell]) => row[name] === cell))
    .reduce((sum, row) => sum + (row.value as number), 0);
}

const NEEDED: Readonly<Record<string, RawOptions>> = {
  extraction: { economies: 'E1' },
  'location-quotients': { region: 'jobs', nation: 'jobs' },
  introversion: { blocs: 'R:E0+E1' },
};

describe.each(all.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
  const choices = Object.entries<OptionSpec>(definition.options).flatMap(([name, option]) =>
    option.kind === 'choice' ? option.values.map((choice) => ({ [name]: choice })) : [],
  );
  const needed: RawOptions = NEEDED[id] ?? {};

  it('has the columns that it promises, under every choice of an option', () => {
    let computed = 0;
    for (const option of [{}, ...choices]) {
      let result: IndicatorResult;
      try {
        result = run(id, { ...needed, ...option });
      } catch (error) {
        // a choice that needs another one says so
        expect(error, JSON.stringify(option)).toMatchObject({
          code: expect.stringMatching(/^(bad-option|option-without-meaning)$/),
        });
        continue;
      }
      computed += 1;
      expect(result.table.rows, JSON.stringify(option)).toBeGreaterThan(0);
      expect(result.table.fields.map(({ name }) => name)).toEqual(definition.output.map(({ name }) => name));
      for (const residual of result.residuals) expect(residual.value).toBeLessThanOrEqual(residual.tolerance);
      const keys = rowsOf(result.table).map(({ value: _value, unit: _unit, ...row }) => JSON.stringify(row));
      expect(new Set(keys).size, `rows of ${JSON.stringify(option)} have keys of their own`).toBe(
        keys.length,
      );
    }
    expect(computed).toBeGreaterThan(choices.length / 2);
  });

  it('is described in both languages, with formula and reference', () => {
    for (const text of [
      definition.title,
      definition.summary,
      ...definition.conventions,
      ...Object.values<OptionSpec>(definition.options).map(({ about }) => about),
    ]) {
      expect(text.en).toMatch(/\S/);
      expect(text.es).toMatch(/\S/);
      expect(text.en).not.toBe(text.es);
    }
    expect(definition.summary.en).toMatch(/\.$/);
    expect(definition.formula.length).toBeGreaterThan(0);
    expect(definition.references.length).toBeGreaterThan(0);
  });
});

describe('accounts', () => {
  it.each(['satellites', 'location-quotients'])('are asked for where a table has none: %s', (id) => {
    expect(() => run(id, {}, last)).toThrow(/of 2005 has no accounts/);
  });
});

describe('gross-exports', () => {
  it('adds up over industries and partners, by source and by sink', () => {
    for (const approach of ['source', 'sink']) {
      const country = run('gross-exports', { approach });
      for (const level of ['sector', 'bilateral', 'bilateral-sector']) {
        const detail = run('gross-exports', { approach, level });
        for (const term of ['GEXP', 'DVA', 'FVA', 'VAX', 'REF', 'DDC', 'FDC']) {
          const whole = value(country, { exporter: 'E1', term });
          expect(total(detail, { exporter: 'E1', term })).toBeCloseTo(whole, 9);
        }
      }
    }
  });

  it('agrees for a whole economy by source, by sink, in its own perimeter, and with Miroudot and Ye', () => {
    const dva = (options: RawOptions): number =>
      value(run('gross-exports', options), { exporter: 'E2', term: 'DVA' });
    const source = dva({});
    expect(dva({ approach: 'sink' })).toBeCloseTo(source, 10);
    expect(dva({ approach: 'self' })).toBeCloseTo(source, 10);
    expect(dva({ method: 'miroudot-ye' })).toBeCloseTo(source, 10);
    expect(
      value(run('extraction', { economies: 'E2' }), { economy: 'E2', term: 'value_added_loss' }),
    ).toBeCloseTo(source, 9);
  });

  it('splits by origin and by absorber without losing anything', () => {
    for (const approach of ['source', 'sink']) {
      const plain = run('gross-exports', { approach, level: 'bilateral' });
      for (const [origin, destination] of [
        ['economy', 'none'],
        ['industry', 'none'],
        ['none', 'economy'],
        ['economy', 'economy'],
      ]) {
        const detail = run('gross-exports', { approach, level: 'bilateral', origin, destination });
        for (const term of ['DVA', 'FVA']) {
          const where = { exporter: 'E0', importer: 'E3', term };
          expect(total(detail, where)).toBeCloseTo(value(plain, where), 9);
        }
      }
    }
    const absorbed = run('gross-exports', { destination: 'economy' });
    const returned = value(run('gross-exports', {}), { exporter: 'E0', term: 'REF' });
    expect(value(absorbed, { exporter: 'E0', destination: 'E0', term: 'DVA' })).toBeCloseTo(returned, 9);
  });

  it('takes a group as one exporter', () => {
    const grouped = run('gross-exports', { groups: 'union:E0+E1', level: 'bilateral' });
    const single = run('gross-exports', { level: 'bilateral' });
    const apart =
      value(single, { exporter: 'E0', importer: 'E2', term: 'GEXP' }) +
      value(single, { exporter: 'E1', importer: 'E2', term: 'GEXP' });
    expect(value(grouped, { exporter: 'union', importer: 'E2', term: 'GEXP' })).toBeCloseTo(apart, 9);
    expect(rowsOf(grouped.table).some((row) => row.exporter === 'E0' || row.importer === 'E1')).toBe(false);
    const share = run('gross-exports', { groups: 'union:E0+E1', as: 'share' });
    // what a member buys from the other is domestic for the group
    expect(value(share, { exporter: 'union', term: 'DC' })).toBeGreaterThan(
      (value(run('gross-exports', {}), { exporter: 'E0', term: 'DC' }) +
        value(run('gross-exports', {}), { exporter: 'E1', term: 'DC' })) /
        (value(run('gross-exports', {}), { exporter: 'E0', term: 'GEXP' }) +
          value(run('gross-exports', {}), { exporter: 'E1', term: 'GEXP' })),
    );
  });

  it('shows what cannot be split as a residual, and lists it', () => {
    const rows = ['A', 'B'].flatMap((economy) => ['x', 'y'].map((sector) => ({ economy, sector })));
    const idle = buildTable({
      year: '2008',
      rows,
      demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
      // A.y makes nothing: 4 at home, −4 abroad
      Z: Float64Array.from([2, 0, 1, 1, 0, 0, 0, 0, 1, 0, 2, 1, 1, 0, 1, 2]),
      Y: Float64Array.from([5, 2, 4, -4, 1, 6, 2, 5]),
    });
    const result = run('gross-exports', {}, chainContext(idle, plainBackend()));
    expect(value(result, { exporter: 'A', term: 'residual' })).toBeCloseTo(-4, 12);
    expect(value(result, { exporter: 'B', term: 'residual' })).toBeCloseTo(0, 12);
    expect(result.dropped[0].examples).toContain('A.y 2008: 4');
    const shares = run('gross-exports', { level: 'sector', as: 'share' }, chainContext(idle, plainBackend()));
    const cell = rowsOf(shares.table).find(
      (row) => row.exporter === 'A' && row.sector === 'y' && row.term === 'DVA',
    );
    expect(cell?.value).toEqual({ missing: 'not-defined' });
  });

  it('names what it cannot do', () => {
    expect(() => run('gross-exports', { method: 'kww', level: 'sector' })).toThrow(
      expect.objectContaining({ code: 'option-without-meaning' }),
    );
    expect(() => run('gross-exports', { show: 'E9' })).toThrow(
      expect.objectContaining({ code: 'shows-nothing' }),
    );
    expect(() => run('gross-exports', { 'show.importer': 'E1' })).toThrow(
      expect.objectContaining({ code: 'shows-nothing' }),
    );
    expect(() => run('gross-exports', { groups: 'nowhere' })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    );
    expect(() => run('gross-exports', { method: 'wwz', origin: 'economy' })).toThrow(
      expect.objectContaining({ code: 'option-without-meaning' }),
    );
  });

  it('counts imports from the importer, by country of origin and by industry', () => {
    const all = run('gross-exports', { perspective: 'importer' });
    const origins = run('gross-exports', { perspective: 'importer', origin: 'economy' });
    const product = run('gross-exports', { perspective: 'imported-product', level: 'sector' });
    const where = { importer: 'E1', term: 'VA' };
    expect(total(origins, where)).toBeCloseTo(value(all, where), 9);
    expect(total(product, { importer: 'E1', term: 'GIMP' })).toBeCloseTo(
      value(all, { importer: 'E1', term: 'GIMP' }),
      9,
    );
  });
});

describe('with supplied value added', () => {
  it('shows what is neither domestic nor foreign as a residual', () => {
    const less = buildTable({
      year: '2000',
      rows: table.rows,
      demand: table.demand,
      Z: table.Z,
      Y: table.demandValues,
      valueAdded: table.valueAdded.map((value) => 0.99 * value),
      valueAddedFrom: 'supplied',
      tolerance: { withoutInputs: 1 },
    });
    const result = run('gross-exports', {}, chainContext(less, plainBackend()));
    const gross = value(result, { exporter: 'E0', term: 'GEXP' });
    expect(value(result, { exporter: 'E0', term: 'residual' })).toBeCloseTo(0.01 * gross, 8);
    expect(result.notes.some(({ text }) => text.en.includes('net taxes'))).toBe(true);
  });
});

describe('on the leather table', () => {
  const leather = chainContext(goldenTable(goldenFolder('leather'), '.'), plainBackend());
  it('prints one row per exporter and term, as the R package icio has them', () => {
    const result = run('gross-exports', { approach: 'source', level: 'country' }, leather);
    expect(result.table.rows).toBe(3 * 13);
    // icio_bm_country_exporter_source.csv
    expect(value(result, { exporter: 'Argentina', term: 'DVA' })).toBeCloseTo(52.817561565028086, 10);
    expect(value(result, { exporter: 'Turkey', term: 'GVCF' })).toBeCloseTo(24.321216009508504, 10);
    const world = run('gross-exports', { approach: 'world' }, leather);
    expect(value(world, { exporter: 'Turkey', term: 'FVA' })).toBeCloseTo(18.265189290623688, 10);
  });
});
