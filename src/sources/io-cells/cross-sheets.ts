import { EscalarError } from '../../base/error.ts';
import { normalise } from '../../catalog/normalise.ts';
import { type CrossSheet, crossGrid } from './cross-grid.ts';
import { ABROAD, type CrossTable, lineName, lineTexts } from './cross-table.ts';
import { accountKind, useKind } from './io-codes.ts';

interface Found {
  readonly sheet: string;
  readonly table: CrossTable;
}

/**
 * The table of one economy in the sheets of a file; where one sheet has domestic flows and one those that are imported, both
 * together, the imports of each product apart. Null where no sheet has inputs and final demand.
 * @throws EscalarError `not-computable` for several sheets of which nothing says which, those of `crossGrid`
 */
export function crossSheets(
  sheets: readonly CrossSheet[],
  decimal: Parameters<typeof crossGrid>[1],
): CrossTable | null {
  const found = sheets.flatMap((one): readonly Found[] => {
    const table = crossGrid(one, decimal);
    return table !== null && hasDemand(table) ? [{ sheet: one.sheet, table }] : [];
  });
  const [only, ...more] = found;
  if (only === undefined) return null;
  if (more.length === 0) return whole(only.table);
  const [home, abroad] = [HOME, IMPORTED].map((words) =>
    found.filter(({ sheet }) => words.test(normalise(sheet))),
  );
  if (home.length !== 1 || abroad.length !== 1 || home[0] === abroad[0])
    throw several(
      only.table.file,
      found.map(({ sheet }) => sheet),
    );
  return whole(withImports(home[0].table, abroad[0].table));
}

/** @throws EscalarError `not-computable` for a sheet without value added, which may hold imports alone or shares */
export function whole(table: CrossTable): CrossTable {
  const kinds = new Set(table.rows.map((line) => accountKind(...lineTexts(line))));
  if (kinds.has('added') || kinds.has('addedPart')) return table;
  throw new EscalarError('not-computable', {
    indicator: table.file,
    why: {
      en: 'it has inputs and final demand and no row of value added, so that nothing tells a whole table from one of imports or of coefficients',
      es: 'tiene insumos y demanda final y ningún renglón de valor agregado, así que nada distingue una matriz completa de una de importaciones o de coeficientes',
    },
    try: {
      en: 'Give the sheet of domestic flows with its value added (B1G, Gross value added), and that of imports in the same workbook.',
      es: 'Indique la hoja de flujos nacionales con su valor agregado (B1G, Valor agregado bruto) y la de importaciones en el mismo libro.',
    },
  });
}

const HOME = /\b(dom\w*|nac\w*|intern[ao]s?|national)\b/;
const IMPORTED = /\bimp\w*\b/;

/** Whether a column is of final demand, and no industry. */
function hasDemand({ rows, columns }: CrossTable): boolean {
  const below = new Set(rows.map(({ code }) => code));
  return columns.some(
    (line) => !below.has(line.code) && ['demand', 'whole'].includes(useKind(...lineTexts(line)) ?? ''),
  );
}

/** Domestic flows with the rows of those imported, which come from the economy abroad. */
function withImports(home: CrossTable, imported: CrossTable): CrossTable {
  const at = new Map(home.columns.map((line, c) => [lineName(line), c]));
  const other = imported.columns.find((line) => !at.has(lineName(line)));
  if (other !== undefined)
    throw new EscalarError('io-bad-label', { part: imported.file, label: lineName(other) });
  const beside = new Set(imported.columns.map(({ code }) => code));
  const taken = imported.rows.flatMap(({ code, name }, r) =>
    beside.has(code) && accountKind(code, name) === null ? [r] : [],
  );
  const width = home.columns.length;
  const values = new Float64Array((home.rows.length + taken.length) * width).fill(Number.NaN);
  values.set(home.values);
  taken.forEach((r, k) => {
    imported.columns.forEach((line, c) => {
      const place = at.get(lineName(line)) ?? 0;
      values[(home.rows.length + k) * width + place] = imported.values[r * imported.columns.length + c];
    });
  });
  const rows = taken.map((r) => ({ ...imported.rows[r], economy: ABROAD }));
  return {
    ...home,
    rows: [...home.rows, ...rows],
    values,
    decimals: Math.max(home.decimals, imported.decimals),
  };
}

function several(file: string, sheets: readonly string[]): EscalarError {
  const shown = sheets.join(', ');
  return new EscalarError('not-computable', {
    indicator: file,
    why: {
      en: `several of its sheets hold a table (${shown}), and their names do not say which is of domestic and which of imported flows`,
      es: `varias de sus hojas contienen una matriz (${shown}), y sus nombres no dicen cuál es de flujos nacionales y cuál de importados`,
    },
    try: {
      en: 'Keep the sheet that you mean in a file of its own, or call the two sheets domestic and imported.',
      es: 'Deje la hoja que quiere en un archivo propio, o llame nacional e importada a las dos hojas.',
    },
  });
}
