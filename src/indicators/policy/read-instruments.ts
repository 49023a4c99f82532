import { EscalarError } from '../../base/error.ts';
import { joinTexts, type Lang, type Text } from '../../base/locale.ts';
import { cellAt, type Field, type Table, textColumn } from '../../base/table.ts';
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
  readonly targets: readonly { readonly classification: string; readonly code: string }[];
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
  const cell = (name: string) => {
    const column = table.columns[name];
    return (row: number) => {
      const found = column === undefined ? null : cellAt(column, row);
      return typeof found === 'number' ? String(found) : typeof found === 'string' ? found : '';
    };
  };
  const [instrument, economy, type, orientation, domain] = [
    'instrument',
    'economy',
    'type',
    'orientation',
    'domain',
  ].map(cell) as Cells;
  const [start, startState, end, endState, asOf] = ['start', 'start_state', 'end', 'end_state', 'as_of'].map(
    cell,
  ) as Cells;
  const [english, spanish] = ['name_en', 'name_es'].map(cell) as Cells;
  const [classification, activity, product] = ['classification', 'activity', 'product'].map(cell) as Cells;
  requireCodes(economies, textColumn(table, 'economy') ?? [], { en: 'economy', es: 'la economía' });
  requireCodes(types, textColumn(table, 'type') ?? [], {
    en: 'kind of instrument',
    es: 'el tipo de instrumento',
  });
  const orientations = Array.from({ length: table.rows }, (_, row) => codesIn(orientation(row)));
  const found = new Map<string, Instrument & { targets: { classification: string; code: string }[] }>();
  const said = new Map<string, string>();
  for (let row = 0; row < table.rows; row += 1) {
    if (economies.length > 0 && !economies.includes(economy(row))) continue;
    if (types.length > 0 && !types.includes(type(row))) continue;
    const key = `${economy(row)}\u0000${instrument(row)}`;
    const told = [type, start, end, endState].map((of) => of(row)).join(' ');
    if (told !== (said.get(key) ?? told))
      throw new EscalarError('instrument-differs', { economy: economy(row), instrument: instrument(row) });
    said.set(key, told);
    let one = found.get(key);
    if (one === undefined) {
      const first = yearIn(start(row), 'start', instrument(row));
      const last = yearIn(end(row), 'end', instrument(row));
      if (first !== null && last !== null && last < first)
        throw new EscalarError('ends-before-start', { instrument: instrument(row), start: first, end: last });
      const open = last === null && [endState(row), end(row).trim()].includes('in-force');
      one = {
        id: instrument(row),
        name: {
          en: english(row) || spanish(row) || instrument(row),
          es: spanish(row) || english(row) || instrument(row),
        },
        economy: economy(row),
        type: type(row),
        orientations: orientations[row],
        domain: domain(row),
        start: first,
        startState: first === null ? 'unknown' : startState(row) === 'about' ? 'about' : 'exact',
        end: open ? 'in-force' : last,
        endState: open
          ? 'in-force'
          : last === null
            ? 'unknown'
            : endState(row) === 'about'
              ? 'about'
              : 'exact',
        asOf: yearIn(asOf(row), 'as_of', instrument(row)),
        targets: [],
      };
      found.set(key, one);
    }
    const code = activity(row) || product(row);
    if (code !== '') one.targets.push({ classification: classification(row), code });
  }
  return [...found.values()];
}

type Cells = [(row: number) => string, ...((row: number) => string)[]] &
  Record<number, (row: number) => string>;

/** Codes with semicolons between them. */
function codesIn(text: string): readonly string[] {
  return text
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** The year of `1996`, `1996-05` or `1996-05-31`; null for nothing. */
function yearIn(text: string, column: string, instrument: string): number | null {
  const word = text.trim();
  if (word === '' || word === 'unknown' || word === 'in-force') return null;
  const found = /^(\d{4})(-\d{2}){0,2}$/.exec(word);
  if (found === null) throw new EscalarError('not-a-year', { column, value: text, instrument });
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
