import { join } from 'node:path';
import { badOption } from '../../base/bad-option.ts';
import { counted, formatNumber, type Lang, type Text } from '../../base/locale.ts';
import { downloadsRoot } from '../../node/get/downloads-root.ts';
import { nodePorts } from '../../node/get/node-ports.ts';
import { isOwnMachine } from '../../node/get/proxy-for.ts';
import { openRowsFile, type RowsFile } from '../../node/get/rows-file.ts';
import { secretOf, secretsFile } from '../../node/get/secret-of.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { isName } from '../../sources/release/descriptor.ts';
import { serviceOf } from '../../sources/services/all-services.ts';
import type { DownloadOptions } from '../../sources/services/core/ask-part.ts';
import { type Download, download } from '../../sources/services/core/download.ts';
import { watchEnds } from '../../sources/services/core/early-ends.ts';
import { panelService, seriesParameter } from '../../sources/services/core/panel-service.ts';
import { partName } from '../../sources/services/core/part-key.ts';
import type { Ports } from '../../sources/services/core/ports.ts';
import { readClasses } from '../../sources/services/core/read-classes.ts';
import { readGiven } from '../../sources/services/core/read-given.ts';
import { type PlanSurvey, surveyPlan } from '../../sources/services/core/survey-plan.ts';
import { FILE_SOURCES } from '../../sources/services/files/all-files.ts';
import type { Given, Rows, Service } from '../../sources/services/service.ts';
import { badReleaseName, releaseExists } from '../../store/store-errors.ts';
import { addressFor } from '../base-address.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, many, one, text } from '../command-spec.ts';
import { CheckFailed, SourceUnavailable, Stopped } from '../exit-code.ts';
import { emptyLines, failureLines } from '../failure-lines.ts';
import { keepFile } from '../keep-file.ts';
import { readPairs } from '../pairs.ts';
import { showTable } from '../show-table.ts';
import type { Terminal } from '../terminal.ts';
import { withHost } from '../with-host.ts';
import { getFile } from './get-file.ts';

export const getCommand: CommandSpec = {
  ...lineOf('get', { en: 'of escalar sources', es: 'de escalar sources' }),
  finishes: true,
  options: [
    {
      flags: '--set <parameter=values>',
      many: true,
      about: {
        en: 'what is asked for: economy=MEX,KOR (see escalar sources SOURCE)',
        es: 'lo que se pide: economy=MEX,KOR (véase escalar sources FUENTE)',
      },
    },
    {
      flags: '--classes <file>',
      about: {
        en: 'CSV of series, activity, variable: the series that are asked for, and the panel of industry they make',
        es: 'CSV de series, activity, variable: las series que se piden y el panel de industria que forman',
      },
    },
    {
      flags: '--id <id>',
      about: { en: 'name of the release', es: 'nombre de la publicación' },
    },
    {
      flags: '--dry-run',
      about: {
        en: 'only the plan: calls, what is there already, least time, most rows',
        es: 'solo el plan: llamadas, lo que ya se tiene, tiempo mínimo, máximo de filas',
      },
    },
    {
      flags: '--offline',
      about: {
        en: 'without any call, from what earlier ones brought',
        es: 'sin llamadas, con lo que trajeron las anteriores',
      },
    },
    {
      flags: '--kept-since <date>',
      about: {
        en: 'answers kept before that day are asked again: 2026-01-31',
        es: 'vuelve a pedir las respuestas guardadas antes de ese día: 2026-01-31',
      },
    },
    {
      flags: '--patience <seconds>',
      about: {
        en: 'the longest wait for the service, 120 unless given; a longer one ends the run, to go on later',
        es: 'la espera más larga al servicio, 120 si no se indica; una mayor termina la ejecución, que puede continuarse después',
      },
    },
    {
      flags: '--address <base>',
      about: {
        en: "another address than the service's, such as a mirror; one on this machine is asked without pauses",
        es: 'otra dirección que la del servicio, por ejemplo un espejo; a uno en este equipo se le pregunta sin pausas',
      },
    },
  ],
  run: get,
};

/** How the rows of every service are written. */
const WRITTEN = { decimal: '.', delimiter: ',', encoding: 'utf-8' } as const;

