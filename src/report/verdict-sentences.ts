import { formatNumber, LANGS, type Lang, type Text } from '../base/locale.ts';
import { rangeText } from './show-change.ts';
import { CONTRASTS } from './verdict-contrasts.ts';
import type { Tally, VerdictCell, VerdictNumber } from './verdict-model.ts';
import { agree, capital, countWord, joined, quoted } from './wording.ts';

/** What the sentences speak of: `manufacturing in Mexico`, `la manufactura de México`. */
export interface Said {
  readonly subject: Text;
  readonly span: Text;
  readonly rules: readonly SaidRule[];
  /** Other spans, with their counts, in time order. */
  readonly periods: readonly { readonly span: Text; readonly tally: Tally }[];
  /** All rules there are, with or without evidence. */
  readonly known: number;
  readonly largestTolerance: number;
}

interface SaidRule {
  readonly id: string;
  readonly title: Text;
  readonly cell: VerdictCell;
  /** Whose numbers it reads, where the subject has none: `the whole economy`. */
  readonly of?: Text | null;
}

/** The page in a few sentences: the count, whose numbers are read, who disagrees, when, what hangs by a thread, what is missing. */
export function verdictSentences(said: Said): Text[] {
  const parts = [count, borrowed, disagreement, contrast, periods, knifeEdges, lacking];
  return parts.flatMap((part) => {
    const [en, es] = LANGS.map((lang) => part(said, lang));
    return en === '' || es === '' ? [] : [{ en: en, es: es }];
  });
}

export function evidenceIn({ up, down, mixed }: Tally): number {
  return up + down + mixed;
}

export function tallyOf(cells: readonly (VerdictCell | null)[]): Tally {
  const of = (verdict: VerdictCell['verdict']) => cells.filter((cell) => cell?.verdict === verdict).length;
  return { up: of('up'), down: of('down'), mixed: of('mixed'), none: of('no-evidence') };
}

function tally({ rules }: Said): Tally {
  return tallyOf(rules.map(({ cell }) => cell));
}

/** Of nine rules, three say up, one says down and five are mixed; all of them; the only one; none. */
function count(said: Said, lang: Lang): string {
  const { up, down, mixed } = tally(said);
  const n = up + down + mixed;
  const about = `${capital(said.subject[lang])}, ${said.span[lang]}`;
  if (n === 0)
    return lang === 'en' ? `${about}: no rule has evidence.` : `${about}: ninguna regla tiene evidencia.`;
  if (Math.max(up, down, mixed) === n)
    return `${about}: ${unanimous(lang, n, up === n ? 'up' : down === n ? 'down' : 'mixed')}.`;
  const word = (k: number) => countWord(k, lang);
  const parts =
    lang === 'en'
      ? [
          `${up === 0 ? 'none' : word(up)} ${agree(up, 'says', 'say')} that it moved up`,
          ...(down > 0 ? [`${word(down)} ${agree(down, 'says', 'say')} that it moved down`] : []),
          ...(mixed > 0 ? [`${word(mixed)} ${agree(mixed, 'is', 'are')} mixed`] : []),
        ]
      : [
          `${word(up)} ${agree(up, 'dice', 'dicen')} que ascendió`,
          ...(down > 0 ? [`${word(down)} ${agree(down, 'dice', 'dicen')} que descendió`] : []),
          ...(mixed > 0 ? [`${word(mixed)} ${agree(mixed, 'es mixta', 'son mixtas')}`] : []),
        ];
  const head =
    lang === 'en' ? `of the ${word(n)} rules with evidence` : `de las ${word(n)} reglas con evidencia`;
  return `${about}: ${head}, ${joined(parts, lang)}.`;
}

function unanimous(lang: Lang, n: number, verdict: 'up' | 'down' | 'mixed'): string {
  if (lang === 'en') {
    const who = n === 1 ? 'the one rule' : n === 2 ? 'both rules' : `all ${countWord(n, lang)} rules`;
    const what =
      verdict === 'mixed'
        ? agree(n, 'is mixed', 'are mixed')
        : `${agree(n, 'says', 'say')} that it moved ${verdict}`;
    return `${who} with evidence ${what}`;
  }
  const who = n === 1 ? 'la única regla' : `las ${countWord(n, lang)} reglas`;
  const what =
    verdict === 'mixed'
      ? agree(n, 'es mixta', 'son mixtas')
      : `${agree(n, 'dice', 'dicen')} que ${verdict === 'up' ? 'ascendió' : 'descendió'}`;
  return `${who} con evidencia ${what}`;
}

/** Which rules judge by the numbers of something wider than the subject; that is one, as `wider` names one. */
function borrowed({ rules }: Said, lang: Lang): string {
  const own = rules.filter(({ of, cell }) => of != null && cell.verdict !== 'no-evidence');
  const names = own.map(({ title }) => quoted(title[lang], lang));
  const noun = own[0]?.of?.[lang];
  if (noun === undefined) return '';
  const verb = lang === 'en' ? agree(own.length, 'reads', 'read') : agree(own.length, 'lee', 'leen');
  const of = lang === 'en' ? 'numbers of' : 'cifras de';
  return `${joined(names, lang)} ${verb} ${of} ${noun}.`;
}

