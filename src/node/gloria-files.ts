import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { refuseUnknownNames } from '../indicators/chains/aggregate.ts';
import { symmetricTable } from '../indicators/chains/symmetric-table.ts';
import { aggregationOf } from '../indicators/chains/table-reading.ts';
import {
  GLORIA_LABELS,
  GLORIA_PARTS,
  type GloriaName,
  type GloriaPart,
  gloriaName,
  gloriaSource,
} from '../sources/mrio/gloria.ts';
import { gloriaLabels } from '../sources/mrio/gloria-labels.ts';
import { gloriaReader } from '../sources/mrio/gloria-tables.ts';
import { hashText } from '../store/hash.ts';
import { byYear, type FoundTable, type HowRead } from '../workspace/io/found-table.ts';
import { lastName, within } from '../workspace/io/io-folder.ts';
import { MOST_BYTES } from '../workspace/io/io-parts.ts';
import { nodeFiles } from './node-files.ts';
import { withoutTechnology } from './supply-use-files.ts';

interface File {
  readonly path: string;
  readonly shown: string;
}

/** The files of a year, with the workbook of their names. */
interface GloriaYear {
  readonly name: GloriaName;
  readonly shown: string;
  readonly files: Readonly<Record<GloriaPart, File>>;
  readonly labels: File;
}

const ZIP = /^GLORIA_MRIOs_\d+_\d{4}\.zip$/i;
/** Margins, taxes and subsidies have a number each; whether the fifth holds purchasers' prices, programs differ. */
const BASIC = 1;

/**
 * The tables of GLORIA in a folder or in the folders in it, a year each; none where there are none. Their names stand in
 * GLORIA_ReadMe beside the files or one folder above.
 * @throws EscalarError `not-computable` for a file or a zip alone, a part or names that are not there, and, when a table
 *   is read, without an assumption; `io-year-twice`; those of `gloriaReader` and `symmetricTable`
 */
export async function gloriaTables(path: string, shown: string): Promise<readonly FoundTable[]> {
  if ((await nodeFiles.kindAt(path, shown)) !== 'folder') {
    const name = lastName(shown);
    if (gloriaName(name) !== null || GLORIA_LABELS.test(name)) throw refused(shown, ALONE);
    if (ZIP.test(name)) throw refused(shown, ZIPPED);
    return [];
  }
  const names = await nodeFiles.names(path);
  const found = await yearsIn(path, shown, names);
  for (const name of names) {
    const [inner, place] = [nodeFiles.resolve(path, name), within(shown, name)];
    if ((await nodeFiles.kindAt(inner, place)) !== 'folder') continue;
    found.push(...(await yearsIn(inner, place, await nodeFiles.names(inner))));
  }
  if (found.length > 0) return byYear(found.map(tableOf));
  if (names.some((name) => ZIP.test(name))) throw refused(shown, ZIPPED);
  if (names.some((name) => gloriaName(name) !== null || GLORIA_LABELS.test(name)))
    throw refused(shown, lacks('T-Results'));
  return [];
}

async function yearsIn(path: string, shown: string, names: readonly string[]): Promise<GloriaYear[]> {
  const known = names.flatMap((file) => {
    const name = gloriaName(file);
    return name === null ? [] : [{ ...name, file }];
  });
  const tables = known.filter(({ part }) => part === 'T');
  const basic = tables.filter(({ markup }) => markup === BASIC);
  if (tables.length > basic.length && basic.length === 0) throw refused(shown, VALUATION);
  if (basic.length === 0) return [];
  const labels = await labelsNear(path, shown, names);
  return basic.map((name) => {
    const fileOf = (wanted: GloriaPart): File => {
      const of = known.filter(
        ({ part, year, release, markup }) =>
          part === wanted && markup === BASIC && year === name.year && release === name.release,
      );
      const [first, second] = of;
      if (first === undefined) throw refused(shown, lacks(`${wanted}-Results_${name.year}_${name.release}`));
      if (second !== undefined)
        throw new EscalarError('io-year-twice', {
          year: name.year,
          first: within(shown, first.file),
          other: within(shown, second.file),
        });
      return { path: nodeFiles.resolve(path, first.file), shown: within(shown, first.file) };
    };
    return { name, shown, files: { T: fileOf('T'), Y: fileOf('Y'), V: fileOf('V') }, labels };
  });
}

