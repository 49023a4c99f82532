import type { Lang } from '../../base/locale.ts';
import { shellWord } from '../../base/shell-word.ts';
import { looksLikeFile } from '../../workspace/data-name.ts';
import type { Choices } from '../address.ts';
import type { Computation, ResultOf, StudyAsk } from './engine.ts';
import { namesOf } from './source-of-address.ts';

/** The command that prints the numbers of a result. */
export function commandOf(of: ResultOf, lang: Lang): string {
  const ending = lang === 'en' ? [] : ['--lang', lang];
  if ('study' in of)
    return line(['escalar', 'explain', of.study, of.step, ...flags('--set', of.set), ...ending]);
  if ('scenario' in of) {
    const { id = 'mine' } = of.scenario;
    return line(['escalar', 'scenario', `${id}.yaml`, '--level', of.level, ...ending]);
  }
  const vary = of.vary === '' ? [] : of.vary.split(';').flatMap((part) => ['--vary', part]);
  return line([
    'escalar',
    'compute',
    of.indicator,
    '--data',
    of.data,
    ...columnFlags(of.map ?? {}),
    ...flags('--where', of.where),
    ...flags('--with', of.with),
    ...vary,
    ...ending,
  ]);
}

/** The command that runs a study. */
export function studyCommand({ study, set, lang }: StudyAsk): string {
  return line(['escalar', 'run', study, ...flags('--set', set), ...(lang === 'en' ? [] : ['--lang', lang])]);
}

/** A command on a file, with what its columns mean. */
export function fileCommand(command: string, file: string, map: Choices, lang: Lang): string {
  return line([
    'escalar',
    ...command.split(' '),
    file,
    ...columnFlags(map),
    ...(lang === 'en' ? [] : ['--lang', lang]),
  ]);
}

/** The TypeScript that gives the same table. */
export function scriptOf({ indicator, data, with: options, where, map = {}, vary }: Computation): string {
  const [release, table] = data.split('/');
  const spec = {
    ...(looksLikeFile(data) ? { file: data } : { release, ...(table === undefined ? {} : { table }) }),
    ...namesOf(map),
    ...(Object.keys(where).length === 0
      ? {}
      : {
          where: Object.fromEntries(Object.entries(where).map(([name, value]) => [name, value.split(',')])),
        }),
  };
  const request =
    vary === ''
      ? ''
      : `, vary: { vary: ${JSON.stringify(Object.fromEntries(vary.split(';').map((part) => [part.split('=')[0], part.split('=')[1] ?? ''])))} }`;
  return `import { catalogue } from 'escalar/indicators';
import { defaultRoots, nodeHost, openStore } from 'escalar/node';
import { openData, runStep, withChainContexts } from 'escalar/workspace';

const store = await openStore({ roots: defaultRoots() });
const host = nodeHost(store);
const indicator = catalogue.find(({ id }) => id === '${indicator}')!;
const open = () => openData('data', ${JSON.stringify(spec)}, indicator, { host, folder: '' });
const { result } = await withChainContexts(host, 0, (contexts) =>
  runStep(indicator, ${JSON.stringify(options)}, open, { contexts${request} }),
);
console.log(result.table.rows);
await store.close();
`;
}

function flags(flag: string, choices: Choices): readonly string[] {
  return Object.entries(choices).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}

function columnFlags(map: Choices): readonly string[] {
  return Object.entries(map).flatMap(([column, name]) =>
    name === '' ? ['--drop', column] : ['--map', `${column}=${name}`],
  );
}

function line(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}
