import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { PlaceOf, YamlFile } from '../workspace/read-yaml.ts';
import { eachSide, isRecord } from './each-side.ts';

type Part = Readonly<Record<string, unknown>>;

/** Parts of which an entry of the other study stands where something asks for it, unless an own one has the name. */
const ON_DEMAND = ['data', 'steps', 'values', 'sentences'];
/** Parts of which all entries of the other study stand, unless an own one has the name; of parameters those asked for are left. */
const ALL = ['parameters', 'sides'];
/** Parts that are taken from the other study where this one has none. */
const WHOLE = ['names', 'opening', 'findings', 'sections'];

/**
 * A study that `extends` another: what it does not say itself is said there. A chapter that `extends` one there goes on
 * from its blocks.
 */
export function extendStudy(own: YamlFile, base: YamlFile): YamlFile {
  const [mine, theirs] = [asPart(own.plain), asPart(base.plain)];
  const both = (said: Part, parts: readonly string[]) =>
    Object.fromEntries(parts.map((key) => [key, { ...asPart(theirs[key]), ...asPart(said[key]) }]));
  const sided = eachSide({ ...own, plain: { ...mine, ...both(mine, ALL) } });
  const said = asPart(sided.plain);
  const whole = Object.fromEntries(Object.entries(theirs).filter(([key]) => WHOLE.includes(key)));
  const chapters = chaptersOf(mine.sections, theirs.sections, own.placeOf);
  const sections = chapters === null ? {} : { sections: chapters.map(({ section }) => section) };
  const stands = { ...whole, ...said, ...both(said, ON_DEMAND), ...sections };
  const plain = { ...stands, ...askedFor(stands, said) };
  return {
    plain: { ...plain, ...parametersOf(plain, Object.keys(asPart(mine.parameters))) },
    placeOf: (path, of) => {
      const [part = '', name = '', kind, block = 0, ...rest] = path;
      const { from = 0, count = 0 } = (part === 'sections' && chapters?.[Number(name)]) || {};
      if (kind === 'blocks' && count > 0)
        return Number(block) < count
          ? base.placeOf([part, from, kind, block, ...rest], of)
          : own.placeOf([part, name, kind, Number(block) - count, ...rest], of);
      const isMine = ON_DEMAND.includes(String(part)) ? name in asPart(said[String(part)]) : part in mine;
      return (isMine ? sided : base).placeOf(path, of);
    },
  };
}

/** The chapters of the study, after the blocks of those that they go on from; null where it has none. */
function chaptersOf(own: unknown, base: unknown, placeOf: PlaceOf) {
  if (!Array.isArray(own)) return null;
  const theirs = (Array.isArray(base) ? base : []).map(asPart);
  return own.map((section, s) => {
    const { extends: name, blocks } = asPart(section);
    if (typeof name !== 'string' || !Array.isArray(blocks)) return { section };
    const from = theirs.findIndex(({ id }) => id === name);
    if (from < 0) {
      const known = theirs.map(({ id }) => String(id));
      const kind = { en: 'the chapter', es: 'el capítulo' };
      const params = { path: 'extends', kind, name, known, nearest: nearestName(name, known) };
      throw new EscalarError('study-reference', params, placeOf(['sections', s, 'extends']));
    }
    const before = theirs[from].blocks as readonly unknown[];
    return { section: { ...section, blocks: [...before, ...blocks] }, from, count: before.length };
  });
}

/** The named entries without those that came from the other study and that nothing asks for. */
function askedFor(plain: Part, said: Part): Part {
  const asked = ON_DEMAND.map((key) => ({
    key,
    all: asPart(plain[key]),
    names: new Set(Object.keys(asPart(said[key]))),
  }));
  const waiting = [said, ...WHOLE.map((key) => plain[key])];
  // grows while it is walked
  for (const part of waiting)
    for (const word of namesIn(part))
      for (const { all, names } of asked)
        if (!names.has(word) && Object.hasOwn(all, word)) {
          names.add(word);
          waiting.push(all[word]);
        }
  return Object.fromEntries(
    asked.map(({ key, all, names }) => [
      key,
      Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name))),
    ]),
  );
}

/** The parameters of the study itself, and those that something in it names: one that changes nothing cannot be given. */
function parametersOf(plain: Part, own: readonly string[]): Part {
  const { parameters, ...rest } = plain;
  if (parameters === undefined) return {};
  const all = asPart(parameters);
  const asked = new Set([...own, ...Object.values(asPart(plain.sides)).map(String)]);
  const written = JSON.stringify(rest);
  for (const [, name] of written.matchAll(/\$([a-z0-9][a-z0-9-]*)/g)) asked.add(name);
  // grows while it is walked
  for (const name of asked)
    for (const other of [asPart(all[name]).after, asPart(all[name]).unlike])
      if (typeof other === 'string') asked.add(other);
  return { parameters: Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name))) };
}

/** What may be a name: a text that is one, those in braces, those that a premise compares. */
function namesIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return part.match(/(?<=\{|^|[<>=] )[\w-]+(?=[:}]| [<>=]|$)/g) ?? [];
  if (Array.isArray(part)) return part.flatMap(namesIn);
  return Object.entries(asPart(part)).flatMap(([key, entry]) => (key === 'id' ? [] : namesIn(entry)));
}

function asPart(part: unknown): Part {
  return isRecord(part) ? part : {};
}