function disagreement({ rules }: Said, lang: Lang): string {
  const named = (verdict: VerdictCell['verdict']) =>
    rules.filter(({ cell }) => cell.verdict === verdict).map(({ title }) => quoted(title[lang], lang));
  const [up, down] = [named('up'), named('down')];
  if (up.length === 0 || down.length === 0) return '';
  if (lang === 'en')
    return `The rules disagree: ${joined(up, lang)} ${agree(up.length, 'says', 'say')} up, ${joined(down, lang)} ${agree(down.length, 'says', 'say')} down.`;
  return `Las reglas no coinciden: ${joined(up, lang)} ${agree(up.length, 'dice', 'dicen')} que ascendió; ${joined(down, lang)}, que descendió.`;
}

/** What the first two contrasts that hold say; a verdict that hangs on a small number carries none. */
function contrast({ rules }: Said, lang: Lang): string {
  const says = (id: string, word: VerdictCell['verdict']) =>
    rules.some(({ id: own, cell }) => own === id && cell.verdict === word && cell.knifeEdge === null);
  return CONTRASTS.filter(({ up, down }) => says(up, 'up') && says(down, 'down'))
    .slice(0, 2)
    .map(({ text }) => text[lang])
    .join(' ');
}

function periods(said: Said, lang: Lang): string {
  const known = said.periods.filter((one) => evidenceIn(one.tally) > 0);
  if (known.length < 2) return '';
  const words = known.map(({ span, tally: { up, down, mixed } }) => {
    const word = (k: number) => (k === 0 && lang === 'en' ? 'none' : countWord(k, lang));
    const all = word(up + down + mixed);
    return lang === 'en'
      ? `in ${span.en} ${word(up)} of ${all} said up and ${word(down)} down`
      : `en ${span.es} ${word(up)} de ${all} ${agree(up, 'decía', 'decían')} que ascendió y ${word(down)}, que descendió`;
  });
  return `${capital(words.join('; '))}.`;
}

/** A number that changed little, with how much. */
function smallChange({ said, value, as, ends, digits, unit }: VerdictNumber, lang: Lang): string {
  const show = (number: number) => formatNumber(number, lang, digits);
  const who = said[lang];
  // the article tells the number of the noun
  const verb = (one: string, many: string) => (/^l[oa]s /.test(who) ? many : one);
  if (as === 'range' && ends !== undefined)
    return `${who} ${lang === 'en' ? 'runs' : 'va'} ${rangeText(ends, { digits, unit }, lang)}`;
  if (value === 0)
    return lang === 'en' ? `${who} did not change` : `${who} no ${verb('cambió', 'cambiaron')}`;
  if (as !== 'percent' && ends !== undefined)
    return lang === 'en'
      ? `${who} went from ${show(ends.first)} to ${show(ends.last)}`
      : `${who} ${verb('pasó', 'pasaron')} de ${show(ends.first)} a ${show(ends.last)}`;
  const size = `${show(Math.abs(value))}${unit.en === '%' ? '%' : ''}`;
  if (lang === 'en') return `${who} ${value > 0 ? 'rose' : 'fell'} by only ${size}`;
  return `${who} ${value > 0 ? verb('subió', 'subieron') : verb('bajó', 'bajaron')} apenas ${size}`;
}

function knifeEdges({ rules, largestTolerance }: Said, lang: Lang): string {
  const edges = rules.filter(({ cell }) => cell.knifeEdge !== null);
  const evidence = rules.filter(({ cell }) => cell.verdict !== 'no-evidence');
  if (edges.length === 0) {
    if (evidence.length === 0 || largestTolerance === 0) return '';
    return lang === 'en'
      ? `No verdict would turn if changes of up to ${largestTolerance}% had the opposite sign.`
      : `Ningún dictamen cambiaría si los cambios de hasta ${largestTolerance}% tuvieran el signo contrario.`;
  }
  const each = edges.map(({ title, cell }) => {
    const numbers = joined([...new Set(cell.small.map((number) => smallChange(number, lang)))], lang);
    return lang === 'en'
      ? `in ${quoted(title.en, 'en')}, ${numbers}`
      : `en ${quoted(title.es, 'es')}, ${numbers}`;
  });
  const many = edges.length > 1;
  const head =
    lang === 'en'
      ? many
        ? `${capital(countWord(edges.length, lang))} verdicts hang on a small change`
        : 'One verdict hangs on a small change'
      : many
        ? `${capital(countWord(edges.length, lang)).replace('Una', 'Un')} dictámenes dependen de un cambio pequeño`
        : 'Un dictamen depende de un cambio pequeño';
  return `${head}: ${each.join('; ')}.`;
}

function lacking(said: Said, lang: Lang): string {
  const without =
    said.known -
    new Set(said.rules.filter(({ cell }) => cell.verdict !== 'no-evidence').map(({ title }) => title.en))
      .size;
  if (without === 0) return lang === 'en' ? 'Every rule has evidence.' : 'Todas las reglas tienen evidencia.';
  if (without === said.known) return '';
  const word = countWord(without, lang);
  const all = countWord(said.known, lang);
  if (lang === 'en')
    return `${capital(word)} of the ${all} rules ${without === 1 ? 'says' : 'say'} nothing here, for lack of data or because ${without === 1 ? 'its' : 'their'} case did not arise.`;
  return `${capital(word)} de las ${all} reglas no ${without === 1 ? 'dice' : 'dicen'} nada aquí, por falta de datos o porque no se dio su caso.`;
}
