import { same, type Text } from '../../base/locale.ts';
import { info, warning } from '../../base/note.ts';
import type { Table } from '../../base/table.ts';
import { closes, type Residual } from '../define.ts';
import type { Note } from '../note.ts';
import type { Index, SampledPresence } from './complexity-model.ts';
import { type Conventions, PRESETS, type Preset } from './complexity-presets.ts';
import { isUnspecified } from './complexity-sample.ts';
import { type Fitness, NEAR_ZERO } from './kernels/fitness.ts';

/** λ₂ − λ₃ below which the index mixes two directions. */
const CLOSE = 0.01;
const SHOWN = 8;

/** Which options a preset stands for, of those that an indicator has: those in which it is not as `none`. */
export function presetNotes(chosen: { readonly preset: Preset }): Note[] {
  const [base, own] = [PRESETS.none, PRESETS[chosen.preset]];
  const set = Object.entries(OPTION_OF).flatMap(([convention, option]) => {
    const value = own[convention as keyof Conventions];
    if (value === base[convention as keyof Conventions] || !Object.hasOwn(chosen, option)) return [];
    return [`${option}=${DDOF[value] ?? value}`];
  });
  if (set.length === 0) return [];
  return [
    info(
      `preset=${chosen.preset} stands for ${set.join(', ')}; an option given beside it wins.`,
      `preset=${chosen.preset} equivale a ${set.join(', ')}; una opción dada junto a él prevalece.`,
    ),
  ];
}

const DDOF: Readonly<Record<string, string>> = { n: '0', 'n-1': '1' };

const OPTION_OF: Readonly<Record<keyof Conventions, string>> = {
  filter: 'filter',
  cleaning: 'cleaning',
  comparison: 'comparison',
  method: 'method',
  normalisation: 'normalisation',
  divisor: 'ddof',
  selfProximity: 'self_proximity',
  proximity: 'proximity',
  outlook: 'outlook',
};

/** A PCI in the data that nobody asked for. */
export function unusedPci(table: Table, from: string): Note[] {
  if (table.columns.pci === undefined || from === 'column') return [];
  return [
    info(
      'The column pci was not used; pci_from=column takes the complexity of products from it.',
      'La columna pci no se usó; pci_from=column toma de ella la complejidad de los productos.',
    ),
  ];
}

/** What a reader of an index must know. */
export function indexNotes({ sample }: SampledPresence, index: Index): Note[] {
  const at = sample.year === '' ? '' : `${sample.year}: `;
  const notes: Note[] = [];
  const warn = (text: Text): void => void notes.push({ level: 'warning', text });
  const { solved } = index;
  if (index.gap === 'not-defined')
    warn({
      en: `${at}the second eigenvalue is zero or not the only one of its size, so no index is singled out (are there parts of the world without a common product?).`,
      es: `${at}el segundo valor propio es cero o no es el único de su tamaño, así que ningún índice se distingue (¿hay partes del mundo sin producto en común?).`,
    });
  if (solved !== null && solved.lambda2 > 1 - 1e-9)
    warn({
      en: `${at}economies and products fall into two parts without a link (λ₂ = 1); the index only tells which part an economy is in.`,
      es: `${at}economías y productos forman dos partes sin vínculo (λ₂ = 1); el índice solo dice en cuál está cada economía.`,
    });
  else if (solved !== null && solved.lambda2 - solved.lambda3 < CLOSE)
    warn({
      en: `${at}λ₂ − λ₃ = ${(solved.lambda2 - solved.lambda3).toPrecision(2)}: the index mixes two directions, and small changes of the data turn it.`,
      es: `${at}λ₂ − λ₃ = ${(solved.lambda2 - solved.lambda3).toPrecision(2)}: el índice mezcla dos direcciones y pequeños cambios en los datos lo giran.`,
    });
  const size = index.isContinuous ? same('Σ r/(1 + r)') : { en: 'diversity', es: 'la diversidad' };
  if (index.diversity !== null && index.diversity < 0.1)
    warn({
      en: `${at}the index hardly moves with ${size.en} (correlation ${index.diversity.toFixed(2)}), which decides its sign; name a reporter with positive=.`,
      es: `${at}el índice apenas se mueve con ${size.es} (correlación ${index.diversity.toFixed(2)}), que decide su signo; nombre un declarante con positive=.`,
    });
  const vague = sample.products.filter(isUnspecified);
  if (vague.length > 0)
    notes.push(
      info(
        `${at}${vague.join(', ')} (goods not specified) counts as a product; unspecified=drop leaves it out.`,
        `${at}${vague.join(', ')} (bienes no especificados) cuenta como producto; unspecified=drop lo excluye.`,
      ),
    );
  return notes;
}

/** The identities of an index by eigenvalues. @throws EscalarError `residual-too-large` */
export function indexResiduals({ solved }: Index): Residual[] {
  if (solved === null) return [];
  return [closes('λ₁ = 1', solved.firstMiss, 1), closes('ECI = mean PCI of the basket', solved.meanMiss, 1)];
}

/** Presences counted by economy and by product. @throws EscalarError `residual-too-large` */
export function presenceResidual({ presence }: SampledPresence): Residual {
  const count = (lists: readonly Int32Array[]) => lists.reduce((so, list) => so + list.length, 0);
  const [byRow, byColumn] = [count(presence.ofRow), count(presence.ofColumn)];
  return closes('Σ diversity = Σ ubiquity', byRow - byColumn, Math.max(byRow, 1));
}

/** What a reader of fitness must know. @param names of the economies of `found` */
export function fitnessNotes(year: string, names: readonly string[], found: Fitness, fixed: boolean): Note[] {
  const at = year === '' ? '' : `${year}: `;
  const notes: Note[] = [];
  if (!found.converged && !fixed)
    notes.push(
      warning(
        `${at}fitness had not converged after ${found.iterations} iterations (last change of a logarithm ${found.lastChange.toExponential(1)}).`,
        `${at}la aptitud no convergió en ${found.iterations} iteraciones (último cambio de un logaritmo ${found.lastChange.toExponential(1)}).`,
      ),
    );
  const dying = names.filter((_, c) => found.economies[c] < NEAR_ZERO);
  if (dying.length > 0) {
    const shown = `${dying.slice(0, SHOWN).join(', ')}${dying.length > SHOWN ? ', …' : ''}`;
    notes.push(
      warning(
        `${at}economies whose fitness goes to zero: ${dying.length} (${shown}); only their order means something.`,
        `${at}economías cuya aptitud tiende a cero: ${dying.length} (${shown}); solo su orden significa algo.`,
      ),
    );
  }
  return notes;
}
