import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { badOption } from '../../base/bad-option.ts';
import { formatNumber, type Text } from '../../base/locale.ts';
import { tableOf } from '../../base/table.ts';
import { downloadsRoot } from '../../node/get/downloads-root.ts';
import { type FileRecord, fetchFile, fileRecord } from '../../node/get/fetch-file.ts';
import { keptAnswers } from '../../node/get/kept-answers.ts';
import { TRIES } from '../../sources/services/core/backoff.ts';
import { Malformed } from '../../sources/services/core/judge.ts';
import { partName } from '../../sources/services/core/part-key.ts';
import { Unreached } from '../../sources/services/core/ports.ts';
import { readGiven } from '../../sources/services/core/read-given.ts';
import type { FileSource } from '../../sources/services/files/file-source.ts';
import type { Given } from '../../sources/services/service.ts';
import { addressFor } from '../base-address.ts';
import { type CommandCall, many, one } from '../command-spec.ts';
import { SourceUnavailable, Stopped } from '../exit-code.ts';
import { readPairs } from '../pairs.ts';
import { showTable } from '../show-table.ts';
import type { Terminal } from '../terminal.ts';

interface Wanted {
  readonly source: FileSource;
  readonly given: Given;
  readonly address: string;
  readonly path: string;
}

/** Brings a publisher's file, and says where it lies and what reads it. */
export async function getFile(call: CommandCall, source: FileSource, signal: AbortSignal): Promise<void> {
  const { terminal } = call;
  refuseIdle(call, source);
  const given = readGiven(source, readPairs('--set', many(call, 'set'), 'PARAMETER=VALUES'));
  const path = join(downloadsRoot(), source.id, source.nameOf(given));
  const address = addressFor(source, one(call, 'address')) + source.pathOf(given);
  const wanted = { source, given, address, path };
  const kept = await fileRecord(path);
  const since = one(call, 'keptSince') ?? '';
  const isEnough = kept !== null && (call.options.offline === true || kept.at >= since);
  if (call.options.dryRun === true) return showPlan(terminal, wanted, isEnough ? kept : null);
  if (isEnough) return sayFile(terminal, wanted, kept, null);
  if (call.options.offline === true) {
    terminal.say({
      en: `${path} is not here, and nothing is asked.`,
      es: `${path} no está aquí, y no se pide nada.`,
    });
    throw new SourceUnavailable();
  }
  const record = await fetched(terminal, wanted, signal);
  await keptAnswers(join(downloadsRoot(), source.id)).note({
    ...{ at: record.at, key: record.sha256, part: partName(given), outcome: 'ok' },
    detail: `${record.bytes} bytes, sha256 ${record.sha256}`,
  });
  sayFile(terminal, wanted, record, kept);
}

/** A file is no release, nor a list of series. @throws EscalarError `bad-option` for what means nothing beside one */
function refuseIdle(call: CommandCall, { id }: FileSource): void {
  const release: Text = {
    en: `${id} is a file, which is a release once "escalar import" has read it`,
    es: `${id} es un archivo, que es una publicación cuando "escalar import" lo ha leído`,
  };
  const waits: Text = {
    en: `${id} is a file: it is tried ${TRIES} times, and the same command goes on where it broke off`,
    es: `${id} es un archivo: se intenta ${TRIES} veces y la misma orden continúa donde se cortó`,
  };
  for (const [name, why] of [
    ['id', release],
    ['classes', release],
    ['patience', waits],
  ] as const) {
    const value = one(call, name);
    if (value === null) continue;
    throw badOption(`--${name}`, value, {
      en: `a service beside it; ${why.en}`,
      es: `un servicio junto a ella; ${why.es}`,
    });
  }
}

async function fetched(
  terminal: Terminal,
  { address, path, source }: Wanted,
  signal: AbortSignal,
): Promise<FileRecord> {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  try {
    return await fetchFile({
      ...{ address, path, form: source.form, signal, now: Date.now, random: Math.random },
      sleep: (milliseconds) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
      progress: (bytes, of) =>
        terminal.progress(`${megabytes(bytes)}${of === null ? '' : ` / ${megabytes(of)}`} MB`),
    });
  } catch (cause) {
    if (!(cause instanceof Unreached) && !(cause instanceof Malformed)) throw cause;
    terminal.progress('');
    if (signal.aborted) throw new Stopped();
    terminal.say({
      en: `${source.title.en}: no file came (${cause.message}). The same command goes on from here; "escalar sources ${source.id}" says how sure the address is.`,
      es: `${source.title.es}: no llegó el archivo (${cause.message}). La misma orden continúa desde aquí; "escalar sources ${source.id}" dice qué tan segura es la dirección.`,
    });
    throw new SourceUnavailable();
  }
}

/** @param before what was there, where the file was asked for again */
function sayFile(
  terminal: Terminal,
  { source, given, path }: Wanted,
  { at, bytes, sha256 }: FileRecord,
  before: FileRecord | null,
): void {
  const { lang } = terminal;
  terminal.progress('');
  const size = `${formatNumber(bytes / 1e6, lang, 1)} MB`;
  terminal.say({
    en: `${source.title.en}: ${size} of ${at.slice(0, 10)}, sha256 ${sha256.slice(0, 16)}…`,
    es: `${source.title.es}: ${size} del ${at.slice(0, 10)}, sha256 ${sha256.slice(0, 16)}…`,
  });
  if (before !== null && before.sha256 !== sha256)
    terminal.say({
      en: `The file has changed since ${before.at.slice(0, 10)} (before: ${before.sha256.slice(0, 16)}…).`,
      es: `El archivo cambió desde el ${before.at.slice(0, 10)} (antes: ${before.sha256.slice(0, 16)}…).`,
    });
  const next = source.next
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name]?.[0] ?? '')
    .replace('FILE', path);
  terminal.say({ en: `Next: escalar ${next}`, es: `Lo que sigue: escalar ${next}` });
  terminal.out(path);
}

async function showPlan(
  terminal: Terminal,
  { source, address, path }: Wanted,
  kept: FileRecord | null,
): Promise<void> {
  const fields = [
    { name: 'address', title: { en: 'address', es: 'dirección' } },
    { name: 'size', title: { en: 'size', es: 'tamaño' } },
    { name: 'kept', title: { en: 'kept since', es: 'guardado desde' } },
    { name: 'begun', title: { en: 'begun', es: 'empezado' } },
  ];
  const begun = existsSync(`${path}.part`) ? 'part' : '';
  const size = source.size[terminal.lang];
  await showTable(
    terminal,
    tableOf('plan', fields, [{ address, size, kept: kept?.at.slice(0, 10) ?? '', begun }]),
  );
}
