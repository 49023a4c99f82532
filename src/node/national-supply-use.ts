import { EscalarError } from '../base/error.ts';
import { nodeFiles } from './node-files.ts';

/** Names of the files: Eurostat (`naio_10_cp1700` is symmetric, and none), BEA, OECD. */
const NAMED =
  /naio_10_cp(?:15|16\d*)(?!\d)|DSD_NASU@DF_|^(?:IO)?(?:Use|Make|Supply)_(?:.*_)?(?:SUM|DET|SEC|Summary|Detail|Sector)\.(?:xlsx?|csv)$/i;

/** What a text of one says above its numbers, whatever it is called. */
const HEADED =
  /\b(?:ind_impv|prd_amo)\b|\bind_use\b.*\bprd_ava\b|DSD_NASU@DF_|\b(?:Use|Make|Supply) of Commodities by Industries\b/i;

const TEXT = /\.(?:csv|tsv|txt)$/i;
const HEAD_BYTES = 2000;

/**
 * Refuses a national supply or use table, which looks like a square table with wrong names.
 * @throws EscalarError `not-computable`, with the layout to write it in
 */
export async function refuseNationalSupplyUse(path: string, shown: string): Promise<void> {
  const name = shown.replace(/^.*[/\\]/, '');
  if (!NAMED.test(name) && !(TEXT.test(name) && HEADED.test(await headOf(path, shown)))) return;
  throw new EscalarError('not-computable', {
    indicator: shown,
    why: {
      en: 'it is a national supply or use table (Eurostat, BEA, OECD), whose layout is not read as a table',
      es: 'es un cuadro nacional de oferta o de utilización (Eurostat, BEA, OCDE), cuya disposición no se lee como tabla',
    },
    try: {
      en: 'Write flows at basic prices to supply_2018.csv and use_2018.csv, in one folder: products beside (MEX_CPA_C26), industries above (MEX_C26); in use also final demand (MEX_P3_S14; exports ROW_P3_S14), taxes (W2_D21X31) and value added (W2_D1). Imports are products ROW_CPA_C26 that an industry ROW_C26 makes, which buys nothing. Give the folder with --read technology=product-sales and --read unit=. An example: docs/input-output-files.md.',
      es: 'Escriba los flujos a precios básicos en supply_2018.csv y use_2018.csv, en una carpeta: productos al lado (MEX_CPA_C26), industrias arriba (MEX_C26); en use también la demanda final (MEX_P3_S14; exportaciones ROW_P3_S14), impuestos (W2_D21X31) y valor agregado (W2_D1). Las importaciones son productos ROW_CPA_C26 que hace una industria ROW_C26, que no compra nada. Indique la carpeta con --read technology=product-sales y --read unit=. Un ejemplo: docs/archivos-de-insumo-producto.md.',
    },
  });
}

async function headOf(path: string, shown: string): Promise<string> {
  const decoder = new TextDecoder();
  let head = '';
  await nodeFiles.stream(path, shown, (piece) => {
    head += decoder.decode(piece.subarray(0, HEAD_BYTES), { stream: true });
    return head.length < HEAD_BYTES;
  });
  return head;
}
