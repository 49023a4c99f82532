import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const trade = (exports: string, imports: string, header = 'flow') =>
  put(
    `year,reporter,partner,product,${header},value\n2010,MEX,USA,8703,${exports},50\n2010,MEX,USA,8703,${imports},20\n2011,MEX,USA,8703,${exports},60\n2011,MEX,USA,8703,${imports},30\n`,
  );

describe('words for the flow', () => {
  it.each([
    ['Export', 'Import', 'flow'],
    ['Exports', 'Imports', 'Trade Flow'],
    ['Exportaciones', 'Importaciones', 'flujo'],
    ['2', '1', 'Trade Flow Code'],
    ['X', 'M', 'flowCode'],
  ])('%s and %s give a balance and a growth', async (exports, imports, header) => {
    const file = trade(exports, imports, header);
    const balance = await escalar(`compute trade-balance --data ${file} --with level=yearly --csv`);
    expect(valuesAt(balance.out, 'term=balance'), balance.err).toEqual([30, 30]);
    const growth = await escalar(`compute trade-growth --data ${file} --csv`);
    expect(valuesAt(growth.out, 'term=growth')[0], growth.err).toBeCloseTo(20, 9);
    expect(growth.err.includes(`${exports} = X`)).toBe(exports !== 'X');
  });
  it('may be filtered by the word and by the code', async () => {
    const file = trade('Export', 'Import');
    for (const flow of ['Export', 'X']) {
      const { out, err } = await escalar(`compute trade-growth --data ${file} --where flow=${flow} --csv`);
      expect(valuesAt(out, 'term=last'), err).toEqual([60]);
    }
  });
  it.each(['Export', 'exportaciones', '2', 'X'])('may be said of the option too: flow=%s', async (word) => {
    const file = trade('Export', 'Import');
    const { out, err } = await escalar(`compute trade-growth --data ${file} --with flow=${word} --csv`);
    expect(valuesAt(out, 'flow=X term=last'), err).toEqual([60]);
    const other = await escalar(`compute trade-growth --data ${file} --with flow=Imports --csv`);
    expect(valuesAt(other.out, 'flow=M term=last'), other.err).toEqual([30]);
    const none = await escalar(`compute trade-growth --data ${file} --with flow=Outgoing --csv`);
    expect(none.err).toContain('Expected X | M.');
  });
  it('that are not known are named beside those that are there', async () => {
    const { err, code } = await escalar(`compute trade-balance --data ${trade('Outgoing', 'Incoming')}`);
    expect(code).toBe(1);
    expect(err).toContain('There is no flow "X".');
    expect(err).toContain('Known: Incoming, Outgoing');
    expect(/--recode "[^"]+"/.exec(err)?.[0]).toBe('--recode "flow:Incoming=X"');
    const said = await escalar(
      `compute trade-balance --with level=yearly --csv --recode flow:Outgoing=X --recode flow:Incoming=M --data ${trade('Outgoing', 'Incoming')}`,
    );
    expect(valuesAt(said.out, 'term=balance'), said.err).toEqual([30, 30]);
  });
  it('E beside S is an entry, and not exports', async () => {
    const file = trade('S', 'E');
    const { err } = await escalar(`compute trade-balance --data ${file}`);
    expect(err).toContain('Known: E, S');
    const one = await escalar(`compute trade-growth --data ${file} --where flow=E`);
    expect(one.err).toContain('There is no flow "X".');
  });
  it('E beside I may be filtered by both', async () => {
    for (const flow of ['E', 'X']) {
      const { out, err } = await escalar(
        `compute trade-growth --data ${trade('E', 'I')} --where flow=${flow} --csv`,
      );
      expect(valuesAt(out, 'flow=X term=last'), err).toEqual([60]);
    }
  });
});
