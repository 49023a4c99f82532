import { warning } from '../../base/note.ts';
import type { Note } from '../note.ts';
import { tiedAtCut } from './kernels/concentration.ts';

const SHOWN = 5;

/** Says which classes are of one size where the k largest end. @param membership of `topClasses` */
export function tieNotes(
  place: string,
  period: string,
  classes: readonly string[],
  membership: Float64Array,
): Note[] {
  const tied = tiedAtCut(membership).map((i) => classes[i]);
  if (tied.length === 0) return [];
  const shown = `${tied.toSorted().slice(0, SHOWN).join(', ')}${tied.length > SHOWN ? ', …' : ''}`;
  const at = [place, period].filter((part) => part !== '').join(' ');
  return [
    warning(
      `${at}: ${tied.length} classes are of one size where the largest end (${shown}); followed through time, each counts for its part of the places left.`,
      `${at}: ${tied.length} clases son del mismo tamaño donde terminan las mayores (${shown}); al seguirlas en el tiempo, cada una cuenta por su parte de los lugares que quedan.`,
    ),
  ];
}