interface Job {
  readonly service: Service;
  readonly given: Given;
  readonly id: string;
  readonly options: DownloadOptions;
  readonly ports: Ports;
}

async function get(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const stopper = new AbortController();
  // the first one ends the run in good order, the second is the system's
  process.once('SIGINT', () => stopper.abort());
  const source = FILE_SOURCES.find(({ id }) => id === text(call, 0));
  if (source !== undefined) return getFile(call, source, stopper.signal);
  const job = await jobOf(call, stopper.signal);
  if (call.options.dryRun === true) return showPlan(terminal, job);
  requireSecret(job);
  await withHost(async (host, store) => {
    if ((await store.releases()).some(({ id }) => id === job.id))
      throw releaseExists({ id: job.id, path: job.id });
    const path = join(downloadsRoot(), job.service.id, `${job.id}.csv`);
    const file = await openRowsFile(path);
    const { done, early } = await brought(job, file);
    terminal.progress('');
    sayDownload(terminal, done, job.service, early);
    if (done.stop !== null || done.rows === 0) {
      await file.discard();
      throw done.stop?.outcome === 'stopped' ? new Stopped() : new SourceUnavailable();
    }
    await file.commit();
    await keepFile(
      terminal,
      { host, store },
      { id: job.id, table: job.service.table, spec: { file: path, read: WRITTEN } },
      aboutRelease(job, done, early),
    );
    // the release is there, and a program must know that it is not all
    if (done.failures.length > 0) throw new CheckFailed();
  });
}

/** Writes the rows that come to the file, and watches where their series end. */
async function brought({ service, given, ports, options }: Job, file: RowsFile) {
  const ends = watchEnds();
  const take = (rows: Rows) => {
    ends.see(rows);
    return file.add(rows);
  };
  const done = await download(service, given, ports, options, take).catch(async (cause: unknown) => {
    await file.discard();
    throw cause;
  });
  return { done, early: ends.lines() };
}

/** @throws EscalarError of the parameters and options, of the file of classes */
async function jobOf(call: CommandCall, signal: AbortSignal): Promise<Job> {
  const { service: published, pairs } = await panelOf(call, serviceOf(text(call, 0)));
  const given = readGiven(published, pairs);
  const address = addressFor(published, one(call, 'address'));
  // a pause spares the publisher's machine, not one's own
  const service = isOwnMachine(new URL(address)) ? { ...published, pace: 0 } : published;
  const ports = nodePorts(service, address, signal, (said) =>
    call.terminal.progress(said[call.terminal.lang]),
  );
  const since = one(call, 'keptSince');
  const id = one(call, 'id') ?? `${service.id}-${ports.hash(JSON.stringify(given)).slice(0, 8)}`;
  if (!isName(id)) throw badReleaseName({ name: id });
  return {
    ...{ service, given, ports, id },
    options: {
      address,
      patience: patienceOf(one(call, 'patience')),
      isOffline: call.options.offline === true,
      ...(since === null ? {} : { keptSince: dayOf(since) }),
    },
  };
}

/** The service and what it is asked for, as a person says; by a file of classes its series make a panel. */
async function panelOf(
  call: CommandCall,
  service: Service,
): Promise<{ readonly service: Service; readonly pairs: Readonly<Record<string, string>> }> {
  const pairs = readPairs('--set', many(call, 'set'), 'PARAMETER=VALUES');
  const file = one(call, 'classes');
  if (file === null) return { service, pairs };
  const list = seriesParameter(service);
  const classes = readClasses(file, (await nodeFiles.read(file, file)).bytes);
  return {
    service: panelService(service, classes),
    pairs: { ...pairs, [list]: classes.map(({ series }) => series).join(',') },
  };
}

function patienceOf(given: string | null): number {
  if (given === null) return 120;
  if (/^\d{1,6}$/.test(given)) return Number(given);
  throw badOption('--patience', given, { en: 'seconds, as 600', es: 'segundos, como 600' });
}

function dayOf(given: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
  throw badOption('--kept-since', given, { en: 'a day, as 2026-01-31', es: 'un día, como 2026-01-31' });
}

