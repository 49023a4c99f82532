import { EscalarError } from '../../base/error.ts';
import { joinTexts, type Lang, type Text } from '../../base/locale.ts';
import { type Column, cellAt, type Field, type Table, textColumn } from '../../base/table.ts';
import type { DateState } from '../../catalog/policy-vocabulary.ts';
import type { InputField } from '../define.ts';
import type { Note } from '../note.ts';
import { economies, list } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import type { Span } from './kernels/in-force.ts';

/** One instrument, from its rows of the table `policy_instrument`. */
export interface Instrument extends Span {
  readonly id: string;
  /** Its names, or its id where the table has none. */
  readonly name: Text;
  readonly economy: string;
  readonly type: string;
  readonly orientations: readonly string[];
  readonly domain: string;
  readonly startState: DateState;
  readonly endState: DateState;
  readonly targets: readonly Target[];
}

interface Target {
  readonly classification: string;
  readonly code: string;
}

function input(name: string, need: InputField['need'], en: string, es: string): InputField {
  return { name, kind: 'text', need, about: { en, es } };
}

/** A column that may hold whole numbers, as tables read from CSV do. */
function numbered(...about: Parameters<typeof input>): InputField {
  return { ...input(...about), numbersToo: true };
}

export const instrumentInput: readonly InputField[] = [
  numbered('instrument', 'required', 'name of the instrument', 'nombre del instrumento'),
  input('economy', 'required', 'economy', 'economía'),
  input('type', 'required', 'kind of instrument', 'tipo de instrumento'),
  input(
    'orientation',
    'optional',
    'whom it is for, codes with "; " between them',
    'para quién es, claves separadas por "; "',
  ),
  input('domain', 'optional', 'policy domain', 'ámbito de política'),
  numbered(
    'start',
    'optional',
    'first year, empty where it is not known',
    'año inicial, vacío si no se conoce',
  ),
  input('start_state', 'optional', 'exact, about or unknown', 'exact, about o unknown'),
  numbered(
    'end',
    'optional',
    'last year, empty where it is open or not known',
    'año final, vacío si sigue abierto o no se conoce',
  ),
  input('end_state', 'optional', 'exact, about, in-force or unknown', 'exact, about, in-force o unknown'),
  numbered(
    'as_of',
    'optional',
    'year to which the record is known',
    'año hasta el que se conoce el registro',
  ),
];

/** Columns of a result that counts by kind, by whom it is for, or by domain; one of them is filled. */
export const GROUP_KEYS: readonly Field[] = [
  { name: 'type', title: { en: 'Type', es: 'Tipo' } },
  { name: 'orientation', title: { en: 'Orientation', es: 'Orientación' } },
  { name: 'domain', title: { en: 'Domain', es: 'Ámbito' } },
];

/** The groups of an instrument under each of them. */
export const GROUPS: Readonly<
  Record<'type' | 'orientation' | 'domain', (one: Instrument) => readonly string[]>
> = {
  type: ({ type }) => [type],
  orientation: ({ orientations }) => orientations,
  domain: ({ domain }) => (domain === '' ? [] : [domain]),
};

export const targetInput: readonly InputField[] = [
  input('classification', 'optional', 'classification of the target', 'clasificación del destino'),
  input('activity', 'optional', 'target industry', 'rama destinataria'),
  input('product', 'optional', 'target product', 'producto destinatario'),
];

export const chosen = {
  economies: economies({
    en: 'economies to keep; all when left out',
    es: 'economías que se conservan; todas si se omite',
  }),
  types: list({
    en: 'kinds of instruments to keep; all when left out',
    es: 'tipos de instrumento que se conservan; todos si se omite',
  }),
};

/**
 * The instruments of a table, in its order; rows with the same economy and instrument are its targets.
 * @throws EscalarError `unknown-name` for an economy or a type that does not occur, `not-a-year`,
 * `ends-before-start`, `instrument-differs` where two rows tell different types or years of one instrument
 */
export function readInstruments(
  table: Table,
  { economies, types }: { readonly economies: readonly string[]; readonly types: readonly string[] },
): readonly Instrument[] {
  const lineAt = lineReader(table);
  requireCodes(economies, textColumn(table, 'economy') ?? [], { en: 'economy', es: 'la economía' });
  requireCodes(types, textColumn(table, 'type') ?? [], {
    en: 'kind of instrument',
    es: 'el tipo de instrumento',
  });
  const found = new Map<string, Instrument & { targets: Target[] }>();
  const said = new Map<string, string>();
  for (let row = 0; row < table.rows; row += 1) {
    const line = lineAt(row);
    const { economy, instrument } = line;
    if (economies.length > 0 && !economies.includes(economy)) continue;
    if (types.length > 0 && !types.includes(line.type)) continue;
    const key = `${economy}\u0000${instrument}`;
    const told = [line.type, line.start, line.end, line.end_state].join(' ');
    if (told !== (said.get(key) ?? told))
      throw new EscalarError('instrument-differs', { economy, instrument });
    said.set(key, told);
    const one = found.get(key) ?? { ...instrumentOf(line), targets: [] };
    found.set(key, one);
    const code = line.activity || line.product;
    if (code !== '') one.targets.push({ classification: line.classification, code });
  }
  return [...found.values()];
}

