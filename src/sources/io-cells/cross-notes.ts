import { info, type PlainNote, warning } from '../../base/note.ts';
import type { CrossRoles } from './cross-roles.ts';
import type { Sums } from './cross-sums.ts';
import { ABROAD, type CrossTable, lineName } from './cross-table.ts';

/** What a reader of such a table must know: cells that were not there, parts that were added up, where imports went. */
export function crossNotes(
  table: CrossTable,
  roles: CrossRoles,
  {
    empty,
    sums,
    checks,
  }: { readonly empty: number; readonly sums: Sums; readonly checks: 'check' | 'ignore' },
): readonly PlainNote[] {
  const { file } = table;
  const notes: PlainNote[] = [];
  if (empty > 0)
    notes.push(
      info(
        `${file}: ${empty} flows that are not there were read as zero.`,
        `${file}: ${empty} flujos que no están se leyeron como cero.`,
      ),
    );
  if (checks === 'ignore')
    notes.push(
      warning(
        `${file}: its totals, value added and taxes were neither checked nor used (totals=ignore).`,
        `${file}: sus totales, su valor agregado y sus impuestos no se comprobaron ni se usaron (totals=ignore).`,
      ),
      ...totalsNote(table, roles),
    );
  else if (sums.valueAdded !== null) notes.push(addedNote(table, roles));
  return [...notes, ...homeNotes(table, sums)];
}

/** The lines that were taken for totals: one that is none is missing. */
function totalsNote({ file, rows, columns }: CrossTable, roles: CrossRoles): readonly PlainNote[] {
  const totals = [
    ...rows.filter((_, r) => roles.rows[r] === 'total'),
    ...columns.filter((_, c) => roles.columns[c] === 'total'),
  ];
  const names = [...new Set(totals.map(lineName))].join(', ');
  if (names === '') return [];
  return [
    warning(
      `${file}: left out as totals: ${names}. A final use or an industry among them is missing from all results.`,
      `${file}: omitidos como totales: ${names}. Un uso final o una industria que esté entre ellos falta en todos los resultados.`,
    ),
  ];
}

function addedNote({ file, rows }: CrossTable, { rows: kinds }: CrossRoles): PlainNote {
  const kind = kinds.includes('added') ? 'added' : 'addedPart';
  const names = [...new Set(rows.flatMap(({ code }, r) => (kinds[r] === kind ? [code] : [])))].join(' + ');
  const taxes = [...new Set(rows.flatMap(({ code }, r) => (kinds[r] === 'taxes' ? [code] : [])))].join(' + ');
  const en = taxes === '' ? '' : `; taxes and margins: ${taxes}`;
  const es = taxes === '' ? '' : `; impuestos y márgenes: ${taxes}`;
  return info(`${file}: value added: ${names}${en}.`, `${file}: valor agregado: ${names}${es}.`);
}

/** How one economy stands in a table of economies. */
function homeNotes({ file, home, rows, columns }: CrossTable, sums: Sums): readonly PlainNote[] {
  if (home === null) return [];
  const isApart = sums.imports !== null || rows.some(({ economy }) => economy === ABROAD);
  const shown = columns.filter((_, c) => sums.exports.includes(c)).map(lineName);
  if (!isApart && shown.length === 0) return aloneNotes(file, home);
  return abroadNotes(file, home, shown, isApart);
}

/** Of an economy that trades with nobody. */
export function aloneNotes(file: string, home: string): readonly PlainNote[] {
  return [
    calledSo(file, home),
    warning(
      `${file}: it has no exports and no imports: what measures trade between economies is zero.`,
      `${file}: no tiene exportaciones ni importaciones: lo que mide el comercio entre economías es cero.`,
    ),
  ];
}

function calledSo(file: string, home: string): PlainNote {
  return info(
    `${file}: a table of one economy, called ${home}.`,
    `${file}: una tabla de una sola economía, llamada ${home}.`,
  );
}

/**
 * What of a table of one economy is known of the rest of the world.
 * @param exports the columns of exports
 * @param isApart whether imports are told from what is made at home
 */
export function abroadNotes(
  file: string,
  home: string,
  exports: readonly string[],
  isApart: boolean,
): readonly PlainNote[] {
  const shown = exports.length > 0 ? ` (${exports.join(', ')})` : '';
  return [
    calledSo(file, home),
    warning(
      `${file}: its imports come from ROW and its exports${shown} go to final demand there. Of ROW nothing else is known: its own results mean nothing, and value that comes home through it is not seen.`,
      `${file}: sus importaciones vienen de ROW y sus exportaciones${shown} van a la demanda final de ROW. De ROW no se sabe nada más: sus propios resultados no significan nada, y no se ve el valor que regresa por ahí.`,
    ),
    ...(isApart
      ? []
      : [
          warning(
            `${file}: its flows do not tell imports from what is made at home: contents and multipliers count both.`,
            `${file}: sus flujos no separan lo importado de lo hecho en el país: los contenidos y multiplicadores cuentan ambos.`,
          ),
        ]),
  ];
}
