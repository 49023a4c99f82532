import { EscalarError } from '../base/error.ts';
import { grouped, type Text } from '../base/locale.ts';
import { shorten } from '../base/shorten.ts';
import { apart, listed, meant } from '../base/texts/kind.ts';

/** The error `parameter-value`. */
export function parameterValue(p: {
  name: string;
  value: string;
  known: readonly string[];
  nearest: string | null;
}): EscalarError {
  return new EscalarError('parameter-value', {
    ...p,
    what: {
      en: `--set ${p.name}=${shorten(p.value)}: the data of this study have no "${shorten(p.value)}".`,
      es: `--set ${p.name}=${shorten(p.value)}: los datos de este estudio no tienen "${shorten(p.value)}".`,
    },
    mend: {
      en: `Values of ${p.name}: ${listed(p.known, 50)}.${meant(p.nearest).en}`,
      es: `Valores de ${p.name}: ${listed(p.known, 50)}.${meant(p.nearest).es}`,
    },
  });
}

/** The error `parameter-value`, of a group or a remainder in the place of one economy. */
export function parameterEconomy(p: { name: string; value: string; is: Text }): EscalarError {
  return new EscalarError('parameter-value', {
    ...p,
    known: [],
    nearest: null,
    what: {
      en: `--set ${p.name}=${shorten(p.value)}: this is no single economy of today (${p.is.en}).`,
      es: `--set ${p.name}=${shorten(p.value)}: no es una sola economía actual (${p.is.es}).`,
    },
    mend: { en: `Give one economy, such as MEX.`, es: `Indique una economía, como MEX.` },
  });
}

/** The error `parameter-value`, of a parameter that changes nothing without another. */
export function parameterIdle(p: { name: string; value: string; needs: string }): EscalarError {
  return new EscalarError('parameter-value', {
    ...p,
    known: [],
    nearest: null,
    what: {
      en: `--set ${p.name}=${shorten(p.value)} changes nothing without ${p.needs}.`,
      es: `--set ${p.name}=${shorten(p.value)} no cambia nada sin ${p.needs}.`,
    },
    mend: {
      en: `Give --set ${p.needs}= as well, or leave ${p.name} out.`,
      es: `Indique también --set ${p.needs}=, u omita ${p.name}.`,
    },
  });
}

/** The error `parameter-number`. */
export function parameterNumber(p: { name: string; value: string }): EscalarError {
  return new EscalarError('parameter-number', {
    ...p,
    what: {
      en: `--set ${p.name}=${shorten(p.value)}: this parameter is a number.`,
      es: `--set ${p.name}=${shorten(p.value)}: este parámetro es un número.`,
    },
    mend: {
      en: `Write it with a decimal point and no thousands separators: --set ${p.name}=0.25.`,
      es: `Escríbalo con punto decimal y sin separador de miles: --set ${p.name}=0.25.`,
    },
  });
}

/** The error `parameter-number`, of a number out of its bounds. */
export function parameterBounds(p: { name: string; value: string; range: Text }): EscalarError {
  return new EscalarError('parameter-number', {
    ...p,
    what: {
      en: `--set ${p.name}=${shorten(p.value)}: this parameter is a number, ${p.range.en}.`,
      es: `--set ${p.name}=${shorten(p.value)}: este parámetro es un número, ${p.range.es}.`,
    },
    mend: { en: `Give another ${p.name}.`, es: `Indique otro valor de ${p.name}.` },
  });
}

/** The error `parameter-order`. */
export function parameterOrder(p: {
  name: string;
  value: string;
  after: string;
  before: string;
}): EscalarError {
  return new EscalarError('parameter-order', {
    ...p,
    what: {
      en: `${p.name}=${shorten(p.value)} does not come after ${p.after}=${p.before}.`,
      es: `${p.name}=${shorten(p.value)} no es posterior a ${p.after}=${p.before}.`,
    },
    mend: {
      en: `Give a later ${p.name} or an earlier ${p.after} with --set.`,
      es: `Indique con --set un valor posterior de ${p.name} o uno anterior de ${p.after}.`,
    },
  });
}

/** The error `parameter-twins`. */
export function parameterTwins(p: { name: string; value: string; unlike: string }): EscalarError {
  return new EscalarError('parameter-twins', {
    ...p,
    what: {
      en: `${p.name} and ${p.unlike} are both ${shorten(p.value)}: there is nothing to compare.`,
      es: `${p.name} y ${p.unlike} son ambos ${shorten(p.value)}: no hay nada que comparar.`,
    },
    mend: {
      en: `Give another one with --set ${p.name}=VALUE or --set ${p.unlike}=VALUE.`,
      es: `Indique otro con --set ${p.name}=VALOR o --set ${p.unlike}=VALOR.`,
    },
  });
}

