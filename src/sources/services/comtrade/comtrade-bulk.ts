import { type Given, SECRET, type Service } from '../service.ts';
import { comtrade } from './comtrade.ts';
import { queryOf } from './comtrade-query.ts';
import { eachNamed, paidComtrade } from './paid-comtrade.ts';
import { readBulkFile } from './read-bulk-file.ts';
import { FILE_KEY, readBulkList } from './read-bulk-list.ts';
import { requireFileKey } from './require-file-key.ts';

/** Whole years of UN Comtrade as packed files, for keys that are paid for: a list of files for each year, then each file. */
export const comtradeBulk: Service = {
  ...paidComtrade,
  id: 'comtrade-bulk',
  title: { en: 'UN Comtrade, whole years as files', es: 'UN Comtrade, años completos en archivos' },
  parameters: [
    ...comtrade.parameters,
    {
      name: FILE_KEY,
      about: {
        en: 'one file by its key, as 484/b07f98; otherwise the newest of each year in the list',
        es: 'un archivo por su clave, como 484/b07f98; si se omite, el más reciente de cada año de la lista',
      },
      fallback: [],
      read: (values) => values.map(requireFileKey),
    },
  ],
  parts: (given) => eachNamed(given, FILE_KEY) ?? yearsOf(given),
  ask: (given) => ({ ...askFor(given), headers: { 'ocp-apim-subscription-key': SECRET } }),
  splitBy: [],
  caps: [],
  read: (answer, given) =>
    (given[FILE_KEY] ?? []).length > 0 ? readBulkFile(answer, given) : readBulkList(answer, given),
  // of the recorded list: a file of 183 kB
  probe: {
    ...{ reporter: ['ARG'], partner: ['WLD'], period: ['1962'], product: ['TOTAL'], flow: ['X'] },
    classification: ['S1'],
  },
  ground: 'recorded',
  known: [
    {
      en: 'Seen in recorded answers: the list of files and an empty one. From working clients: a file is packed TSV of rows of every level and procedure, of which those that were asked for are kept, with second partner, customs procedure, supply and transport at their totals; files may arrive cut, and are held against their checksum.',
      es: 'Visto en respuestas grabadas: la lista de archivos y una vacía. Según programas en uso: un archivo es un TSV comprimido con filas de todos los niveles y regímenes, de las que se conservan las pedidas, con el segundo socio, el régimen aduanero, el suministro y el transporte en sus totales; los archivos pueden llegar cortados y se cotejan con su suma de verificación.',
    },
  ],
  untried: [
    {
      en: 'The whole service. Whether a list by HS as reported names the files of every edition; limits of calls and sizes.',
      es: 'Todo el servicio. Si una lista por HS tal como se informó nombra los archivos de cada edición; los límites de llamadas y tamaños.',
    },
  ],
};

/** A part is a reporter, an edition and a year, so that a file is never of more than was asked for. */
function yearsOf(given: Given): readonly Given[] {
  const { period = [] } = given;
  return period.flatMap((year) => comtrade.parts?.({ ...given, period: [year] }) ?? []);
}

function askFor(given: Given) {
  const key = given[FILE_KEY]?.[0];
  if (key !== undefined) return { path: `/bulk/v1/file/${key}` };
  const { reporterCode, period } = queryOf(given);
  return { path: `/bulk/v1/get/C/A/${given.classification?.[0]}`, query: { reporterCode, period } };
}
