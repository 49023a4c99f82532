import { apart, type ErrorTexts, listed, meant } from './kind.ts';

/** Errors in what a figure is asked to draw. */
export const figureErrors = {
  'figure-column': (p: {
    figure: string;
    column: string;
    have: readonly string[];
    nearest: string | null;
  }) => ({
    what: {
      en: `Figure "${p.figure}" draws column "${p.column}", which its table does not have.`,
      es: `La figura "${p.figure}" dibuja la columna "${p.column}", que su tabla no tiene.`,
    },
    mend: {
      en: `Columns of the table: ${listed(p.have)}.${meant(p.nearest).en}`,
      es: `Columnas de la tabla: ${listed(p.have)}.${meant(p.nearest).es}`,
    },
  }),
  'figure-column-kind': (p: { figure: string; column: string; expected: 'number' | 'text' }) => ({
    what: {
      en: `Figure "${p.figure}" needs ${p.expected === 'number' ? 'numbers' : 'text'} in column "${p.column}".`,
      es: `La figura "${p.figure}" necesita ${p.expected === 'number' ? 'números' : 'texto'} en la columna "${p.column}".`,
    },
    mend: {
      en: 'Name another column for what the figure draws there.',
      es: 'Indique otra columna para lo que la figura dibuja ahí.',
    },
  }),
  'figure-negative': (p: { figure: string; column: string; place: string; value: number }) => ({
    what: {
      en: `Figure "${p.figure}" draws column "${p.column}" as areas, and an area cannot be ${p.value} (${p.place}).`,
      es: `La figura "${p.figure}" dibuja la columna "${p.column}" como áreas, y un área no puede ser ${p.value} (${p.place}).`,
    },
    mend: {
      en: 'Leave the negative values out, or draw them with another kind: bar, stacked, waterfall.',
      es: 'Omita los valores negativos, o dibújelos con otro tipo: bar, stacked, waterfall.',
    },
  }),
  'figure-units': (p: { figure: string; units: readonly string[]; differ: readonly string[] }) => ({
    what: {
      en: `Figure "${p.figure}" shows one unit, and its rows have ${p.units.length}: ${listed(p.units)}.`,
      es: `La figura "${p.figure}" muestra una sola unidad, y sus filas tienen ${p.units.length}: ${listed(p.units)}.`,
    },
    mend: {
      en: `Keep one: where: { unit: ${p.units[0]} }${p.differ.map((one) => `, or by ${one}`).join('')}.`,
      es: `Conserve una: where: { unit: ${p.units[0]} }${p.differ.map((one) => `, o por ${one}`).join('')}.`,
    },
  }),
  'figure-duplicate': (p: { figure: string; place: string; differ: readonly string[] }) => ({
    what: {
      en: `Figure "${p.figure}" has two rows for one place: ${p.place}.`,
      es: `La figura "${p.figure}" tiene dos filas para un mismo lugar: ${p.place}.`,
    },
    mend: {
      en: `${apart(p.differ).en} Or name in series the column that tells them apart.`,
      es: `${apart(p.differ).es} O indique en series la columna que las distingue.`,
    },
  }),
} satisfies ErrorTexts;
