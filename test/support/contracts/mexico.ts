import { banxico } from '../../../src/sources/services/banxico.ts';
import { datamexico } from '../../../src/sources/services/datamexico.ts';
import { inegi } from '../../../src/sources/services/inegi.ts';
import type { Contract } from '../service-contract.ts';

export const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) });

const datos = [
  { fecha: '01/01/2001', dato: '1,009.75' },
  { fecha: '01/02/2001', dato: 'N/E' },
];
const NO_TOKEN = json({ error: { url: 'made up', mensaje: 'Token no valido', detalle: 'made up' } }, 400);

export const seen = (period: string, value: string, area = '00') => ({
  ...{ TIME_PERIOD: period, OBS_VALUE: value, COBER_GEO: area },
});
export const series = (id: string, freq: string, ...list: readonly object[]) => ({
  ...{ INDICADOR: id, FREQ: freq, OBSERVATIONS: list },
});
export const NOTHING = json(['ErrorInfo:nada', 'ErrorCode:100'], 400);
const found = json({ Series: [series('5001', '8', seen('2001/02', '10.25000'), seen('2001/01', ''))] });
const known = json({ Series: [series('735879', '4', seen('2001/02', '1'))] });

export const flow = (id: number, value: number) => ({
  'HS6 ID': id,
  HS6: 'x',
  'Country ID': 'usa',
  'Trade Value': value,
});

/** Ten thousand days, and years. */
const days = Array.from({ length: 10_000 }, (_, at) => {
  const [year, month, day] = new Date(at * 86_400_000).toISOString().slice(0, 10).split('-');
  return { fecha: `${day}/${month}/${year}`, dato: '1' };
});
const years = Array.from({ length: 10_000 }, (_, at) => seen(String(at).padStart(4, '0'), '1'));

/** Banco de México, INEGI, DataMéxico. */
export const mexicanContracts: readonly Contract[] = [
  {
    service: banxico,
    given: { series: ['SF1'], period: ['2001', '2002'] },
    ok: json({ bmx: { series: [{ idSerie: 'SF1', titulo: 'Inventada', datos }] } }),
    lines: ['MEX|SF1|2001-01-01|1009.75', 'MEX|SF1|2001-02-01|'],
    asks: /^GET \/series\/SF1\/datos\/2001-01-01\/2002-12-31$/,
    empty: json({ bmx: { series: [{ idSerie: 'SF1' }] } }),
    wrong: [[json({ error: { url: 'made up', mensaje: 'Serie no encontrada' } }, 404)], 'not-found'],
    capped: [json({ bmx: { series: [{ idSerie: 'SF1', datos: days }] } }), 'too-large', { period: ['2001'] }],
    changed: json({ bmx: { series: [{ idSerie: 'SF1', datos: [{ fecha: '2001-01-04', dato: '1' }] }] } }),
    auth: NO_TOKEN,
  },
  {
    service: inegi,
    given: { indicator: ['5001'], area: ['00'], bank: ['BIE-BISE'] },
    ok: found,
    lines: ['MEX|5001|2001-02|10.25000', 'MEX|5001|2001-01|'],
    asks: /^GET \/INDICATOR\/5001\/es\/00\/false\/BIE-BISE\/2\.0\/k3y%2Fof%2Ba%20person\?type=json$/,
    empty: json({ Series: [series('5001', '8')] }),
    wrong: [[NOTHING, known], 'invalid-query'],
    auth: NOTHING,
    capped: [json({ Series: [series('5001', '3', ...years)] }), 'too-large'],
    changed: json({ Series: [{ indicador: '5001', freq: '8' }] }),
  },
  {
    service: datamexico,
    given: { period: ['2008'], flow: ['X'] },
    ok: json({ data: [flow(16850110, 12.5)] }),
    lines: ['2008|Exports|16850110|usa|12.5'],
    asks: /^GET \/tesseract\/data\.jsonrecords\?Flow=2&Year=2008&cube=economy_foreign_trade_nat&drilldowns=HS6,Country&limit=500&measures=Trade%20Value&page=0$/,
    empty: json({ data: [] }),
    wrong: [[json({ error: 'no such cube' })], 'invalid-query'],
    capped: [json({ data: Array.from({ length: 100 }, (_, at) => flow(at, 1)) }), 'too-large'],
    changed: json({ data: [{ HS6_ID: 1, value: 2 }] }),
  },
];
