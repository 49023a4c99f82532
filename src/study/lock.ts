import type { InputRecord } from '../workspace/loaded-source.ts';
import type { StudyResult } from './study-result.ts';

/** What went in and what came out, by hash. The same inputs give the same lock, byte for byte. */
export interface StudyLock {
  readonly escalar: string;
  readonly study: { readonly id: string; readonly sha256: string };
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: readonly LockedInput[];
  readonly outputs: Readonly<Record<string, string>>;
}

interface LockedInput {
  readonly name: string;
  readonly release?: string;
  readonly version?: string;
  readonly table?: string;
  readonly file?: string;
  readonly sha256: string;
  readonly weights?: InputRecord['weights'];
}

export const LOCK_FILE = 'study.lock.json';

export function lockOf(
  result: StudyResult,
  version: string,
  outputs: Readonly<Record<string, string>>,
): StudyLock {
  return {
    escalar: version,
    study: { id: result.study.id, sha256: result.studyHash },
    parameters: result.parameters,
    inputs: result.inputs.map(lockedInput),
    outputs,
  };
}

function lockedInput({ name, release, table, file, sha256, weights }: InputRecord): LockedInput {
  return {
    name,
    ...(release === undefined ? {} : { release: release.id, version: release.version }),
    ...(table === undefined ? {} : { table }),
    ...(file === undefined ? {} : { file }),
    sha256,
    ...(weights === undefined ? {} : { weights }),
  };
}
