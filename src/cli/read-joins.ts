import { dataOrigin } from '../workspace/data-name.ts';
import type { Host } from '../workspace/host.ts';
import type { SourceSpec } from '../workspace/source-schema.ts';
import { badPair } from './pair-errors.ts';
import { readPairs } from './pairs.ts';

const SHAPE = 'COLUMN=DATA[:EXPRESSION]';
/** A release by `release:`, a drive of Windows, then all up to a colon, and what is taken. */
const PARTS = /^((?:release:|[a-z]:(?=[\\/]))?[^:]+)(?::(.+))?$/is;

/** `--join COLUMN=DATA:EXPRESSION` as a part of a source. @throws EscalarError `bad-pair`, those of `dataOrigin` */
export async function joinsOf(given: readonly string[], host: Host): Promise<Pick<SourceSpec, 'join'>> {
  const pairs = Object.entries(readPairs('--join', given, SHAPE));
  const joins = pairs.map(async ([column, value]) => {
    const [, data, take] = PARTS.exec(value.trim()) ?? [];
    if (data === undefined) throw badPair({ flag: '--join', value: `${column}=${value}`, shape: SHAPE });
    const origin = await dataOrigin(data, host);
    return [column, { ...origin, ...(take === undefined ? {} : { take: take.trim() }) }] as const;
  });
  return pairs.length === 0 ? {} : { join: Object.fromEntries(await Promise.all(joins)) };
}
