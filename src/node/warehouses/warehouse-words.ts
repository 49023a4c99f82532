import { EscalarError } from '../../base/error.ts';
import { formatNumber, type Lang } from '../../base/locale.ts';
import { info } from '../../base/note.ts';
import { titleOfColumn } from '../../columns/vocabulary.ts';
import type { Note } from '../../indicators/note.ts';
import type { FlowPlan } from './plan-flows.ts';

const count = (number: number, lang: Lang) => formatNumber(number, lang, 0);

/** Which rows the numbers were made of, and where they were added up. */
export function addedNote(shown: string, { by }: FlowPlan, rows: number, sums: number): Note {
  const columns = (lang: Lang) =>
    ['period', 'economy', ...by].map((name) => titleOfColumn(name)[lang].toLowerCase()).join(', ');
  return info(
    `Added up in ${shown} by ${columns('en')}: ${count(rows, 'en')} rows to ${count(sums, 'en')}.`,
    `Sumadas en ${shown} por ${columns('es')}: ${count(rows, 'es')} filas, que dan ${count(sums, 'es')}.`,
  );
}

/** More rows than fit. */
export function tooManyFlows(
  shown: string,
  p: {
    readonly indicator: string | null;
    /** Each row is looked at, not sums alone. */
    readonly isRaw: boolean;
    /** Of the parts in question. */
    readonly rows: number;
    readonly most: number;
  },
): EscalarError {
  const needs = p.isRaw
    ? { en: 'looks at each row, not at sums alone', es: 'mira cada fila, no solo sumas' }
    : { en: 'needs more sums than fit', es: 'necesita más sumas de las que caben' };
  const [rows, most] = [p.rows, p.most].map((number) => (lang: Lang) => count(number, lang));
  const who = p.indicator;
  return new EscalarError('warehouse', {
    what: {
      en: `${who ?? 'This'} ${needs.en}: of ${rows('en')} rows of ${shown}, at most ${most('en')} can come here.`,
      es: `${who ?? 'Esto'} ${needs.es}: de ${rows('es')} filas de ${shown} pueden llegar aquí ${most('es')} a lo sumo.`,
    },
    mend: {
      en: 'Keep fewer with --where: period=2020, economy=MEX,TWN or product=85.',
      es: 'Conserve menos con --where: period=2020, economy=MEX,TWN o product=85.',
    },
  });
}

/** A code that is the whole of the others, where they are added up. */
export function hiddenWhole(shown: string, column: string, code: string): EscalarError {
  const title = titleOfColumn(column);
  return new EscalarError('warehouse', {
    what: {
      en: `${title.en} ${code} of ${shown} is as large as all others together, and adding it to them would count twice.`,
      es: `${title.es} ${code} de ${shown} es tan grande como todas las demás juntas, y sumarla con ellas contaría dos veces.`,
    },
    mend: {
      en: `If it is their total, leave it out: --where '${column}!=${code}'; if not, leave out the others.`,
      es: `Si es su total, exclúyala: --where '${column}!=${code}'; si no, excluya las demás.`,
    },
  });
}
