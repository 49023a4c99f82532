import { EscalarError } from '../base/error.ts';
import { isText } from '../workspace/text-of.ts';
import type { ParsedStudy } from './parse-study.ts';
import type { SentenceSpec } from './sentence-schema.ts';

type Sentences = Readonly<Record<string, SentenceSpec>>;

/** Of each sentence that is said only beside another, that other. */
export function leadersOf(sentences: Sentences): ReadonlyMap<string, string> {
  return new Map(ledIn(sentences).map(({ name, leader }) => [name, leader]));
}

function ledIn(sentences: Sentences) {
  return Object.entries(sentences).flatMap(([list, spec]) => {
    if (isText(spec) || !('all' in spec) || spec.led !== true) return [];
    const [leader = '', ...others] = spec.all;
    return others.map((name) => ({ list, name, leader }));
  });
}

/**
 * A sentence has one leader, and is not led by itself nor by one that it leads.
 * @throws EscalarError `study-shape`
 */
export function checkLeaders(sentences: Sentences, placeOf: ParsedStudy['placeOf']): void {
  const leaders = new Map<string, string>();
  for (const { list, name, leader } of ledIn(sentences)) {
    const former = leaders.get(name) ?? leader;
    leaders.set(name, former);
    const problem =
      former !== leader
        ? twoLeaders(name, former, leader)
        : leads(name, leader, leaders)
          ? circle(name)
          : null;
    if (problem === null) continue;
    const path = ['sentences', list, 'all'];
    throw new EscalarError('study-shape', { path: path.join('.'), problem }, placeOf(path));
  }
}

/** Whether a sentence leads another, by others or not; before it was added there was no circle. */
function leads(name: string, other: string, leaders: ReadonlyMap<string, string>): boolean {
  let above: string | undefined = other;
  while (above !== undefined && above !== name) above = leaders.get(above);
  return above === name;
}

function twoLeaders(name: string, one: string, other: string) {
  return {
    en: `"${name}" is led by two sentences, "${one}" and "${other}"; leave led out of one list`,
    es: `«${name}» depende de dos oraciones, «${one}» y «${other}»; omita led en una lista`,
  };
}

function circle(name: string) {
  return {
    en: `"${name}" is led by itself; leave led out or put another sentence first`,
    es: `«${name}» depende de sí misma; omita led o ponga primero otra oración`,
  };
}
