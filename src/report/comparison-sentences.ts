import { formatNumber, LANGS, type Lang, type Text } from '../base/locale.ts';
import { rangeText, show } from './show-change.ts';
import type { ComparedNumber, ComparedRule, Pair, Tally, VerdictCell, VerdictWord } from './verdict-model.ts';
import { evidenceIn } from './verdict-sentences.ts';
import { agree, countWord, joined, quoted } from './wording.ts';

/** Two economies by the same rules over one span. */
export interface Compared {
  readonly names: Pair<Text>;
  readonly span: Text;
  readonly rules: readonly ComparedRule[];
  readonly tallies: Pair<Tally>;
}

const RANK: Readonly<Record<VerdictWord, number | null>> = { up: 1, mixed: 0, down: -1, 'no-evidence': null };

/** How both fare, where they part, and by what numbers. */
export function comparisonSentences(compared: Compared): Text[] {
  return [counts, partings, numbers].flatMap((part) => {
    const [en, es] = LANGS.map((lang) => part(compared, lang));
    return en === '' || es === '' ? [] : [{ en: en, es: es }];
  });
}

/** Rules that judge both, with which of the two is ahead: 0, 1, or null where they say the same. */
export function judgedBoth(rules: readonly ComparedRule[]): { rule: ComparedRule; ahead: 0 | 1 | null }[] {
  return rules.flatMap((rule) => {
    const [a, b] = rule.cells.map(rankOf) as [number | null, number | null];
    if (a === null || b === null) return [];
    return [{ rule, ahead: a === b ? null : a > b ? 0 : 1 }] as const;
  });
}

function rankOf(cell: VerdictCell | null): number | null {
  return cell === null ? null : RANK[cell.verdict];
}

function counts({ names, span, tallies }: Compared, lang: Lang): string {
  const en = lang === 'en';
  const [a, b] = names.map((name) => name[lang]) as [string, string];
  const [first, second] = tallies.map((tally) => pointing(tally, lang)) as [string, string];
  const [onA, onB] = tallies.map((tally) => evidenceIn(tally) > 0) as [boolean, boolean];
  const where = (name: string, on: boolean) => `${on ? (en ? 'in' : 'en') : en ? 'on' : 'sobre'} ${name}`;
  const alike =
    first === second && onA
      ? en
        ? `in both ${a} and ${b} ${first}`
        : `tanto en ${a} como en ${b} ${first}`
      : `${where(a, onA)} ${first}; ${where(b, onB)} ${second}`;
  return `${en ? 'Over' : 'En'} ${span[lang]}, ${alike}.`;
}

/** `two rules point up and one down`; what is none of them is left out, but that none points up. */
function pointing({ up, down, mixed, none }: Tally, lang: Lang): string {
  if (evidenceIn({ up, down, mixed, none }) === 0)
    return lang === 'en' ? 'no rule has evidence' : 'ninguna regla tiene evidencia';
  const word = (k: number) => countWord(k, lang);
  const parts =
    lang === 'en'
      ? [
          `${up === 0 ? 'no' : word(up)} ${agree(up, 'rule points', 'rules point')} up`,
          ...(down > 0 ? [`${word(down)} down`] : []),
          ...(mixed > 0 ? [`${word(mixed)} ${agree(mixed, 'is', 'are')} mixed`] : []),
        ]
      : [
          `${word(up)} ${agree(up, 'regla apunta', 'reglas apuntan')} al alza`,
          ...(down > 0 ? [`${word(down)} a la baja`] : []),
          ...(mixed > 0 ? [`${word(mixed)} ${agree(mixed, 'es mixta', 'son mixtas')}`] : []),
        ];
  return joined(parts, lang);
}

