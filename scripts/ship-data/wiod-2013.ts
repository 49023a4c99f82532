import { join } from 'node:path';
import { type Row, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { COLUMNS, flowFields, measure } from './columns.ts';
import { readCsv, strictNumber, textOf } from './csv.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { titlesTable } from './tables.ts';
import { WIOD_ACTIVITIES } from './wiod-activities.ts';

const TOTALS_FILE = 'totals.csv';
const FLOWS_FILE = 'wiod2013_bilateral_exports_1995_2011.csv.gz';
const FLOWS_HEADER = 'year,exporter,sector,importer,use,value_musd';

/** What the tables add up to close the world is no economy: a partner, and no reporter. */
export const REST = 'ROW';

/** WIOD Release 2013: output and value added by industry, and flows between economies. */
export function wiod2013(data: string): ShippedRelease {
  return {
    draft: wiodDraft,
    tables: [
      { table: panelOf(join(data, 'icio/wiod2013', TOTALS_FILE)), sourceFile: TOTALS_FILE },
      { table: flowsOf(join(data, 'trade', FLOWS_FILE)), sourceFile: FLOWS_FILE },
      { table: titlesTable('activities', WIOD_ACTIVITIES), sourceFile: 'sectors.csv' },
    ],
  };
}

function panelOf(path: string): Table {
  const rows = readCsv(path, [
    'year',
    'country',
    'sector',
    'output',
    'row_sum',
    'inter_col_sum',
    'va_residual',
  ])
    .filter(({ cells }) => cells.country !== REST)
    .map(({ line, cells }): Row => {
      if (!(cells.sector in WIOD_ACTIVITIES)) throw new Error(`${path}: sector ${cells.sector}`);
      return {
        economy: cells.country,
        activity: cells.sector,
        period: cells.year,
        output_nominal: strictNumber(cells.output),
        value_added_nominal: strictNumber(cells.va_residual),
        source_line: line,
      };
    });
  const fields = [
    COLUMNS.economy,
    COLUMNS.activity,
    COLUMNS.period,
    measure(
      'output_nominal',
      UNITS.usdMillion,
      'Gross output at basic prices',
      'Producción bruta a precios básicos',
    ),
    measure(
      'value_added_nominal',
      UNITS.usdMillion,
      'Value added as a residual (with product taxes and transport margins)',
      'Valor agregado como residuo (con impuestos a los productos y márgenes de transporte)',
    ),
    COLUMNS.sourceLine,
  ];
  return tableOf('industry_panel', fields, rows);
}

/** The uses of one flow summed: exports of the reporters, and imports of the reporters. */
interface Flow {
  readonly year: string;
  readonly reporter: string;
  readonly partner: string;
  readonly product: string;
  readonly flow: 'X' | 'M';
  readonly line: number;
  value: number;
  lines: number;
}

function flowsOf(path: string): Table {
  const lines = textOf(path).trimEnd().split('\n');
  if (lines[0]?.trim() !== FLOWS_HEADER) throw new Error(`${path}: header ${lines[0]}`);
  const flows = new Map<string, Flow>();
  const add = (flow: Omit<Flow, 'lines'>): void => {
    const key = `${flow.reporter} ${flow.flow} ${flow.product} ${flow.partner} ${flow.year}`;
    const known = flows.get(key);
    if (known === undefined) flows.set(key, { ...flow, lines: 1 });
    else {
      known.value += flow.value;
      known.lines += 1;
    }
  };
  for (let index = 1; index < lines.length; index += 1) {
    const cells = (lines[index] as string).trimEnd().split(',');
    const [year, exporter, product, importer] = cells as [string, string, string, string];
    if (cells.length !== 6 || exporter === importer) throw new Error(`${path}:${index + 1}: ${lines[index]}`);
    const common = { year, product, value: strictNumber(cells[5] as string), line: index + 1 };
    if (exporter !== REST) add({ ...common, reporter: exporter, partner: importer, flow: 'X' });
    if (importer !== REST) add({ ...common, reporter: importer, partner: exporter, flow: 'M' });
  }
  const rows = [...flows.values()].sort(byPlace).map((flow): Row => {
    const { year, reporter, partner, product, value } = flow;
    return {
      year,
      reporter,
      partner,
      product,
      flow: flow.flow,
      value,
      source_line: flow.line,
      source_rows: flow.lines,
    };
  });
  const fields = flowFields('Value at basic prices', 'Valor a precios básicos');
  return tableOf('trade_flow', fields, rows);
}

function byPlace(a: Flow, b: Flow): number {
  if (a.reporter !== b.reporter) return a.reporter < b.reporter ? -1 : 1;
  if (a.flow !== b.flow) return a.flow === 'X' ? -1 : 1;
  return a.line - b.line;
}

export const wiodDraft: ShippedRelease['draft'] = {
  id: 'wiod-2013',
  title: {
    en: 'World Input-Output Database, Release 2013: output, value added and flows between economies',
    es: 'World Input-Output Database, edición 2013: producción, valor agregado y flujos entre economías',
  },
  producer: 'World Input-Output Database, University of Groningen',
  version: 'Release 2013 (41 economies, 35 industries)',
  published: '2013-11',
  citation:
    'Timmer, M. P., Dietzenbacher, E., Los, B., Stehrer, R., and de Vries, G. J. (2015). An Illustrated User Guide to the World Input-Output Database: the Case of Global Automotive Production. Review of International Economics 23(3), 575-605.',
  bibtex: `@article{timmer2015wiod,
  author = {Timmer, Marcel P. and Dietzenbacher, Erik and Los, Bart and Stehrer, Robert and de Vries, Gaaitzen J.},
  title = {An Illustrated User Guide to the World Input--Output Database: the Case of Global Automotive Production},
  journal = {Review of International Economics},
  volume = {23},
  number = {3},
  pages = {575--605},
  year = {2015}
}`,
  licence: {
    en: 'Not stated in the copy read; distributed free by its producer with citation, believed CC BY 4.0 (not checked). The package that carries the copy is under GPL-3.',
    es: 'No se declara en la copia consultada; su productor la distribuye gratuitamente con cita, se cree que CC BY 4.0 (sin verificar). El paquete que contiene la copia está bajo GPL-3.',
  },
  address: 'https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release',
  origin: 'https://github.com/bquast/wiod',
  conventions: [
    {
      en: 'Million US dollars at current prices and basic prices, rounded to whole millions by the packager of the copy: small flows are lost (totals of Mexico and Taiwan differ by less than 0.1%).',
      es: 'Millones de dólares a precios corrientes y básicos, redondeados a millones enteros por quien preparó la copia: se pierden los flujos pequeños (los totales de México y Taiwán difieren menos de 0.1%).',
    },
    {
      en: 'Value added is output minus intermediate inputs of this copy, which lacks two rows: it therefore contains taxes less subsidies on products and international transport margins, and is not GDP at basic prices.',
      es: 'El valor agregado es producción menos insumos intermedios de esta copia, a la que le faltan dos renglones: por eso contiene los impuestos netos sobre los productos y los márgenes de transporte internacional, y no es el PIB a precios básicos.',
    },
    {
      en: 'A flow is what one economy delivers to all uses in another, exports and imports both at the exporter’s basic prices; deliveries at home are not flows. A partner can also be ROW, the rest of the world.',
      es: 'Un flujo es lo que una economía entrega a todos los usos de otra; exportaciones e importaciones van a precios básicos del exportador; las entregas internas no son flujos. Un socio puede ser también ROW, el resto del mundo.',
    },
    {
      en: 'A few flows are negative: uses include changes in inventories.',
      es: 'Algunos flujos son negativos: los usos incluyen la variación de existencias.',
    },
    {
      en: 'Flows are those of the tables, reconciled with national accounts; they differ from customs figures, more so for imports.',
      es: 'Los flujos son los de los cuadros, conciliados con las cuentas nacionales; difieren de las cifras de aduanas, sobre todo en las importaciones.',
    },
  ],
  selection: {
    en: 'All 40 economies of the source as economies and reporters, these and the rest of the world as partners, industries c1-c35, 1995-2011. Flows: intermediate, capital, consumption and inventory use summed; source_line is the first of source_rows lines of the unpacked file that share year, exporter, sector and importer. Pairs without any use are not written.',
    es: 'Las 40 economías de la fuente como economías y declarantes; ellas y el resto del mundo como socios, industrias c1-c35, 1995-2011. Flujos: suma del uso intermedio, de capital, de consumo y de existencias; source_line es la primera de las source_rows líneas del archivo descomprimido con el mismo año, exportador, sector e importador. No se escriben pares sin uso alguno.',
  },
};
