import { EscalarError, type Where } from '../../base/error.ts';

/** For a file in no layout of an input-output table that is known. */
export function ioNotRecognised(p: { path: string; names: readonly string[] }, where?: Where): EscalarError {
  return new EscalarError(
    'io-not-recognised',
    {
      ...p,
      what: {
        en: `${p.path} has no layout of an input-output table that is known${p.names.length === 0 ? '' : ` (it begins ${p.names.join(', ')})`}.`,
        es: `${p.path} no tiene la estructura de ninguna matriz de insumo-producto conocida${p.names.length === 0 ? '' : ` (comienza con ${p.names.join(', ')})`}.`,
      },
      mend: {
        en: 'One file is read with names such as MEX_C26 above and beside, and final demand such as MEX_HFCE; or, of numbers alone, with --read countrylist=MEX,TWN,USA; or as a list: from_country, from_industry, to_country, to_industry, value. Or put inputs into Z.csv and final demand into Y.csv, and give their folder.',
        es: 'Se lee un solo archivo con nombres como MEX_C26 arriba y al lado, y demanda final como MEX_HFCE; o bien, de solo números, con --read countrylist=MEX,TWN,USA; o como lista: pais_origen, rama_origen, pais_destino, rama_destino, valor. O ponga los insumos en Z.csv y la demanda final en Y.csv, e indique su carpeta.',
      },
    },
    where,
  );
}

/** For a table whose lines state another year, or several. */
export function ioOtherYear(
  p: { path: string; have: readonly string[]; wanted: string },
  where?: Where,
): EscalarError {
  return new EscalarError(
    'io-other-year',
    {
      ...p,
      what: {
        en: `${p.path} states ${p.have.length === 1 ? `the year ${p.have[0]} in its lines, not ${p.wanted}` : `several years in its lines: ${p.have.join(', ')}`}.`,
        es: `${p.path} declara ${p.have.length === 1 ? `el año ${p.have[0]} en sus renglones, no ${p.wanted}` : `varios años en sus renglones: ${p.have.join(', ')}`}.`,
      },
      mend: {
        en: 'Its column Year states its year: name the file by that year, or leave --read year= out.',
        es: 'Su columna Year declara su año: nombre el archivo con ese año u omita --read year=.',
      },
    },
    where,
  );
}

/** For two lines of names. */
export function ioHeaderRows(p: { path: string; example: string }, where?: Where): EscalarError {
  return new EscalarError(
    'io-header-rows',
    {
      ...p,
      what: {
        en: `${p.path} has names in its first two lines: economies in one, industries or categories in the other.`,
        es: `${p.path} tiene nombres en sus dos primeros renglones: economías en uno, industrias o categorías en el otro.`,
      },
      mend: {
        en: `Join them into one line, and the two columns of names into one column: ${p.example}.`,
        es: `Únalos en un solo renglón, y las dos columnas de nombres en una: ${p.example}.`,
      },
    },
    where,
  );
}

/** For a folder that lacks a part of its table. */
export function ioPartMissing(
  p: { path: string; have: string | null; lacks: string },
  where?: Where,
): EscalarError {
  return new EscalarError(
    'io-part-missing',
    {
      ...p,
      what: {
        en: `The folder ${p.path} has ${p.have === null ? 'no table' : `${p.have}`} and lacks ${p.lacks}.`,
        es: `La carpeta ${p.path} ${p.have === null ? 'no tiene una matriz' : `tiene ${p.have}`} y le falta ${p.lacks}.`,
      },
      mend: {
        en: 'Inputs stand in Z.csv and final demand in Y.csv (or names that end in _Z.csv and _Y.csv); or give a folder of such folders, one a year (io_2005, io_2006).',
        es: 'Los insumos van en Z.csv y la demanda final en Y.csv (o nombres que terminen en _Z.csv y _Y.csv); o indique una carpeta de carpetas así, una por año (io_2005, io_2006).',
      },
    },
    where,
  );
}
