import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackMember, zipMembers } from '../../../src/store/warehouse/zip-members.ts';
import { mutated } from '../../sources/tabular/fuzz-support.ts';
import { bytesOf, seeded } from '../../sources/tabular/support.ts';
import { ends, orRefusedLater, TIMES } from '../../support/fuzz-ends.ts';

const TEXTS = { 'a.csv': 't,i\n2000,1\n'.repeat(20), 'b.csv': 'x,y\n1,2\n', 'none.csv': '' };
const ZIP = zipSync({
  'a.csv': bytesOf(TEXTS['a.csv']),
  'b.csv': [bytesOf(TEXTS['b.csv']), { level: 0 }],
  'none.csv': [new Uint8Array(0), { level: 0 }],
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'escalar-zip-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function unpacked(bytes: Uint8Array): Promise<readonly string[]> {
  const [path, target] = [join(folder, 'x.zip'), join(folder, 'member.csv')];
  writeFileSync(path, bytes);
  const texts: string[] = [];
  for (const member of await zipMembers(path)) {
    await unpackMember(path, member, target);
    texts.push(readFileSync(target, 'utf8'));
  }
  return texts;
}

describe('a zip that somebody broke', () => {
  it('is refused with a code, or holds some of the files that it held', async () => {
    const whole = Object.values(TEXTS);
    expect(await unpacked(ZIP)).toEqual(whole);
    const met = ends();
    for (let seed = 0; seed < 300 * TIMES; seed += 1) {
      const bytes = mutated(ZIP, seeded(17_000_000 + seed), 2);
      const texts = await orRefusedLater(() => unpacked(bytes));
      met[texts === null ? 'refused' : 'read'] += 1;
      for (const text of texts ?? []) expect(whole, String(seed)).toContain(text);
    }
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(20);
  });
});
