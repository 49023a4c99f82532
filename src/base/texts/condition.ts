import { counted, type Text } from '../locale.ts';
import { type ErrorText, type ErrorTexts, listed, meant } from './kind.ts';

/** `growth (crecimiento)`, where the title says more than the code. */
function withTitles(
  { known, titles = [] }: { known: readonly string[]; titles?: readonly (Text | null)[] },
  lang: keyof Text,
): string[] {
  return known.map((code, i) => {
    const title = titles[i]?.[lang] ?? code;
    return title.toLowerCase() === code.toLowerCase() ? code : `${code} (${title})`;
  });
}

/** Errors in the conditions on rows: `--where` on the command line, `where` in a study. */
export const conditionErrors = {
  'condition-not-number': (p: { column: string; item: string }) => ({
    what: {
      en: `"${p.item}" is no number to compare the numbers of "${p.column}" with.`,
      es: `"${p.item}" no es un número con el que comparar los de "${p.column}".`,
    },
    mend: {
      en: `Write numbers with a point, or a range: ${p.column}=10..150. ${p.column}= keeps the rows without a number, ${p.column}!= those with one.`,
      es: `Escriba números con punto, o un rango: ${p.column}=10..150. ${p.column}= conserva las filas sin número, ${p.column}!= las que lo tienen.`,
    },
  }),
  'condition-range': (p: { column: string; item: string; why: Text }) => ({
    what: {
      en: `The range ${p.item} cannot be looked for in "${p.column}": ${p.why.en}.`,
      es: `No se puede buscar el rango ${p.item} en "${p.column}": ${p.why.es}.`,
    },
    mend: {
      en: `Write it from the lower to the higher (1994..2008, 1994.., ..2008), or list the values: ${p.column}=A,B. A value with two points stands between quotation marks.`,
      es: `Escríbalo de menor a mayor (1994..2008, 1994.., ..2008), o enumere los valores: ${p.column}=A,B. Un valor con dos puntos seguidos va entre comillas.`,
    },
  }),
  'condition-twice': (p: { flag: string; column: string } & ErrorText) => p,
  'condition-keeps-nothing': (p: {
    condition: string;
    column: string;
    /** What the rows meet that were looked at, where not all were. */
    among: readonly string[];
    nearest: string | null;
    known: readonly string[];
    /** Names of `known` for people, where codes have them. */
    titles?: readonly (Text | null)[];
  }) => ({
    what: {
      en: `No row${p.among.length === 0 ? '' : ` with ${p.among.join(', ')}`} meets ${p.condition}.`,
      es: `Ninguna fila${p.among.length === 0 ? '' : ` con ${p.among.join(', ')}`} cumple ${p.condition}.`,
    },
    mend: {
      en: `"${p.column}" holds${p.among.length === 0 ? '' : ' there'}: ${listed(withTitles(p, 'en'))}.${meant(p.nearest).en}`,
      es: `En "${p.column}"${p.among.length === 0 ? '' : ' ahí'} hay: ${listed(withTitles(p, 'es'))}.${meant(p.nearest).es}`,
    },
  }),
  'conditions-keep-nothing': (p: { counts: readonly (readonly [condition: string, rows: number])[] }) => ({
    what: {
      en: `No row meets all of the conditions: ${p.counts.map(([one, rows]) => `${one} (${counted(rows, 'row', 'rows')})`).join(', ')}.`,
      es: `Ninguna fila cumple todas las condiciones: ${p.counts.map(([one, rows]) => `${one} (${counted(rows, 'fila', 'filas')})`).join(', ')}.`,
    },
    mend: { en: 'Loosen one of them.', es: 'Afloje alguna de ellas.' },
  }),
} satisfies ErrorTexts;