/** The error `result-column`. */
export function resultColumn(p: {
  part: string;
  column: string;
  have: readonly string[];
  nearest: string | null;
}): EscalarError {
  return new EscalarError('result-column', {
    ...p,
    what: {
      en: `${shorten(p.part)}: the result has no column "${shorten(p.column)}".`,
      es: `${shorten(p.part)}: el resultado no tiene la columna "${shorten(p.column)}".`,
    },
    mend: {
      en: `Columns of the result: ${listed(p.have, 30)}.${meant(p.nearest).en}`,
      es: `Columnas del resultado: ${listed(p.have, 30)}.${meant(p.nearest).es}`,
    },
  });
}

/** The error `result-column-kind`. */
export function resultColumnKind(p: {
  part: string;
  column: string;
  expected: 'number' | 'text';
}): EscalarError {
  return new EscalarError('result-column-kind', {
    ...p,
    what: {
      en: `${shorten(p.part)}: column "${shorten(p.column)}" of the result does not hold ${p.expected === 'number' ? 'numbers' : 'texts'}.`,
      es: `${shorten(p.part)}: la columna "${shorten(p.column)}" del resultado no contiene ${p.expected === 'number' ? 'números' : 'textos'}.`,
    },
    mend: {
      en: 'Name another column of the result.',
      es: 'Indique otra columna del resultado.',
    },
  });
}

/** The error `number-too-large`. */
export function numberTooLarge(p: { part: string; value: number; times: number }): EscalarError {
  return new EscalarError('number-too-large', {
    ...p,
    what: {
      en: `${shorten(p.part)}: ${p.value} times ${p.times} is larger than any number that can be computed with.`,
      es: `${shorten(p.part)}: ${p.value} por ${p.times} es mayor que cualquier número con el que se puede calcular.`,
    },
    mend: { en: 'Give a smaller factor in times.', es: 'Dé un factor menor en times.' },
  });
}

/** The error `pivot-duplicate`. */
export function pivotDuplicate(p: { by: string; code: string; differ: readonly string[] }): EscalarError {
  return new EscalarError('pivot-duplicate', {
    ...p,
    what: {
      en: `Two rows speak of the same cell of the column "${shorten(p.code)}" (pivot: ${p.by}).`,
      es: `Dos filas hablan de la misma celda de la columna "${shorten(p.code)}" (pivot: ${p.by}).`,
    },
    mend: apart(p.differ),
  });
}

/** The error `cell-not-found`. */
export function cellNotFound(p: { cell: string; columns: readonly string[]; there?: Text }): EscalarError {
  return new EscalarError('cell-not-found', {
    ...p,
    what: { en: `${p.cell} fits no row.`, es: `${p.cell} no coincide con ninguna fila.` },
    mend: p.there ?? { en: `Columns: ${listed(p.columns)}.`, es: `Columnas: ${listed(p.columns)}.` },
  });
}

/** The error `cell-not-unique`. */
export function cellNotUnique(p: {
  part: string;
  count: number;
  columns: readonly string[];
  differ?: readonly string[];
}): EscalarError {
  return new EscalarError('cell-not-unique', {
    ...p,
    what: {
      en: `${shorten(p.part)} fits ${grouped(p.count)} rows; one is wanted.`,
      es: `${shorten(p.part)} coincide con ${grouped(p.count)} filas; se necesita una.`,
    },
    mend:
      p.differ === undefined
        ? {
            en: `Add columns to the filter: ${listed(p.columns)}.`,
            es: `Agregue columnas al filtro: ${listed(p.columns)}.`,
          }
        : apart(p.differ),
  });
}

/** The error `figure-units`. */
export function figureUnits(p: {
  figure: string;
  units: readonly string[];
  differ: readonly string[];
}): EscalarError {
  return new EscalarError('figure-units', {
    ...p,
    what: {
      en: `Figure "${p.figure}" shows one unit, and its rows have ${p.units.length}: ${listed(p.units)}.`,
      es: `La figura "${p.figure}" muestra una sola unidad, y sus filas tienen ${p.units.length}: ${listed(p.units)}.`,
    },
    mend: {
      en: `Keep one: where: { unit: ${p.units[0]} }${p.differ.map((one) => `, or by ${one}`).join('')}.`,
      es: `Conserve una: where: { unit: ${p.units[0]} }${p.differ.map((one) => `, o por ${one}`).join('')}.`,
    },
  });
}

/** The error `figure-units`, of a factor that does not make the unit that is said. */
export function figureFactor(p: { figure: string; from: string; times: number; unit: string }): EscalarError {
  return new EscalarError('figure-units', {
    figure: p.figure,
    units: [p.from, p.unit],
    differ: [],
    what: {
      en: `Figure "${p.figure}": numbers in ${p.from}, times ${p.times}, are not numbers in ${p.unit}.`,
      es: `Figura "${p.figure}": los números en ${p.from}, por ${p.times}, no son números en ${p.unit}.`,
    },
    mend: {
      en: 'Give the times and the unit that belong together, or neither: the figure then has the unit of its rows.',
      es: 'Dé times y unit que correspondan, o ninguno: la figura tiene entonces la unidad de sus filas.',
    },
  });
}
