import { EscalarError } from '../../base/error.ts';
import { openSheets } from '../tabular/xlsx/open-sheet.ts';

/** The names of rows and columns of GLORIA, in the order of its files. */
export interface GloriaLabels {
  /** Three letters each. */
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  readonly valueAdded: readonly string[];
  readonly demand: readonly string[];
}

const HEADERS: Readonly<Record<keyof GloriaLabels, string>> = {
  regions: 'Region_acronyms',
  sectors: 'Sector_names',
  valueAdded: 'Value_added_names',
  demand: 'Final_demand_names',
};

/**
 * The lists in the workbook GLORIA_ReadMe, each found by the header of its column. A sector whose name is another's too
 * is told apart by its number.
 * @throws EscalarError `not-computable` for a list that is not there, `io-duplicate-label` for a region twice; those of `openSheets`
 */
export function gloriaLabels(file: string, bytes: Uint8Array): GloriaLabels {
  const sheets = openSheets(file, bytes, '*');
  const listOf = (header: string): readonly string[] => {
    for (const { grid } of sheets) {
      const at = Array.from({ length: grid.width(0) }, (_, c) => grid.text(0, c)).indexOf(header);
      if (at < 0) continue;
      const cells = Array.from({ length: grid.rows - 1 }, (_, r) => grid.text(r + 1, at));
      const names = cells.filter((name) => name !== '');
      if (names.length > 0) return names;
    }
    throw noList(file, header);
  };
  const labels = {
    regions: listOf(HEADERS.regions),
    sectors: toldApart(listOf(HEADERS.sectors)),
    valueAdded: listOf(HEADERS.valueAdded),
    demand: listOf(HEADERS.demand),
  };
  for (const part of ['regions', 'demand'] as const) {
    const twice = labels[part].find((label, at) => labels[part].indexOf(label) < at);
    if (twice !== undefined) throw new EscalarError('io-duplicate-label', { part: file, label: twice });
  }
  return labels;
}

function toldApart(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return names.map((name, at) => (times.get(name) === 1 ? name : `${name} [${at + 1}]`));
}

function noList(file: string, header: string): EscalarError {
  return new EscalarError('not-computable', {
    indicator: file,
    why: {
      en: `no sheet of it has a column ${header} with names in it`,
      es: `ninguna de sus hojas tiene una columna ${header} con nombres`,
    },
    try: {
      en: 'Give the workbook GLORIA_ReadMe of the same release as the tables, as it was downloaded.',
      es: 'Use el libro GLORIA_ReadMe de la misma edición que las tablas, tal como se descargó.',
    },
  });
}
