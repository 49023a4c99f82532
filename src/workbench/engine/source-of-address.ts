import { dataOrigin } from '../../workspace/data-name.ts';
import type { Host } from '../../workspace/host.ts';
import type { SourceSpec } from '../../workspace/source-schema.ts';
import type { Choices } from '../address.ts';

/** What an address says of data: a release or a file, and what the columns of the file mean; '' leaves one out. */
export async function sourceOf(data: string, columns: Choices, host: Host): Promise<SourceSpec> {
  return { ...(await dataOrigin(data, host)), ...namesOf(columns) };
}

/** `map` and `drop` of a source. */
export function namesOf(columns: Choices): Pick<SourceSpec, 'map' | 'drop'> {
  const all = Object.entries(columns);
  const named = all.filter(([, name]) => name !== '');
  const drop = all.filter(([, name]) => name === '').map(([column]) => column);
  return {
    ...(named.length === 0 ? {} : { map: Object.fromEntries(named) }),
    ...(drop.length === 0 ? {} : { drop }),
  };
}
