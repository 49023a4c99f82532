import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { shellWord } from '../../base/shell-word.ts';
import { keepOne, type TellingColumn, tellingColumns } from '../../base/texts/keep-one.ts';

/** For numbers of one cell that a dimension tells apart which nothing chooses of. */
export function dimensionOpen(p: Open): EscalarError {
  const [first] = p.columns;
  const way = first === undefined ? '' : keepOne(first);
  return new EscalarError('dimension-open', {
    ...p,
    what: stoodFor(p),
    mend: {
      en: `Choose one value of each: ${way}. Or make it the class: --map ${shellWord(`${first?.name}=activity`)}.`,
      es: `Elija un valor de cada una: ${way}. O tómela como clase: --map ${shellWord(`${first?.name}=activity`)}.`,
    },
  });
}

/** For a measure that stands in several units: all of them but one are to be barred, and other units stay. */
export function unitOpen(p: Open): EscalarError {
  const [{ name, words } = { name: '', words: [] }] = p.columns;
  const others = words.slice(1).map((word) => `--where ${shellWord(`${name}!=${word}`)}`);
  return new EscalarError('dimension-open', {
    ...p,
    what: stoodFor(p),
    mend: {
      en: `Keep one of them: ${others.join(' ')} leaves ${words[0]}.`,
      es: `Conserve una de ellas: con ${others.join(' ')} queda ${words[0]}.`,
    },
  });
}

/** What several numbers stand for, and the columns that tell them apart. */
interface Open {
  readonly key: string;
  readonly columns: readonly TellingColumn[];
}

function stoodFor({ key, columns }: Open): Text {
  const shown = tellingColumns(columns);
  return {
    en: `Several numbers stand for ${key}, told apart by ${shown}.`,
    es: `Hay varios números para ${key}, que se distinguen por ${shown}.`,
  };
}
