import { unknownName } from '../../../base/unknown-name.ts';
import type { IoTable, Satellite } from '../io-table.ts';

/** The account of that name. @throws EscalarError `unknown-name` */
export function chosenAccount({ satellites }: IoTable, name: string): Satellite {
  const found = satellites.find((account) => account.name === name);
  if (found !== undefined) return found;
  const known = satellites.map((account) => account.name);
  throw unknownName({ en: 'account of the table', es: 'la cuenta de la matriz' }, name, known);
}
