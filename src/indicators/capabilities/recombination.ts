import { isMissing, type Measured } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import { mean } from '../../math/mean.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { textField } from '../input-field.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import type { Lineage } from '../lineage.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { term } from '../term.ts';
import { easeOf, modularComplexity, type Recombinations, recombinations } from './kernels/recombination.ts';
import { type Patent, type PatentClasses, readPatentClasses } from './patent-classes.ts';

const ID = 'recombination';
/** The rows of the patents that name the class, or a class of the patent; of a mean, those that name any class of these. */
const neighbours: Lineage = (row, _, input) => {
  const { classes, patents } = readPatentClasses(input, ID);
  const naming = (wanted: readonly number[]) =>
    patents.filter((one) => one.classes.some((i) => wanted.includes(i)));
  const own =
    typeof row.patent === 'string'
      ? patents.filter(({ name }) => name === row.patent)
      : naming([classes.indexOf(row.activity as string)]);
  const behind = row.term === 'modular_complexity' ? naming(own.flatMap((one) => one.classes)) : own;
  return { periods: 'all', parts: [{ patent: behind.map(({ name }) => name) }] };
};

const PATENT_KEY = { name: 'patent', title: { en: 'Patent', es: 'Patente' } };
const keys = [KEYS.activity, PATENT_KEY];

export const recombination = defineIndicator({
  id: 'recombination',
  room: 'capabilities',
  title: {
    en: 'Ease of recombination and modular complexity of patents',
    es: 'Facilidad de recombinación y complejidad modular de las patentes',
  },
  summary: {
    en: 'How easily each class of technology is joined with others, and how hard the classes that a patent joins are to join.',
    es: 'Con qué facilidad se combina cada clase tecnológica con otras, y qué tan difíciles de combinar son las que reúne una patente.',
  },
  formula: [
    'E_i = other classes that some patent names beside i / patents that name i [ease]',
    'K_j = classes of patent j / Σ_{i∈j} E_i [modular_complexity];  of a class: the mean K of its patents',
  ],
  references: [{ work: 'fleming2001' }],
  input: {
    table: 'series',
    fields: [
      textField('patent', 'required', 'number of the patent', 'número de la patente'),
      textField(
        'activity',
        'required',
        'a class of the patent, one a row',
        'una clase de la patente, una por fila',
      ),
    ],
  },
  options: {
    level: levelOf(['activity', 'patent'], 'activity', {
      en: 'a class of technology, or a patent',
      es: 'una clase tecnológica, o una patente',
    }),
  },
  sums: [],
  output: longFields(keys),
  terms: [
    term('ease', UNITS.ratio, 'ease of recombination', 'facilidad de recombinación'),
    term('combined', UNITS.classes, 'classes combined with', 'clases con que se combina'),
    term('patents', UNITS.count, 'patents', 'patentes'),
    term('modular_complexity', UNITS.ratio, 'modular complexity', 'complejidad modular'),
    term('classes', UNITS.classes, 'classes of the patent', 'clases de la patente'),
  ],
  conventions: [
    {
      en: 'A patent whose classes were never joined with another has no modular complexity, and stays out of the mean of a class; EconGeo writes 0 and averages it in.',
      es: 'Una patente cuyas clases nunca se combinaron con otra no tiene complejidad modular y queda fuera del promedio de la clase; EconGeo escribe 0 y lo promedia.',
    },
    {
      en: 'The ease is that of all patents of the table, as in EconGeo; the authors take those before each patent (--where period=..1989). Finer classes seem easier to join: compare one classification at one level.',
      es: 'La facilidad es la de todas las patentes de la tabla, como en EconGeo; los autores toman las anteriores a cada una (--where period=..1989). Las clases más finas parecen más fáciles de combinar: compare una clasificación a un mismo nivel.',
    },
  ],
  lineage: neighbours,
  compute(table, { level }) {
    const read = readPatentClasses(table, ID);
    const known = recombinations(
      read.patents.map(({ classes }) => classes),
      read.classes.length,
    );
    const ease = read.classes.map((_, i) => easeOf(known, i));
    const rows = longRows(keys);
    if (level === 'patent') patentRows(rows, read.patents, ease);
    else classRows(rows, read, known, ease);
    return {
      table: rows.table(ID),
      residuals: [countsClose(read.patents, known)],
      notes: [],
      dropped: twice(read),
    };
  },
});

function classRows(
  rows: LongRows,
  { classes: names, patents }: PatentClasses,
  known: Recombinations,
  ease: readonly Measured[],
): void {
  const complexities = names.map((): number[] => []);
  for (const { classes } of patents) {
    const own = modularComplexity(classes, ease);
    if (typeof own === 'number') for (const i of classes) complexities[i].push(own);
  }
  names.forEach((activity, i) => {
    const own = complexities[i];
    const average: Measured = own.length === 0 ? { missing: 'zero-denominator' } : mean(own);
    for (const [name, unit, value] of [
      ['ease', UNITS.ratio, ease[i]],
      ['combined', UNITS.classes, known.combined[i]],
      ['patents', UNITS.count, known.patents[i]],
      ['modular_complexity', UNITS.ratio, average],
    ] as const)
      rows.add([activity, null], name, unit, isMissing(value) ? value.missing : value);
  });
}

function patentRows(rows: LongRows, patents: readonly Patent[], ease: readonly Measured[]): void {
  for (const { name, classes } of patents) {
    const own = modularComplexity(classes, ease);
    rows.add([null, name], 'modular_complexity', UNITS.ratio, isMissing(own) ? own.missing : own);
    rows.add([null, name], 'classes', UNITS.classes, classes.length);
  }
}

/** Every patent is counted once in each of its classes. */
function countsClose(past: readonly Patent[], { patents }: Recombinations): Residual {
  const named = sum(past.map(({ classes }) => classes.length));
  return closes('Σ_i patents of class i = Σ_j classes of patent j', sum(patents) - named, Math.max(named, 1));
}

function twice({ repeated }: PatentClasses): readonly Dropped[] {
  if (repeated.length === 0) return [];
  const what = {
    en: 'rows that name a class of a patent again',
    es: 'filas que repiten una clase de una patente',
  };
  return [leftOut(what, repeated)];
}
