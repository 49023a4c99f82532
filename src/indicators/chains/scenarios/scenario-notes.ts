import { formatNumber, type Lang, type Text } from '../../../base/locale.ts';
import { info, warning } from '../../../base/note.ts';
import type { Note } from '../../note.ts';
import type { IoTable } from '../io-table.ts';
import type { Done, MixFound } from './applied.ts';
import type { Curve } from './curve.ts';
import type { ScenarioPoint } from './scenario-run.ts';

/** What stands under every result of a scenario. */
export const STATIC: Text = {
  en: 'Static: fixed prices and technology, no capacity limits. An accounting exercise, not a forecast.',
  es: 'Estático: precios y tecnología fijos, sin límites de capacidad. Es un ejercicio contable, no un pronóstico.',
};

const percent = (share: number, lang: Lang): string => `${formatNumber(100 * share, lang)}%`;

/** What a reader of a scenario must know: its nature, the shares found, and who could not take over. */
export function scenarioNotes(
  table: IoTable,
  points: readonly ScenarioPoint[],
  curve: Curve | null,
  below: readonly Note[],
): readonly Note[] {
  // the point of a curve with the most at work
  const last = points[points.length - 1]?.applied ?? [];
  return [{ level: 'info', text: STATIC }, ...below, ...shockNotes(table, last, curve?.shock)];
}

/** The same of a scenario that comes first, with its title. */
export function notesBelow(
  table: IoTable,
  applied: readonly Done[],
  title: Text = { en: 'Before', es: 'Antes' },
): readonly Note[] {
  return shockNotes(table, applied).map(({ text, ...note }) => ({
    ...note,
    text: { en: `${title.en}. ${text.en}`, es: `${title.es}. ${text.es}` },
  }));
}

function shockNotes(table: IoTable, applied: readonly Done[], varies?: number): readonly Note[] {
  return applied.flatMap((done, i) => {
    const found = done.content === null || varies === i ? [] : [contentNote(done, i)];
    if (done.amount === 0 && done.size > 0) found.push(staysNote(i));
    if (done.mix !== undefined && done.mix.kept > 0) found.push(keptNote(done.mix, i));
    return done.idle.length === 0 ? found : [...found, idleNote(table, done, i)];
  });
}

function staysNote(i: number): Note {
  return warning(
    `Shock ${i + 1}: nothing is withdrawn, because either the economy or all other foreigners deliver none of these products to that market.`,
    `Choque ${i + 1}: no se retira nada, porque o la economía o los demás extranjeros no entregan nada de esos productos a ese mercado.`,
  );
}

function keptNote({ kept }: MixFound, i: number): Note {
  return warning(
    `Shock ${i + 1}: ${percent(kept, 'en')} of these imports stay: nobody but those named delivers them.`,
    `Choque ${i + 1}: ${percent(kept, 'es')} de esas importaciones no cambia: solo las indicadas las entregan.`,
  );
}

function contentNote({ content, size }: Done, i: number): Note {
  if (content === null) throw new TypeError('no target');
  const { who, target, before, after } = content;
  if (size === 0)
    return info(
      `Shock ${i + 1}: the exports of ${who} already have a domestic share of ${percent(before, 'en')}; the target of ${percent(target, 'en')} asks for nothing.`,
      `Choque ${i + 1}: las exportaciones de ${who} ya tienen un contenido nacional de ${percent(before, 'es')}; la meta de ${percent(target, 'es')} no exige nada.`,
    );
  return info(
    `Shock ${i + 1}: ${percent(size, 'en')} of the imported inputs bought at home bring the domestic share of the exports of ${who} from ${percent(before, 'en')} to ${percent(after, 'en')}, the least that reaches the target.`,
    `Choque ${i + 1}: comprar en el país ${percent(size, 'es')} de los insumos importados lleva el contenido nacional de las exportaciones de ${who} de ${percent(before, 'es')} a ${percent(after, 'es')}: es lo mínimo que alcanza la meta.`,
  );
}

function idleNote(table: IoTable, { idle, taker }: Done, i: number): Note {
  const list = idle.map((k) => table.sectors[k]).join(', ');
  if (taker === null)
    return warning(
      `Shock ${i + 1}: none of those named makes anything in ${list}, so nothing moves there.`,
      `Choque ${i + 1}: ninguna de las indicadas produce nada en ${list}, así que ahí nada se mueve.`,
    );
  const who = table.economies[taker];
  return warning(
    `Shock ${i + 1}: ${who} makes nothing in ${list}, so it takes nothing over there.`,
    `Choque ${i + 1}: ${who} no produce nada en ${list}, así que ahí no sustituye a nadie.`,
  );
}
