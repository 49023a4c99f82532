import { expect, it } from 'vitest';
import { catalogRows } from '../../../src/catalog/catalog-text.ts';
import { meaningOf } from '../../../src/columns/vocabulary.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const table = (header: string) =>
  put(`${header}\nA1,2003,100,10\nB1,2003,50,8\nA1,2004,130,11\nB1,2004,60,7\n`);

it.each([
  ['Rama de actividad,Año,Valor de la producción,Personal ocupado total'],
  ['Sector económico,Año,Producción bruta,Horas trabajadas'],
  ['Setor de atividade,Ano,Valor adicionado bruto,Horas trabalhadas'],
  ["Secteur d'activité,Année,Valeur ajoutée brute,Effectif total"],
  ['Branche d’activité,Année,Production brute,Heures travaillées'],
  ['Wirtschaftsbereich,Jahr,Bruttowertschöpfung,Arbeitsstunden'],
  ['Lapangan Usaha,Tahun,Nilai Produksi,Jumlah Tenaga Kerja'],
  ['Ngành kinh tế,Năm,Giá trị sản xuất,Số lao động'],
  ['行業別,年別,生產總額,就業人數'],
  ['行业,年份,工业总产值,从业人员'],
  ['産業,年,生産額,従業者数'],
  ['산업,연도,생산액,종사자수'],
  ['Settore,Anno,Valore aggiunto,Occupati'],
  ['Industry,Year,Real GVA,Total hours worked'],
])('%s', async (header) => {
  const { out, err } = await escalar(`compute concentration --csv --with top=1 --data ${table(header)}`);
  expect(valuesAt(out, 'period=2003 term=top_share')[0], err).toBeCloseTo(200 / 3, 10);
  expect(err).toMatch(new RegExp(`"${header.split(',').at(-1)}" as (?:persons|hours|employment)\\b`));
});

it.each([
  ['Turnover is no output', 'Sector,Year,Turnover,Persons', 'Name it with --map COLUMN=output_real'],
  ['two names as weak as each other', 'Rama económica,Año,Producción total,VAB', ''],
  ['Nam of Vietnam is male, Năm a year', 'Ngành,Nam,Giá trị sản xuất,Lao động', '--map COLUMN=period'],
  [
    'of two such classes nobody knows which',
    'Rama económica,Ano,Producción,Sector económico',
    '--map COLUMN=activity',
  ],
])('%s', async (_, header, asked) => {
  const { code, err } = await escalar(`compute concentration --csv --data ${table(header)}`);
  expect([code, err]).toEqual([asked === '' ? 0 : 1, expect.stringContaining(asked)]);
});

it('a header of our own is stronger', async () => {
  const file = put('clase,Rama económica,año,producción\n311,x,2003,1\n312,y,2003,3\n');
  const { out, err } = await escalar(`compute concentration --csv --with top=1 --data ${file}`);
  expect(valuesAt(out, 'term=top_share'), err).toEqual([75]);
  expect(err).not.toContain('"Rama económica"');
});

it('each word means one column, which there is', () => {
  useShippedCatalog();
  const rows = catalogRows('header-words.txt');
  expect(rows.filter(([column = '']) => meaningOf(column) === null)).toEqual([]);
  const words = rows.flatMap(([, headers = '']) => headers.split(';'));
  expect(words.filter((word, i) => word === '' || words.indexOf(word) !== i)).toEqual([]);
});