/** The workbook of names, beside the files or one folder above. */
async function labelsNear(path: string, shown: string, names: readonly string[]): Promise<File> {
  const above = nodeFiles.resolve(path, '..');
  for (const [folder, place, all] of [
    [path, shown, names],
    [above, within(shown, '..'), await nodeFiles.names(above)],
  ] as const) {
    const name = all.find((one) => GLORIA_LABELS.test(one));
    if (name !== undefined) return { path: nodeFiles.resolve(folder, name), shown: within(place, name) };
  }
  throw refused(shown, lacks('GLORIA_ReadMe_NNN.xlsx'));
}

function tableOf(year: GloriaYear): FoundTable {
  const { name, shown, files, labels } = year;
  return {
    year: name.year,
    shown,
    isMade: true,
    addsUp: true,
    source: gloriaSource(name),
    hash: async () => {
      const hashes: string[] = [];
      for (const { path, shown: place } of [labels, ...GLORIA_PARTS.map((part) => files[part])])
        hashes.push(await nodeFiles.hashOf(path, place));
      return hashText(hashes.join('\n'));
    },
    read: async (wanted, how) => readYear(year, wanted, how),
  };
}

async function readYear(
  { name, shown, files, labels }: GloriaYear,
  year: string,
  { technology, totals, economies, sectors }: HowRead,
): ReturnType<FoundTable['read']> {
  if (technology === 'none') throw withoutTechnology(shown);
  const workbook = await nodeFiles.read(labels.path, labels.shown, MOST_BYTES);
  const names = gloriaLabels(labels.shown, workbook.bytes);
  const have = { economies: names.regions, sectors: names.sectors };
  const groups = aggregationOf(have, { economies, sectors }) ?? {};
  refuseUnknownNames(groups, have);
  const shownOf = { T: files.T.shown, Y: files.Y.shown, V: files.V.shown };
  const reader = gloriaReader(shownOf, names, groups);
  const hashes = [workbook.sha256];
  for (const part of GLORIA_PARTS) {
    const { feed, end } = reader.open(part);
    const { path, shown: place } = files[part];
    hashes.push(
      await nodeFiles.stream(path, place, (piece) => {
        feed(piece);
        return true;
      }),
    );
    end();
  }
  const table = symmetricTable(reader.end({ ...name, year }, totals), technology);
  return { table: { ...table, isAdded: true }, sha256: hashText(hashes.join('\n')) };
}

const ALONE: Text = {
  en: 'it is one of the files of GLORIA, whose tables lie in three of them (T, Y, V) with their names in a workbook',
  es: 'es uno de los archivos de GLORIA, cuyas tablas están en tres de ellos (T, Y, V) con sus nombres en un libro',
};
const ZIPPED: Text = {
  en: 'it is a zip of GLORIA, whose files have gigabytes each: unpack it first',
  es: 'es un zip de GLORIA, cuyos archivos son de gigabytes: descomprímalo primero',
};
const VALUATION: Text = {
  en: 'it has no Markup001, the table of GLORIA at basic prices; the other numbers are margins, taxes and subsidies, and programs differ on what the fifth holds',
  es: 'no tiene Markup001, la tabla de GLORIA a precios básicos; los demás números son márgenes, impuestos y subsidios, y los programas difieren sobre qué contiene el quinto',
};

function lacks(file: string): Text {
  return {
    en: `it has files of GLORIA and lacks ${file}`,
    es: `tiene archivos de GLORIA y le falta ${file}`,
  };
}

function refused(shown: string, why: Text): EscalarError {
  return new EscalarError('not-computable', {
    indicator: shown,
    why,
    try: {
      en: 'Put T-Results, Y-Results and V-Results of a year (Markup001) in one folder, GLORIA_ReadMe_NNN.xlsx beside them or one folder above, give the folder, and say which economies stay and how supply and use become a table: --read economies=MEX,CHN,USA,ROW:* --read technology=product-sales',
      es: 'Ponga T-Results, Y-Results y V-Results de un año (Markup001) en una carpeta, GLORIA_ReadMe_NNN.xlsx junto a ellos o una carpeta arriba, indique la carpeta y diga qué economías quedan y cómo la oferta y la utilización se vuelven una tabla: --read economies=MEX,CHN,USA,ROW:* --read technology=product-sales',
    },
  });
}
