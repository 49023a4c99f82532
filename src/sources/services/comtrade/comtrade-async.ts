import { badOption } from '../../../base/bad-option.ts';
import { type Ask, type Given, SECRET, type Service } from '../service.ts';
import { comtrade } from './comtrade.ts';
import { queryOf } from './comtrade-query.ts';
import { eachNamed, paidComtrade } from './paid-comtrade.ts';
import { PINNED } from './read-comtrade.ts';
import { fileOfJob, isJob, JOB, readJob } from './read-job.ts';

/** Large queries that UN Comtrade works on by itself, for keys that are paid for: a job is sent, looked at, and its file brought. */
export const comtradeAsync: Service = {
  ...paidComtrade,
  id: 'comtrade-async',
  title: { en: 'UN Comtrade, large queries as jobs', es: 'UN Comtrade, consultas grandes por encargo' },
  parameters: [
    ...comtrade.parameters,
    {
      name: JOB,
      about: {
        en: 'a job that was sent before, by its number; otherwise one is sent',
        es: 'un encargo enviado antes, por su número; si se omite, se envía uno',
      },
      fallback: [],
      read: (values) => values.map(requireJob),
    },
  ],
  parts: (given) => eachNamed(given, JOB) ?? comtrade.parts?.(given) ?? [],
  ask: askFor,
  answered: JOB,
  elsewhere: fileOfJob,
  caps: [],
  read: readJob,
  ground: 'clients',
  known: [
    {
      en: 'From working clients: a query is answered with the number of a job; the job is submitted, running, completed or failed, and once completed has the address of a zip with a TSV of at most 2,500,000 rows. The address is asked without the key and is written nowhere. Codes in that file may have lost their first zero: those of the HS are given it back, others are refused.',
      es: 'De programas en uso: a una consulta se responde con el número de un encargo; el encargo está enviado, en curso, terminado o fallido, y una vez terminado tiene la dirección de un zip con un TSV de 2,500,000 filas a lo más. A la dirección se le pregunta sin la clave y no se escribe en ningún lugar. Los códigos de ese archivo pueden haber perdido su cero inicial: a los del SA se les restituye, los demás se rechazan.',
    },
  ],
  untried: [
    {
      en: 'The whole service. How long a job takes: --patience says how long is waited for it, and the same command looks again later.',
      es: 'Todo el servicio. Cuánto tarda un encargo: --patience dice cuánto se espera, y la misma orden vuelve a mirar después.',
    },
  ],
};

/** @throws EscalarError `bad-option` */
function requireJob(value: string): string {
  if (isJob(value)) return value;
  const expected = { en: 'the number of a job', es: 'el número de un encargo' };
  throw badOption(JOB, value, expected);
}

function askFor(given: Given): Ask {
  const headers = { 'ocp-apim-subscription-key': SECRET };
  const job = given[JOB]?.[0];
  if (job !== undefined) return { path: '/async/v1/getDA', query: { batchId: job }, headers };
  const query = { ...queryOf(given), ...PINNED };
  return { path: `/async/v1/get/C/A/${given.classification?.[0]}`, query, headers };
}
