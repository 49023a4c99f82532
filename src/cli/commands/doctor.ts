import { freemem, tmpdir, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { type Lang, same } from '../../base/locale.ts';
import { tableOf } from '../../base/table.ts';
import { lazyBackend } from '../../node/dense/lazy-backend.ts';
import { cachedInverses } from '../../node/inverse-cache.ts';
import { inverseRoot } from '../../node/inverse-root.ts';
import type { Root } from '../../store/release-folder.ts';
import { defaultRoots } from '../../store/store-roots.ts';
import { countLeftovers } from '../../store/sweep-leftovers.ts';
import { writeFault } from '../../store/write-fault.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one } from '../command-spec.ts';
import { CheckFailed } from '../exit-code.ts';
import { nodeFault } from '../node-version.ts';
import { probeSources } from '../probe-sources.ts';
import { showTable } from '../show-table.ts';
import { version } from '../version.ts';
import { withStore } from '../with-store.ts';

export const doctorCommand: CommandSpec = {
  ...lineOf('doctor'),
  finishes: true,
  options: [
    {
      flags: '--sources [source]',
      about: {
        en: 'ask the services of escalar get, or one, for a series that is known to be there',
        es: 'pide a los servicios de escalar get, o a uno, una serie que se sabe que existe',
      },
    },
    {
      flags: '--address <base>',
      about: {
        en: "with --sources SOURCE: another address than the service's, such as a mirror",
        es: 'con --sources FUENTE: otra dirección que la del servicio, por ejemplo un espejo',
      },
    },
  ],
  run: doctor,
};

interface Finding {
  readonly part: string;
  readonly state: string;
  readonly sound: boolean;
}

async function doctor(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const source = sourceOf(call);
  if (call.options.sources !== undefined) return probeSources(terminal, source, one(call, 'address'));
  const es = terminal.lang === 'es';
  const findings: Finding[] = [
    { part: 'escalar', state: version(), sound: true },
    { part: 'Node', state: process.version, sound: nodeFault(process.versions.node) === null },
    { part: es ? 'números y nombres en español' : 'Spanish numbers and names', ...spanish() },
    {
      part: es ? 'memoria libre' : 'free memory',
      state: `${gigabytes(freemem())} / ${gigabytes(totalmem())} GB`,
      sound: freemem() > 600e6,
    },
    ...(await storeFindings(es)),
    await algebra(es),
    keptInverses(terminal.lang),
    ...defaultRoots().map((root) => rootFinding(root, terminal.lang)),
    leftovers(es),
  ];
  const fields = [
    { name: 'part', title: { en: 'part', es: 'parte' } },
    { name: 'state', title: { en: 'state', es: 'estado' } },
    { name: 'sound', title: same('') },
  ];
  await showTable(
    terminal,
    tableOf(
      'doctor',
      fields,
      findings.map((one) => ({ part: one.part, state: one.state, sound: one.sound ? 'ok' : '!' })),
    ),
  );
  if (findings.some((one) => !one.sound)) throw new CheckFailed();
}

/** The one source asked about, or null. @throws EscalarError `bad-option` for an address without one */
function sourceOf(call: CommandCall): string | null {
  const [source, address] = [one(call, 'sources'), one(call, 'address')];
  // keys go to the address given: only that of the source named
  if (address !== null && source === null)
    throw badOption('--address', address, {
      en: 'one source beside it: --sources worldbank',
      es: 'una fuente junto a ella: --sources worldbank',
    });
  return source;
}

function spanish(): Omit<Finding, 'part'> {
  const sound =
    new Intl.DateTimeFormat('es', { month: 'long' }).format(new Date(0)).length > 0 &&
    Intl.NumberFormat.supportedLocalesOf('es-MX').length === 1;
  return { state: process.versions.icu ?? '', sound };
}

/** Where releases lie, and whether one's own could be written there. */
function rootFinding({ path, writable }: Root, lang: Lang): Finding {
  if (!writable)
    return { part: lang === 'es' ? 'publicaciones incluidas' : 'shipped releases', state: path, sound: true };
  const part = lang === 'es' ? 'sus publicaciones' : 'your releases';
  const fault = writeFault(path);
  return { part, state: fault === null ? path : `${path}: ${fault[lang]}`, sound: fault === null };
}

/** What commands that were stopped left where releases and reports lie; the next one that writes there deletes it. */
function leftovers(es: boolean): Finding {
  const folders = [
    ...defaultRoots().flatMap(({ path, writable }) => (writable ? [path] : [])),
    'escalar-out',
    '.',
    tmpdir(),
  ];
  const found = folders.map((folder) => countLeftovers(resolve(folder)));
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const bytes = found.reduce((sum, one) => sum + one.bytes, 0);
  return {
    part: es ? 'restos de órdenes interrumpidas' : 'leftovers of stopped commands',
    state: `${count}, ${(bytes / 1e6).toFixed(0)} MB`,
    sound: true,
  };
}

/** Which kernels the value-chain indicators would use, and what was tried before them. */
async function algebra(es: boolean): Promise<Finding> {
  const part = es ? 'álgebra densa' : 'dense algebra';
  const lazy = lazyBackend();
  const backend = await lazy.get().catch((error: unknown) => {
    if (error instanceof EscalarError) return error;
    throw error;
  });
  await lazy.close();
  if (backend instanceof EscalarError)
    return { part, state: backend.toText(es ? 'es' : 'en').replace('\n', ' '), sound: false };
  const { name, detail, tried } = backend;
  const before = tried.map((one) => `${one.name}: ${one.reason}`).join('; ');
  return {
    part,
    state: before === '' ? detail : `${detail} (${before})`,
    sound: name !== 'plain',
  };
}

/** Leontief inverses from earlier runs, which later runs read instead of computing them. */
function keptInverses(lang: Lang): Finding {
  const es = lang === 'es';
  const folder = inverseRoot();
  const { count, bytes } = folder === null ? { count: 0, bytes: 0 } : cachedInverses(folder);
  const fault = folder === null ? null : writeFault(folder);
  return {
    part: es ? 'inversas guardadas' : 'kept inverses',
    state:
      folder === null
        ? 'ESCALAR_CACHE=off'
        : `${count}, ${(bytes / 1e6).toFixed(0)} MB, ${folder}${fault === null ? '' : `: ${fault[lang]}`}`,
    sound: fault === null,
  };
}

/** Reads every shipped table through the database: this proves both. */
async function storeFindings(es: boolean): Promise<Finding[]> {
  const part = es ? 'base de datos y publicaciones' : 'database and releases';
  try {
    const checks = await withStore((store) => store.check());
    const bad = checks.filter((one) => one.findings.length > 0).map((one) => one.id);
    const state =
      bad.length === 0
        ? `${checks.length} ${es ? 'íntegras' : 'sound'}`
        : `${es ? 'dañadas' : 'damaged'}: ${bad.join(', ')}`;
    return [{ part, state, sound: bad.length === 0 }];
  } catch (error) {
    return [
      {
        part,
        state: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
        sound: false,
      },
    ];
  }
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}
