import { warning } from '../../base/note.ts';
import { sum } from '../../math/sum.ts';
import type { Note } from '../note.ts';
import type { Kinds } from './factor-kinds.ts';
import type { Factor } from './kernels/growth-steps.ts';

/** The factors of a class, with their shares. */
interface Shared {
  readonly activity: string;
  readonly capital: readonly Factor[];
  readonly labour: Factor;
  readonly inputs: readonly Factor[];
}

/** Whose share of capital is negative, and which cost makes it so. */
export function negativeCapital(span: string, accounts: readonly Shared[]): readonly Note[] {
  const isBelow = ({ share }: Factor) => share.some((one) => one < 0);
  const isWhole = ({ capital, labour, inputs }: Shared) =>
    capital.length === 1 || labour.share.some((one, t) => one + sum(inputs.map(({ share }) => share[t])) > 1);
  const below = accounts.filter(({ capital }) => capital.some(isBelow));
  const [byLabour, byKinds] = [true, false].map((whole) => below.filter((one) => isWhole(one) === whole));
  return [
    ...about(byLabour, (names) =>
      warning(
        `${span}: labour costs exceed value added in some year, and the share of capital is negative, in ${names}.`,
        `${span}: el costo laboral supera el valor agregado en algún año, y la participación del capital es negativa, en ${names}.`,
      ),
    ),
    ...about(byKinds, (names) =>
      warning(
        `${span}: ICT capital costs more than labour leaves of value added in some year, and the share of the other capital is negative, in ${names}.`,
        `${span}: el capital TIC cuesta más de lo que el trabajo deja del valor agregado en algún año, y la participación del demás capital es negativa, en ${names}.`,
      ),
    ),
  ];
}

/** Which classes have no kinds of a factor although the table has their columns; all classes together have none then. */
export function withoutKinds(
  span: string,
  whole: Readonly<Record<Kinds['of'], readonly string[]>>,
): readonly Note[] {
  const note = (of: Kinds['of'], es: string) =>
    about(
      whole[of].map((activity) => ({ activity })),
      (names) =>
        warning(
          `${span}: kinds of ${of} are not told apart in ${names}, nor in all classes together: a volume is zero or missing, or a cost below zero or missing, in some year.`,
          `${span}: no se distinguen tipos de ${es} en ${names}, ni en el total de las clases: en algún año un volumen es cero o falta, o un costo es negativo o falta.`,
        ),
    );
  return [...note('capital', 'capital'), ...note('inputs', 'insumos')];
}

/** A note about classes, the first of them named. */
function about(
  which: readonly { readonly activity: string }[],
  note: (names: string) => Note,
): readonly Note[] {
  if (which.length === 0) return [];
  const shown = which.slice(0, 5).map(({ activity }) => activity);
  return [note(`${shown.join(', ')} (${which.length})`)];
}
