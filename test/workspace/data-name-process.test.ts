import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli } from '../support/built-cli.ts';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-data-'));
const before = { folder: process.cwd(), home: process.env.ESCALAR_HOME };
const CSV = 'activity,period,output_real,hours\na,2000,20,2\nb,2000,100,3\n';
beforeAll(() => {
  process.chdir(home);
  process.env.ESCALAR_HOME = join(home, 'home');
  writeFileSync('mine.csv', CSV);
  writeFileSync('ggdc-etd-2021', CSV);
});
afterAll(() => {
  process.chdir(before.folder);
  if (before.home === undefined) delete process.env.ESCALAR_HOME;
  else process.env.ESCALAR_HOME = before.home;
  rmSync(home, { recursive: true, force: true });
});

const compute = (data: string, ...more: string[]) =>
  runHere(['compute', 'labour-productivity', '--data', data, ...more, '--csv']);

describe('a name after --data', () => {
  it('that is a release and a file is refused, and each of the two ways works', async () => {
    const { err, code } = await compute('ggdc-etd-2021');
    expect(code).toBe(1);
    expect(err).toContain('Write ./ggdc-etd-2021 for the file, or release:ggdc-etd-2021 for the release.');
    expect((await compute('./ggdc-etd-2021')).out).toMatch(/^,2000,,productivity,output-per-labour,24\r?$/m);
    const release = await compute('release:ggdc-etd-2021', '--where', 'economy=MEX');
    expect(release.code, release.err).toBe(0);
    expect(release.out).toMatch(/^MEX,/m);
  });
  it('that is a release and a folder too', async () => {
    mkdirSync('nber-ces-naics2012');
    expect((await compute('nber-ces-naics2012')).err).toContain('release:nber-ces-naics2012');
  });
  it('with more than a table is refused with what was meant', async () => {
    const { err, code } = await compute('wiod-2013-ten/io_table/x/y');
    expect(code).toBe(1);
    expect(err).toContain('wiod-2013-ten/io_table');
    expect(err).toContain('--data');
  });
  it('that ends as a file cannot be given to a release', async () => {
    const { err, code } = await runHere(['import', 'csv', 'mine.csv', '--id', 'my.csv']);
    expect(code).toBe(1);
    expect(err).toContain("a name that does not end as a file's: my");
    expect((await runHere(['import', 'csv', 'mine.csv', '--id', 'my'])).code).toBe(0);
    expect((await compute('my')).code).toBe(0);
  });
});

describe('what is piped in', () => {
  it('is read whole, as - or as what a shell makes of <(…)', () => {
    const cli = buildCli();
    writeFileSync(join(cli.folder, 'mine.csv'), CSV);
    const compute = (escalar: string, data: string) =>
      `${escalar} compute labour-productivity --csv --data ${data}`;
    try {
      const ways: readonly ((escalar: string) => string)[] = [
        (escalar) => `cat mine.csv | ${compute(escalar, '-')}`,
        (escalar) => `cat mine.csv | ${compute(escalar, '/dev/stdin')}`,
        (escalar) => compute(escalar, '<(cat mine.csv)'),
      ];
      for (const way of ways) {
        const { out, err, code } = cli.shell(way);
        expect(code, err).toBe(0);
        expect(out).toMatch(/^,2000,,productivity,output-per-labour,24\r?$/m);
      }
      const empty = cli.shell((escalar) => `true | ${compute(escalar, '-')}`);
      expect(empty.code).toBe(1);
      expect(empty.err).toContain('The file is empty');
    } finally {
      cli.remove();
    }
  });
});
