import { describe, expect, it } from 'vitest';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { importerOrigins } from '../../../src/indicators/chains/kernels/importer.ts';
import { kwwTerms } from '../../../src/indicators/chains/kernels/kww.ts';
import { valueAddedAbsorbed, valueAddedOrigin } from '../../../src/indicators/chains/kernels/leontief.ts';
import { selfSectorBilateralTerms, selfSectorTerms } from '../../../src/indicators/chains/kernels/self.ts';
import { sinkTerms } from '../../../src/indicators/chains/kernels/sink.ts';
import { sourceTerms } from '../../../src/indicators/chains/kernels/source.ts';
import { worldSinkTerms, worldSourceTerms } from '../../../src/indicators/chains/kernels/world.ts';
import { WWZ_TERMS, wwzTerms } from '../../../src/indicators/chains/kernels/wwz.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { goldenFolder, goldenTable } from '../../support/chain-tables.ts';
import { bilateralSector, collapse, expectKeyed, keyedFile, keyedMatrix, wwzAsKww } from './golden.ts';

const FLOW = ['Exporting_Country', 'Exporting_Industry', 'Importing_Country'];

function noHome(values: ReadonlyMap<string, number>) {
  return new Map(
    [...values].filter(([key]) => {
      const parts = key.split('|');
      return parts[0] !== parts[2];
    }),
  );
}

for (const name of ['leather', 'wiod1995_8x7']) {
  const folder = goldenFolder(name);
  describe(`against the R package icio on ${name}`, () => {
    const table = goldenTable(folder, '.');
    const context = chainContext(table, plainBackend());
    const file = (what: string): string => `${folder}/icio_${what}.csv`;
    const labels = () => context.table.rows.map((row) => `${row.economy}.${row.sector}`);
    const matrix = (values: Float64Array, columns: readonly string[]) =>
      new Map(
        labels().flatMap((row, i) =>
          columns.map((column, j) => [`${row}|${column}`, values[i * columns.length + j]] as const),
        ),
      );

    it('inverts I − A', () => {
      expectKeyed(matrix(context.inverse(), labels()), keyedMatrix(file('B')), 'B');
    });

    it('traces value added by origin, in all four forms', () => {
      for (const post of ['none', 'exports', 'output'] as const)
        expectKeyed(
          matrix(valueAddedOrigin(context, post), labels()),
          keyedMatrix(file(`leontief_${post}`)),
          post,
        );
      expectKeyed(
        matrix(valueAddedAbsorbed(context), context.table.economies),
        keyedMatrix(file('leontief_final_demand')),
        'final demand',
      );
    });

    it('splits exports into the nine terms of Koopman, Wang and Wei', () => {
      const terms = kwwTerms(context);
      for (const [term, wanted] of keyedFile(file('kww'), ['Country'])) {
        const found = new Map(
          context.table.economies.map((economy, s) => [economy, terms[term as 'DDC'][s]]),
        );
        expectKeyed(found, wanted, term);
      }
    });

    it('splits bilateral exports into the sixteen terms of Wang, Wei and Zhu', () => {
      const terms = wwzTerms(context);
      const wanted = keyedFile(file('wwz'), FLOW);
      for (const term of WWZ_TERMS)
        expectKeyed(bilateralSector(context.table, terms[term]), noHome(wanted.get(term) as never), term);
      const nine = wwzAsKww(terms);
      for (const [term, values] of keyedFile(file('wwz2kww_sector'), FLOW))
        expectKeyed(bilateralSector(context.table, nine[term]), noHome(values), term);
    });

    it.each([
      ['source', sourceTerms],
      ['sink', sinkTerms],
    ] as const)('counts value added by %s at every level', (approach, compute) => {
      const terms = compute(context);
      const levels = [
        ['bilateral', FLOW, [0, 1, 2]],
        ['sector', FLOW.slice(0, 2), [0, 1]],
        ...(approach === 'source' ? [['country', FLOW.slice(0, 1), [0]] as const] : []),
      ] as const;
      for (const [level, keys, keep] of levels) {
        const wanted = keyedFile(file(`bm_${level}_exporter_${approach}`), keys);
        expect(wanted.size).toBe(
          Object.keys(terms).length - (level === 'sector' && approach === 'sink' ? 1 : 0),
        );
        for (const [term, values] of wanted)
          expectKeyed(
            collapse(bilateralSector(context.table, terms[term]), keep),
            values,
            `${level} ${term}`,
          );
      }
    });

    it('counts value added once in the world', () => {
      for (const [approach, compute] of [
        ['source', worldSourceTerms],
        ['sink', worldSinkTerms],
      ] as const) {
        const terms = compute(context);
        for (const [term, wanted] of keyedFile(file(`bm_country_world_${approach}`), FLOW.slice(0, 1))) {
          const found = new Map(context.table.economies.map((economy, s) => [economy, terms[term][s]]));
          expectKeyed(found, wanted, `${approach} ${term}`);
        }
      }
    });

    it('takes each flow as its own perimeter', () => {
      const bilateral = selfSectorBilateralTerms(context);
      for (const [term, wanted] of keyedFile(file('bm_bilateral_self'), FLOW))
        expectKeyed(bilateralSector(context.table, bilateral[term]), wanted, term);
      const sector = selfSectorTerms(context);
      const rows = context.table.rows.map((row) => `${row.economy}|${row.sector}`);
      for (const [term, wanted] of keyedFile(file('bm_sector_self'), FLOW.slice(0, 2)))
        expectKeyed(new Map(rows.map((row, i) => [row, sector[term][i]])), wanted, term);
    });

    it('splits imports in the perspective of the importer', () => {
      const { table, n, G } = context;
      const { GIMP, VA, DC } = importerOrigins(context);
      const imports = new Map<string, number>();
      const origins = { VA: new Map<string, number>(), DC: new Map<string, number>() };
      for (let r = 0; r < G; r += 1) {
        imports.set(table.economies[r], GIMP[r]);
        for (let i = 0; i < n; i += 1) {
          const key = `${table.economies[r]}|${table.economies[table.rowEconomy[i]]}`;
          origins.VA.set(key, (origins.VA.get(key) ?? 0) + VA[r * n + i]);
          origins.DC.set(key, (origins.DC.get(key) ?? 0) + DC[r * n + i]);
        }
      }
      const byOrigin = keyedFile(file('bm_imports_by_origin'), ['Importing_Country', 'Origin_Country']);
      expectKeyed(origins.VA, byOrigin.get('VA') as never, 'VA by origin');
      expectKeyed(origins.DC, byOrigin.get('DC') as never, 'DC by origin');
      const total = keyedFile(file('bm_imports_country'), ['Importing_Country']);
      expectKeyed(imports, total.get('GIMP') as never, 'GIMP');
      expectKeyed(collapse(origins.VA, [0]), total.get('VA') as never, 'VA');
      expectKeyed(collapse(origins.DC, [0]), total.get('DC') as never, 'DC');
    });
  });
}
