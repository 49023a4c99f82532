import { EscalarError } from '../base/error.ts';
import { shorten } from '../base/shorten.ts';
import { apart, listed, meant } from '../base/texts/kind.ts';

/** The error `figure-column`. */
export function figureColumn(p: {
  figure: string;
  column: string;
  have: readonly string[];
  nearest: string | null;
}): EscalarError {
  return new EscalarError('figure-column', {
    ...p,
    what: {
      en: `Figure "${p.figure}" draws column "${shorten(p.column)}", which its table does not have.`,
      es: `La figura "${p.figure}" dibuja la columna "${shorten(p.column)}", que su tabla no tiene.`,
    },
    mend: {
      en: `Columns of the table: ${listed(p.have)}.${meant(p.nearest).en}`,
      es: `Columnas de la tabla: ${listed(p.have)}.${meant(p.nearest).es}`,
    },
  });
}

/** The error `figure-column-kind`. */
export function figureColumnKind(p: {
  figure: string;
  column: string;
  expected: 'number' | 'text';
}): EscalarError {
  return new EscalarError('figure-column-kind', {
    ...p,
    what: {
      en: `Figure "${p.figure}" needs ${p.expected === 'number' ? 'numbers' : 'text'} in column "${shorten(p.column)}".`,
      es: `La figura "${p.figure}" necesita ${p.expected === 'number' ? 'números' : 'texto'} en la columna "${shorten(p.column)}".`,
    },
    mend: {
      en: 'Name another column for what the figure draws there.',
      es: 'Indique otra columna para lo que la figura dibuja ahí.',
    },
  });
}

/** The error `figure-negative`. */
export function figureNegative(p: {
  figure: string;
  column: string;
  place: string;
  value: number;
}): EscalarError {
  return new EscalarError('figure-negative', {
    ...p,
    what: {
      en: `Figure "${p.figure}" draws column "${shorten(p.column)}" as areas, and an area cannot be ${p.value} (${shorten(p.place)}).`,
      es: `La figura "${p.figure}" dibuja la columna "${shorten(p.column)}" como áreas, y un área no puede ser ${p.value} (${shorten(p.place)}).`,
    },
    mend: {
      en: 'Leave the negative values out, or draw them with another kind: bar, stacked, waterfall.',
      es: 'Omita los valores negativos, o dibújelos con otro tipo: bar, stacked, waterfall.',
    },
  });
}

/** The error `figure-duplicate`. */
export function figureDuplicate(p: {
  figure: string;
  place: string;
  differ: readonly string[];
}): EscalarError {
  return new EscalarError('figure-duplicate', {
    ...p,
    what: {
      en: `Figure "${p.figure}" has two rows for one place: ${shorten(p.place)}.`,
      es: `La figura "${p.figure}" tiene dos filas para un mismo lugar: ${shorten(p.place)}.`,
    },
    mend: {
      en: `${apart(p.differ).en} Or name in series the column that tells them apart.`,
      es: `${apart(p.differ).es} O indique en series la columna que las distingue.`,
    },
  });
}
