import { join } from 'node:path';
import type { IoTableData } from '../../src/base/io-table-data.ts';
import { type NumberColumn, numberColumn, type Table, textColumn } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { openStore } from '../../src/store/store.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { titlesTable } from './tables.ts';
import { wiodDraft } from './wiod-2013.ts';
import { WIOD_ACTIVITIES } from './wiod-activities.ts';

export const TEN_YEARS = ['1995', '2000', '2005', '2008', '2011'];
const OWN = ['MEX', 'TWN', 'USA', 'CHN', 'JPN', 'KOR', 'DEU', 'BRA'];
const EUROPE =
  'AUT BEL BGR CYP CZE DNK ESP EST FIN FRA GBR GRC HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'.split(
    ' ',
  );
/** The economies of the table that ships: eight, the rest of the European Union (EUR), the rest of the world (ROW). */
export const TEN = [...OWN, 'EUR', 'ROW'];
const SECTORS = Object.keys(WIOD_ACTIVITIES);
const CATEGORIES = ['CONS_h', 'CONS_np', 'CONS_g', 'GFCF', 'INVEN'];

/** WIOD Release 2013 added up to ten economies, five years: enough to run every chains indicator offline. */
export function wiod2013Ten(data: string): ShippedRelease {
  return {
    draft,
    tables: [{ table: titlesTable('activities', WIOD_ACTIVITIES), sourceFile: 'sectors.csv' }],
    io: TEN_YEARS.map((year) => ({
      year,
      sourceFile: `wiot_${year}.parquet`,
      deflate: true,
      load: () => readTen(join(data, 'icio/wiod2013', `wiot_${year}.parquet`), year),
    })),
  };
}

async function readTen(path: string, year: string): Promise<IoTableData> {
  const store = await openStore({ roots: [] });
  try {
    const text = ['block', 'row_country', 'row_sector', 'col_country', 'col_sector'];
    return addUp(await store.readParquet(path, { text }), year);
  } finally {
    await store.close();
  }
}

function regionOf(economy: string): string {
  if (OWN.includes(economy)) return economy;
  return EUROPE.includes(economy) ? 'EUR' : 'ROW';
}

/** Whole numbers add up exactly in float64. */
export function addUp(table: Table, year: string): IoTableData {
  const column = (name: string) => textColumn(table, name) as readonly string[];
  const [block, rowCountry, rowSector] = [column('block'), column('row_country'), column('row_sector')];
  const [colCountry, colSector] = [column('col_country'), column('col_sector')];
  const value = numberColumn(table, 'value') as NumberColumn;
  const rows = TEN.flatMap((economy) => SECTORS.map((sector) => ({ economy, sector })));
  const demand = TEN.flatMap((economy) => CATEGORIES.map((category) => ({ economy, category })));
  const n = rows.length;
  const Z = new Float64Array(n * n);
  const Y = new Float64Array(n * demand.length);
  const place = (economy: string, name: string, names: readonly string[]) => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`${year}: ${name} is not known`);
    return TEN.indexOf(regionOf(economy)) * names.length + at;
  };
  for (let i = 0; i < table.rows; i += 1) {
    const row = place(rowCountry[i] as string, rowSector[i] as string, SECTORS);
    const intermediate = block[i] === 'Z';
    const col = place(colCountry[i] as string, colSector[i] as string, intermediate ? SECTORS : CATEGORIES);
    const target = intermediate ? Z : Y;
    const width = intermediate ? n : demand.length;
    target[row * width + col] = (target[row * width + col] as number) + (value.values[i] as number);
  }
  return { year, rows, demand, Z, Y, unit: UNITS.usdMillion };
}

const draft: ShippedRelease['draft'] = {
  ...wiodDraft,
  id: 'wiod-2013-ten',
  title: {
    en: 'World Input-Output Database, Release 2013, added up to ten economies',
    es: 'World Input-Output Database, edición 2013, sumada a diez economías',
  },
  conventions: [
    ...wiodDraft.conventions.slice(0, 2),
    {
      en: 'Trade among the economies of one region (EUR, ROW) is domestic here, so exports of these regions are smaller and content shares of all economies differ a little from those of the full table.',
      es: 'El comercio entre las economías de una misma región (EUR, ROW) es interno aquí, por lo que las exportaciones de esas regiones son menores y los contenidos de todas difieren un poco de los de la matriz completa.',
    },
  ],
  selection: {
    en: `Tables of ${TEN_YEARS.join(', ')}: 35 industries; ${OWN.join(' ')}; EUR = the other 26 members of the European Union in the source; ROW = Australia, Canada, India, Indonesia, Russia, Turkey and the rest of the world. Cells added up, nothing else changed.`,
    es: `Matrices de ${TEN_YEARS.join(', ')}: 35 ramas; ${OWN.join(' ')}; EUR = los otros 26 miembros de la Unión Europea en la fuente; ROW = Australia, Canadá, India, Indonesia, Rusia, Turquía y el resto del mundo. Las celdas se suman; nada más cambia.`,
  },
};
