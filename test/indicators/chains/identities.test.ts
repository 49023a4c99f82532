import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { flowsAtLevel } from '../../../src/indicators/chains/emit.ts';
import { APPROACHES, grossExportTerms, METHODS } from '../../../src/indicators/chains/gross-export-terms.ts';
import { importerOrigins } from '../../../src/indicators/chains/kernels/importer.ts';
import { valueAddedAbsorbed } from '../../../src/indicators/chains/kernels/leontief.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { randomIo, shapes } from '../../support/random-io.ts';

const RUNS = { numRuns: 80 };
const LEVELS = ['country', 'sector', 'bilateral', 'bilateral-sector'] as const;

function setting(shape: Parameters<typeof randomIo>[0]) {
  const table = randomIo(shape);
  return { table, context: chainContext(table, plainBackend()) };
}

describe('on random tables with zeros, negative demand, idle rows, one economy or one industry', () => {
  it('the parts of every method add up to gross exports at every level it has', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { table, context } = setting(shape);
        const world = table.x.reduce((sum, x) => sum + x, 0);
        let computed = 0;
        for (const method of METHODS) {
          for (const approach of APPROACHES) {
            for (const level of LEVELS) {
              for (const split of [false, true]) {
                const whole = flowsAtLevel(table, { e: context.exports() }, level).e;
                let found: ReturnType<typeof grossExportTerms>;
                try {
                  found = grossExportTerms(context, { method, approach, level, split });
                } catch (error) {
                  expect(error).toMatchObject({ code: 'bad-option' });
                  continue;
                }
                computed += 1;
                whole.forEach((value, at) => {
                  const sum = found.parts.reduce((total, term) => total + found.terms[term][at], 0);
                  expect(Math.abs(sum - value), `${method} ${approach} ${level}`).toBeLessThanOrEqual(
                    1e-10 * world,
                  );
                });
              }
            }
          }
        }
        expect(computed).toBeGreaterThan(100);
      }),
      { numRuns: 25 },
    );
  });

  it('value added in final demand is value added, in the world and by row; imports are what is exported', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { table, context } = setting(shape);
        const { n, G } = context;
        const absorbed = valueAddedAbsorbed(context);
        const world = table.x.reduce((sum, x) => sum + x, 0);
        for (let i = 0; i < n; i += 1) {
          let sum = 0;
          for (let k = 0; k < G; k += 1) sum += absorbed[i * G + k];
          expect(Math.abs(sum - table.valueAdded[i])).toBeLessThanOrEqual(1e-11 * world);
        }
        const { GIMP, VA, DC } = importerOrigins(context);
        GIMP.forEach((imports, r) => {
          let sum = 0;
          for (let i = 0; i < n; i += 1) sum += VA[r * n + i] + DC[r * n + i];
          expect(Math.abs(sum - imports)).toBeLessThanOrEqual(1e-10 * world);
        });
        const exported = context.totalExports().reduce((sum, e) => sum + e, 0);
        expect(Math.abs(GIMP.reduce((sum, m) => sum + m, 0) - exported)).toBeLessThanOrEqual(1e-12 * world);
      }),
      RUNS,
    );
  });

  it('domestic shares do not change with the unit of the table', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(1e-6, 1e6), (shape, unit) => {
        const { table, context } = setting(shape);
        const scaled = chainContext(
          {
            ...table,
            Z: table.Z.map((z) => unit * z),
            Y: table.Y.map((y) => unit * y),
            x: table.x.map((x) => unit * x),
            valueAdded: table.valueAdded.map((v) => unit * v),
          },
          plainBackend(),
        );
        const { domestic } = scaled.shares();
        context.shares().domestic.forEach((share, j) => {
          expect(Math.abs(domestic[j] - share)).toBeLessThanOrEqual(1e-10);
        });
      }),
      RUNS,
    );
  });
});
