import { EscalarError } from '../../base/error.ts';
import { type Lang, same, type Text } from '../../base/locale.ts';
import { type Frequency, frequencyOf } from '../../base/period.ts';
import { describeFile } from '../../workspace/describe-file.ts';
import type { FileFound } from '../../workspace/file-found.ts';
import type { Host } from '../../workspace/host.ts';
import type { SourceSpec } from '../../workspace/source-schema.ts';
import type { Named } from './shown.ts';

/** Something that a file leaves open and a person says: an option of `read:`. */
export interface ReadQuestion extends Named {
  /** Empty until it is answered. */
  readonly value: string;
  readonly choices: readonly Named[];
}

const TITLES = {
  sheet: { en: 'Which sheet', es: 'Qué hoja' },
  member: { en: 'Which file of the zip', es: 'Qué archivo del zip' },
  frequency: { en: 'What the periods are', es: 'Qué son los periodos' },
  decimal: { en: 'Sign of the decimals', es: 'Signo decimal' },
  delimiter: { en: 'What separates the cells', es: 'Qué separa las celdas' },
  missing: { en: 'What means missing', es: 'Qué significa que falta' },
  encoding: { en: 'How the letters are stored', es: 'Cómo están guardadas las letras' },
} as const satisfies Readonly<Record<string, Text>>;

type Question = keyof typeof TITLES;

const FREQUENCIES: Readonly<Record<Frequency, Text>> = {
  annual: { en: 'years', es: 'años' },
  'half-yearly': { en: 'half-years', es: 'semestres' },
  quarterly: { en: 'quarters', es: 'trimestres' },
  monthly: { en: 'months', es: 'meses' },
};

const ENCODINGS: Readonly<Record<string, Text>> = {
  big5: { en: 'Taiwan (Big5)', es: 'Taiwán (Big5)' },
  gb18030: same('China (GB 18030)'),
  shift_jis: { en: 'Japan (Shift JIS)', es: 'Japón (Shift JIS)' },
  'euc-kr': { en: 'Korea (EUC-KR)', es: 'Corea (EUC-KR)' },
  'latin-1': { en: 'western Europe (Latin 1)', es: 'Europa occidental (Latin 1)' },
  macintosh: { en: 'an old Macintosh', es: 'una Macintosh antigua' },
};

/** What a file is taken for, or why it cannot be read. */
export async function foundOrRefusal(spec: SourceSpec, host: Host): Promise<FileFound | EscalarError> {
  try {
    return await describeFile(spec, { host, folder: '' });
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
}

/** The questions that a file raises as it is read, which ended in `now`, and those that are answered already. */
export async function openQuestions(
  spec: SourceSpec,
  now: FileFound | EscalarError,
  host: Host,
  lang: Lang,
): Promise<readonly ReadQuestion[]> {
  const { read = {} } = spec;
  const answered = Object.keys(TITLES).filter((name): name is Question => Object.hasOwn(read, name));
  const found = new Map<Question, readonly Named[]>();
  for (const name of answered) {
    // what it asked before it was answered
    const { [name]: _, ...others } = read;
    const raised = questionOf(await foundOrRefusal({ ...spec, read: others }, host), lang);
    if (raised !== null) found.set(...raised);
  }
  const raised = questionOf(now, lang, read.missing);
  if (raised !== null) {
    const [id, choices] = raised;
    // another mark of what is missing is asked beside those that are said
    const before = (found.get(id) ?? []).filter((one) => choices.every((other) => other.id !== one.id));
    found.set(id, [...before, ...choices]);
  }
  return [...found].map(([id, choices]) => ({
    id,
    title: TITLES[id][lang],
    value: String(read[id] ?? ''),
    choices,
  }));
}

/** What a refusal asks, and what can be answered; null where no answer would help. */
function questionOf(
  refused: FileFound | EscalarError,
  lang: Lang,
  missing?: string | number | boolean,
): readonly [Question, readonly Named[]] | null {
  if (!(refused instanceof EscalarError)) return null;
  const { code, params } = refused;
  const all = { id: '*', title: lang === 'en' ? 'all as one table' : 'todas como una sola tabla' };
  if (code === 'which-sheet' && 'sheets' in params) return ['sheet', [...params.sheets.map(byName), all]];
  if (code === 'which-member' && 'members' in params) return ['member', [...params.members.map(byName), all]];
  if (code === 'ambiguous-delimiter' && 'candidates' in params)
    return ['delimiter', params.candidates.map((one: string) => byName(one.replaceAll('"', '')))];
  if (code === 'ambiguous-number' && 'dot' in params)
    return ['decimal', decimals(params.value, [params.dot, params.comma], lang)];
  const doubt = doubtOf(refused, lang, missing);
  if (doubt !== null) return doubt;
  if (code !== 'ambiguous-period' || !('readings' in params)) return null;
  // two months, a day and a month in either order: the file itself must say
  const kinds = new Set(params.readings.flatMap((one: string) => frequencyOf(one) ?? []));
  if (kinds.size < 2) return null;
  return ['frequency', [...kinds].map((id) => ({ id, title: FREQUENCIES[id][lang] }))];
}

/** What marks a number that is missing, and how letters are stored. */
function doubtOf(
  { code, params }: EscalarError,
  lang: Lang,
  missing?: string | number | boolean,
): readonly [Question, readonly Named[]] | null {
  const encodings = (ids: readonly string[]) => ids.map((id) => ({ id, title: ENCODINGS[id]?.[lang] ?? id }));
  if (code === 'bad-encoding') return ['encoding', encodings(Object.keys(ENCODINGS))];
  if (code === 'east-asian-text' && 'choices' in params) return ['encoding', encodings(params.choices)];
  if (code === 'nines-for-missing' && 'choices' in params)
    return ['missing', params.choices.map((id: string) => ({ id, title: missingTitle(id, lang) }))];
  if (code !== 'not-a-number' || !('tip' in params) || params.tip === undefined) return null;
  const id = [...(missing === undefined ? [] : [missing]), params.value].join(',');
  return ['missing', [{ id, title: missingTitle(id, lang) }]];
}

function missingTitle(id: string, lang: Lang): string {
  const marks = id.split(',').filter((mark) => mark !== 'none');
  const said = marks.length === 0 ? '' : (lang === 'en' ? 'missing: ' : 'falta: ') + marks.join(', ');
  if (!id.endsWith('none')) return said;
  const numbers = lang === 'en' ? 'they are numbers' : 'son números';
  return said === '' ? numbers : `${said}; ${numbers}`;
}

function byName(id: string): Named {
  return { id, title: id };
}

/** The two marks, with what a number in doubt is by each. */
function decimals(written: string, [dot, comma]: readonly number[], lang: Lang): readonly Named[] {
  const [point, other] = lang === 'en' ? ['a point', 'a comma'] : ['punto', 'coma'];
  return [
    { id: '.', title: `${point}: ${written} = ${dot}` },
    { id: ',', title: `${other}: ${written} = ${comma}` },
  ];
}
