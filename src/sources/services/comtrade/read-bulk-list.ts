import { requireAsked } from '../core/hold-against.ts';
import { Malformed } from '../core/judge.ts';
import type { Answer, Given, Reading } from '../service.ts';
import { queryOf } from './comtrade-query.ts';
import { isAskedEdition, NAMES, rowsUnder } from './read-comtrade.ts';

/** The parameter that holds a file's key, of which `isFileKey` tells the form. */
export const FILE_KEY = 'file';

/** `484/b07f98…`: the reporter's number and letters that lead nowhere else. */
export function isFileKey(key: string): boolean {
  return /^\d{1,3}\/[A-Za-z0-9_-]+$/.test(key);
}

/**
 * The files of a list, to be asked for next: of a reporter, year and edition the newest. Of all editions those in which the
 * trade was reported.
 * @throws Malformed for a list of files that were not asked for
 */
export function readBulkList(answer: Answer, given: Given): Reading {
  const list = rowsUnder(answer);
  if ('outcome' in list) return list;
  const files = list.map(fileOf);
  const check = (name: 'reporterCode' | 'period', asked: readonly string[]) =>
    requireAsked(
      name,
      files.map((one) => one[name]),
      asked,
    );
  const { classification = [], period = [] } = given;
  check('reporterCode', queryOf(given).reporterCode.split(','));
  check('period', period);
  const wanted = files.filter(
    ({ edition, isOwn }) =>
      classification.includes(edition) || (isOwn && isAskedEdition(classification, edition)),
  );
  if (wanted.length === 0) return { outcome: 'empty', detail: 'no file of what was asked for' };
  const more = newestOf(wanted).map(({ key }) => ({ ...given, [FILE_KEY]: [key] }));
  return { outcome: 'ok', rows: { names: NAMES, columns: NAMES.map(() => []) }, more };
}

interface BulkFile {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly reporterCode: string;
  readonly period: string;
  readonly edition: string;
  /** In this edition the trade was reported. */
  readonly isOwn: boolean;
}

/** @throws Malformed for a line without a key or a day */
function fileOf(row: Readonly<Record<string, unknown>>): BulkFile {
  const of = (name: string) => String(row[name] ?? '');
  const key = `${of('partitionKey')}/${of('rowKey')}`;
  const published = Date.parse(of('publicationDate'));
  if (!isFileKey(key)) throw new Malformed(`a file whose key is ${key}`);
  if (Number.isNaN(published)) throw new Malformed(`a file published ${of('publicationDate') || '(never)'}`);
  return {
    ...{ key, published, reporterCode: of('reporterCode'), period: of('period') },
    ...{ edition: of('classificationCode'), isOwn: row.isOriginalClassification === true },
  };
}

/** Of each reporter, year and edition the newest. @throws Malformed for two of one moment */
function newestOf(files: readonly BulkFile[]): readonly BulkFile[] {
  const newest = new Map<string, BulkFile>();
  for (const one of files) {
    const what = `${one.reporterCode} ${one.period} ${one.edition}`;
    const before = newest.get(what);
    if (before?.published === one.published) throw new Malformed(`two files of ${what} and one moment`);
    if (before === undefined || before.published < one.published) newest.set(what, one);
  }
  return [...newest.values()];
}
