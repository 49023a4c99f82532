import type { Lang, Text } from '../../base/locale.ts';
import { listed } from '../../base/texts/kind.ts';
import type { Block } from '../../report/model.ts';
import { agree, joined } from '../../report/wording.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { Coverage } from '../coverage.ts';
import { stepsBehind } from '../steps-behind.ts';
import type { StudyResult } from '../study-result.ts';
import { className } from './class-name.ts';
import { economyInSentence } from './verdict-names.ts';

/** A source that is not there in whole, and what it lacks; null where it was not given at all. */
interface Lack {
  readonly source: string;
  readonly coverage: Coverage | null;
}

/**
 * What the sources behind a chapter, its prose included, do not hold of what they are asked, and what would bring it; what
 * scenarios ask for and tables do not allow: one list, or nothing.
 */
export function lackingBlocks(blocks: readonly unknown[], result: StudyResult): Block[] {
  const lacking = lacksOf(blocks, result).map(({ source, coverage }) => {
    if (coverage !== null) return lackingText(coverage);
    const { about, bring = '' } = result.study.data[source];
    return notGivenText(textOf(about ?? source), textOf(bring));
  });
  const behind = stepsBehind(blocks, result.study);
  const answers = result.skipped
    .filter(({ id }) => behind.includes(id))
    .flatMap(({ said, who }) =>
      said === undefined || who === undefined ? (said ?? []) : answerText(said, who, result),
    );
  const items = [...lacking, ...answers];
  const list = (lang: Lang) => items.map((item) => `- ${item[lang]}`).join('\n');
  return items.length === 0 ? [] : [{ kind: 'prose', text: { en: list('en'), es: list('es') } }];
}

/** The same of an opening, in a sentence: what would bring it stands in the chapters. */
export function lackingInOpening(blocks: readonly unknown[], result: StudyResult): Block[] {
  const found = lacksOf(blocks, result).flatMap(({ coverage }) => coverage ?? []);
  const said = (lang: Lang) => {
    const parts = new Map<string, string[]>();
    for (const coverage of found) {
      const who = whoAndWhen(coverage, lang);
      parts.set(who, [...(parts.get(who) ?? []), decapitalised(aboutOf(coverage)[lang])]);
    }
    return `${notThere(found, lang)}: ${[...parts].map(([who, what]) => `${who} (${what.join('; ')})`).join('; ')}.`;
  };
  const text = { en: said('en'), es: said('es') };
  return found.length === 0 ? [] : [{ kind: 'prose', text }];
}

function lacksOf(blocks: readonly unknown[], result: StudyResult): readonly Lack[] {
  const why = new Map(result.skipped.map((one) => [one.id, one.why]));
  const found = new Map<string, Lack>();
  for (const id of stepsBehind(blocks, result.study)) {
    if (why.get(id) === 'answered') continue;
    const source = result.study.steps[id]?.data ?? '';
    const coverage = result.coverage.get(source);
    if (coverage !== undefined && coverage.lacking.length > 0) {
      // sources of one table that lack the same are one, and those that choose among the same
      const { release, table } = coverage.spec;
      const { first } = result.study.data[source] ?? {};
      const key = first?.toSorted().join() ?? [release, table, ...[...coverage.periods].flat(2)].join();
      if (!found.has(key)) found.set(key, { source, coverage });
    } else if (why.get(id) === 'not-given' && result.study.data[source]?.bring !== undefined) {
      found.set(source, { source, coverage: null });
    }
  }
  return [...found.values()];
}

/** What tables do not allow, said of an economy and of industries by their names. */
function answerText(said: Text, who: string, { study, names }: StudyResult): Text {
  const [economy, ...rest] = who.split(' ');
  const industries = rest.length === 0 ? [] : rest.join(' ').split(', ');
  const named = (lang: Lang) => {
    const inside = industries.map((code) => (className(code, study) ?? names[code])?.[lang] ?? code);
    const whose = `${economyInSentence(economy)[lang]}${inside.length === 0 ? '' : ` (${inside.join('; ')})`}`;
    const text = said[lang].replace(who, () => whose).replace(/ de el /, ' del ');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  };
  return { en: named('en'), es: named('es') };
}

function notGivenText(about: Text, bring: Text): Text {
  return { en: `**Not given: ${about.en}.** ${bring.en}`, es: `**Sin datos: ${about.es}.** ${bring.es}` };
}

function lackingText(coverage: Coverage): Text {
  const about = aboutOf(coverage);
  const bring = textOf(coverage.spec.bring ?? { en: '', es: '' });
  const said = (lang: Lang) =>
    `**${notThere([coverage], lang)}: ${whoAndWhen(coverage, lang)}.** ${about[lang]} (${coverage.spec.release}). ${thereText(coverage, lang)}${bring[lang]}`.trim();
  return { en: said('en'), es: said('es') };
}

function notThere(found: readonly Coverage[], lang: Lang): string {
  if (lang === 'en') return 'Not in these data';
  const economies = new Set(found.flatMap(({ lacking }) => lacking));
  return `${agree(economies.size, 'No está', 'No están')} en estos datos`;
}

/** `Bolivia and Peru in 1995 and 2008; Chile in 1995`. */
function whoAndWhen({ periods }: Coverage, lang: Lang): string {
  const groups = new Map<string, string[]>();
  for (const [code, years] of periods) {
    const when = joined(years, lang);
    groups.set(when, [...(groups.get(when) ?? []), economyInSentence(code)[lang]]);
  }
  const within = lang === 'en' ? 'in' : 'en';
  return [...groups]
    .map(([when, names]) => `${joined(names, lang)}${when === '' ? '' : ` ${within} ${when}`}`)
    .join('; ');
}

/** `Years there: 1995, 2008. ` */
function thereText({ there }: Coverage, lang: Lang): string {
  const words = {
    period: { en: 'Years there', es: 'Años incluidos' },
    activity: { en: 'Industries there', es: 'Ramas incluidas' },
  };
  return Object.entries(words)
    .map(([column, name]) => ({ name: name[lang], codes: there.get(column) ?? [] }))
    .flatMap(({ name, codes }) => (codes.length === 0 ? [] : [`${name}: ${listed(codes, 60)}. `]))
    .join('');
}

function aboutOf({ spec }: Coverage): Text {
  return textOf(spec.about ?? spec.release ?? '');
}

/** As it stands within a sentence; words that are capitals throughout stay. */
function decapitalised(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}