/** @throws EscalarError `bad-option` where the key is missing without which the service says nothing */
function requireSecret({ service: { secret }, options }: Job): void {
  if (secret === undefined || !secret.isNeeded || options.isOffline === true) return;
  if (secretOf(secret.variable) !== null) return;
  const path = secretsFile();
  throw badOption(secret.variable, '', {
    en: `${secret.about.en}; put it in the environment, or as a line ${secret.variable}=… in ${path} (chmod 600)`,
    es: `${secret.about.es}; va en el entorno, o como una línea ${secret.variable}=… en ${path} (chmod 600)`,
  });
}

async function showPlan(terminal: Terminal, { service, given, ports, options }: Job): Promise<void> {
  const { table, calls, kept, seconds, most } = await surveyPlan(service, given, ports, options);
  await showTable(terminal, table);
  const time = formatNumber(seconds, terminal.lang, 0);
  terminal.say({
    en: `${counted(calls, 'call', 'calls')} to make, ${kept} kept; at least ${time} s. Pages and halves of answers that are too large come on top.`,
    es: `${counted(calls, 'llamada', 'llamadas')} por hacer, ${kept} ya guardadas; al menos ${time} s. Se suman las páginas y las mitades de respuestas demasiado grandes.`,
  });
  if (calls > 0) terminal.say(sizeOf(most, terminal.lang));
}

function sizeOf(most: PlanSurvey['most'], lang: Lang): Text {
  if (most === null)
    return {
      en: 'How many rows will come is not known beforehand.',
      es: 'No se sabe de antemano cuántas filas llegarán.',
    };
  const rows = formatNumber(most.rows, lang, 0);
  const { unit, bytes } = most.bytes < 1e6 ? { unit: 'kB', bytes: 1e3 } : { unit: 'MB', bytes: 1e6 };
  const size = `${formatNumber(Math.ceil(most.bytes / bytes), lang, 0)} ${unit}`;
  return {
    en: `Rows to come: at most ${rows}, some ${size} of answers.`,
    es: `Filas por llegar: ${rows} a lo más, unos ${size} de respuestas.`,
  };
}

function sayDownload(terminal: Terminal, done: Download, service: Service, early: readonly Text[]): void {
  terminal.say({
    en: `${service.title.en}: ${counted(done.calls, 'call', 'calls')}, ${counted(done.kept, 'kept answer', 'kept answers')}, ${counted(done.rows, 'row', 'rows')}.`,
    es: `${service.title.es}: ${counted(done.calls, 'llamada', 'llamadas')}, ${counted(done.kept, 'respuesta guardada', 'respuestas guardadas')}, ${counted(done.rows, 'fila', 'filas')}.`,
  });
  if (done.asOf !== null && done.kept > 0)
    terminal.say({
      en: `Answers of ${done.asOf.oldest.slice(0, 10)} to ${done.asOf.newest.slice(0, 10)}; --kept-since DAY asks again for older ones.`,
      es: `Respuestas del ${done.asOf.oldest.slice(0, 10)} al ${done.asOf.newest.slice(0, 10)}; --kept-since DÍA vuelve a pedir las anteriores.`,
    });
  const ended = early.map(({ en, es }) => ({ en: `! ${en}`, es: `! ${es}` }));
  for (const line of [...emptyLines(done), ...failureLines(done), ...ended]) terminal.say(line);
}

function aboutRelease({ service, given, options }: Job, done: Download, early: readonly Text[]) {
  const asked = partName(given);
  const notes = (level: 'info' | 'warning', lines: readonly Text[]) => lines.map((text) => ({ level, text }));
  return {
    title: { en: `${service.title.en}: ${asked}`, es: `${service.title.es}: ${asked}` },
    producer: service.producer,
    version: done.asOf?.newest.slice(0, 10) ?? '',
    citation: service.citation,
    licence: service.licence,
    address: options.address,
    conventions: service.known,
    notes: [...notes('info', emptyLines(done)), ...notes('warning', [...failureLines(done), ...early])],
    selection: { en: `Asked for ${asked}.`, es: `Se pidió ${asked}.` },
  };
}
