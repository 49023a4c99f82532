import { describe, expect, it } from 'vitest';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { valueAddedAbsorbed } from '../../../src/indicators/chains/kernels/leontief.ts';
import { position } from '../../../src/indicators/chains/kernels/position.ts';
import {
  advantageBasis,
  revealedAdvantage,
} from '../../../src/indicators/chains/kernels/revealed-advantage.ts';
import { verticalSpecialisation } from '../../../src/indicators/chains/kernels/vertical-specialisation.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { goldenFolder, goldenTable } from '../../support/chain-tables.ts';
import { goldenCells } from '../../support/golden.ts';

for (const name of ['leather', 'wiod1995_8x7']) {
  const folder = goldenFolder(name);
  describe(`against the R package gvc on ${name}`, () => {
    const table = goldenTable(folder, '.');
    const context = chainContext(table, plainBackend());
    const column = (file: string, header: string): number[] => {
      const [head, ...lines] = goldenCells(`${folder}/gvc_${file}.csv`);
      return lines.map((line) => Number(line[head.indexOf(header)]));
    };
    const same = (found: ArrayLike<number>, wanted: readonly number[], what: string): void => {
      expect(found.length, what).toBe(wanted.length);
      const scale = Math.max(...wanted.map(Math.abs));
      wanted.forEach((value, i) => {
        expect(Math.abs(found[i] - value), what).toBeLessThanOrEqual(
          1e-9 * Math.max(Math.abs(value), 1e-6 * scale),
        );
      });
    };

    it('has its imported and re-exported content', () => {
      const terms = verticalSpecialisation(context);
      same(terms.VS, column('i2e', 'i2e'), 'i2e');
      same(terms.VS1, column('e2r', 'e2r'), 'e2r');
    });

    it('has its value added in final demand', () => {
      const { n, G } = context;
      const absorbed = valueAddedAbsorbed(context);
      const abroad = new Float64Array(n);
      const home = new Float64Array(n);
      const foreign = new Float64Array(n);
      const N = context.table.sectors.length;
      for (let i = 0; i < n; i += 1) {
        for (let k = 0; k < G; k += 1) {
          const value = absorbed[i * G + k];
          if (k === context.table.rowEconomy[i]) home[i] += value;
          else {
            abroad[i] += value;
            foreign[k * N + context.table.rowSector[i]] += value;
          }
        }
      }
      same(abroad, column('ffddva', 'ffddva'), 'ffddva');
      same(home, column('dfddva', 'dfdfva'), 'dfddva');
      same(foreign, column('dfdfva', 'dfdfva'), 'dfdfva');
    });

    it('has its revealed advantage in value added', () => {
      const { rca } = revealedAdvantage(
        advantageBasis(context, 'own-exports'),
        context.G,
        context.table.sectors.length,
      );
      same(rca, column('nrca', 'nrca'), 'nrca');
    });

    it('has its position, where the peer takes the whole matrix of coefficients', () => {
      const { upstreamness, downstreamness } = position(context);
      same(upstreamness, column('up_downstream', 'upstream_fullA'), 'upstream');
      same(downstreamness, column('up_downstream', 'downstream_fullA'), 'downstream');
      // the peer as published finds `Am` (imports only) when it asks for `A`: its numbers are too small
      const asPublished = column('up_downstream', 'gvc_upstream_asis');
      upstreamness.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(asPublished[i] - 1e-9);
      });
      expect(Math.max(...upstreamness.map((value, i) => value - asPublished[i]))).toBeGreaterThan(0.5);
    });
  });
}
