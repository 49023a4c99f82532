import type { Text } from '../../base/locale.ts';
import type { PlainNote } from '../../base/note.ts';
import type { Correspondence } from '../correspondence.ts';
import type { MoveColumns } from './move-columns.ts';
import type { MoveReport } from './move-report.ts';

/** What a reader of the moved figures must know. */
export function moveNotes(report: MoveReport): readonly PlainNote[] {
  const { from, to, total } = report;
  const percent = (part: number) => (total === 0 ? '0' : ((100 * part) / total).toFixed(2));
  const some = (list: readonly { readonly code: string }[]) =>
    list
      .slice(0, 5)
      .map(({ code }) => code || '?')
      .join(', ') + (list.length > 5 ? ', …' : '');
  const notes: { level: 'info' | 'warning'; text: Text }[] = [];
  const add = (level: 'info' | 'warning', en: string, es: string) => notes.push({ level, text: { en, es } });
  const way = report.steps.join('; ');
  const via = inSpanish(report.steps);
  add(
    'info',
    `${from} to ${to}: ${percent(report.matched)}% of the value matched (${way || 'same classification'}; ${CONVENTIONS[report.convention].en}).`,
    `De ${from} a ${to}: ${percent(report.matched)}% del valor con correspondencia (${via || 'misma clasificación'}; ${CONVENTIONS[report.convention].es}).`,
  );
  if (report.split.length > 0)
    add(
      report.equalParts ? 'warning' : 'info',
      `${percent(report.splitTotal)}% of the value was divided among several classes${report.equalParts ? ', in equal parts for lack of weights' : ''}: ${some(report.split)}.`,
      `${percent(report.splitTotal)}% del valor se repartió entre varias clases${report.equalParts ? ', por partes iguales a falta de ponderadores' : ''}: ${some(report.split)}.`,
    );
  if (report.coarseSteps.length > 0)
    add(
      'warning',
      `The table ${report.coarseSteps.join('; ')} is coarse, made by way of other classifications: it also leads to classes to which a product does not belong. Read totals of large groups only, or bring a table of your own (--bridge weights=FILE.csv).`,
      `La tabla ${report.coarseSteps.join('; ')} es gruesa, hecha por medio de otras clasificaciones: también lleva a clases a las que un producto no pertenece. Lea solo totales de grupos grandes, o use una tabla propia (--bridge weights=ARCHIVO.csv).`,
    );
  if (report.unmatched.length > 0)
    add(
      'warning',
      `${percent(report.unmatchedTotal)}% of the value has no correspondence and is left out: ${some(report.unmatched)}.`,
      `${percent(report.unmatchedTotal)}% del valor no tiene correspondencia y queda fuera: ${some(report.unmatched)}.`,
    );
  if (report.coarse.length > 0)
    add(
      'warning',
      `${percent(report.coarseTotal)}% of the value is under codes coarser than the table, divided evenly among their subcodes: ${report.coarse.slice(0, 5).join(', ')}.`,
      `${percent(report.coarseTotal)}% del valor está en códigos más gruesos que la tabla, repartidos por igual entre sus subcódigos: ${report.coarse.slice(0, 5).join(', ')}.`,
    );
  if (report.missingRows > 0)
    add(
      'warning',
      `${report.missingRows} rows without a value are left out.`,
      `${report.missingRows} filas sin valor quedan fuera.`,
    );
  const { other } = report;
  if (other !== null)
    add(
      'info',
      `By the other way (${other.steps.join('; ')}) ${percent(other.variation)}% of the value falls in other classes of ${other.digits} digits; ${percent(other.unmatchedTotal)}% is unmatched.`,
      `Por la otra vía (${inSpanish(other.steps)}), ${percent(other.variation)}% del valor cae en otras clases de ${other.digits} dígitos; ${percent(other.unmatchedTotal)}% queda sin correspondencia.`,
    );
  return notes;
}

/** What became of the columns that are neither codes nor known measures. */
export function columnNotes(
  { asKeys, dropped }: Pick<MoveColumns, 'asKeys' | 'dropped'>,
  described: readonly string[],
): readonly PlainNote[] {
  const notes: PlainNote[] = [];
  const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  if (asKeys.length > 0)
    notes.push({
      level: 'warning',
      text: {
        en: `Whole numbers of unknown meaning tell rows apart and are not added up: ${list(asKeys)}. Name them with --map.`,
        es: `Números enteros de significado desconocido distinguen las filas y no se suman: ${list(asKeys)}. Nómbrelos con --map.`,
      },
    });
  if (dropped.length > 0)
    notes.push({
      level: 'warning',
      text: {
        en: `Columns of numbers that are not known to add up are left out: ${list(dropped)}. A measure is added when it is named: --map COLUMN=quantity.`,
        es: `Quedan fuera las columnas de números que no se sabe si se pueden sumar: ${list(dropped)}. Una medida se suma si se nombra: --map COLUMNA=quantity.`,
      },
    });
  if (described.length > 0)
    notes.push({
      level: 'info',
      text: {
        en: `Columns that describe the old products are left out: ${list(described)}.`,
        es: `Quedan fuera las columnas que describen los productos anteriores: ${list(described)}.`,
      },
    });
  return notes;
}

function inSpanish(steps: readonly string[]): string {
  return steps
    .join('; ')
    .replaceAll('(weights)', '(ponderadores)')
    .replaceAll('(table)', '(tabla)')
    .replaceAll('(reversed)', '(tabla invertida)');
}

const CONVENTIONS: Readonly<Record<Correspondence['convention'], Text>> = {
  published: { en: 'published weights', es: 'ponderadores publicados' },
  'one-target': { en: 'one target a code', es: 'un destino por código' },
  'equal-split': {
    en: 'equal parts where there are several targets',
    es: 'partes iguales donde hay varios destinos',
  },
  chained: { en: 'weights of the steps multiplied', es: 'producto de los ponderadores de cada paso' },
  largest: { en: 'wholly to the largest target', es: 'todo al destino mayor' },
};
