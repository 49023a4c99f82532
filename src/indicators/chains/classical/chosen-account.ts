import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { nearestName } from '../../../base/nearest.ts';
import type { IoTable, Satellite } from '../io-table.ts';

const BRING: Text = {
  en: 'Bring them: --data FOLDER with Z.csv, Y.csv and satellites.csv (an account a line), EXIOBASE 3 or Eora26; or name years with them: --with years=YEAR.',
  es: 'Tráigalas: --data CARPETA con Z.csv, Y.csv y satellites.csv (una cuenta por renglón), EXIOBASE 3 o Eora26; o indique años con ellas: --with years=AÑO.',
};

/** The account of that name. @throws EscalarError `unknown-name` */
export function chosenAccount({ satellites }: IoTable, name: string): Satellite {
  const found = satellites.find((account) => account.name === name);
  if (found !== undefined) return found;
  const known = satellites.map((account) => account.name);
  throw new EscalarError('unknown-name', {
    kind: { en: 'account of the table', es: 'la cuenta de la matriz' },
    name,
    nearest: nearestName(name, known),
    known,
    ...(known.length === 0 ? { way: { en: ` ${BRING.en}`, es: ` ${BRING.es}` } } : {}),
  });
}

/** @throws EscalarError `not-computable` where a table has no accounts, with what brings them */
export function demandAccounts(indicator: string, { satellites, year }: IoTable): void {
  if (satellites.length > 0) return;
  throw new EscalarError('not-computable', {
    indicator,
    why: {
      en: `the table of ${year} has no accounts (jobs, emissions)`,
      es: `la matriz de ${year} no tiene cuentas (empleo, emisiones)`,
    },
    try: BRING,
  });
}
