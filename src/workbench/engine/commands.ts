import type { Lang } from '../../base/locale.ts';
import { shellWord } from '../../base/shell-word.ts';
import type { Choices } from '../address.ts';
import type { Computation, ResultOf, StudyAsk } from './result-of.ts';

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
    ...(of.against === undefined ? [] : ['--against', of.against]),
    ...fileFlags(of),
    ...flags('--where', of.where),
    ...flags('--with', of.with),
    ...vary,
    ...Object.entries(of.noise ?? {}).flatMap(([name, value]) => [`--${name}`, value]),
    ...ending,
  ]);
}

/** The command that runs a study. */
export function studyCommand({ study, set, lang }: StudyAsk): string {
  return line(['escalar', 'run', study, ...flags('--set', set), ...(lang === 'en' ? [] : ['--lang', lang])]);
}

/** How a file is read and what its columns mean. */
type Reading = Pick<Computation, 'map' | 'read'>;

/** A command on a file, with what its columns mean. */
export function fileCommand(command: string, file: string, reading: Reading, lang: Lang): string {
  return line([
    'escalar',
    ...command.split(' '),
    file,
    ...fileFlags(reading),
    ...(lang === 'en' ? [] : ['--lang', lang]),
  ]);
}

function flags(flag: string, choices: Choices): readonly string[] {
  return Object.entries(choices).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}

function fileFlags({ map = {}, read = {} }: Reading): readonly string[] {
  const columns = Object.entries(map).flatMap(([column, name]) =>
    name === '' ? ['--drop', column] : ['--map', `${column}=${name}`],
  );
  return [...flags('--read', read), ...columns];
}

function line(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}