/** The texts of a row, empty where there is none. */
type Line = ReturnType<ReturnType<typeof lineReader>>;

function lineReader(table: Table) {
  const { columns } = table;
  return (row: number) => ({
    instrument: textIn(columns.instrument, row),
    economy: textIn(columns.economy, row),
    type: textIn(columns.type, row),
    orientation: textIn(columns.orientation, row),
    domain: textIn(columns.domain, row),
    name_en: textIn(columns.name_en, row),
    name_es: textIn(columns.name_es, row),
    start: textIn(columns.start, row),
    start_state: textIn(columns.start_state, row),
    end: textIn(columns.end, row),
    end_state: textIn(columns.end_state, row),
    as_of: textIn(columns.as_of, row),
    classification: textIn(columns.classification, row),
    activity: textIn(columns.activity, row),
    product: textIn(columns.product, row),
  });
}

function textIn(column: Column | undefined, row: number): string {
  const cell = column === undefined ? null : cellAt(column, row);
  return typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell : '';
}

/** What a row tells of its instrument. @throws EscalarError `not-a-year`, `ends-before-start` */
function instrumentOf(line: Line): Omit<Instrument, 'targets'> {
  const { instrument: id, name_en: english, name_es: spanish } = line;
  const start = yearIn(line, 'start');
  const end = yearIn(line, 'end');
  if (start !== null && end !== null && end < start)
    throw new EscalarError('ends-before-start', { instrument: id, start, end });
  const open = end === null && [line.end_state, line.end.trim()].includes('in-force');
  const stateOf = (year: number | null, said: string) =>
    year === null ? 'unknown' : said === 'about' ? 'about' : 'exact';
  return {
    id,
    name: { en: english || spanish || id, es: spanish || english || id },
    economy: line.economy,
    type: line.type,
    orientations: codesIn(line.orientation),
    domain: line.domain,
    start,
    startState: stateOf(start, line.start_state),
    end: open ? 'in-force' : end,
    endState: open ? 'in-force' : stateOf(end, line.end_state),
    asOf: yearIn(line, 'as_of'),
  };
}

/** Codes with semicolons between them. */
function codesIn(text: string): readonly string[] {
  return text
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** The year of `1996`, `1996-05` or `1996-05-31`; null for nothing. */
function yearIn(line: Line, column: 'start' | 'end' | 'as_of'): number | null {
  const text = line[column];
  const word = text.trim();
  if (word === '' || word === 'unknown' || word === 'in-force') return null;
  const found = /^(\d{4})(-\d{2}){0,2}$/.exec(word);
  if (found === null)
    throw new EscalarError('not-a-year', { column, value: text, instrument: line.instrument });
  return Number(found[1]);
}

/** What a reader must know of dates that are not exact; a warning where a number depends on the choice made. */
export function dateNotes(instruments: readonly Instrument[], choice: Text | null): readonly Note[] {
  const named = (what: Text, found: readonly Instrument[]): Text[] => {
    if (found.length === 0) return [];
    const names = (lang: Lang) =>
      found
        .slice(0, MOST_NAMES)
        .map(({ name }) => name[lang])
        .join('; ') + (found.length > MOST_NAMES ? `; … (${found.length})` : '');
    return [{ en: `${what.en}: ${names('en')}.`, es: `${what.es}: ${names('es')}.` }];
  };
  const unknown = [
    ...named(
      { en: 'First year not known', es: 'No se conoce el año inicial' },
      instruments.filter(({ startState }) => startState === 'unknown'),
    ),
    ...named(
      { en: 'Last year not known', es: 'No se conoce el año final' },
      instruments.filter(({ endState }) => endState === 'unknown'),
    ),
  ];
  const about = named(
    {
      en: 'Years that are approximate count as written',
      es: 'Los años aproximados cuentan como están escritos',
    },
    instruments.filter(({ startState, endState }) => startState === 'about' || endState === 'about'),
  );
  const level = choice === null ? 'info' : 'warning';
  const told = unknown.length === 0 || choice === null ? unknown : [...unknown, choice];
  return [
    ...(told.length === 0 ? [] : [{ level, text: joinTexts(told) } as const]),
    ...about.map((text) => ({ level: 'info', text }) as const),
  ];
}

const MOST_NAMES = 12;

/** The first and the last year that the instruments speak of. */
export function knownYears(
  instruments: readonly Instrument[],
): { readonly from: number; readonly to: number } | null {
  const years = instruments.flatMap(({ start, end, asOf }) =>
    [start, typeof end === 'number' ? end : asOf].filter((year) => year !== null),
  );
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}
