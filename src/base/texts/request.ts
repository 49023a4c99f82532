import { grouped, type Text } from '../locale.ts';
import { type ErrorText, type ErrorTexts, listed, meant } from './kind.ts';

/** Errors in what a person asked for: names, options, columns. */
export const requestErrors = {
  'unknown-name': (p: {
    kind: { en: string; es: string };
    name: string;
    nearest: string | null;
    known: readonly string[];
    /** What else leads on. */
    way?: Text;
  }) => ({
    what: { en: `There is no ${p.kind.en} "${p.name}".`, es: `No existe ${p.kind.es} "${p.name}".` },
    mend: {
      en: `Known: ${listed(p.known) || 'none'}.${meant(p.nearest).en}${p.way?.en ?? ''}`,
      es: `Se conocen: ${listed(p.known) || 'ninguno'}.${meant(p.nearest).es}${p.way?.es ?? ''}`,
    },
  }),
  'bad-option': (p: {
    option: string;
    value: string;
    expected: { en: string; es: string };
    nearest?: string | null;
  }) => ({
    what:
      p.value === ''
        ? { en: `${p.option} has no value.`, es: `Falta el valor de ${p.option}.` }
        : { en: `Invalid ${p.option}: "${p.value}".`, es: `Valor no válido de ${p.option}: "${p.value}".` },
    mend: {
      en: `Expected ${p.expected.en}.${meant(p.nearest).en}`,
      es: `Se esperaba ${p.expected.es}.${meant(p.nearest).es}`,
    },
  }),
  'too-many-variants': (p: { count: number; most: number }) => ({
    what: {
      en: `${grouped(p.count)} variants are more than the ${grouped(p.most)} that may be computed.`,
      es: `${grouped(p.count)} variantes son más que las ${grouped(p.most)} que pueden calcularse.`,
    },
    mend: {
      en: `Vary fewer values, or allow them: --most ${p.count}.`,
      es: `Varíe menos valores, o permítalas: --most ${p.count}.`,
    },
  }),
  'option-renamed': (p: { option: string; now: string; write: string }) => ({
    what: {
      en: `The option ${p.option} is called ${p.now} now.`,
      es: `La opción ${p.option} ahora se llama ${p.now}.`,
    },
    mend: { en: `Write ${p.write}.`, es: `Escriba ${p.write}.` },
  }),
  'option-without-meaning': (p: {
    option: string;
    value: string;
    /** The other option, and what it is; empty where it is not given. */
    other: string;
    is: string;
    allowed: readonly string[];
  }) => {
    const [other, needed] = [p.is === '' ? null : `${p.other}=${p.is}`, p.allowed.join(' | ')];
    const give = needed === '*' ? p.other : `${p.other}=${needed}`;
    return {
      what: {
        en: `${p.option}=${p.value} means nothing ${other === null ? `without ${p.other}` : `with ${other}`}.`,
        es: `${p.option}=${p.value} no significa nada ${other === null ? `sin ${p.other}` : `con ${other}`}.`,
      },
      mend:
        needed === ''
          ? { en: `Leave out one of the two.`, es: `Omita una de las dos.` }
          : { en: `Leave it out, or give ${give}.`, es: `Omítala o indique ${give}.` },
    };
  },
  'shows-no-column': (p: { column: string; have: readonly string[]; nearest: string | null }) => ({
    what: {
      en: `show names the column "${p.column}", which the result does not have.`,
      es: `show nombra la columna "${p.column}", que el resultado no tiene.`,
    },
    mend: {
      en: `Columns of the result: ${listed(p.have)}.${meant(p.nearest).en}`,
      es: `Columnas del resultado: ${listed(p.have)}.${meant(p.nearest).es}`,
    },
  }),
  'shows-nothing': (p: {
    column: string;
    name: string;
    nearest: string | null;
    known: readonly string[];
  }) => ({
    what: {
      en: `No row of the result has ${p.column} "${p.name}".`,
      es: `Ninguna fila del resultado tiene ${p.column} "${p.name}".`,
    },
    mend:
      p.known.length === 0
        ? {
            en: `With these options the column ${p.column} is empty: leave show.${p.column} out, or choose a level that has it.`,
            es: `Con estas opciones la columna ${p.column} está vacía: omita show.${p.column} o elija un nivel que la tenga.`,
          }
        : {
            en: `It has: ${listed(p.known)}.${meant(p.nearest).en}`,
            es: `Tiene: ${listed(p.known)}.${meant(p.nearest).es}`,
          },
  }),
  'bad-arithmetic': (p: { formula: string; found: string }) => ({
    what: {
      en:
        p.found === '' ? `"${p.formula}" ends too early.` : `"${p.formula}" cannot be read at "${p.found}".`,
      es:
        p.found === ''
          ? `"${p.formula}" termina antes de tiempo.`
          : `No se entiende "${p.formula}" en "${p.found}".`,
    },
    mend: {
      en: 'Write numbers, names of columns, + - * / and parentheses: "value==value * 1000", "rate==(exports - imports) / [Total value]".',
      es: 'Escriba números, nombres de columnas, + - * / y paréntesis: "value==value * 1000", "tasa==(exports - imports) / [Valor total]".',
    },
  }),
  'no-chart': (p: ErrorText) => p,
  'bad-pair': (p: { flag: string; value: string; shape: string } & ErrorText) => p,
  'missing-column': (p: {
    column: string;
    have: readonly string[];
    indicator: string;
    nearest: string | null;
    /** Only growth is read: a volume of any base will do, current prices will not. */
    growth?: true;
    /** What works without the column. */
    instead?: Text;
  }) => ({
    what: {
      en: `The data have no column "${p.column}", which ${p.indicator} needs.`,
      es: `Los datos no tienen la columna "${p.column}", que ${p.indicator} necesita.`,
    },
    mend: p.instead ??
      nominalInstead(p) ??
      classificationSaid(p.column) ??
      joinedTo(p.column) ?? {
        en: `Columns found: ${listed(p.have)}.${meant(p.nearest).en} Name it with --map COLUMN=${p.column}.${saidForAll(p.column).en}`,
        es: `Columnas encontradas: ${listed(p.have)}.${meant(p.nearest).es} Indíquela con --map COLUMNA=${p.column}.${saidForAll(p.column).es}`,
      },
  }),
  'wrong-column-kind': (p: { column: string; expected: 'number' | 'text' }) => ({
    what: {
      en: `Column "${p.column}" should hold ${p.expected === 'number' ? 'numbers' : 'text'}.`,
      es: `La columna "${p.column}" debe contener ${p.expected === 'number' ? 'números' : 'texto'}.`,
    },
    mend: {
      en: 'Check --map: another column may be meant.',
      es: 'Revise --map: tal vez se trata de otra columna.',
    },
  }),
  'not-computable': (p: {
    indicator: string;
    why: { en: string; es: string };
    try: { en: string; es: string };
  }) => ({
    what: {
      en: `${p.indicator} cannot be computed: ${p.why.en}.`,
      es: `No se puede calcular ${p.indicator}: ${p.why.es}.`,
    },
    mend: { en: p.try.en, es: p.try.es },
  }),
} satisfies ErrorTexts;

