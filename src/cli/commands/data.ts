import { badOption } from '../../base/bad-option.ts';
import { type Lang, same } from '../../base/locale.ts';
import { type Table, tableOf } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import type { RawOptions } from '../../indicators/options.ts';
import type { ReleaseCheck } from '../../store/check.ts';
import { checkRelease, type ReleaseFinding } from '../../workspace/checks/check-release.ts';
import { checkTable, DATA_CHECKS } from '../../workspace/checks/check-table.ts';
import type { DataFinding } from '../../workspace/checks/data-check.ts';
import { economyCoverage } from '../../workspace/checks/economy-coverage.ts';
import { dataOrigin } from '../../workspace/data-name.ts';
import { loadAsFound } from '../../workspace/load-as-found.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, many, text } from '../command-spec.ts';
import { CheckFailed } from '../exit-code.ts';
import { FILE_OPTIONS, fileSpec } from '../file-options.ts';
import { readPairs } from '../pairs.ts';
import { sayNotes } from '../say-notes.ts';
import { showTable } from '../show-table.ts';
import type { Terminal } from '../terminal.ts';
import { withHost } from '../with-host.ts';
import { withStore } from '../with-store.ts';

const ACTIONS = ['list', 'check', 'remove'] as const;

export const dataCommand: CommandSpec = {
  ...lineOf('data', same(ACTIONS.join(' | ')), {
    en: 'for check and remove; a file for check',
    es: 'para check y remove; un archivo para check',
  }),
  finishes: true,
  options: [
    ...FILE_OPTIONS,
    {
      flags: '--with <check=limit>',
      many: true,
      about: {
        en: 'how much is too much for a check: mirror=3 (escalar list checks)',
        es: 'cuánto es demasiado para una revisión: mirror=3 (escalar list checks)',
      },
    },
  ],
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
    throw badOption('data', action, expected);
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

/** Without a name, the bytes of all releases; of one its contents too, or those of a file. */
async function check(call: CommandCall, name: string | undefined): Promise<void> {
  const { terminal } = call;
  const file = name === undefined ? undefined : (await withHost((host) => dataOrigin(name, host))).file;
  if (file !== undefined) return checkFile(call, file);
  const checks = await withStore((store) => store.check(name));
  const isSound = checks.every((one) => one.findings.length === 0);
  // a machine gets one table
  if (name === undefined || !isSound || terminal.format === 'text')
    await showTable(terminal, soundness(checks, terminal.lang));
  if (!isSound) throw new CheckFailed();
  if (name === undefined) return;
  const findings = await withHost((host) => checkRelease(name, host, limitsOf(call)));
  await showFindings(call, findings, {});
}

async function checkFile(call: CommandCall, file: string): Promise<void> {
  const { source } = await withHost(
    (host) => loadAsFound({ file, ...fileSpec(call) }, { host, folder: '' }),
    call.terminal.say,
  );
  if (call.terminal.format !== 'json') sayNotes(call.terminal, source.notes);
  const findings = checkTable(source.table, limitsOf(call));
  await showFindings(call, findings, { coverage: economyCoverage(source.table), notes: source.notes });
}

function soundness(checks: readonly ReleaseCheck[], lang: Lang): Table {
  const fields = [
    { name: 'release', title: { en: 'release', es: 'publicación' } },
    { name: 'state', title: { en: 'state', es: 'estado' } },
  ];
  const sound = { en: 'sound', es: 'íntegra' }[lang];
  const rows = checks.map(({ id, findings }) => ({
    release: id,
    state: findings.length === 0 ? sound : findings.map((one) => `${one.file}: ${one.text[lang]}`).join('; '),
  }));
  return tableOf('checks', fields, rows);
}

function limitsOf(call: CommandCall): RawOptions {
  return readPairs('--with', many(call, 'with'), 'CHECK=LIMIT');
}

/**
 * The findings as a table, and below it what is known of each and what to do.
 * @throws CheckFailed for a fault that nobody has explained
 */
async function showFindings(
  { terminal }: CommandCall,
  findings: readonly (DataFinding & Partial<ReleaseFinding>)[],
  about: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { lang, format } = terminal;
  if (findings.length === 0) terminal.say({ en: 'Nothing was found.', es: 'No se encontró nada.' });
  if (findings.length > 0 || format !== 'text')
    await showTable(terminal, findingsTable(findings, lang), { findings, ...about }, { wrap: true });
  if (format === 'text') sayWays(terminal, findings);
  if (findings.some(({ level, why }) => level === 'fault' && why === undefined)) throw new CheckFailed();
}

function sayWays(terminal: Terminal, findings: readonly (DataFinding & Partial<ReleaseFinding>)[]): void {
  for (const why of new Set(findings.flatMap((one) => one.why ?? [])))
    terminal.say({ en: `  ${why.en}`, es: `  ${why.es}` });
  for (const { id, title, way } of DATA_CHECKS)
    if (findings.some((one) => one.check === id && one.why === undefined))
      terminal.say({ en: `  ${title.en}: ${way.en}`, es: `  ${title.es}: ${way.es}` });
}

function findingsTable(findings: readonly (DataFinding & Partial<ReleaseFinding>)[], lang: Lang): Table {
  const titles = Object.fromEntries(DATA_CHECKS.map(({ id, title }) => [id, title]));
  const isRelease = findings.some(({ table }) => table !== undefined);
  const fields = [
    ...(isRelease ? [{ name: 'table', title: { en: 'table', es: 'tabla' } }] : []),
    { name: 'check', title: { en: 'check', es: 'revisión' }, labels: titles },
    { name: 'level', title: { en: 'level', es: 'nivel' }, labels: LEVELS },
    { name: 'count', title: { en: 'count', es: 'número' }, unit: UNITS.count },
    { name: 'finding', title: { en: 'finding', es: 'hallazgo' } },
    { name: 'place', title: { en: 'first place', es: 'primer lugar' } },
  ];
  const rows = findings.map(({ table = '', check, level, why, count, place, text: said }) => ({
    ...{ table, check, count },
    place: place[lang],
    level: why === undefined ? level : 'explained',
    finding: said[lang],
  }));
  return tableOf('findings', fields, rows);
}

const LEVELS = {
  fault: { en: 'fault', es: 'falla' },
  unusual: { en: 'unusual', es: 'inusual' },
  explained: { en: 'explained', es: 'explicado' },
};
