import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli } from '../../support/built-cli.ts';

const OWN = ['--user', '--map-root-user', '--mount'];
/** Whether this system lets a person mount something for processes of their own. */
const canMount = spawnSync('unshare', [...OWN, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
if (!canMount) process.stderr.write('skipped: this system lets nobody mount a folder (unshare --mount)\n');

describe.runIf(canMount)('a folder that is mounted, as a container has it', () => {
  let cli: BuiltCli;
  beforeAll(() => {
    cli = buildCli();
    writeFileSync(
      join(cli.folder, 'panel.csv'),
      'activity,period,output_real,hours\na,2000,5,1\nb,2000,20,2\na,2001,7,1\nb,2001,22,2\n',
    );
    for (const title of ['First', 'Second'])
      writeFileSync(
        join(cli.folder, `${title}.yaml`),
        `id: own\ntitle: ${title}\nsubtitle: S\ndata: { own: { file: panel.csv } }\nsteps: { level: { title: L, indicator: labour-productivity, data: own } }\n`,
      );
    mkdirSync(join(cli.folder, 'out'));
  });
  afterAll(() => cli.remove());

  it('takes the report of every run, whole and with nothing beside it', () => {
    const { out, err, code } = cli.shell(
      (escalar) =>
        `unshare ${OWN.join(' ')} bash -e -c "mount -t tmpfs none out; for title in First Second; do ${escalar} run \\$title.yaml --out out; done; ls -A out; grep -o '<title>[^<]*' out/report.html"`,
    );
    expect(code, err).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines.at(-1)).toContain('Second');
    for (const name of ['report.html', 'report.es.html', 'study.lock.json', 'tables'])
      expect(lines).toContain(name);
    expect(lines.filter((name) => name.startsWith('.'))).toEqual([]);
    expect(err).not.toMatch(/fault of escalar|EBUSY/);
  });
});
