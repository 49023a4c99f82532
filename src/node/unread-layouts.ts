import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';

/** A publisher's file that is known by its name and not read: why, in words. */
interface Unread {
  readonly name: RegExp;
  readonly why: Text;
}

const UNREAD: readonly Unread[] = [
  {
    name: /^(?:global_mrio_\d{4}|EMERGING_.*)\.mat$/i,
    why: {
      en: 'it is of EMERGING, a file of MATLAB (HDF5: z, f, va, X, country_list, sector_list), which is not read',
      es: 'es de EMERGING, un archivo de MATLAB (HDF5: z, f, va, X, country_list, sector_list), que no se lee',
    },
  },
  {
    name: /^[A-Z]{3}_(?:COU|MIP)_\d{4}.*\.(?:zip|xlsx?|xlsm)$/,
    why: {
      en: "it is of CEPALSTAT, a national table (MIP: input-output; COU: supply and use) in a workbook of each country's own layout, which is not read",
      es: 'es de CEPALSTAT, un cuadro nacional (MIP: insumo-producto; COU: oferta y utilización) en un libro con la disposición propia de cada país, que no se lee',
    },
  },
  {
    name: /^(?:WIOT\d{4}.*|intsut\d{2}.*)\.(?:xlsb|RData)$/i,
    why: {
      en: 'it is of the WIOD, as a binary workbook or a file of R, which is not read',
      es: 'es de la WIOD, como libro binario o archivo de R, que no se lee',
    },
  },
];

const TABLE = /\.(?:csv|txt|xlsx|xlsb|dta|zip|mat|RData)$/i;

/**
 * Refuses a file of a publisher that is known by name and not read, and a folder that has no others.
 * @param names those of the folder, or that of the file
 * @throws EscalarError `not-computable`
 */
export function refuseUnread(shown: string, names: readonly string[]): void {
  const tables = names.filter((one) => TABLE.test(one));
  const found = tables.map((one) => UNREAD.find(({ name }) => name.test(one)));
  const [first] = found;
  if (first === undefined || found.includes(undefined)) return;
  throw new EscalarError('not-computable', {
    indicator: shown,
    why: first.why,
    try: {
      en: 'Write the inputs, added up to the regions and sectors that you need, to Z.csv and final demand to Y.csv (names such as MEX.agriculture above and beside), and give their folder. What is known of the file: docs/input-output-files.md.',
      es: 'Escriba los insumos, sumados a las regiones y los sectores que necesite, en Z.csv y la demanda final en Y.csv (nombres como MEX.agricultura arriba y al lado), e indique su carpeta. Lo que se sabe del archivo: docs/archivos-de-insumo-producto.md.',
    },
  });
}
