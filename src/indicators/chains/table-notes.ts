import { grouped, type Text } from '../../base/locale.ts';
import { info, warning } from '../../base/note.ts';
import type { Note } from '../note.ts';
import { type DegenerateCell, type IoTable, rowName } from './io-table.ts';

/** `2008: `, or nothing for a table without a year. */
export function inYear({ year }: IoTable): string {
  return year === '' ? '' : `${year}: `;
}

/** What a reader of any result must know about the table: what looks wrong in it, and what was done with it. */
export function tableNotes(table: IoTable): readonly Note[] {
  const cells = (kind: DegenerateCell['kind']): readonly DegenerateCell[] =>
    table.degenerate.filter((cell) => cell.kind === kind);
  const found: (Note | null)[] = [
    ...(table.notes ?? []),
    looksLikeCoefficients(table) ? COEFFICIENTS : null,
    withoutDemand(table),
    statedValueAdded(table, cells('value-added-differs')),
    negativeOutput(table, cells('negative-output')),
    negativeValueAdded(table, cells('negative-value-added')),
    negativeDemand(table, cells('negative-final-demand').length),
    table.valueAddedFrom === 'supplied' ? SUPPLIED : null,
  ];
  return found.filter((note) => note !== null);
}

function yearly(table: IoTable, level: Note['level'], what: string, { en, es }: Text): Note {
  const when = inYear(table);
  return {
    level,
    of: { what, period: table.year },
    text: { en: `${when}${en}`, es: `${when}${es}` },
  };
}

const COEFFICIENTS: Note = warning(
  'Z looks like a matrix of coefficients: every entry and every column sum is below 1, and final demand is far larger. Flows are expected; multiply each column of the coefficients by the output of its industry (x = (I − A)⁻¹ Y).',
  'Z parece una matriz de coeficientes: cada celda y cada suma de columna es menor que 1 y la demanda final es mucho mayor. Se esperan flujos; multiplique cada columna de coeficientes por la producción de su industria (x = (I − A)⁻¹ Y).',
);

const SUPPLIED: Note = info(
  'Value added is that of the table: net taxes and margins on inputs are neither domestic nor foreign, and stand as `residual`.',
  'El valor agregado es el de la tabla: los impuestos netos y márgenes sobre los insumos no son nacionales ni extranjeros y figuran como `residual`.',
);

/** In a table of flows inputs and final demand are of one size; coefficients stay below 1 whatever the unit is. */
function looksLikeCoefficients({ n, Z, Y }: IoTable): boolean {
  const sums = new Float64Array(n);
  for (let at = 0; at < Z.length; at += 1) {
    if (Z[at] >= 1 || Z[at] < 0) return false;
    sums[at % n] += Z[at];
  }
  const all = sums.reduce((total, sum) => total + sum, 0);
  const demand = Y.reduce((total, value) => total + value, 0);
  return all > 0 && sums.every((sum) => sum < 1) && demand > 10 * all;
}

function withoutDemand(table: IoTable): Note | null {
  const named = new Set(table.demandEconomy);
  const lacking = table.economies.filter((_, s) => !named.has(s));
  if (lacking.length === 0) return null;
  const list = lacking.join(', ');
  return warning(
    `Y has no column of ${list}: their final demand counts as zero.`,
    `Y no tiene columna de ${list}: su demanda final cuenta como cero.`,
  );
}

function statedValueAdded(table: IoTable, cells: readonly DegenerateCell[]): Note | null {
  const [first] = cells;
  if (first === undefined) return null;
  const at = table.rows.findIndex((row) => rowName(row) === first.cell);
  const used = table.valueAdded[at];
  const stated = used + first.amount;
  const all = Number(cells.reduce((sum, { amount }) => sum + amount, 0).toPrecision(6));
  const [by, en] = cells.length === 1 ? ['', ''] : [`, by ${all} together`, `, ${all} en conjunto`];
  return yearly(table, 'warning', 'value-added-differs', {
    en: `value added is output less inputs; that of the table differs (industries: ${grouped(cells.length)}${by}; ${first.cell}: ${used}, the table says ${stated}). --read value-added=supplied takes that of the table.`,
    es: `el valor agregado es producción menos insumos; el de la tabla difiere (industrias: ${grouped(cells.length)}${en}; ${first.cell}: ${used}, la tabla dice ${stated}). --read value-added=supplied toma el de la tabla.`,
  });
}

function negativeOutput(table: IoTable, cells: readonly DegenerateCell[]): Note | null {
  if (cells.length === 0) return null;
  const some = cells.slice(0, 5).map(({ cell, amount }) => `${cell} (${amount})`);
  const list = `${some.join(', ')}${cells.length > 5 ? '…' : ''}`;
  const divides = table.x.some((output) => output < 0);
  return yearly(table, 'info', 'negative-output', {
    en: `output below zero: ${list}; ${divides ? 'coefficients divide by it' : 'taken as none'} (negative-output=divide|none).`,
    es: `producción menor que cero: ${list}; ${divides ? 'los coeficientes se dividen entre ella' : 'cuenta como nula'} (negative-output=divide|none).`,
  });
}

function negativeValueAdded(table: IoTable, cells: readonly DegenerateCell[]): Note | null {
  if (cells.length === 0) return null;
  return yearly(table, 'warning', 'negative-value-added', {
    en: `industries with negative value added: ${grouped(cells.length)} (${cells[0]?.cell}); their shares can fall outside 0 to 1.`,
    es: `industrias con valor agregado negativo: ${grouped(cells.length)} (${cells[0]?.cell}); sus proporciones pueden salir de 0 a 1.`,
  });
}

function negativeDemand(table: IoTable, count: number): Note | null {
  if (count === 0) return null;
  const one = count === 1;
  return yearly(table, 'info', 'negative-final-demand', {
    en: `${grouped(count)} ${one ? 'cell' : 'cells'} of final demand below zero (changes of inventories), kept as ${one ? 'it is' : 'they are'}.`,
    es: `${grouped(count)} ${one ? 'celda de demanda final menor' : 'celdas de demanda final menores'} que cero (variación de existencias), tal como ${one ? 'viene' : 'vienen'}.`,
  });
}