const FOR_ALL: Readonly<Record<string, readonly [en: string, es: string, word: string]>> = {
  economy: ['economy', 'una sola economía', 'MEX'],
  period: ['period', 'un solo periodo', '2015'],
  activity: ['class', 'una sola clase', 'total'],
};

/** How a column that all rows would have alike is said. */
function saidForAll(column: string): Text {
  if (!Object.hasOwn(FOR_ALL, column)) return { en: '', es: '' };
  const [en, es, word] = FOR_ALL[column];
  const way = `--set ${column}=${word}`;
  return {
    en: ` If all rows are of one ${en}, say which: ${way}.`,
    es: ` Si todas las filas son de ${es}, diga cuál: ${way}.`,
  };
}

/** What to try where numbers at constant prices are wanted and those at current prices are there: never the one for the other. */
function nominalInstead({
  column,
  have,
  growth,
}: {
  column: string;
  have: readonly string[];
  growth?: true;
}): Text | null {
  if (column !== 'output_real' && column !== 'value_added_real') return null;
  const nominal = ['output_nominal', 'value_added_nominal'].find((name) => have.includes(name));
  if (nominal === undefined) return null;
  const price = nominal === 'output_nominal' ? 'price_index' : 'price_index_value_added';
  const other: Text =
    growth === true
      ? {
          en: `its volume, an index too (--map COLUMN=${column})`,
          es: `su volumen, también como índice (--map COLUMNA=${column})`,
        }
      : {
          en: `compute at current prices, price changes included: --with output=${nominal}`,
          es: `calcule a precios corrientes, con los cambios de precios incluidos: --with output=${nominal}`,
        };
  return {
    en: `The data have ${nominal}, at current prices. Bring the prices of each class beside it (--map COLUMN=${price}), or ${other.en}.`,
    es: `Los datos tienen ${nominal}, a precios corrientes. Agregue los precios de cada clase (--map COLUMNA=${price}), o ${other.es}.`,
  };
}

/** The classification of all rows is said once, in words of the command. */
function classificationSaid(column: string): Text | null {
  if (column !== 'classification') return null;
  return {
    en: 'Say which: --set classification=ISIC3 (escalar list classifications).',
    es: 'Indique cuál: --set classification=ISIC3 (escalar list classifications).',
  };
}

/** What the Penn World Table, which ships, knows of an economy in a year. */
const JOINED: Readonly<Record<string, string>> = { income: 'rgdpo/pop', population: 'pop' };

function joinedTo(column: string): Text | null {
  if (!Object.hasOwn(JOINED, column)) return null;
  const way = `--join ${column}=pwt-9.1:${JOINED[column]}`;
  return {
    en: `Join it: ${way}; or --map COLUMN=${column}.`,
    es: `Únala: ${way}; o --map COLUMNA=${column}.`,
  };
}
