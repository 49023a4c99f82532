import type { CodesOf } from '../../study/covered-economies.ts';
import type { Host } from '../../workspace/host.ts';
import type { codesOfData } from './codes-of-data.ts';
import type { Results } from './results.ts';

/** What every part of the engine works with. */
export interface Desk {
  readonly host: Host;
  readonly results: Results;
  readonly codes: ReturnType<typeof codesOfData>;
  readonly columns: CodesOf;
  /** Of the package. */
  readonly version: string;
}
