import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { formatNumber, type Text } from '../../base/locale.ts';
import { info } from '../../base/note.ts';
import { titleOfColumn } from '../../columns/vocabulary.ts';
import { readTable, tableReading } from '../../indicators/chains/table-reading.ts';
import type { Note } from '../../indicators/note.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import { conventionsOf } from '../../sources/mrio/conventions-of.ts';
import { checkIoTable } from '../checks/check-io-table.ts';
import { findingNote } from '../checks/check-table.ts';
import type { ColumnFound, FileFound } from '../file-found.ts';
import type { LoadContext } from '../load-context.ts';
import { shownWords } from '../shown-words.ts';
import type { SourceSpec } from '../source-schema.ts';
import { givenReading, type IoSource, openIoSource } from './io-source.ts';

/**
 * The tables in a file or a folder; null where it holds no input-output table.
 * @throws EscalarError for tables that cannot be told apart or lack a part
 */
export async function ioSourceIn(spec: SourceSpec, context: LoadContext): Promise<IoSource | null> {
  try {
    return await openIoSource('data', spec, context);
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    const lacks = error.code === 'io-part-missing' && (error as EscalarError<'io-part-missing'>).params.have;
    if (lacks || OF_TABLES.has(error.code)) throw error;
    return null;
  }
}

/** Codes that only input-output tables earn when they are opened. */
const OF_TABLES: ReadonlySet<string> = new Set([
  'io-part-twice',
  'io-year-twice',
  'io-no-year',
  'not-computable',
]);

/**
 * What tables are taken for, what they hold and state, and whether their sums agree. Of several years the last is read,
 * as a computation reads it.
 * @throws EscalarError those of `IoSource.published` and `readTable`
 */
export async function describeIo(source: IoSource, spec: SourceSpec): Promise<FileFound> {
  const published = await source.published(source.years.at(-1) ?? '');
  const table = readTable(published, parseOptions(tableReading, givenReading(spec)));
  const { source: taken = null } = source;
  return {
    layout: taken?.publisher.id ?? null,
    known: taken === null ? NOBODY : KNOWN,
    notes: [
      ...(table.notes ?? []),
      ...source.notes,
      ...(taken === null ? [] : conventionsOf(taken).map(({ en, es }) => info(en, es))),
      ...(published.year === '' ? [NO_YEAR] : []),
      sizeNote(published),
      ...balanceNotes(published),
    ],
    columns: columnsOf(source, published),
    table: null,
    kind: null,
    computes: ['upstreamness', 'participation', ...(table.satellites.length === 0 ? [] : ['satellites'])].map(
      (indicator) => ({ indicator, options: {} }),
    ),
    tried: false,
  };
}

const KNOWN: Text = {
  en: 'An input-output table, recognised by its names; the layout is known from programs that read it and from descriptions: compare a total with the one published.',
  es: 'Una tabla insumo-producto, reconocida por sus nombres; la disposición se conoce por programas que la leen y por descripciones: compare un total con el publicado.',
};
const NOBODY: Text = {
  en: 'An input-output table of no publisher that is known.',
  es: 'Una tabla insumo-producto de ninguna fuente conocida.',
};

const NO_YEAR = info(
  'Neither the file nor its name says the year: --read year=YYYY.',
  'Ni el archivo ni su nombre indican el año: --read year=AAAA.',
);

/** How large the table is, and its totals in its unit, by which a wrong unit is seen. */
function sizeNote({ year, rows, demand, Z, Y, unit }: IoTableInput): Note {
  const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
  const [inputs, final] = [sum(Z), sum(Y)];
  const amounts = (lang: 'en' | 'es'): readonly [string, string] => [
    formatNumber(inputs, lang, 0),
    formatNumber(final, lang, 0),
  ];
  const [en, es] = [amounts('en'), amounts('es')];
  const of = year === '' ? '' : `${year}: `;
  const own = {
    en: 'in a unit that the file does not state (--read unit=)',
    es: 'en una unidad que el archivo no declara (--read unit=)',
  };
  return info(
    `${of}inputs ${rows.length} × ${rows.length}, ${en[0]} in all; final demand ${rows.length} × ${demand.length}, ${en[1]} in all; ${unit?.label.en ?? own.en}.`,
    `${of}insumos ${rows.length} × ${rows.length}, en total ${es[0]}; demanda final ${rows.length} × ${demand.length}, en total ${es[1]}; ${unit?.label.es ?? own.es}.`,
  );
}

/** Which totals the files state, and whether they are the sums of their parts. */
function balanceNotes(data: IoTableInput): readonly Note[] {
  const found = checkIoTable(data).map(findingNote);
  if (found.length > 0) return found;
  const stated = [
    ...(data.output === undefined ? [] : [{ en: 'output', es: 'la producción' }]),
    ...(data.valueAdded === undefined ? [] : [{ en: 'value added', es: 'el valor agregado' }]),
  ];
  if (stated.length === 0)
    return [
      info(
        'The files state neither output nor value added: there is nothing to compare the sums with.',
        'Los archivos no declaran producción ni valor agregado: no hay con qué comparar las sumas.',
      ),
    ];
  return [
    info(
      `Balance: rows and columns agree with what is stated: ${stated.map(({ en }) => en).join(', ')}.`,
      `Balance: filas y columnas concuerdan con lo declarado: ${stated.map(({ es }) => es).join(', ')}.`,
    ),
  ];
}

/** What the names of the table are: years, economies, industries, categories of final demand, accounts. */
function columnsOf(
  { years }: IoSource,
  { year, rows, demand, satellites = [] }: IoTableInput,
): readonly ColumnFound[] {
  const names: readonly (readonly [string, Text, readonly string[]])[] = [
    ['year', titleOfColumn('year'), [...years, year]],
    ['economy', titleOfColumn('economy'), rows.map(({ economy }) => economy)],
    ['sector', titleOfColumn('sector'), rows.map(({ sector }) => sector)],
    [
      'final demand',
      { en: 'Category of final demand', es: 'Categoría de demanda final' },
      demand.map(({ category }) => category),
    ],
    ['account', titleOfColumn('account'), satellites.map(({ name, unit }) => `${name} (${unit.label.en})`)],
  ];
  return names.flatMap(([column, meaning, all]) => {
    const different = [...new Set(all)].filter((one) => one !== '');
    if (different.length === 0) return [];
    return [{ column, meaning, different: different.length, missing: 0, values: shownWords(different) }];
  });
}
