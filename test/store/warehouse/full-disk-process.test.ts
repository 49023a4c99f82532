import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli } from '../../support/built-cli.ts';
import { flowsCsv, testFlows } from '../../support/warehouse-rows.ts';

let cli: BuiltCli;
beforeAll(() => {
  cli = buildCli();
  writeFileSync(join(cli.folder, 'old.csv'), flowsCsv(testFlows(3, 40)));
  writeFileSync(join(cli.folder, 'new.csv'), flowsCsv(testFlows(5, 900)));
  for (const to of ['w', 'duckdb://w.duckdb'])
    expect(cli.run(['flows', 'import', 'old.csv', '--to', to]).code).toBe(0);
});
afterAll(() => cli.remove());

/** All that lies in the folder of the commands, with its bytes; the home of the program apart. */
function everything(): Readonly<Record<string, string>> {
  const files = readdirSync(cli.folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !path.startsWith(join(cli.folder, 'home')));
  return Object.fromEntries(files.map((path) => [path, readFileSync(path, 'base64')]));
}

// the engine in native code writes here, past what a hook of Node's own files would see
describe.runIf(process.platform === 'linux')('a disk that takes no more', { timeout: 120_000 }, () => {
  it.each([
    ['flows import new.csv --to w', 1],
    ['flows import new.csv --to duckdb://w.duckdb', 4],
    ['flows import new.csv --to duckdb://w.duckdb', 40],
    ['flows copy --data w --to duckdb://w.duckdb', 40],
    ['flows copy --data w --to duckdb://other.duckdb', 40],
  ])('at %s (blocks: %i) is told by a path that is known, and changes nothing', (command, blocks) => {
    const before = everything();
    for (const [LANG, words] of [
      ['en_US.UTF-8', /Reading or writing \S+ failed: .*\(EFBIG\)\.\nFree some space/],
      ['es_MX.UTF-8', /No se pudo leer o escribir \S+: .*\(EFBIG\)\.\nLibere espacio/],
    ] as const) {
      const { err, code } = cli.shell((escalar) => `ulimit -f ${blocks}; ${escalar} ${command}`, { LANG });
      expect(err).toMatch(words);
      expect(err).not.toMatch(/\.work-|fault of escalar|falla de escalar/);
      expect(code).toBe(1);
      expect(everything()).toEqual(before);
    }
  });
});
