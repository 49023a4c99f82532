import { EscalarError } from '../../base/error.ts';
import { shellWord } from '../../base/shell-word.ts';
import { keepOne, type TellingColumn, tellingColumns } from '../../base/texts/keep-one.ts';

/** For numbers of one cell that a dimension tells apart which nothing chooses of. */
export function dimensionOpen(p: { key: string; columns: readonly TellingColumn[] }): EscalarError {
  const [first] = p.columns;
  const way = first === undefined ? '' : keepOne(first);
  const shown = tellingColumns(p.columns);
  return new EscalarError('dimension-open', {
    ...p,
    what: {
      en: `Several numbers stand for ${p.key}, told apart by ${shown}.`,
      es: `Hay varios números para ${p.key}, que se distinguen por ${shown}.`,
    },
    mend: {
      en: `Choose one value of each: ${way}. Or make it the class: --map ${shellWord(`${first?.name}=activity`)}.`,
      es: `Elija un valor de cada una: ${way}. O tómela como clase: --map ${shellWord(`${first?.name}=activity`)}.`,
    },
  });
}
