import { info, type PlainNote, warning } from '../../base/note.ts';
import { someOf } from '../tabular/some-of.ts';
import { nearestEdition } from './source-of.ts';
import type { WideColumn } from './wide-column.ts';
import type { WideLayout } from './wide-layout.ts';

/** The year of a name, unless the edition has no such year: `ICIO2021.csv` says the edition. */
export function believedYear(year: string, source: WideLayout['source']): string {
  if (source === null || year === '') return year;
  const [first, last] = source.edition.years;
  return Number(year) >= first && Number(year) <= last ? year : '';
}

/** What a reader of the table must know of its file. */
export function wideNotes(
  file: string,
  columns: readonly WideColumn[],
  source: WideLayout['source'],
  year: string,
  totals: 'check' | 'ignore',
  discrepancy: Float64Array,
): readonly PlainNote[] {
  const notes: PlainNote[] = [];
  if (source === null) {
    const near = nearestEdition(columns);
    if (near !== null) {
      const other = someOf(near.other);
      notes.push(
        warning(
          `${file}: nearly ${near.name}, but that edition has no ${other}; unit and conventions are not taken from it (--read unit=usd-million).`,
          `${file}: casi ${near.name}, pero esa edición no tiene ${other}; no se toman de ella la unidad ni las convenciones (--read unit=usd-million).`,
        ),
      );
    }
  } else {
    notes.push(...sourceNotes(file, source, year));
  }
  const gap = discrepancy.reduce((sum, value) => sum + Math.abs(value), 0);
  if (gap > 0)
    notes.push(
      info(
        `${file}: the column DISC (${gap} in absolute values) is left out of the uses.`,
        `${file}: la columna DISC (${gap} en valores absolutos) queda fuera de los usos.`,
      ),
    );
  if (totals === 'ignore')
    notes.push(
      warning(
        `${file}: its totals, value added and taxes were neither checked nor used (totals=ignore).`,
        `${file}: sus totales, su valor agregado y sus impuestos no se comprobaron ni se usaron (totals=ignore).`,
      ),
    );
  return notes;
}

/** What the file was taken for, at which prices, and a year that is not believed. */
export function sourceNotes(
  file: string,
  source: NonNullable<WideLayout['source']>,
  year: string,
): readonly PlainNote[] {
  const notes: PlainNote[] = [];
  const { publisher, edition, prices } = source;
  notes.push(
    info(
      `${file}: read as ${publisher.title.en}, edition ${edition.name}.`,
      `${file}: se leyó como ${publisher.title.es}, edición ${edition.name}.`,
    ),
  );
  if (prices !== null)
    notes.push(
      warning(
        `${file}: its flows are ${prices.text.en}, as its name or its title says: tables of several years are comparable in volume, and their totals are not those of national accounts of the year.`,
        `${file}: sus flujos están ${prices.text.es}, como dice su nombre o su título: las tablas de varios años son comparables en volumen, y sus totales no son los de las cuentas nacionales del año.`,
      ),
    );
  if (believedYear(year, source) !== year)
    notes.push(
      warning(
        `${file}: the edition ${edition.name} has the years ${edition.years.join(' to ')}, so that ${year} in the name is not taken for the year of the table; --read year=YYYY says it.`,
        `${file}: la edición ${edition.name} tiene los años ${edition.years.join(' a ')}, así que ${year} en el nombre no se toma por el año de la tabla; --read year=AAAA lo dice.`,
      ),
    );
  return notes;
}
