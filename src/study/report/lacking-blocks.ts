import type { Lang, Text } from '../../base/locale.ts';
import type { Block } from '../../report/model.ts';
import { joined } from '../../report/wording.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { BlockSpec } from '../block-schema.ts';
import type { Coverage } from '../coverage.ts';
import type { StudyResult } from '../study-result.ts';
import { economyInSentence } from './verdict-names.ts';

/** What the sources of a chapter do not hold of what they are asked, and what would bring it: one list, or nothing. */
export function lackingBlocks(blocks: readonly BlockSpec[], result: StudyResult): Block[] {
  const steps = blocks.flatMap((block) => ('prose' in block ? [] : [Object.values(block)[0].step as string]));
  const why = new Map(result.skipped.map((one) => [one.id, one.why]));
  const found = new Map<string, Text>();
  for (const id of steps.filter((one) => why.get(one) !== 'answered')) {
    const name = result.study.steps[id]?.data ?? '';
    const coverage = result.coverage.get(name);
    const spec = result.study.data[name];
    if (coverage !== undefined && coverage.lacking.length > 0) {
      // sources of one table that lack the same are one
      const { release, table } = coverage.spec;
      const key = [release, table, ...coverage.lacking, ...coverage.periods].join();
      if (!found.has(key)) found.set(key, lackingText(coverage));
    } else if (why.get(id) === 'not-given' && spec?.bring !== undefined) {
      found.set(name, notGivenText(textOf(spec.about ?? name), textOf(spec.bring)));
    }
  }
  if (found.size === 0) return [];
  const list = (lang: Lang) => [...found.values()].map((item) => `- ${item[lang]}`).join('\n');
  return [{ kind: 'prose', text: { en: list('en'), es: list('es') } }];
}

function notGivenText(about: Text, bring: Text): Text {
  return { en: `**Not given: ${about.en}.** ${bring.en}`, es: `**Sin datos: ${about.es}.** ${bring.es}` };
}

function lackingText({ spec, lacking, periods }: Coverage): Text {
  const about = textOf(spec.about ?? spec.release ?? '');
  const bring = textOf(spec.bring ?? { en: '', es: '' });
  const said = (lang: Lang, not: string, within: string) => {
    const names = joined(
      lacking.map((code) => economyInSentence(code)[lang]),
      lang,
    );
    const years = periods.length === 0 ? '' : ` ${within} ${joined([...new Set(periods)], lang)}`;
    return `**${not}: ${names}${years}.** ${about[lang]} (${spec.release}). ${bring[lang]}`.trim();
  };
  return { en: said('en', 'Not in these data', 'in'), es: said('es', 'No está en estos datos', 'en') };
}
