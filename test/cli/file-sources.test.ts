import { describe, expect, it } from 'vitest';
import { cliDesk } from '../support/cli-desk.ts';

const desk = cliDesk();

describe('a source that is a file', () => {
  it.each([
    ['sources baci --search imports', 'baci is a file', 'baci es un archivo'],
    ['doctor --sources baci', 'escalar get baci', 'escalar get baci'],
    ['get baci --set classification=HS92 --dry-run --id x', '--id', '--id'],
    ['get baci --set classification=HS92 --dry-run --classes x.csv', 'escalar import', 'es un archivo'],
    ['get baci --set classification=HS92 --dry-run --patience 600', 'tried 5 times', 'se intenta 5 veces'],
  ])('is told from a service: %s', async (line, english, spanish) => {
    const told = await desk.escalar(line);
    expect(told.code).toBe(1);
    expect(told.err).toContain(english);
    expect((await desk.escalar(`${line} --lang es`)).err).toContain(spanish);
  });
});
