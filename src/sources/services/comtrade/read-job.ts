import { jsonOf, Malformed } from '../core/judge.ts';
import type { Answer, Given, Reading } from '../service.ts';
import { fileRows, isPacked } from './file-rows.ts';
import { NAMES, rowsReading, rowsUnder } from './read-comtrade.ts';

/** The parameter that holds the number of a job that the service has taken on. */
export const JOB = 'job';
/** Seconds between two looks at a job, as the service's own client has it. */
const LOOK = 15;
/** Rows of a job at most: one of as many is cut. */
const MOST_ROWS = 2_500_000;

/** Letters that lead nowhere else. */
export function isJob(text: string): boolean {
  return /^[\w-]{1,80}$/.test(text);
}

/** The number of a job that was taken on, then how far it is, then its file. @throws Malformed */
export function readJob(answer: Answer, given: Given): Reading {
  if (isPacked(answer.body)) return readFile(answer, given);
  return given[JOB]?.[0] === undefined ? readTaken(answer, given) : readState(answer);
}

/** @throws Malformed for what leads elsewhere than to a job */
function readTaken(answer: Answer, given: Given): Reading {
  const { requestId } = (jsonOf(answer) ?? {}) as { requestId?: unknown };
  if (typeof requestId !== 'string' || !isJob(requestId))
    throw new Malformed('no number of a job under "requestId"');
  return {
    outcome: 'ok',
    rows: { names: NAMES, columns: NAMES.map(() => []) },
    more: [{ ...given, [JOB]: [requestId] }],
  };
}

function readState(answer: Answer): Reading {
  const list = rowsUnder({ ...answer });
  if ('outcome' in list) return { outcome: 'pending', detail: 'the job is not listed yet', wait: LOOK };
  const status = String(list[0]?.status);
  if (status === 'Submitted' || status === 'Running')
    return { outcome: 'pending', detail: `the job is ${status.toLowerCase()}`, wait: LOOK };
  if (status === 'Error')
    return { outcome: 'invalid-query', detail: `the job failed: ${String(list[0]?.message ?? status)}` };
  throw new Malformed(
    status === 'Completed' ? 'a job that is done, without a file' : `a job that is ${status}`,
  );
}

/** Where the file of a job lies that is done; null for any other answer. */
export function fileOfJob(answer: Answer): string | null {
  if (answer.status !== 200 || isPacked(answer.body)) return null;
  try {
    const { data } = (jsonOf(answer) ?? {}) as { data?: unknown };
    const [first] = (Array.isArray(data) ? data : []) as readonly { status?: unknown; uri?: unknown }[];
    return first?.status === 'Completed' && typeof first.uri === 'string' && first.uri !== ''
      ? first.uri
      : null;
  } catch {
    return null;
  }
}

function readFile({ body }: Answer, given: Given): Reading {
  const rows = fileRows(body, [], () => true);
  if (rows.length === 0) return { outcome: 'empty', detail: 'a file without rows' };
  if (rows.length >= MOST_ROWS)
    return { outcome: 'too-large', detail: `rows: ${rows.length}, the limit of a job` };
  const reading = rowsReading(withZeros(rows), given);
  return reading.outcome === 'ok' ? { ...reading, isWhole: true } : reading;
}

/**
 * Codes of the HS have an even number of digits: in a file where none begins with a zero, one of an odd number has lost its
 * own. Of the SITC nobody can tell: such a code is none that was asked for.
 */
function withZeros(rows: readonly Readonly<Record<string, string>>[]) {
  if (rows.some(({ cmdCode = '' }) => cmdCode.startsWith('0'))) return rows;
  return rows.map((row) => {
    const { classificationCode = '', cmdCode = '' } = row;
    const isCut = /^H\d$/.test(classificationCode) && /^\d+$/.test(cmdCode) && cmdCode.length % 2 === 1;
    return isCut ? { ...row, cmdCode: `0${cmdCode}` } : row;
  });
}
