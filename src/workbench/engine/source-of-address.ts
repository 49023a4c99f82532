import { dataOrigin } from '../../workspace/data-name.ts';
import type { Host } from '../../workspace/host.ts';
import type { SourceSpec } from '../../workspace/source-schema.ts';
import type { Choices } from '../address.ts';
import type { Computation } from './result-of.ts';

/** What an address says of data: a release or a file, how the file is read, what its columns mean, and which rows enter. */
export async function sourceOf(
  { data, map = {}, read = {}, where }: Pick<Computation, 'data' | 'map' | 'read' | 'where'>,
  host: Host,
): Promise<SourceSpec> {
  const rows = Object.entries(where).map(([name, value]) => [name, value.split(',')]);
  return {
    ...(await dataOrigin(data, host)),
    ...namesOf(map),
    ...(Object.keys(read).length === 0 ? {} : { read }),
    ...(rows.length === 0 ? {} : { where: Object.fromEntries(rows) }),
  };
}

/** `map` and `drop` of a source; '' leaves a column out. */
export function namesOf(columns: Choices): Pick<SourceSpec, 'map' | 'drop'> {
  const all = Object.entries(columns);
  const named = all.filter(([, name]) => name !== '');
  const drop = all.filter(([, name]) => name === '').map(([column]) => column);
  return {
    ...(named.length === 0 ? {} : { map: Object.fromEntries(named) }),
    ...(drop.length === 0 ? {} : { drop }),
  };
}
