import { EscalarError } from '../../base/error.ts';
import { same } from '../../base/locale.ts';
import { tableOf } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { type CommandCall, type CommandSpec, text } from '../command-spec.ts';
import { CheckFailed } from '../exit-code.ts';
import { showTable } from '../show-table.ts';
import { withStore } from '../with-store.ts';

const ACTIONS = ['list', 'check', 'remove'] as const;

export const dataCommand: CommandSpec = {
  name: 'data',
  about: {
    en: 'the releases on this machine: list, check their hashes, remove one',
    es: 'las publicaciones en esta máquina: listar, verificar sus huellas, quitar una',
  },
  finishes: true,
  arguments: [
    { name: '<action>', about: same(ACTIONS.join(' | ')) },
    { name: '[release]', about: { en: 'for check and remove', es: 'para check y remove' } },
  ],
  options: [],
  run: async (call: CommandCall) => {
    const action = text(call, 0);
    const release = call.args[1];
    if (action === 'list') return listReleases(call);
    if (action === 'check') return check(call, typeof release === 'string' ? release : undefined);
    if (action === 'remove' && typeof release === 'string') {
      await withStore((store) => store.remove(release));
      call.terminal.say({ en: `Removed ${release}.`, es: `Se quitó ${release}.` });
      return;
    }
    const expected = same(action === 'remove' ? 'remove RELEASE' : ACTIONS.join(' | '));
    throw new EscalarError('bad-option', { option: 'data', value: action, expected });
  },
};

async function listReleases({ terminal }: CommandCall): Promise<void> {
  const releases = await withStore((store) => store.releases());
  const fields = [
    { name: 'release', title: { en: 'release', es: 'publicación' } },
    { name: 'table', title: { en: 'table', es: 'tabla' } },
    { name: 'rows', title: { en: 'rows', es: 'filas' }, unit: UNITS.count },
    { name: 'kilobytes', title: same('kB'), unit: UNITS.count },
    { name: 'sha256', title: same('sha256') },
  ];
  const rows = releases.flatMap((release) =>
    release.files.map((file) => ({
      release: release.id,
      table: file.table,
      rows: file.rows,
      kilobytes: Math.round(file.bytes / 1000),
      sha256: file.sha256.slice(0, 12),
    })),
  );
  await showTable(terminal, tableOf('releases', fields, rows));
}

async function check({ terminal }: CommandCall, release: string | undefined): Promise<void> {
  const checks = await withStore((store) => store.check(release));
  const fields = [
    { name: 'release', title: { en: 'release', es: 'publicación' } },
    { name: 'state', title: { en: 'state', es: 'estado' } },
  ];
  const rows = checks.map((one) => ({
    release: one.id,
    state:
      one.findings.length === 0
        ? terminal.lang === 'en'
          ? 'sound'
          : 'íntegra'
        : one.findings.map((fault) => `${fault.file}: ${fault.text[terminal.lang]}`).join('; '),
  }));
  await showTable(terminal, tableOf('checks', fields, rows));
  if (checks.some((one) => one.findings.length > 0)) throw new CheckFailed();
}
