import { badOption } from '../base/bad-option.ts';
import type { EscalarError } from '../base/error.ts';
import { findIndicator } from '../indicators/find-indicator.ts';
import { writeAddress } from '../workbench/address.ts';
import { addressOfResult } from '../workbench/address-of-result.ts';
import { dataOrigin } from '../workspace/data-name.ts';
import type { Host } from '../workspace/host.ts';
import { type CommandCall, many, one } from './command-spec.ts';
import { refuseWithTwo } from './compare-data.ts';
import { readPairs, readShow } from './pairs.ts';
import { noiseWords, readNoise } from './read-noise.ts';

/** Options of `compute` that change its numbers and have no place in an address. */
const WITHOUT_PLACE = [
  'map',
  'set',
  'recode',
  'drop',
  'read',
  'spread',
  'bridge',
  'join',
  'compare',
  'combine',
  'most',
];

/**
 * The address of the workbench that shows what `compute` would print.
 * @throws EscalarError `bad-option` where no address says it: a file, or an option that shapes one
 */
export async function linkOf(call: CommandCall, indicator: string, host: Host): Promise<string> {
  const lost = WITHOUT_PLACE.find((name) => {
    const value = call.options[name];
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  });
  if (lost !== undefined) throw refused(`--${lost}`);
  const against = one(call, 'against');
  if (against !== null) refuseWithTwo(call);
  const data = one(call, 'data') ?? '';
  for (const [flag, name] of [['--data', data], ...(against === null ? [] : [['--against', against]])])
    if ((await dataOrigin(name, host)).release === undefined) throw refused(`${flag} ${name}`);
  const plain = many(call, 'where').find((one) => /^[^=]*!=|"/.test(one));
  if (plain !== undefined) throw refused(`--where ${plain}`);
  readNoise(call, findIndicator(indicator));
  const of = {
    indicator,
    data,
    ...(against === null ? {} : { against }),
    with: { ...readPairs('--with', many(call, 'with')), ...readShow(many(call, 'show')) },
    where: readPairs('--where', many(call, 'where')),
    vary: many(call, 'vary').join(';'),
    noise: noiseWords(call),
  };
  return writeAddress(addressOfResult(of, call.terminal.lang));
}

function refused(value: string): EscalarError {
  return badOption('--link', value, {
    en: 'a release and --with, --where COLUMN=VALUES, --show, --vary, --noise, --against alone: escalar import makes a release of a file',
    es: 'solo una publicación y --with, --where COLUMNA=VALORES, --show, --vary, --noise, --against: escalar import hace una publicación de un archivo',
  });
}