function partings({ names, rules }: Compared, lang: Lang): string {
  const both = judgedBoth(rules);
  const n = both.length;
  if (n === 0) return lang === 'en' ? 'No rule judges both.' : 'Ninguna regla juzga a ambas.';
  const same = both.filter(({ ahead }) => ahead === null).length;
  const better = ([1, 0] as const).flatMap((i) => {
    const list = both.filter(({ ahead }) => ahead === i).map(({ rule }) => quoted(rule.rule[lang], lang));
    if (list.length === 0) return [];
    return lang === 'en'
      ? `${names[i].en} does better by ${joined(list, lang)}`
      : `${names[i].es} ${/^l[oa]s /.test(names[i].es) ? 'quedan' : 'queda'} mejor según ${joined(list, lang)}`;
  });
  const tail = better.length === 0 ? '' : `; ${better.join('; ')}`;
  const word = (k: number) => countWord(k, lang);
  if (lang === 'en') {
    if (n === 1) return `One rule judges both${same === 1 ? ', and says the same of the two' : tail}.`;
    if (same === n) return `The ${word(n)} rules that judge both economies say the same of the two.`;
    const alike = same === 0 ? 'none says' : `${word(same)} ${agree(same, 'says', 'say')}`;
    return `Of the ${word(n)} rules that judge both, ${alike} the same of the two${tail}.`;
  }
  if (n === 1) return `Una regla juzga a ambas${same === 1 ? ', y dice lo mismo de las dos' : tail}.`;
  if (same === n) return `Las ${word(n)} reglas que juzgan a ambas economías dicen lo mismo de las dos.`;
  const alike = `${word(same)} ${agree(same, 'dice', 'dicen')}`;
  return `De las ${word(n)} reglas que juzgan a ambas, ${alike} lo mismo de las dos${tail}.`;
}

/** The numbers behind the partings, each once. */
function numbers({ names, rules }: Compared, lang: Lang): string {
  const seen = new Set<string>();
  const told = judgedBoth(rules)
    .filter(({ ahead }) => ahead !== null)
    .flatMap(({ rule }) => rule.numbers)
    .filter(({ title, values: [a, b], signed }) => {
      const opposite = signed && a !== null && b !== null && Math.sign(a) !== Math.sign(b);
      if (!opposite || seen.has(title.en)) return false;
      seen.add(title.en);
      return true;
    });
  const parts = told.slice(0, 4).map((number) => {
    if (number.range !== true && number.ends === undefined) {
      const [a, b] = ([0, 1] as const).map((i) => moved(number, i, lang));
      return lang === 'en'
        ? `${number.said.en} ${a} in ${names[0].en} and ${b} in ${names[1].en}`
        : `${number.said.es} ${a} en ${names[0].es} y ${b} en ${names[1].es}`;
    }
    const [a, b] = ([0, 1] as const).map((i) => move(number, i, lang));
    return lang === 'en'
      ? `${number.said.en} ${a} in ${names[0].en} and ${b.replace(a.split(' ', 1)[0], '').trim()} in ${names[1].en}`
      : `${number.said.es}, ${a} en ${names[0].es} y ${b} en ${names[1].es}`;
  });
  if (parts.length === 0) return '';
  return lang === 'en'
    ? `The signs differ here: ${parts.join('; ')}.`
    : `Aquí difieren los signos: ${parts.join('; ')}.`;
}

/** `rose 22.9%`, `fell 16.5%`; in Spanish the verb agrees with what moved. */
function moved({ said, ...number }: ComparedNumber, i: 0 | 1, lang: Lang): string {
  const value = number.values[i] as number;
  const size = show({ ...number, signed: false }, Math.abs(value), lang);
  const [still, up, down] =
    lang === 'en'
      ? ['did not change', 'rose', 'fell']
      : /^l[oa]s /.test(said.es)
        ? ['no cambiaron', 'subieron', 'bajaron']
        : ['no cambió', 'subió', 'bajó'];
  return value === 0 ? still : `${value > 0 ? up : down} ${size}`;
}

function move(number: ComparedNumber, i: 0 | 1, lang: Lang): string {
  const ends = number.ends?.[i] ?? null;
  if (ends === null) return show(number, number.values[i] as number, lang);
  if (number.range === true) return `${lang === 'en' ? 'ran ' : ''}${rangeText(ends, number, lang)}`;
  const [first, last] = [ends.first, ends.last].map((value) => formatNumber(value, lang, number.digits));
  if (first === last) return lang === 'en' ? `stayed at ${last}` : `sin cambio (${last})`;
  return lang === 'en' ? `went from ${first} to ${last}` : `de ${first} a ${last}`;
}
