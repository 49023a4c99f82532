import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { badWarehouse } from '../warehouse-errors.ts';

/** What a person can do about an answer of a server, by the number of its error. */
const MENDS: readonly { readonly codes: readonly string[]; readonly mend: Text }[] = [
  {
    codes: ['192', '193', '194', '516'],
    mend: {
      en: 'Name the user in the address, and give the password in ESCALAR_CLICKHOUSE_PASSWORD or in the file of keys.',
      es: 'Nombre al usuario en la dirección y dé la contraseña en ESCALAR_CLICKHOUSE_PASSWORD o en el archivo de claves.',
    },
  },
  {
    codes: ['81'],
    mend: {
      en: 'Have the database made on every server, CREATE DATABASE, or name another.',
      es: 'Haga crear la base de datos en cada servidor, CREATE DATABASE, o nombre otra.',
    },
  },
  {
    codes: ['164', '497', '291'],
    mend: {
      en: 'Ask for the rights to read (with readonly = 2, so that a partial answer can be forbidden), or to write for a copy.',
      es: 'Pida permiso para leer (con readonly = 2, para poder prohibir respuestas parciales) o, para copiar, para escribir.',
    },
  },
  {
    codes: ['158', '159', '160', '241', '396'],
    mend: {
      en: 'The question is beyond the limits of the server: keep fewer codes with --where, or have the limits raised.',
      es: 'La consulta excede los límites del servidor: conserve menos claves con --where o pida que los eleven.',
    },
  },
];

const USUAL: Text = {
  en: 'No number was taken from it. Check that every server of the address and of its cluster runs and is reached; then repeat the command.',
  es: 'No se tomó ningún número. Revise que cada servidor de la dirección y de su clúster funcione y responda; luego repita la orden.',
};

/** Errors that say that our words were wrong: faults of ours. */
const OURS = ['42', '43', '46', '47', '62', '115'];

/** The number of an error of the server, in the words of any version; null for one of the connection. */
export function serverCode(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  const own = 'code' in cause ? String(cause.code) : '';
  return /^\d+$/.test(own) ? own : (/(?:^|\s)Code: (\d+)/.exec(cause.message)?.[1] ?? null);
}

/** An error of a server or of the way to it, for the person. @returns the cause itself where it is a fault of ours */
export function serverFault(shown: string, host: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof EscalarError) return cause;
  const code = serverCode(cause);
  if (code !== null && OURS.includes(code)) return cause;
  const own = 'code' in cause && code === null ? `${String(cause.code)} ` : '';
  const said = `${own}${cause.message}`
    .replace(/^Code: \d+, e\.displayText\(\) = DB::Exception: /, '')
    .replace(/, e\.what\(\) = .*$/s, '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300)
    .replace(/[. ]+$/, '');
  const number = code === null ? '' : ` (ClickHouse ${code})`;
  return badWarehouse(
    {
      en: `${host} of ${shown} did not answer in whole: ${said}${number}.`,
      es: `${host}, de ${shown}, no respondió por completo: ${said}${number}.`,
    },
    MENDS.find(({ codes }) => code !== null && codes.includes(code))?.mend ?? USUAL,
  );
}
