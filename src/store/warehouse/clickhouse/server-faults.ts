import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { badWarehouse } from '../warehouse-errors.ts';

/** What a person can do about an answer of a server, by the number of its error, or about the line to it, by the word of the system. */
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
  {
    codes: [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'CERT_HAS_EXPIRED',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    mend: {
      en: 'Nothing was sent. Name the server as its certificate does; where an authority of your own signed it, give the file of that authority in NODE_EXTRA_CA_CERTS.',
      es: 'No se envió nada. Nombre el servidor como lo hace su certificado; si lo firmó una autoridad propia, dé el archivo de esa autoridad en NODE_EXTRA_CA_CERTS.',
    },
  },
  {
    codes: ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
    mend: {
      en: 'This port does not speak TLS: name the one that does (8443 as a rule), or leave out secure=true.',
      es: 'Este puerto no habla TLS: nombre el que sí (por lo general, 8443) u omita secure=true.',
    },
  },
];

/** How a server may be silent that was greeted: by TLS or without. */
const SILENT = {
  secure: {
    en: 'A port that does not speak TLS may wait like this: name the one that does (8443 as a rule), or leave out secure=true.',
    es: 'Un puerto que no habla TLS puede esperar así: nombre el que sí (por lo general, 8443) u omita secure=true.',
  },
  plain: {
    en: 'Check that this is the port of HTTP (8123 as a rule), and that the server runs and is not busy; by TLS, add secure=true.',
    es: 'Revise que este sea el puerto de HTTP (por lo general, 8123) y que el servidor funcione y no esté saturado; por TLS, agregue secure=true.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const USUAL: Text = {
  en: 'No number was taken from it. Check that every server of the address and of its cluster runs and is reached; then repeat the command.',
  es: 'No se tomó ningún número. Revise que cada servidor de la dirección y de su clúster funcione y responda; luego repita la orden.',
};

/** How OpenSSL writes an error, with places of its source; the reason is what a person reads. */
const OPENSSL = /[0-9A-F]{8,}:error:[0-9A-F]+:[^:]*:[^:]*:([^:]*):[^:]*:\d+:.*$/s;

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
  const line = 'code' in cause && code === null ? String(cause.code) : null;
  const own = line === null || cause.message.includes(line) ? '' : `${line} `;
  const said = `${own}${cause.message}`
    .replace(/^Code: \d+, e\.displayText\(\) = DB::Exception: /, '')
    .replace(/, e\.what\(\) = .*$/s, '')
    .replace(OPENSSL, '$1')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300)
    .replace(/[. ]+$/, '');
  const number = code === null ? '' : ` (ClickHouse ${code})`;
  return badWarehouse(
    {
      en: `${host} of ${shown} did not answer in whole: ${said}${number}.`,
      es: `${host}, de ${shown}, no respondió por completo: ${said}${number}.`,
    },
    MENDS.find(({ codes }) => codes.includes(code ?? line ?? ''))?.mend ?? USUAL,
  );
}

/** A server that took the line and then said nothing. */
export function silentServer(shown: string, host: string, isSecure: boolean): EscalarError {
  return badWarehouse(
    {
      en: `${host} of ${shown} took the call, and did not answer within half a minute.`,
      es: `${host}, de ${shown}, tomó la llamada y no respondió en medio minuto.`,
    },
    isSecure ? SILENT.secure : SILENT.plain,
  );
}
